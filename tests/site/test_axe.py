"""Every page, loaded once: axe finds nothing on a phone and a desk, light and dark, and the page asks nobody, keeps nothing and fails in nothing.

Also the states that exist.
"""

from __future__ import annotations

import os

import pytest
from conftest import SITE, pages, shares, stay

AXE = "__axe.js"  # served beside the site, so that the browser keeps it compiled from page to page
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
COLOUR = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]
SHORT = {"resultTypes": ["violations"], "preload": False, "elementRef": False}
STRUCTURE = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}, **{rule: {"enabled": False} for rule in COLOUR}},
    **SHORT,
}
COLOURS = {"runOnly": {"type": "rule", "values": COLOUR}, **SHORT}
RUN = """async (options) => {
  const result = await axe.run(document, options);
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${n.html.slice(0, 120)}`));
}"""
# Tag, classes and attributes of every element that holds text, and of all that it stands in. No page styles a single element,
# so these alone decide its colours, and what a width hides or moves.
CHAINS = """() => {
  const own = (e) => e.localName + '.' + e.className + [...e.attributes].map((a) => a.name).sort().join();
  const chain = (e) => (e === document.body ? '' : chain(e.parentElement) + '>') + own(e);
  const holds = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || e.matches('input, summary');
  return [...new Set([...document.body.querySelectorAll('*')].filter((e) => !(e instanceof SVGElement) && holds(e)).map(chain))];
}"""
WIDTHS = (320, 1280)
EVERY = 1 if os.environ.get("AXE") == "all" else 3  # pages that bring nothing new are looked at by turns, to keep CI within its time
PARTS = 24  # each in a window of its own, because a long-lived one grows slow


def page_text(address: str) -> str:
    return (SITE / address / "index.html" if address.endswith("/") else SITE / (address or "index.html")).read_text(encoding="utf-8")


def sideways(page, width: int) -> list[str]:
    """Whether the page scrolls sideways at this width, which it is left at."""
    page.set_viewport_size({"width": width, "height": 900})
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [f"{width} px: scrolls {wide} px sideways"] if wide > 0 else []


def violations(page, *widths: int, colours: bool = True) -> list[str]:
    """What axe finds at each width, the colours in both modes. The page is loaded once; width and mode are changed in place."""
    page.add_script_tag(url=page.site + AXE)
    found = []
    for width in widths:
        found += sideways(page, width)
        found += [f"{width} px: {text}" for text in page.evaluate(RUN, STRUCTURE)]
        for mode in ("light", "dark") if colours else ():
            page.emulate_media(color_scheme=mode)
            found += [f"{width} px, {mode}: {text}" for text in page.evaluate(RUN, COLOURS)]
    return found


@pytest.fixture
def opened(browser, server):
    context = browser.new_context(locale="nb-NO", bypass_csp=True)
    page = context.new_page()
    page.site = server
    stay(page)
    yield page
    context.close()


@pytest.fixture(scope="session")
def seen():
    """Chains of tags and classes whose colours have been looked at."""
    return set()


def watched(page) -> list[str]:
    """What the page does that it should not, as long as it is open: asks others, breaks the policy, fails, asks for what is not there."""
    found: list[str] = []
    page.add_init_script("addEventListener('securitypolicyviolation', (e) => console.error('CSP', e.violatedDirective, e.blockedURI))")
    page.on("request", lambda request: found.append(f"asks {request.url}") if not request.url.startswith(page.site) else None)
    page.on("console", lambda message: found.append(f"says {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append(f"fails {error}"))
    page.on("response", lambda response: found.append(f"gets {response.status} for {response.url}") if response.status >= 400 else None)
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_found_on_any_page(browser, server, seen, part):
    """Wherever a page brings a new chain: structure at both widths, colours in both modes. Of the rest every third, at one width by turns.

    Room at both widths, on all. AXE=all looks at all of them, as the monthly job does.

    The page's own policy holds: axe comes from the same address.
    """
    context = browser.new_context(locale="nb-NO")
    opened = context.new_page()
    opened.site = server
    stay(opened)
    found = watched(opened)
    for number, address in enumerate(shares(pages(), PARTS)[part]):
        opened.goto(opened.site + address, wait_until="load")
        chains = set(opened.evaluate(CHAINS))
        new = bool(chains - seen)
        first, other = WIDTHS[number % 2], WIDTHS[1 - number % 2]
        told = [] if new else sideways(opened, other) + sideways(opened, first)
        if new or number % EVERY == 0:
            told += violations(opened, first, *([other] if new else []), colours=new)
        found += [f"/{address} {text}" for text in told]
        seen |= chains
    kept, cookies = opened.evaluate("JSON.stringify(localStorage)"), context.cookies()
    context.close()
    assert ([], "{}", []) == (found, kept, cookies)


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
    assert any("light: color-contrast:" in text for text in found)


def test_axe_would_find_a_fault_that_only_dark_mode_has(opened):
    opened.goto(opened.site, wait_until="load")
    opened.evaluate(
        "document.querySelector('#content').insertAdjacentHTML('beforeend', '<p style=\"color: light-dark(#000, #222)\">borte</p>')"
    )
    assert ["1280 px, dark: color-contrast"] == [":".join(text.split(":")[:2]) for text in violations(opened, 1280)]


def test_an_element_of_a_new_class_makes_a_new_chain(opened):
    opened.goto(opened.site, wait_until="load")
    before = set(opened.evaluate(CHAINS))
    opened.evaluate("document.querySelector('#content p').classList.add('new')")
    assert set(opened.evaluate(CHAINS)) - before


def test_no_page_styles_a_single_element():
    """What the chains count on."""
    styled = [address for address in pages() if ' style="' in page_text(address)]
    assert [] == styled
