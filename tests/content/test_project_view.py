"""A project: how far it had come, its milestones, and what its page leaves out."""

from __future__ import annotations

import pytest

from macros.content.projects import view
from macros.content.projects.model import FORMS, MILESTONES, STATES
from tests.filled import measure, network, organisation, plan, project
from tests.markup import Markup
from tests.portals import macros_of, portal

STATE_WORDS = [
    ("planned", "proposal", "Planlagt da kilden ble skrevet"),
    ("running", "partly", "Pågikk da kilden ble skrevet"),
    ("done", "over", "Avsluttet"),
    ("unknown", "unknown", "Kilden sier ikke hvor langt det var kommet"),
]
MILESTONE_WORDS = [("planned", "planlagt"), ("done", "gjort"), ("unknown", "kilden sier ikke om det er gjort")]


def one(folder, *records, **values):
    """The portal of one project, «x», and the project itself."""
    made = portal(folder, project("x", **values), *records)
    return made, made.get("projects", "x")


def page(folder, *records, **values):
    made, record = one(folder, *records, **values)
    return view.page(record, made)


def markup(folder, *records, **values) -> Markup:
    made, _ = one(folder, *records, **values)
    found = Markup(macros_of(made, "prosjekter/x/")["project_page_html"]("x"))
    assert [] == found.wrong
    return found


@pytest.mark.parametrize(("value", "shape", "words"), STATE_WORDS)
def test_the_status_has_words_and_a_shape_of_its_own(value, shape, words, tmp_path):
    _, record = one(tmp_path, state={"value": value})
    assert {"key": value, "shape": shape, "words": words} == view.status(record)


@pytest.mark.parametrize(("value", "shape", "words"), STATE_WORDS)
def test_the_status_says_the_year_of_the_source(value, shape, words, tmp_path):
    _, record = one(tmp_path, state={"value": value, "as_of": "2018"})
    assert {"key": value, "shape": shape, "words": f"{words} (2018)"} == view.status(record)


def test_every_state_has_a_shape_that_no_other_state_has():
    assert set(STATES) == set(view.SHAPES) == {value for value, _, _ in STATE_WORDS}
    assert len(STATES) == len(set(view.SHAPES.values())) == len(set(STATES.values()))


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("project", "Prosjekt"),
        ("survey", "Undersøkelse"),
        ("register", "Kvalitetsregister"),
        ("research", "Forskning"),
        ("report", "Rapport"),
    ],
)
def test_the_line_above_the_title_says_the_form(form, words, tmp_path):
    assert words == page(tmp_path, form=form)["kind"]
    assert len(FORMS) == len(set(FORMS.values()))


@pytest.mark.parametrize(("status", "words"), MILESTONE_WORDS)
def test_a_milestone_says_in_words_whether_it_was_reached(status, words, tmp_path):
    stone = {"when": "2018", "text": "Rapporten er ferdig.", "status": status}
    assert [{**stone, "words": words}] == page(tmp_path, milestones=[stone])["milestones"]


def test_every_milestone_word_is_told():
    assert dict(MILESTONE_WORDS) == MILESTONES


def test_the_page_prints_milestones_in_the_records_order_with_their_status(tmp_path):
    stones = [
        {"when": "Høsten 2019", "text": "Rapporten er ferdig.", "status": "planned"},
        {"when": "2016", "text": "Spørsmålene er ferdige.", "status": "done"},
        {"text": "Svarene er lagt ut.", "status": "unknown"},
    ]
    assert [
        "Høsten 2019. Rapporten er ferdig. Status: planlagt",
        "2016. Spørsmålene er ferdige. Status: gjort",
        "Svarene er lagt ut. Status: kilden sier ikke om det er gjort",
    ] == [item.text for item in markup(tmp_path, milestones=stones).all("li") if "Status:" in item.text]


def test_the_page_names_the_owner_and_the_partners(tmp_path):
    found = page(tmp_path, organisation("huset"), owner=["huset"], partners=["eier", "huset"])
    huset = {"name": "Huset", "href": "organisasjoner/huset/"}
    assert [huset] == found["owner"]
    assert [{"name": "Eier", "href": "organisasjoner/eier/"}, huset] == found["partners"]


def test_the_networks_of_a_project_stand_on_the_shelf_of_whom_to_ask(tmp_path):
    [shelf] = page(tmp_path, network("n"), networks=["n"])["shelves"]
    assert ("Spør", [("Kort n", "nettverk/n/")]) == (shelf["name"], [(row["name"], row["href"]) for row in shelf["rows"]])


def test_the_lists_come_in_one_order(tmp_path):
    assert [
        {"id": "evaluation", "name": "Evaluering", "texts": ["Brukerrådet leser."]},
        {"id": "budget", "name": "Penger", "texts": ["200 000 kroner.", "En stilling."]},
    ] == page(tmp_path, budget=["200 000 kroner.", "En stilling."], evaluation=["Brukerrådet leser."])["lists"]


@pytest.mark.parametrize(("field", "name"), [("evaluation", "Evaluering"), ("budget", "Penger")])
def test_a_list_that_is_empty_is_left_out(field, name, tmp_path):
    assert [name] == [part["name"] for part in page(tmp_path, **{field: ["Noe."]})["lists"]]


