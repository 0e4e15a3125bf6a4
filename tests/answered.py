"""Answers from readers, made up in a temporary folder and counted by the report itself, as `data/feedback/` of a test's portal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from feedback.report import report, write

LAST = date(2026, 6, 30)


def answers(count: int, page: str, **values: Any) -> list[dict[str, Any]]:
    """So many answers that are alike."""
    return [{"page": page, "role": None, "region": None, **values}] * count


def answered(
    folder: Path,
    *rows: dict[str, Any],
    changes: Sequence[dict[str, Any]] = (),
    population: dict[str, Any] | None = None,
    first: date | None = None,
    roles: Sequence[str] = ("behandler", "bruker"),
    regions: Sequence[str] = ("nord", "midt", "vest"),
) -> Path:
    """The folder, with these answers in sums, these changes and this population below its `data/`."""
    held = folder / "data" / "feedback"
    write(report(rows, roles, regions, first, LAST), held)
    for name, content in (("changes", list(changes)), ("population", population)):
        if content:
            (held / f"{name}.yml").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")  # JSON is YAML
    return folder
