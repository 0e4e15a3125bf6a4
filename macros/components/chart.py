"""Bars as SVG: widths in per cent and text in rem, so that letters keep their size at any width."""

from __future__ import annotations

from typing import Any

HEADING, NAME, BAR, GAP = 2.5, 1.4, 1.0, 0.9  # rem


def bars(groups: list[dict[str, Any]]) -> dict[str, Any]:
    """Where each heading, name and bar stands, and the height of it all, in rem.

    Groups that are `everywhere` are drawn solid, the others hollow, so that print and forced colours tell them apart.
    """
    y = 0.0
    drawn: list[dict[str, Any]] = []
    for group in groups:
        y += HEADING
        drawn.append({"heading": group["heading"], "y": round(y - 0.6, 2)})
        for row in group["rows"]:
            drawn.append(
                {
                    "heading": "",
                    "name": row["name"],
                    "total": row["total"],
                    "width": row["width"],
                    "fill": "a" if group["everywhere"] else "b",
                    "text": round(y + NAME - 0.35, 2),
                    "y": round(y + NAME, 2),
                    "number": round(y + NAME + BAR - 0.2, 2),
                }
            )
            y += NAME + BAR + GAP
    return {"bars": drawn, "height": round(y + 0.5, 2)}
