"""Projects: what somebody set out to do, by when and for how much, and what the source says came of it."""

from __future__ import annotations

from macros.core.fields import Choice, Date, Id, Reference, Text
from macros.core.groups import Group, Many, citation, notes
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
    "state": Group(
        "Hvor langt det var kommet da kilden ble skrevet.",
        required=True,
        fields={
            "value": Choice(STATES, "Tilstand.", required=True),
            "text": Text("Hva kilden sier om det.", most=500),
            "as_of": Text("Hvilket år kilden er fra, i anførselstegn.", most=40),
        },
    ),
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
    "patient_groups": Many(Reference("patient_groups"), "Pasientgrupper."),
    "themes": Many(Reference("themes"), "Tema, det viktigste først.", required=True, least=1),
    "situations": Many(Reference("situations"), "Situasjoner der prosjektet er nyttig å kjenne."),
    "related": Many(
        Group(
            fields={
                "record": Reference("measures", "Id til tiltaket.", required=True),
                "note": Text("Hvorfor de hører sammen.", most=400),
            }
        ),
        "Tiltak i planene om det samme.",
    ),
    "networks": Many(Reference("networks"), "Nettverk som hører til prosjektet."),
    "notes": notes(),
    "sources": Many(citation(), "Hvor det står i kildene.", required=True, least=1),
    "source_checked": Date("Dagen noen sammenlignet hele posten med kilden."),
}

PROJECTS = ContentType("projects", "project", "prosjekter", "Prosjekt", "Prosjekter", "official_title", FIELDS)
