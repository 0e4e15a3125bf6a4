"""A course, film or handbook: whether it existed, whom it is for, what it takes, and what its page leaves out."""

from __future__ import annotations

import pytest

from macros.content.learning import view
from macros.content.learning.model import FORMS, STATES
from macros.core.problems import DataProblems
from tests.filled import learning, organisation, project
from tests.markup import Markup
from tests.portals import macros_of, portal

STATE_WORDS = [
    ("planned", "proposal", "Planlagt da kilden ble skrevet"),
    ("considered", "proposal", "Vurdert da kilden ble skrevet"),
    ("running", "partly", "I bruk da kilden ble skrevet"),
    ("done", "yes", "Holdt eller laget"),
    ("unknown", "unknown", "Kilden sier ikke om det finnes"),
]


def one(folder, *records, **values):
    """The portal of one course, «l», and the course itself."""
    made = portal(folder, learning("l", **values), *records)
    return made, made.get("learning", "l")


def page(folder, *records, **values):
    made, record = one(folder, *records, **values)
    return view.page(record, made)


def markup(folder, *records, **values) -> Markup:
    made, _ = one(folder, *records, **values)
    found = Markup(macros_of(made, "laering/l/")["learning_page_html"]("l"))
    assert [] == found.wrong
    return found


@pytest.mark.parametrize(("value", "shape", "words"), STATE_WORDS)
def test_the_status_says_whether_it_existed_and_the_year_of_the_source(value, shape, words, tmp_path):
    assert {"key": value, "shape": shape, "words": f"{words} (2018)"} == page(tmp_path, state={"value": value, "as_of": "2018"})["status"]


def test_every_state_has_a_shape():
    assert set(STATES) == set(view.SHAPES) == {value for value, _, _ in STATE_WORDS}


def test_every_form_has_a_name_of_its_own_and_a_group_in_lists():
    assert set(FORMS) == set(view.GROUPS)
    assert len(FORMS) == len(set(FORMS.values()))


def test_the_four_facets_of_whom_it_is_for_are_named_one_by_one(tmp_path):
    audience = {"units": ["poliklinikk"], "professions": ["lege"], "positions": ["leder"], "roles": ["behandler", "bruker"]}
    assert [
        {"name": "Enhet", "words": "Poliklinikk"},
        {"name": "Fagbakgrunn", "words": "Lege"},
        {"name": "Stilling", "words": "Leder"},
        {"name": "Rolle", "words": "Behandler, Bruker"},
    ] == page(tmp_path, audience=audience)["facets"]


def test_a_facet_that_is_not_given_is_left_out(tmp_path):
    assert [{"name": "Fagbakgrunn", "words": "Lege"}] == page(tmp_path, audience={"professions": ["lege"]})["facets"]


def test_the_page_says_whom_it_is_for_what_it_takes_and_who_makes_it(tmp_path):
    found = markup(
        tmp_path,
        organisation("huset"),
        form="seminar",
        target="Alle i døgn",
        audience={"roles": ["behandler"]},
        duration="To dager",
        format="Foredrag",
        channel="I Oslo",
        when="Våren 2018",
        place="Hamar",
        cost="Gratis",
        made_by=["huset"],
        partners=["eier"],
    )
    assert ["Seminar"] == [line.text for line in found.all("p") if line.attributes.get("class") == "title__kind"]
    assert ["Status", "Hvem det er for", "Tid det tar", "Form", "Hvor du finner det", "Når", "Sted", "Pris", "Laget av", "Samarbeider"] == [
        name.text for name in found.all("dt")
    ]
    assert ["Alle i døgn", "Rolle: Behandler", "To dager", "Foredrag", "I Oslo", "Våren 2018", "Hamar", "Gratis", "Huset", "Eier"] == [
        value.text for value in found.all("dd")
    ][1:]


def test_the_lists_come_in_one_order_and_those_that_are_empty_are_left_out(tmp_path):
    found = page(tmp_path, evaluation=["Skjema."], contents=["Film.", "Bok."], results=["Mange kom."])["lists"]
    assert [
        {"id": "contents", "name": "Innhold", "texts": ["Film.", "Bok."]},
        {"id": "results", "name": "Hva kom ut av det?", "texts": ["Mange kom."]},
        {"id": "evaluation", "name": "Evaluering", "texts": ["Skjema."]},
    ] == found
    assert ["Hensikt"] == [part["name"] for part in page(tmp_path / "to", aims=["Lære."])["lists"]]


