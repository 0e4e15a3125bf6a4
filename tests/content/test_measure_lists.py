"""A measure beside others: as a row, under its strategy, and with the same theme in other plans."""

from __future__ import annotations

import pytest

from macros.content.measures import view
from tests.filled import action, measure, organisation, place, plan, who
from tests.portals import portal


def elsewhere(folder, *others, themes=("alkohol", "frafall")) -> list[str]:
    made = portal(folder, *(plan(id) for id in "pqr"), measure("p-1", themes=list(themes)), *others)
    return [row["id"] for row in view.elsewhere(made.get("measures", "p-1"), made)]


def test_measures_of_other_plans_that_share_a_theme_are_found_and_those_of_its_own_plan_are_not(tmp_path):
    others = [measure("p-2"), measure("q-1"), measure("q-2", themes=["unge"])]
    assert ["q-1"] == elsewhere(tmp_path, *others)


def test_the_one_with_most_shared_themes_comes_first(tmp_path):
    others = [measure("q-1", themes=["unge", "alkohol"]), measure("q-2", themes=["unge", "alkohol", "frafall"])]
    assert ["q-2", "q-1"] == elsewhere(tmp_path, *others)


def test_among_equals_the_one_that_has_the_theme_first_comes_first(tmp_path):
    others = [measure("q-1", themes=["unge", "alkohol"]), measure("q-2", themes=["alkohol"])]
    assert ["q-2", "q-1"] == elsewhere(tmp_path, *others)


def test_one_that_shares_another_theme_but_not_the_first_is_left_out(tmp_path):
    others = [measure("q-1", themes=["frafall", "unge"]), measure("q-2", themes=["unge", "alkohol"])]
    assert ["q-2"] == elsewhere(tmp_path, *others)


def test_no_plan_crowds_out_another(tmp_path):
    best = [measure(f"q-{n}", themes=["alkohol", "frafall"]) for n in (1, 2, 3)]
    assert ["q-1", "r-1", "q-2", "q-3"] == elsewhere(tmp_path, *best, measure("r-1", themes=["unge", "alkohol"]))


def test_at_most_five_are_shown(tmp_path):
    others = [measure(f"{plan}-{n}") for plan in "qr" for n in range(4)]
    assert ["q-0", "r-0", "q-1", "r-1", "q-2"] == elsewhere(tmp_path, *others)


def test_where_a_plan_has_very_many_those_that_have_the_theme_first_are_weighed(tmp_path, monkeypatch):
    monkeypatch.setattr(view, "MOST_WEIGHED", 2)
    others = [measure(f"q-{n}", themes=["unge", "alkohol"]) for n in range(3)] + [measure("q-9")]
    assert ["q-9", "q-0"] == elsewhere(tmp_path, *others)


def test_nothing_is_shown_when_no_other_plan_has_the_theme(tmp_path):
    assert [] == elsewhere(tmp_path, measure("q-1", themes=["unge"]))


def test_the_measures_under_a_strategy_come_in_the_plans_order(tmp_path):
    strategy = measure("p-s", kind="strategy")
    under = [measure(f"p-{number}", part_of="p-s", places=[place(number)]) for number in ("10", "2", "1")]
    made = portal(tmp_path, plan("p"), strategy, *under)
    assert ["p-1", "p-2", "p-10"] == [row["id"] for row in view.page(made.get("measures", "p-s"), made)["under"]]


