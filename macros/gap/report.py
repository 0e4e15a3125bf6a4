"""The report: one HTML file that asks for nothing else, and a CSV file with the same numbers."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
from collections import Counter
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros.content.checklists.view import numbered, strength
from macros.core.portal import Portal
from macros.core.records import Record
from macros.core.render import html
from macros.exports.figures import safe
from macros.gap.counts import CHANGES, GROUPS, NOT_STATED, Numbers, counted
from macros.gap.files import Read
from macros.gap.shown import LEAST

FEW = "for få enheter"
CSS = Path(__file__).with_name("report.css")
TABLES = ("Svar i siste runde", "Fra første til siste runde", "Enheter som følger kravet, etter region")
HEADS = ["Sjekkliste", "Utgave", "Punkt", "Spørsmål", "Tabell", "Gruppe", "Enheter"]


def report(read: Read, portal: Portal) -> list[dict[str, Any]]:
    """Every checklist of the portal with what may be told of it, ready to print. Also those without rounds: whether a list
    has no units or four is not told."""
    return [_told(record, read, portal) for record in portal.all("checklists")]


def _told(record: Record, read: Read, portal: Portal) -> dict[str, Any]:
    regions = {region.id: region["name"] for region in portal.all("regions")} | {NOT_STATED: "Region ikke oppgitt"}
    items = numbered(record, portal)
    rounds = [round for round in read.rounds if round.checklist == record.id]
    found = counted(rounds, [item["id"] for _, item in items], [id for id in regions if id != NOT_STATED])
    places = {id: name for id, name in regions.items() if id in found.regions}
    told = {
        "id": record.id,
        "title": record["short_title"],
        "lang": record["language"],
        "edition": record["edition"],
        "href": f"sjekklister/{record.id}/",
        "units": found.units,
        "regions": [(name, _cell(found.regions[id])) for id, name in places.items()],
        "places": [name if found.regions.get(id) is None else f"{name} ({found.regions[id]} enheter)" for id, name in places.items()],
        "items": [],
    }
    for number, item in items if found.units else ():
        id = item["id"]
        told["items"].append(
            {
                "number": number,
                "question": item["question"],
                "strength": strength(item),
                "answers": _cells(found.answers[id], GROUPS),
                "changes": _cells(found.changes.get(id, {}), CHANGES),
                "follows": _cells(found.follows.get(id, {}), places),
            }
        )
    told["has_answers"] = any(cell != FEW for item in told["items"] for cell in item["answers"])
    told["has_changes"] = any(cell != FEW for item in told["items"] for cell in item["changes"])
    told["has_regions"] = any(cell != FEW for item in told["items"] for cell in item["follows"])
    return told


def _cells(numbers: Numbers, names: dict[str, str]) -> list[str]:
    return [_cell(numbers.get(name)) for name in names]


def _cell(count: int | None) -> str:
    return FEW if count is None else str(count)


def as_html(told: list[dict[str, Any]], read: Read, site: str, sender: str) -> str:
    """The report as a page of its own. Its policy lets in nothing but its own style."""
    style = "\n".join(line.strip() for line in CSS.read_text(encoding="utf-8").splitlines() if line.strip())
    mark = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    values = {
        "answers": list(GROUPS.values()),
        "changes": list(CHANGES.values()),
        "tables": TABLES,
        "least": LEAST,
        "site": site,
        "sender": sender,
    }
    ours = Markup(style)  # noqa: S704
    return html("gap/report.html.j2", lists=told, left_out=sorted(Counter(read.left_out).items()), style=ours, mark=mark, **values) + "\n"


def as_csv(told: list[dict[str, Any]]) -> str:
    """One row a number; semicolons, as Norwegian spreadsheets expect. The first sign tells that the text is UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADS)
    for found in told:
        rows = [("", "", "Enheter", "Alle", _cell(found["units"]))]
        rows += [("", "", "Enheter", name, cell) for name, cell in found["regions"]]
        for item in found["items"]:
            groups = (GROUPS.values(), CHANGES.values(), [name for name, _ in found["regions"]])
            columns = zip(TABLES, groups, (item["answers"], item["changes"], item["follows"]), strict=True)
            place = (str(item["number"]), item["question"])
            rows += [(*place, table, *pair) for table, names, cells in columns for pair in zip(names, cells, strict=True)]
        writer.writerows([safe(text) for text in (found["title"], found["edition"], *row)] for row in rows)
    return "\ufeff" + out.getvalue()
