"""Words that mean the same: nynorsk under bokmål, and other words for the portal's own."""

from __future__ import annotations

import pytest

from macros.search.meanings import known, nynorsk, said, same
from tests import portals


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A portal of these nynorsk words and these words to search with."""

    def make(pairs, groups):
        monkeypatch.setitem(portals.WORDS, "nynorsk", pairs or [{"id": "lik", "bokmal": "lik"}])
        monkeypatch.setitem(portals.WORDS, "search_words", groups or [{"id": "lik", "same": ["lik"]}])
        return portals.portal(tmp_path)

    return make


def test_a_nynorsk_word_leads_to_the_stem_of_the_bokmal_one(made):
    portal = made([{"id": "sjukehus", "bokmal": "sykehus"}, {"id": "tenester", "bokmal": "tjenester"}], [])
    assert {"sjukehus": "sykehus", "tenest": "tjenest"} == nynorsk(portal)


def test_a_nynorsk_word_with_other_letters_than_an_id_is_given_by_itself(made):
    assert {"hoyr": "hor"} == nynorsk(made([{"id": "hoeyre", "word": "høyre", "bokmal": "høre"}], []))


def test_words_with_the_same_stem_need_no_leading(made):
    assert {} == nynorsk(made([{"id": "bilar", "bokmal": "biler"}, {"id": "lik", "bokmal": "lik"}], []))


def test_the_words_stand_in_order_so_that_the_file_is_the_same_each_time(made):
    portal = made([{"id": "sjuk", "bokmal": "syk"}, {"id": "heim", "bokmal": "hjem"}], [])
    assert ["heim", "sjuk"] == list(nynorsk(portal))


@pytest.mark.parametrize(("word", "stemmed"), [("sjuke", "syk"), ("syke", "syk"), ("bil", "bil"), ("2018", "2018")])
def test_a_word_is_known_by_its_bokmal_stem(word, stemmed):
    assert stemmed == known(word, {"sjuk": "syk"})


def test_words_for_the_same_are_told_as_people_write_them_and_what_leads_there_as_stems(made):
    portal = made([], [{"id": "alkohol", "same": ["alkohol", "drikking"], "leads_here": ["øl", "moderat drikking", "moderate drikkingen"]}])
    assert [["alkohol\ndrikking", "ol\nmoderat drikking"]] == same(portal, {})


def test_a_word_with_a_comma_is_one(made):
    assert [["pust, urin og blod\nprøver", ""]] == same(made([], [{"id": "x", "same": ["pust, urin og blod", "prøver"]}]), {})


@pytest.mark.parametrize(
    ("phrase", "stems"),
    [
        ("vi vil følge opp anbefalingene", ["folg", "anbefaling"]),
        ("for unge", ["for", "ung"]),  # a phrase with one telling word keeps the others
        ("min", ["min"]),
        ("kona mi", ["kon", "min"]),
        ("heim frå sjukehuset", ["hjem", "sykehus"]),
    ],
)
def test_a_phrase_is_known_by_the_words_that_tell(phrase, stems):
    assert stems == said(phrase, {"heim": "hjem", "sjukehus": "sykehus"})
