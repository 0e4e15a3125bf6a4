"""Publications: reports, studies and books that the sources lean on, so that a citation has a home."""

from __future__ import annotations

from macros.core.fields import Choice, Id, Reference, Text
from macros.core.groups import Many, belongs
from macros.core.records import LANGUAGES, ContentType

FORMS = {
    "report": "Rapport",
    "article": "Artikkel",
    "book": "Bok",
    "thesis": "Avhandling",
    "statistics": "Statistikk",
    "strategy": "Strategi",
    "plan": "Plan",
    "website": "Nettsted",
    "film": "Film",
    "other": "Dokument",
}

FIELDS = {
    "id": Id("Publikasjonens id, som filnavnet.", required=True),
    "official_title": Text("Tittelen slik kilden skriver den.", required=True, most=240),
    "short_title": Text("Vår korte tittel.", required=True, most=70),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "form": Choice(FORMS, "Slag.", required=True),
    "publisher": Reference("organisations", "Utgiveren, når den har en post."),
    "publisher_text": Text("Utgiveren, når den ikke har en post.", most=160),
    "year": Text("År, slik kilden skriver det.", most=80),
    "number": Text("Nummer, for eksempel IS-2161.", most=60),
    "summary": Text("Én setning om publikasjonen.", required=True, most=300),
    "used_for": Many(Text(most=700), "Hva kildene henter fra den."),
    "access": Text("Adressen som står i kilden.", most=300),
    **belongs(),
}

PUBLICATIONS = ContentType("publications", "publication", "publikasjoner", "Publikasjon", "Publikasjoner", "official_title", FIELDS)
