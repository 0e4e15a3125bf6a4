"""Bars: widths in per cent, so that letters keep their size at any width. Names are ordinary text and wrap."""

from __future__ import annotations

from typing import Any

WIDEST = 60  # per cent, so that the number has room beside the longest bar
HEIGHT = 1.15  # rem for each bar


def chart(groups: list[dict[str, Any]], most: float = 0) -> dict[str, Any]:
    """Groups of bars `{name, bars: [{value, words, fill}]}` with widths and places, drawn to one scale.

    `fill` is «a» for solid and «b» for hollow. `most` is the value of the widest bar, when several charts share a scale.
    """
    most = most or max((max(bar["value"], 0) for group in groups for bar in group["bars"]), default=0) or 1
    return {
        "groups": [
            {
                "name": group["name"],
                "height": round(len(group["bars"]) * HEIGHT, 2),
                "bars": [
                    {
                        "words": bar["words"],
                        "fill": bar["fill"],
                        "width": round(WIDEST * max(bar["value"], 0) / most, 2),
                        "y": round(place * HEIGHT, 2),
                        "number": round(place * HEIGHT + 0.85, 2),
                    }
                    for place, bar in enumerate(group["bars"])
                ],
            }
            for group in groups
        ]
    }
