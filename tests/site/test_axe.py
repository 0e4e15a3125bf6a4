"""axe finds nothing: every page, light and dark, on a phone and a desk, and the states that exist."""

from __future__ import annotations

import pytest
from conftest import TOP, pages, shares, stay

AXE = (TOP / "tests" / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = """async (tags) => {
  const result = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
    resultTypes: ['violations'], preload: false,
  });
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${n.html.slice(0, 120)}`));
}"""
PARTS = 12


def violations(page) -> list[str]:
    """What axe finds in both modes. The page is loaded once; the mode is switched in place."""
    page.evaluate(AXE)
    found = []
    for mode in ("light", "dark"):
        page.emulate_media(color_scheme=mode)
        found += [f"{mode}: {text}" for text in page.evaluate(RUN, TAGS)]
    return found


@pytest.fixture(scope="module", params=[320, 1280])
def sized(request, browser, server):
    context = browser.new_context(viewport={"width": request.param, "height": 900}, locale="nb-NO", bypass_csp=True)
    opened = context.new_page()
    opened.site = server
    stay(opened)
    yield opened
    context.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_page(sized, part):
    found = []
    for address in shares(pages(), PARTS)[part]:
        sized.goto(sized.site + address, wait_until="load")
        found += [f"/{address} {text}" for text in violations(sized)]
        wide = sized.evaluate("document.documentElement.scrollWidth - innerWidth")
        found += [f"/{address} scrolls {wide} px sideways"] if wide > 0 else []
    assert [] == found


STATES = {
    "menu open": ("tiltak/hmn-6-1-1/", "document.querySelector('#menu').showPopover()"),
    "filter open, every facet open": ("tiltak/", "document.querySelectorAll('details').forEach((d) => { d.open = true; })"),
    "filtered": ("tiltak/?theme=alkohol&plan=hs-lokal", ""),
    "nothing found": ("tiltak/?q=finnesikke", ""),
    "unknown choice in the address": ("tiltak/?theme=finnesikke", ""),
    "text spaced out": (
        "tiltak/hmn-6-4-1/",
        "document.head.insertAdjacentHTML('beforeend', '<style>* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }</style>')",
    ),
}


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(sized, state):
    address, script = STATES[state]
    sized.goto(sized.site + address, wait_until="load")
    if script:
        sized.evaluate(script)
    wide = sized.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert [] == violations(sized)
    assert wide <= 0


def test_axe_would_find_a_fault(sized):
    sized.goto(sized.site, wait_until="load")
    sized.evaluate("document.querySelector('#content').insertAdjacentHTML('beforeend', '<img src=x><p style=\"color: #999\">grå</p>')")
    assert any("image-alt" in text for text in violations(sized))
    assert any("color-contrast" in text for text in violations(sized))
