"""A short checklist can be ticked off on screen, remembers it in the tab only, and fits one sheet on paper."""

from __future__ import annotations

import pytest
from conftest import SITE

LIST = "verktoy/sjekkliste-drop-out/"
LISTS = sorted(f"verktoy/{page.parent.name}/" for page in SITE.glob("verktoy/*/index.html") if "data-ticks=" in page.read_text("utf-8"))


def test_there_are_lists_to_tick_off():
    assert LIST in LISTS


def test_ticks_are_counted_and_kept_while_the_tab_is_open(page):
    page.goto(page.site + LIST)
    boxes = page.locator("[data-ticks] [type=checkbox]")
    total = boxes.count()
    assert f"0 av {total} krysset av" == page.inner_text("[data-ticks-count]")
    boxes.first.check()
    assert f"1 av {total} krysset av" == page.inner_text("[data-ticks-count]")
    page.goto(page.site)
    page.go_back()
    page.reload()
    assert boxes.first.is_checked()
    assert f"1 av {total} krysset av" == page.inner_text("[data-ticks-count]")


def test_ticks_can_be_taken_away_by_the_keyboard_and_leave_nothing_behind(page):
    page.goto(page.site + LIST)
    page.locator("[data-ticks] [type=checkbox]").first.focus()
    page.keyboard.press("Space")
    assert 1 == page.evaluate("sessionStorage.length")
    page.get_by_role("button", name="Fjern kryssene").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('[data-ticks-count]').textContent.startsWith('0 ')")
    assert [0, 0] == page.evaluate("[sessionStorage.length, localStorage.length]")


def test_a_new_tab_begins_without_ticks(browser, server):
    context = browser.new_context()
    first = context.new_page()
    first.goto(server + LIST)
    first.locator("[data-ticks] [type=checkbox]").first.check()
    second = context.new_page()
    second.goto(server + LIST)
    assert not second.locator("[data-ticks] [type=checkbox]").first.is_checked()
    context.close()


def test_the_list_works_when_storage_is_refused_or_holds_nonsense(browser, server):
    refused = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })"
    nonsense = "sessionStorage.setItem('kryss:sjekkliste-drop-out', '{\"a\":')"
    for script in (refused, nonsense):
        context = browser.new_context()
        context.add_init_script(script)
        opened = context.new_page()
        errors: list[str] = []
        opened.on("pageerror", lambda error, errors=errors: errors.append(str(error)))
        opened.goto(server + LIST)
        opened.locator("[data-ticks] [type=checkbox]").first.check()
        assert opened.inner_text("[data-ticks-count]").startswith("1 av")
        context.close()
        assert [] == errors


def test_without_script_the_list_can_be_ticked_and_no_dead_button_shows(browser, server):
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(server + LIST)
    opened.locator("[data-ticks] [type=checkbox]").first.check()
    assert not opened.get_by_role("button", name="Fjern kryssene").is_visible()
    context.close()


@pytest.mark.parametrize("address", LISTS)
def test_each_list_prints_on_one_sheet(page, address):
    page.goto(page.site + address)
    sheets = page.pdf(prefer_css_page_size=True)
    assert 1 == max(sheets.count(b"/Type /Page\n"), sheets.count(b"/Type /Page\r"), sheets.count(b"/Type /Page "), sheets.count(b"/Type /Page/"))
