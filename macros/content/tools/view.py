"""A tool, ready to print: what it is for, who recommends it, and its list to tick off where the source spells one out."""

from __future__ import annotations

from typing import Any

from macros.content.kin import closing, state
from macros.content.tools.model import AREAS, FORMS, STATES
from macros.core.portal import Portal
from macros.core.records import Record

SHAPES = {"in_use": "partly", "tried": "partly", "planned": "proposal", "considered": "proposal", "unknown": "unknown"}


def ticks(record: Record) -> list[dict[str, Any]]:
    """The list's parts, each item with a number that holds as long as the list is the same."""
    numbers = iter(range(1, 1000))
    return [
        {"heading": part["heading"], "items": [{**item, "key": f"{record.id}-{next(numbers)}"} for item in part["items"]]}
        for part in record["list"]
    ]


def page(record: Record, portal: Portal) -> dict[str, Any]:
    return {
        "kind": f"{FORMS[record['form']]}, {AREAS[record['area']].lower()}",
        "title": record["official_name"],
        "lead": record["summary"],
        "status": state(record, STATES, SHAPES),
        "state_text": record["state"]["text"],
        "what_for": record["what_for"],
        "access": record["access"],
        "how": record["how"],
        "ticks": ticks(record),
        "recommended_by": record["recommended_by"],
        "used_in": record["used_in"],
        **closing(record, portal),
    }


def scripts(record: Record) -> list[str]:
    """The modules the page loads."""
    return ["ticks"] if record["list"] else []


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A tool in a list."""
    return {
        "name": record["short_title"],
        "href": f"verktoy/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "kind": "Sjekklister til å krysse av" if record["list"] else AREAS[record["area"]],
        "type": "Sjekkliste til å krysse av" if record["list"] else FORMS[record["form"]],
        "status": state(record, STATES, SHAPES),
        "shelf": "do" if record["list"] else "measure",
    }
