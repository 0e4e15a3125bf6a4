"""The front page: situations by role, those with most to act on first."""

from __future__ import annotations

from macros.lists.front import MANY, situations
from tests.filled import right, situation
from tests.portals import portal


def found(folder, *records) -> list[tuple[str, list[str]]]:
    return [(group["name"], [door["name"] for door in group["doors"]]) for group in situations(portal(folder, *records))]


def test_a_situation_stands_under_its_first_role_only(tmp_path):
    made = [situation("min", roles=["bruker", "behandler"])]
    assert [("Behandler", ["Akutt", "Gravid"]), ("Bruker", ["Min"])] == found(tmp_path, *made)


def test_the_situation_with_most_to_act_on_comes_first(tmp_path):
    assert [("Behandler", ["Gravid", "Akutt"])] == found(tmp_path, right("r", situations=["gravid"]))


def test_only_the_best_of_many_are_shown(tmp_path):
    made = [situation(f"s-{number}") for number in range(20)]
    assert [MANY] == [len(names) for _, names in found(tmp_path, *made)]


def test_a_role_without_situations_has_no_empty_door(tmp_path):
    assert ["Behandler"] == [name for name, _ in found(tmp_path)]
