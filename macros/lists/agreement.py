"""What do the plans agree on? Themes × plans, counted with pandas, as a table and a chart."""

from __future__ import annotations

from typing import Any

import pandas as pd

from macros.components.chart import chart
from macros.content.plans.view import everything, ordered
from macros.core.portal import Portal

NUMBERS = ["ingen", "én", "to", "tre", "fire", "fem", "seks"]


def in_words(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def matrix(portal: Portal) -> pd.DataFrame:
    """Number of measures: one row a theme (in the vocabulary's order), one column a plan. A measure counts in each of its themes."""
    pairs = [(theme, record["plan"]) for record in everything(portal) for theme in record["themes"]]
    frame = pd.DataFrame(pairs, columns=["theme", "plan"])
    counted = pd.crosstab(frame["theme"], frame["plan"])
    themes = [id for id in portal.records["themes"] if id in counted.index]
    return counted.reindex(index=themes, columns=[plan.id for plan in ordered(portal)], fill_value=0)


def _bars(row: dict[str, Any], fill: str) -> dict[str, Any]:
    return {"name": row["name"], "bars": [{"value": row["total"], "words": str(row["total"]), "fill": fill}]}


def agreement(portal: Portal) -> dict[str, Any]:
    """The matrix ready to print: themes in groups by how many plans have them, most plans first."""
    counts = matrix(portal)
    plans = ordered(portal)
    shared = (counts > 0).sum(axis=1)
    totals = counts.sum(axis=1)
    groups: list[dict[str, Any]] = []
    for number in range(len(plans), 0, -1):
        themes = sorted(shared.index[shared == number], key=lambda id: -int(totals[id]))
        if themes:
            groups.append(
                {
                    "plans": number,
                    "everywhere": number == len(plans),
                    "heading": f"I alle {in_words(number)} planene"
                    if number == len(plans)
                    else f"I {in_words(number)} av planene"
                    if number > 1
                    else "I bare én plan",
                    "rows": [
                        {
                            "name": portal.get("themes", id)["name"],
                            "href": f"tema/{id}/",
                            "cells": [int(counts.loc[id, plan.id]) for plan in plans],
                            "total": int(totals[id]),
                        }
                        for id in themes
                    ],
                }
            )
    most = int(totals.max()) if len(totals) else 1
    for group in groups:
        group |= chart([_bars(row, "a" if group["everywhere"] else "b") for row in group["rows"]], most)
    return {
        "plans": [{"name": plan["short_name"], "href": f"planer/{plan.id}/"} for plan in plans],
        "groups": groups,
        "themes": len(counts),
        "in_all": int((shared == len(plans)).sum()),
        "in_one": int((shared == 1).sum()),
        "number": in_words(len(plans)),
    }
