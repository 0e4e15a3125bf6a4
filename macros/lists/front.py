"""The front page: the situations that people come with, by role."""

from __future__ import annotations

from typing import Any

from macros.content.kin import row
from macros.core.portal import Portal
from macros.core.records import Record

ADVICE = {"recommendations", "rights", "tools"}
FEW, MANY = 4, 8  # the first role is the one that most readers have


def situations(portal: Portal) -> list[dict[str, Any]]:
    """Role by role in the vocabulary's order: those with most advice to act on. A situation stands under its first role."""
    groups = []
    for role in portal.all("roles"):
        own = [record for record in portal.referring("roles", role.id, "situations", "roles") if record["roles"][0] == role.id]
        best = sorted(own, key=lambda record: -_advice(record, portal))[: FEW if groups else MANY]
        if best:
            groups.append({"name": role["name"], "href": f"roller/{role.id}/", "doors": [row(record, portal) for record in best]})
    return groups


def _advice(situation: Record, portal: Portal) -> int:
    return sum(other.type in ADVICE for other, _, _ in portal.ties(situation))
