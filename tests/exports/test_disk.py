"""The zip that opens from disk: links lead to files, nothing stops the styles, and the bytes are the same each time."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pytest

from macros.exports.disk import for_disk, packed

MADE = datetime(2026, 11, 22, 12, 30, 15, tzinfo=UTC)
POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">\n"""


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("tiltak/", "tiltak/index.html"),
        ("./", "./index.html"),
        ("../", "../index.html"),
        ("../../tiltak/hmn-1/", "../../tiltak/hmn-1/index.html"),
        ("../ordliste/#tsb", "../ordliste/index.html#tsb"),
        ("../tiltak/?theme=alkohol", "../tiltak/index.html?theme=alkohol"),
        ("../tiltak/?theme=a/b#c/d", "../tiltak/index.html?theme=a/b#c/d"),
    ],
)
def test_a_link_to_a_folder_leads_to_its_file(link, file):
    assert f'<a href="{file}">Tiltak</a>' == for_disk(f'<a href="{link}">Tiltak</a>')


def test_a_form_leads_to_a_file_too():
    assert '<form class="search" action="tiltak/index.html" method="get">' == for_disk(
        '<form class="search" action="tiltak/" method="get">'
    )


@pytest.mark.parametrize(
    "link",
    [
        "#content",
        "?theme=alkohol",
        "",
        "index.html",
        "../assets/portal.css",
        "../tall/f.csv",
        "../eksport/tiltak.xlsx",
        "https://lovdata.example/",
        "https://git.example/portal/edit/main/data/measures/hmn-1.yml",
        "http://a.example/b/",
        "mailto:post@portal.example",
        "//a.example/b/",
    ],
)
def test_other_links_are_left_as_they_are(link):
    html = f'<a href="{link}">A</a>'
    assert html == for_disk(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Se tiltak/ og ../</p>",
        '<p data-full="https://portal.example/kilder/a/">A</p>',
        '<img src="bilder/">',
        "<p>href=&#34;tiltak/&#34;</p>",
    ],
)
def test_what_is_no_link_is_left_as_it_is(html):
    assert html == for_disk(html)


def test_a_page_that_leads_on_leads_to_a_file():
    html = '<meta http-equiv="refresh" content="0; url=../hel-1/">'
    assert '<meta http-equiv="refresh" content="0; url=../hel-1/index.html">' == for_disk(html)


def test_the_address_of_the_page_on_the_site_is_left_as_it_is():
    html = '<link rel="canonical" href="https://portal.example/tiltak/">'
    assert html == for_disk(html)


def test_the_policy_is_left_out_for_it_would_stop_our_own_styles():
    assert '<head>\n<meta name="a" content="b">' == for_disk(f'<head>\n{POLICY}<meta name="a" content="b">')


def test_modules_are_left_out_for_they_are_not_read_from_disk_and_other_scripts_stay():
    html = '<script src="a.js"></script>\n<script type="module" src="b.js"></script>\n<script type="module" src="c.js"></script>\n<p>A</p>'
    assert '<script src="a.js"></script>\n<p>A</p>' == for_disk(html)


def test_a_page_for_disk_is_left_as_it_is():
    html = f'<head>{POLICY}</head><a href="tiltak/">A</a><a href="#b">B</a>'
    assert for_disk(html) == for_disk(for_disk(html))


FILES = [("tiltak/index.html", b'<a href="../">\xc3\xa6</a>'), ("index.html", b'<a href="tiltak/">A</a>'), ("a.css", b'a[href="b/"] {}')]


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def test_the_zip_has_every_file_in_one_folder_with_pages_made_for_disk_and_the_rest_as_they_are():
    found = opened(packed(FILES, MADE))
    assert found.testzip() is None
    assert {
        "rusbehandling/a.css": 'a[href="b/"] {}',
        "rusbehandling/index.html": '<a href="tiltak/index.html">A</a>',
        "rusbehandling/tiltak/index.html": '<a href="../index.html">æ</a>',
    } == {name: found.read(name).decode() for name in found.namelist()}


def test_bytes_that_are_no_text_are_kept():
    assert b"\xff\x00" == opened(packed([("a.xlsx", b"\xff\x00")], MADE)).read("rusbehandling/a.xlsx")


def test_every_file_is_from_the_day_of_the_content_and_may_be_read_by_all():
    entries = opened(packed(FILES, MADE)).infolist()
    assert {((2026, 11, 22, 12, 30, 14), 0o644)} == {
        (entry.date_time, entry.external_attr >> 16) for entry in entries
    }  # in steps of two seconds


def test_the_same_files_give_the_same_bytes_in_whatever_order_they_come():
    assert packed(FILES, MADE) == packed(iter(FILES[::-1]), MADE)


def test_a_portal_of_nothing_is_a_zip_all_the_same():
    assert [] == opened(packed([], MADE)).namelist()
