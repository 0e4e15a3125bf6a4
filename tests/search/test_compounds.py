"""Compound words are parted where both parts are words that the texts use, and nowhere else."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.search.compounds import PREFIXES, Splitter

KNOWN = ["rus", "behandling", "tilbud", "barn", "plan", "lege", "for", "skning", "time", "sykehus"]


def splitter(*words: str, often: int = 3) -> Splitter:
    return Splitter(Counter(dict.fromkeys(words, often)))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ruslege", ["rus", "lege"]),
        ("behandlingtilbud", ["behandling", "tilbud"]),
        ("behandlingstilbud", ["behandling", "tilbud"]),
        ("barneplan", ["barn", "plan"]),
        ("legetime", ["lege", "time"]),
    ],
)
def test_a_compound_is_parted_and_loses_the_letter_that_joins(word, parts):
    assert parts == splitter(*KNOWN).parts(word)


def test_a_part_that_is_a_compound_itself_is_parted_too():
    known = splitter(*KNOWN, "rusbehandling")
    assert ["rus", "behandling", "tilbud"] == known.parts("rusbehandlingstilbud")


def test_the_longest_last_part_is_taken():
    assert ["rus", "sykehus"] == splitter("rus", "russyke", "syke", "huset", "sykehus", "uset").parts("russykehus")


@pytest.mark.parametrize("word", ["forskning", "behandling", "ruslyst", "xruslege", "rus", "planb", "", "s", "10.3"])
def test_what_is_no_compound_of_known_words_stays_whole(word):
    assert [] == splitter(*KNOWN).parts(word)


def test_words_that_the_texts_hardly_use_are_no_parts():
    assert [] == splitter("rus", "lege", often=2).parts("ruslege")
    assert ["rus", "lege"] == Splitter(Counter({"rus": 2, "lege": 2}), often=2).parts("ruslege")


def test_numbers_are_no_parts():
    assert [] == splitter("hmn2016", "plan").parts("hmn2016plan")


@pytest.mark.parametrize("prefix", sorted(PREFIXES))
def test_a_prefix_begins_no_compound(prefix):
    assert [] == splitter(*PREFIXES, "xxxx").parts(f"{prefix}xxxx")


@given(st.text(alphabet="abelnprstu", max_size=30))
def test_the_parts_of_any_word_are_known_and_stand_in_it_in_order(word):
    known = splitter("rus", "plan", "bruer", "tale", "trapp", "slep", "pene")
    parts = known.parts(word)
    place = 0
    for part in parts:
        assert part in known.known
        place = word.index(part, place) + len(part)
    assert len(parts) != 1


@given(st.permutations(KNOWN).flatmap(lambda words: st.tuples(st.just(words), st.sampled_from(["ruslege", "barneplan", "legetime"]))))
def test_the_order_of_the_texts_makes_no_difference(given):
    words, word = given
    assert splitter(*KNOWN).parts(word) == splitter(*words).parts(word)
