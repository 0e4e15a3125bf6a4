"""axe finds nothing: every page, light and dark, on a phone and a desk, and the states that exist."""

from __future__ import annotations

import pytest
from conftest import TOP, pages, shares, stay

AXE = (TOP / "tests" / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
EVERYTHING = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}
# What dark mode can change: it only puts other colours in.
COLOURS = {**EVERYTHING, "runOnly": {"type": "rule", "values": ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]}, "rules": {}}
RUN = """async (options) => {
  const result = await axe.run(document, options);
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${n.html.slice(0, 120)}`));
}"""
WIDTHS = (320, 1280)
PARTS = 12


def violations(page, *widths: int) -> list[str]:
    """What axe finds in both modes at each width. The page is loaded once; width and mode are changed in place."""
    page.evaluate(AXE)
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        for mode, options in (("light", EVERYTHING), ("dark", COLOURS)):
            page.emulate_media(color_scheme=mode)
            found += [f"{width} px, {mode}: {text}" for text in page.evaluate(RUN, options)]
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found += [f"{width} px: scrolls {wide} px sideways"] if wide > 0 else []
    return found


@pytest.fixture(scope="module")
def opened(browser, server):
    context = browser.new_context(locale="nb-NO", bypass_csp=True)
    page = context.new_page()
    page.site = server
    stay(page)
    yield page
    context.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_page(opened, part):
    found = []
    for address in shares(pages(), PARTS)[part]:
        opened.goto(opened.site + address, wait_until="load")
        found += [f"/{address} {text}" for text in violations(opened, *WIDTHS)]
    assert [] == found


STATES = {
    "menu open": ("tiltak/hmn-6-1-1/", "document.querySelector('#menu').showPopover()"),
    "filter open, every facet open": ("tiltak/", "document.querySelectorAll('details').forEach((d) => { d.open = true; })"),
    "filtered": ("tiltak/?theme=alkohol&plan=hs-lokal", ""),
    "nothing found": ("tiltak/?q=finnesikke", ""),
    "unknown choice in the address": ("tiltak/?theme=finnesikke", ""),
    "every row shown": ("tema/frafall/", "document.querySelectorAll('details').forEach((d) => { d.open = true; })"),
    "some ticked off": ("verktoy/sjekkliste-drop-out/", "document.querySelectorAll('[type=checkbox]').forEach((box) => box.click())"),
    "text spaced out": (
        "tiltak/hmn-6-4-1/",
        "document.head.insertAdjacentHTML('beforeend', '<style>* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }</style>')",
    ),
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(opened, state, width):
    address, script = STATES[state]
    opened.set_viewport_size({"width": width, "height": 900})
    opened.goto(opened.site + address, wait_until="load")
    if script:
        opened.evaluate(script)
    assert [] == violations(opened, width)


def test_axe_would_find_a_fault(opened):
    opened.goto(opened.site, wait_until="load")
    opened.evaluate("document.querySelector('#content').insertAdjacentHTML('beforeend', '<img src=x><p style=\"color: #999\">grå</p>')")
    found = violations(opened, 1280)
    assert any("image-alt" in text for text in found)
    assert any("light: color-contrast" in text for text in found)


def test_axe_would_find_a_fault_that_only_dark_mode_has(opened):
    opened.goto(opened.site, wait_until="load")
    opened.evaluate("document.querySelector('#content').insertAdjacentHTML('beforeend', '<p style=\"color: light-dark(#000, #222)\">borte</p>')")
    assert ["1280 px, dark: color-contrast"] == [":".join(text.split(":")[:2]) for text in violations(opened, 1280) if "enhanced" not in text]
