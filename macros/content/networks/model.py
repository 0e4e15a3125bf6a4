"""Networks: who meets whom about what, who may join, and whether it was running when the source was written."""

from __future__ import annotations

from macros.core.fields import Choice, Id, Reference, Text
from macros.core.groups import Group, Many, belongs, stood
from macros.core.records import LANGUAGES, ContentType

FORMS = {
    "network": "Nettverk",
    "research_network": "Forskningsnettverk",
    "trainer_network": "Nettverk av trenere",
    "governing_body": "Styringsorgan",
    "conference": "Konferanse",
    "project_group": "Prosjektgruppe",
    "other": "Samarbeid",
}

REACHES = {"national": "nasjonalt", "regional": "regionalt", "local": "lokalt", "nordic": "nordisk", "international": "internasjonalt"}

STATES = {
    "active": "I drift da kilden ble skrevet",
    "planned": "Planlagt da kilden ble skrevet",
    "pilot": "Prøvd ut da kilden ble skrevet",
    "ended": "Avsluttet da kilden ble skrevet",
    "unknown": "Kilden sier ikke om det var i drift",
}

FIELDS = {
    "id": Id("Nettverkets id, som filnavnet.", required=True),
    "official_name": Text("Navnet slik kilden skriver det.", required=True, most=200),
    "short_title": Text("Vårt korte navn.", required=True, most=70),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "form": Choice(FORMS, "Slag.", required=True),
    "reach": Choice(REACHES, "Hvor vidt det favner.", required=True),
    "region": Reference("regions", "Regionen, for regionale og lokale nettverk."),
    "state": stood(STATES, "Om det var i drift da kilden ble skrevet."),
    "led_by": Many(Reference("organisations"), "Hvem som leder det."),
    "partners": Many(Reference("organisations"), "Hvem som er med på å drive det."),
    "summary": Text("Én setning om nettverket.", required=True, most=300),
    "purpose": Text("Hva det er for og hvorfor det kom, i avsnitt.", most=3000, long=True),
    "members": Text("Hvem som kan være med.", most=900),
    "member_units": Many(
        Group(
            fields={
                "name": Text("Navnet på enheten.", required=True, most=200),
                "organisation": Reference("organisations", "Organisasjonen, når den har en post."),
                "region": Reference("regions", "Regionen."),
            }
        ),
        "Enheter som er med, når kilden nevner dem.",
    ),
    "governing": Many(
        Group(
            fields={
                "role": Text("Rollen.", required=True, most=120),
                "text": Text("Hvem, med rolle og organisasjon.", required=True, most=900),
            }
        ),
        "Hvem som styrer.",
    ),
    "meetings": Many(Text(most=700), "Samlinger."),
    "dispatches": Many(Text(most=700), "Nyhetsbrev og annet som sendes ut."),
    "activities": Many(Text(most=700), "Hva nettverket gjør."),
    "history": Many(
        Group(
            fields={
                "when": Text("Når, slik kilden skriver det.", required=True, most=60),
                "text": Text("Hva som skjedde.", required=True, most=700),
            }
        ),
        "Hva som har skjedd, i rekkefølge.",
    ),
    **belongs(),
}

NETWORKS = ContentType("networks", "network", "nettverk", "Nettverk", "Nettverk", "official_name", FIELDS, shelf="ask")
