"""The queries that the search is tested with: read as they stand, and everything that can be wrong with them."""

from __future__ import annotations

import pytest

from macros.core.portal import examine
from macros.core.queries import KINDS, Query, read_queries
from macros.core.records import Vocabulary
from tests.core.tiny import NOTES, TAGS, examined, messages

FILE = "search-queries.yml"
A = {"notes/a.yml": "id: a\naliases: [gammel]\ntitle: A\ntags: [sol]\n"}
LISTED = "ventet en liste. Sett en bindestrek foran hver verdi, eller skriv dem i klammer: [a, b]. [F03]"
PAGE = "ventet en side som finnes."
MEND = "Skriv adressen slik den står i nettleseren, uten nettstedets navn. [R06]"


def told(top, content: str) -> list[str]:
    return messages(top, {**A, FILE: content})


def test_queries_are_read_as_they_stand(tmp_path):
    content = '- {query: "§ 10-3", kind: law, accept: [notater/a/, merker/sol/], held: true}\n- query: pizza\n  kind: none\n  accept: []\n'
    assert [] == told(tmp_path, content)
    queries, places, problems = read_queries(tmp_path / "data")
    assert [Query("§ 10-3", "law", ("notater/a/", "merker/sol/"), True), Query("pizza", "none", (), False)] == queries
    assert [(1, "notater/a/"), (1, "merker/sol/")] == places
    assert [] == problems


def test_a_query_needs_no_answer_and_is_not_held_unless_it_says_so(tmp_path):
    assert [] == told(tmp_path, "- {query: pizza, kind: none}\n")
    assert [Query("pizza", "none", (), False)] == read_queries(tmp_path / "data")[0]


def test_without_the_file_there_are_no_queries(tmp_path):
    assert [] == messages(tmp_path, A)
    assert ([], [], []) == read_queries(tmp_path / "data")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_used(tmp_path, kind):
    assert [] == told(tmp_path, f"- {{query: a, kind: {kind}}}\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("# ingen\n", "data/search-queries.yml:1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]"),
        ("[]\n", "data/search-queries.yml:1: fant 0 verdier, ventet minst 1. Legg til det som mangler. [F02]"),
        ("a: 1\n", f"data/search-queries.yml:1: fant en gruppe med felt, {LISTED}"),
        ("pizza\n", f"data/search-queries.yml:1: fant en enkelt verdi, {LISTED}"),
        (
            "- pizza\n",
            "data/search-queries.yml:1 [1]: fant en enkelt verdi, ventet en gruppe med felt. Skriv feltene under hverandre med innrykk: query, kind, accept, held … [F03]",
        ),
        (
            "- {query: a}\n",
            "data/search-queries.yml:1 [1].kind: fant ingenting, ventet en verdi. Feltet er påkrevd. Slag. [F02]",
        ),
        (
            "- {kind: broad}\n",
            "data/search-queries.yml:1 [1].query: fant ingenting, ventet en verdi. Feltet er påkrevd. Det noen skriver i søkefeltet. [F02]",
        ),
        (
            "- {query: a, kind: wide}\n",
            f"data/search-queries.yml:1 [1].kind: fant «wide», ventet ett av ordene {', '.join(KINDS)}. Velg ett av dem. [F05]",
        ),
        (
            "- {query: a, kind: broad, accept: notater/a/}\n",
            f"data/search-queries.yml:1 [1].accept: fant en enkelt verdi, {LISTED}",
        ),
        (
            "- {query: a, kind: broad, held: ja}\n",
            "data/search-queries.yml:1 [1].held: fant «ja», ventet true eller false. Skriv true for ja og false for nei. [F05]",
        ),
        (
            "- {query: a, kind: broad, hold: true}\n",
            "data/search-queries.yml:1 [1].hold: fant et felt som ikke finnes, ventet et kjent felt. Mente du «held»? [F01]",
        ),
        (
            f"- {{query: {'a' * 121}, kind: broad}}\n",
            "data/search-queries.yml:1 [1].query: fant 121 tegn, ventet høyst 120 tegn. Kort ned teksten, eller flytt noe til et annet felt. [F04]",
        ),
        (
            "- {query: a, kind: broad}\n- {query: 10, kind: number}\n",
            'data/search-queries.yml:2 [2].query: fant «10» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "10" med anførselstegn. [Y13]',
        ),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path, content, message):
    assert [message] == told(tmp_path, content)
    assert ([], []) == read_queries(tmp_path / "data")[:2]


