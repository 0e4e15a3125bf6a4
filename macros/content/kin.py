"""What belongs with a record: bodies and tags as links, and the other direction of every reference, type by type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from macros.content import view
from macros.core.portal import Portal
from macros.core.records import Record

OWN_PLACE = {"measures", "plans", "organisations", "sources"}  # pages give these a place of their own


def others(record: Record, portal: Portal) -> list[dict[str, Any]]:
    """The records of every other type that refer to this one: [{id, name, rows}], in the order of the types."""
    found = []
    for kind in portal.types.values():
        if kind.name not in OWN_PLACE and kind.name != record.type:
            rows = [view(kind.name).row_values(other, portal) for other in portal.referring(record.type, record.id, kind.name)]
            if rows:
                found.append({"id": kind.name, "name": kind.many, "rows": rows})
    return found


def named(ids: list[str], portal: Portal) -> list[dict[str, str]]:
    """Organisations as links."""
    return [{"name": portal.get("organisations", id)["official_name"], "href": f"organisasjoner/{id}/"} for id in ids]


def tags(record: Record, portal: Portal) -> dict[str, list[dict[str, str]]]:
    """The record's themes and situations as links."""
    return {
        type: [{"name": portal.get(type, id)["name"], "href": f"{portal.vocabularies[type].address}/{id}/"} for id in record[type]]
        for type in ("themes", "situations")
    }


def state(record: Record, words: Mapping[str, str], shapes: Mapping[str, str]) -> dict[str, str]:
    """The shape and the words for how things stood, with the year of the source."""
    value = record["state"]["value"]
    year = f" ({record['state']['as_of']})" if record["state"]["as_of"] else ""
    return {"key": value, "shape": shapes[value], "words": words[value] + year}
