"""Suggestions under a search field: a combobox that keys and screen readers can use, and a plain field where they fail."""

from __future__ import annotations

import pytest

RECORD = "tiltak/hmn-6-4-1/"


@pytest.fixture
def masthead(desk):
    """The field of a record page, with suggestions for «alkohol» open."""
    desk.goto(desk.site + RECORD)
    field = desk.locator("#masthead-q")
    field.click()
    field.press_sequentially("alkohol")
    desk.locator("[role=option]").nth(5).wait_for()
    return field


def active(field) -> str:
    """The name of the suggestion that the field points at; it alone is chosen."""
    return field.evaluate(
        """(field) => {
          const chosen = [...document.querySelectorAll('[role=option][aria-selected=true]')];
          const named = document.getElementById(field.getAttribute('aria-activedescendant'));
          return chosen.length === 1 && chosen[0] === named ? named.textContent : '';
        }"""
    )


def test_the_field_is_a_combobox_with_at_most_six_suggestions_and_their_number_is_told(desk, masthead):
    assert desk.get_by_role("combobox", name="Søk i portalen").count() == 1
    assert ("true", "list", None) == tuple(
        masthead.get_attribute(f"aria-{name}") for name in ("expanded", "autocomplete", "activedescendant")
    )
    listed = desk.get_by_role("listbox", name="Forslag")
    assert masthead.get_attribute("aria-controls") == listed.get_attribute("id")
    assert 6 == listed.get_by_role("option").count()
    assert "6 forslag. Bruk piltastene." == desk.locator(".search--masthead [role=status]").inner_text()
    masthead.fill("qqqqx")
    listed.wait_for(state="hidden")
    assert ("false", "Ingen forslag.") == (
        masthead.get_attribute("aria-expanded"),
        desk.locator(".search--masthead [role=status]").inner_text(),
    )


def test_the_arrows_go_through_the_suggestions_and_around(desk, masthead):
    names = desk.locator("[role=option]").evaluate_all("(all) => all.map((item) => item.textContent)")
    seen = []
    for key in ["ArrowDown"] * 7 + ["ArrowUp"] * 2:
        masthead.press(key)
        seen.append(active(masthead))
    assert [*names, names[0], names[5], names[4]] == seen
    assert "alkohol" == masthead.input_value()


def test_arrow_up_begins_with_the_last(desk, masthead):
    masthead.press("ArrowUp")
    assert desk.locator("[role=option]").last.text_content() == active(masthead)


def test_a_new_letter_takes_the_choice_away(desk, masthead):
    masthead.press("ArrowDown")
    masthead.press_sequentially("p")
    desk.wait_for_function("() => document.querySelectorAll('[role=option][aria-selected=true]').length === 0")
    assert masthead.get_attribute("aria-activedescendant") is None


def test_enter_goes_to_the_chosen_page(desk, masthead):
    masthead.press("ArrowDown")
    address = desk.locator("[aria-selected=true]").get_attribute("data-href")
    masthead.press("Enter")
    desk.wait_for_url(address)


def test_enter_without_a_choice_searches(desk, masthead):
    masthead.press("Enter")
    desk.wait_for_url("**/sok/?q=alkohol")
    desk.locator("[data-search-list] a").first.wait_for()


def test_escape_closes_and_keeps_the_text_and_tab_leaves(desk, masthead):
    masthead.press("ArrowDown")
    masthead.press("Escape")
    assert not desk.locator("[role=listbox]").is_visible()
    assert ("alkohol", "false", None) == (
        masthead.input_value(),
        masthead.get_attribute("aria-expanded"),
        masthead.get_attribute("aria-activedescendant"),
    )
    masthead.press_sequentially("i")
    desk.locator("[role=listbox]").wait_for()
    masthead.press("Tab")
    assert not desk.locator("[role=listbox]").is_visible()
    assert "Søk" == desk.evaluate("document.activeElement.textContent")


def test_a_click_goes_to_the_page(desk, masthead):
    option = desk.locator("[role=option]").nth(2)
    address = option.get_attribute("data-href")
    option.click()
    desk.wait_for_url(address)


def test_suggestions_find_from_the_first_letters_and_one_letter_suggests_nothing(desk):
    desk.goto(desk.site + RECORD)
    desk.locator("#masthead-q").press_sequentially("a")
    desk.wait_for_load_state("networkidle")
    assert 0 == desk.locator("[role=option]").count()
    desk.locator("#masthead-q").press_sequentially("vrus")
    desk.locator("[role=option]", has_text="Avrusning").first.wait_for()


def test_without_the_index_the_field_still_searches(page):
    page.route("**/sok/indeks.json", lambda route: route.abort())
    page.goto(page.site + RECORD)
    page.locator("#masthead-q").press_sequentially("alkohol")
    page.wait_for_timeout(300)
    assert not page.locator("[role=listbox]").is_visible()
    page.unroute("**/sok/indeks.json")
    page.locator("#masthead-q").press("Enter")
    page.wait_for_url("**/sok/?q=alkohol")
    page.locator("[data-search-list] a").first.wait_for()
