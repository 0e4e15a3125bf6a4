"""A source document, ready to print, with everything drawn from it, so that a new edition shows what to revise."""

from __future__ import annotations

from typing import Any

from macros.components.sources import chapter, note_rows
from macros.content.kin import others
from macros.content.measures.view import row as measure_row
from macros.content.plans.view import measures as plan_measures
from macros.content.plans.view import years
from macros.content.sources.model import FIELDS, KINDS
from macros.core.portal import Portal
from macros.core.records import Record
from macros.core.today import today


def page(record: Record, portal: Portal) -> dict[str, Any]:
    publisher = portal.get("organisations", record["publisher"])
    plans = portal.referring("sources", record.id, "plans", "source")
    own = [measure for plan in plans for measure in plan_measures(plan, portal)]
    ids = {measure.id for measure in own}
    cited = [measure for measure in portal.referring("sources", record.id, "measures") if measure.id not in ids]
    return {
        "kind": KINDS[record["kind"]],
        "title": record["name"],
        "official_title": record["official_title"],
        "lead": record["summary"],
        "status": FIELDS["status"].words[record["status"]],  # type: ignore[attr-defined]
        "publisher": {"name": publisher["official_name"], "href": f"organisasjoner/{publisher.id}/"},
        "period": years(record["period"]) + (" (over)" if record["period"] and today().year > record["period"]["to"] else ""),
        "written": record["written"],
        "plans": [{"name": plan["name"], "href": f"planer/{plan.id}/"} for plan in plans],
        "measures": [{**measure_row(measure, portal), "why": places(measure)} for measure in own],
        "cited": [measure_row(measure, portal) for measure in cited],
        "organisations": [
            {"name": body["official_name"], "href": f"organisasjoner/{body.id}/"}
            for body in portal.referring("sources", record.id, "organisations", "sources")
        ],
        "reading_notes": record["reading_notes"],
        "others": others(record, portal),
        "notes": note_rows(record),
    }


def places(measure: Record) -> str:
    """All chapters a measure stands in, for the one who revises it."""
    return "Hentet fra " + "; ".join(chapter(place["chapter"]) for place in measure["places"])


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A source in a list."""
    return {
        "name": record["name"],
        "href": f"kilder/{record.id}/",
        "summary": record["summary"],
        "publisher": portal.get("organisations", record["publisher"])["official_name"],
    }
