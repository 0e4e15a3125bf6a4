"""From answers to what may be shown: sums of at least five, never a text, never a single person's answer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from feedback.answers import FOUND, QUESTIONS, USED

LEAST = 5
FORMAT = 1
MEASURES = tuple(QUESTIONS)
CHOICES = {"used": tuple(USED), "found": tuple(FOUND)}
NOT_STATED = "not_stated"
_Z = 1.959964  # 97.5 % of the normal distribution lies below


def report(
    answers: Sequence[Mapping[str, Any]], roles: Sequence[str], regions: Sequence[str], first: date | None, last: date
) -> dict[str, Any]:
    """The aggregates of these answers, in a shape that stays the same (`FORMAT` counts up if it must change):

    - `format`, `least` (5), `first` (null: from the beginning), `last`: the period the answers are from
    - `answers`: how many there are, or null when there are too few
    - `total`, and for each page in `pages`: `answers`, and
      - `relevance`, `accessibility`, `structure`, `action`: `{n, mean, low, high}`, the last two a 95 % interval, or null
      - `used` and `found`: `{n, ja, planlagt | delvis, nei}`, shares of n, or null
      - `missed`: how many wrote what they missed, or null
    - `regions`, `roles`: how many from each, `not_stated` last; null when too few. Zero is told.

    null means «for få svar». A number that could be found by taking the others from the sum is left out too.
    """
    table = pd.DataFrame(answers, columns=["page", *MEASURES, *CHOICES, "missed", "role", "region"])
    by_page = table.groupby("page")
    shown = {name: shown_groups(by_page[name].count()) for name in (*MEASURES, *CHOICES, "missed")}
    shown["answers"] = shown_groups(by_page.size())
    everything = dict.fromkeys(shown, True)
    return {
        "format": FORMAT,
        "least": LEAST,
        "first": first and first.isoformat(),
        "last": last.isoformat(),
        "answers": _enough(len(table)),
        "total": _summary(table, everything),
        "regions": _counts(table["region"], regions),
        "roles": _counts(table["role"], roles),
        "pages": {str(page): _summary(rows, {name: bool(groups[page]) for name, groups in shown.items()}) for page, rows in by_page},
    }


def shown_groups(counts: pd.Series[int]) -> pd.Series[bool]:
    """Which groups may be shown when their sum is shown too: those of five or more, except as many of the smallest as it takes
    so that those left out are at least two and at least five together."""
    shown = (counts >= LEAST) | (counts == 0)
    for group in counts[shown & (counts > 0)].sort_values(kind="stable").index:
        hidden = counts[~shown]
        if hidden.empty or (len(hidden) > 1 and hidden.sum() >= LEAST):
            break
        shown[group] = False
    return shown


def write(content: Mapping[str, Any], folder: Path) -> Path:
    """Writes the report as `svar.json` in the folder, and returns where."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "svar.json"
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path


def _summary(rows: pd.DataFrame, shown: Mapping[str, bool]) -> dict[str, Any]:
    found: dict[str, Any] = {"answers": _enough(len(rows)) if shown["answers"] else None}
    for name in MEASURES:
        found[name] = _measure(rows[name].dropna().astype(float)) if shown[name] else None
    for name, choices in CHOICES.items():
        found[name] = _shares(rows[name].dropna(), choices) if shown[name] else None
    found["missed"] = _enough(int(rows["missed"].count())) if shown["missed"] else None
    return found


def _measure(scores: pd.Series[float]) -> dict[str, float] | None:
    if len(scores) < LEAST:
        return None
    mean, half = float(scores.mean()), _t(len(scores) - 1) * float(scores.sem())
    return {"n": len(scores), "mean": round(mean, 1), "low": round(max(1.0, mean - half), 1), "high": round(min(10.0, mean + half), 1)}


def _t(degrees: int) -> float:
    """97.5 % of Student's t lies below: Abramowitz & Stegun 26.7.5, within 0.01 from four degrees of freedom."""
    z, n = _Z, degrees
    return (
        z + (z**3 + z) / (4 * n) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2) + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3)
    )


def _shares(values: pd.Series[str], choices: Sequence[str]) -> dict[str, float] | None:
    if len(values) < LEAST:
        return None
    return {"n": len(values), **{choice: round(float((values == choice).mean()), 2) for choice in choices}}


def _counts(values: pd.Series[str], ids: Sequence[str]) -> dict[str, int | None]:
    counts = values.fillna(NOT_STATED).value_counts().reindex([*ids, NOT_STATED], fill_value=0)
    shown = shown_groups(counts) if len(values) >= LEAST else pd.Series(False, index=counts.index)
    return {str(id): int(count) if shown[id] else None for id, count in counts.items()}


def _enough(count: int) -> int | None:
    return count if count >= LEAST else None
