"""Words as the search compares them: folded, stemmed, and parted at hyphens."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.search.words import fold, stem, words

ANY = st.text(max_size=60)
WRITTEN = st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåÆØÅéü0123456789 .-–‑«»§/(),", max_size=60)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Pårørende", "parorende"),
        ("LÆRING", "laring"),
        ("Pa\u030arørende", "parorende"),
        ("idé", "ide"),
        ("Łódź", "lodz"),
        ("drop‑out", "drop-out"),
        ("F10–F19", "f10-f19"),
        ("§ 10-3", "  10-3"),
        ("", ""),
    ],
)
def test_letters_become_small_and_lose_what_many_keyboards_lack(written, folded):
    assert folded == fold(written)


@given(ANY)
@example("ǿǽ")
@example("İẞ")
def test_folding_twice_is_folding_once(text):
    assert fold(text) == fold(fold(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Åpen retur", [["apen"], ["retur"]]),
        ("paaroerende", [["parorende"]]),
        ("AAS", [["aas"]]),
        ("drop-out", [["dropout", "drop", "out"]]),
        ("Z-hypnotika", [["zhypnotika", "hypnotika"]]),
        ("K-2", [["k2", "2"]]),
        ("rus.no", [["rusno", "rus", "no"]]),
        ("§ 10-3", [["10.3"]]),
        ("tiltak 6.4.1.", [["tiltak"], ["6.4.1"]]),
        ("§ 12a", [["12a"]]),
        ("1/2014", [["1"], ["2014"]]),
        ("«rus», (ja)!", [["rus"], ["ja"]]),
        ("- . –", []),
        ("", []),
    ],
)
def test_a_text_gives_its_words_each_with_the_ways_to_write_it(text, found):
    assert found == words(text)


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("pårørende", "parorende"),
        ("pårørende", "paaroerende"),
        ("døgnplass", "DOEGNPLASS"),
        ("læring", "laering"),
        ("10-3", "10.3"),
        ("drop‑out", "drop-out"),
    ],
)
def test_two_ways_to_write_a_word_are_the_same(written, other):
    assert words(written) == words(other)


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [("behandlingene", "behandling"), ("tilbudet", "tilbud"), ("lar", "lar"), ("2018", "2018"), ("hmn6", "hmn6"), ("10.3", "10.3")],
)
def test_a_stem_is_what_the_forms_share_and_numbers_and_short_words_keep_all(word, stemmed):
    assert stemmed == stem(word)


@given(ANY)
def test_any_text_gives_words_that_are_not_empty(text):
    assert [] == [forms for forms in words(text) if not forms or not all(forms)]


@given(WRITTEN)
def test_words_are_of_letters_digits_and_points_alone(text):
    signs = {sign for forms in words(text) for form in forms for sign in form}
    assert set() == signs - set("abcdefghijklmnopqrstuvwxyz0123456789.")


@given(WRITTEN)
def test_capitals_make_no_difference(text):
    assert words(text) == words(text.upper())
