"""Recommendations: one thing a guideline asks for, with the strength of its word and whom it speaks to."""

from __future__ import annotations

from macros.content.guidelines.model import ADDRESSEES
from macros.content.measures.model import MODALITIES
from macros.core.fields import Choice, Flag, Id, Reference, Text
from macros.core.groups import Many, belongs
from macros.core.records import LANGUAGES, ContentType

FIELDS = {
    "id": Id("Anbefalingens id, som filnavnet.", required=True),
    "guideline": Reference("guidelines", "Retningslinjen den står i.", required=True),
    "number": Text("Nummeret i retningslinjen, i anførselstegn.", most=30),
    "title": Text("Anbefalingen som én setning, med våre ord.", required=True, most=140),
    "short_title": Text("Vår korte tittel.", required=True, most=70),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "domain": Text("Området den gjelder.", most=80),
    "modality": Choice(MODALITIES, "Ordet kilden bruker.", required=True),
    "modality_inferred": Flag("true når ordet er lest ut av sammenhengen."),
    "strength": Text("Styrken, slik kilden skriver den.", most=120),
    "addressees": Many(Choice(ADDRESSEES), "Hvem den gjelder.", required=True, least=1),
    "addressees_inferred": Flag("true når det er lest ut av sammenhengen."),
    "summary": Text("Én setning om anbefalingen.", required=True, most=300),
    "text": Text("Hele anbefalingen, i avsnitt.", required=True, most=3000, long=True),
    "items": Many(Text(most=500), "Det den lister opp."),
    "conditions": Many(Text(most=500), "Når eller hvis."),
    "reason": Text("Begrunnelsen i kilden, i avsnitt.", most=3500, long=True),
    "reported_by": Text("Hvem som gjengir anbefalingen, og når.", required=True, most=400),
    **belongs(),
}

RECOMMENDATIONS = ContentType(
    "recommendations", "recommendation", "anbefalinger", "Anbefaling", "Anbefalinger", "title", FIELDS, shelf="do"
)
