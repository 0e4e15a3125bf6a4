"""On paper: sender first, nothing to click, full addresses in the sources, and where the page lives."""

from __future__ import annotations


def seen(page, selector: str) -> bool:
    return page.locator(selector).first.is_visible()


def test_print_shows_the_sender_and_the_address_and_hides_what_can_only_be_clicked(page):
    page.goto(page.site + "tiltak/hmn-6-1-1/")
    page.emulate_media(media="print")
    assert seen(page, ".wordmark")
    assert seen(page, ".colophon .print-only")
    assert "https://rusbehandling.example/tiltak/hmn-6-1-1/" in page.inner_text(".colophon .print-only")
    for selector in (".search", ".menu", ".path", ".buttons", ".colophon__row"):
        assert not seen(page, selector), selector


def test_print_is_dark_on_white_whatever_the_mode(page):
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(page.site + "tiltak/hmn-6-1-1/")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


def test_a_measure_fits_three_sheets_and_the_list_prints_whole(page):
    page.goto(page.site + "tiltak/hmn-6-1-1/")
    sheets = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") or page.pdf(
        format="A4", prefer_css_page_size=True
    ).count(b"/Type /Page")
    assert 1 <= sheets <= 4
    page.goto(page.site + "tiltak/")
    page.emulate_media(media="print")
    assert page.locator("[data-filter-list] > li:visible").count() == 112
    assert not seen(page, ".filter")
