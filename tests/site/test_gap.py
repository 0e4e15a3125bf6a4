"""A team's journey through a GAP checklist: answers, result, rounds and files, by mouse, by keyboard, and where the browser refuses to keep anything."""

from __future__ import annotations

import json
import re

import pytest

LIST = "sjekklister/avrusning/"
KEY = "gap:avrusning"
SHORT = "sjekklister/rop/"  # 16 items, where there are many to pass
REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })"
FULL = "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); }"


class Team:
    """What a team does on the page, and what the page tells it."""

    def __init__(self, page, address=LIST):
        self.page = page
        page.goto(page.site + address)
        page.wait_for_selector("[data-keep]")

    def items(self):
        return self.page.locator("[data-item]")

    def answer(self, number: int, value: str) -> None:
        self.items().nth(number - 1).locator(f'[value="{value}"]').check()

    def answers(self, *values: str) -> None:
        for number, value in enumerate(values, 1):
            self.answer(number, value)

    def write(self, number: int, field: str, text: str) -> None:
        self.items().nth(number - 1).locator(f'[name$=".{field}"]').fill(text)

    def chosen(self, number: int) -> str | None:
        found = self.items().nth(number - 1).locator("[type=radio]:checked")
        return found.get_attribute("value") if found.count() else None

    def told(self, where: str) -> str:
        return self.page.inner_text(f'[data-told="{where}"]')

    def wait_told(self, where: str, text: str) -> None:
        self.page.locator(f'[data-told="{where}"]', has_text=text).wait_for()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def result(self) -> str:
        self.page.wait_for_timeout(450)
        return self.page.inner_text("[data-result]")

    def out(self, name: str):
        with self.page.expect_download() as found:
            self.press(name)
        return found.value


@pytest.fixture()
def team(page):
    return Team(page)


def test_answers_are_counted_in_words_and_as_a_bar(team):
    team.answers("folges", "delvis", "ikke")
    assert "3 av 22 besvart" == team.page.inner_text("[data-progress-words]")
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
    assert team.page.evaluate("document.activeElement.getBoundingClientRect().bottom < innerHeight && document.activeElement.getBoundingClientRect().top > 0")


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
    assert ("folges", "delvis", "2 av 22 besvart") == (team.chosen(1), team.chosen(2), team.page.inner_text("[data-progress-words]"))


def test_nothing_is_kept_until_it_is_chosen_and_then_closing_the_tab_loses_nothing(browser, server):
    context = browser.new_context()
    page = context.new_page()
    page.site = server
    team = Team(page)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    team.answer(1, "folges")
    page.wait_for_timeout(400)
    assert 0 == page.evaluate("localStorage.length")
    page.close(run_before_unload=True)
    page.wait_for_timeout(200)
    assert ["beforeunload"] == asked
    page.get_by_label("Husk svarene i denne nettleseren").check()
    assert "Svarene blir husket i denne nettleseren. De er lagret nå." == team.told("keep")
    team.write(1, "tiltak", "Skrevet rett før fanen ble lukket")
    page.close(run_before_unload=True)
    again = context.new_page()
    again.site = server
    second = Team(again)
    assert ["beforeunload"] == asked
    assert ("folges", "Skrevet rett før fanen ble lukket") == (second.chosen(1), second.items().first.locator('[name$=".tiltak"]').input_value())
    assert "Svarene er hentet fra denne nettleseren, og blir husket videre." == second.told("keep")
    again.get_by_label("Husk svarene i denne nettleseren").uncheck()
    assert ("Nettleseren husker ikke lenger svarene. De står på siden til dere lukker den.", 0, "folges") == (
        second.told("keep"),
        again.evaluate("localStorage.length"),
        second.chosen(1),
    )
    context.close()


@pytest.mark.parametrize(("script", "start"), [(REFUSED, "Nettleseren lar oss ikke lagre noe"), (FULL, "Det er ikke plass til flere svar")])
def test_what_the_browser_refuses_is_told_and_the_answers_stay(browser, server, script, start):
    context = browser.new_context()
    context.add_init_script(script)
    page = context.new_page()
    page.site = server
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    team = Team(page)
    team.answer(1, "delvis")
    page.locator("[data-keep]").click()
    team.wait_told("keep", start)
    team.answer(2, "folges")
    assert "Dere følger 0 av 5 skal-krav" in team.result()
    file = team.out("Last ned runden")
    assert ["delvis", "folges"] == [answer["svar"] for answer in json.loads(file.path().read_text("utf-8"))["answers"].values()]
    team.press("Slett alt")
    team.press("Ja, slett alt")
    assert ([], None) == (errors, team.chosen(1))
    context.close()


