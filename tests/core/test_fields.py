"""Each kind of field: what it makes of a value, and every message it can give."""

from __future__ import annotations

from datetime import date

import pytest

from macros.core.fields import MISSING, Choice, Date, Flag, Id, Number, RecordReference, Reference, Target, Text, Whole
from tests.core.tiny import reading_of

COLOURS = Choice({"red": "rød", "green": "grønn"})

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
    (Number(), "0", 0),
    (Number(), "12", 12),
    (Number(), "-3.25", -3.25),
    (Number(), "0.5", 0.5),
    (Number(), "'12.50'", 12.5),
    (RecordReference(), "notes/a-1", "notes/a-1"),
    (Flag(), "true", True),
    (Flag(), "false", False),
    (Date(), "2026-02-28", date(2026, 2, 28)),
    (Date(), "'2024-02-29'", date(2024, 2, 29)),
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
    *(
        (
            Number(),
            written,
            f"data/a.yml:1 x: fant «{written}», ventet et tall. Skriv siffer og eventuelt punktum før desimalene, uten mellomrom: 12.5. Skriv null når kilden ikke oppgir tallet. [F08]",
        )
        for written in ("mye", "12 500", "12,5", ".5", "1.", "010", "1e3", "0x1A", "1_000", ".nan", "-.inf", "+1", "٣", "1" * 16)
    ),
    (Number(), "[1]", "data/a.yml:1 x: fant en liste, ventet et tall. Se på innrykket og bindestrekene under feltet. [F03]"),
    *(
        (
            RecordReference(),
            written,
            f"data/a.yml:1 x: fant «{written}», ventet en henvisning type/id. Skriv mappa, en skråstrek og id-en, slik: measures/hmn-6-1-1. [F14]",
        )
        for written in ("a-1", "/a-1", "notes/", "/", "notes:a-1")
    ),
    (
        RecordReference(),
        "{a: b}",
        "data/a.yml:1 x: fant en gruppe med felt, ventet type/id. Se på innrykket og bindestrekene under feltet. [F03]",
    ),
    (Flag(), "yes", "data/a.yml:1 x: fant «yes», ventet true eller false. Skriv true for ja og false for nei. [F05]"),
    (Flag(), "[true]", "data/a.yml:1 x: fant en liste, ventet true eller false. Se på innrykket og bindestrekene under feltet. [F03]"),
    (Date(), "31.02.2026", "data/a.yml:1 x: fant «31.02.2026», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]"),
    (Date(), "2026-02-31", "data/a.yml:1 x: fant «2026-02-31», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]"),
    (Date(), "20260228", "data/a.yml:1 x: fant «20260228», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]"),
]


@pytest.mark.parametrize(("field", "written", "expected"), REFUSED)
def test_a_value_that_cannot_be_used_is_missing_and_told(tmp_path, field, written, expected):
    found, reading = reading_of(tmp_path, field, written)
    assert (True, [expected]) == (found is MISSING, [str(problem) for problem in reading.problems])


def test_a_whole_number_stays_whole_and_one_with_decimals_does_not(tmp_path):
    assert [int, float] == [type(reading_of(tmp_path, Number(), written)[0]) for written in ("12", "12.0")]


def test_a_record_is_referred_to_by_the_type_that_the_file_names(tmp_path):
    _, reading = reading_of(tmp_path, RecordReference(), "notes/a/b")
    assert [Target("notes", "a/b", 1, "x", named=True)] == reading.targets
