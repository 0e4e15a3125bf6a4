"""Every type as a table and as JSON: readable cells, nothing that a spreadsheet would run, and the same bytes twice."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.content import TYPES
from macros.core.fields import Choice, Date, Flag, Number, Reference, Text, Whole
from macros.core.groups import Group, Many, Yearly
from macros.exports.figures import BEGINS_A_FORMULA, safe
from macros.exports.tables import as_csv, as_json, cell, described, rows
from tests.filled import action, figure, guideline, learning, measure, network, plan, recommendation, who
from tests.portals import portal

SITE = "https://portal.example/"
STEP = Group(fields={"text": Text("Hva som skjer. Kort."), "who": Text("TSB-enheten."), "more": Many(Text())})


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (Text(), None, ""),
        (Text(), "En tekst; med semikolon", "En tekst; med semikolon"),
        (Reference("notes"), "hmn-1", "hmn-1"),
        (Choice({"red": "rød"}), "red", "rød"),
        (Whole(), 0, "0"),
        (Whole(), 2018, "2018"),
        (Number(), 12.5, "12,5"),
        (Number(), -0.25, "-0,25"),
        (Number(), 0.00001, "0,00001"),
        (Number(), 12, "12"),
        (Flag(), True, "ja"),
        (Flag(), False, "nei"),
        (Date(), date(2018, 3, 1), "2018-03-01"),
        (Yearly(), {2019: 125, 2020: 0}, "2019: 125, 2020: 0"),
        (Many(Text()), [], ""),
        (Many(Text()), ["a", "b"], "a; b"),
        (Many(Choice({"red": "rød", "green": "grønn"})), ["green", "red"], "grønn; rød"),
        (Many(Number()), [12, None, 0, 2.5], "12; ikke oppgitt; 0; 2,5"),
        (STEP, {"text": "Ringer.", "who": "Kari", "more": []}, "hva som skjer: Ringer., TSB-enheten: Kari"),
        (STEP, {"text": None, "who": None, "more": ["a", "b"]}, "a; b"),
        (
            Many(STEP),
            [{"text": "Ringer.", "who": None, "more": []}, {"text": "Går.", "who": None, "more": []}],
            "hva som skjer: Ringer.; hva som skjer: Går.",
        ),
    ],
)
def test_a_value_is_written_as_people_read_it(field, value, expected):
    assert expected == cell(field, value)


def test_each_column_is_described_with_the_words_that_editors_see():
    kind = next(kind for kind in TYPES if kind.name == "networks")
    found = described(kind)
    assert ["address", *kind.fields] == list(found)
    assert ("Adressen til siden.", "Hvem som leder det.") == (found["address"], found["led_by"])


def test_every_column_of_every_type_is_described():
    assert [] == [(kind.name, name) for kind in TYPES for name, label in described(kind).items() if not label]


def read(text: str) -> list[dict[str, str]]:
    """The table as a spreadsheet reads it."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=";"))


def test_a_record_is_a_row_with_its_address_and_every_field(tmp_path):
    body = action(responsible=[who("eier")], deadline="Innen 2018")
    made = portal(tmp_path, plan("p"), measure("p-1", themes=["alkohol", "lar"], actions=[body], source_checked="2026-01-02"))
    [row] = read(as_csv(made.types["measures"], made, SITE))
    assert ["address", *made.types["measures"].fields] == list(row)
    assert ("https://portal.example/tiltak/p-1/", "p-1", "p", "Tiltak", "alkohol; lar", "2026-01-02", "") == tuple(
        row[name] for name in ("address", "id", "plan", "kind", "themes", "source_checked", "reviewed")
    )
    assert "Innen 2018" in row["actions"]


def test_a_number_that_the_source_does_not_give_keeps_its_place(tmp_path):
    table = figure("f", columns=[{"name": "2017"}, {"name": "2018"}, {"name": "2019"}], rows=[{"name": "Nord", "values": [12, None, 2.5]}])
    made = portal(tmp_path, table)
    [row] = read(as_csv(made.types["figures"], made, SITE))
    assert "12; ikke oppgitt; 2,5" in row["rows"]


