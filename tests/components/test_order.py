"""Lists in the order a Norwegian reader expects."""

from __future__ import annotations

import pytest

from macros.components.order import alphabetical, grouped


@pytest.mark.parametrize(
    "words",
    [
        ["a", "b", "y", "z", "æ", "ø", "å"],
        ["zebra", "ærlig", "ødelegge", "åpen"],
        ["lav", "lege", "læring", "løp", "låt"],
        ["Alta", "bergen", "Oslo", "ørsta", "Ålesund"],
        ["Bø", "bøk", "Bår"],
        ["Zoo", "Ärlig", "Ørn", "åre"],
        ["ØH", "öl", "ÅA"],
        ["LAR", "LAR 2", "LAR-nettverket", "lara"],
    ],
)
def test_æ_ø_and_å_come_last_and_case_makes_no_difference(words):
    backwards = words[::-1]
    assert words == sorted(backwards, key=alphabetical)


@pytest.mark.parametrize(("one", "other"), [("ÆRE", "ære"), ("ØST", "øst"), ("ÅL", "ål"), ("ä", "æ"), ("ö", "ø")])
def test_letters_that_are_the_same_to_a_reader_have_the_same_place(one, other):
    assert alphabetical(one) == alphabetical(other)


def row(name: str, kind: str | None = None, **values: str) -> dict[str, str]:
    return {"name": name, "summary": f"Om {name}.", **({"kind": kind} if kind else {}), **values}


def names(rows) -> list[tuple[str, list[str]]]:
    return [(group["name"], [door["name"] for door in group["doors"]]) for group in grouped(rows)]


def test_the_largest_group_comes_first():
    rows = [row("a", "Alene"), row("b", "To"), row("c", "Tre"), row("d", "Tre"), row("e", "To"), row("f", "Tre")]
    assert [("Tre", ["c", "d", "f"]), ("To", ["b", "e"]), ("Alene", ["a"])] == names(rows)


def test_groups_of_one_size_come_in_alphabetical_order():
    rows = [row("a", "Åpne"), row("b", "ærlige"), row("c", "Zoner"), row("d", "Øvrige"), row("e", "avdelinger")]
    assert ["avdelinger", "Zoner", "ærlige", "Øvrige", "Åpne"] == [name for name, _ in names(rows)]


def test_rows_stand_in_alphabetical_order_in_their_group():
    rows = [row("Åsen", "Ett"), row("blå", "Ett"), row("Ørje", "Ett"), row("Alta", "Ett"), row("zoo", "Ett")]
    assert [("Ett", ["Alta", "blå", "zoo", "Ørje", "Åsen"])] == names(rows)


def test_rows_without_a_kind_are_one_group_without_a_name():
    assert [("", ["a", "b", "å"])] == names([row("å"), row("b"), row("a")])


def test_a_row_keeps_its_values_and_its_summary_describes_the_door():
    given = row("a", "Ett", href="nettverk/a/", lang="nn")
    assert [{"name": "Ett", "doors": [{**given, "description": "Om a."}]}] == grouped([given])
    assert "description" not in given


def test_no_rows_give_no_groups():
    assert [] == grouped([])
