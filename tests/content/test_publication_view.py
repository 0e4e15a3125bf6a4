"""A publication: what it is, what the sources take from it, and that the portal does not have it."""

from __future__ import annotations

import pytest

from macros.content.publications import view
from macros.content.publications.model import FORMS
from tests.filled import organisation, project, publication
from tests.markup import Markup
from tests.portals import macros_of, portal


def one(folder, *records, **values):
    """The portal of one publication, «u», and the publication itself."""
    made = portal(folder, publication("u", **values), *records)
    return made, made.get("publications", "u")


def markup(folder, *records, **values) -> Markup:
    made, _ = one(folder, *records, **values)
    found = Markup(macros_of(made, "publikasjoner/u/")["publication_page_html"]("u"))
    assert [] == found.wrong
    return found


@pytest.mark.parametrize(("number", "words"), [("IS-2161", "Rapport IS-2161"), (None, "Rapport")])
def test_the_line_above_the_title_says_the_form_and_the_number(number, words, tmp_path):
    made, record = one(tmp_path, number=number)
    assert words == view.page(record, made)["kind"]
    assert len(FORMS) == len(set(FORMS.values()))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"publisher": "huset", "publisher_text": "Noen andre"}, "Huset"),
        ({"publisher_text": "Noen andre"}, "Noen andre"),
        ({}, "Kilden oppgir ikke utgiver."),
    ],
)
def test_the_publisher_is_a_link_where_it_has_a_page(values, words, tmp_path):
    found = markup(tmp_path, organisation("huset"), **values)
    assert words == found.all("dd")[1].text
    assert ("publisher" in values) is ("../../organisasjoner/huset/" in list(found.values("href")))


def test_an_address_in_the_source_is_text_that_nobody_checked(tmp_path):
    found = markup(tmp_path, access="https://rapport.example/1")
    assert ["https://rapport.example/1", "Ikke kontrollert."] == [value.text for value in found.all("dd")][-2:]
    assert [] == [href for href in found.values("href") if "rapport.example" in href]


def test_a_publication_in_a_list_stands_under_its_form(tmp_path):
    made, record = one(tmp_path, form="thesis", language="nn")
    assert {
        "name": "Kort u",
        "href": "publikasjoner/u/",
        "lang": "nn",
        "summary": "Setning u.",
        "kind": "Avhandling",
        "type": "Avhandling",
    } == view.row_values(record, made)


def test_a_page_with_little_to_tell_says_what_the_source_leaves_out(tmp_path):
    found = markup(tmp_path)
    assert ["Hva kildene bruker den til", "Finn mer", "Kilder", "Skriv ut eller rett"] == [heading.text for heading in found.all("h2")]
    assert [
        ("Har vi den?", "Nei. Portalen har bare det kildene sier om den."),
        ("Utgiver", "Kilden oppgir ikke utgiver."),
        ("År", "Kilden oppgir ikke år."),
    ] == [(name.text, value.text) for name, value in zip(found.all("dt"), found.all("dd"), strict=True)]
    assert "Kilden nevner den uten å si hva den er brukt til." in [text.text for text in found.all("p")]


FULL = {"publisher_text": "Nokon andre", "year": "Våren 2016", "used_for": ["Tal frå 2015."], "access": "På nettet"}
OURS = ["Rapport", "Hva kildene bruker den til", "Ikke kontrollert."]
THEIRS = ["Tittel u", "Setning u.", "Nokon andre", "Våren 2016", "Tal frå 2015.", "På nettet"]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    languages = dict(markup(tmp_path, language=language, **FULL).pieces)
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(THEIRS, language)}
    assert expected == {text: languages.get(text) for text in expected}


def test_our_own_words_in_a_nynorsk_record_are_not_marked_as_nynorsk(tmp_path):
    languages = dict(markup(tmp_path, language="nn").pieces)
    assert ("nb", "nb") == (languages["Kilden oppgir ikke utgiver."], languages["Kilden oppgir ikke år."])


def test_what_rests_on_it_stands_on_a_shelf(tmp_path):
    found = markup(tmp_path, project("x", related=[{"record": "publications/u", "relation": "rests_on"}]))
    assert ["Kort x Setning x. Prosjekt. Bygger på dette Kilden sier ikke hvor langt det var kommet"] == [
        item.text for item in found.all("li") if item.text.startswith("Kort")
    ]
