"""`python -m macros gap-report`: files in, a report and its numbers out, and a sentence for each file that was not counted."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.core.portal import Portal
from macros.core.problems import visible
from macros.gap.files import read
from macros.gap.report import as_csv, as_html, report
from macros.gap.rounds import sheets


def run(files: Iterable[Path], out: Path, portal: Portal, settings: dict[str, Any]) -> int:
    """Write the report. Returns 0 when at least one file was counted, 1 when none was, 2 when the report can't be written.

    What is told of a file names it, because unit names often stand there; so it is told here and not in the report.
    """
    if out.suffix not in (".html", ""):
        return _wrong("Rapporten er en HTML-fil. Gi den et navn som slutter på .html.")
    table = out.with_suffix(".csv")
    found = read(files, sheets(portal))
    for path, sentence in found.told:
        print(f"{path}: {sentence}")
    if not found.rounds:
        print("Ingen av filene kunne telles, så det er ikke laget noen rapport.")
        return 1
    told = report(found, portal)
    try:
        out.write_text(as_html(told, found, settings["site_url"], settings["sender"]), encoding="utf-8")
        table.write_text(as_csv(told), encoding="utf-8", newline="")
    except OSError:
        return _wrong(f"Rapporten kan ikke skrives til {visible(str(out))}. Se om mappa finnes, og om du har tilgang til den.")
    count = len(found.rounds)
    print(f"{visible(str(out))} og {visible(str(table))} er skrevet, av {count} runde{'r' if count > 1 else ''}.")
    if not any(found["units"] for found in told):
        print("Ingen sjekkliste har fem enheter, så rapporten har ingen tall ennå.")
    return 0


def _wrong(message: str) -> int:
    print(message, file=sys.stderr)
    return 2
