"""A team fills in a GAP checklist: progress, what is shown, steps back, result and plan, by mouse, by keyboard and in the meeting room."""

from __future__ import annotations

import json

import pytest
from gap_team import LIST, SHORT, Team


@pytest.fixture
def team(page):
    return Team(page)


def test_answers_are_counted_in_words_and_as_a_bar(team):
    team.answers("folges", "delvis", "ikke")
    team.counted("3 av 22 besvart")
    assert 3 == team.page.evaluate("document.querySelector('[data-progress]').value")
    assert "" == team.page.inner_text("[data-announce]")  # read out when the team rests, not at each answer
    team.page.locator('[data-announce]', has_text='3 av 22 besvart').wait_for(state='attached')


def test_the_next_item_without_an_answer_gets_focus(team):
    team.answers("folges", "folges")
    team.answer(4, "folges")
    team.items().nth(0).locator("textarea").first.focus()
    focused = "document.activeElement.closest('[data-item]').id"
    ids = [team.items().nth(number).get_attribute("id") for number in range(6)]
    team.press("Hopp til neste ubesvarte")
    assert ids[2] == team.page.evaluate(focused)
    team.press("Hopp til neste ubesvarte")
    assert ids[4] == team.page.evaluate(focused)
    in_sight = "document.activeElement.getBoundingClientRect().bottom < innerHeight && document.activeElement.getBoundingClientRect().top > 0"
    assert team.page.evaluate(in_sight)
    team.page.set_viewport_size({"width": 320, "height": 640})
    team.press("Hopp til neste ubesvarte")
    assert (ids[5], True) == (team.page.evaluate(focused), team.page.evaluate(in_sight))


def test_only_what_is_chosen_is_shown_and_paper_has_it_all(team):
    page = team.page
    address = page.url
    page.locator("[data-choose] summary").click()
    page.select_option("#choose-domain", "somatikk")
    assert "Viser 2 av 22 punkter. 20 er skjult. Utskriften har alle." == team.told("choose")
    assert 2 == page.locator("[data-item]:visible").count()
    assert address == page.url
    page.emulate_media(media="print")
    assert 22 == page.locator("[data-item]:visible").count()
    page.emulate_media(media="screen")
    for item in page.locator("[data-item]:visible").all():
        item.locator('[value="folges"]').check()
    team.press("Hopp til neste ubesvarte")
    assert "Alle punktene som vises, er besvart. 20 ubesvarte er skjult av valget deres." == team.told("way")
    team.press("Vis alle punktene")
    assert 22 == page.locator("[data-item]:visible").count()
    page.select_option("#choose-level", "kliniker")
    levels = page.locator("[data-item]:visible").evaluate_all("(items) => items.map((item) => item.dataset.levels.split(' '))")
    assert 0 < len(levels) < 22
    assert all("kliniker" in each for each in levels)


def test_the_last_changes_are_undone_and_done_again_with_buttons_and_keys(team):
    team.answers("folges", "delvis")
    team.answer(2, "ikke")
    team.page.locator("#enhet").press_sequentially("Døgn")
    team.press("Angre")
    assert ("Angret: «Enhet».", "") == (team.told("way"), team.page.input_value("#enhet"))  # a word typed is one step
    team.press("Angre")
    assert ("Angret: punkt 2, «Svar».", "delvis") == (team.told("way"), team.chosen(2))
    team.page.keyboard.press("Control+z")
    team.page.keyboard.press("Control+z")
    assert (None, None) == (team.chosen(1), team.chosen(2))
    team.press("Angre")
    assert "Det er ingenting å angre." == team.told("way")
    team.press("Gjør om")
    team.page.keyboard.press("Control+Shift+z")
    assert ("folges", "delvis") == (team.chosen(1), team.chosen(2))
    team.counted("2 av 22 besvart")


def test_the_result_says_what_is_followed_and_what_is_left_out(team):
    team.page.fill("#enhet", "Døgnenheten")
    team.answers("folges", "delvis", "ikke", "gjelder-ikke", "folges")
    said = team.result()
    assert "Dere følger 1 av 10 bør-punkter. 1 følges delvis. 1 følges ikke. 7 er ikke besvart. 1 gjelder ikke dere, og er ikke regnet med." in said
    rows = team.page.locator(".answers tbody tr").all_inner_texts()
    assert ["Følges 2", "Følges delvis 1", "Følges ikke 1", "Gjelder ikke 1", "Ikke besvart 17", "Sum 22"] == [" ".join(row.split()) for row in rows]
    assert "Svar for Døgnenheten" == team.page.inner_text(".answers caption")
    gap = team.page.locator(".gaps > li").first
    assert "Punkt 3. Styrke: «bør». Følges ikke. Prioritet: Middels (vårt forslag)." in gap.inner_text()
    assert 1 < gap.locator("a").count()
    team.items().nth(1).locator("details summary").click()
    priority = team.items().nth(1).locator('[name$=".prioritet"]')
    assert "Vårt forslag: lav" == priority.locator("option").first.inner_text()
    priority.select_option("hoy")
    team.result()
    assert "Punkt 2. Styrke: «bør». Følges delvis. Prioritet: Høy." in team.page.locator(".gaps > li").first.inner_text()


