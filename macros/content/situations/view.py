"""A situation, ready to print: whose advice it is and whether that is over, what to do, and what applies."""

from __future__ import annotations

import re
from typing import Any

from macros.components.sources import citations
from macros.content.guidelines.view import status as standing
from macros.content.kin import row, shelves, tags
from macros.content.plans.view import status as plan_status
from macros.content.rights.view import row_values as right_row
from macros.core.portal import Portal
from macros.core.records import Record

FIRST_SENTENCE = re.compile(r"\. (?=[A-ZÆØÅ])")


def page(record: Record, portal: Portal) -> dict[str, Any]:
    steps = [*record["first"], *record["then"]]
    origins = [portal.get(*item["record"].split("/")) for item in steps]
    return {
        "kind": "Situasjon",
        "title": record["name"],
        "lead": record["summary"],
        "givers": givers(origins, portal),
        "first": _drawn(record["first"], portal),
        "then_name": "Dette kan du gjøre" if record["roles"][0] == "bruker" else "Dette kan dere gjøre",
        "then": _drawn(record["then"], portal),
        "filter": f"tiltak/?situation={record.id}" if portal.referring("situations", record.id, "measures") else "",
        **tags({**record.values, "situations": []}, portal),
        "shelves": shelves(record, portal),
        "notes": [],
        "citations": citations(_places(origins, portal), portal),
    }


def _drawn(steps: list[dict[str, Any]], portal: Portal) -> list[dict[str, Any]]:
    return [{**step, "origin": row(portal.get(*step["record"].split("/")), portal)} for step in steps]


def givers(origins: list[Record], portal: Portal) -> list[dict[str, Any]]:
    """Whose advice it is, each document once: {name, href, lang, status}, in the order of the steps."""
    found: dict[str, dict[str, Any]] = {}
    for origin in origins:
        given = _giver(origin, portal)
        found.setdefault(given["href"], given)
    return list(found.values())


def _giver(origin: Record, portal: Portal) -> dict[str, Any]:
    """The document behind one step, and how binding it is or was."""
    if origin.type == "measures":
        return _plan(portal.get("plans", origin["plan"]))
    if origin.type in ("recommendations", "guidelines"):
        guideline = portal.get("guidelines", origin["guideline"]) if origin.type == "recommendations" else origin
        name = " ".join(filter(None, [guideline["short_title"], f"({guideline['number']})" if guideline["number"] else ""]))
        return {"name": name, "href": f"retningslinjer/{guideline.id}/", "lang": guideline["language"], "status": standing(guideline)}
    if origin.type == "rights" and origin["law"]:
        law = portal.get("guidelines", origin["law"][0]["guideline"])
        told = right_row(origin, portal)["status"]
        return {"name": law["short_title"], "href": f"retningslinjer/{law.id}/", "lang": law["language"], "status": told}
    source = portal.get("sources", origin["sources"][0]["source"])
    plans = portal.referring("sources", source.id, "plans", "source")
    if plans:
        return _plan(plans[0])
    words = FIRST_SENTENCE.split(source["written"] or "")[0] or "Kilden oppgir ikke når den er skrevet"
    return {
        "name": source["name"],
        "href": f"kilder/{source.id}/",
        "lang": "nb",
        "status": {"key": "written", "shape": "unknown", "words": words},
    }


def _plan(plan: Record) -> dict[str, Any]:
    return {"name": plan["name"], "href": f"planer/{plan.id}/", "lang": plan["language"], "status": plan_status(plan)}


def _places(origins: list[Record], portal: Portal) -> list[dict[str, Any]]:
    """Where the steps' records stand in the sources, each place once."""
    places = []
    for origin in origins:
        if origin.type == "measures":
            source = portal.get("plans", origin["plan"])["source"]
            places += [{"source": source, "chapter": origin["places"][0]["chapter"], "note": None}]
        else:
            places += [{**place, "note": None} for place in origin["sources"][:2]]
    return [place for number, place in enumerate(places) if place not in places[:number]]


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A situation in a list."""
    return {
        "name": record["name"],
        "href": f"situasjoner/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "kind": portal.get("roles", record["roles"][0])["name"],
    }
