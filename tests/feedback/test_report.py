from __future__ import annotations

import json
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.halfyear import document, period
from feedback.report import _t, report, shown_groups, write

ROLES, REGIONS = {"behandler": "Behandler"}, {"nord": "Helse Nord", "vest": "Helse Vest", "midt": "Helse Midt-Norge"}
FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)


def answers(count: int, **values: object) -> list[dict[str, object]]:
    blank = dict.fromkeys(("relevance", "accessibility", "structure", "action", "used", "found", "role", "region"))
    return [{**blank, "page": "a/", "day": "2026-03-01", **values} for _ in range(count)]


def reported(rows: list[dict[str, object]]) -> dict:
    return report(rows, list(ROLES), list(REGIONS), FIRST, LAST)


def test_five_answers_are_shown_and_four_are_not():
    assert {"n": 5, "mean": 7.0, "low": 7.0, "high": 7.0} == reported(answers(5, relevance=7))["total"]["relevance"]
    four = reported(answers(4, relevance=7))
    assert (None, None, None) == (four["answers"], four["total"]["relevance"], four["pages"]["a/"]["relevance"])


def test_each_question_is_counted_by_itself():
    found = reported(answers(5, relevance=7) + answers(4, structure=3))
    assert (9, 5, None) == (found["answers"], found["total"]["relevance"]["n"], found["total"]["structure"])


def test_the_interval_is_students_and_stays_on_the_scale():
    found = reported([row for score in (1, 2, 3, 9, 10) for row in answers(1, relevance=score)])
    assert {"n": 5, "mean": 5.0, "low": 1.0, "high": 10.0} == found["total"]["relevance"]
    found = reported([row for score in (6, 7, 7, 7, 8) for row in answers(1, relevance=score)])
    assert {"n": 5, "mean": 7.0, "low": 6.1, "high": 7.9} == found["total"]["relevance"]


@pytest.mark.parametrize(("degrees", "expected"), [(4, 2.776), (5, 2.571), (9, 2.262), (29, 2.045), (999, 1.962)])
def test_students_t_is_that_of_the_tables(degrees, expected):
    assert _t(degrees) == pytest.approx(expected, abs=0.01)


def test_the_share_who_used_it_has_its_own_n():
    found = reported(answers(3, used="ja") + answers(1, used="planlagt") + answers(2, used="nei") + answers(4, relevance=1))
    assert {"n": 6, "ja": 0.5, "planlagt": 0.17, "nei": 0.33} == found["total"]["used"]
    assert found["total"]["found"] is None


def test_regions_and_roles_are_counted_and_nobody_is_told_as_zero():
    found = reported(answers(6, region="nord") + answers(7, region="vest", role="behandler") + answers(8))
    assert {"nord": 6, "vest": 7, "midt": 0, "not_stated": 8} == found["regions"]
    assert {"behandler": 7, "not_stated": 14} == found["roles"]


def test_a_number_that_could_be_found_from_the_sum_is_left_out_too():
    found = reported(answers(3, region="nord") + answers(7, region="vest") + answers(8))
    assert {"nord": None, "vest": None, "midt": 0, "not_stated": 8} == found["regions"]


def test_a_page_that_could_be_found_from_the_total_is_left_out_too():
    found = reported(answers(3, relevance=1) + answers(6, relevance=5, page="b/") + answers(9, relevance=9, page="c/"))
    assert [None, None, 9] == [found["pages"][page]["answers"] for page in ("a/", "b/", "c/")]
    assert [None, None, 9.0] == [(found["pages"][page]["relevance"] or {}).get("mean") for page in ("a/", "b/", "c/")]


@given(st.lists(st.integers(0, 12), max_size=12))
def test_what_is_left_out_is_never_fewer_than_two_groups_or_than_five_answers(counts):
    series = pd.Series(counts, dtype=int)
    shown = shown_groups(series)
    hidden = series[~shown]
    assert all(count == 0 or count >= 5 for count in series[shown])
    everything_hidden = not any(series[shown] > 0)
    assert hidden.empty or everything_hidden or (len(hidden) >= 2 and hidden.sum() >= 5)