def test_the_plan_prints_alone_or_the_list_prints_whole_with_all_that_is_written(team):
    page = team.page
    page.evaluate("window.print = () => { window.printed = document.querySelector('article').className; }")
    team.press("Skriv ut bare tiltaksplanen")
    assert team.told("plan").startswith("Det er ingenting i planen å skrive ut ennå.")
    long = "Opplæring, steg for steg. " * 30
    team.answers("ikke", "delvis")
    team.write(1, "tiltak", long)
    team.write(1, "ansvarlig", "<b>Leder</b>")
    team.press("Skriv ut bare tiltaksplanen")
    assert "gap--plan" in page.evaluate("window.printed")
    page.emulate_media(media="print")
    assert [True, False, False] == [page.locator(part).first.is_visible() for part in (".plan table", "[data-item]", "[data-result]")]
    assert "<b>Leder</b>" in page.inner_text(".plan table")
    assert 1 == page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert "gap--plan" not in page.evaluate("document.querySelector('article').className")
    for _ in range(2):  # some browsers tell it twice
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert [False, True, True] == [page.locator(part).first.is_visible() for part in (".plan table", "[data-item]", "[data-result]")]
    assert [long, "<b>Leder</b>"] == page.locator("[data-item]").first.locator(".written").evaluate_all("(all) => all.map((one) => one.textContent)")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert 0 == page.locator(".written").count()


IN_SIGHT = "['[data-show-on]', '[data-told=show]'].map((part) => document.querySelector(part).getBoundingClientRect().bottom < innerHeight)"


def tab_to(page, selector: str, back: bool = False) -> None:
    """Presses Tab until focus is there."""
    for _ in range(400):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if page.evaluate(f"document.activeElement.matches({json.dumps(selector)})"):
            return
    raise AssertionError(f"Tab never reaches {selector}")


def test_a_round_can_be_gone_through_by_keyboard_alone(page):
    team = Team(page, SHORT)
    tab_to(page, "#enhet")
    page.keyboard.type("Døgnenheten")
    tab_to(page, "[data-next]")
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    tab_to(page, f"#{team.items().nth(1).get_attribute('id')} [type=radio]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert ("folges", "delvis") == (team.chosen(1), team.chosen(2))
    tab_to(page, "[data-present]", back=True)
    page.keyboard.press("Enter")
    shown = page.locator("[data-show]")
    assert page.evaluate("document.activeElement.matches('[data-show-question]')")
    assert "Punkt 3 av 16. 2 av 16 besvart" == page.inner_text("[data-show-count]")
    tab_to(page, "[data-show] [type=radio]")
    page.keyboard.press("Space")
    assert "Punkt 3 av 16. 3 av 16 besvart" == page.inner_text("[data-show-count]")
    tab_to(page, "[data-show-on]")
    page.keyboard.press("Enter")
    assert page.inner_text("#show-question") == team.items().nth(3).locator("legend").inner_text()
    page.keyboard.press("n")  # no letter does anything
    assert shown.is_visible()
    page.keyboard.press("Escape")
    assert not shown.is_visible()
    assert page.evaluate("document.activeElement.matches('[data-present]')")
    assert "folges" == team.chosen(3)
    tab_to(page, "[data-keep]")
    page.keyboard.press("Space")
    assert "folges" in page.evaluate("localStorage['gap:rop']")
    tab_to(page, "[data-new-round]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('#runde')")
    assert 1 == page.locator(".round").count()


def test_the_meeting_room_goes_through_what_is_shown_and_says_where_it_ends(team):
    page = team.page
    page.locator("[data-choose] summary").click()
    page.select_option("#choose-domain", "somatikk")
    team.press("Vis ett punkt om gangen")
    team.press("Forrige")
    assert "Dette er det første punktet." == team.told("show")
    team.press("Neste")
    assert ("Punkt 2 av 2. 0 av 22 besvart", "") == (page.inner_text("[data-show-count]"), team.told("show"))
    page.locator("[data-show]").get_by_label("Følges ikke").check()
    page.locator("[data-show]").get_by_label("Følges delvis").check()
    page.keyboard.press("Control+z")
    assert page.locator("[data-show]").get_by_label("Følges ikke").is_checked()
    team.press("Neste")
    assert "Dette er det siste punktet." == team.told("show")
    page.set_viewport_size({"width": 1280, "height": 640})
    assert [True, True] == page.evaluate(IN_SIGHT)  # a long item is scrolled beneath
    team.press("Skriv om punktet")
    assert "Hvordan vet dere det?" == page.evaluate("document.activeElement.labels[0].textContent")
    page.keyboard.type("Vi er uenige")
    team.press("Vis ett punkt om gangen")
    assert page.inner_text("[data-show-count]").startswith("Punkt 2 av 2.")
    team.press("Lukk visningen")
    team.counted("1 av 22 besvart")
    assert page.evaluate("document.activeElement.matches('[data-present]')")
    page.select_option("#choose-level", "rhf")
    assert "Viser 0 av 22 punkter." in team.told("choose")
    team.press("Vis ett punkt om gangen")
    assert (False, "Ingen punkter passer med det dere har valgt å vise. Velg «Vis alle punktene».") == (
        page.locator("[data-show]").is_visible(),
        team.told("way"),
    )


def test_without_script_nothing_dead_is_shown_and_the_form_can_be_filled(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + LIST)
    page.locator("[data-item] [type=radio]").first.check()
    assert 0 == page.locator("article button:visible, [type=file]:visible, [data-keep]:visible, progress:visible").count()
    assert page.get_by_text("Siden husker det ikke: Skriv ut før dere lukker den eller går til en annen side.").is_visible()
    assert page.locator(".why").first.is_visible()
    context.close()