def test_lines_end_and_cells_part_as_norwegian_spreadsheets_expect(tmp_path):
    made = portal(tmp_path, network("n", purpose='Ett.\n\nTo "to"; tre.'))
    text = as_csv(made.types["networks"], made, SITE)
    assert text.startswith("\ufeffaddress;id;official_name;")
    assert text.endswith("\r\n")
    assert '"Ett.\n\nTo ""to""; tre."' in text
    assert ['Ett.\n\nTo "to"; tre.'] == [row["purpose"] for row in read(text)]


HOSTILE = ['=HYPERLINK("http://ond.example")', "+1+1", "-1+1|cmd", "@SUM(A1)"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_would_begin_a_formula_stays_text(text, tmp_path):
    made = portal(tmp_path, learning("l", official_title=text, contents=[text, "b"]))
    [row] = read(as_csv(made.types["learning"], made, SITE))
    assert (f"'{text}", f"'{text}; b") == (row["official_title"], row["contents"])


@given(st.text())
def test_no_text_that_is_made_safe_begins_a_formula_and_other_text_is_left_alone(text):
    found = safe(text)
    assert not found.startswith(BEGINS_A_FORMULA)
    assert text == (found[1:] if text.startswith(BEGINS_A_FORMULA) else found)


def test_no_cell_of_any_type_begins_a_formula(tmp_path):
    hostile = [network("n", official_name="=1", short_title="-1", summary="@1", purpose="+1", members="\t=1"), learning("l", place="=1")]
    made = portal(tmp_path, *hostile)
    for kind in TYPES:
        for line in csv.reader(io.StringIO(as_csv(kind, made, SITE)[1:], newline=""), delimiter=";"):
            assert [] == [text for text in line if text.startswith(BEGINS_A_FORMULA)], kind.name


def test_rows_are_as_wide_as_the_columns_in_every_type(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"), network("n"), figure("f"))
    for kind in TYPES:
        assert [len(described(kind))] * len(made.all(kind.name)) == [len(row) for row in rows(kind, made, SITE)]


def test_json_has_the_fields_that_are_filled_in_and_leads_to_the_schema(tmp_path):
    days = [{"first": "2018-03-01", "last": None}]
    made = portal(tmp_path, learning("l", days=days, source_checked="2026-01-02", state={"value": "done", "as_of": "2018"}))
    found = json.loads(as_json(made.types["learning"], made, SITE))
    assert ("https://portal.example/eksport/skjema/learning.json", "learning") == (found["schema"], found["type"])
    assert [
        {
            "address": "https://portal.example/laering/l/",
            "id": "l",
            "official_title": "Tittel l",
            "short_title": "Kort l",
            "language": "nb",
            "form": "course",
            "state": {"value": "done", "text": None, "as_of": "2018"},
            "summary": "Setning l.",
            "days": [{"first": "2018-03-01", "last": None}],
            "themes": ["alkohol"],
            "sources": [{"source": "kilde", "chapter": "1", "note": None}],
            "source_checked": "2026-01-02",
        }
    ] == found["records"]


def test_json_keeps_numbers_letters_and_false(tmp_path):
    made = portal(tmp_path, figure("f", title="Ærlig «øl» på å", rows=[{"name": "Nord", "values": [-2.5], "total": False}]))
    text = as_json(made.types["figures"], made, SITE)
    assert "Ærlig «øl» på å" in text
    assert text.endswith("}\n")
    [row] = json.loads(text)["records"][0]["rows"]
    assert ([-2.5], False) == (row["values"], row["total"])
    made = portal(tmp_path / "to", guideline("g"), recommendation("a", "g", modality_inferred=False))
    assert json.loads(as_json(made.types["recommendations"], made, SITE))["records"][0]["modality_inferred"] is False


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_a_type_without_records_is_a_table_of_names_alone(kind, tmp_path):
    made = portal(tmp_path)
    made.records[kind.name].clear()
    assert ([], []) == (read(as_csv(kind, made, SITE)), json.loads(as_json(kind, made, SITE))["records"])


def test_two_exports_are_the_same_bytes(tmp_path):
    first, second = (portal(tmp_path / name, plan("p"), measure("p-1"), network("n")) for name in ("a", "b"))
    for kind in TYPES:
        assert as_csv(kind, first, SITE) == as_csv(kind, second, SITE)
        assert as_json(kind, first, SITE) == as_json(kind, second, SITE)
