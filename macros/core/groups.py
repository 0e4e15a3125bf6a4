"""Fields made of other fields: lists, groups, and those that many types share.

A list or group goes on reading after a value that can't be used, so that every problem is found at once.
"""

from __future__ import annotations

from collections.abc import Mapping as Map
from typing import Any

from macros.core.fields import KINDS, MISSING, Choice, Date, Field, Reading, RecordReference, Reference, Text, Whole
from macros.core.problems import did_you_mean, visible
from macros.core.source import Mapping, Scalar, Sequence, Value


class Many(Field):
    """A list of one kind of value, at least `least` of them, none twice where they are references.

    `once` names the field of a group whose value no two may share.
    """

    def __init__(self, item: Field, label: str = "", *, required: bool = False, least: int = 0, once: str = "") -> None:
        super().__init__(label, required=required)
        self.item = item
        self.least = least
        self.once = once

    @property
    def empty(self) -> list[Any]:  # a new one each time
        return []

    def read(self, value: Value, name: str, reading: Reading) -> Any:
        if not isinstance(value, Sequence):
            return reading.problem(
                "F03",
                value.line,
                name,
                KINDS[type(value)],
                "en liste",
                "Sett en bindestrek foran hver verdi, eller skriv dem i klammer: [a, b].",
            )
        if len(value.items) < self.least:
            return reading.problem(
                "F02", value.line, name, f"{len(value.items)} verdier", f"minst {self.least}", "Legg til det som mangler."
            )
        read = [self._read_item(item, f"{name}[{n}]", reading) for n, item in enumerate(value.items, 1)]
        found = [item for item in read if item is not MISSING]
        named = found if isinstance(self.item, (Reference, RecordReference)) else [item[self.once] for item in found if self.once]
        if len(set(named)) < len(named):
            return reading.problem("F13", value.line, name, "samme verdi to ganger", "hver verdi én gang", "Slett den ene.")
        return found

    def _read_item(self, item: Value, name: str, reading: Reading) -> Any:
        if isinstance(item, Scalar) and item.is_null:
            if self.item.blank:
                return None
            return reading.problem(
                "F02", item.line, name, "ingenting", "en verdi", "Skriv en verdi etter bindestreken, eller slett linjen."
            )
        return self.item.read(item, name, reading)

    def shape(self) -> dict[str, Any]:
        return {"type": "array", "items": self.item.schema(), "minItems": self.least}


class Group(Field):
    """A group of named fields."""

    def __init__(self, label: str = "", *, required: bool = False, fields: Map[str, Field]) -> None:
        super().__init__(label, required=required)
        self.fields = dict(fields)

    def read(self, value: Value, name: str, reading: Reading) -> Any:
        if not isinstance(value, Mapping):
            return reading.problem(
                "F03",
                value.line,
                name,
                KINDS[type(value)],
                "en gruppe med felt",
                f"Skriv feltene under hverandre med innrykk: {', '.join(list(self.fields)[:4])} …",
            )
        before = f"{name}." if name else ""
        for key in value.items:
            if key not in self.fields:
                mend = did_you_mean(key, self.fields, f"Feltene her er {', '.join(self.fields)}.")
                reading.problem("F01", value.lines[key], before + visible(key)[:40], "et felt som ikke finnes", "et kjent felt", mend)
        return {key: self._read_one(key, kind, value, before, reading) for key, kind in self.fields.items()}

    def _read_one(self, key: str, kind: Field, value: Mapping, before: str, reading: Reading) -> Any:
        given = value.items.get(key)
        if given is None or (isinstance(given, Scalar) and given.is_null):
            if kind.required:
                line = value.lines.get(key, value.line)
                reading.problem("F02", line, before + key, "ingenting", "en verdi", f"Feltet er påkrevd. {kind.label}".strip())
            return kind.empty
        found = kind.read(given, before + key, reading)
        return kind.empty if found is MISSING else found

    def shape(self) -> dict[str, Any]:
        required = [key for key, kind in self.fields.items() if kind.required]
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": {key: kind.schema() for key, kind in self.fields.items()},
            **({"required": required} if required else {}),
        }


