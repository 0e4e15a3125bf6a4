"""The files that the search fetches: whole, small and the same each time. And the choices of the page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.search.documents import Document, documents
from macros.search.files import files, found_in, texts
from macros.search.page import HEADINGS, groups
from tests import portals
from tests.filled import measure, network, plan
from tests.portals import macros_of
from tests.search.test_steps import read

OM = "---\ntitle: Om  portalen\ndescription: Hva dette er.\n---\nEn.\n\nTo.\n"


@pytest.fixture(autouse=True)
def words(monkeypatch):
    monkeypatch.setitem(portals.WORDS, "nynorsk", [{"id": "sjuk", "bokmal": "syk"}])
    monkeypatch.setitem(portals.WORDS, "search_words", [{"id": "alkohol", "same": ["alkohol", "drikking"], "leads_here": ["øl"]}])


def docs(folder: Path, page: str = OM) -> Path:
    """A folder with one hand-written page."""
    (folder / "docs" / "om").mkdir(parents=True, exist_ok=True)
    (folder / "docs" / "om" / "index.md").write_text(page, encoding="utf-8")
    return folder / "docs"


def made(folder):
    return portals.portal(folder, plan("hn"), measure("hn-1"), network("n", language="nn", state={"value": "ended"}))


def index(folder) -> dict:
    return json.loads(files(made(folder), docs(folder))["sok/indeks.json"])


def test_the_rows_stand_column_by_column(tmp_path):
    stored = index(tmp_path)
    types = [type for type, count in zip(stored["types"], stored["type"], strict=True) for _ in range(count)]
    columns = [stored[name].split("\n") for name in ("href", "name", "line", "status")]
    rows = list(zip(types, *columns, strict=True))
    assert ("Tiltak", "tiltak/hn-1/", "Kort hn-1", "Tiltak i HN, punkt 1", "unknown Planen oppgir ingen periode") in rows
    assert ("Nettverk", "nettverk/n/", "Kort n", "", "over Avsluttet da kilden ble skrevet") in rows
    assert ("Side", "om/", "Om portalen", "", "") == rows[-1]


def test_each_type_stands_in_one_run(tmp_path):
    stored = index(tmp_path)
    assert len(stored["types"]) == len(set(stored["types"]))
    assert [document.type for document in found_in(made(tmp_path), docs(tmp_path))] == [
        type for type, count in zip(stored["types"], stored["type"], strict=True) for _ in range(count)
    ]


def test_what_is_over_and_what_is_nynorsk_is_told_by_place(tmp_path):
    stored = index(tmp_path)
    place = stored["href"].split("\n").index("nettverk/n/")
    assert ([place], [place]) == (read(stored["over"]), read(stored["nynorsk"]))


def test_the_choices_have_the_pages_that_carry_them_and_no_choice_is_empty(tmp_path):
    stored = index(tmp_path)
    hrefs = stored["href"].split("\n")
    (region,) = stored["facets"]["regions"]
    assert ["nord", "Nord"] == region[:2]
    assert ["tiltak/hn-1/", "planer/hn/", "regioner/nord/"] == [hrefs[place] for place in read(region[2])]
    assert [] == [id for choices in stored["facets"].values() for id, _, steps in choices if not steps]
    assert [] == stored["facets"]["knowledge"]


def test_the_words_for_the_same_are_there(tmp_path):
    stored = index(tmp_path)
    assert ({"sjuk": "syk"}, [["alkohol\ndrikking", "ol"]]) == (stored["forms"], stored["words"])


def test_the_texts_of_a_page_lie_by_themselves_the_summary_first():
    found = [Document(f"{number}/", "N", "Side", "Side", f"S{number}.", body=f"En.\n\nTo {number}.") for number in range(2)]
    stored = {name: json.loads(text) for name, text in texts(found).items()}
    assert {f"sok/tekst-{number}.json": [f"S{number}.", "En.", f"To {number}."] for number in range(2)} == stored


def test_every_row_has_its_texts(tmp_path):
    written = files(made(tmp_path), docs(tmp_path))
    rows = len(json.loads(written["sok/indeks.json"])["href"].split("\n"))
    assert [f"sok/tekst-{number}.json" for number in range(rows)] == [name for name in written if "tekst" in name]


def test_the_same_content_gives_the_same_bytes(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    assert files(made(first), docs(first)) == files(made(second), docs(second))


def test_a_changed_text_changes_its_own_file_and_the_index_alone():
    before = [Document(f"{number}/", "N", "Side", "Side", "S.") for number in range(3)]
    after = [*before[:-1], Document("siste/", "N", "Side", "Side", "Ny.")]
    changed = {name for name, text in texts(after).items() if text != texts(before)[name]}
    assert {"sok/tekst-2.json"} == changed


def test_letters_are_written_as_they_are_and_without_air(tmp_path):
    text = files(made(tmp_path), docs(tmp_path, OM.replace("Om  portalen", "Åpen dør")))["sok/indeks.json"]
    assert "Åpen dør" in text
    assert '": ' not in text


def test_the_choices_of_the_page_are_those_that_something_carries(tmp_path):
    portal = made(tmp_path)
    found = {group["name"]: group for group in groups(documents(portal), portal)}
    assert ["type", *HEADINGS] == list(found)
    assert {"name": "regions", "heading": "Region", "options": [{"key": "nord", "words": "Nord"}]} == found["regions"]
    assert {"key": "Nettverk", "words": "Nettverk"} in found["type"]["options"]
    assert [] == found["knowledge"]["options"]


def test_the_page_offers_the_choices_and_the_lists(tmp_path):
    page = macros_of(made(tmp_path), "sok/")["search_html"]()
    assert '<input type="checkbox" name="regions" value="nord"> <span>Nord</span>' in page
    assert '<a href="../tiltak/">Tiltak</a> <span class="note">1</span>' in page
    assert '<form class="asking" data-search-feedback method="post" action="../tilbakemelding" autocomplete="off">' in page
    assert '<input type="hidden" name="side" value="sok/"><input type="hidden" name="versjon" value="v1">' in page
