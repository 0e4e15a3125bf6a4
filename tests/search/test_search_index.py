"""Where each word stands: the words in order, and for each field the pages that have it."""

from __future__ import annotations

from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from macros.search.documents import Document
from macros.search.index import BODY_WORDS, FIELDS, places
from tests.search.test_steps import read


def document(name: str, summary: str = "", **values) -> Document:
    return Document(f"{name}/", name, "Tiltak", "Tiltak", summary, **values)


def index(*found: Document, forms: dict[str, str] | None = None) -> dict[str, dict[str, list[int]]]:
    """Word → field → the pages."""
    stored = places(list(found), forms or {})
    lines = [line.split(";") for line in stored["places"].split("\n")]
    return {
        word: {FIELDS[number]: read(text) for number, text in enumerate(line) if text}
        for word, line in zip(stored["terms"].split(" "), lines, strict=True)
    }


def test_each_word_is_found_in_the_field_where_it_stands():
    found = index(document("Avrusning", "Rusfri.", names=["Detoks"], body="Poliklinikk"))
    assert {
        "avrusning": {"title": [0]},
        "rusfri": {"summary": [0]},
        "detoks": {"names": [0]},
        "poliklinikk": {"body": [0]},
    } == found


def test_what_people_search_for_is_found_where_neither_title_nor_names_say_it():
    found = index(document("Avrusning", "Rusfri.", names=["Detoks"], taught=["avrusning på døgn", "detoks", "rusfri igjen"]))
    assert {"title": [0]} == found["avrusning"]
    assert {"names": [0]} == found["detoks"]
    assert {"summary": [0], "taught": [0]} == found["rusfri"]
    assert {"taught": [0]} == found["igj"]
    assert "pa" not in found


def test_a_page_is_told_once_however_often_the_word_stands_there():
    found = index(document("Plan", "Plan og plan."), document("Annet"), document("Planen"))
    assert {"title": [0, 2], "summary": [0]} == found["plan"]


def test_the_words_stand_in_order():
    stored = places([document("Å Øl Æra zebra 10.3 alkohol")], {})
    assert sorted(stored["terms"].split(" ")) == stored["terms"].split(" ")


def test_forms_of_a_word_are_one():
    assert {"behandling"} == set(index(document("Behandling", "Behandlingen", names=["behandlinger"])))


def test_a_nynorsk_word_is_kept_under_the_bokmal_one():
    found = index(document("Sjuk", "Syk"), forms={"sjuk": "syk"})
    assert {"syk": {"title": [0], "summary": [0]}} == found


def test_a_word_with_a_hyphen_is_found_whole_and_by_its_parts():
    assert {"dropout", "drop", "out"} == set(index(document("Drop-out")))


def test_the_parts_of_a_compound_in_what_is_shown_can_be_found():
    used = "barn plan " * 3
    found = index(document("Barneplan"), document("Annet", body=used))
    assert [0] == found["barn"]["parts"]
    assert [0] == found["plan"]["parts"]


def test_the_text_gives_no_word_that_the_page_has_said_already_and_no_short_one():
    found = index(document("Alkohol", "Rusfri", names=["Detoks"], body="Alkohol rusfri detoks om nytt"))
    assert ["nytt"] == [word for word, fields in found.items() if "body" in fields]


def test_of_a_long_text_only_the_most_telling_words_are_kept():
    common = " ".join(f"felles{letter}x" for letter in ascii_lowercase)
    rare = " ".join(f"egen{letter}x" for letter in ascii_lowercase)
    found = index(document("En", body=f"{common} {rare}"), document("To", body=common), document("Tre", body=common))
    kept = [word for word, fields in found.items() if 0 in fields.get("body", [])]
    assert BODY_WORDS == len(kept)
    assert [] == [word for word in kept if not word.startswith("egen")]


def test_nothing_to_find_gives_an_empty_index():
    assert {"terms": "", "places": ""} == places([], {})


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=40), st.text(max_size=40)), max_size=4))
def test_any_texts_give_an_index_that_can_be_read_and_the_same_each_time(texts):
    found = [document(name, summary, body=body) for name, summary, body in texts]
    stored = places(found, {})
    assert stored == places(found, {})
    assert len(stored["terms"].split(" ")) == len(stored["places"].split("\n"))
    for line in stored["places"].split("\n"):
        for field in line.split(";"):
            assert [] == [page for page in read(field) if not 0 <= page < len(found)]
