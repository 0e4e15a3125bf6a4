"""A course, film or handbook, ready to print: whom it is for, whether it exists, what it takes and what it gives."""

from __future__ import annotations

from typing import Any

from macros.content.kin import closing, named, state
from macros.content.learning.model import FORMS, STATES
from macros.core.portal import Portal
from macros.core.records import Record

SHAPES = {"planned": "proposal", "considered": "proposal", "running": "partly", "done": "yes", "unknown": "unknown"}
FACETS = {"units": "Enhet", "professions": "Fagbakgrunn", "positions": "Stilling", "roles": "Rolle"}
GROUPS = {
    "e_learning": "E-læring og film",
    "video": "E-læring og film",
    "package": "Pakker, håndbøker og hefter",
    "handbook": "Pakker, håndbøker og hefter",
    "leaflet": "Pakker, håndbøker og hefter",
    "report": "Pakker, håndbøker og hefter",
    "checklist": "Sjekklister",
    "course": "Kurs og opplæring",
    "training": "Kurs og opplæring",
    "seminar": "Seminarer og konferanser",
    "conference": "Seminarer og konferanser",
}


def facets(record: Record, portal: Portal) -> list[dict[str, str]]:
    """The four facets of whom it is for, those that are given."""
    given = record["audience"] or {}
    return [
        {"name": name, "words": ", ".join(portal.get(facet, id)["name"] for id in given[facet])}
        for facet, name in FACETS.items()
        if given.get(facet)
    ]


def page(record: Record, portal: Portal) -> dict[str, Any]:
    return {
        "kind": FORMS[record["form"]],
        "title": record["official_title"],
        "lead": record["summary"],
        "status": state(record, STATES, SHAPES),
        "state_text": record["state"]["text"],
        "target": record["target"],
        "facets": facets(record, portal),
        "facts": [
            {"name": name, "text": record[key], "silent": silent}
            for key, name, silent in (
                ("duration", "Tid det tar", "Kilden oppgir ikke hvor lang tid det tar."),
                ("format", "Form", ""),
                ("channel", "Hvor du finner det", "Kilden sier ikke hvor det finnes."),
                ("when", "Når", ""),
                ("place", "Sted", ""),
                ("cost", "Pris", ""),
            )
        ],
        "made_by": named(record["made_by"], portal),
        "partners": named(record["partners"], portal),
        "lists": [
            {"id": key, "name": name, "texts": record[key]}
            for key, name in (("contents", "Innhold"), ("aims", "Hensikt"), ("results", "Hva kom ut av det?"), ("evaluation", "Evaluering"))
            if record[key]
        ],
        **closing(record, portal),
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """Learning in a list."""
    return {
        "name": record["short_title"],
        "href": f"laering/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "kind": GROUPS[record["form"]],
        "type": FORMS[record["form"]],
        "status": state(record, STATES, SHAPES),
    }
