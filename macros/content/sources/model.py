"""Sources: the documents that every fact on the portal comes from."""

from __future__ import annotations

from macros.content.plans.model import PERIOD, STATUSES, period_rule
from macros.core.fields import Choice, Date, Id, Reference, Text
from macros.core.groups import Many, notes, search_words
from macros.core.records import LANGUAGES, ContentType

KINDS = {"plan": "Plan", "report": "Rapport", "consultation_note": "Høringsnotat"}

FIELDS = {
    "id": Id("Kildens id, som filnavnet.", required=True),
    "official_title": Text("Tittelen på dokumentet.", required=True),
    "name": Text("Navnet vi bruker i kildelister.", required=True, most=160),
    "publisher": Reference("organisations", "Hvem som har laget det.", required=True),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "kind": Choice(KINDS, "Slag dokument.", required=True),
    "status": Choice({**STATUSES, "report": "Dokumentet er en rapport"}, "Status.", required=True),
    "period": PERIOD,
    "written": Text("Når det er skrevet, og når opplysningene er fra.", most=300),
    "summary": Text("En setning eller to om dokumentet.", required=True, most=500),
    "search_words": search_words(),
    "reading_notes": Many(Text(most=500), "Det en leser må vite om teksten vi bygger på."),
    "notes": notes(),
    "source_checked": Date("Dagen noen sammenlignet hele posten med kilden."),
}

SOURCES = ContentType("sources", "source", "kilder", "Kilde", "Kilder", "name", FIELDS, period_rule)
