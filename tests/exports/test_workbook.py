"""The workbooks, read back: every record and every column, text that is never a formula, and the same bytes twice."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from macros.content import TYPES
from macros.exports.tables import described, rows
from macros.exports.workbook import MOST, workbook
from tests.filled import learning, measure, network, plan
from tests.portals import portal

SITE = "https://portal.example/"
MADE = datetime(2026, 11, 22, tzinfo=UTC)
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def made_of(portal, type: str, made: datetime = MADE) -> bytes:
    return workbook(portal.types[type], portal, SITE, made, "Portalen")


class Book:
    """A workbook taken apart: its sheets by name, each a list of rows of texts."""

    def __init__(self, content: bytes) -> None:
        self.parts = zipfile.ZipFile(io.BytesIO(content))
        shared = self.read("xl/sharedStrings.xml")
        self.texts = ["".join(text.text or "" for text in item.iter(f"{SHEET}t")) for item in shared]
        names = [sheet.attrib["name"] for sheet in self.read("xl/workbook.xml").iter(f"{SHEET}sheet")]
        self.sheets = {name: self.rows(f"xl/worksheets/sheet{number}.xml") for number, name in enumerate(names, 1)}

    def read(self, part: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.parts.read(part))

    def rows(self, part: str) -> list[list[str]]:
        sheet = self.read(part)
        assert [] == list(sheet.iter(f"{SHEET}f")), "a formula"
        found = []
        for row in sheet.iter(f"{SHEET}row"):
            cells = list(row.iter(f"{SHEET}c"))
            assert {"s"} >= {cell.attrib.get("t", "s" if cell.find(f"{SHEET}v") is None else "n") for cell in cells}, "a number"
            found.append([self.texts[int(cell.findtext(f"{SHEET}v"))] if cell.find(f"{SHEET}v") is not None else "" for cell in cells])
        return found


def test_the_first_sheet_has_every_record_and_the_second_explains_every_column(tmp_path):
    made = portal(tmp_path, network("n"), network("m", language="nn", source_checked="2026-01-02"))
    kind = made.types["networks"]
    book = Book(made_of(made, "networks"))
    assert ["Nettverk", "Om kolonnene"] == list(book.sheets)
    assert [list(described(kind)), *rows(kind, made, SITE)] == book.sheets["Nettverk"]
    assert [["Kolonne", "Hva den inneholder"], *map(list, described(kind).items())] == book.sheets["Om kolonnene"]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_every_type_has_a_workbook_with_records_or_without(kind, tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"))
    book = Book(made_of(made, kind.name))
    assert len(made.all(kind.name)) == len(book.sheets[kind.many[:31]]) - 1


@pytest.mark.parametrize(
    "text",
    ["=1+1", '=HYPERLINK("http://ond.example")', "+1", "-1", "@A1", "{=1}", "12", "1e5", "http://ond.example", "mailto:a", "internal:A1"],
)
def test_text_is_text_however_it_begins(text, tmp_path):
    made = portal(tmp_path, learning("l", official_title=text, place=text))
    content = made_of(made, "learning")
    book = Book(content)
    names, record = book.sheets["Læring"]
    assert (text, text) == tuple(record[names.index(name)] for name in ("official_title", "place"))
    assert [] == [name for name in book.parts.namelist() if "rels" in name and b"ond.example" in book.parts.read(name)]


def test_a_long_text_is_cut_where_a_cell_is_full_and_signs_of_markup_stay(tmp_path):
    made = portal(tmp_path, learning("l", contents=["<b>&amp;</b> « \" '", *["å" * 700] * 60]))
    names, record = Book(made_of(made, "learning")).sheets["Læring"]
    text = record[names.index("contents")]
    assert (MOST, "<b>&amp;</b> « \" '; ååå") == (len(text), text[:23])
    assert MOST < 32_767


def test_the_same_content_gives_the_same_bytes(tmp_path):
    first, second = (portal(tmp_path / name, network("n"), learning("l")) for name in ("a", "b"))
    for kind in TYPES:
        assert made_of(first, kind.name) == made_of(second, kind.name)


def test_the_workbook_says_what_it_is_from_whom_and_from_when(tmp_path):
    book = Book(made_of(portal(tmp_path), "networks"))
    said = {item.tag.split("}")[1]: item.text for item in book.read("docProps/core.xml")}
    assert ("Nettverk", "Portalen", "2026-11-22T00:00:00Z") == (said["title"], said["creator"], said["created"])


def test_the_first_line_and_the_first_columns_stay_in_sight_and_the_line_is_printed_on_every_sheet(tmp_path):
    book = Book(made_of(portal(tmp_path, network("n")), "networks"))
    sheet = book.read("xl/worksheets/sheet1.xml")
    pane = next(sheet.iter(f"{SHEET}pane")).attrib
    assert ("2", "1", "frozen") == (pane["xSplit"], pane["ySplit"], pane["state"])
    assert 1 == len(list(sheet.iter(f"{SHEET}autoFilter")))
    names = {name.attrib["name"] for name in book.read("xl/workbook.xml").iter(f"{SHEET}definedName")}
    assert "_xlnm.Print_Titles" in names
