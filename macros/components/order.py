"""Lists in the order a Norwegian reader expects."""

from __future__ import annotations

from typing import Any

AFTER_Z = str.maketrans("æøåäö", "{|}{|")  # the three signs after «z» in ASCII


def alphabetical(text: str) -> str:
    """A key that sorts a–å without regard to case, with æ, ø and å last."""
    return text.lower().translate(AFTER_Z)


def grouped(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows by their `kind`, largest group first, each in alphabetical order; one nameless group where no row has a kind."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in sorted(rows, key=lambda row: alphabetical(row["name"])):
        groups.setdefault(row.get("kind", ""), []).append({**row, "description": row["summary"]})
    order = sorted(groups, key=lambda name: (-len(groups[name]), alphabetical(name)))
    return [{"name": name, "doors": groups[name]} for name in order]
