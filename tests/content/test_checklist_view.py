"""What a GAP checklist tells: its items by domain, what each rests on, and what can close the gap."""

from __future__ import annotations

import pytest

from macros.content.checklists import view
from macros.content.checklists.model import LEVELS, STRENGTHS
from macros.content.kin import shelves
from tests.content.one_checklist import item, one, page
from tests.filled import check, source


def test_items_stand_by_domain_in_the_order_of_the_domains_and_are_numbered_as_they_stand(tmp_path):
    made, record = one(
        tmp_path,
        check("d", "recommendations/a", domain="ledelse"),
        check("c", "recommendations/a", domain="behandling"),
        check("b", "recommendations/a", domain="henvisning"),
        check("a", "recommendations/a", domain="behandling"),
    )
    assert [(1, "b"), (2, "c"), (3, "a"), (4, "d")] == [(number, item["id"]) for number, item in view.numbered(record, made)]
    assert [("Henvisning", [1]), ("Behandling", [2, 3]), ("Ledelse", [4])] == [
        (part["name"], [item["number"] for item in part["items"]]) for part in view.parts(record, made)
    ]


def test_a_domain_without_items_is_left_out(tmp_path):
    assert ["behandling"] == [part["id"] for part in page(tmp_path)["parts"]]


@pytest.mark.parametrize(
    ("strength", "inferred", "words"),
    [
        ("skal", False, "«skal»"),
        ("må", True, "«må» (utledet)"),
        ("uoppgitt", False, "Kilden har ikke noe slikt ord"),
    ],
)
def test_the_word_is_the_sources_and_said_to_be_inferred_where_it_is(strength, inferred, words, tmp_path):
    assert words == item(tmp_path, strength=strength, strength_inferred=inferred)["word"]


def test_whom_it_applies_to_is_said_in_words(tmp_path):
    assert "regionalt helseforetak, behandler" == item(tmp_path, levels=["rhf", "kliniker"])["whom"]
    assert len(LEVELS) == len(set(LEVELS.values()))
    assert len(STRENGTHS) == len(set(STRENGTHS.values()))


@pytest.mark.parametrize(
    ("rests_on", "region", "names"),
    [
        (["recommendations/a"], None, []),
        (["guidelines/g"], "vest", ["Vest"]),
        (["measures/nn-1"], "nord", ["Nord"]),
        (["measures/nn-1", "measures/mm-1"], None, ["Nord", "Midt"]),
        (["measures/nn-1", "recommendations/a"], None, []),
    ],
)
def test_a_regional_demand_is_marked_with_every_region_that_makes_it(rests_on, region, names, tmp_path):
    assert names == item(tmp_path, *rests_on, region=region)["regions"]


def test_a_recommendation_and_a_measure_are_referred_to_by_their_place_and_others_by_name(tmp_path):
    found = item(tmp_path, "recommendations/a", "measures/nn-1", "guidelines/g", "tools/v")["references"]
    assert [
        ("Anbefaling 4.1 punkt 2 i IS-1", "anbefalinger/a/", "nb"),
        ("Tiltak i NN, punkt 1", "tiltak/nn-1/", "nb"),
        ("Kort g", "retningslinjer/g/", "nn"),
        ("Kort v", "verktoy/v/", "nb"),
    ] == [(reference["name"], reference["href"], reference["lang"]) for reference in found]


@pytest.mark.parametrize(
    ("rests_on", "point", "said"),
    [
        ("recommendations/a", "4.1, punkt 2", ""),
        ("recommendations/a", "4.1, punkt 3", "4.1, punkt 3"),
        ("guidelines/g", "§ 3-1", "§ 3-1"),
    ],
)
def test_a_point_that_the_reference_says_already_is_not_said_twice(rests_on, point, said, tmp_path):
    assert said == item(tmp_path, rests_on, point=point)["point"]


def test_what_closes_the_gap_is_linked_in_the_order_given(tmp_path):
    found = item(tmp_path, closes=["learning/k", "measures/nn-1", "tools/v"])["helps"]
    assert [("Kort k", "laering/k/"), ("Kort nn-1", "tiltak/nn-1/"), ("Kort v", "verktoy/v/")] == [
        (help["name"], help["href"]) for help in found
    ]


