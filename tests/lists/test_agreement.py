"""What the plans agree on: counted by hand on a few measures."""

from __future__ import annotations

import pytest

from macros.lists.agreement import agreement, in_words, matrix
from tests.filled import measure, plan
from tests.markup import Markup
from tests.portals import macros_of, portal

# p and q are in the same region; r comes first, for its region does.
PLANS = [plan("p", region="vest"), plan("q", region="vest"), plan("r", region="nord")]
MEASURES = [
    measure("p-1", themes=["alkohol", "spill"]),
    measure("p-2", themes=["alkohol"]),
    measure("q-1", themes=["frafall", "alkohol"]),
    measure("r-1", themes=["alkohol", "frafall"]),
    measure("r-2", themes=["lar"]),
]


def test_a_measure_counts_in_each_of_its_themes_under_its_own_plan(tmp_path):
    counts = matrix(portal(tmp_path, *PLANS, *MEASURES))
    assert ["r", "p", "q"] == list(counts.columns)
    assert {"alkohol": [1, 2, 1], "frafall": [1, 0, 1], "spill": [0, 1, 0], "lar": [1, 0, 0]} == {
        theme: list(row) for theme, row in zip(counts.index, counts.values.tolist(), strict=True)
    }


def test_themes_come_in_the_vocabularys_order_without_those_nobody_has(tmp_path):
    assert ["alkohol", "frafall", "spill", "lar"] == list(matrix(portal(tmp_path, *PLANS, *MEASURES)).index)


def test_a_plan_without_measures_has_a_column_of_noughts(tmp_path):
    counts = matrix(portal(tmp_path, *PLANS, measure("p-1")))
    assert {"r": [0], "p": [1], "q": [0]} == {name: list(counts[name]) for name in counts.columns}


def test_themes_are_grouped_by_how_many_plans_have_them_most_measures_first(tmp_path):
    found = agreement(portal(tmp_path, *PLANS, *MEASURES, measure("r-3", themes=["lar"])))
    assert [
        ("I alle tre planene", True, [("Alkohol", [1, 2, 1], 4)]),
        ("I to av planene", False, [("Frafall", [1, 0, 1], 2)]),
        ("I bare én plan", False, [("Lar", [2, 0, 0], 2), ("Spill", [0, 1, 0], 1)]),
    ] == [
        (group["heading"], group["everywhere"], [(row["name"], row["cells"], row["total"]) for row in group["rows"]])
        for group in found["groups"]
    ]


def test_the_heading_counts_themes_of_all_plans_and_of_one(tmp_path):
    found = agreement(portal(tmp_path, *PLANS, *MEASURES))
    assert (4, 1, 2, "tre") == (found["themes"], found["in_all"], found["in_one"], found["number"])
    assert [{"name": "R", "href": "planer/r/"}, {"name": "P", "href": "planer/p/"}, {"name": "Q", "href": "planer/q/"}] == found["plans"]


def test_the_longest_bar_is_sixty_per_cent_wide_and_the_others_follow_their_numbers(tmp_path):
    found = agreement(portal(tmp_path, *PLANS, *MEASURES))
    assert {"Alkohol": 60.0, "Frafall": 30.0, "Spill": 15.0, "Lar": 15.0} == {
        one["name"]: bar["width"] for group in found["groups"] for one in group["groups"] for bar in one["bars"]
    }


def test_a_bar_of_a_theme_in_all_plans_is_solid_and_the_others_hollow_each_with_its_number(tmp_path):
    found = agreement(portal(tmp_path, *PLANS, *MEASURES))
    assert {"Alkohol": ("a", "4"), "Frafall": ("b", "2"), "Spill": ("b", "1"), "Lar": ("b", "1")} == {
        one["name"]: (bar["fill"], bar["words"]) for group in found["groups"] for one in group["groups"] for bar in one["bars"]
    }


def test_the_figure_says_in_words_how_many_bars_each_group_has(tmp_path):
    page = Markup(macros_of(portal(tmp_path, *PLANS, *MEASURES))["agreement_html"]())
    assert [
        "I alle tre planene: 1 søyle. Tabellen under har de samme tallene.",
        "I to av planene: 1 søyle. Tabellen under har de samme tallene.",
        "I bare én plan: 2 søyler. Tabellen under har de samme tallene.",
    ] == [image.attributes["aria-label"] for image in page.all("div") if image.attributes.get("role") == "img"]


@pytest.mark.parametrize(("number", "words"), [(1, "én"), (4, "fire"), (6, "seks"), (7, "7"), (12, "12")])
def test_a_number_of_plans_is_said_in_words_as_far_as_we_have_them(number, words):
    assert words == in_words(number)


def test_more_plans_than_there_are_words_for_are_no_trouble(tmp_path):
    plans, measures = [plan(id) for id in "abcdefgh"], [measure(f"{id}-1") for id in "abcdefgh"]
    assert ["I alle 8 planene"] == [group["heading"] for group in agreement(portal(tmp_path, *plans, *measures))["groups"]]


def test_a_portal_without_measures_agrees_on_nothing(tmp_path):
    made = portal(tmp_path, *PLANS)
    found = agreement(made)
    assert ([], 0, 0, 0) == (found["groups"], found["themes"], found["in_all"], found["in_one"])
    assert "0 av 0 tema står i alle tre planene" in macros_of(made)["agreement_html"]()


def test_the_table_has_a_row_for_each_theme_and_the_figure_a_bar(tmp_path):
    html = macros_of(portal(tmp_path, *PLANS, *MEASURES), "planer/sammenlign/")["agreement_html"]()
    assert '<th scope="row"><a href="../../tema/alkohol/">Alkohol</a></th><td class="number">1</td><td class="number">2</td>' in html
    assert (4, 4) == (html.count('<th scope="row">'), html.count("<rect "))
