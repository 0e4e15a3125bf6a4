"""Each kind of field: what it makes of a value, and every message it can give."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.core.fields import (
    MISSING,
    Choice,
    Date,
    Field,
    Flag,
    Group,
    Id,
    Many,
    Reading,
    Reference,
    Target,
    Text,
    Whole,
    Yearly,
    citation,
    notes,
)
from macros.core.source import read


def reading_of(folder: Path, field: Field, written: str):
    """What the field makes of the value, and the reading with problems and references."""
    path = folder / "a.yml"
    path.write_text(f"x: {written}\n", encoding="utf-8")
    value, _ = read(path, "data/a.yml")
    reading = Reading("data/a.yml")
    return field.read(value.items["x"], "x", reading), reading


COLOURS = Choice({"red": "rød", "green": "grønn"})
STEP = Group(fields={"text": Text("Hva.", required=True), "who": Text()})

READ = [
    (Text(), "  en   tekst", "en tekst"),
    (Text(), "'12'", "12"),
    (Text(long=True), '"en\\n\\n  to "', "en\n\n  to"),
    (Text(most=3), "æøå", "æøå"),
    (Id(), "hmn-6-1-1", "hmn-6-1-1"),
    (Id(), "a" * 80, "a" * 80),
    (Id(), "010", "010"),
    (COLOURS, "red", "red"),
    (Choice({"no": "nei"}), "no", "no"),
    (Whole(), "0", 0),
    (Whole(least=-5), "-5", -5),
    (Whole(most=2019), "2019", 2019),
    (Flag(), "true", True),
    (Flag(), "false", False),
    (Date(), "2026-02-28", date(2026, 2, 28)),
    (Date(), "'2024-02-29'", date(2024, 2, 29)),
    (Many(Text()), "[a, b]", ["a", "b"]),
    (Many(Text()), "[a, a]", ["a", "a"]),
    (Many(Text()), "[]", []),
    (STEP, "{text: a}", {"text": "a", "who": None}),
    (Many(STEP), "[{text: a, who: b}]", [{"text": "a", "who": "b"}]),
    (Group(fields={"list": Many(Text()), "group": STEP}), "{}", {"list": [], "group": None}),
    (Yearly(), "{2019: 125, 2020: 0}", {2019: 125, 2020: 0}),
]


@pytest.mark.parametrize(("field", "written", "expected"), READ)
def test_a_sound_value_is_read(tmp_path, field, written, expected):
    found, reading = reading_of(tmp_path, field, written)
    assert (expected, []) == (found, reading.problems)


REFUSED = [
    (
        Text(),
        "no",
        'data/a.yml:1 x: fant «no» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "no" med anførselstegn. [Y13]',
    ),
    (Text(), "''", "data/a.yml:1 x: fant en tom tekst, ventet en tekst. Skriv teksten, eller fjern feltet. [F02]"),
    (Text(), "[a]", "data/a.yml:1 x: fant en liste, ventet en tekst. Se på innrykket og bindestrekene under feltet. [F03]"),
    (Text(), "{a: b}", "data/a.yml:1 x: fant en gruppe med felt, ventet en tekst. Se på innrykket og bindestrekene under feltet. [F03]"),
    (Text(most=3), "fire", "data/a.yml:1 x: fant 4 tegn, ventet høyst 3 tegn. Kort ned teksten, eller flytt noe til et annet felt. [F04]"),
    (
        Id(),
        "Hei",
        "data/a.yml:1 x: fant «Hei», ventet en id av små bokstaver a–z, tall og bindestrek. Skriv den som fila heter, uten «.yml». [F09]",
    ),
    (
        Id(),
        "a--b",
        "data/a.yml:1 x: fant «a--b», ventet en id av små bokstaver a–z, tall og bindestrek. Skriv den som fila heter, uten «.yml». [F09]",
    ),
    (Id(mend="Bytt det."), "a_b", "data/a.yml:1 x: fant «a_b», ventet en id av små bokstaver a–z, tall og bindestrek. Bytt det. [F09]"),
    (
        Id(),
        "a" * 81,
        f"data/a.yml:1 x: fant «{'a' * 60}…», ventet en id av små bokstaver a–z, tall og bindestrek. Skriv den som fila heter, uten «.yml». [F09]",
    ),
    (Reference("tags"), "[a]", "data/a.yml:1 x: fant en liste, ventet en id. Se på innrykket og bindestrekene under feltet. [F03]"),
    (COLOURS, "gren", "data/a.yml:1 x: fant «gren», ventet ett av ordene red, green. Mente du «green»? [F05]"),
    (COLOURS, "Red", "data/a.yml:1 x: fant «Red», ventet ett av ordene red, green. Mente du «red»? [F05]"),
    (COLOURS, "lilla", "data/a.yml:1 x: fant «lilla», ventet ett av ordene red, green. Velg ett av dem. [F05]"),
    (COLOURS, "[red]", "data/a.yml:1 x: fant en liste, ventet ett av ordene. Se på innrykket og bindestrekene under feltet. [F03]"),
    (
        Whole(),
        "1_000",
        "data/a.yml:1 x: fant «1_000», ventet et helt tall fra 0 til 1000000000. Skriv bare siffer, uten mellomrom, punktum eller nuller foran. [F08]",
    ),
    (
        Whole(most=9),
        "010",
        "data/a.yml:1 x: fant «010», ventet et helt tall fra 0 til 9. Skriv bare siffer, uten mellomrom, punktum eller nuller foran. [F08]",
    ),
    (
        Whole(most=9),
        "٣",
        "data/a.yml:1 x: fant «٣», ventet et helt tall fra 0 til 9. Skriv bare siffer, uten mellomrom, punktum eller nuller foran. [F08]",
    ),
    (Whole(least=1, most=9), "10", "data/a.yml:1 x: fant «10», ventet et helt tall fra 1 til 9. Rett tallet. [F08]"),
    (Whole(least=1, most=9), "0", "data/a.yml:1 x: fant «0», ventet et helt tall fra 1 til 9. Rett tallet. [F08]"),
    (
        Whole(),
        "{a: b}",
        "data/a.yml:1 x: fant en gruppe med felt, ventet et helt tall. Se på innrykket og bindestrekene under feltet. [F03]",
    ),
    (Flag(), "yes", "data/a.yml:1 x: fant «yes», ventet true eller false. Skriv true for ja og false for nei. [F05]"),
    (Flag(), "[true]", "data/a.yml:1 x: fant en liste, ventet true eller false. Se på innrykket og bindestrekene under feltet. [F03]"),
    (Date(), "31.02.2026", "data/a.yml:1 x: fant «31.02.2026», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]"),
    (Date(), "2026-02-31", "data/a.yml:1 x: fant «2026-02-31», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]"),
    (Date(), "20260228", "data/a.yml:1 x: fant «20260228», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]"),
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
def test_a_value_that_cannot_be_used_is_missing_and_told(tmp_path, field, written, expected):
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
