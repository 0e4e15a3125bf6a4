"""What a GAP checklist keeps, and what it says where it can not, may not or should not."""

from __future__ import annotations

import json
import re

import pytest
from gap_team import FULL, KEY, LIST, REFUSED, Team


@pytest.fixture
def team(page):
    return Team(page)


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


def two_tabs(browser, server):
    """A context and two pages in it."""
    context = browser.new_context()
    pages = [context.new_page(), context.new_page()]
    for page in pages:
        page.site = server
    return context, pages


def test_two_tabs_never_write_over_each_other_unasked(browser, server):
    context, pages = two_tabs(browser, server)
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
    context, pages = two_tabs(browser, server)
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
    assert "Kravet er endret siden dere svarte på disse punktene. Les dem på nytt: punkt 2" == page.inner_text("[data-changed]")
    team.press("Svaret gjelder fortsatt")
    assert (0, False) == (page.locator(".flag").count(), page.locator("[data-changed]").is_visible())
    team.press("Angre")
    assert 1 == page.locator(".flag").count()
    team.answer(2, "folges")
    assert 0 == page.locator(".flag").count()
