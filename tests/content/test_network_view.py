"""A network: whether it was running, who runs it, who may join, and what its page leaves out."""

from __future__ import annotations

import pytest

from macros.content.networks import view
from macros.content.networks.model import FORMS, REACHES, STATES
from tests.filled import measure, network, organisation, plan
from tests.markup import Markup
from tests.portals import macros_of, portal

STATE_WORDS = [
    ("active", "yes", "I drift da kilden ble skrevet"),
    ("planned", "proposal", "Planlagt da kilden ble skrevet"),
    ("pilot", "partly", "Prøvd ut da kilden ble skrevet"),
    ("ended", "over", "Avsluttet da kilden ble skrevet"),
    ("unknown", "unknown", "Kilden sier ikke om det var i drift"),
]


def one(folder, *records, **values):
    """The portal of one network, «n», and the network itself."""
    made = portal(folder, network("n", **values), *records)
    return made, made.get("networks", "n")


def page(folder, *records, **values):
    made, record = one(folder, *records, **values)
    return view.page(record, made)


def markup(folder, *records, **values) -> Markup:
    made, _ = one(folder, *records, **values)
    found = Markup(macros_of(made, "nettverk/n/")["network_page_html"]("n"))
    assert [] == found.wrong
    return found


@pytest.mark.parametrize(("value", "shape", "words"), STATE_WORDS)
def test_the_status_has_words_and_a_shape_of_its_own(value, shape, words, tmp_path):
    _, record = one(tmp_path, state={"value": value})
    assert {"key": value, "shape": shape, "words": words} == view.status(record)


@pytest.mark.parametrize(("value", "shape", "words"), STATE_WORDS)
def test_the_status_says_the_year_of_the_source(value, shape, words, tmp_path):
    _, record = one(tmp_path, state={"value": value, "as_of": "2016–2017"})
    assert {"key": value, "shape": shape, "words": f"{words} (2016–2017)"} == view.status(record)


def test_every_state_has_a_shape_that_no_other_state_has():
    assert set(STATES) == set(view.SHAPES) == {value for value, _, _ in STATE_WORDS}
    assert len(STATES) == len(set(view.SHAPES.values())) == len(set(STATES.values()))


@pytest.mark.parametrize(
    ("form", "reach", "words"),
    [
        ("network", "national", "Nettverk, nasjonalt"),
        ("research_network", "regional", "Forskningsnettverk, regionalt"),
        ("trainer_network", "local", "Nettverk av trenere, lokalt"),
        ("governing_body", "nordic", "Styringsorgan, nordisk"),
        ("conference", "international", "Konferanse, internasjonalt"),
        ("project_group", "local", "Prosjektgruppe, lokalt"),
        ("other", "national", "Samarbeid, nasjonalt"),
    ],
)
def test_the_line_above_the_title_says_the_form_and_the_reach(form, reach, words, tmp_path):
    assert words == page(tmp_path, form=form, reach=reach)["kind"]


def test_every_form_has_words_of_its_own():
    assert len(FORMS) == len(set(FORMS.values()))


@pytest.mark.parametrize(
    ("reach", "group"),
    [
        ("national", "Nasjonale"),
        ("regional", "Regionale"),
        ("local", "Lokale"),
        ("nordic", "Nordiske"),
        ("international", "Internasjonale"),
    ],
)
def test_a_network_in_a_list_stands_under_its_reach(reach, group, tmp_path):
    made, record = one(tmp_path, reach=reach)
    assert {
        "name": "Kort n",
        "href": "nettverk/n/",
        "lang": "nb",
        "summary": "Setning n.",
        "kind": group,
        "status": {"key": "unknown", "shape": "unknown", "words": "Kilden sier ikke om det var i drift"},
        "over": False,
    } == view.row_values(record, made)
    assert reach in REACHES


@pytest.mark.parametrize("value", STATES)
def test_only_a_network_that_has_ended_is_over(value, tmp_path):
    made, record = one(tmp_path, state={"value": value})
    assert (value == "ended") is view.row_values(record, made)["over"]


def test_the_page_names_who_leads_who_takes_part_and_the_region(tmp_path):
    found = page(tmp_path, organisation("huset"), led_by=["huset"], partners=["eier", "huset"], region="vest")
    huset = {"name": "Huset", "href": "organisasjoner/huset/"}
    assert [huset] == found["led_by"]
    assert [{"name": "Eier", "href": "organisasjoner/eier/"}, huset] == found["partners"]
    assert {"name": "Vest", "href": "regioner/vest/"} == found["region"]


def test_a_unit_leads_to_its_page_where_it_has_one(tmp_path):
    units = [{"name": "Poliklinikken", "organisation": "eier"}, {"name": "Prøvehuset", "region": "vest"}]
    assert [
        {"name": "Poliklinikken", "href": "organisasjoner/eier/"},
        {"name": "Prøvehuset", "href": ""},
    ] == page(tmp_path, member_units=units)["units"]


def test_the_page_links_a_unit_with_a_page_and_names_one_without(tmp_path):
    units = [{"name": "Poliklinikken", "organisation": "eier"}, {"name": "Prøvehuset"}]
    found = markup(tmp_path, member_units=units)
    assert ["Poliklinikken", "Prøvehuset"] == [item.text for item in found.all("li") if item.text in ("Poliklinikken", "Prøvehuset")]
    assert [("Poliklinikken", "../../organisasjoner/eier/")] == [
        (link.text, link.attributes["href"]) for link in found.all("a") if link.text in ("Poliklinikken", "Prøvehuset")
    ]


