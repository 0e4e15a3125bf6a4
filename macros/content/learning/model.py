"""Learning: courses, films, packages and handbooks, and whether they existed when the source was written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from macros.core.fields import Choice, Date, Id, Reference, Text
from macros.core.groups import Group, Many, audience, belongs, stood
from macros.core.problems import Problem
from macros.core.records import LANGUAGES, ContentType, Record

if TYPE_CHECKING:
    from macros.core.portal import Portal

FORMS = {
    "e_learning": "E-læring",
    "video": "Film",
    "package": "Opplæringspakke",
    "handbook": "Håndbok",
    "leaflet": "Hefte eller ark",
    "checklist": "Sjekkliste",
    "course": "Kurs",
    "seminar": "Seminar",
    "conference": "Konferanse",
    "training": "Opplæring",
    "report": "Rapport",
}

STATES = {
    "planned": "Planlagt da kilden ble skrevet",
    "considered": "Vurdert da kilden ble skrevet",
    "running": "I bruk da kilden ble skrevet",
    "done": "Holdt eller laget",
    "unknown": "Kilden sier ikke om det finnes",
}

FIELDS = {
    "id": Id("Id, som filnavnet.", required=True),
    "official_title": Text("Tittelen slik kilden skriver den.", required=True, most=240),
    "short_title": Text("Vår korte tittel.", required=True, most=70),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "form": Choice(FORMS, "Slag.", required=True),
    "state": stood(STATES, "Om det fantes da kilden ble skrevet."),
    "made_by": Many(Reference("organisations"), "Hvem som lager eller holder det."),
    "partners": Many(Reference("organisations"), "Hvem som er med."),
    "summary": Text("Én setning om det.", required=True, most=300),
    "target": Text("Hvem det er for.", most=500),
    "audience": audience(),
    "duration": Text("Tiden det tar.", most=200),
    "format": Text("Formen.", most=300),
    "channel": Text("Hvor det finnes eller skal finnes.", most=300),
    "when": Text("Når, slik kilden skriver det.", most=300),
    "days": Many(
        Group(
            fields={
                "first": Date("Første dag.", required=True),
                "last": Date("Siste dag, når det varer mer enn én dag."),
            }
        ),
        "Dagene, bare når kilden oppgir dem helt. De kommer i kalenderfila.",
    ),
    "place": Text("Sted.", most=200),
    "cost": Text("Hva det koster.", most=300),
    "contents": Many(Text(most=700), "Hva som er med."),
    "aims": Many(Text(most=700), "Hva det skal føre til."),
    "evaluation": Many(Text(most=700), "Hvordan det evalueres."),
    "results": Many(Text(most=700), "Hva kilden sier kom ut av det."),
    **belongs(),
}


def rules(record: Record, portal: Portal) -> Iterable[Problem]:
    """A course ends no earlier than it begins."""
    for day in record["days"]:
        if day["first"] and day["last"] and day["last"] < day["first"]:
            found = f"{day['first']} til {day['last']}"
            yield record.problem("days", "L01", found, "en siste dag som ikke er før den første", "Bytt om dagene, eller rett dem.")


LEARNING = ContentType("learning", "learning", "laering", "Læring", "Læring", "official_title", FIELDS, rules, shelf="learn")
