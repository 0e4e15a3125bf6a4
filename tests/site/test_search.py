"""The search as a reader meets it: results, choices and suggestions, by mouse and by keys; and what it costs."""

from __future__ import annotations

import gzip

import pytest
from conftest import SITE

COUNT = "[data-search-count]"
DETAIL = "[data-search-detail]"
RECORD = "tiltak/hmn-6-4-1/"
MOST = 200_000  # bytes, gzip, of the first search
POLICY = "addEventListener('securitypolicyviolation', (e) => console.error('CSP', e.violatedDirective, e.blockedURI))"
ENDS = "(end) => document.querySelector('[data-search-count]').textContent.endsWith(end)"
COUNTS = "(labels) => labels.map((l) => [l.querySelector('input').name, l.querySelector('input').value, Number(l.querySelector('[data-count]').textContent)])"


@pytest.fixture
def desk(page):
    """A page at 1280 px where nothing may fail, be blocked or complain."""
    said: list[str] = []
    page.add_init_script(POLICY)
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    assert [] == said


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
    assert told(desk) > 0


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
    assert told(page) > 0