def test_a_related_measure_stands_with_its_plan_and_why(tmp_path):
    related = [{"record": "measures/p-1", "note": "Om det samme."}, {"record": "measures/p-2"}]
    [shelf] = page(tmp_path, plan("p"), measure("p-1"), measure("p-2"), related=related)["shelves"]
    assert [("Tiltak i P, punkt 1", "Om det samme."), ("Tiltak i P, punkt 1", "")] == [(row["type"], row["why"]) for row in shelf["rows"]]


def test_the_page_leads_to_its_themes_and_situations(tmp_path):
    found = page(tmp_path, themes=["unge", "alkohol"], situations=["akutt"])
    assert [{"name": "Unge", "href": "tema/unge/"}, {"name": "Alkohol", "href": "tema/alkohol/"}] == found["themes"]
    assert [{"name": "Akutt", "href": "situasjoner/akutt/"}] == found["situations"]


def test_a_project_in_a_list_says_its_status(tmp_path):
    made, record = one(tmp_path, state={"value": "done", "as_of": "2018"}, language="nn")
    assert {
        "name": "Kort x",
        "href": "prosjekter/x/",
        "lang": "nn",
        "summary": "Setning x.",
        "status": {"key": "done", "shape": "over", "words": "Avsluttet (2018)"},
        "over": True,
    } == view.row_values(record, made)


@pytest.mark.parametrize("value", STATES)
def test_only_a_project_that_is_done_is_over(value, tmp_path):
    made, record = one(tmp_path, state={"value": value})
    assert (value == "done") is view.row_values(record, made)["over"]


def test_a_page_with_little_to_tell_says_what_the_source_leaves_out(tmp_path):
    found = markup(tmp_path)
    assert ["Hensikt", "Hva kom ut av det?", "Finn mer", "Kilder", "Skriv ut eller rett"] == [heading.text for heading in found.all("h2")]
    assert [
        ("Status", "Kilden sier ikke hvor langt det var kommet"),
        ("Tid", "Kilden oppgir ikke når."),
        ("Eier", "Kilden sier ikke hvem."),
    ] == [(name.text, value.text) for name, value in zip(found.all("dt"), found.all("dd"), strict=True)]
    texts = [text.text for text in found.all("p")]
    assert "Kilden oppgir ikke noen egen hensikt." in texts
    assert "Kilden sier ikke hva som kom ut av det." in texts


FULL = {
    "state": {"value": "running", "text": "Kjelda seier det.", "as_of": "2016"},
    "owner": ["eier"],
    "partners": ["eier"],
    "period": "Frå 2014",
    "background": "Fyrste avsnitt.\n\nAndre avsnitt.",
    "aims": ["Skrive døme."],
    "milestones": [{"when": "Våren 2015", "text": "Dei er i gang.", "status": "done"}],
    "budget": ["Eininga betaler."],
    "organisation_of": [{"role": "Leiar", "text": "Ein rådgjevar."}],
    "results": ["Ingen svar enno."],
    "evaluation": ["Dei spør dei tilsette."],
    "related": [{"record": "measures/p-1", "note": "Om det same."}],
    "networks": ["n", "m"],
    "notes": [{"kind": "wording", "text": "Ordet er ulikt."}],
    "sources": [{"source": "kilde", "chapter": "2", "note": "Kva det gjer."}],
}
OTHERS = [plan("p"), measure("p-1"), network("n"), network("m", language="nn")]
OURS = [
    "Prosjekt",
    "Pågikk da kilden ble skrevet (2016)",
    "Eier",
    "Hensikt",
    "Hva kom ut av det?",
    "Bakgrunn",
    "Milepæler",
    "Status: gjort",
    "Evaluering",
    "Penger",
    "Organisering",
    "Merknader",
    "Gjør",
    "Kort p-1",
    "Spør",
    "Kort n",
]
THEIRS = [
    "Tittel x",
    "Setning x.",
    "Kjelda seier det.",
    "Frå 2014",
    "Fyrste avsnitt.",
    "Andre avsnitt.",
    "Skrive døme.",
    "Våren 2015.",
    "Dei er i gang.",
    "Eininga betaler.",
    "Leiar.",
    "Ein rådgjevar.",
    "Ingen svar enno.",
    "Dei spør dei tilsette.",
    "Om det same.",
    "Ordet er ulikt.",
    "Kva det gjer.",
]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    languages = dict(markup(tmp_path, *OTHERS, language=language, **FULL).pieces)
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(THEIRS, language)}
    assert expected == {text: languages.get(text) for text in expected}


def test_a_networks_short_title_carries_its_own_language(tmp_path):
    languages = dict(markup(tmp_path, *OTHERS, **FULL).pieces)
    assert ("nb", "nn") == (languages["Kort n"], languages["Kort m"])


@pytest.mark.parametrize(
    "words", ["Kilden oppgir ikke når.", "Kilden oppgir ikke noen egen hensikt.", "Kilden sier ikke hva som kom ut av det."]
)
def test_our_own_words_in_a_nynorsk_record_are_not_marked_as_nynorsk(words, tmp_path):
    assert "nb" == dict(markup(tmp_path, language="nn").pieces)[words]


def test_a_whole_page_has_its_parts_in_order(tmp_path):
    assert [
        "Hensikt",
        "Hva kom ut av det?",
        "Bakgrunn",
        "Milepæler",
        "Evaluering",
        "Penger",
        "Organisering",
        "Merknader",
        "Gjør",
        "Spør",
        "Finn mer",
        "Kilder",
        "Skriv ut eller rett",
    ] == [heading.text for heading in markup(tmp_path, *OTHERS, **FULL).all("h2")]
