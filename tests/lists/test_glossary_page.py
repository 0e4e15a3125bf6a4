"""The glossary as a page: words by their letter, with where they stand."""

from __future__ import annotations

import json

import pytest

from macros.content import TYPES, VOCABULARIES
from macros.core.portal import Portal, examine
from macros.lists.glossary import glossary
from tests.markup import Markup
from tests.portals import macros_of, portal

CITED = [{"source": "kilde", "chapter": "2"}, {"source": "kilde", "chapter": "Vedlegg"}]


def made(folder, *words: dict) -> Portal:
    """A portal with these words in its glossary."""
    portal(folder)
    (folder / "data" / "vocabularies" / "glossary.yml").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    found, problems = examine(folder / "data", TYPES, VOCABULARIES)
    assert [] == problems
    return found


def word(id: str, name: str, **values) -> dict:
    return {"id": id, "name": name, **values}


def test_words_come_in_norwegian_order_by_their_first_letter(tmp_path):
    words = [
        word("aa", "åpen"),
        word("oe", "Ørn"),
        word("b", "brukermedvirkning"),
        word("a", "ACT"),
        word("ae", "ærlig"),
        word("aab", "Åre"),
    ]
    assert [("A", ["ACT"]), ("B", ["brukermedvirkning"]), ("Æ", ["ærlig"]), ("Ø", ["Ørn"]), ("Å", ["åpen", "Åre"])] == [
        (group["letter"], [word["name"] for word in group["words"]]) for group in glossary(made(tmp_path, *words))
    ]


def test_a_word_has_its_long_form_its_meaning_its_synonyms_and_its_places(tmp_path):
    given = word(
        "tsb", "TSB", long="tverrfaglig rusbehandling", explanation="Det er behandling.", synonyms=["rusbehandling"], sources=CITED
    )
    [[found]] = [group["words"] for group in glossary(made(tmp_path, given))]
    assert ("TSB", "tverrfaglig rusbehandling", "Det er behandling.", ["rusbehandling"]) == tuple(
        found[name] for name in ("name", "long", "explanation", "synonyms")
    )
    assert [("Dokument kilde", "kapittel 2"), ("Dokument kilde", "vedlegg")] == [
        (row["name"], row["chapter"]) for row in found["citations"]
    ]


def test_the_page_has_a_place_for_each_word_that_links_can_lead_to(tmp_path):
    given = word("tsb", "TSB", long="tverrfaglig rusbehandling", explanation="Det er behandling.", synonyms=["a", "b"], sources=CITED)
    found = Markup(macros_of(made(tmp_path, given, word("lar", "LAR")), "ordliste/")["glossary_html"]())
    assert [] == found.wrong
    assert ["L", "T"] == [heading.text for heading in found.all("h2")]
    assert ["lar", "tsb"] == [element.attributes["id"] for element in found.all("div") if "id" in element.attributes]
    assert [
        "Tverrfaglig rusbehandling",
        "Det er behandling.",
        "Også: a, b",
        "Kilde: Dokument kilde, kapittel 2; Dokument kilde, vedlegg",
    ] == [value.text for value in found.all("dd")]
    assert ["../kilder/kilde/"] * 2 == list(found.values("href"))


def test_text_that_tries_to_be_code_stays_text(tmp_path):
    hostile = "<script>alert(1)</script> {{ 7*7 }}"
    given = word("a", hostile, long=hostile, explanation=hostile, synonyms=[hostile])
    found = Markup(macros_of(made(tmp_path, given))["glossary_html"]())
    assert ([], [hostile]) == (found.all("script"), [name.text for name in found.all("dt")])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            word("a", "A", sources=[{"source": "boka", "chapter": "1"}]),
            "data/vocabularies/glossary.yml:1 [1].sources[1].source: fant «boka», ventet en id som finnes. "
            "Lag posten, eller bruk en id som finnes i data/sources/. [F07]",
        ),
        (
            word("a", "A", meaning="Noe."),
            "data/vocabularies/glossary.yml:1 [1].meaning: fant et felt som ikke finnes, ventet et kjent felt. "
            "Feltene her er id, name, long, explanation, synonyms, sources. [F01]",
        ),
    ],
)
def test_what_is_wrong_with_a_word_is_told(given, expected, tmp_path):
    portal(tmp_path)
    (tmp_path / "data" / "vocabularies" / "glossary.yml").write_text(json.dumps([given]), encoding="utf-8")
    assert [expected] == [str(problem) for problem in examine(tmp_path / "data", TYPES, VOCABULARIES)[1]]
