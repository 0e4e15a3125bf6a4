"""Pages of themes, groups, regions and roles: everything that carries the word, and no empty doors."""

from __future__ import annotations

import pytest

from macros.lists import terms
from tests.filled import figure, learning, measure, network, organisation, place, plan, project, right
from tests.markup import Markup
from tests.portals import macros_of, portal


def ids(records) -> list[str]:
    return [record.id for record in records]


def test_a_term_that_nothing_carries_has_no_page_and_no_door(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1", themes=["alkohol", "unge"]))
    assert ["alkohol", "unge"] == ids(terms.used("themes", made))
    assert [] == terms.used("patient_groups", made)
    assert [("Alkohol", "tema/alkohol/"), ("Unge", "tema/unge/")] == [(door["name"], door["href"]) for door in terms.doors("themes", made)]


def test_a_term_without_measures_has_a_page_for_what_else_carries_it(tmp_path):
    made = portal(tmp_path, figure("f", patient_groups=["gravide"], region="midt"))
    assert (["gravide"], ["midt"]) == (ids(terms.used("patient_groups", made)), ids(terms.used("regions", made)))
    page = Markup(macros_of(made)["term_page_html"]("patient_groups", "gravide"))
    assert ["Tall"] == [heading.text for heading in page.all("h2")]
    assert "Ingen av planene har tiltak om dette." in [value.text for value in page.all("dd")]


def test_a_region_has_the_measures_of_its_plans(tmp_path):
    made = portal(tmp_path, plan("p", region="vest"), plan("q", region="vest"), measure("q-1"), measure("p-1"))
    assert {"p-1", "q-1"} == set(ids(terms.measures_of(made.get("regions", "vest"), made)))


def test_a_region_has_a_page_for_its_organisations_alone_for_they_link_to_it(tmp_path):
    made = portal(tmp_path, plan("p", region="vest"), measure("p-1"), organisation("huset", region="midt"))
    assert ["midt", "vest"] == ids(terms.used("regions", made))


def test_a_role_has_the_measures_that_are_for_it(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1", audience={"roles": ["bruker"]}), measure("p-2"))
    assert ["p-1"] == ids(terms.measures_of(made.get("roles", "bruker"), made))


def test_a_door_counts_what_is_behind_it(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"), measure("p-2", themes=["spill", "alkohol"]))
    assert [("Alkohol", 2), ("Spill", 1)] == [(door["name"], door["count"]) for door in terms.doors("themes", made)]


def test_the_largest_doors_are_shown_in_alphabetical_order():
    doors = [{"name": name, "count": count} for name, count in (("Unge", 5), ("Alkohol", 2), ("Spill", 1), ("Eldre", 3))]
    assert ["Alkohol", "Eldre", "Unge"] == [door["name"] for door in terms.largest(doors, 3)]


def test_the_page_has_the_measures_plan_by_plan_in_each_plans_order(tmp_path):
    second = measure("q-1", places=[place("2")])
    made = portal(
        tmp_path, plan("p", region="vest"), plan("q"), plan("r"), measure("p-1"), second, measure("q-2"), measure("r-1", themes=["lar"])
    )
    found = terms.page(made.get("themes", "alkohol"), made)
    assert [("Q", ["q-2", "q-1"]), ("P", ["p-1"])] == [
        (group["rows"][0]["plan"], [row["id"] for row in group["rows"]]) for group in found["groups"]
    ]
    assert 3 == found["count"]
    assert ["R"] == found["without"]


def test_a_measure_that_carries_the_term_twice_counts_once(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1", audience={"roles": ["bruker", "behandler"]}, situations=["akutt"]))
    assert 1 == terms.page(made.get("roles", "bruker"), made)["count"]


@pytest.mark.parametrize(
    ("vocabulary", "id", "kind", "filter"),
    [
        ("themes", "alkohol", "Tema", "tiltak/?theme=alkohol"),
        ("patient_groups", "alle", "Pasientgruppe", "tiltak/?group=alle"),
        ("regions", "nord", "Region", "tiltak/?region=nord"),
        ("roles", "bruker", "Rolle", ""),
    ],
)
def test_the_page_says_its_kind_and_leads_to_the_filter_where_there_is_one(vocabulary, id, kind, filter, tmp_path):
    record = measure("p-1", patient_groups=["alle"], audience={"roles": ["bruker"]})
    made = portal(tmp_path, plan("p"), record)
    found = terms.page(made.get(vocabulary, id), made)
    assert (kind, filter, 1) == (found["kind"], found["filter"], found["count"])
    assert found["lead"] == terms.LEADS[vocabulary]
    assert f"<h1>{id.capitalize()}</h1>" in macros_of(made)["term_page_html"](vocabulary, id)


OLD = "Kildene er fra 2015 til 2020: les dem som det som ble sagt da, ikke som dagens regel."


@pytest.mark.parametrize(
    ("vocabulary", "words"),
    [
        ("themes", f"Alt portalen har om temaet. {OLD}"),
        ("patient_groups", f"Alt portalen har om denne gruppen. {OLD}"),
        ("regions", f"Planer, tiltak, tall og organisasjoner i regionen. {OLD}"),
        ("roles", f"Det som kan angå deg i denne rollen. {OLD}"),
    ],
)
def test_the_lead_says_that_the_sources_are_no_rules_of_today(vocabulary, words):
    assert words == terms.LEADS[vocabulary]


def test_every_vocabulary_with_pages_has_a_lead(tmp_path):
    made = portal(tmp_path)
    assert set(terms.LEADS) == {words.name for words in made.vocabularies.values() if words.address}


def test_what_to_do_and_learn_comes_before_the_measures_and_numbers_and_people_after(tmp_path):
    records = [project("x"), network("n"), figure("f"), measure("p-1"), learning("l"), right("r")]
    made = portal(tmp_path, plan("p"), *records)
    page = Markup(macros_of(made)["term_page_html"]("themes", "alkohol"))
    assert ["Situasjoner", "Rettigheter", "Læring", "P", "Tall", "Nettverk", "Prosjekter"] == [heading.text for heading in page.all("h2")]


def test_the_page_tells_first_what_it_holds_and_leads_to_each_part(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"), network("n", themes=["lar"]), right("r", themes=["lar"]), right("s", themes=["lar"]))
    assert [
        {"name": "Rettigheter", "count": 2, "anchor": "o-rights"},
        {"name": "Nettverk", "count": 1, "anchor": "o-networks"},
    ] == terms.page(made.get("themes", "lar"), made)["contents"]
    page = Markup(macros_of(made)["term_page_html"]("themes", "lar"))
    assert ["#o-rights", "#o-networks"] == [href for href in page.values("href") if href.startswith("#")]
    assert {"o-rights", "o-networks"} <= {heading.attributes["id"] for heading in page.all("h2")}


def test_a_measure_is_named_by_our_short_title(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"))
    page = Markup(macros_of(made)["term_page_html"]("themes", "alkohol"))
    assert ["Kort p-1"] == [link.text for link in page.all("a") if link.attributes["href"].endswith("tiltak/p-1/")]


def test_the_lead_begins_with_the_terms_own_description(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"))
    made.get("themes", "alkohol").values["description"] = "Om alkohol."
    assert f"Om alkohol. {terms.LEADS['themes']}" == terms.page(made.get("themes", "alkohol"), made)["lead"]


@pytest.mark.parametrize(("vocabulary", "id"), [("regions", "nord"), ("roles", "bruker")])
def test_plans_without_the_term_are_not_told_where_that_says_nothing(vocabulary, id, tmp_path):
    made = portal(tmp_path, plan("p"), plan("q", region="vest"), measure("p-1", audience={"roles": ["bruker"]}), measure("q-1"))
    assert [] == terms.page(made.get(vocabulary, id), made)["without"]


def test_only_a_region_lists_organisations(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"), organisation("huset", region="nord"), organisation("annet"))
    assert ["Huset"] == [body["name"] for body in terms.page(made.get("regions", "nord"), made)["organisations"]]
    assert [] == terms.page(made.get("themes", "alkohol"), made)["organisations"]