def test_two_tabs_never_write_over_each_other_unasked(browser, server):
    context = browser.new_context()
    pages = [context.new_page(), context.new_page()]
    for page in pages:
        page.site = server
    first = Team(pages[0])
    first.answer(1, "folges")
    first.page.locator("[data-keep]").check()
    second = Team(pages[1])
    second.answer(1, "ikke")
    second.wait_told("keep", "Svarene blir husket")
    first.wait_told("keep", "Lista er endret i en annen fane.")
    first.answer(2, "delvis")
    first.page.wait_for_timeout(400)
    assert 1 == first.page.evaluate(f"JSON.parse(JSON.parse(localStorage['{KEY}']).rounds[0]).answers['mottak-rusbruk'].svar === 'ikke' ? 1 : 0")
    first.press("Behold svarene som står her")
    second.wait_told("keep", "Lista er endret i en annen fane.")
    second.press("Hent svarene fra den andre fanen")
    assert ("folges", "delvis") == (second.chosen(1), second.chosen(2))
    second.press("Slett alt")
    second.press("Ja, slett alt")
    first.wait_told("keep", "Svarene er slettet fra nettleseren i en annen fane.")
    assert ("folges", 0) == (first.chosen(1), first.page.evaluate("localStorage.length"))
    context.close()


def test_a_tab_that_was_open_before_does_not_write_over_what_another_keeps(browser, server):
    context = browser.new_context()
    pages = [context.new_page(), context.new_page()]
    for page in pages:
        page.site = server
    early, late = Team(pages[0]), Team(pages[1])
    late.answer(1, "folges")
    late.page.locator("[data-keep]").check()
    early.answer(1, "ikke")
    early.page.locator("[data-keep]").check()
    early.wait_told("keep", "Lista er endret i en annen fane.")
    early.page.locator("[data-keep]").uncheck()
    assert "folges" in early.page.evaluate(f"localStorage['{KEY}']")
    context.close()


def test_what_is_kept_but_can_not_be_read_is_told_and_left_alone(page):
    page.goto(page.site)
    page.evaluate(f"localStorage.setItem('{KEY}', '{{\"a\":')")
    team = Team(page)
    assert team.told("keep").startswith("Det som er lagret i nettleseren, kan ikke leses: Det er ikke svar på denne lista.")
    team.answer(1, "folges")
    page.wait_for_timeout(400)
    assert '{"a":' == page.evaluate(f"localStorage.getItem('{KEY}')")
    page.locator("[data-keep]").check()
    assert "folges" in page.evaluate(f"localStorage.getItem('{KEY}')")


def test_all_is_deleted_after_a_question_and_can_be_undone(team):
    page = team.page
    team.answers("folges", "ikke")
    page.locator("[data-keep]").check()
    team.press("Start en ny runde")
    team.answer(1, "delvis")
    page.wait_for_timeout(400)
    team.press("Slett alt")
    assert page.evaluate("document.activeElement.textContent").startswith("Slette alle svarene")
    team.press("Nei, behold")
    assert ("Slett alt", "delvis") == (page.evaluate("document.activeElement.textContent"), team.chosen(1))
    team.press("Slett alt")
    team.press("Ja, slett alt")
    assert (None, 0, 0) == (team.chosen(1), page.evaluate("localStorage.length"), page.locator(".round").count())
    assert "Alt er slettet. Dere kan angre med «Angre» til siden lukkes." == team.told("erase")
    team.press("Angre")
    assert ("delvis", 1, 0) == (team.chosen(1), page.locator(".round").count(), page.evaluate("localStorage.length"))


def test_an_item_whose_demand_has_changed_since_it_was_answered_is_flagged(page):
    def newer(route):
        response = route.fetch()
        route.fulfill(response=response, body=re.sub(r'(data-item="mottak-sosialt" data-edition=)"1"', r'\1"2"', response.text()))

    team = Team(page)
    team.answers("folges", "delvis", "ikke")
    page.locator("[data-keep]").check()
    page.route(f"**/{LIST}", newer)
    page.reload()
    assert ["punkt-mottak-sosialt"] == page.locator("[data-item]:has(.flag)").evaluate_all("(items) => items.map((item) => item.id)")
    assert "delvis" == team.chosen(2)
    team.press("Svaret gjelder fortsatt")
    assert 0 == page.locator(".flag").count()
    team.press("Angre")
    assert 1 == page.locator(".flag").count()
    team.answer(2, "folges")
    assert 0 == page.locator(".flag").count()


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
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert [False, True, True] == [page.locator(part).first.is_visible() for part in (".plan table", "[data-item]", "[data-result]")]
    assert [long, "<b>Leder</b>"] == page.locator("[data-item]").first.locator(".written").evaluate_all("(all) => all.map((one) => one.textContent)")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert 0 == page.locator(".written").count()


