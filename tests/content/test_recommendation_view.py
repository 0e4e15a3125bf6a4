"""A recommendation: what is asked, how strongly, of whom, and who says so."""

from __future__ import annotations

import pytest

from macros.content.measures.model import MODALITIES
from macros.content.recommendations import view
from tests.filled import guideline, network, recommendation
from tests.markup import Markup
from tests.portals import macros_of, portal


def one(folder, *records, about=None, **values):
    """The portal of one recommendation, «a», in the guideline «g», and the recommendation itself."""
    made = portal(folder, guideline("g", **(about or {})), recommendation("a", "g", **values), *records)
    return made, made.get("recommendations", "a")


def page(folder, *records, **values):
    made, record = one(folder, *records, **values)
    return view.page(record, made)


def markup(folder, *records, **values) -> Markup:
    made, _ = one(folder, *records, **values)
    found = Markup(macros_of(made, "anbefalinger/a/")["recommendation_page_html"]("a"))
    assert [] == found.wrong
    return found


def facts(found: Markup) -> dict[str, list[str]]:
    """Name → what stands under it."""
    rows: dict[str, list[str]] = {}
    for element in found.elements:
        if element.tag == "dt":
            current = rows.setdefault(element.text, [])
        elif element.tag == "dd":
            current.append(element.text)
    return rows


def test_recommendations_sort_as_the_guideline_numbers_them(tmp_path):
    numbers = [None, "10", "4.1", "X", "4", "IX", "4.10", "4.2", "I", "Anbefaling 3", "XL", "2a"]
    made = portal(tmp_path, guideline("g"), *(recommendation(f"a{n}", "g", number=number) for n, number in enumerate(numbers)))
    ordered = sorted(made.all("recommendations"), key=view.number_key)
    assert ["I", "2a", "Anbefaling 3", "4", "4.1", "4.2", "4.10", "IX", "X", "10", "XL", None] == [record["number"] for record in ordered]


def test_those_without_a_number_come_last_by_their_ids(tmp_path):
    made = portal(tmp_path, guideline("g"), recommendation("c", "g"), recommendation("b", "g"), recommendation("d", "g", number="9"))
    assert ["d", "b", "c"] == [record.id for record in sorted(made.all("recommendations"), key=view.number_key)]


@pytest.mark.parametrize(
    ("number", "about", "words"),
    [
        ("5.5", {"number": "IS-2219"}, "Anbefaling 5.5 i IS-2219"),
        (None, {"number": "IS-2219"}, "Anbefaling i IS-2219"),
        ("5.5", {}, "Anbefaling 5.5 i Kort g"),
        (None, {}, "Anbefaling i Kort g"),
    ],
)
def test_the_line_above_the_title_says_where_it_stands(number, about, words, tmp_path):
    made, record = one(tmp_path, number=number, about=about)
    assert (words, words) == (view.page(record, made)["kind"], view.row_values(record, made)["type"])


@pytest.mark.parametrize("modality", [word for word in MODALITIES if word != "uoppgitt"])
def test_the_strength_is_the_sources_own_word(modality, tmp_path):
    assert f"«{MODALITIES[modality]}»" == page(tmp_path, modality=modality)["word"]


def test_a_word_that_is_inferred_is_said_to_be(tmp_path):
    assert "«bør» (lest ut av sammenhengen)" == page(tmp_path, modality="bør", modality_inferred=True)["word"]


def test_a_source_without_such_a_word_is_given_none(tmp_path):
    assert "Kilden har ikke noe slikt ord" == page(tmp_path, modality="uoppgitt", modality_inferred=True)["word"]


def test_the_page_says_whose_it_is_how_strong_and_for_whom(tmp_path):
    found = markup(
        tmp_path,
        about={"edition": "2017", "form": "law"},
        strength="Sterk anbefaling",
        addressees=["hf", "gp"],
        domain="Utredning",
        reported_by="Planen, 2018",
    )
    assert {
        "Hvem sier det": ["Tittel g", "2017"],
        "Gjengitt av": ["Planen, 2018", "Slik gjengir kildene loven. Sjekk Lovdata før du bruker den."],
        "Styrke": ["Kildens ord: «bør»", "Sterk anbefaling"],
        "Hvem det gjelder": ["Helseforetak, fastlege"],
        "Område": ["Utredning"],
    } == facts(found)
    assert "../../retningslinjer/g/" in list(found.values("href"))


