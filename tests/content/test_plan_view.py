"""A plan: where today stands in its period, its own order, and what its page gathers."""

from __future__ import annotations

import pytest

from macros.content.plans import view
from macros.content.plans.model import STATUSES
from tests.filled import SOURCE, measure, place, plan
from tests.portals import portal, say_today

SECTIONS = [{"id": "a", "title": "Første"}, {"id": "b", "title": "Andre", "note": "Merknad."}, {"id": "c", "title": "Tom"}]


@pytest.mark.parametrize(
    ("year", "key", "shape", "words"),
    [
        (2018, "coming", "no", "Planperioden har ikke begynt (2019–2025)"),
        (2019, "running", "yes", "Planen gjelder nå (2019–2025)"),
        (2025, "running", "yes", "Planen gjelder nå (2019–2025)"),
        (2026, "over", "over", "Planperioden er over (2019–2025)"),
    ],
)
def test_the_status_tells_where_today_stands_in_the_period(year, key, shape, words, tmp_path, monkeypatch):
    say_today(monkeypatch, year)
    made = portal(tmp_path, plan("p", period={"from": 2019, "to": 2025}))
    assert {"key": key, "shape": shape, "words": words} == view.status(made.get("plans", "p"))


def test_the_status_of_a_plan_without_a_period_says_that_it_states_none(tmp_path):
    made = portal(tmp_path, plan("p"))
    assert {"key": "unknown", "shape": "unknown", "words": "Planen oppgir ingen periode"} == view.status(made.get("plans", "p"))


def test_the_status_of_a_plan_without_a_period_says_when_it_was_written(tmp_path):
    made = portal(tmp_path, plan("p", written="2016–2017"))
    words = "Planen oppgir ingen periode (skrevet 2016–2017)"
    assert {"key": "unknown", "shape": "unknown", "words": words} == view.status(made.get("plans", "p"))


def test_a_period_says_more_than_when_the_plan_was_written(tmp_path, monkeypatch):
    say_today(monkeypatch, 2026)
    made = portal(tmp_path, plan("p", period={"from": 2019, "to": 2025}, written="2018"))
    assert "Planperioden er over (2019–2025)" == view.status(made.get("plans", "p"))["words"]


def test_every_state_has_a_shape():
    assert set(view.STATES) == set(view.SHAPES)


def order(folder, *places) -> list[str]:
    """The chapters of the places, in the plan's order."""
    made = portal(folder, plan("p", sections=SECTIONS))
    return [place["chapter"] for place in sorted(places, key=lambda place: view.place_key(made.get("plans", "p"), place))]


@pytest.mark.parametrize(
    "numbers",
    [
        ["1", "2", "10"],
        ["1", "1a", "1b", "2", "10", "10a"],
        ["6.1.1", "6.1.2", "6.1.10", "6.2.1", "6.10.1"],
        ["1.1", "1.2", "2.1"],
        ["1", "2²"],
    ],
)
def test_numbers_are_sorted_as_people_count(numbers, tmp_path):
    backwards = [place(number, "a", chapter=number) for number in reversed(numbers)]
    assert numbers == order(tmp_path, *backwards)


def test_parts_come_before_numbers_and_what_has_no_number_comes_last_by_chapter(tmp_path):
    places = [
        place("1", "ukjent", "utenfor"),
        place("1", "b", "del b"),
        place(None, "a", "7.2"),
        place(None, "a", "7.1"),
        place("9", "a", "del a"),
    ]
    assert ["del a", "7.1", "7.2", "del b", "utenfor"] == order(tmp_path, *places)


def test_plans_come_region_by_region_the_regional_before_the_local(tmp_path):
    plans = [plan("a", region="vest"), plan("b", level="local"), plan("c"), plan("d", region="midt"), plan("e")]
    made = portal(tmp_path, *plans, measure("c-1"), measure("a-1"), measure("b-2"), measure("b-1", places=[place("2")]))
    assert ["c", "e", "b", "d", "a"] == [found.id for found in view.ordered(made)]
    assert ["c-1", "b-2", "b-1", "a-1"] == [found.id for found in view.everything(made)]


def page(folder, *records, **values):
    made = portal(folder, plan("p", sections=SECTIONS, **values), *records)
    return view.page(made.get("plans", "p"), made)


def test_the_page_lists_the_measures_section_by_section_and_leaves_out_empty_sections(tmp_path):
    measures = [
        measure("p-1", places=[place("10", "b")]),
        measure("p-2", places=[place("2", "b")]),
        measure("p-3", places=[place("1", "a")]),
    ]
    found = page(tmp_path, *measures)["sections"]
    assert [("Første", None, ["p-3"]), ("Andre", "Merknad.", ["p-2", "p-1"])] == [
        (section["title"], section["note"], [row["id"] for row in section["rows"]]) for section in found
    ]


def test_a_measure_with_two_places_stands_at_both_with_its_number_there_and_counts_once(tmp_path):
    found = page(tmp_path, measure("p-1", places=[place("2", "b"), place("1.1", "a", kind="unranked"), {"chapter": "4"}]))
    assert 1 == found["count"]
    assert [
        ("1.1", "Ikke rangert: planen sier at rekkefølgen ikke er en prioritering"),
        ("punkt 2", "Planen oppgir ingen prioritet"),
    ] == [(row["number"], row["priority"]) for section in found["sections"] for row in section["rows"]]


def priorities(folder, *places) -> list[str]:
    measures = [measure(f"p-{n}", places=[given]) for n, given in enumerate(places)]
    return [row["priority"] for section in page(folder, *measures)["sections"] for row in section["rows"]]


def test_a_priority_that_all_share_is_left_out_of_the_rows(tmp_path):
    assert ["", ""] == priorities(tmp_path, place("1", "a"), place("2", "b"))


def test_priorities_stay_where_one_differs(tmp_path):
    words = ["Planen oppgir ingen prioritet", "Planen oppgir ingen prioritet", "Overordnet strategi"]
    assert words == priorities(tmp_path, place("1", "a"), place("2", "b"), place("3", "b", kind="strategy"))


@pytest.mark.parametrize(("level", "words"), [("regional", "Regional plan"), ("local", "Lokal plan")])
def test_the_line_above_the_title_says_the_level(level, words, tmp_path):
    assert words == page(tmp_path, level=level)["kind"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("proposal", "Dokumentet er et forslag"),
        ("consultation", "Dokumentet er et høringsnotat"),
        ("adopted", "Dokumentet er en vedtatt plan"),
        ("plan", "Dokumentet er en plan"),
    ],
)
def test_the_page_says_what_kind_of_document_the_plan_is(status, words, tmp_path):
    assert words == page(tmp_path, status=status)["document"]


def test_every_status_has_words_of_its_own():
    assert len(STATUSES) == len(set(STATUSES.values()))


def test_the_plans_own_document_is_cited_first_and_without_a_chapter(tmp_path):
    cited = page(tmp_path, sources=[{**SOURCE, "note": "Omtale."}])["citations"]
    assert [("Dokument kilde", "", None), ("Dokument kilde", "kapittel 1", "Omtale.")] == [
        (row["name"], row["chapter"], row["note"]) for row in cited
    ]


def test_a_plan_in_a_list_says_its_status_and_how_much_it_holds(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"), measure("p-2"))
    assert {
        "title": "Plan p",
        "name": "Plan p",
        "href": "planer/p/",
        "summary": "Setning p.",
        "status": {"key": "unknown", "shape": "unknown", "words": "Planen oppgir ingen periode"},
        "count": 2,
    } == view.row_values(made.get("plans", "p"), made)
