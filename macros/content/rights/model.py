"""Rights: what a patient can demand, told from the patient's side and never as current without Lovdata."""

from __future__ import annotations

from macros.core.fields import Choice, Id, Reference, Text
from macros.core.groups import Group, Many, belongs
from macros.core.records import LANGUAGES, ContentType

FIELDS = {
    "id": Id("Rettighetens id, som filnavnet.", required=True),
    "title": Text("Retten som én setning til pasienten.", required=True, most=140),
    "short_title": Text("Vår korte tittel.", required=True, most=70),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "who": Text("Hvem den er for.", required=True, most=400),
    "summary": Text("Én setning om retten.", required=True, most=300),
    "demands": Many(
        Group(
            fields={
                "text": Text("Hva du kan kreve.", required=True, most=700),
                "when": Text("Fristen, slik kilden skriver den.", most=160),
                "condition": Text("Når eller hvis.", most=400),
            }
        ),
        "Det du kan kreve.",
        required=True,
        least=1,
    ),
    "how": Many(Text(most=600), "Hva du gjør, og hvem du spør."),
    "law": Many(
        Group(
            fields={
                "guideline": Reference("guidelines", "Loven eller forskriften.", required=True),
                "place": Text("Paragrafen.", most=80),
                "text": Text("Hvordan kilden gjengir den.", most=700),
            }
        ),
        "Loven bak.",
    ),
    "told_in": Text("Året kilden er fra, i anførselstegn.", required=True, most=60),
    **belongs(),
}

RIGHTS = ContentType("rights", "right", "rettigheter", "Rettighet", "Rettigheter", "title", FIELDS, shelf="do")
