"""A team's journey through a GAP checklist: answers, result, rounds and files, by mouse, by keyboard, and where the browser refuses to keep anything."""

from __future__ import annotations

import json
import re

import pytest

LIST = "sjekklister/avrusning/"
KEY = "gap:avrusning"
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
