"""A figure, ready to print: the finding, what is known to be wrong with it, a chart, the table and how to read them."""

from __future__ import annotations

from typing import Any

from macros.components.chart import chart
from macros.content.figures.model import STATUSES
from macros.content.kin import closing
from macros.core.fields import digits
from macros.core.groups import NOTE_KINDS
from macros.core.portal import Portal
from macros.core.records import Record

DOUBTS = ("contradiction", "garbled")


def number(value: float | None) -> str:
    """12345.5 as «12 345,5»; years are columns, not values, so four digits stand together."""
    if value is None:
        return ""
    whole, point, rest = digits(value).partition(".")
    sign, found = ("−", whole[1:]) if whole.startswith("-") else ("", whole)
    if len(found) > 4:
        found = f"{int(found):,}".replace(",", "\u00a0")
    return f"{sign}{found}{',' if point else ''}{rest}"


def written(row: dict[str, Any], value: float | None) -> str:
    """The number as the source qualifies it: «inntil 3»."""
    return f"{row['qualifier']} {number(value)}" if row["qualifier"] and value is not None else number(value)


def table(record: Record) -> dict[str, Any]:
    """Columns and rows of text. A unit of its own stands with the column's or row's name."""
    return {
        "caption": record["official_title"] or record["short_title"],
        "columns": [f"{column['name']} ({column['unit']})" if column["unit"] else column["name"] for column in record["columns"]],
        "rows": [
            {
                "name": f"{row['name']} ({row['unit']})" if row["unit"] else row["name"],
                "cells": [written(row, value) for value in row["values"]],
                "total": row["total"],
                "remark": STATUSES[row["status"]] if row["status"] in ("derived", "garbled") else "",
                "note": row["note"],
                "chapter": row["chapter"],
            }
            for row in record["rows"]
        ],
    }


def charts(record: Record) -> list[dict[str, Any]]:
    """The charts with their bars. What we computed is hollow, what the source prints is solid."""
    columns = [column["name"] for column in record["columns"]]
    found = []
    for given in record["charts"]:
        wanted = given["rows"] or ([] if given["by"] == "row" else [row["name"] for row in record["rows"]])
        rows = [row for row in record["rows"] if row["name"] in wanted or (given["by"] == "row" and row["name"] == given["of"])]
        if given["by"] == "column":
            place = columns.index(given["of"])
            groups = [{"name": row["name"], "bars": [_bar(row, place)]} for row in rows]
        elif _told_apart(rows):
            groups = [{"name": name, "bars": [_bar(row, place) for row in rows]} for place, name in enumerate(columns)]
        else:
            groups = [{"name": f"{row['name']}, {name}", "bars": [_bar(row, place)]} for row in rows for place, name in enumerate(columns)]
        key = (
            [{"name": row["name"], "fill": _fill(row)} for row in rows]
            if given["by"] == "row" and _told_apart(rows) and len(rows) > 1
            else []
        )
        found.append({"heading": given["heading"], "text": given["text"], "key": key, **chart(groups)})
    return found


def _told_apart(rows: list[dict[str, Any]]) -> bool:
    """Whether bars side by side would each have a fill of their own."""
    return len({_fill(row) for row in rows}) == len(rows)


def _bar(row: dict[str, Any], place: int) -> dict[str, Any]:
    value = row["values"][place]
    return {"value": value or 0, "words": written(row, value) or "ikke oppgitt", "fill": _fill(row)}


def _fill(row: dict[str, Any]) -> str:
    return "b" if row["status"] == "derived" else "a"


def page(record: Record, portal: Portal) -> dict[str, Any]:
    region = portal.get("regions", record["region"])["name"] if record["region"] else ""
    return {
        "kind": ", ".join(filter(None, ["Tall", region])),
        "title": record["title"],
        "lead": record["summary"],
        "unit": record["unit"],
        "population": record["population"],
        "as_of": record["as_of"],
        "doubts": [{"kind": NOTE_KINDS[note["kind"]], "text": note["text"]} for note in record["notes"] if note["kind"] in DOUBTS],
        "table": table(record),
        "charts": charts(record),
        "how_to_read": record["how_to_read"],
        "csv": f"tall/{record.id}.csv",
        **closing(record, portal),
        "notes": [
            {"kind": NOTE_KINDS[note["kind"]], "text": note["text"], "caution": False}
            for note in record["notes"]
            if note["kind"] not in DOUBTS
        ],
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A figure in a list."""
    return {
        "name": record["short_title"],
        "href": f"tall/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "kind": portal.get("regions", record["region"])["name"] if record["region"] else "Hele landet",
    }
