"""The list of measures and its filter: what each row can be found by, and how many rows each choice holds."""

from __future__ import annotations

from collections import Counter
from typing import Any

from macros.content.measures.model import PRIORITIES
from macros.content.measures.responsibility import bodies, parts_of
from macros.content.measures.view import priority_keys, row
from macros.content.plans.view import STATES, everything, ordered, state
from macros.core.portal import Portal
from macros.core.records import Record

NOBODY = "none"
UNKNOWN_PRIORITY = "not-known"


def facets(record: Record, portal: Portal) -> dict[str, list[str]]:
    """What one measure can be filtered by: facet → keys."""
    plan = portal.get("plans", record["plan"])
    return {
        "plan": [plan.id],
        "region": [plan["region"]],
        "theme": record["themes"],
        "group": record["patient_groups"],
        "body": sorted({body["kind"] for body in bodies(record, portal)}) or [NOBODY],
        "priority": priority_keys(record),
        "situation": record["situations"],
        "state": [state(plan)],
    }


def _named(portal: Portal, type: str) -> dict[str, str]:
    return {id: term["name"] for id, term in portal.records[type].items()}


def names(portal: Portal) -> dict[str, tuple[str, dict[str, str]]]:
    """Facet → its heading and the words for each key."""
    return {
        "plan": ("Plan", {plan.id: plan["short_name"] for plan in ordered(portal)}),
        "region": ("Region", _named(portal, "regions")),
        "theme": ("Tema", _named(portal, "themes")),
        "group": ("Pasientgruppe", _named(portal, "patient_groups")),
        "body": ("Hvem har ansvar", {**_named(portal, "body_kinds"), NOBODY: "Kilden sier ikke hvem"}),
        "priority": ("Prioritet", {**PRIORITIES, UNKNOWN_PRIORITY: "Kan ikke leses sikkert av kilden"}),
        "situation": ("Situasjon", _named(portal, "situations")),
        "state": ("Status", STATES),
    }


def words(record: Record, portal: Portal) -> str:
    """What the word field searches besides what the row shows: our sentence, every tag with its synonyms, and who takes part."""
    tags = [portal.get(type, id) for type in ("themes", "patient_groups", "situations") for id in record[type]]
    found = [record["summary"], *(text for tag in tags for text in [tag["name"], *tag["synonyms"]])]
    for id in parts_of(record):
        body = portal.get("organisations", id)
        found += [body["official_name"], *body["also_called"]]
    return " ".join(dict.fromkeys(found)).lower()


def listing(portal: Portal) -> dict[str, Any]:
    """Rows and filter groups for the page of all measures."""
    records = everything(portal)
    keys = [facets(record, portal) for record in records]
    groups = []
    for facet, (heading, known) in names(portal).items():
        count = Counter(key for row_keys in keys for key in row_keys[facet])
        order = list(known)
        chosen = (
            sorted(count, key=lambda key: (-count[key], order.index(key)))
            if facet in ("theme", "group", "situation", "body")
            else [key for key in order if key in count]
        )
        groups.append(
            {"name": facet, "heading": heading, "options": [{"key": key, "words": known[key], "count": count[key]} for key in chosen]}
        )
    return {
        "total": len(records),
        "groups": groups,
        "rows": [
            {"row": row(record, portal), "facets": {**found, "words": [words(record, portal)]}}
            for record, found in zip(records, keys, strict=True)
        ],
    }
