"""Tools: instruments, methods, registers and the short checklists that fit on one sheet."""

from __future__ import annotations

from macros.core.fields import Choice, Flag, Id, Text
from macros.core.groups import Group, Many, belongs, stood
from macros.core.records import LANGUAGES, ContentType

FORMS = {
    "instrument": "Kartleggingsverktøy",
    "screening": "Screening",
    "feedback": "Tilbakemeldingsverktøy",
    "diagnosis": "Diagnosekode",
    "checklist": "Sjekkliste",
    "method": "Metode",
    "register": "Register",
    "system": "System",
}

AREAS = {
    "substance": "Rusmidler",
    "somatic": "Kroppslig helse",
    "mental": "Psykisk helse",
    "social": "Sosiale forhold",
    "functioning": "Funksjon",
    "cognition": "Kognisjon",
    "quality": "Kvalitet",
    "work": "Arbeid og bolig",
    "other": "Annet",
}

STATES = {
    "in_use": "I bruk da kilden ble skrevet",
    "tried": "Prøvd ut da kilden ble skrevet",
    "planned": "Planlagt da kilden ble skrevet",
    "considered": "Vurdert da kilden ble skrevet",
    "unknown": "Kilden sier ikke om det er i bruk",
}

FIELDS = {
    "id": Id("Verktøyets id, som filnavnet.", required=True),
    "official_name": Text("Navnet slik kilden skriver det.", required=True, most=200),
    "short_title": Text("Vårt korte navn.", required=True, most=70),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "form": Choice(FORMS, "Slag.", required=True),
    "area": Choice(AREAS, "Området det gjelder.", required=True),
    "state": stood(STATES, "Om det var i bruk da kilden ble skrevet."),
    "summary": Text("Én setning om verktøyet.", required=True, most=300),
    "what_for": Text("Hva det brukes til.", most=700),
    "how": Text("Hvordan det brukes, i avsnitt.", most=3000, long=True),
    "list": Many(
        Group(
            fields={
                "heading": Text("Overskrift over punktene.", most=120),
                "items": Many(
                    Group(
                        fields={
                            "text": Text("Punktet, som en kort oppfordring.", required=True, most=400),
                            "note": Text("En utdyping.", most=400),
                        }
                    ),
                    "Punktene.",
                    required=True,
                    least=1,
                ),
            }
        ),
        "En kort sjekkliste som kan krysses av.",
    ),
    "recommended_by": Many(
        Group(
            fields={
                "text": Text("Hvem som anbefaler det, og hvor.", required=True, most=500),
                "inferred": Flag("true når det er lest ut av sammenhengen."),
            }
        ),
        "Hvem som anbefaler det.",
    ),
    "used_in": Many(Text(most=500), "Hvor det var i bruk."),
    "access": Text("Lisens, pris og hvem som kan bruke det.", most=500),
    **belongs(),
}

TOOLS = ContentType("tools", "tool", "verktoy", "Verktøy", "Verktøy", "official_name", FIELDS, shelf="measure")