@pytest.mark.parametrize(
    ("addressees", "inferred", "words"),
    [
        (["leader"], True, "Leder (lest ut av sammenhengen)"),
        (["leader"], False, "Leder"),
        (["not_stated"], True, "Kilden sier ikke hvem"),
    ],
)
def test_whom_it_speaks_to_is_said_to_be_inferred_only_where_somebody_is_named(addressees, inferred, words, tmp_path):
    found = markup(tmp_path, addressees=addressees, addressees_inferred=inferred)
    assert [words] == facts(found)["Hvem det gjelder"]


def test_the_caution_is_that_of_the_guideline(tmp_path):
    assert "" == page(tmp_path, about={"form": "framework"})["caution"]
    assert ["Noen"] == facts(markup(tmp_path, about={"form": "framework"}))["Gjengitt av"]


def test_the_guideline_stands_in_its_own_place_and_on_no_shelf(tmp_path):
    found = page(tmp_path, network("n", related=[{"record": "recommendations/a"}]))
    assert [("Spør", ["Kort n"])] == [(shelf["name"], [row["name"] for row in shelf["rows"]]) for shelf in found["shelves"]]


@pytest.mark.parametrize(("standing", "over"), [("superseded", True), ("in_force", False)])
def test_in_a_list_it_stands_under_its_guideline_and_is_over_when_that_is(standing, over, tmp_path):
    made, record = one(tmp_path, about={"standing": {"value": standing}}, language="nn")
    assert {
        "name": "Kort a",
        "href": "anbefalinger/a/",
        "lang": "nn",
        "summary": "Setning a.",
        "kind": "Kort g",
        "type": "Anbefaling i Kort g",
        "over": over,
    } == view.row_values(record, made)


def test_the_way_home_goes_by_the_guideline(tmp_path):
    made, record = one(tmp_path)
    assert [("Kort g", "retningslinjer/g/")] == view.crumbs(record, made)


def test_a_page_with_little_to_tell_says_what_the_source_leaves_out(tmp_path):
    found = markup(tmp_path)
    assert ["Anbefalingen", "Begrunnelse", "Finn mer", "Kilder", "Skriv ut eller rett"] == [heading.text for heading in found.all("h2")]
    assert "Kilden gjengir ingen begrunnelse." in [text.text for text in found.all("p")]


FULL = {
    "domain": "Utgreiing",
    "strength": "Sterk tilråding",
    "text": "Fyrste avsnitt.\n\nAndre avsnitt.",
    "items": ["Spør om barn."],
    "conditions": ["Når nokon treng det."],
    "reason": "Fordi det hjelper.\n\nOg er trygt.",
    "reported_by": "Planen frå 2016",
    "notes": [{"kind": "wording", "text": "Ordet er ulikt."}],
    "sources": [{"source": "kilde", "chapter": "2", "note": "Kva det gjer."}],
}
OURS = [
    "Anbefaling i Kort g",
    "Tittel g",
    "Kildens ord: «bør»",
    "Helseforetak",
    "Anbefalingen",
    "Forutsetninger",
    "Begrunnelse",
    "Merknader",
]
THEIRS = [
    "Tittel a",
    "Setning a.",
    "Utgreiing",
    "Sterk tilråding",
    "Fyrste avsnitt.",
    "Andre avsnitt.",
    "Spør om barn.",
    "Når nokon treng det.",
]
THEIRS += ["Fordi det hjelper.", "Og er trygt.", "Planen frå 2016", "Ordet er ulikt.", "Kva det gjer."]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    languages = dict(markup(tmp_path, language=language, **FULL).pieces)
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(THEIRS, language)}
    assert expected == {text: languages.get(text) for text in expected}


def test_the_guidelines_title_and_edition_carry_their_own_language(tmp_path):
    languages = dict(markup(tmp_path, about={"language": "nn", "edition": "Andre utgåva"}).pieces)
    assert ("nn", "nn", "nb") == (languages["Tittel g"], languages["Andre utgåva"], languages["Tittel a"])


def test_a_whole_page_has_its_parts_in_order(tmp_path):
    found = markup(tmp_path, network("n", related=[{"record": "recommendations/a"}]), **FULL)
    assert [
        "Anbefalingen",
        "Forutsetninger",
        "Begrunnelse",
        "Merknader",
        "Spør",
        "Finn mer",
        "Kilder",
        "Skriv ut eller rett",
    ] == [heading.text for heading in found.all("h2")]
