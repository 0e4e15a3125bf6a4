"""axe finds nothing in any state of the search: on a phone and a desk, light and dark."""

from __future__ import annotations

import pytest
from test_axe import WIDTHS, violations

TOLD = "() => document.querySelector('[data-search-count]').textContent.includes('treff')"
PANEL = "document.querySelector('[data-search-panel]').open = true; document.querySelectorAll('[data-facet=type], [data-facet=themes]').forEach((facet) => { facet.open = true; })"
STATES = {
    "no words yet": ("sok/", ""),
    "results": ("sok/?q=alkohol", ""),
    "filtered, two facets open": ("sok/?q=alkohol&type=Tiltak&themes=eldre", PANEL),
    "nynorsk and expired": ("sok/?q=brukarstyrte+tilbod&regions=helse-vest", PANEL),
    "no hits": ("sok/?q=qqqqx", ""),
    "no hits with what is chosen": ("sok/?q=steroider&type=Plan", PANEL),
    "weak hits": ("sok/?q=alkohol+qqqqx", ""),
    "menu open": ("sok/?q=alkohol", "document.querySelector('#menu').showPopover()"),
}


@pytest.fixture
def window(browser, server):
    context = browser.new_context(locale="nb-NO", bypass_csp=True)
    page = context.new_page()
    page.site = server
    yield page
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state_of_the_search(window, state, width):
    address, script = STATES[state]
    window.set_viewport_size({"width": width, "height": 900})
    window.goto(window.site + address, wait_until="networkidle")
    if "?q=" in address:
        window.wait_for_function(TOLD)
    if script:
        window.evaluate(script)
    assert [] == violations(window, width)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("chosen", [False, True], ids=["open", "one chosen"])
def test_axe_finds_nothing_while_suggestions_are_open(window, chosen, width):
    """On a phone the field stands on the front page, on a desk in the masthead too."""
    address, field = ("", "#hero-q") if width == 320 else ("tiltak/hmn-6-4-1/", "#masthead-q")
    window.set_viewport_size({"width": width, "height": 900})
    window.goto(window.site + address)
    window.locator(field).click()
    window.locator(field).press_sequentially("alkohol")
    window.locator("[role=option]").nth(5).wait_for()
    if chosen:
        window.locator(field).press("ArrowDown")
    assert [] == violations(window, width)
    assert window.locator("[role=listbox]").is_visible()
