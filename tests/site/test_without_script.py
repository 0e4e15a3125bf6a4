"""Without JavaScript everything can be read, nothing dead is shown, and dark mode works."""

from __future__ import annotations

import pytest


@pytest.fixture
def plain(browser, server):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800}, color_scheme="dark")
    opened = context.new_page()
    opened.site = server
    yield opened
    context.close()


def test_the_list_is_complete_and_says_that_the_filter_needs_script(plain):
    plain.goto(plain.site + "tiltak/")
    assert plain.locator("[data-filter-list] > li").count() == 112
    assert plain.locator("[data-filter-list] > li").last.is_visible()
    assert plain.get_by_text("Søk og filter trenger JavaScript").is_visible()
    assert not plain.locator("#q").is_visible()
    assert not plain.locator("[data-filter-panel]").is_visible()


def test_the_list_has_the_whole_width_when_the_filter_is_gone(browser, server):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(server + "tiltak/")
    box = page.locator("[data-filter-list] > li").first.bounding_box()
    context.close()
    assert box["width"] > 600


def test_a_record_can_be_read_and_has_no_dead_button(plain):
    plain.goto(plain.site + "tiltak/hmn-6-1-1/")
    for name in ("Problemet", "Dette ville planen", "Kilder"):
        assert plain.get_by_role("heading", name=name, exact=True).is_visible()
    assert not plain.get_by_role("button", name="Skriv ut").is_visible()
    assert not plain.locator("[data-theme-form]").is_visible()


def test_the_menu_opens_without_script(plain):
    plain.goto(plain.site + "tiltak/hmn-6-1-1/")
    plain.get_by_role("button", name="Meny").click()
    assert plain.get_by_role("link", name="Rettigheter", exact=True).is_visible()


def test_dark_mode_follows_the_machine(plain):
    plain.goto(plain.site)
    dark = plain.screenshot()
    plain.emulate_media(color_scheme="light")
    assert dark != plain.screenshot()