class Yearly(Field):
    """Whole numbers by year."""

    def read(self, value: Value, name: str, reading: Reading) -> Any:
        if not isinstance(value, Mapping):
            return reading.problem(
                "F03", value.line, name, KINDS[type(value)], "tall for hvert år", "Skriv for eksempel {2019: 125, 2020: 250}."
            )
        found: dict[int, int] = {}
        for key, item in value.items.items():
            place = f"{name}.{visible(key)[:10]}"
            year = Whole(least=1900, most=2100).read(Scalar(key, value.lines[key], ""), place, reading)
            amount = Whole().read(item, place, reading)
            if year is not MISSING and amount is not MISSING:
                found[year] = amount
        return found

    def shape(self) -> dict[str, Any]:
        return {"type": "object", "patternProperties": {"^[0-9]{4}$": {"type": "integer"}}, "additionalProperties": False}


def citation(label: str = "", *, required: bool = False) -> Group:
    """Where something stands: document, chapter, and what is taken from there."""
    return Group(
        label,
        required=required,
        fields={
            "source": Reference("sources", "Id til kildedokumentet.", required=True),
            "chapter": Text("Kapittel i kilden, i anførselstegn.", required=True, most=120),
            "note": Text("Hva som er hentet derfra.", most=300),
        },
    )


NOTE_KINDS = {
    "contradiction": "Motstrid i kildene",
    "superseded": "Endret siden",
    "date": "Merk datoen",
    "garbled": "Uklart i kilden",
    "wording": "Ordbruk i kilden",
    "other": "Merk",
}


def notes(label: str = "Det en grundig leser må vite.") -> Many:
    """Contradictions, dates and superseded bodies, told beside the fact rather than repaired."""
    return Many(
        Group(
            fields={
                "kind": Choice(NOTE_KINDS, "Slag merknad.", required=True),
                "text": Text("Merknaden.", required=True, most=700),
            }
        ),
        label,
    )


RELATIONS = {
    "implements": "gjennomfører",
    "supports": "støtter",
    "measures": "måler",
    "shares": "deler",
    "rests_on": "bygger på",
    "explains": "forklarer",
    "about": "handler om det samme",
}


def related() -> Many:
    """Records of any type that belong with this one. Written on one of the two; both pages show it."""
    return Many(
        Group(
            fields={
                "record": RecordReference("Posten, slik: measures/hmn-6-1-1.", required=True),
                "relation": Choice(RELATIONS, "Hva denne posten gjør for den andre."),
                "note": Text("Hvorfor de hører sammen.", most=400),
            }
        ),
        "Poster som hører sammen med denne.",
        once="record",
    )


def search_words() -> Many:
    """What people type when they look for the record and its own names don't say it."""
    return Many(Text(most=60), "Andre ord folk søker med. De vises ikke.")


def belongs() -> dict[str, Field]:
    """The fields that every record of the field's knowledge ends with: tags, relations, notes, sources and checks."""
    return {
        "search_words": search_words(),
        "patient_groups": Many(Reference("patient_groups"), "Pasientgrupper."),
        "themes": Many(Reference("themes"), "Tema, det viktigste først.", required=True, least=1),
        "situations": Many(Reference("situations"), "Situasjoner der dette er nyttig å kjenne."),
        "related": related(),
        "notes": notes(),
        "sources": Many(citation(), "Hvor det står i kildene.", required=True, least=1),
        "source_checked": Date("Dagen noen sammenlignet hele posten med kilden."),
        "reviewed": reviewed(),
    }


def reviewed() -> Group:
    """Who of the owner went through the record, and when. Nobody else sets it."""
    return Group(
        "Gjennomgang av eierens fagredaktør.",
        fields={
            "date": Date("Dag.", required=True),
            "role": Text("Rollen til den som gikk gjennom.", required=True, most=80),
        },
    )


def audience() -> Group:
    """The four facets of whom a page is for, each independent of the others."""
    return Group(
        "Hvem siden er til for.",
        fields={
            "units": Many(Reference("units"), "Enheter."),
            "professions": Many(Reference("professions"), "Fagbakgrunn."),
            "positions": Many(Reference("positions"), "Stilling."),
            "roles": Many(Reference("roles"), "Rolle."),
        },
    )


def stood(words: Map[str, str], label: str) -> Group:
    """How a matter stood when the source was written: a word, what the source says, and the source's year."""
    return Group(
        label,
        required=True,
        fields={
            "value": Choice(words, "Tilstand.", required=True),
            "text": Text("Hva kilden sier om det.", most=500),
            "as_of": Text("Hvilket år kilden er fra, i anførselstegn.", most=40),
        },
    )
