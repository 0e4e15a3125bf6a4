"""Lists, groups and what is made of them: what is read, what is kept of what is half sound, and every message."""

from __future__ import annotations

import pytest

from macros.core.fields import MISSING, Number, Reference, Target, Text
from macros.core.groups import RELATIONS, Group, Many, Yearly, audience, belongs, citation, notes, related, stood
from tests.core.tiny import reading_of

STEP = Group(fields={"text": Text("Hva.", required=True), "who": Text()})

READ = [
    (Many(Text()), "[a, b]", ["a", "b"]),
    (Many(Text()), "[a, a]", ["a", "a"]),
    (Many(Text()), "[]", []),
    (Many(Number()), "[1, null, 2.5, ~]", [1, None, 2.5, None]),
    (STEP, "{text: a}", {"text": "a", "who": None}),
    (Many(STEP), "[{text: a, who: b}]", [{"text": "a", "who": "b"}]),
    (Group(fields={"list": Many(Text()), "group": STEP}), "{}", {"list": [], "group": None}),
    (Yearly(), "{2019: 125, 2020: 0}", {2019: 125, 2020: 0}),
]


@pytest.mark.parametrize(("field", "written", "expected"), READ)
def test_a_sound_list_or_group_is_read(tmp_path, field, written, expected):
    found, reading = reading_of(tmp_path, field, written)
    assert (expected, []) == (found, reading.problems)


REFUSED = [
    (
        Many(Text()),
        "a",
        "data/a.yml:1 x: fant en enkelt verdi, ventet en liste. Sett en bindestrek foran hver verdi, eller skriv dem i klammer: [a, b]. [F03]",
    ),
    (Many(Text(), least=1), "[]", "data/a.yml:1 x: fant 0 verdier, ventet minst 1. Legg til det som mangler. [F02]"),
    (Many(Reference("tags")), "[a, b, a]", "data/a.yml:1 x: fant samme verdi to ganger, ventet hver verdi én gang. Slett den ene. [F13]"),
    (STEP, "[a]", "data/a.yml:1 x: fant en liste, ventet en gruppe med felt. Skriv feltene under hverandre med innrykk: text, who … [F03]"),
    (Yearly(), "12", "data/a.yml:1 x: fant en enkelt verdi, ventet tall for hvert år. Skriv for eksempel {2019: 125, 2020: 250}. [F03]"),
]


@pytest.mark.parametrize(("field", "written", "expected"), REFUSED)
def test_a_list_or_group_that_cannot_be_used_is_missing_and_told(tmp_path, field, written, expected):
    found, reading = reading_of(tmp_path, field, written)
    assert (True, [expected]) == (found is MISSING, [str(problem) for problem in reading.problems])


IN_PART = [
    (Many(Text()), "[a, ]", ["a"], []),
    (
        Many(Text()),
        "[a, ~, b]",
        ["a", "b"],
        ["data/a.yml:1 x[2]: fant ingenting, ventet en verdi. Skriv en verdi etter bindestreken, eller slett linjen. [F02]"],
    ),
    (
        Many(Reference("tags")),
        "[[a], [b], c]",
        ["c"],
        [
            "data/a.yml:1 x[1]: fant en liste, ventet en id. Se på innrykket og bindestrekene under feltet. [F03]",
            "data/a.yml:1 x[2]: fant en liste, ventet en id. Se på innrykket og bindestrekene under feltet. [F03]",
        ],
    ),
    (
        STEP,
        "{txt: a, who: b}",
        {"text": None, "who": "b"},
        [
            "data/a.yml:1 x.txt: fant et felt som ikke finnes, ventet et kjent felt. Mente du «text»? [F01]",
            "data/a.yml:1 x.text: fant ingenting, ventet en verdi. Feltet er påkrevd. Hva. [F02]",
        ],
    ),
    (
        STEP,
        "{text: a, 1: b}",
        {"text": "a", "who": None},
        ["data/a.yml:1 x.1: fant et felt som ikke finnes, ventet et kjent felt. Feltene her er text, who. [F01]"],
    ),
    (
        STEP,
        '{text: a, "b\\nc": d}',
        {"text": "a", "who": None},
        ["data/a.yml:1 x.b c: fant et felt som ikke finnes, ventet et kjent felt. Feltene her er text, who. [F01]"],
    ),
    (
        Yearly(),
        "{2019: 1, 19: 2, 2020: mye}",
        {2019: 1},
        [
            "data/a.yml:1 x.19: fant «19», ventet et helt tall fra 1900 til 2100. Rett tallet. [F08]",
            "data/a.yml:1 x.2020: fant «mye», ventet et helt tall fra 0 til 1000000000. Skriv bare siffer, uten mellomrom, punktum eller nuller foran. [F08]",
        ],
    ),
]


@pytest.mark.parametrize(("field", "written", "expected", "messages"), IN_PART)
def test_what_is_sound_in_a_list_or_group_is_kept_and_all_the_rest_is_told(tmp_path, field, written, expected, messages):
    found, reading = reading_of(tmp_path, field, written)
    assert (expected, messages) == (found, [str(problem) for problem in reading.problems])


