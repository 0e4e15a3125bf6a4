"""Plans: who owns them, how binding they are, how long they run, and their own order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from macros.core.fields import Choice, Date, Id, Reference, Text, Whole
from macros.core.groups import Group, Many, citation, notes, search_words
from macros.core.problems import Problem
from macros.core.records import LANGUAGES, ContentType, Record

if TYPE_CHECKING:
    from macros.core.portal import Portal

STATUSES = {
    "proposal": "Dokumentet er et forslag",
    "consultation": "Dokumentet er et høringsnotat",
    "adopted": "Dokumentet er en vedtatt plan",
    "plan": "Dokumentet er en plan",
}

PERIOD = Group(
    "Planperioden. Utelat når kilden ikke oppgir den.",
    fields={
        "from": Whole("Første år.", required=True, least=1990, most=2100),
        "to": Whole("Siste år.", required=True, least=1990, most=2100),
    },
)

FIELDS = {
    "id": Id("Planens id, som filnavnet.", required=True),
    "prefix": Text("Forkortelsen tiltakenes id-er begynner med.", required=True, most=12),
    "official_title": Text("Tittelen slik planen skriver den.", required=True),
    "name": Text("Navnet vi bruker.", required=True, most=120),
    "short_name": Text("Kort navn i lister og filtre.", required=True, most=30),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "region": Reference("regions", "Regionen planen gjelder.", required=True),
    "owner": Reference("organisations", "Hvem som eier planen.", required=True),
    "level": Choice({"regional": "Regional plan", "local": "Lokal plan"}, "Nivå.", required=True),
    "status": Choice(STATUSES, "Hva slags dokument teksten er.", required=True),
    "status_note": Text("Hva kilden sier om statusen.", most=500),
    "period": PERIOD,
    "written": Text("Når planen er skrevet, for planer uten periode.", most=40),
    "facts_as_of": Text("Når opplysningene er fra.", most=120),
    "source": Reference("sources", "Kildedokumentet.", required=True),
    "summary": Text("Én setning om planen.", required=True, most=300),
    "search_words": search_words(),
    "before": Many(Text(most=400), "Hva som kom før planen."),
    "after": Many(Text(most=400), "Hva som kom etter planen."),
    "priority_note": Text("Hvordan planen prioriterer.", most=500),
    "sections": Many(
        Group(
            fields={
                "id": Text("Id, i anførselstegn.", required=True, most=60),
                "title": Text("Overskriften i planen.", required=True, most=160),
                "part": Text("Hoveddelen den hører til.", most=120),
                "note": Text("Merknad til delen.", most=300),
            }
        ),
        "Delene av planen, i planens egen rekkefølge.",
        required=True,
        least=1,
    ),
    "notes": notes(),
    "sources": Many(citation(), "Andre steder i kildene."),
    "source_checked": Date("Dagen noen sammenlignet hele posten med kilden."),
}


def period_rule(record: Record, portal: Portal) -> Iterable[Problem]:
    """A period that ends before it begins."""
    period = record["period"]
    if period and period["from"] > period["to"]:
        yield record.problem(
            "period", "P01", f"{period['from']}–{period['to']}", "en periode som slutter etter at den begynner", "Rett årstallene."
        )


def rules(record: Record, portal: Portal) -> Iterable[Problem]:
    """A period that ends before it begins, or one section id twice."""
    yield from period_rule(record, portal)
    ids = [section["id"] for section in record["sections"]]
    for id in sorted({id for id in ids if ids.count(id) > 1}):
        yield record.problem("sections", "P02", f"delen «{id}» to ganger", "hver del én gang", "Slett den ene.")


PLANS = ContentType("plans", "plan", "planer", "Plan", "Planer", "name", FIELDS, rules)