def test_a_measure_shows_the_strategy_it_belongs_to(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-s", kind="strategy"), measure("p-1", part_of="p-s"))
    assert "p-s" == view.page(made.get("measures", "p-1"), made)["strategy"]["id"]
    assert view.page(made.get("measures", "p-s"), made)["strategy"] is None


def shelves(made, id) -> list[tuple[str, list[tuple[str, str]]]]:
    found = view.page(made.get("measures", id), made)["shelves"]
    return [(shelf["name"], [(row["name"], row["why"]) for row in shelf["rows"]]) for shelf in found]


def test_a_related_measure_says_why_it_is_there(tmp_path):
    related = [{"record": "measures/p-2", "note": "Samme sak."}]
    made = portal(tmp_path, plan("p"), measure("p-1", related=related), measure("p-2"))
    assert [("Gjør", [("Kort p-2", "Samme sak.")])] == shelves(made, "p-1")
    assert [("Gjør", [("Kort p-1", "Samme sak.")])] == shelves(made, "p-2")


def test_the_plan_and_the_strategy_stand_in_their_own_places_and_on_no_shelf(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-s", kind="strategy"), measure("p-1", part_of="p-s"))
    assert [] == shelves(made, "p-1") == shelves(made, "p-s")


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b, c"), (["a", "b", "c", "d"], "a, b, c og 1 til"), (list("abcde"), "a, b, c og 2 til")],
)
def test_a_row_names_at_most_three_bodies_and_says_how_many_more(names, words):
    assert words == view.shortened(names)


def test_a_row_says_what_where_and_who(tmp_path):
    bodies = [who("huset"), who("eier", "pays"), who("huset", "decides")]
    record = measure("p-1", kind="strategy", themes=["alkohol", "frafall", "unge"], actions=[action(responsible=bodies)])
    made = portal(tmp_path, plan("p", period={"from": 1990, "to": 1991}), organisation("huset"), record)
    assert {
        "id": "p-1",
        "href": "tiltak/p-1/",
        "title": "Tittel p-1",
        "short": "Kort p-1",
        "lang": "nb",
        "summary": "Setning p-1.",
        "plan": "P",
        "number": "strategi 1",
        "kind": "Strategi",
        "themes": "Alkohol, Frafall",
        "who": "Huset, Eier",
        "status": {"key": "over", "shape": "over", "words": "Planperioden er over (1990–1991)"},
        "priority": "Planen oppgir ingen prioritet",
    } == view.row(made.get("measures", "p-1"), made)


def test_a_measure_among_records_of_other_kinds_says_its_plan_and_place_and_whether_it_is_over(tmp_path):
    made = portal(tmp_path, plan("p", period={"from": 1990, "to": 1991}), plan("q"), measure("p-1", language="nn"), measure("q-1"))
    assert {
        "name": "Kort p-1",
        "href": "tiltak/p-1/",
        "lang": "nn",
        "summary": "Setning p-1.",
        "type": "Tiltak i P, punkt 1",
        "status": {"key": "over", "shape": "over", "words": "Planperioden er over (1990–1991)"},
        "over": True,
    } == view.row_values(made.get("measures", "p-1"), made)
    assert view.row_values(made.get("measures", "q-1"), made)["over"] is False


def test_a_row_for_a_measure_that_names_nobody_says_so_and_repeats_no_kind(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"))
    row = view.row(made.get("measures", "p-1"), made)
    assert ("ikke oppgitt", "") == (row["who"], row["kind"])


def test_a_row_tells_of_the_place_where_the_list_meets_the_measure(tmp_path):
    second = place("2.1", kind="strategy")
    made = portal(tmp_path, plan("p"), measure("p-1", places=[place("1.1"), second, {"chapter": "4"}]))
    record = made.get("measures", "p-1")
    told = [view.row(record, made, record["places"][n]) for n in range(3)]
    assert [("1.1", "Planen oppgir ingen prioritet"), ("2.1", "Overordnet strategi"), ("kapittel 4", "")] == [
        (row["number"], row["priority"]) for row in told
    ]


def test_the_way_home_goes_by_the_first_theme(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1", themes=["frafall", "alkohol"]))
    assert [("Frafall", "tema/frafall/")] == view.crumbs(made.get("measures", "p-1"), made)


def test_each_kind_of_knowledge_is_told_in_words_and_shape(tmp_path):
    knowledge = {"research": {"status": "stated", "note": "En studie."}, "clinical": {"status": "partly"}, "user": {"status": "not_stated"}}
    made = portal(tmp_path, plan("p"), measure("p-1", knowledge=knowledge))
    assert [
        {"name": "Forskning", "shape": "yes", "words": "ja", "note": "En studie."},
        {"name": "Klinisk erfaring", "shape": "partly", "words": "delvis", "note": None},
        {"name": "Brukererfaring", "shape": "no", "words": "ikke vist til i tiltaket", "note": None},
    ] == view.page(made.get("measures", "p-1"), made)["knowledge"]


def test_the_measures_own_places_come_before_other_places_in_the_sources(tmp_path):
    places = [place(), {"chapter": "Sammendrag", "note": "Nevnt."}]
    made = portal(tmp_path, plan("p"), measure("p-1", places=places, sources=[{"source": "kilde", "chapter": "9"}]))
    cited = view.page(made.get("measures", "p-1"), made)["citations"]
    assert [("kapittel 6.1", None), ("sammendrag", "Nevnt."), ("kapittel 9", None)] == [(row["chapter"], row["note"]) for row in cited]
