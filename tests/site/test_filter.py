"""The list of measures: the address is the state, counts are right, and the back button works."""

from __future__ import annotations

COUNT = "[data-filter-count]"


def shown(page) -> list[str]:
    return page.eval_on_selector_all("[data-filter-list] > li:not([hidden]) h3", "(items) => items.map((item) => item.textContent)")


def plan(page, name: str):
    return page.get_by_role("group", name="Plan").get_by_label(name)


def test_all_measures_are_listed(page):
    page.goto(page.site + "tiltak/")
    assert (112, "112 av 112 tiltak") == (len(shown(page)), page.inner_text(COUNT))


def test_filters_combine_and_stand_in_the_address(page):
    page.goto(page.site + "tiltak/")
    plan(page, "Helse Stavanger").check()
    page.locator(".facet", has_text="Tema").locator("summary").first.click()
    page.locator('input[name="theme"][value="alkohol"]').check()
    assert page.url.endswith("?plan=hs-lokal&theme=alkohol")
    found = shown(page)
    page.goto(page.url)
    assert found == shown(page)
    assert f"{len(found)} av 112 tiltak" == page.inner_text(COUNT)
    assert "Valgt: Helse Stavanger, Alkohol." == page.inner_text("[data-filter-chosen]")


def test_two_choices_in_one_facet_widen_and_two_facets_narrow(page):
    def number(query: str) -> int:
        page.goto(page.site + "tiltak/" + query)
        return len(shown(page))

    assert number("?plan=hmn-2016-2020&plan=hn-2019-2025") == number("?plan=hmn-2016-2020") + number("?plan=hn-2019-2025")
    assert number("?plan=hmn-2016-2020&theme=alkohol") < min(number("?plan=hmn-2016-2020"), number("?theme=alkohol"))


def test_every_count_is_what_the_choice_gives(page):
    page.goto(page.site + "tiltak/?plan=hn-2019-2025")
    options = page.eval_on_selector_all(
        ".option:not([hidden])",
        "(labels) => labels.map((l) => [l.querySelector('input').name, l.querySelector('input').value, Number(l.querySelector('[data-count]').textContent)])",
    )
    assert len(options) > 20
    for name, value, count in options:
        kept = "" if name == "plan" else "plan=hn-2019-2025&"
        page.goto(f"{page.site}tiltak/?{kept}{name}={value}")
        assert (name, value, count) == (name, value, len(shown(page)))


def test_the_back_button_takes_one_choice_back(page):
    page.goto(page.site + "tiltak/")
    plan(page, "Helse Nord").check()
    plan(page, "Helse Stavanger").check()
    page.go_back()
    assert "18 av 112 tiltak" == page.inner_text(COUNT)
    page.go_back()
    assert "112 av 112 tiltak" == page.inner_text(COUNT)
    page.go_forward()
    assert plan(page, "Helse Nord").is_checked()


def test_the_count_is_announced(page):
    page.goto(page.site + "tiltak/")
    assert "status" == page.locator(COUNT).evaluate("(item) => item.closest('[role]').getAttribute('role')")


def test_nothing_found_names_the_way_out(page):
    page.goto(page.site + "tiltak/?q=finnesikke")
    assert page.get_by_text("Ingen tiltak passer. Søket leter bare i tiltakene.").is_visible()
    page.locator("[data-filter-clear-empty]").click()
    assert "112 av 112 tiltak" == page.inner_text(COUNT)


def test_hostile_words_in_the_address_stay_text(page):
    page.goto(page.site + "tiltak/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&theme=%22%3E%3Cscript%3E")
    assert page.inner_text("[data-filter-chosen]") == "Valgt: «<img src=x onerror=alert(1)>»."
    assert page.locator("[data-filter-chosen] img").count() == 0


def test_the_old_address_of_a_measure_leads_to_the_new(page):
    page.goto(page.site + "tiltak/hmn-7-2-6/")
    page.wait_for_url("**/tiltak/hmn-6-4-1/")
    text = page.inner_text(".facts")
    assert "Kapittel 6.4.1" in text
    assert "Kapittel 7.2.6" in text


def test_a_choice_that_gives_nothing_is_not_shown(page):
    page.goto(page.site + "tiltak/?plan=hn-2019-2025&theme=akutt")
    visible = page.eval_on_selector_all(
        ".option",
        "(labels) => labels.filter((l) => l.checkVisibility() && l.querySelector('[data-count]').textContent === '0' && !l.querySelector('input').checked).length",
    )
    assert visible == 0


def test_a_short_word_begins_a_word_and_a_long_one_may_stand_inside(page):
    page.goto(page.site + "tiltak/?q=lar")
    titles = " ".join(shown(page)).lower()
    assert "lar" in titles
    found = len(shown(page))
    page.goto(page.site + "tiltak/?q=klar")
    assert len(shown(page)) < found
    page.goto(page.site + "tiltak/?q=behandling")
    assert any("behandling" in title.lower() and not title.lower().startswith("behandling") for title in shown(page))


def test_who_takes_part_can_be_searched_for(page):
    page.goto(page.site + "tiltak/?q=unn")
    assert "Åtte akuttplasser i Tromsø og Bodø" in shown(page)
