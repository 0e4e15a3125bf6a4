"""The search's page as a reader meets it: results and choices, by mouse and by keys; and what it costs."""

from __future__ import annotations

import gzip

import pytest
from conftest import SITE

COUNT = "[data-search-count]"
DETAIL = "[data-search-detail]"
RECORD = "tiltak/hmn-6-4-1/"
MOST = 200_000  # bytes, gzip, of the first search
ENDS = "(end) => document.querySelector('[data-search-count]').textContent.endsWith(end)"
COUNTS = "(labels) => labels.map((l) => [l.querySelector('input').name, l.querySelector('input').value, Number(l.querySelector('[data-count]').textContent)])"


def results(page, query: str, choices: str = "") -> int:
    """How many hits the page tells at /sok/?q=…"""
    page.goto(f"{page.site}sok/?q={query}{choices}")
    return told(page)


def told(page) -> int:
    page.wait_for_function("() => document.querySelector('[data-search-count]').textContent.includes('treff')")
    first = page.inner_text(COUNT).split()[0]
    return 0 if first == "Ingen" else int(first)


def titles(page) -> list[str]:
    return page.locator("[data-search-list] h3").all_inner_texts()


def box(page, name: str, value: str):
    return page.locator(f'[data-search-choices] input[name="{name}"][value="{value}"]')


def heading(page, text: str) -> None:
    """Wait until the page tells this."""
    page.wait_for_function("(text) => document.querySelector('[data-search-count]').textContent === text", arg=text)


def chosen(page, names: str) -> int:
    """How many hits the page tells, once it names these choices; «» for none."""
    page.wait_for_function(
        "(end) => (document.querySelector('[data-search-detail]').textContent.split('Valgt: ')[1] ?? '') === end",
        arg=f"{names}." if names else "",
    )
    return told(page)


@pytest.mark.parametrize("address", ["", RECORD, "sok/", "om/"])
def test_every_field_is_a_plain_form_that_reaches_the_results(desk, address):
    desk.goto(desk.site + address)
    field = desk.locator("form[role=search] input[name=q]").first
    field.fill("alkohol og eldre")
    field.press("Enter")
    desk.wait_for_url("**/sok/?q=alkohol+og+eldre")
    assert told(desk) > 0
    assert "alkohol og eldre" == desk.input_value("#q")


def test_the_field_on_a_page_that_is_gone_reaches_the_results(page):
    page.goto(page.site + "er/borte/")
    page.fill("#lost-q", "alkohol")
    page.get_by_role("button", name="Søk", exact=True).last.click()
    page.wait_for_url("**/sok/?q=alkohol")
    assert told(page) > 0


def test_the_address_follows_typing_choices_back_and_forward(desk):
    desk.goto(desk.site + "sok/")
    desk.locator("#q").press_sequentially("alkohol")
    desk.wait_for_url("**/sok/?q=alkohol")
    desk.wait_for_function(ENDS, arg="treff på «alkohol»")
    every = told(desk)
    box(desk, "type", "Tiltak").click()
    desk.wait_for_url("**/sok/?q=alkohol&type=Tiltak")
    some = chosen(desk, "Tiltak")
    assert 0 < some < every
    desk.go_back()
    desk.wait_for_url("**/sok/?q=alkohol")
    heading(desk, f"{every} treff på «alkohol»")
    assert not box(desk, "type", "Tiltak").is_checked()
    desk.go_forward()
    heading(desk, f"{some} treff på «alkohol»")
    assert box(desk, "type", "Tiltak").is_checked()
    assert (some, "Valgt: Tiltak.") == (results(desk, "alkohol", "&type=Tiltak"), desk.inner_text(DETAIL)[-14:])


def test_choices_combine_widen_in_a_facet_and_narrow_across(desk):
    few, other = results(desk, "alkohol", "&type=Tiltak"), results(desk, "alkohol", "&type=Tall")
    assert few + other == results(desk, "alkohol", "&type=Tiltak&type=Tall")
    both = results(desk, "alkohol", "&type=Tiltak&regions=helse-vest")
    assert 0 < both < min(few, results(desk, "alkohol", "&regions=helse-vest"))
    assert ["(1 valgt)"] == [text for text in desk.locator("[data-facet-chosen]").all_inner_texts() if text]


