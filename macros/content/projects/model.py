"""Projects: what somebody set out to do, by when and for how much, and what the source says came of it."""

from __future__ import annotations

from macros.core.fields import Choice, Id, Reference, Text
from macros.core.groups import Group, Many, belongs, stood
from macros.core.records import LANGUAGES, ContentType

FORMS = {"project": "Prosjekt", "survey": "Undersøkelse", "register": "Kvalitetsregister", "research": "Forskning", "report": "Rapport"}

STATES = {
    "planned": "Planlagt da kilden ble skrevet",
    "running": "Pågikk da kilden ble skrevet",
    "done": "Avsluttet",
    "unknown": "Kilden sier ikke hvor langt det var kommet",
}

MILESTONES = {"planned": "planlagt", "done": "gjort", "unknown": "kilden sier ikke om det er gjort"}

FIELDS = {
    "id": Id("Prosjektets id, som filnavnet.", required=True),
    "official_title": Text("Tittelen slik kilden skriver den.", required=True, most=240),
    "short_title": Text("Vår korte tittel.", required=True, most=70),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "form": Choice(FORMS, "Slag.", required=True),
    "state": stood(STATES, "Hvor langt det var kommet da kilden ble skrevet."),
    "owner": Many(Reference("organisations"), "Hvem som eier prosjektet."),
    "partners": Many(Reference("organisations"), "Hvem som er med."),
    "period": Text("Tid, slik kilden skriver den.", most=160),
    "summary": Text("Én setning om prosjektet.", required=True, most=300),
    "background": Text("Bakgrunnen, i avsnitt.", most=3500, long=True),
    "aims": Many(Text(most=700), "Mål."),
    "milestones": Many(
        Group(
            fields={
                "when": Text("Når, slik kilden skriver det.", most=80),
                "text": Text("Hva som skal være gjort.", required=True, most=700),
                "status": Choice(MILESTONES, "Hva kilden sier om det er gjort.", required=True),
            }
        ),
        "Milepæler, i rekkefølge.",
    ),
    "budget": Many(Text(most=700), "Penger, med beløp, år og hvem som betaler."),
    "organisation_of": Many(
        Group(
            fields={
                "role": Text("Rollen.", required=True, most=120),
                "text": Text("Hvem, med rolle og organisasjon.", required=True, most=900),
            }
        ),
        "Hvordan arbeidet er organisert.",
    ),
    "results": Many(Text(most=700), "Hva kilden sier kom ut av det."),
    "evaluation": Many(Text(most=700), "Hvordan det skal evalueres."),
    "networks": Many(Reference("networks"), "Nettverk som hører til prosjektet."),
    **belongs(),
}

PROJECTS = ContentType("projects", "project", "prosjekter", "Prosjekt", "Prosjekter", "official_title", FIELDS)
