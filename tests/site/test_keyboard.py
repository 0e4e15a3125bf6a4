"""The whole portal by keyboard: skip link, menu, search, filter; focus is always seen and never lost."""

from __future__ import annotations

FOCUSED = """() => {
  const e = document.activeElement, box = e.getClientRects()[0] ?? e.getBoundingClientRect(), style = getComputedStyle(e);
  const top = document.elementFromPoint(box.x + Math.min(box.width, 40) / 2, box.y + Math.min(box.height, 40) / 2);
  return { tag: e.tagName, text: (e.innerText || e.value || e.getAttribute('aria-label') || e.name || '').trim().slice(0, 60), ring: style.outlineStyle !== 'none' || !!e.closest('label'),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight, covered: !!top && !e.contains(top) && !top.contains(e) };
}"""


def walk(page, most: int) -> list[dict]:
    """Tab through the page, at most `most` stops, until focus leaves it."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["tag"] == "BODY":
            break
        stops.append(stop)
    return stops


def test_the_skip_link_comes_first_and_moves_focus_to_the_content(page):
    page.goto(page.site + "tiltak/hmn-6-1-1/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Gå til innholdet"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.path') !== null")


def test_every_stop_has_a_ring_and_is_seen_on_every_type_of_page(page):
    for address in [
        "",
        "tiltak/hmn-6-4-1/",
        "planer/hn-2019-2025/",
        "tema/alkohol/",
        "planer/sammenlign/",
        "nettverk/familienettverket/",
        "prosjekter/steroideprosjektet/",
        "organisasjoner/unn/",
        "kilder/hmn-2016/",
        "om/",
        "finnes-ikke/",
    ]:
        page.goto(page.site + address)
        stops = walk(page, 140)
        assert len(stops) > 8, address
        assert [] == [stop for stop in stops if not stop["ring"] or not stop["seen"] or stop["covered"]], address


def test_shift_tab_goes_the_same_way_back(page):
    page.goto(page.site + "om/")
    there = [stop["text"] for stop in walk(page, 12)]
    back = []
    for _ in range(len(there) - 1):
        page.keyboard.press("Shift+Tab")
        back.append(page.evaluate(FOCUSED)["text"])
    assert there[:-1] == list(reversed(back))


def test_the_menu_opens_closes_with_escape_and_gives_focus_back_on_a_phone(browser, server):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(server + "tiltak/hmn-6-1-1/")
    button = page.get_by_role("button", name="Meny")
    button.focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("link", name="Situasjoner").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("navigation", name="Hovedmeny").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Meny"
    context.close()


def test_no_single_key_does_anything(page):
    page.goto(page.site + "tiltak/hmn-6-1-1/")
    before = page.url
    for key in "sfnp.,/?":
        page.keyboard.press(key)
    assert (before, "BODY") == (page.url, page.evaluate("document.activeElement.tagName"))


def test_a_search_by_keyboard_alone(page):
    page.goto(page.site)
    page.locator("#hero-q").focus()
    page.keyboard.type("alkohol")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=alkohol")
    page.locator("[data-search-list] a").first.wait_for()
    summary = page.locator("[data-facet=type] summary")
    summary.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_url("**type=**")
    page.get_by_role("link", name="Vis alle treffene").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.searchCount !== undefined"), "focus goes to the count, never to nowhere"
    page.locator("[data-search-list] a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sok/" not in url)


def test_words_and_filter_by_keyboard_alone(page):
    page.goto(page.site + "tiltak/")
    page.locator("#q").focus()
    page.keyboard.type("alkohol")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tiltak/?q=alkohol")
    total = int(page.locator("[data-filter-count]").inner_text().split()[0])
    assert 0 < total < 112
    summary = page.locator(".facet summary", has_text="Plan").first
    summary.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_url("**plan=**")
    assert "plan=hmn-2016-2020" in page.url
    fewer = int(page.locator("[data-filter-count]").inner_text().split()[0])
    assert 0 < fewer < total
    page.get_by_role("link", name="Vis alle tiltak").focus()
    page.keyboard.press("Enter")
    assert "112 av 112 tiltak" == page.locator("[data-filter-count]").inner_text()
    assert page.evaluate("document.activeElement.dataset.filterCount !== undefined"), "focus goes to the count, never to nowhere"