def test_references_are_noted_with_type_id_line_and_place(tmp_path):
    field = Many(Group(fields={"who": Reference("people"), "tags": Many(Reference("tags"))}))
    _, reading = reading_of(tmp_path, field, "[{who: kari, tags: [a,\n b]}]")
    assert [
        Target("people", "kari", 1, "x[1].who"),
        Target("tags", "a", 1, "x[1].tags[1]"),
        Target("tags", "b", 2, "x[1].tags[2]"),
    ] == reading.targets


def test_an_empty_list_is_a_new_one_each_time():
    field = Many(Text())
    assert field.empty is not field.empty


def test_a_citation_must_say_document_and_chapter(tmp_path):
    _, reading = reading_of(tmp_path, citation(), "{note: a}")
    assert [
        "data/a.yml:1 x.source: fant ingenting, ventet en verdi. Feltet er påkrevd. Id til kildedokumentet. [F02]",
        "data/a.yml:1 x.chapter: fant ingenting, ventet en verdi. Feltet er påkrevd. Kapittel i kilden, i anførselstegn. [F02]",
    ] == [str(problem) for problem in reading.problems]


def test_a_note_must_be_of_a_known_kind(tmp_path):
    _, reading = reading_of(tmp_path, notes(), "[{kind: dates, text: a}]")
    assert [
        "data/a.yml:1 x[1].kind: fant «dates», ventet ett av ordene contradiction, superseded, date, garbled, wording, other. Mente du «date»? [F05]"
    ] == [str(problem) for problem in reading.problems]


def test_a_number_alone_in_a_group_may_be_required_and_left_out_all_the_same(tmp_path):
    found, reading = reading_of(tmp_path, Group(fields={"a": Number(required=True), "b": Number()}), "{a: null, b: null}")
    assert ({"a": None, "b": None}, ["data/a.yml:1 x.a: fant ingenting, ventet en verdi. Feltet er påkrevd. [F02]"]) == (
        found,
        [str(problem) for problem in reading.problems],
    )


def test_a_relation_names_its_record_and_may_say_how_and_why(tmp_path):
    found, reading = reading_of(tmp_path, related(), "[{record: notes/a}, {record: tags/b, relation: measures, note: Fordi.}]")
    assert (
        [
            {"record": "notes/a", "relation": None, "note": None},
            {"record": "tags/b", "relation": "measures", "note": "Fordi."},
        ],
        [],
        [Target("notes", "a", 1, "x[1].record", named=True), Target("tags", "b", 1, "x[2].record", named=True)],
    ) == (found, reading.problems, reading.targets)


def test_a_relation_must_name_a_record_and_be_one_of_the_words(tmp_path):
    _, reading = reading_of(tmp_path, related(), "[{relation: måler}]")
    assert [
        "data/a.yml:1 x[1].record: fant ingenting, ventet en verdi. Feltet er påkrevd. Posten, slik: measures/hmn-6-1-1. [F02]",
        f"data/a.yml:1 x[1].relation: fant «måler», ventet ett av ordene {', '.join(RELATIONS)}. Velg ett av dem. [F05]",
    ] == [str(problem) for problem in reading.problems]


def test_how_a_matter_stood_needs_a_word_and_may_have_what_the_source_says_and_its_year(tmp_path):
    field = stood({"done": "Ferdig", "unknown": "Ukjent"}, "Hvordan det stod.")
    assert field.required
    found, reading = reading_of(tmp_path, field, "{value: done, as_of: '2018'}")
    assert ({"value": "done", "text": None, "as_of": "2018"}, []) == (found, reading.problems)
    _, reading = reading_of(tmp_path, field, "{text: Noe.}")
    assert ["data/a.yml:1 x.value: fant ingenting, ventet en verdi. Feltet er påkrevd. Tilstand. [F02]"] == [
        str(problem) for problem in reading.problems
    ]


def test_the_four_facets_of_whom_a_page_is_for_are_independent(tmp_path):
    found, reading = reading_of(tmp_path, audience(), "{professions: [lege], roles: [a, b]}")
    assert {"units": [], "professions": ["lege"], "positions": [], "roles": ["a", "b"]} == found
    assert [("professions", "lege"), ("roles", "a"), ("roles", "b")] == [(target.type, target.id) for target in reading.targets]


def test_what_every_record_ends_with_asks_for_a_theme_and_a_place_in_the_sources(tmp_path):
    fields = belongs()
    assert ["themes", "sources"] == [name for name, field in fields.items() if field.required]
    _, reading = reading_of(tmp_path, Group(fields=fields), "{themes: [], sources: []}")
    assert [
        "data/a.yml:1 x.themes: fant 0 verdier, ventet minst 1. Legg til det som mangler. [F02]",
        "data/a.yml:1 x.sources: fant 0 verdier, ventet minst 1. Legg til det som mangler. [F02]",
    ] == [str(problem) for problem in reading.problems]