@pytest.mark.parametrize(
    ("words", "text"), [([1], "1"), ([1, 2], "1 og 2"), ([1, 2, 5], "1, 2 og 5"), (["a", "b"], "a og b"), ([0, 1], "0 og 1")]
)
def test_a_list_in_words_ends_with_and(words, text):
    assert text == view.listed(words)


def test_each_document_stands_once_with_the_items_that_it_gives(tmp_path):
    made, record = one(
        tmp_path,
        check("p", "recommendations/a"),
        check("q", "recommendations/a", sources=[{"source": "annen", "chapter": "2"}, {"source": "kilde", "chapter": "9"}]),
        check("r", "recommendations/a", sources=[{"source": "annen", "chapter": "3"}, {"source": "annen", "chapter": "4"}]),
        records=[source("annen")],
        sources=[{"source": "kilde", "chapter": "5", "note": "Hele lista."}],
    )
    assert [
        ("Dokument kilde", "kapittel 5", "Hele lista."),
        ("Dokument kilde", "", "Punkt 1 og 2."),
        ("Dokument annen", "", "Punkt 2 og 3."),
    ] == [(place["name"], place["chapter"], place["note"]) for place in view.documents(record, made)]


def test_in_a_list_it_says_how_many_items_it_has(tmp_path):
    made, record = one(tmp_path, check("p", "recommendations/a"), check("q", "recommendations/a"), language="nn")
    assert {
        "name": "Kort s",
        "href": "sjekklister/s/",
        "lang": "nn",
        "summary": "Setning s.",
        "type": "GAP-sjekkliste, 2 punkter",
    } == view.row_values(record, made)


ASKED = [
    check("p", "recommendations/a", closes=["tools/v"], domain="ledelse"),
    check("q", "recommendations/a", "measures/nn-1", closes=["tools/v", "recommendations/b"]),
]


def rows(folder, type, id, *items, **values):
    made, _ = one(folder, *(items or ASKED), **values)
    return {shelf["name"]: shelf["rows"] for shelf in shelves(made.get(type, id), made)}


def test_a_recommendation_shows_each_item_that_asks_about_it_under_measure(tmp_path):
    assert [
        ("Gjør dere q?", "sjekklister/s/#punkt-q", "Punkt 1 i «Kort s»", "GAP-sjekkliste", ""),
        ("Gjør dere p?", "sjekklister/s/#punkt-p", "Punkt 2 i «Kort s»", "GAP-sjekkliste", ""),
    ] == [(row["name"], row["href"], row["summary"], row["type"], row["how"]) for row in rows(tmp_path, "recommendations", "a")["Mål"]]


def test_what_can_close_gaps_shows_the_list_once_with_the_items_it_can_help(tmp_path):
    [row] = rows(tmp_path, "tools", "v")["Mål"]
    assert ("Kort s", "sjekklister/s/", "Kan hjelpe med punkt 1 og 2") == (row["name"], row["href"], row["how"])


def test_a_figure_shows_the_item_it_is_the_baseline_of(tmp_path):
    given = check("p", "recommendations/a", baseline={"figure": "figures/f", "text": "Mange", "year": "2015"})
    assert ["Gjør dere p?"] == [row["name"] for row in rows(tmp_path, "figures", "f", given)["Mål"]]


def test_a_record_that_is_both_asked_about_and_of_help_shows_both(tmp_path):
    given = check("p", "measures/nn-1", region="nord", closes=["measures/nn-1"])
    assert {"Gjør dere p?": "", "Kort s": "Kan hjelpe med punkt 1"} == {
        row["name"]: row["how"] for row in rows(tmp_path, "measures", "nn-1", given)["Mål"]
    }


def test_the_lists_own_page_does_not_repeat_what_its_items_point_at(tmp_path):
    assert [] == page(tmp_path, *ASKED, guidelines=["g"])["shelves"]