def test_rounds_are_kept_compared_and_brought_in_from_files_without_the_network(team, tmp_path):
    page = team.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if not request.url.startswith("blob:") else None)
    page.fill("#enhet", "Døgnenheten")
    page.fill("#runde", "Våren")
    team.answers("ikke", "delvis", "folges", "folges", "gjelder-ikke")
    first = team.out("Last ned runden")
    assert re.fullmatch(r"gap-avrusning-våren-døgnenheten-\d{4}-\d\d-\d\d\.json", first.suggested_filename)
    for name, start in {"Regneark (XLSX)": b"PK", "Tabell (CSV)": b"\xef\xbb\xbf", "FHIR (JSON)": b"{"}.items():
        assert team.out(name).path().read_bytes().startswith(start)
    team.press("Start en ny runde")
    assert ("runde", "Døgnenheten", None) == (page.evaluate("document.activeElement.id"), page.input_value("#enhet"), team.chosen(1))
    page.keyboard.type("Høsten")
    team.answers("folges", "delvis", "delvis", "folges", "folges")
    page.get_by_label("Sammenlign Våren, Døgnenheten").check()
    told = page.inner_text("[data-compare-body]")
    assert "Fra «Våren, Døgnenheten» til «Høsten, Døgnenheten»" in told
    assert "1 bedre, 2 likt, 1 dårligere. 18 kan ikke sammenlignes." in told
    changes = page.locator("[data-compare-body] tbody td:last-child").all_inner_texts()
    assert ["Bedre", "Likt", "Dårligere", "Likt", "Kan ikke sammenlignes"] == changes[:5]
    other = json.loads(first.path().read_text("utf-8"))
    other["about"] = {"enhet": "<i>Nabo</i>"}
    (tmp_path / "nabo.json").write_text(json.dumps(other), encoding="utf-8")
    (tmp_path / "bilde.json").write_bytes(b"\xff\xd8\xff")
    page.set_input_files("#file-others", [tmp_path / "nabo.json", tmp_path / "bilde.json"])
    page.get_by_text("nabo.json: Runden «<i>Nabo</i>» er lagt til.").wait_for()
    assert "bilde.json: Fila er ikke tekst i UTF-8." in team.told("others")
    assert ["Punkt", "<i>Nabo</i>", "Våren, Døgnenheten", "Høsten, Døgnenheten (på siden nå)", "Endring"] == page.locator(
        "[data-compare-body] thead th"
    ).all_inner_texts()
    page.get_by_role("button", name="Åpne: Våren, Døgnenheten").click()
    assert ("ikke", "Våren", "«Våren, Døgnenheten» står på siden nå.") == (team.chosen(1), page.input_value("#runde"), team.told("rounds"))
    page.get_by_role("button", name="Fjern: Høsten, Døgnenheten").click()
    assert ["<i>Nabo</i>"] == page.locator(".round > b").all_inner_texts()
    assert [] == asked


def test_a_file_that_is_a_round_is_taken_in_and_any_other_is_told_and_changes_nothing(team, tmp_path):
    page = team.page
    team.answer(1, "folges")
    good = team.out("Last ned runden").path().read_text("utf-8")
    fhir = team.out("FHIR (JSON)").path().read_text("utf-8")
    bad = {
        "ikke-json.json": good[:-9],
        "annen-liste.json": good.replace('"avrusning"', '"rop"'),
        "nyere.json": good.replace('"version": 1', '"version": 2'),
        "stor.json": good + " " * 1_000_001,
    }
    for name, text in bad.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        page.set_input_files("#file-round", tmp_path / name)
        team.wait_told("in", f"{name}: ")
        assert team.told("in").endswith("Ingenting er endret.")
        assert ("true", 0, "folges") == (page.get_attribute("#file-round", "aria-invalid"), page.locator(".round").count(), team.chosen(1))
    for number, text in enumerate((good, fhir), 1):
        (tmp_path / "god.json").write_text(text, encoding="utf-8")
        team.answer(1, "ikke")
        page.set_input_files("#file-round", tmp_path / "god.json")
        team.wait_told("in", "er hentet, med 1 av 22 punkter besvart.")
        assert ("folges", number) == (team.chosen(1), page.locator(".round").count())
    assert page.get_attribute("#file-round", "aria-invalid") is None
    team.press("Angre")
    assert ("ikke", 1) == (team.chosen(1), page.locator(".round").count())


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
    team.press("Lukk visningen")
    assert "1 av 22 besvart" == page.inner_text("[data-progress-words]")
    assert page.evaluate("document.activeElement.matches('[data-present]')")


def test_without_script_nothing_dead_is_shown_and_the_form_can_be_filled(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + LIST)
    page.locator("[data-item] [type=radio]").first.check()
    assert 0 == page.locator("article button:visible, [type=file]:visible, [data-keep]:visible, progress:visible").count()
    assert page.get_by_text("Siden husker det ikke: skriv ut før dere lukker den.").is_visible()
    assert page.locator(".why").first.is_visible()
    context.close()