def test_learning_in_a_list_stands_in_a_group_and_says_its_status(tmp_path):
    made, record = one(tmp_path, form="handbook", language="nn", state={"value": "done"})
    assert {
        "name": "Kort l",
        "href": "laering/l/",
        "lang": "nn",
        "summary": "Setning l.",
        "kind": "Pakker, håndbøker og hefter",
        "type": "Håndbok",
        "status": {"key": "done", "shape": "yes", "words": "Holdt eller laget"},
    } == view.row_values(record, made)


def test_a_page_with_little_to_tell_says_what_the_source_leaves_out(tmp_path):
    found = markup(tmp_path)
    assert ["Finn mer", "Kilder", "Skriv ut eller rett"] == [heading.text for heading in found.all("h2")]
    assert [
        ("Status", "Kilden sier ikke om det finnes"),
        ("Hvem det er for", "Kilden sier ikke hvem det er for."),
        ("Tid det tar", "Kilden oppgir ikke hvor lang tid det tar."),
        ("Hvor du finner det", "Kilden sier ikke hvor det finnes."),
        ("Laget av", "Kilden sier ikke hvem."),
    ] == [(name.text, value.text) for name, value in zip(found.all("dt"), found.all("dd"), strict=True)]


FULL = {
    "state": {"value": "running", "text": "Kjelda seier det.", "as_of": "2016"},
    "made_by": ["eier"],
    "target": "Alle tilsette",
    "audience": {"professions": ["lege"]},
    "duration": "To dagar",
    "cost": "Ingenting",
    "contents": ["Ein film."],
    "aims": ["Å lære."],
    "results": ["Mange kom."],
    "evaluation": ["Eit skjema."],
    "notes": [{"kind": "wording", "text": "Ordet er ulikt."}],
    "sources": [{"source": "kilde", "chapter": "2", "note": "Kva det gjer."}],
}
OURS = ["Kurs", "I bruk da kilden ble skrevet (2016)", "Fagbakgrunn: Lege", "Eier", "Innhold", "Hensikt", "Evaluering", "Merknader"]
THEIRS = ["Tittel l", "Setning l.", "Kjelda seier det.", "Alle tilsette", "To dagar", "Ingenting", "Ein film.", "Å lære.", "Mange kom."]
THEIRS += ["Eit skjema.", "Ordet er ulikt.", "Kva det gjer."]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    languages = dict(markup(tmp_path, language=language, **FULL).pieces)
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(THEIRS, language)}
    assert expected == {text: languages.get(text) for text in expected}


@pytest.mark.parametrize("words", ["Kilden sier ikke hvem det er for.", "Kilden oppgir ikke hvor lang tid det tar."])
def test_our_own_words_in_a_nynorsk_record_are_not_marked_as_nynorsk(words, tmp_path):
    assert "nb" == dict(markup(tmp_path, language="nn").pieces)[words]


def test_a_whole_page_has_its_parts_in_order(tmp_path):
    found = markup(tmp_path, project("x", related=[{"record": "learning/l"}]), **FULL)
    assert [
        "Innhold",
        "Hensikt",
        "Hva kom ut av det?",
        "Evaluering",
        "Merknader",
        "Les",
        "Finn mer",
        "Kilder",
        "Skriv ut eller rett",
    ] == [heading.text for heading in found.all("h2")]


def test_a_course_that_ends_before_it_begins_is_told(tmp_path):
    with pytest.raises(DataProblems) as told:
        portal(tmp_path, learning("k", days=[{"first": "2018-03-02", "last": "2018-03-01"}]))
    assert [
        "data/learning/k.yml:1 days: fant 2018-03-02 til 2018-03-01, ventet en siste dag som ikke er før den første. "
        "Bytt om dagene, eller rett dem. [L01]"
    ] == [str(problem) for problem in told.value.problems]
