"""What is counted of a checklist: each unit's last round, what changed since its first, and regions; never beside what it would give away."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from macros.gap.counts import Told, counted, in_order
from macros.gap.rounds import Round

REGIONS = ("nord", "midt")


def rounds(count: int, answer: str = "folges", region: str = "", before: str = "", name: str = "") -> list[Round]:
    """One round of each of `count` units on the item `a`, or two where there is an answer from before."""
    found = []
    for number in range(count):
        unit = f"{name or answer + region + before} {number}"
        for day, given in ((date(2026, 1, 1), before), (date(2026, 6, 1), answer)):
            if given:
                found.append(Round("s", unit, region, day, "", "", {"a": given} if given != "ubesvart" else {}))
    return found


def told(*groups: list[Round]) -> Told:
    return counted([round for group in groups for round in group], ["a"], REGIONS)


def test_fewer_than_five_units_tell_nothing():
    assert Told(None, {}, {}, {}, {}) == told(rounds(4), rounds(4, before="ikke", name="folges"))
    assert 5 == told(rounds(5)).units


def test_the_answers_are_those_of_each_units_last_round_whatever_the_order_of_the_files():
    found = told(
        list(reversed(rounds(7, before="ikke"))), rounds(6, "delvis"), rounds(5, "ikke"), rounds(5, "gjelder-ikke"), rounds(5, "ubesvart")
    )
    assert 28 == found.units
    assert {"folges": 7, "delvis": 6, "ikke": 5, "gjelder-ikke": 5, "ubesvart": 5} == found.answers["a"]


def test_a_small_number_is_hidden_with_one_that_would_give_it_away():
    found = told(rounds(7), rounds(6, "delvis"), rounds(5, "ikke"), rounds(4, "gjelder-ikke"), rounds(5, "ubesvart"))
    assert {"folges": 7, "delvis": 6, "ikke": 5, "gjelder-ikke": None, "ubesvart": None} == found.answers["a"]


def test_who_came_to_follow_and_who_no_longer_says_so():
    found = told(rounds(6, before="delvis"), rounds(7), rounds(5, "ikke", before="folges"), rounds(8, "ikke"))
    assert {"nye": 6, "tapt": 5} == found.changes["a"]


@pytest.mark.parametrize("before", ["ubesvart", "folges", ""])
def test_who_did_not_answer_something_else_before_has_not_come_to_follow(before):
    assert None is told(rounds(6, before=before), rounds(7), rounds(9, "ikke")).changes["a"]["nye"]


@pytest.mark.parametrize(("moved", "stayed", "expected"), [(5, 5, 5), (4, 9, None), (9, 4, None), (9, 0, None)])
def test_neither_those_who_moved_nor_those_who_did_not_may_be_few(moved, stayed, expected):
    others = rounds(9, "ikke")
    assert expected == told(rounds(moved, before="ikke"), rounds(stayed), others).changes["a"]["nye"]
    others = rounds(9)
    assert expected == told(rounds(moved, "ikke", before="folges"), rounds(stayed, "ikke"), others).changes["a"]["tapt"]


def test_regions_tell_how_many_units_they_have_and_how_many_follow():
    found = told(*(rounds(count, answer, region) for region in (*REGIONS, "") for answer, count in (("folges", 6), ("ikke", 7))))
    assert {"ikke-oppgitt": 13, "nord": 13, "midt": 13} == found.regions
    assert {"ikke-oppgitt": 6, "nord": 6, "midt": 6} == found.follows["a"]


def test_a_small_region_is_hidden_and_so_is_what_would_give_it_away():
    found = told(
        rounds(6, "folges", "nord"), rounds(6, "ikke", "nord"), rounds(2, "folges", "midt"), rounds(9, "folges"), rounds(9, "ikke")
    )
    assert {"ikke-oppgitt": None, "nord": 12, "midt": None} == found.regions
    assert {"ikke-oppgitt": None, "nord": 6, "midt": None} == found.follows["a"]


def test_that_everyone_states_a_region_is_no_small_number():
    assert {"nord": 7, "midt": 6} == told(rounds(7, region="nord"), rounds(6, region="midt")).regions


def test_it_is_not_always_the_same_region_that_is_hidden_to_protect_another():
    found = [
        replace(round, answers=dict.fromkeys("abc", answer))
        for answer in ("folges", "ikke")
        for region, count in zip(("nord", "midt", "vest"), (10, 10, 4 if answer == "folges" else 9), strict=True)
        for round in rounds(count, answer, region)
    ]
    follows = counted(found, ["a", "b", "c"], ("nord", "midt", "vest")).follows
    assert [["midt"], ["nord"], ["midt"]] == [[region for region, number in follows[item].items() if number] for item in "abc"]


def test_changes_and_regions_are_told_only_where_it_is_told_how_many_follow():
    found = told(rounds(4, region="nord"), rounds(9, "ikke", "nord"), rounds(9, "ikke", "midt", before="folges"))
    assert (None, {}, {}) == (found.answers["a"]["folges"], found.changes, found.follows)


def test_each_number_told_is_of_five_units_or_more_and_so_is_each_difference_from_what_it_is_part_of():
    dice = random.Random(5)
    for _ in range(60):
        units = [
            Round(
                "s",
                str(unit),
                dice.choice(["", *REGIONS]),
                None,
                str(number),
                "",
                {"a": dice.choice(["folges", "folges", "delvis", "ikke"])},
            )
            for unit in range(dice.randint(5, 45))
            for number in range(dice.randint(1, 3))
        ]
        found = counted(units, ["a"], REGIONS)
        follow, changes, parts = found.answers["a"]["folges"], found.changes.get("a", {}), found.follows.get("a", {})
        for whole, numbers in ((found.units, found.answers["a"]), (found.units, found.regions), (follow, parts)):
            shown = [number for number in numbers.values() if number is not None]
            assert all(number >= 5 for number in shown)
            hidden = len(numbers) - len(shown)
            assert hidden != 1
            assert not hidden or not shown or whole - sum(shown) >= 5
        for number, whole in ((changes.get("nye"), follow), (changes.get("tapt"), found.units - (follow or 0))):
            assert number is None or 5 <= number <= whole - 5
        for region, number in parts.items():
            assert number is None or 5 <= number <= found.regions[region] - 5


def test_rounds_are_in_order_of_their_dates_or_of_the_files_when_one_has_none():
    first, second = Round("s", "e", "", date(2026, 2, 1), "", "", {}), Round("s", "e", "", date(2026, 10, 1), "", "", {})
    assert [first, second] == in_order([second, first])
    undated = replace(first, day=None)
    assert [second, undated, first] == in_order([second, undated, first])
