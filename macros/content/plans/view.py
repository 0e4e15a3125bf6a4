"""A plan, ready to print: how binding it is, whether its time is over, and its measures in its own order."""

from __future__ import annotations

from typing import Any

from macros.components.sources import citations, note_rows
from macros.content.plans.model import STATUSES
from macros.core.portal import Portal
from macros.core.records import Record
from macros.core.today import today

STATES = {
    "over": "Planperioden er over",
    "running": "Planen gjelder nå",
    "coming": "Planperioden har ikke begynt",
    "unknown": "Planen oppgir ingen periode",
}
SHAPES = {"over": "over", "running": "yes", "coming": "no", "unknown": "unknown"}


def state(plan: Record) -> str:
    """Where today stands in the plan's period: over, running, coming or unknown."""
    period = plan["period"]
    if not period:
        return "unknown"
    year = today().year
    return "over" if year > period["to"] else "coming" if year < period["from"] else "running"


def years(period: dict[str, int] | None) -> str:
    return f"{period['from']}–{period['to']}" if period else ""


def status(plan: Record) -> dict[str, str]:
    """The shape and the words for the plan's period, for `components/parts.html.j2`."""
    key = state(plan)
    span = f" ({years(plan['period'])})" if plan["period"] else f" (skrevet {plan['written']})" if plan["written"] else ""
    return {"key": key, "shape": SHAPES[key], "words": STATES[key] + span}


def ordered(portal: Portal) -> list[Record]:
    """The plans: region by region as the vocabulary has them, the regional plan before the local one."""
    regions = list(portal.records["regions"])
    return sorted(portal.all("plans"), key=lambda plan: (regions.index(plan["region"]), plan["level"] != "regional", plan.id))


def everything(portal: Portal) -> list[Record]:
    """Every measure: plan by plan, each in the plan's own order."""
    return portal.once("everything", lambda: [measure for plan in ordered(portal) for measure in measures(plan, portal)])


def measures(plan: Record, portal: Portal) -> list[Record]:
    """The plan's measures in the plan's own order."""

    def made() -> list[Record]:
        found = portal.referring("plans", plan.id, "measures", "plan")
        return sorted(found, key=lambda measure: place_key(plan, measure["places"][0]))

    return portal.once(("measures of", plan.id), made)


def place_key(plan: Record, place: dict[str, Any]) -> tuple[Any, ...]:
    """Sorts places as the plan does: by part, then by number («2» before «10», «1» before «1a»), then by chapter."""
    ids = [section["id"] for section in plan["sections"]]
    part = ids.index(place["section"]) if place["section"] in ids else len(ids)
    number = place["number"] or ""
    digits = [int(piece) if piece.isdecimal() else -1 for piece in number.replace(".", " ").split()]
    lead = int("".join(char for char in number if char.isdecimal()) or 0) if "." not in number else 0
    return (part, not number, digits if "." in number else [lead], number, place["chapter"])


def page(plan: Record, portal: Portal) -> dict[str, Any]:
    from macros.content.measures.view import row

    sections = []
    for section in plan["sections"]:
        inside = [
            (place, measure) for measure in measures(plan, portal) for place in measure["places"] if place["section"] == section["id"]
        ]
        inside.sort(key=lambda pair: place_key(plan, pair[0]))
        sections.append({**section, "rows": [row(measure, portal, place) for place, measure in inside]})
    if len({row["priority"] for section in sections for row in section["rows"]}) == 1:
        sections = [{**section, "rows": [{**row, "priority": ""} for row in section["rows"]]} for section in sections]
    owner = portal.get("organisations", plan["owner"])
    return {
        "title": plan["name"],
        "official_title": plan["official_title"],
        "kind": f"{'Regional' if plan['level'] == 'regional' else 'Lokal'} plan",
        "lead": plan["summary"],
        "status": status(plan),
        "document": STATUSES[plan["status"]],
        "status_note": plan["status_note"],
        "owner": {"name": owner["official_name"], "href": f"organisasjoner/{owner.id}/"},
        "region": portal.get("regions", plan["region"]),
        "facts_as_of": plan["facts_as_of"],
        "priority_note": plan["priority_note"],
        "count": len(measures(plan, portal)),
        "sections": [section for section in sections if section["rows"]],
        "before": plan["before"],
        "after": plan["after"],
        "notes": note_rows(plan),
        "citations": citations([{"source": plan["source"], "chapter": "", "note": None}, *plan["sources"]], portal),
    }


def row_values(plan: Record, portal: Portal) -> dict[str, Any]:
    """A plan in a list."""
    return {
        "title": plan["name"],
        "name": plan["name"],
        "href": f"planer/{plan.id}/",
        "summary": plan["summary"],
        "status": status(plan),
        "count": len(measures(plan, portal)),
    }
