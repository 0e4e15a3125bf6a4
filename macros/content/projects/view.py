"""A project, ready to print: what it set out to do, how far it had come, and what came of it."""

from __future__ import annotations

from typing import Any

from macros.content.kin import closing, named, state
from macros.content.projects.model import FORMS, MILESTONES, STATES
from macros.core.portal import Portal
from macros.core.records import Record

SHAPES = {"planned": "proposal", "running": "partly", "done": "over", "unknown": "unknown"}


def status(record: Record) -> dict[str, str]:
    return state(record, STATES, SHAPES)


def page(record: Record, portal: Portal) -> dict[str, Any]:
    return {
        "kind": FORMS[record["form"]],
        "title": record["official_title"],
        "lead": record["summary"],
        "status": status(record),
        "state_text": record["state"]["text"],
        "period": record["period"],
        "owner": named(record["owner"], portal),
        "partners": named(record["partners"], portal),
        "background": record["background"],
        "aims": record["aims"],
        "milestones": [{**stone, "words": MILESTONES[stone["status"]]} for stone in record["milestones"]],
        "lists": [
            {"id": key, "name": name, "texts": record[key]}
            for key, name in (("evaluation", "Evaluering"), ("budget", "Penger"))
            if record[key]
        ],
        "results": record["results"],
        "organisation_of": record["organisation_of"],
        **closing(record, portal),
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A project in a list."""
    return {
        "name": record["short_title"],
        "href": f"prosjekter/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "status": status(record),
        "over": record["state"]["value"] == "done",
    }