def test_no_text_is_ever_in_the_report():
    assert "hemmelig" not in json.dumps(reported(answers(9, relevance=7, missed="hemmelig", version="hemmelig", kind="hemmelig")))


def test_how_many_wrote_what_they_missed_is_told_and_never_of_so_few_that_one_stands_out():
    found = reported(answers(9, missed="hemmelig") + answers(3, page="b/", missed="hemmelig") + answers(6, page="c/", missed="hemmelig"))
    assert [18, 9, None, None] == [found["total"]["missed"], *(found["pages"][page]["missed"] for page in ("a/", "b/", "c/"))]


def test_without_answers_there_is_a_report_of_nothing():
    nothing = {"answers": None, **dict.fromkeys(("relevance", "accessibility", "structure", "action", "used", "found", "missed"))}
    assert {
        "format": 1,
        "least": 5,
        "first": "2026-01-01",
        "last": "2026-06-30",
        "answers": None,
        "total": nothing,
        "regions": {"nord": None, "vest": None, "midt": None, "not_stated": None},
        "roles": {"behandler": None, "not_stated": None},
        "pages": {},
    } == reported([])


def test_the_report_is_written_the_same_way_twice(tmp_path):
    content = reported(answers(5, relevance=7))
    path = write(content, tmp_path / "feedback")
    assert tmp_path / "feedback" / "svar.json" == path
    assert content == json.loads(path.read_text(encoding="utf-8"))
    assert path.read_bytes() == write(reported(answers(5, relevance=7)), tmp_path / "feedback").read_bytes()


def test_a_half_year_has_its_days():
    assert [(FIRST, LAST), (date(2026, 7, 1), date(2026, 12, 31))] == [period(2026, 1), period(2026, 2)]


def test_the_half_yearly_report_is_a_document():
    rows = answers(6, relevance=7, used="ja", region="nord") + answers(2, relevance=8, page="b/") + answers(5, page="c/", structure=4)
    assert (
        document(reported(rows), ROLES, REGIONS)
        == """\
# Tilbakemeldinger 2026, første halvår

Svar gitt fra 1.1.2026 til 30.6.2026. Antall svar: 13.
Tall som bygger på færre enn 5 svar, vises ikke, og heller ikke tall som ville gjort det mulig å regne dem ut.

## De fire målene

Fra 1 til 10. Intervallet er på 95 prosent.

| Mål | Snitt | Intervall | Svar |
| --- | --- | --- | --- |
| Relevans | 7,2 | 6,9–7,6 | 8 |
| Tilgjengelighet | for få svar |  |  |
| Godt strukturert | 4,0 | 4,0–4,0 | 5 |
| Handlingsdrivere | for få svar |  |  |

## Brukt i arbeidet

| Svar | Andel |
| --- | --- |
| Ja | 100 % |
| Ikke ennå, men jeg har planer om det | 0 % |
| Nei | 0 % |

## Regioner

| Region | Svar |
| --- | --- |
| Helse Nord | 6 |
| Helse Vest | 0 |
| Helse Midt-Norge | 0 |
| Ikke oppgitt | 7 |

## Roller

| Rolle | Svar |
| --- | --- |
| Behandler | 0 |
| Ikke oppgitt | 13 |

## Side for side

| Side | Relevans | Tilgjengelighet | Godt strukturert | Handlingsdrivere | Har brukt | Svar |
| --- | --- | --- | --- | --- | --- | --- |
| `/a/` | for få svar | for få svar | for få svar | for få svar | 100 % | 6 |
| `/b/` | for få svar | for få svar | for få svar | for få svar | for få svar | for få svar |
| `/c/` | for få svar | for få svar | 4,0 | for få svar | for få svar | for få svar |
"""
    )


def test_the_document_of_an_empty_half_year_says_so():
    text = document(reported([]), ROLES, REGIONS)
    assert "Antall svar: for få svar." in text
    assert text.endswith("## Side for side\n\nIngen svar i perioden.\n")