def test_every_count_is_what_the_choice_gives(desk):
    results(desk, "alkohol", "&regions=helse-vest")
    options = desk.eval_on_selector_all("[data-search-choices] .option:not([hidden])", COUNTS)
    assert len(options) > 20
    asked = {name: (name, value, count) for name, value, count in options}  # the last of each facet
    for name, value, count in asked.values():
        kept = "" if name == "regions" else "&regions=helse-vest"
        assert (name, value, count) == (name, value, results(desk, "alkohol", f"{kept}&{name}={value}"))


def test_clearing_takes_the_choices_and_keeps_the_words(desk):
    every = results(desk, "alkohol")
    results(desk, "alkohol", "&type=Tiltak&regions=helse-vest")
    desk.get_by_role("link", name="Vis alle treffene").click()
    heading(desk, f"{every} treff på «alkohol»")
    assert f"{desk.site}sok/?q=alkohol" == desk.url
    assert "found" == desk.evaluate("document.activeElement.id")
    assert not desk.get_by_role("link", name="Vis alle treffene").is_visible()


def test_choices_that_leave_nothing_can_be_taken_away(desk):
    assert 0 == results(desk, "steroider", "&type=Plan&regions=helse-vest")
    desk.get_by_role("link", name="Ta bort valgene").click()
    assert chosen(desk, "") > 0
    assert f"{desk.site}sok/?q=steroider" == desk.url
    assert "found" == desk.evaluate("document.activeElement.id")


def test_more_hits_come_ten_at_a_time_and_focus_goes_to_the_first_new(desk):
    every = results(desk, "alkohol")
    assert 10 == len(titles(desk))
    more = desk.get_by_role("button", name="Vis flere treff")
    assert f"Vis flere treff ({every - 10} igjen)" == more.inner_text()
    more.focus()
    desk.keyboard.press("Enter")
    desk.wait_for_function("() => document.querySelectorAll('[data-search-list] > li').length === 20")
    assert 10 == desk.evaluate("[...document.querySelectorAll('[data-search-list] h3 a')].indexOf(document.activeElement)")
    while more.is_visible():
        more.click()
    assert every == len(titles(desk)) == len(set(desk.locator("[data-search-list] h3 a").evaluate_all("(all) => all.map((a) => a.href)")))
    assert desk.evaluate("document.activeElement.matches('[data-search-list] h3 a')")


def test_the_count_is_announced_and_focus_goes_there_on_submit_and_stays_while_typing(desk):
    desk.goto(desk.site + "sok/")
    desk.locator("#q").press_sequentially("alkohol")
    desk.wait_for_url("**/sok/?q=alkohol")
    desk.wait_for_function(ENDS, arg="treff på «alkohol»")
    assert "q" == desk.evaluate("document.activeElement.id")
    assert desk.locator(COUNT).evaluate("(item) => item.closest('[role=status]') !== null")
    desk.keyboard.press("Enter")
    desk.wait_for_function("() => document.activeElement.id === 'found'")
    desk.locator("#q").fill("")
    desk.keyboard.press("Enter")
    assert "BODY" != desk.evaluate("document.activeElement.tagName")


def test_focus_is_not_lost_when_a_choice_that_gives_nothing_is_taken_away(desk):
    assert 0 == results(desk, "steroider", "&type=Plan")
    box(desk, "type", "Plan").focus()
    desk.keyboard.press("Space")
    assert chosen(desk, "") > 0
    desk.wait_for_timeout(100)
    assert "BODY" != desk.evaluate("document.activeElement.tagName")


def test_the_words_asked_for_are_marked_and_in_a_compound_the_part(desk):
    results(desk, "behandling")
    desk.wait_for_load_state("networkidle")
    marks = desk.locator("[data-search-list] mark")
    assert "behandlingen" in marks.all_inner_texts()
    inside = marks.evaluate_all("(all) => all.filter((m) => /[a-zæøå]$/i.test(m.previousSibling?.data ?? '')).map((m) => m.textContent)")
    assert "behandling" in inside


def test_what_is_searched_for_too_is_told_in_whole_words(desk):
    results(desk, "steroider")
    said = desk.inner_text(DETAIL)
    assert "«anabole steroider»" in said, said


def test_each_row_says_what_it_is_and_what_is_over_says_so(desk):
    results(desk, "brukerstyrte tilbod", "&type=Tiltak&regions=helse-vest")
    own = desk.locator("[data-search-list] > li", has_text="Brukarstyrte tilbod i alle føretaksområde")
    assert "Tiltak i Helse Vest, 1a" in own.inner_text()
    assert "Planperioden er over (2014–2019)" == own.locator(".status--over").inner_text()


