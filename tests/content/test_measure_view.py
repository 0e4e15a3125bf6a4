"""The decisions a measure's page and rows rest on: words, order, and what is left out."""

from __future__ import annotations

import pytest

from macros.content.measures import view
from macros.content.measures.model import PRIORITIES
from tests.filled import action, measure, place, plan
from tests.markup import Markup
from tests.portals import macros_of, portal, say_today


def one(folder, *others, **values):
    """The portal of one measure, «p-1» of plan «p», and the measure itself."""
    made = portal(folder, plan("p"), measure("p-1", **values), *others)
    return made, made.get("measures", "p-1")


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [
        ("measure", "8", "punkt 8"),
        ("strategy", "8", "strategi 8"),
        ("measure", "6.1.1", "6.1.1"),
        ("measure", "2a", "2a"),
        ("measure", None, "kapittel 6.1"),
    ],
)
def test_a_place_is_referred_to_by_its_number_else_its_chapter(kind, number, words, tmp_path):
    _, record = one(tmp_path, kind=kind)
    assert words == view.number(record, place(number))


def test_a_place_in_words_is_referred_to_by_those_words(tmp_path):
    _, record = one(tmp_path)
    assert "vedlegg B" == view.number(record, place(None, chapter="Vedlegg B"))


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [
        ("measure", "6.1.1", "Tiltak 6.1.1 i regional plan"),
        ("strategy", "2", "Strategi 2 i regional plan"),
        ("measure", None, "Tiltak, kapittel 6.1 i regional plan"),
        ("body_only", "6.1.1", "Forslag i teksten, kapittel 6.1 i regional plan"),
        ("ch7_only", None, "Forslag i teksten, kapittel 6.1 i regional plan"),
    ],
)
def test_the_line_above_the_title_says_the_kind_the_place_and_the_plan(kind, number, words, tmp_path):
    made = portal(tmp_path, plan("p", name="Regional plan"), measure("p-1", kind=kind, places=[place(number)]))
    assert words == view.kind_line(made.get("measures", "p-1"), made.get("plans", "p"))


def test_an_abbreviation_at_the_front_of_the_plans_name_keeps_its_capitals(tmp_path):
    made = portal(tmp_path, plan("p", name="TSB-plan"), measure("p-1"))
    assert "Tiltak 1 i TSB-plan" == view.kind_line(made.get("measures", "p-1"), made.get("plans", "p"))


RANKED = {"kind": "ranked", "rank": 2, "of": 3, "area": "alkohol"}
PRIORITY_WORDS = [
    (RANKED, "ranked", "Nummer 2 av 3 innen alkohol"),
    ({**RANKED, "rank": 1, "of": 1}, "ranked", "Eneste tiltak innen alkohol"),
    ({"kind": "unranked"}, "unranked", "Ikke rangert: planen sier at rekkefølgen ikke er en prioritering"),
    ({"kind": "highest"}, "highest", "Blant de høyest prioriterte i planen"),
    ({"kind": "highest", "certain": True}, "highest", "Blant de høyest prioriterte i planen"),
    ({"kind": "highest", "certain": False}, "not-known", "Prioriteten er ikke kjent"),
    ({"kind": "strategy"}, "strategy", "Overordnet strategi"),
    ({"kind": "none"}, "none", "Planen oppgir ingen prioritet"),
]


@pytest.mark.parametrize(("given", "key", "words"), PRIORITY_WORDS)
def test_a_priority_is_said_in_words_and_filtered_by_its_kind(given, key, words, tmp_path):
    _, record = one(tmp_path, places=[place(**given)])
    assert words == view.priority(record["places"][0])
    assert [key] == view.priority_keys(record)


def test_every_kind_of_priority_has_words():
    assert set(PRIORITIES) == {given["kind"] for given, _, _ in PRIORITY_WORDS}


def test_a_measure_with_two_priorities_says_where_each_holds(tmp_path):
    places = [place(**RANKED, note="Merknad."), place(chapter="Vedlegg B, tabell 2"), {"chapter": "4"}]
    _, record = one(tmp_path, places=places)
    assert [
        {"chapter": "Kapittel 6.1", "words": "Nummer 2 av 3 innen alkohol", "note": "Merknad."},
        {"chapter": "Vedlegg B, tabell 2", "words": "Planen oppgir ingen prioritet", "note": None},
    ] == view.priorities(record)
    assert ["none", "ranked"] == view.priority_keys(record)


