"""Rounds, made small: a test says what matters to it, and the rest is filled in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from macros.core.portal import Portal
from macros.gap.rounds import Sheets
from tests.filled import check, checklist, guideline
from tests.portals import portal

KNOWN = Sheets({"s": {"a": 1, "b": 2}}, {"nord": "Nord", "midt": "Midt", "vest": "Vest"})


def with_list(folder: Path, *items: str) -> Portal:
    """A portal with the checklist `s`, whose items are at the editions that `KNOWN` says."""
    checks = [check(id, "guidelines/g", edition=KNOWN.items["s"].get(id, 1)) for id in items or ("a", "b")]
    return portal(folder, guideline("g"), checklist("s", *checks))


def exported(unit: str = "Enhet", a: str = "folges", b: str = "ikke", **values: Any) -> dict[str, Any]:
    """A round as the page writes it. Names of `about` go there; all else takes the place of what is filled in."""
    about = {name: values.pop(name) for name in ("dato", "roller", "runde", "region") if name in values}
    answers = {"a": {"edition": 1, "svar": a}, "b": {"edition": 2, "svar": b}}
    whole = {"format": "gap-runde", "version": 1, "checklist": "s", "edition": "1", "exported": "2026-11-23"}
    return {**whole, "about": {"enhet": unit, **about}, "answers": answers, **values}


def saved(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value), encoding="utf-8")
    return path
