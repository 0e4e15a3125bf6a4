"""No number that is hidden can be found: neither from the others, nor by one who also knows how what to hide was chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest

from macros.gap.shown import LEAST, divided, within

ORDER = "abcde"


def splits(total: int, groups: int) -> Iterator[tuple[int, ...]]:
    """Every way that many units can stand in these groups."""
    if groups == 1:
        yield (total,)
        return
    for first in range(total + 1):
        yield from ((first, *rest) for rest in splits(total - first, groups - 1))


def narrow(possible: dict[tuple, list[set[int]]], least: int) -> list[tuple]:
    """What is told, and the hidden number, where fewer than `least` values of it would lead to what is told."""
    return [(told, sorted(values)) for told, hidden in possible.items() for values in hidden if 0 < len(values) < least]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((5, 6, 7, 8, 9), (5, 6, 7, 8, 9)),
        ((5, 6, 7, 8, 4), (None, 6, 7, 8, None)),  # the small one alone could be found from the others
        ((4, 6, 7, 8, 9), (None, None, 7, 8, 9)),
        ((1, 1, 7, 8, 9), (None, None, None, 8, 9)),  # two that are fewer than five together
        ((0, 0, 0, 0, 20), (None, None, None, None, None)),  # all the same: would tell of each
        ((0, 0, 5, 0, 20), (None, None, None, None, 20)),
        ((0, 4, 4, 0, 30), (None, None, None, None, 30)),
    ],
)
def test_small_numbers_are_hidden_and_as_many_more_as_it_takes(counts, expected):
    assert expected == tuple(divided(dict(zip(ORDER, counts, strict=True)), ORDER).values())


@pytest.mark.parametrize(("groups", "most"), [(2, 40), (3, 30), (4, 22), (5, 19)])
def test_whatever_is_told_a_hidden_number_could_be_any_of_five(groups, most):
    names, something = ORDER[:groups], False
    for total in range(LEAST, most + 1):
        possible: dict[tuple, list[set[int]]] = defaultdict(lambda: [set() for _ in names])
        for counts in splits(total, groups):
            told = tuple(divided(dict(zip(names, counts, strict=True)), names).values())
            something = something or any(told)
            for values, count, number in zip(possible[told], counts, told, strict=True):
                if number is None:
                    values.add(count)
        assert [] == narrow(possible, LEAST)
    assert something


def within_told(wholes: tuple[int, ...], have: tuple[int, ...], least: int) -> tuple[tuple, tuple]:
    names = ORDER[: len(wholes)]
    groups = dict(zip(names, wholes, strict=True))
    shown = divided(groups, names, least)
    return tuple(shown.values()), tuple(within(dict(zip(names, have, strict=True)), groups, shown, names, least).values())


@pytest.mark.parametrize(
    ("wholes", "have", "expected"),
    [
        ((20, 20, 20), (10, 10, 10), (10, 10, 10)),
        ((20, 20, 20), (10, 10, 4), (None, 10, None)),
        ((20, 20, 20), (10, 10, 16), (None, 10, None)),  # the four who do not have it
        ((20, 20, 20), (4, 10, 10), (None, None, 10)),
        ((20, 20, 3), (10, 10, 1), (None, 10, None)),  # how many the group is, is hidden
        ((20, 20, 20), (20, 10, 20), (None, None, None)),
        ((20, 20, 20), (10, 4, 4), (None, None, None)),  # «both are fewer than five, and eight together» would be four each
    ],
)
def test_neither_those_who_have_it_nor_those_who_lack_it_may_be_few(wholes, have, expected):
    assert expected == within_told(wholes, have, LEAST)[1]


@pytest.mark.parametrize(("groups", "least", "total"), [(2, 5, 20), (3, 5, 20), (4, 2, 9), (4, 3, 12)])
def test_whatever_is_told_of_regions_a_hidden_number_could_be_many(groups, least, total):
    possible: dict[tuple, list[set[int]]] = defaultdict(lambda: [set() for _ in range(3 * groups)])
    for wholes in splits(total, groups):
        for have in product(*(range(whole + 1) for whole in wholes)):
            if not least <= sum(have) <= total - least:  # then nothing is told of regions
                continue
            shown, told = within_told(wholes, have, least)
            for place, (whole, count) in enumerate(zip(wholes, have, strict=True)):
                hidden = possible[sum(have), shown, told]
                if shown[place] is None:
                    hidden[3 * place].add(whole)
                if told[place] is None:
                    hidden[3 * place + 1].add(count)
                    hidden[3 * place + 2].add(whole - count)
    assert any(any(told) for _, _, told in possible)
    assert [] == narrow(possible, least)
