"""What else belongs with a record: the other direction of every reference, type by type."""

from __future__ import annotations

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
