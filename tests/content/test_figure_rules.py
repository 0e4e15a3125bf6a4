"""What a table of numbers must be for its charts to be drawn: every message, and that sound tables have none."""

from __future__ import annotations

import pytest

from macros.core.problems import DataProblems
from tests.filled import figure
from tests.portals import portal


def told(folder, **values) -> list[str]:
    try:
        portal(folder, figure("f", **values))
    except DataProblems as problems:
        return [str(problem) for problem in problems.problems]
    return []


def rows(*values) -> list[dict]:
    return [{"name": f"Rad {n}", "values": list(found)} for n, found in enumerate(values, 1)]


def chart(by: str, of: str, **values) -> dict:
    return {"heading": "Overskrift", "by": by, "of": of, "text": "Figuren i ord.", **values}


TWO = [{"name": "2017"}, {"name": "2018"}]


def test_a_table_with_a_number_or_nothing_in_every_cell_is_sound(tmp_path):
    charts = [
        chart("column", "2018"),
        chart("row", "Rad 2"),
        chart("row", "Rad 1", rows=["Rad 2"]),
        chart("column", "2017", rows=["Rad 1"]),
    ]
    assert [] == told(tmp_path, columns=TWO, rows=rows([1, 2.5], [None, -1]), charts=charts)


@pytest.mark.parametrize(("values", "count"), [([1], 1), ([1, 2, 3], 3), ([None], 1)])
def test_a_row_that_is_not_as_long_as_the_table_is_wide_is_told(values, count, tmp_path):
    assert [
        f"data/figures/f.yml:1 rows: fant {count} tall i raden «Rad 2», ventet 2 tall. "
        "Skriv ett tall for hver kolonne, og null der kilden ikke oppgir noe. [T01]"
    ] == told(tmp_path, columns=TWO, rows=rows([1, 2], values))


@pytest.mark.parametrize("count", [2, 3])
def test_rows_of_one_name_are_told_once(count, tmp_path):
    same = [{"name": "Nord", "values": [n]} for n in range(count)]
    assert [
        "data/figures/f.yml:1 rows: fant raden «Nord» to ganger, ventet et navn for hver rad. Gi radene navn som skiller dem. [T02]"
    ] == told(tmp_path, rows=same)


def test_columns_of_one_name_are_told(tmp_path):
    assert [
        "data/figures/f.yml:1 columns: fant kolonnen «2017» to ganger, ventet et navn for hver kolonne. "
        "Gi kolonnene navn som skiller dem. [T02]"
    ] == told(tmp_path, columns=[{"name": "2017"}, {"name": "2017"}], rows=rows([1, 2]))


@pytest.mark.parametrize(
    ("given", "found", "mend"),
    [
        (chart("column", "2081"), "2081", "Navnene er 2017, 2018."),
        (chart("column", "Rad 1"), "Rad 1", "Navnene er 2017, 2018."),
        (chart("row", "2018"), "2018", "Navnene er Rad 1, Rad 2."),
        (chart("row", "Raad 1"), "Raad 1", "Mente du «Rad 1»?"),
        (chart("row", "Rad 1", rows=["Nord"]), "Nord", "Navnene er Rad 1, Rad 2."),
        (chart("column", "2018", rows=["2018"]), "2018", "Navnene er Rad 1, Rad 2."),
    ],
)
def test_a_chart_of_what_the_table_does_not_have_is_told(given, found, mend, tmp_path):
    assert [f"data/figures/f.yml:1 charts: fant «{found}», ventet et navn fra tabellen. {mend} [T03]"] == told(
        tmp_path, columns=TWO, rows=rows([1, 2], [3, 4]), charts=[given]
    )
