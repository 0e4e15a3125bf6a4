"""A round as CSV and as a workbook: everything that was answered, in words, and text that is never a formula."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from hypothesis import example, given, settings

from macros.exports.figures import BEGINS_A_FORMULA, safe
from tests.feedback.hostile import TEXTS
from tests.gap.book import MAIN, Book
from tests.gap.modules import ANY_ROUND, FIELDS, IDS, SHEET, answer, full_round, held, kept, round_of

HEAD = [
    "Nr.",
    "Område",
    "Spørsmål",
    "Styrke",
    "Gjelder",
    "Svar",
    "Hvorfor det ikke gjelder",
    "Hvordan vet dere det?",
    "Hva skal dere gjøre?",
    "Ansvarlig rolle",
    "Frist",
    "Det som hindrer mest",
    "Hva hindrer, med deres ord",
    "Prioritet",
    "Merk",
]


def table(modules, made: dict) -> list[list[str]]:
    text = modules("csv", "csv", SHEET, made)
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))


def words(modules, one: dict) -> list[str]:
    """The fields of an answer as a reader sees them."""
    choices = modules("round", "CHOICES")
    return [choices[name].get(one[name], "") if name in choices else kept(one[name]) for name in FIELDS]


def by_id(rows: list[list]) -> list[list]:
    """Answers the list has no item for have no order of their own."""
    return sorted(rows, key=lambda row: row[2])


@settings(max_examples=80, deadline=None)
@given(ANY_ROUND)
@example(full_round())
@example(round_of())
def test_every_answer_stands_in_the_csv_and_in_the_workbook(modules, made):
    """…and only there: one row an item, and one for each answer the list has no item for."""
    made = held(made)
    empty = answer()
    expected = [words(modules, made["answers"].get(id, empty)) for id in IDS] + [
        words(modules, made["apart"][id]) for id in sorted(made["apart"])
    ]
    lines = table(modules, made)
    book = Book(modules("xlsx", "workbook", SHEET, made))
    assert HEAD == lines[0][: len(HEAD)] == book.sheets["Svar"][0]
    assert [[safe(text) for text in row] for row in expected] == [line[5:14] for line in lines[1:5] + by_id(lines[5:])]
    unbroken = [[text.replace("\r\n", "\n").replace("\r", "\n") for text in row] for row in expected]
    rows = book.sheets["Svar"][1:]
    assert unbroken == [row[5:14] for row in rows[:4] + by_id(rows[4:])]


def test_a_row_says_what_the_item_is_and_what_was_answered(modules):
    made = round_of(
        {"forste": answer(svar="delvis", barriere="kapasitet", prioritet="hoy", frist="1. juni"), "andre-punkt": answer(svar="ikke")},
        {"borte": answer(tiltak="Øve")},
    )
    empty = [""] * 9
    delvis = ["Følges delvis", "", "", "", "", "1. juni", "Kapasitet, økonomi eller bemanning", "", "Høy"]
    ikke = ["Følges ikke", *empty[1:]]
    expected = [
        [1, "Behandling", "Gjør vi det, nummer 1?", "«bør» (utledet)", "Helseforetak, Enhet", *delvis, ""],
        [2, "Behandling", "Gjør vi det, nummer 2?", "«bør» (utledet)", "Helseforetak, Enhet", *ikke, "Kravet er endret siden dere svarte"],
        [3, "Ledelse", "Gjør vi det, nummer 3?", "«bør» (utledet)", "Helseforetak, Enhet", *empty, ""],
        [4, "Ledelse", "Gjør vi det, nummer 4?", "«bør» (utledet)", "Helseforetak, Enhet", *empty, ""],
        ["", "", "borte", "", "", "", "", "", "Øve", "", "", "", "", "", "Punktet står ikke i lista nå"],
    ]
    assert expected == Book(modules("xlsx", "workbook", SHEET, made)).sheets["Svar"][1:]
    assert [[str(value) for value in row] for row in expected] == [line[:15] for line in table(modules, made)[1:]]


def test_the_workbook_and_each_line_of_csv_say_what_the_round_is(modules):
    made = full_round()
    about = {
        "Sjekkliste": "Eksempel: gjør vi som vi bør?",
        "Utgave": "2",
        "Enhet": "Døgnenheten",
        "Dato": "Uke 47",
        "Roller i teamet": "Leder, behandler",
        "Navn på runden": "Høsten",
        "Region": "Helse Nord",
        "Punkter med svar": "4 av 4",
        "Laget": "2026-11-23",
        "Adresse": "https://portal.example/sjekklister/eksempel/",
    }
    head, *lines = table(modules, made)
    assert [about] * 4 == [dict(zip(head[15:], line[15:], strict=True)) for line in lines]
    rows = Book(modules("xlsx", "workbook", SHEET, made, "Portalen")).sheets["Om"]
    assert [["Om runden", ""], *map(list, (about | {"Avsender": "Portalen"}).items())] == rows


@pytest.mark.parametrize("begins", BEGINS_A_FORMULA)
def test_what_begins_a_formula_gets_an_apostrophe_in_csv_and_stays_text_in_the_workbook(modules, begins):
    made = round_of({"forste": answer(tiltak=f"{begins}1+1")}, runde=f"{begins}1+1")
    line = table(modules, made)[1]
    assert (f"'{begins}1+1", f"'{begins}1+1") == (line[8], line[20])
    rows = Book(modules("xlsx", "workbook", SHEET, made)).sheets
    assert {f"{begins}1+1".replace("\r", "\n")} == {rows["Svar"][1][8], rows["Om"][6][1]}


def test_hostile_text_in_any_field_is_the_same_text_in_the_workbook_and_the_csv(modules):
    for place in range(0, len(TEXTS), 12):
        texts = [kept(text) for text in TEXTS[place : place + 12]]
        texts += [""] * (12 - len(texts))
        free = [name for name in FIELDS if name not in ("svar", "barriere", "prioritet")]
        first, second = (dict(zip(free, half, strict=True)) for half in (texts[:6], texts[6:]))
        made = round_of({"forste": answer(**first), "siste": answer(**second)}, enhet=texts[0], runde=texts[1])
        book = Book(modules("xlsx", "workbook", SHEET, made))
        found = [row[column] for row in (book.sheets["Svar"][1], book.sheets["Svar"][4]) for column in (6, 7, 8, 9, 10, 12)]
        assert [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts] == found
        lines = table(modules, made)
        assert [safe(text) for text in texts] == [line[column] for line in (lines[1], lines[4]) for column in (6, 7, 8, 9, 10, 12)]


def test_text_that_looks_like_the_formats_own_escapes_is_not_read_as_one(modules):
    made = round_of({"forste": answer(tiltak="_x0041_ _x000d_ \x01")})
    raw = zipfile.ZipFile(io.BytesIO(modules("xlsx", "workbook", SHEET, made))).read("xl/worksheets/sheet1.xml").decode()
    assert "_x005F_x0041_ _x005F_x000d_ _x0001_" in raw


def test_the_sheet_has_a_head_that_stands_still_and_filters_and_prints_lying(modules):
    book = Book(modules("xlsx", "workbook", SHEET, round_of({}, {"borte": answer(svar="ikke")})))
    sheet = book.read("xl/worksheets/sheet1.xml")
    order = [child.tag.removeprefix(MAIN) for child in sheet]
    assert ["sheetPr", "sheetViews", "cols", "sheetData", "autoFilter", "pageSetup"] == order
    pane = next(sheet.iter(f"{MAIN}pane")).attrib
    assert ("1", "1", "frozen") == (pane["xSplit"], pane["ySplit"], pane["state"])
    assert "A1:O6" == next(sheet.iter(f"{MAIN}autoFilter")).attrib["ref"]
    assert "landscape" == next(sheet.iter(f"{MAIN}pageSetup")).attrib["orientation"]
    assert ["Svar!$A$1:$O$6", "Svar!$1:$1"] == [name.text for name in book.read("xl/workbook.xml").iter(f"{MAIN}definedName")]


def test_the_same_round_gives_the_same_bytes_whatever_the_time_is(modules):
    made = modules("xlsx", "workbook", SHEET, full_round())
    assert made == modules("xlsx", "workbook", SHEET, full_round())
    assert {(2000, 1, 1, 0, 0, 0)} == {part.date_time for part in Book(made).parts.infolist()}
