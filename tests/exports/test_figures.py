"""The table of a figure as a file: as the source prints it, with decimal commas and nothing that runs."""

from __future__ import annotations

import csv
import io

import pytest

from macros.exports.figures import safe, table, tables
from tests.filled import figure
from tests.portals import portal

COLUMNS = [{"name": "2017"}, {"name": "2018", "unit": "prosent"}]


def read(folder, **values) -> list[list[str]]:
    """The file's lines as a spreadsheet reads them."""
    made = portal(folder, figure("f", **values))
    text = table(made.get("figures", "f"))
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))


def test_the_table_has_a_line_for_each_row_with_what_is_known_about_it(tmp_path):
    rows = [
        {"name": "Nord", "values": [12, 3.5]},
        {"name": "Midt", "values": [None, 7], "qualifier": "inntil", "unit": "plasser", "note": "Uten Ålesund.", "status": "garbled"},
        {"name": "Alle", "values": [-12, 0], "status": "derived"},
    ]
    assert [
        ["Hva", "2017", "2018 (prosent)", "Enhet", "Forbehold", "Status", "Merknad"],
        ["Nord", "12", "3,5", "pasienter", "", "Oppgitt i kilden", ""],
        ["Midt", "", "7", "plasser", "inntil", "Uklart i kilden", "Uten Ålesund."],
        ["Alle", "-12", "0", "pasienter", "", "Regnet ut av oss", ""],
    ] == read(tmp_path, columns=COLUMNS, rows=rows)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (12345, "12345"),
        (12345.25, "12345,25"),
        (0.5, "0,5"),
        (-0.5, "-0,5"),
        ("0.00001", "0,00001"),
        ("1234567890123.5", "1234567890123,5"),
    ],
)
def test_numbers_have_a_decimal_comma_and_no_spaces_so_that_they_can_be_reckoned_with(value, written, tmp_path):
    assert [["Alle", written]] == [line[:2] for line in read(tmp_path, rows=[{"name": "Alle", "values": [value]}])[1:]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", '=HYPERLINK("x")', "=cmd|' /C calc'!A1"])
def test_text_that_would_begin_a_formula_gets_an_apostrophe_wherever_it_stands(text, tmp_path):
    row = {"name": text, "values": [-3], "unit": text, "qualifier": text, "note": text}
    safe_text = f"'{text}"
    assert [
        ["Hva", safe_text, "Enhet", "Forbehold", "Status", "Merknad"],
        [safe_text, "-3", safe_text, safe_text, "Oppgitt i kilden", safe_text],
    ] == read(tmp_path, columns=[{"name": text}], rows=[row])


@pytest.mark.parametrize("text", ["=", "+", "-", "@", "\t1", "\r1"])
def test_every_sign_that_begins_a_formula_is_held_back(text):
    assert f"'{text}" == safe(text)


@pytest.mark.parametrize("text", ["", "1", " =1", "Nord", "–1", "'=1", "a=1"])
def test_other_text_is_left_alone(text):
    assert text == safe(text)


def test_semicolons_and_quotation_marks_stay_in_their_cell(tmp_path):
    assert 'Nord; "vest"' == read(tmp_path, rows=[{"name": 'Nord; "vest"', "values": [1]}])[1][0]


def test_each_figure_has_a_file_beside_its_page(tmp_path):
    made = portal(tmp_path, figure("b"), figure("a"))
    assert {"tall/a.csv", "tall/b.csv"} == set(tables(made))
    assert table(made.get("figures", "a")) == tables(made)["tall/a.csv"]
    assert tables(made)["tall/a.csv"].endswith("\r\n")
