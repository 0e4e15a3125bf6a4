"""A source document: its status, and everything that is drawn from it."""

from __future__ import annotations

import pytest

from macros.content.sources import view
from macros.content.sources.model import FIELDS
from tests.filled import measure, organisation, place, plan, source
from tests.portals import portal, say_today


def page(folder, *records, **values):
    made = portal(folder, source("bok", **values), *records)
    return view.page(made.get("sources", "bok"), made)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("proposal", "Dokumentet er et forslag"),
        ("consultation", "Dokumentet er et høringsnotat"),
        ("adopted", "Dokumentet er en vedtatt plan"),
        ("plan", "Dokumentet er en plan"),
        ("report", "Dokumentet er en rapport"),
    ],
)
def test_the_page_says_the_status_in_words(status, words, tmp_path):
    assert words == page(tmp_path, status=status)["status"]


def test_every_status_is_tried_above():
    assert {"proposal", "consultation", "adopted", "plan", "report"} == set(FIELDS["status"].words)


@pytest.mark.parametrize(("kind", "words"), [("plan", "Plan"), ("report", "Rapport"), ("consultation_note", "Høringsnotat")])
def test_the_page_says_the_kind_of_document(kind, words, tmp_path):
    assert words == page(tmp_path, kind=kind)["kind"]


@pytest.mark.parametrize(
    ("year", "period", "words"),
    [
        (2019, {"from": 2014, "to": 2019}, "2014–2019"),
        (2020, {"from": 2014, "to": 2019}, "2014–2019 (over)"),
        (2020, None, ""),
    ],
)
def test_the_page_says_the_period_where_the_document_states_one_and_that_it_is_over(year, period, words, tmp_path, monkeypatch):
    say_today(monkeypatch, year)
    assert words == page(tmp_path, period=period)["period"]


def test_the_measures_of_its_own_plan_come_in_the_plans_order_with_every_chapter(tmp_path):
    second = measure("p-1", places=[place("2", chapter="6.2"), {"chapter": "Sammendrag"}])
    found = page(tmp_path, plan("p", source="bok"), second, measure("p-2"))
    assert [{"name": "Plan p", "href": "planer/p/"}] == found["plans"]
    assert [("p-2", "Hentet fra kapittel 6.1"), ("p-1", "Hentet fra kapittel 6.2; sammendrag")] == [
        (row["id"], row["why"]) for row in found["measures"]
    ]


def test_measures_of_other_plans_that_cite_it_are_kept_apart(tmp_path):
    cites = [{"source": "bok", "chapter": "3"}]
    own, other = measure("p-1", sources=cites), measure("q-1", sources=cites)
    found = page(tmp_path, plan("p", source="bok"), plan("q"), own, other)
    assert (["p-1"], ["q-1"]) == ([row["id"] for row in found["measures"]], [row["id"] for row in found["cited"]])


def test_a_measure_whose_budget_stands_there_is_counted_as_citing_it(tmp_path):
    budget = {"source": {"source": "bok", "chapter": "7"}, "lines": [{"name": "Sum", "amounts": {"2020": 1}}]}
    found = page(tmp_path, plan("q"), measure("q-1", budget=budget))
    assert ["q-1"] == [row["id"] for row in found["cited"]]


def test_the_organisations_it_names_are_listed(tmp_path):
    found = page(tmp_path, organisation("huset", sources=[{"source": "bok", "chapter": "2"}]))
    assert [{"name": "Huset", "href": "organisasjoner/huset/"}] == found["organisations"]


def test_a_source_in_a_list_names_its_publisher(tmp_path):
    made = portal(tmp_path, source("bok"))
    assert {"name": "Dokument bok", "href": "kilder/bok/", "summary": "Setning bok.", "publisher": "Eier"} == view.row_values(
        made.get("sources", "bok"), made
    )
