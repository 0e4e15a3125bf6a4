"""A guideline, law or guide: how it stood, what one must do before leaning on it, and what it asks."""

from __future__ import annotations

import pytest

from macros.content.guidelines import view
from macros.content.guidelines.model import ADDRESSEES, FORMS, STANDINGS
from tests.filled import guideline, organisation, recommendation, right
from tests.markup import Markup
from tests.portals import macros_of, portal

STANDING_WORDS = [
    ("in_force", "partly", "I bruk da kilden ble skrevet"),
    ("announced", "proposal", "Varslet da kilden ble skrevet"),
    ("proposal", "proposal", "Forslag da kilden ble skrevet"),
    ("superseded", "over", "Avløst"),
    ("unknown", "unknown", "Kilden sier ikke om det gjaldt"),
]
READ_IT = "Vi har ikke dokumentet selv, bare det kildene gjengir. Sjekk gjeldende utgave før du bruker det."


def one(folder, *records, **values):
    """The portal of one guideline, «g», and the guideline itself."""
    made = portal(folder, guideline("g", **values), *records)
    return made, made.get("guidelines", "g")


def page(folder, *records, **values):
    made, record = one(folder, *records, **values)
    return view.page(record, made)


def markup(folder, *records, **values) -> Markup:
    made, _ = one(folder, *records, **values)
    found = Markup(macros_of(made, "retningslinjer/g/")["guideline_page_html"]("g"))
    assert [] == found.wrong
    return found


@pytest.mark.parametrize(("value", "shape", "words"), STANDING_WORDS)
def test_the_status_says_how_it_stood_when_the_source_was_written(value, shape, words, tmp_path):
    _, record = one(tmp_path, standing={"value": value, "as_of": "2018"})
    assert {"key": value, "shape": shape, "words": f"{words} (2018)"} == view.status(record)


def test_every_standing_has_a_shape_and_none_of_them_says_that_it_holds_now():
    assert set(STANDINGS) == set(view.SHAPES) == {value for value, _, _ in STANDING_WORDS}
    assert "yes" not in view.SHAPES.values()


@pytest.mark.parametrize(
    ("form", "caution"),
    [
        ("law", "Slik gjengir kildene loven. Sjekk Lovdata før du bruker den."),
        ("regulation", "Slik gjengir kildene forskriften. Sjekk Lovdata før du bruker den."),
        ("policy", "Vi har bare det kildene sier om dokumentet."),
        ("guideline", READ_IT),
        ("guide", READ_IT),
        ("pathway", READ_IT),
        ("framework", ""),
    ],
)
def test_the_page_says_what_to_do_before_leaning_on_the_document(form, caution, tmp_path):
    found = markup(tmp_path, form=form)
    assert ([caution] if caution else []) == [value.text for value in found.all("dd") if "Sjekk" in value.text or "bare det" in value.text]
    assert (caution != "") is ("Før du bruker det" in [name.text for name in found.all("dt")])


def test_every_form_has_a_name_and_a_group_in_lists():
    assert set(FORMS) == set(view.GROUPS)
    assert len(FORMS) == len(set(FORMS.values())) == len(set(view.GROUPS.values()))


@pytest.mark.parametrize(("number", "words"), [("IS-2219", "Veileder IS-2219"), (None, "Veileder")])
def test_the_line_above_the_title_says_the_form_and_the_number(number, words, tmp_path):
    made, record = one(tmp_path, form="guide", number=number)
    assert (words, words) == (view.page(record, made)["kind"], view.row_values(record, made)["type"])


def test_whom_it_speaks_to_is_said_as_one_line():
    assert "Helseforetak, leder, fastlege" == view.addressees(["hf", "leader", "gp"])
    assert ("", "Kilden sier ikke hvem") == (view.addressees([]), view.addressees(["not_stated"]))
    assert len(ADDRESSEES) == len(set(ADDRESSEES.values()))


def test_the_publisher_leads_to_its_page(tmp_path):
    found = markup(tmp_path, organisation("huset"), publisher="huset")
    assert [("Huset", "../../organisasjoner/huset/")] == [
        (link.text, link.attributes["href"]) for link in found.all("a") if link.text == "Huset"
    ]


def test_a_point_says_its_place_its_word_whom_it_speaks_to_and_where_it_stands(tmp_path):
    points = [
        {
            "place": "§ 2-1",
            "text": "Gi hjelp.",
            "modality": "skal",
            "addressees": ["hf", "gp"],
            "note": "Gjelder alle.",
            "chapter": "Kapittel 3",
        },
        {"text": "Vær rask."},
    ]
    items = [item.text for item in markup(tmp_path, points=points).all("li")][:2]
    assert [
        "§ 2-1. Gi hjelp. Gjelder alle. Kildens ord: skal. Gjelder: Helseforetak, fastlege. Hentet fra Kapittel 3.",
        "Vær rask.",
    ] == items


