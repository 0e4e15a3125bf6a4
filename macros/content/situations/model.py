"""Situations: the task a reader stands in. What to do first is drawn from records, which say whose advice it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from macros.core.fields import Choice, Date, Id, RecordReference, Reference, Text
from macros.core.groups import Group, Many, related, reviewed, search_words
from macros.core.problems import Problem, quoted
from macros.core.records import LANGUAGES, ContentType, Record

if TYPE_CHECKING:
    from macros.core.portal import Portal

NO_PLACE = ("situations", "plans", "sources")  # these stand at no place in a source, so they can't say whose advice it is

STEPS = Group(
    fields={
        "text": Text("Hva du gjør, som en kort oppfordring.", required=True, most=220),
        "record": RecordReference("Posten rådet er hentet fra, slik: recommendations/is-2219-5-5.", required=True),
        "note": Text("En utdyping.", most=300),
    }
)

FIELDS = {
    "id": Id("Situasjonens id, som filnavnet.", required=True),
    "name": Text("Oppgaven med leserens ord.", required=True, most=80),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "summary": Text("Hvem siden er for, og hva den hjelper med.", required=True, most=260),
    "synonyms": Many(Text(most=60), "Andre ord for det samme."),
    "search_words": search_words(),
    "roles": Many(Reference("roles"), "Hvem situasjonen angår, den viktigste først.", required=True, least=1),
    "themes": Many(Reference("themes"), "Tema, det viktigste først.", required=True, least=1),
    "patient_groups": Many(Reference("patient_groups"), "Pasientgrupper."),
    "first": Many(STEPS, "Det du gjør først, høyst fem."),
    "then": Many(STEPS, "Det enheten kan gjøre, eller det som følger etterpå."),
    "related": related(),
    "source_checked": Date("Dagen noen sammenlignet hele posten med kilden."),
    "reviewed": reviewed(),
}


def rules(record: Record, portal: Portal) -> Iterable[Problem]:
    """Advice is drawn from a record that says where in a source it stands."""
    for part in ("first", "then"):
        for number, step in enumerate(record[part], 1):
            if step["record"].split("/")[0] in NO_PLACE:
                mend = "Pek på tiltaket, anbefalingen, retten eller verktøyet rådet er hentet fra."
                yield record.problem(
                    f"{part}[{number}].record", "S01", quoted(step["record"]), "en post som sier hvor i kilden rådet står", mend
                )


SITUATIONS = ContentType("situations", "situation", "situasjoner", "Situasjon", "Situasjoner", "name", FIELDS, rules, shelf="do")
