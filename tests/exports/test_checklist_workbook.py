"""The empty workbook of a checklist, read back: what to fill in, what it counts, how it prints, and the same bytes twice."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from macros.content.checklists.view import ANSWERS, BARRIERS, PRIORITIES
from macros.exports.checklist_workbook import checklist_workbook, workbooks
from tests.filled import check, checklist, guideline
from tests.portals import portal

MADE = datetime(2026, 11, 22, tzinfo=UTC)
ITEMS = [
    check("a", "guidelines/g", strength="skal", domain="ledelse"),
    check("b", "guidelines/g", strength="skal", strength_inferred=True, edition=3, region="nord"),
    check("c", "guidelines/g", strength="uoppgitt", question='=HYPERLINK("x")', requirement="<b>&amp;</b>"),
]


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    whole = portal(tmp_path_factory.mktemp("portal"), guideline("g"), checklist("s", *ITEMS, applies_to="alle"))
    return checklist_workbook(whole.get("checklists", "s"), whole, MADE, "Portalen")


@pytest.fixture(scope="module")
def book(content):
    return load_workbook(io.BytesIO(content))


def rows(sheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_each_item_has_a_row_in_the_order_of_the_page_with_room_for_each_answer(book):
    head, *body = rows(book["Punkter"])
    assert ["Nr.", "Område", "Punkt", "Hva kilden krever", "Styrke"] == head[:5]
    assert [
        "Svar",
        "Hvorfor, hvis det ikke gjelder dere?",
        "Hvordan vet dere det?",
        "Hva skal dere gjøre?",
        "Ansvarlig rolle",
        "Frist",
        "Det som hindrer mest",
        "Hva hindrer, med deres ord",
        "Prioritet",
        "Punktets id",
        "Utgave",
    ] == head[5:]
    blank = [None] * 9
    assert [
        [1, "Behandling", "Gjør dere b?", "Krav b. Bare i Nord.", "skal (utledet)", *blank, "b", 3],
        [2, "Behandling", '=HYPERLINK("x")', "<b>&amp;</b>", "ikke oppgitt", *blank, "c", 1],
        [3, "Ledelse", "Gjør dere a?", "Krav a.", "skal", *blank, "a", 1],
    ] == body


def test_text_is_never_a_formula(book):
    assert "s" == book["Punkter"]["C3"].data_type


def test_answers_barriers_priorities_and_regions_are_chosen_from_lists(book):
    words = rows(book["Ord"])
    assert [["gap-regneark", 1], ["sjekkliste", "s"], ["utgave", "1"]] == [row[:2] for row in words[:3]]
    lists = {"F2:F4": ("A", ANSWERS), "L2:L4": ("B", BARRIERS), "N2:N4": ("C", PRIORITIES)}
    found = {str(rule.sqref): rule.formula1 for rule in book["Punkter"].data_validations.dataValidation}
    assert {place: f"Ord!${letter}$5:${letter}${4 + len(given)}" for place, (letter, given) in lists.items()} == found
    for letter, given in [*lists.values(), ("D", {"nord": "Nord", "midt": "Midt", "vest": "Vest"})]:
        assert list(given.values()) == [cell.value for cell in book["Ord"][letter][4:] if cell.value]
    [region] = book["Om dere"].data_validations.dataValidation
    assert ("B10", "Ord!$D$5:$D$7", "Velg et av ordene i lista.") == (str(region.sqref), region.formula1, region.error)


def test_the_first_sheet_asks_who_answers_and_counts_by_domain_and_by_strength(book):
    found = rows(book["Om dere"])
    assert ["Tittel s", "Utgave 1, 3 punkter. Gjelder alle."] == [row[0] for row in found[:2]]
    assert ["Enhet", "Dato", "Roller i teamet", "Navn på runden", "Region"] == [row[0] for row in found[5:10]]
    head = ["Punkter", "Følges", "Følges delvis", "Følges ikke", "Gjelder ikke", "Ubesvart"]
    assert [["Område", *head], ["Styrke", *head]] == [found[11], found[16]]
    assert ["Behandling", "Ledelse", "Alle", None, "Styrke", "skal", "ikke oppgitt", "Alle"] == [row[0] for row in found[12:20]]
    assert [
        "=COUNTIF(Punkter!$B$2:$B$4,$A13)",
        "=COUNTIFS(Punkter!$B$2:$B$4,$A13,Punkter!$F$2:$F$4,C$12)",
        "=B13-SUM(C13:F13)",
        "=SUM(B13:B14)",
    ] == [found[12][1], found[12][2], found[12][6], found[14][1]]
    assert '=COUNTIFS(Punkter!$E$2:$E$4,$A18&"*",Punkter!$F$2:$F$4,F$17)' == found[17][5]  # «skal (utledet)» too


def test_what_the_sums_say_before_anyone_has_answered_stands_there_from_the_start(content):
    found = rows(load_workbook(io.BytesIO(content), data_only=True)["Om dere"])
    assert [["Behandling", 2, 0, 0, 0, 0, 2], ["Ledelse", 1, 0, 0, 0, 0, 1], ["Alle", 3, 0, 0, 0, 0, 3]] == found[12:15]
    assert [["skal", 2, 0, 0, 0, 0, 2], ["ikke oppgitt", 1, 0, 0, 0, 0, 1], ["Alle", 3, 0, 0, 0, 0, 3]] == found[17:20]


def test_it_prints_on_a4_across_with_the_header_on_each_sheet_and_the_header_stays_in_sight(book):
    sheet = book["Punkter"]
    page = sheet.page_setup
    assert ("landscape", 9, None, 0) == (page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight)  # None: one page wide
    assert (True, "$1:$1", "D2", "A1:P4") == (
        sheet.sheet_properties.pageSetUpPr.fitToPage,
        sheet.print_title_rows,
        sheet.freeze_panes,
        sheet.auto_filter.ref,
    )
    assert all(cell.alignment.wrap_text for row in sheet["A1:N4"] for cell in row)
    kept = sheet.column_dimensions["O"]
    assert ("O", "P", True) == (get_column_letter(kept.min), get_column_letter(kept.max), kept.hidden)
    assert ["visible", "visible", "hidden"] == [found.sheet_state for found in book.worksheets]


def test_every_list_has_a_workbook_and_the_same_content_gives_the_same_bytes(tmp_path):
    first, second = (portal(tmp_path / name, guideline("g"), checklist("s", *ITEMS), checklist("t", ITEMS[0])) for name in "ab")
    assert ["eksport/gap/s.xlsx", "eksport/gap/t.xlsx"] == list(workbooks(first, MADE, "Portalen"))
    assert workbooks(first, MADE, "Portalen") == workbooks(second, MADE, "Portalen")