@pytest.mark.parametrize("address", ["notater/b/", "notater/a", "/notater/a/"])
def test_an_answer_without_a_page_gets_the_nearest_one(tmp_path, address):
    assert [f"data/search-queries.yml:2 accept: fant «{address}», {PAGE} Mente du «notater/a/»? [R06]"] == told(
        tmp_path, f"- {{query: a, kind: broad}}\n- {{query: b, kind: broad, accept: [{address}]}}\n"
    )


@pytest.mark.parametrize("address", ["xyz/", "https://portal.example/xyz/", "ordliste/#tsb"])
def test_an_answer_unlike_all_pages_is_told(tmp_path, address):
    assert [f"data/search-queries.yml:1 accept: fant «{address}», {PAGE} {MEND}"] == told(
        tmp_path, f"- {{query: a, kind: broad, accept: ['{address}']}}\n"
    )


def test_an_old_address_is_no_answer(tmp_path):
    assert [f"data/search-queries.yml:1 accept: fant «notater/gammel/», {PAGE} Mente du «notater/a/»? [R06]"] == told(
        tmp_path, "- {query: a, kind: broad, accept: [notater/gammel/]}\n"
    )


def test_every_answer_without_a_page_is_told_with_the_line_of_its_list(tmp_path):
    content = "- query: a\n  kind: broad\n  accept:\n    - xyz/\n    - notater/a/\n    - zyx/\n"
    assert [
        f"data/search-queries.yml:3 accept: fant «xyz/», {PAGE} {MEND}",
        f"data/search-queries.yml:3 accept: fant «zyx/», {PAGE} {MEND}",
    ] == told(tmp_path, content)


def test_a_hand_written_page_and_a_word_in_the_glossary_are_answers(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "om.md").touch()
    examined(
        tmp_path,
        {
            **A,
            "vocabularies/glossary.yml": "- {id: tsb, name: TSB}\n",
            FILE: "- {query: a, kind: broad, accept: [om/, 'ordliste/#tsb', 'ordliste/#tbs']}\n",
        },
    )
    _, problems = examine(tmp_path / "data", [NOTES], [TAGS, Vocabulary("glossary", "Ord i ordlista")])
    assert [f"data/search-queries.yml:1 accept: fant «ordliste/#tbs», {PAGE} Mente du «ordliste/#tsb»? [R06]"] == list(map(str, problems))


def test_answers_wait_until_the_rest_is_in_order(tmp_path):
    assert ["data/notes/a.yml:1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]"] == messages(
        tmp_path, {"notes/a.yml": "", FILE: "- {query: a, kind: broad, accept: [xyz/]}\n"}
    )


TAUGHT = "queries/notater.yml"


def test_what_people_search_for_is_kept_by_page(tmp_path):
    content = "- page: notater/a/\n  queries: |\n    første note\n    10\n- {page: merker/sol/, queries: lys}\n"
    portal, problems = examined(tmp_path, {**A, TAUGHT: content, "queries/flere.yml": "- {page: notater/a/, queries: en til}\n"})
    assert [] == problems
    assert {"notater/a/": ["en til", "første note", "10"], "merker/sol/": ["lys"]} == portal.taught


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- {page: notater/b/, queries: b}\n", f"1 page: fant «notater/b/», {PAGE} Mente du «notater/a/»? [R06]"),
        ("- {page: notater/a/, queries: a}\n- {page: xyz/, queries: a}\n", f"2 page: fant «xyz/», {PAGE} {MEND}"),
        (
            "- {page: notater/a/, query: a, queries: a}\n",
            "1 [1].query: fant et felt som ikke finnes, ventet et kjent felt. Mente du «queries»? [F01]",
        ),
        ("# ingen\n", "1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]"),
    ],
)
def test_what_is_wrong_with_taught_queries_is_told(tmp_path, content, message):
    assert [f"data/{TAUGHT}:{message}"] == messages(tmp_path, {**A, TAUGHT: content})


def test_a_page_without_queries_is_told(tmp_path):
    assert ["F02"] == [problem.code for problem in examined(tmp_path, {**A, TAUGHT: "- {page: notater/a/}\n"})[1]]


def test_a_stranger_among_the_taught_queries_is_told(tmp_path):
    mend = "ventet bare filer som slutter på .yml. Gi fila nytt navn, eller flytt den ut av mappa. [F12]"
    assert [f"data/queries/a.txt:1: fant «a.txt», {mend}"] == messages(tmp_path, {**A, "queries/a.txt": "a"})