def test_a_single_priority_does_not_repeat_the_chapter(tmp_path):
    _, record = one(tmp_path, places=[place(), {"chapter": "4"}])
    assert [{"chapter": "", "words": "Planen oppgir ingen prioritet", "note": None}] == view.priorities(record)


def test_deadlines_are_told_as_the_source_puts_them_each_once(tmp_path):
    actions = [action(deadline="innen 2017"), action(), action(deadline="våren 2018"), action(deadline="innen 2017")]
    made, record = one(tmp_path, actions=actions)
    assert {"stated": ["innen 2017", "våren 2018"], "none": [], "times": []} == view.deadline(record, made.get("plans", "p"))


def test_other_times_stand_beside_the_deadline_with_the_point_they_belong_to(tmp_path):
    actions = [action(when="Hvert år."), action(deadline="innen 2017"), action(when="etter en uke")]
    made, record = one(tmp_path, actions=actions)
    told = {"stated": ["innen 2017"], "none": [], "times": ["Hvert år (punkt 1)", "etter en uke (punkt 3)"]}
    assert told == view.deadline(record, made.get("plans", "p"))


def test_another_time_is_not_taken_for_a_deadline(tmp_path):
    made, record = one(tmp_path, actions=[action(when="løpende")])
    told = {"stated": [], "none": ["Ingen egen frist. Planen oppgir ingen periode."], "times": ["løpende (punkt 1)"]}
    assert told == view.deadline(record, made.get("plans", "p"))


def test_the_page_keeps_deadlines_and_other_times_apart(tmp_path):
    made, _ = one(tmp_path, actions=[action(deadline="innen 2017", when="løpende")])
    page = Markup(macros_of(made)["measure_page_html"]("p-1"))
    facts = [fact.text for fact in page.all("dd")]
    assert ["innen 2017", "Annen tid i kilden: løpende (punkt 1)"] == [text for text in facts if "2017" in text or "løpende" in text]
    assert ["Frist: innen 2017", "Tid: løpende"] == [note.text for note in page.all("span") if note.attributes.get("class") == "note"]


PERIOD = {"from": 2019, "to": 2025}


@pytest.mark.parametrize(
    ("year", "period", "words"),
    [
        (2018, PERIOD, "Ingen egen frist. Planen gjelder til og med 2025."),
        (2025, PERIOD, "Ingen egen frist. Planen gjelder til og med 2025."),
        (2026, PERIOD, "Ingen egen frist. Planen gjaldt til og med 2025."),
        (2026, None, "Ingen egen frist. Planen oppgir ingen periode."),
    ],
)
def test_without_a_deadline_the_end_of_the_plan_is_told(year, period, words, tmp_path, monkeypatch):
    say_today(monkeypatch, year)
    made = portal(tmp_path, plan("p", period=period), measure("p-1"))
    assert {"stated": [], "none": [words], "times": []} == view.deadline(made.get("measures", "p-1"), made.get("plans", "p"))


@pytest.mark.parametrize(("year", "words"), [(2025, "Dette vil planen"), (2026, "Dette ville planen")])
def test_what_an_old_plan_wanted_is_told_as_past(year, words, tmp_path, monkeypatch):
    say_today(monkeypatch, year)
    made = portal(tmp_path, plan("p", period=PERIOD), measure("p-1"))
    assert words == view.page(made.get("measures", "p-1"), made)["wanted"]


def test_a_budget_has_all_years_of_its_lines_and_leaves_blank_what_is_not_stated(tmp_path):
    lines = [{"name": "Stillinger", "amounts": {"2022": 1250000, "2020": 0}}, {"name": "Lokaler", "amounts": {"2021": 500}}]
    budget = {"source": {"source": "kilde", "chapter": "7, tabell 5"}, "lines": lines, "notes": ["Merknad."]}
    _, record = one(tmp_path, budget=budget)
    assert {
        "years": [2020, 2021, 2022],
        "lines": [{"name": "Stillinger", "cells": ["0", "", "1\u00a0250\u00a0000"]}, {"name": "Lokaler", "cells": ["", "500", ""]}],
        "notes": ["Merknad."],
        "chapter": "kapittel 7, tabell 5",
    } == view.budget(record)


def test_a_measure_without_budget_has_none(tmp_path):
    assert view.budget(one(tmp_path)[1]) is None
