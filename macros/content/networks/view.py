"""A network, ready to print: what it is for, whether it was running, who may join and who runs it."""

from __future__ import annotations

from typing import Any

from macros.content.kin import closing, named, state
from macros.content.networks.model import FORMS, REACHES, STATES
from macros.core.portal import Portal
from macros.core.records import Record

SHAPES = {"active": "yes", "planned": "proposal", "pilot": "partly", "ended": "over", "unknown": "unknown"}


def status(record: Record) -> dict[str, str]:
    return state(record, STATES, SHAPES)


def page(record: Record, portal: Portal) -> dict[str, Any]:
    region = portal.get("regions", record["region"]) if record["region"] else None
    return {
        "kind": f"{FORMS[record['form']]}, {REACHES[record['reach']]}",
        "title": record["official_name"],
        "lead": record["summary"],
        "status": status(record),
        "state_text": record["state"]["text"],
        "region": {"name": region["name"], "href": f"regioner/{region.id}/"} if region else None,
        "led_by": named(record["led_by"], portal),
        "partners": named(record["partners"], portal),
        "members": record["members"],
        "units": [
            {"name": unit["name"], "href": f"organisasjoner/{unit['organisation']}/" if unit["organisation"] else ""}
            for unit in record["member_units"]
        ],
        "purpose": record["purpose"],
        "governing": record["governing"],
        "lists": [
            {"id": key, "name": name, "texts": record[key]}
            for key, name in (("activities", "Hva det gjør"), ("meetings", "Samlinger"), ("dispatches", "Det som sendes ut"))
            if record[key]
        ],
        "history": record["history"],
        **closing(record, portal),
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A network in a list."""
    return {
        "name": record["short_title"],
        "href": f"nettverk/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "kind": f"{REACHES[record['reach']].capitalize().removesuffix('t')}e",
        "status": status(record),
        "over": record["state"]["value"] == "ended",
    }