def test_its_recommendations_come_as_it_numbers_them_those_of_others_are_left_out(tmp_path):
    own = [recommendation(id, "g", number=number) for id, number in (("a", "10"), ("b", "4.1"), ("c", None), ("d", "4"))]
    found = page(tmp_path, *own, guideline("annen"), recommendation("e", "annen", related=[{"record": "guidelines/g"}]))
    assert ["Kort d", "Kort b", "Kort a", "Kort c"] == [row["name"] for row in found["recommendations"]]
    assert [("Gjør", ["Kort e"])] == [(shelf["name"], [row["name"] for row in shelf["rows"]]) for shelf in found["shelves"]]


def test_forty_recommendations_stand_open(tmp_path):
    assert [] == markup(tmp_path, *(recommendation(f"a{n}", "g") for n in range(40))).all("details")


def test_a_right_that_rests_on_the_law_stands_on_a_shelf(tmp_path):
    found = page(tmp_path, right("r", law=[{"guideline": "g", "place": "§ 2-1"}]), form="law")
    assert [("Gjør", ["Kort r"])] == [(shelf["name"], [row["name"] for row in shelf["rows"]]) for shelf in found["shelves"]]


@pytest.mark.parametrize("value", STANDINGS)
def test_in_a_list_only_what_was_superseded_is_over(value, tmp_path):
    made, record = one(tmp_path, standing={"value": value}, form="law", language="nn")
    found = view.row_values(record, made)
    assert ("Kort g", "retningslinjer/g/", "nn", "Setning g.", "Lover") == tuple(
        found[name] for name in ("name", "href", "lang", "summary", "kind")
    )
    assert ((value == "superseded"), value) == (found["over"], found["status"]["key"])


def test_a_page_with_little_to_tell_says_what_the_source_leaves_out(tmp_path):
    found = markup(tmp_path)
    assert ["Finn mer", "Kilder", "Skriv ut eller rett"] == [heading.text for heading in found.all("h2")]
    assert [
        ("Status", "I bruk da kilden ble skrevet"),
        ("Før du bruker det", READ_IT),
        ("Hvem det gjelder", "Kilden sier ikke hvem som skal følge det."),
        ("Utgave", "Kilden oppgir ikke utgave."),
    ] == [(name.text, value.text) for name, value in zip(found.all("dt"), found.all("dd"), strict=True)]


FULL = {
    "standing": {"value": "announced", "text": "Kjelda seier det.", "as_of": "2016"},
    "edition": "Andre utgåva",
    "publisher": "eier",
    "about": "Fyrste avsnitt.\n\nAndre avsnitt.",
    "applies_to": "Alle tilsette.",
    "points": [
        {
            "place": "Punkt 1",
            "text": "Ver til stades.",
            "modality": "bør",
            "addressees": ["hf"],
            "note": "Ein merknad.",
            "chapter": "Innleiing",
        }
    ],
    "notes": [{"kind": "wording", "text": "Ordet er ulikt."}],
    "sources": [{"source": "kilde", "chapter": "2", "note": "Kva det gjer."}],
}
OURS = [
    "Nasjonal faglig retningslinje",
    "Varslet da kilden ble skrevet (2016)",
    "Eier",
    "Hva det er",
    "Hva det krever",
    "Merknader",
    READ_IT,
]
OURS += ["Kildens ord: bør. Gjelder: Helseforetak. Hentet fra"]
THEIRS = ["Tittel g", "Setning g.", "Kjelda seier det.", "Andre utgåva", "Fyrste avsnitt.", "Andre avsnitt.", "Alle tilsette."]
THEIRS += ["Punkt 1.", "Ver til stades.", "Ein merknad.", "Innleiing", "Ordet er ulikt.", "Kva det gjer."]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    languages = dict(markup(tmp_path, language=language, **FULL).pieces)
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(THEIRS, language)}
    assert expected == {text: languages.get(text) for text in expected}


@pytest.mark.parametrize("words", ["Kilden sier ikke hvem som skal følge det.", "Kilden oppgir ikke utgave."])
def test_our_own_words_in_a_nynorsk_record_are_not_marked_as_nynorsk(words, tmp_path):
    assert "nb" == dict(markup(tmp_path, language="nn").pieces)[words]


def test_a_whole_page_has_its_parts_in_order(tmp_path):
    found = markup(tmp_path, recommendation("a", "g"), right("r", law=[{"guideline": "g"}]), **FULL)
    assert [
        "Hva det er",
        "Hva det krever",
        "Anbefalinger",
        "Merknader",
        "Gjør",
        "Finn mer",
        "Kilder",
        "Skriv ut eller rett",
    ] == [heading.text for heading in found.all("h2")]