def test_the_lists_come_in_one_order_and_those_that_are_empty_are_left_out(tmp_path):
    found = page(tmp_path, dispatches=["Brev."], activities=["Øver.", "Deler."])["lists"]
    assert [
        {"id": "activities", "name": "Hva det gjør", "texts": ["Øver.", "Deler."]},
        {"id": "dispatches", "name": "Det som sendes ut", "texts": ["Brev."]},
    ] == found


def test_meetings_stand_between_what_it_does_and_what_it_sends(tmp_path):
    found = page(tmp_path, dispatches=["Brev."], meetings=["Samling."], activities=["Øver."])["lists"]
    assert ["Hva det gjør", "Samlinger", "Det som sendes ut"] == [part["name"] for part in found]


def test_a_related_measure_stands_with_its_plan_and_why(tmp_path):
    related = [{"record": "measures/p-1", "note": "Om det samme."}, {"record": "measures/p-2"}]
    [shelf] = page(tmp_path, plan("p"), measure("p-1"), measure("p-2"), related=related)["shelves"]
    assert [("Tiltak i P, punkt 1", "Om det samme."), ("Tiltak i P, punkt 1", "")] == [(row["type"], row["why"]) for row in shelf["rows"]]


def test_the_page_leads_to_its_themes_and_situations(tmp_path):
    found = page(tmp_path, themes=["unge", "alkohol"], situations=["akutt"])
    assert [{"name": "Unge", "href": "tema/unge/"}, {"name": "Alkohol", "href": "tema/alkohol/"}] == found["themes"]
    assert [{"name": "Akutt", "href": "situasjoner/akutt/"}] == found["situations"]


def test_a_page_with_little_to_tell_says_what_the_source_leaves_out(tmp_path):
    found = markup(tmp_path)
    assert ["Formål", "Finn mer", "Kilder", "Skriv ut eller rett"] == [heading.text for heading in found.all("h2")]
    assert [
        ("Status", "Kilden sier ikke om det var i drift"),
        ("Hvem kan være med", "Kilden sier ikke hvem som kan være med."),
        ("Leder", "Kilden sier ikke hvem."),
    ] == [(name.text, value.text) for name, value in zip(found.all("dt"), found.all("dd"), strict=True)]
    assert "Kilden sier ikke hva det er for." in [text.text for text in found.all("p")]


FULL = {
    "state": {"value": "active", "text": "Kjelda seier det.", "as_of": "2016"},
    "led_by": ["eier"],
    "partners": ["eier"],
    "region": "vest",
    "purpose": "Fyrste avsnitt.\n\nAndre avsnitt.",
    "members": "Alle tilsette.",
    "member_units": [{"name": "Eininga", "organisation": "eier"}, {"name": "Huset på hjørnet"}],
    "governing": [{"role": "Leiar", "text": "Ein rådgjevar."}],
    "activities": ["Øver saman."],
    "meetings": ["Ei samling."],
    "dispatches": ["Eit brev."],
    "history": [{"when": "Våren 2015", "text": "Dei bad om det."}],
    "related": [{"record": "measures/p-1", "note": "Om det same."}],
    "notes": [{"kind": "wording", "text": "Ordet er ulikt."}],
    "sources": [{"source": "kilde", "chapter": "2", "note": "Kva det gjer."}],
}
OURS = [
    "Nettverk, nasjonalt",
    "I drift da kilden ble skrevet (2016)",
    "Leder",
    "Eier",
    "Vest",
    "Formål",
    "Hva det gjør",
    "Samlinger",
    "Det som sendes ut",
    "Hvem som styrer",
    "Enheter som er med",
    "Hva som skjedde når",
    "Merknader",
    "Gjør",
    "Kort p-1",
    "Setning p-1.",
]
THEIRS = [
    "Navn n",
    "Setning n.",
    "Kjelda seier det.",
    "Alle tilsette.",
    "Fyrste avsnitt.",
    "Andre avsnitt.",
    "Leiar.",
    "Ein rådgjevar.",
    "Øver saman.",
    "Ei samling.",
    "Eit brev.",
    "Eininga",
    "Huset på hjørnet",
    "Våren 2015.",
    "Dei bad om det.",
    "Om det same.",
    "Ordet er ulikt.",
    "Kva det gjer.",
]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    found = markup(tmp_path, plan("p"), measure("p-1"), language=language, **FULL)
    languages = dict(found.pieces)
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(THEIRS, language)}
    assert expected == {text: languages.get(text) for text in expected}


@pytest.mark.parametrize("words", ["Kilden sier ikke hvem som kan være med.", "Kilden sier ikke hva det er for."])
def test_our_own_words_in_a_nynorsk_record_are_not_marked_as_nynorsk(words, tmp_path):
    assert "nb" == dict(markup(tmp_path, language="nn").pieces)[words]


def test_a_whole_page_has_its_parts_in_order(tmp_path):
    found = markup(tmp_path, plan("p"), measure("p-1"), **FULL)
    assert [
        "Formål",
        "Hva det gjør",
        "Samlinger",
        "Det som sendes ut",
        "Hvem som styrer",
        "Enheter som er med",
        "Hva som skjedde når",
        "Merknader",
        "Gjør",
        "Finn mer",
        "Kilder",
        "Skriv ut eller rett",
    ] == [heading.text for heading in found.all("h2")]
