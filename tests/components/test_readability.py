"""How heavy a text is to read: sentences, words, and LIX as Björnsson counts it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.components.readability import lix, sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Én setning.", ["Én setning."]),
        ("Én setning. To setninger! Er det tre? Ja", ["Én setning.", "To setninger!", "Er det tre?", "Ja"]),
        ("Det er slik: Vi venter.", ["Det er slik:", "Vi venter."]),
        ("Det gjelder bl.a. dette og f.eks. dette.", ["Det gjelder bl.a. dette og f.eks. dette."]),
        ("Innen 1. mai 2018.", ["Innen 1. mai 2018."]),
        ("Se kap. 3 og side 4.", ["Se kap. 3 og side 4."]),
        ("Ærlig. Øst. Åpen. «Sitert.» Etter.", ["Ærlig.", "Øst.", "Åpen.", "«Sitert.» Etter."]),
        ("Uten punktum\nNeste linje\n\nEt avsnitt", ["Uten punktum", "Neste linje", "Et avsnitt"]),
        ("12 345 – 6. 7", []),
        ("", []),
    ],
)
def test_a_text_is_parted_into_its_sentences(text, expected):
    assert expected == sentences(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En, to og tre!", ["En", "to", "og", "tre"]),
        ("LAR-pasienter på døgn-avdeling", ["LAR-pasienter", "på", "døgn-avdeling"]),
        ("12 plasser i 2018 (50 %)", ["plasser", "i"]),
        ("– æ, ø og å –", ["æ", "ø", "og", "å"]),
    ],
)
def test_words_are_letters_and_the_hyphens_between_them(text, expected):
    assert expected == words(text)


SHORT = "Vi ser på det nå. "  # five words, none of them long
LONG = "Behandlingen fortsetter gjennom kommunen uansett. "  # five words, all of them over six letters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SHORT * 20, 5),
        (LONG * 20, 105),
        ((SHORT + LONG) * 10, 55),
        (SHORT.replace(". ", " ") * 20 + ".", 100),
        ("Seksen " * 100, 100),
        ("Syvende " * 100, 200),
    ],
)
def test_lix_is_words_a_sentence_and_the_share_of_long_words(text, expected):
    assert expected == lix([text])


def test_texts_are_counted_together_and_each_ends_its_own_sentence():
    assert 5 == lix(["Vi ser på det nå"] * 20)


@pytest.mark.parametrize("texts", [[], [""], ["ord " * 99], ["ord " * 50, "ord " * 49], ["12 " * 500]])
def test_below_a_hundred_words_lix_says_nothing(texts):
    assert lix(texts) is None


def test_a_hundred_words_are_enough():
    assert 100 == lix(["ord " * 100])


@given(st.lists(st.text(), max_size=5))
def test_any_text_has_a_number_or_none(texts):
    found = lix(texts)
    assert found is None or found > 0
