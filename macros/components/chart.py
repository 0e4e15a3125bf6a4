"""Bars as SVG: widths in per cent and text in rem, so that letters keep their size at any width."""

from __future__ import annotations

from typing import Any

NAME, BAR, GAP = 1.4, 1.0, 0.9  # rem


def bars(groups: list[dict[str, Any]]) -> dict[str, Any]:
    """One figure a group, so that paper can break between them: where each name and bar stands, and the height, in rem.

    Groups that are `everywhere` are drawn solid, the others hollow, so that print and forced colours tell them apart.
    """
    return {"charts": [_chart(group) for group in groups]}


def _chart(group: dict[str, Any]) -> dict[str, Any]:
    drawn = []
    for position, row in enumerate(group["rows"]):
        y = position * (NAME + BAR + GAP)
        drawn.append(
            {
                "name": row["name"],
                "total": row["total"],
                "width": row["width"],
                "fill": "a" if group["everywhere"] else "b",
                "text": round(y + NAME - 0.35, 2),
                "y": round(y + NAME, 2),
                "number": round(y + NAME + BAR - 0.2, 2),
            }
        )
    return {"heading": group["heading"], "bars": drawn, "height": round(len(drawn) * (NAME + BAR + GAP), 2)}
