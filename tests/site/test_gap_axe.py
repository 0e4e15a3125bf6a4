"""axe and the Nu Html Checker find nothing in any state of a GAP checklist: on a phone and a desk, light and dark."""

from __future__ import annotations

import json
import subprocess

import pytest
from gap_team import FULL, SHORT, Team
from test_axe import WIDTHS, violations
from test_html import CHECKER, FROM_DISK

HALF = """() => [...document.querySelectorAll('[data-item]')].slice(0, 11).forEach((item, index) =>
  item.querySelectorAll('[type=radio]')[index % 4].click())"""
ALL = """() => [...document.querySelectorAll('[data-item]')].forEach((item, index) => {
  item.querySelectorAll('[type=radio]')[index % 4].click();
  for (const field of item.querySelectorAll('textarea, input:not([type=radio])')) {
    field.value = 'Gjøres på to av fem poster, ' + index;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  item.querySelector('details').open = true;
})"""


def half(team: Team, _):
    team.page.evaluate(HALF)
    team.page.locator("[data-choose] summary").click()
    team.page.select_option("#choose-level", "kliniker")
    team.press("Hopp til neste ubesvarte")


def whole(team: Team, _):
    team.page.evaluate(ALL)
    team.page.locator("[data-keep]").check()
    team.page.locator("[data-plan] summary").click()
    team.press("Hopp til neste ubesvarte")
    team.press("Slett alt")


def imported(team: Team, folder):
    """A newer demand, and an item that is not in the list."""
    first = team.items().first.get_attribute("data-item")
    answers = {first: {"edition": 9, "svar": "delvis"}, "finnes-ikke": {"edition": 1, "svar": "ikke", "tiltak": "Noe vi skulle gjøre"}}
    given = {"format": "gap-runde", "version": 1, "checklist": "rop", "edition": "1", "exported": "2026-11-23"}
    given |= {"about": dict.fromkeys(("enhet", "dato", "roller", "runde", "region"), ""), "answers": answers}
    (folder / "runde.json").write_text(json.dumps(given), encoding="utf-8")
    team.page.set_input_files("#file-round", folder / "runde.json")
    team.wait_told("in", "er hentet")


def compared(team: Team, folder):
    team.page.fill("#runde", "Våren")
    team.page.evaluate(HALF)
    team.press("Start en ny runde")
    team.page.evaluate(ALL)
    file = team.out("Last ned runden").path()
    (folder / "nabo.json").write_bytes(file.read_bytes())
    team.page.set_input_files("#file-others", folder / "nabo.json")
    team.page.locator("[data-compare-body] table").wait_for()
    team.page.locator(".round [type=checkbox]").first.check()


def presenting(team: Team, _):
    team.page.evaluate(HALF)
    team.press("Vis ett punkt om gangen")
    team.page.locator("[data-show] [type=radio]").first.check()
    for _step in range(12):
        team.page.locator("[data-show-on]").click()


def failing(team: Team, folder):
    """Every error there is: full storage, another tab, a bad file to go on with and one to compare with."""
    team.page.evaluate(f"() => {{ {FULL} }}")
    team.answer(1, "folges")
    team.page.locator("[data-keep]").check()
    team.page.evaluate("dispatchEvent(new StorageEvent('storage', { key: 'gap:rop', newValue: '{}' }))")
    (folder / "feil.json").write_text("{", encoding="utf-8")
    for field in ("#file-round", "#file-others"):
        team.page.set_input_files(field, folder / "feil.json")
    team.wait_told("in", "feil.json")
    team.wait_told("others", "feil.json")


STATES = {"half": half, "whole": whole, "imported": imported, "compared": compared, "presenting": presenting, "failing": failing}


def of_the_page(html: str) -> list[str]:
    """What the checker says of a page as the script has left it."""
    command = ["java", "-Xss2m", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", "-"]
    found = subprocess.run(command, capture_output=True, input=html.encode(), check=False)
    messages = json.loads(found.stderr)["messages"]
    return [message["message"] for message in messages if (message["type"] == "error" or message.get("subType") == "warning") and FROM_DISK not in message["message"]]


@pytest.fixture(scope="module")
def opened(browser, server):
    context = browser.new_context(locale="nb-NO", bypass_csp=True, viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_found_in_any_state(opened, server, state, tmp_path):
    page = opened.new_page()
    page.site = server
    STATES[state](Team(page, SHORT), tmp_path)
    page.wait_for_timeout(450)  # result and comparison are made after the last change
    found = violations(page, *WIDTHS) + of_the_page("<!doctype html>" + page.evaluate("document.documentElement.outerHTML"))
    page.evaluate("localStorage.clear()")
    page.close()
    assert [] == found
