"""A right: what one can demand, never told as current without Lovdata, and which law the source points to."""

from __future__ import annotations

import pytest

from macros.content.rights import view
from tests.filled import guideline, learning, right
from tests.markup import Markup
from tests.portals import macros_of, portal

LAW = {"guideline": "g", "place": "§ 2-1", "text": "Slik står det."}


def one(folder, *records, **values):
    """The portal of one right, «r», and the law «g», and the right itself."""
    made = portal(folder, guideline("g", form="law"), right("r", **values), *records)
    return made, made.get("rights", "r")


def page(folder, *records, **values):
    made, record = one(folder, *records, **values)
    return view.page(record, made)


def markup(folder, *records, **values) -> Markup:
    made, _ = one(folder, *records, **values)
    found = Markup(macros_of(made, "rettigheter/r/")["right_page_html"]("r"))
    assert [] == found.wrong
    return found


@pytest.mark.parametrize(
    ("law", "words"),
    [
        ([LAW], "Slik gjengir kilden loven i 2018. Sjekk Lovdata."),
        ([], "Slik gjengir kilden dette i 2018. Sjekk Lovdata."),
    ],
)
def test_a_right_is_told_with_its_year_and_where_to_look(law, words, tmp_path):
    found = markup(tmp_path, law=law)
    first = found.all("dt")[0], found.all("dd")[0]
    assert ("Gjelder det nå?", words) == tuple(element.text for element in first)


def test_the_line_above_the_title_says_whose_rendering_it_is(tmp_path):
    assert "Rettighet, slik kilden gjengir den i 2016" == page(tmp_path, told_in="2016")["kind"]


def test_the_law_leads_to_its_page_with_the_place_and_what_the_source_says(tmp_path):
    found = markup(tmp_path, law=[LAW, {"guideline": "g", "place": "§ 9"}])
    assert [("Kort g", "../../retningslinjer/g/")] * 2 == [
        (link.text, link.attributes["href"]) for link in found.all("a") if link.text == "Kort g"
    ]
    assert ["Kort g, § 2-1", "Slik står det.", "Kort g, § 9"] == [value.text for value in found.all("dd")][-3:]


def test_the_law_stands_in_its_own_place_and_on_no_shelf(tmp_path):
    found = page(tmp_path, learning("l"), law=[LAW], related=[{"record": "learning/l"}])
    assert [("Lær", ["Kort l"])] == [(shelf["name"], [row["name"] for row in shelf["rows"]]) for shelf in found["shelves"]]


def test_each_demand_says_its_limit_and_its_condition(tmp_path):
    demands = [{"text": "Få svar.", "when": "Innen ti dager", "condition": "Når du er henvist."}, {"text": "Klage."}]
    rows = [item.text for item in markup(tmp_path, demands=demands).all("li")][:2]
    assert ["Få svar. Frist: Innen ti dager Forutsetning: Når du er henvist.", "Klage."] == rows


def test_a_right_in_a_list_says_when_it_was_told(tmp_path):
    made, record = one(tmp_path, language="nn", told_in="2016")
    assert {
        "name": "Kort r",
        "href": "rettigheter/r/",
        "lang": "nn",
        "summary": "Setning r.",
        "status": {"key": "told", "shape": "partly", "words": "Gjengitt i 2016. Sjekk Lovdata"},
    } == view.row_values(record, made)


def test_a_page_with_little_to_tell_says_what_the_source_leaves_out(tmp_path):
    found = markup(tmp_path)
    assert ["Dette sier kildene", "Slik gjør du", "Finn mer", "Kilder", "Skriv ut eller rett"] == [
        heading.text for heading in found.all("h2")
    ]
    assert [
        ("Gjelder det nå?", "Slik gjengir kilden dette i 2018. Sjekk Lovdata."),
        ("Hvem den er for", "Alle"),
        ("Loven bak", "Kilden viser ikke til noen lov."),
    ] == [(name.text, value.text) for name, value in zip(found.all("dt"), found.all("dd"), strict=True)]
    assert "Kilden sier ikke hva du skal gjøre." in [text.text for text in found.all("p")]


FULL = {
    "who": "Den som er tilvist",
    "demands": [{"text": "Få svar.", "when": "Innan ti dagar", "condition": "Når du ventar."}],
    "how": ["Skriv eit brev."],
    "law": [{"guideline": "g", "place": "Paragraf 2", "text": "Slik står det der."}],
    "notes": [{"kind": "superseded", "text": "Ho er endra."}],
    "sources": [{"source": "kilde", "chapter": "2", "note": "Kva det gjer."}],
}
OURS = ["Gjelder det nå?", "Kort g", "Dette sier kildene", "Frist:", "Forutsetning:", "Slik gjør du", "Merknader", "Endret siden."]
THEIRS = ["Tittel r", "Setning r.", "Den som er tilvist", "Få svar.", "Innan ti dagar", "Når du ventar.", "Skriv eit brev.", "Paragraf 2"]
THEIRS += ["Slik står det der.", "Ho er endra.", "Kva det gjer."]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    languages = dict(markup(tmp_path, language=language, **FULL).pieces)
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(THEIRS, language)}
    assert expected == {text: languages.get(text) for text in expected}


@pytest.mark.parametrize("words", ["Kilden viser ikke til noen lov.", "Kilden sier ikke hva du skal gjøre."])
def test_our_own_words_in_a_nynorsk_record_are_not_marked_as_nynorsk(words, tmp_path):
    assert "nb" == dict(markup(tmp_path, language="nn").pieces)[words]


def test_a_whole_page_has_its_parts_in_order(tmp_path):
    found = markup(tmp_path, learning("l", related=[{"record": "rights/r"}]), **FULL)
    assert ["Dette sier kildene", "Slik gjør du", "Merknader", "Lær", "Finn mer", "Kilder", "Skriv ut eller rett"] == [
        heading.text for heading in found.all("h2")
    ]
