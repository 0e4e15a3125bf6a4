"""Numbers in few signs: what is written can be read back, the way the browser reads it."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.search.steps import base36, steps

RISING = st.lists(st.integers(0, 5000), unique=True).map(sorted)


def read(text: str) -> list[int]:
    """As docs/assets/js/search/index.js: the first is counted from -1."""
    return list(accumulate((int(step, 36) for step in text.split()), initial=-1))[1:]


@pytest.mark.parametrize(("number", "written"), [(0, "0"), (9, "9"), (10, "a"), (35, "z"), (36, "10"), (1295, "zz"), (1296, "100")])
def test_a_number_is_written_in_base_36(number, written):
    assert written == base36(number)


@given(st.integers(0, 10**12))
def test_any_number_can_be_read_back(number):
    assert number == int(base36(number), 36)


@pytest.mark.parametrize(("places", "written"), [([], ""), ([0], "1"), ([0, 1, 2], "1 1 1"), ([4, 40, 41], "5 10 1")])
def test_places_are_written_as_the_steps_between_them(places, written):
    assert written == steps(places)


@given(RISING)
def test_any_places_can_be_read_back(places):
    assert places == read(steps(places))


@given(RISING)
def test_no_step_is_zero_for_no_place_stands_twice(places):
    assert "0" not in steps(places).split(" ")
