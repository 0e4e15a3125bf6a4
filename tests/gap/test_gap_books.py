"""The empty workbook, filled in and given back, is the same round; any other workbook is told."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from macros.exports.checklist_workbook import checklist_workbook
from macros.gap.books import from_workbook
from macros.gap.files import read
from macros.gap.rounds import NotCounted, sheets
from tests.feedback.hostile import TEXTS
from tests.gap.made import with_list
from tests.gap.test_gap_rounds import CORRUPT, MALFORMED, NEWER, NO_ANSWERS, NO_UNIT

OTHER_BOOK = "Regnearket er ikke det tomme regnearket fra portalen. Har dere svart på siden, så eksporter runden som JSON."
REGIONS = {"nord": "Nord", "midt": "Midt"}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return with_list(tmp_path_factory.mktemp("portal"))


@pytest.fixture(scope="module")
def empty(whole):
    return checklist_workbook(whole.get("checklists", "s"), whole, datetime(2026, 1, 1, tzinfo=UTC), "Portalen")


@pytest.fixture
def book(empty):
    """The empty workbook of the list, open to be filled in."""
    return load_workbook(io.BytesIO(empty))


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def fill(book: Workbook, **values: object) -> None:
    """Fill in the head by label, and the answers to the items in order."""
    answers = values.pop("svar", [])
    for row in book["Om dere"].iter_rows(max_col=2):
        if row[0].value in values:
            row[1].value = values[row[0].value]
    column = next(cell.column for cell in book["Punkter"][1] if cell.value == "Svar")
    for row, word in enumerate(answers, 2):
        book["Punkter"].cell(row, column).value = word


def refused(content: bytes) -> str:
    with pytest.raises(NotCounted) as why:
        from_workbook(content, REGIONS)
    return str(why.value)


def test_a_filled_in_workbook_is_the_round_it_says(book):
    fill(book, **{"Enhet": "Døgn", "Dato": datetime(2026, 3, 4), "Navn på runden": 1, "Region": "Nord"}, svar=["Følges", " følges IKKE"])
    assert {
        "format": "gap-runde",
        "version": 1,
        "checklist": "s",
        "about": {"enhet": "Døgn", "dato": "2026-03-04", "roller": "", "runde": "1", "region": "nord"},
        "answers": {"a": {"edition": 1, "svar": "folges"}, "b": {"edition": 2, "svar": "ikke"}},
    } == from_workbook(saved(book), REGIONS)


def test_rows_and_columns_may_stand_in_another_order(book, whole, tmp_path):
    fill(book, Enhet="Døgn", svar=["Følges", "Gjelder ikke"])
    sheet = book["Punkter"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for place, row in enumerate([rows[0], rows[2], rows[1]], 1):
        for column, value in enumerate(reversed(row), 1):
            sheet.cell(place, column).value = value
    (tmp_path / "runde.xlsx").write_bytes(saved(book))
    found = read([tmp_path / "runde.xlsx"], sheets(whole))
    assert ([{"a": "folges", "b": "gjelder-ikke"}], []) == ([round.answers for round in found.rounds], found.told)


def test_whole_numbers_written_as_decimals_are_whole(empty):
    with zipfile.ZipFile(io.BytesIO(empty)) as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml")
    decimals = re.sub(rb'(<c r="\w+"( s="\d+")?><v>\d+)</v>', rb"\1.0</v>", sheet)
    answers = from_workbook(packed(empty, "xl/worksheets/sheet2.xml", decimals), REGIONS)["answers"]
    assert sheet != decimals
    assert {"a": {"edition": 1, "svar": ""}, "b": {"edition": 2, "svar": ""}} == answers
    assert all(isinstance(answer["edition"], int) for answer in answers.values())


def test_a_workbook_without_unit_or_answers_is_told(book, whole, tmp_path):
    path = tmp_path / "runde.xlsx"
    path.write_bytes(saved(book))
    assert [NO_UNIT] == read([path], sheets(whole)).left_out
    fill(book, Enhet="Døgn", Dato=date(2026, 1, 1))
    path.write_bytes(saved(book))
    assert [NO_ANSWERS] == read([path], sheets(whole)).left_out


def test_a_word_that_is_no_answer_is_told(book, whole, tmp_path):
    fill(book, Enhet="Døgn", svar=["Kanskje"])
    (tmp_path / "runde.xlsx").write_bytes(saved(book))
    assert [MALFORMED] == read([tmp_path / "runde.xlsx"], sheets(whole)).left_out


@pytest.mark.parametrize(("mark", "expected"), [(2, NEWER), ("1", MALFORMED), (0, MALFORMED)])
def test_another_version_is_told(book, mark, expected):
    book["Ord"]["B1"].value = mark
    assert expected == refused(saved(book))


def test_another_workbook_is_told(book):
    assert OTHER_BOOK == refused(saved(Workbook()))
    del book["Om dere"]
    assert OTHER_BOOK == refused(saved(book))


def test_a_workbook_that_lacks_a_column_is_told(book):
    book["Punkter"]["O1"].value = "Noe annet"
    book["Punkter"].delete_cols(6)
    assert MALFORMED == refused(saved(book))


def packed(content: bytes, part: str, text: bytes) -> bytes:
    """The workbook with another text in one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, text if name == part else old.read(name))
    return out.getvalue()


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><sst>&b;</sst>'


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/worksheets/sheet2.xml", "xl/workbook.xml"])
@pytest.mark.parametrize("text", [b"", b"<", b"\xff", BOMB], ids=["empty", "cut", "no text", "entities"])
def test_a_broken_or_dangerous_part_is_told(empty, part, text):
    assert CORRUPT == refused(packed(empty, part, text))


def test_a_workbook_that_would_fill_the_memory_is_told(empty):
    with_more = packed(empty, "docProps/app.xml", b" " * 30_000_001)
    assert len(with_more) < 1_000_000
    assert CORRUPT == refused(with_more)


def test_a_workbook_cut_anywhere_is_told(book):
    content = saved(book)
    for length in range(2, len(content), len(content) // 40):
        assert CORRUPT == refused(content[:length])


def test_a_hostile_text_in_any_cell_is_never_more_than_text(book, whole, tmp_path):
    path = tmp_path / "runde.xlsx"
    for text in TEXTS[::12]:
        clean = "".join(char for char in text if char == "\t" or 32 <= ord(char) < 0xD800)
        fill(book, Enhet=f"Enhet {clean}", Dato=clean, Region=clean, svar=["Følges"])
        path.write_bytes(saved(book))
        found = read([path], sheets(whole))
        assert [({"a": "folges"}, "")] == [(round.answers, round.region) for round in found.rounds], text
