"""«Today» is one function, so that two builds of one commit give the same bytes."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]


@cache
def epoch() -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), else the
    date of the commit, else now (a copy without history)."""
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    if stated.isdecimal():
        return int(stated)
    found = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=TOP, capture_output=True, text=True, check=False)  # noqa: S607
    return int(found.stdout) if found.stdout.strip().isdecimal() else int(datetime.now(UTC).timestamp())


def today() -> date:
    return datetime.fromtimestamp(epoch(), UTC).date()
