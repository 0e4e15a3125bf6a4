"""Organisations: bodies, units and groups that the sources name, and what became of them."""

from __future__ import annotations

from macros.core.fields import Choice, Date, Id, Reference, Text
from macros.core.groups import Group, Many, citation, notes, search_words
from macros.core.records import LANGUAGES, ContentType

FIELDS = {
    "id": Id("Organisasjonens id, som filnavnet.", required=True),
    "official_name": Text("Navnet slik kilden skriver det.", required=True, most=200),
    "kind": Reference("body_kinds", "Slag organisasjon.", required=True),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "region": Reference("regions", "Helseregionen."),
    "part_of": Reference("organisations", "Organisasjonen den er en del av."),
    "summary": Text("En setning eller to fra kildene.", required=True, most=500),
    "also_called": Many(Text(most=160), "Andre navn i kildene."),
    "search_words": search_words(),
    "formerly": Many(Group(fields={"text": Text("Hva den var før.", required=True)}), "Før."),
    "later": Many(Group(fields={"text": Text("Hva den ble senere.", required=True)}), "Etter."),
    "notes": notes(),
    "sources": Many(citation(), "Hvor kildene nevner den.", required=True, least=1),
    "source_checked": Date("Dagen noen sammenlignet hele posten med kilden."),
}

ORGANISATIONS = ContentType(
    "organisations", "organisation", "organisasjoner", "Organisasjon", "Organisasjoner", "official_name", FIELDS, shelf="ask"
)
