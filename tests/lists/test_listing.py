"""The list of measures: what each row can be found by, and that the counts are what one gets by counting."""

from __future__ import annotations

from collections import Counter

import pytest

from macros.content import TYPES, VOCABULARIES
from macros.core.portal import load
from macros.lists.listing import facets, listing, names, words
from tests.examples import TOP, data_folder
from tests.filled import action, measure, organisation, place, plan, who
from tests.markup import Markup
from tests.portals import macros_of, portal


def test_a_measure_is_found_by_its_plan_its_words_and_who_has_a_part_in_it(tmp_path):
    bodies = [who("al"), who("eier", "pays"), who("bo", "decides")]
    record = measure(
        "p-1",
        themes=["frafall", "alkohol"],
        patient_groups=["gravide"],
        situations=["gravid", "akutt"],
        actions=[action(responsible=bodies)],
        places=[place(kind="unranked"), place(kind="highest", certain=False)],
    )
    made = portal(tmp_path, plan("p", region="vest"), organisation("al", kind="rhf"), organisation("bo", kind="rhf"), record)
    assert {
        "plan": ["p"],
        "region": ["vest"],
        "theme": ["frafall", "alkohol"],
        "group": ["gravide"],
        "body": ["hf", "rhf"],
        "priority": ["not-known", "unranked"],
        "situation": ["gravid", "akutt"],
        "state": ["unknown"],
    } == facets(made.get("measures", "p-1"), made)


def test_a_measure_that_names_nobody_is_found_by_that(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"))
    assert ["none"] == facets(made.get("measures", "p-1"), made)["body"]
    assert "Kilden sier ikke hvem" == names(made)["body"][1]["none"]


def test_the_word_field_finds_our_sentence_every_tag_with_its_synonyms_and_all_who_take_part(tmp_path):
    bodies = [who("huset"), who("gruppa", "consulted"), who("huset", "pays")]
    record = measure("p-1", patient_groups=["gravide"], situations=["akutt"], actions=[action(responsible=bodies)])
    others = [organisation("huset", also_called=["Bygget"]), organisation("gruppa")]
    made = portal(tmp_path, plan("p"), record, *others)
    for type, id, synonym in (("themes", "alkohol", "Drikking"), ("patient_groups", "gravide", "Mor"), ("situations", "akutt", "Nå")):
        made.get(type, id).values["synonyms"] = [synonym]
    assert "setning p-1. alkohol drikking gravide mor akutt nå huset bygget gruppa" == words(made.get("measures", "p-1"), made)


def test_the_word_field_has_each_word_once(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"))
    made.get("themes", "alkohol").values["synonyms"] = ["Alkohol", "Setning p-1."]
    assert "setning p-1. alkohol" == words(made.get("measures", "p-1"), made)


def test_a_row_leads_with_our_short_title_and_has_the_official_one_under(tmp_path):
    page = Markup(macros_of(portal(tmp_path, plan("p"), measure("p-1", language="nn")))["measure_list_html"]())
    assert ["Kort p-1"] == [heading.text for heading in page.all("h3")]
    assert ["Tittel p-1"] == [text.text for text in page.all("p") if text.attributes.get("class") == "official"]
    assert {"nn"} == {language for text, language in page.pieces if text in ("Kort p-1", "Tittel p-1")}


@pytest.fixture(scope="module", params=["the examples", "the portal's own data"])
def whole(request, tmp_path_factory):
    folder = TOP / "data" if "own" in request.param else data_folder(tmp_path_factory.mktemp("examples") / "data")
    return load(folder, TYPES, VOCABULARIES)


def test_each_count_is_what_one_gets_by_counting_the_rows(whole):
    page = Markup(macros_of(whole)["measure_list_html"]())
    rows = [element.attributes for element in page.all("li") if "data-plan" in element.attributes]
    assert len(whole.all("measures")) == len(rows)
    for group in listing(whole)["groups"]:
        counted = Counter(key for row in rows for key in row[f"data-{group['name']}"].split())
        assert dict(counted) == {option["key"]: option["count"] for option in group["options"]}


def test_every_choice_has_words_and_is_given_once(whole):
    for group in listing(whole)["groups"]:
        keys = [option["key"] for option in group["options"]]
        assert sorted(set(keys)) == sorted(keys)
        assert all(option["words"] and option["count"] > 0 for option in group["options"])


def test_the_filter_offers_what_the_rows_carry(whole):
    page = Markup(macros_of(whole)["measure_list_html"]())
    offered = {(box.attributes["name"], box.attributes["value"]) for box in page.all("input") if box.attributes.get("type") == "checkbox"}
    carried = {
        (name.removeprefix("data-"), key)
        for row in page.all("li")
        for name, value in row.attributes.items()
        if name.startswith("data-") and name != "data-words"
        for key in value.split()
    }
    assert carried == offered


def options(folder, facet, *records) -> list[tuple[str, int]]:
    made = portal(folder, *records)
    return [
        (option["words"], option["count"]) for group in listing(made)["groups"] if group["name"] == facet for option in group["options"]
    ]


def test_themes_with_most_measures_come_first_then_as_in_the_vocabulary(tmp_path):
    measures = [measure("p-1", themes=["spill"]), measure("p-2", themes=["frafall", "spill"]), measure("p-3", themes=["alkohol"])]
    assert [("Spill", 2), ("Alkohol", 1), ("Frafall", 1)] == options(tmp_path, "theme", plan("p"), *measures)


def test_plans_come_in_their_own_order_however_many_measures_they_have(tmp_path):
    plans = [plan("p", region="vest"), plan("q")]
    assert [("Q", 1), ("P", 2)] == options(tmp_path, "plan", *plans, measure("p-1"), measure("p-2"), measure("q-1"))


def test_priorities_come_from_ranked_to_none_and_the_uncertain_last(tmp_path):
    ranked = place(kind="ranked", rank=1, of=2, area="alkohol")
    places = [[place(kind="highest", certain=False)], [place(kind="none")], [ranked, place(kind="strategy")], [place(kind="highest")]]
    measures = [measure(f"p-{n}", places=given) for n, given in enumerate(places)]
    assert [
        ("Rangert innen sitt område", 1),
        ("Blant de høyest prioriterte", 1),
        ("Strategi", 1),
        ("Ingen prioritet oppgitt", 1),
        ("Kan ikke leses sikkert av kilden", 1),
    ] == options(tmp_path, "priority", plan("p"), *measures)


def test_a_choice_that_no_measure_has_is_not_offered(tmp_path):
    assert [] == options(tmp_path, "situation", plan("p"), measure("p-1"))


def test_the_list_says_how_many_there_are_and_shows_them_plan_by_plan(tmp_path):
    plans = [plan("p", region="vest"), plan("q")]
    found = listing(portal(tmp_path, *plans, measure("p-1"), measure("q-2", places=[place("2")]), measure("q-1")))
    assert 3 == found["total"]
    assert ["q-1", "q-2", "p-1"] == [item["row"]["id"] for item in found["rows"]]
