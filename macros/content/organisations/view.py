"""An organisation, ready to print: what it is, what it was, and what the plans ask of it."""

from __future__ import annotations

from typing import Any

from macros.components.sources import citations, note_rows
from macros.content.kin import others
from macros.content.measures.model import PARTS
from macros.content.measures.responsibility import parts_of
from macros.content.measures.view import row as measure_row
from macros.core.portal import Portal
from macros.core.records import Record


def _named(record: Record) -> dict[str, str]:
    return {"name": record["official_name"], "href": f"organisasjoner/{record.id}/"}


def page(record: Record, portal: Portal) -> dict[str, Any]:
    region = portal.get("regions", record["region"]) if record["region"] else None
    return {
        "kind": portal.get("body_kinds", record["kind"])["name"],
        "title": record["official_name"],
        "lead": record["summary"],
        "region": {"name": region["name"], "href": f"regioner/{region.id}/"} if region else None,
        "part_of": _named(portal.get("organisations", record["part_of"])) if record["part_of"] else None,
        "also_called": record["also_called"],
        "formerly": [item["text"] for item in record["formerly"]],
        "later": [item["text"] for item in record["later"]],
        "units": [_named(unit) for unit in portal.referring("organisations", record.id, "organisations", "part_of")],
        "measures": [
            {**measure_row(measure, portal), "why": ", ".join(PARTS[part].lower() for part in parts_of(measure)[record.id]).capitalize()}
            for measure in portal.referring("organisations", record.id, "measures", "actions")
        ],
        "others": others(record, portal),
        "notes": note_rows(record),
        "citations": citations(record["sources"], portal),
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """An organisation in a list."""
    return {**_named(record), "summary": record["summary"], "kind": portal.get("body_kinds", record["kind"])["name"]}