def test_nynorsk_rows_are_marked_as_nynorsk_and_others_are_not(desk):
    results(desk, "brukerstyrte tilbod", "&type=Tiltak&regions=helse-vest")
    own = desk.get_by_role("link", name="Brukarstyrte tilbod i alle føretaksområde")
    assert "nn" == own.get_attribute("lang")
    assert "nn" == own.locator("xpath=ancestor::li").locator("[data-passage]").get_attribute("lang")
    results(desk, "alkohol", "&type=Tema")
    assert 0 == desk.locator("[data-search-list] [lang]").count()


@pytest.mark.parametrize(
    "text",
    ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "«&amp;» ${1} {{ 1 }}", "%00%", "constructor __proto__", "*?+[(\\"],
)
def test_hostile_text_stays_text(desk, text):
    desk.goto(desk.site + "sok/")
    desk.fill("#q", text)
    desk.wait_for_function(ENDS, arg=f"treff på «{text}»")
    assert 0 == desk.locator(".state :is(img, script), [data-search-list] :is(img, script)").count()
    desk.reload()
    assert text == desk.input_value("#q")


@pytest.mark.parametrize("text", ["a" * 1000, "alkohol " * 125, "å-" * 500, "10." * 333])
def test_a_very_long_query_is_answered_and_fits_on_a_phone(desk, text):
    desk.set_viewport_size({"width": 320, "height": 640})
    results(desk, text)
    assert desk.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20%20"])
def test_an_empty_query_shows_the_lists(desk, query):
    desk.goto(desk.site + "sok/" + query, wait_until="networkidle")
    assert desk.locator("[data-search-doors]").is_visible()
    assert not desk.locator("[data-search-results]").is_visible()
    desk.fill("#q", "alkohol")
    desk.wait_for_url("**/sok/?q=alkohol")
    assert not desk.locator("[data-search-doors]").is_visible()
    desk.fill("#q", "")
    desk.wait_for_url("**/sok/")
    assert desk.locator("[data-search-doors]").is_visible()


def test_words_nobody_uses_are_told_with_ways_on(desk):
    assert 0 == results(desk, "qqqqx")
    assert desk.locator("[data-search-none]").get_by_role("link", name="Fra A til Å").is_visible()
    assert not desk.get_by_role("button", name="Vis flere treff").is_visible()


def test_without_the_index_the_page_says_so_and_works_again_after(page):
    page.route("**/sok/indeks.json", lambda route: route.abort())
    page.goto(page.site + "sok/?q=alkohol")
    heading(page, "Søket kunne ikke lastes")
    assert "Se om du er på nett, og prøv igjen. Listene nedenfor virker." == page.inner_text(DETAIL)
    assert page.locator("[data-search-doors]").is_visible()
    page.unroute("**/sok/indeks.json")
    page.locator("#q").press("Enter")
    assert told(page) > 0
    assert not page.locator("[data-search-doors]").is_visible()


def test_without_the_texts_the_hits_are_still_there(page):
    page.route("**/sok/tekst-*.json", lambda route: route.abort())
    assert results(page, "alkohol") > 0
    assert 10 == len(titles(page))


def test_nothing_of_the_search_is_fetched_before_the_field_has_focus_and_the_first_search_is_light(desk):
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url.removeprefix(desk.site).partition("?")[0]))
    desk.goto(desk.site + RECORD, wait_until="networkidle")
    assert [] == [name for name in asked if name.startswith(("sok/", "assets/js/search/", "assets/js/vendor/"))]
    desk.fill("#masthead-q", "alkohol")
    desk.locator("[role=option]").first.wait_for()
    before = len(asked)
    desk.press("#masthead-q", "Enter")
    desk.wait_for_load_state("networkidle")
    assert told(desk) > 0
    assert before < len(asked)
    fetched = {name for name in asked if name.startswith(("sok/", "assets/js/"))}
    files = [SITE / (name + "index.html" if name.endswith("/") else name) for name in fetched]
    assert "sok/indeks.json" in fetched
    assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) <= MOST


def test_without_javascript_the_page_says_why_and_offers_the_lists(browser, server):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(server + "sok/?q=alkohol")
    assert page.get_by_text("Søket trenger JavaScript, som er slått av i nettleseren din. Listene nedenfor har alt innholdet.").is_visible()
    names = page.locator("[data-search-doors] a").all_inner_texts()
    assert {"Situasjoner", "Tema", "Tiltak", "Fra A til Å"} <= set(names)
    assert not page.locator("[data-search-results]").is_visible()
    context.close()
