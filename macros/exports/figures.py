"""The table of a figure as CSV, as the source prints it, with what we know about each row."""

from __future__ import annotations

import csv
import io

from macros.content.figures.model import STATUSES
from macros.core.fields import digits
from macros.core.portal import Portal
from macros.core.records import Record

BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe(text: str) -> str:
    """The text as a spreadsheet shall show it: what would begin a formula gets an apostrophe in front.

    Source of the rule: OWASP, «CSV Injection».
    """
    return f"'{text}" if text.startswith(BEGINS_A_FORMULA) else text


def table(record: Record) -> str:
    """Semicolons and decimal commas, as Norwegian spreadsheets expect; the first sign tells that the text is UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    names = [f"{column['name']} ({column['unit']})" if column["unit"] else column["name"] for column in record["columns"]]
    writer.writerow([safe(name) for name in ["Hva", *names, "Enhet", "Forbehold", "Status", "Merknad"]])
    for row in record["rows"]:
        values = ["" if value is None else digits(value).replace(".", ",") for value in row["values"]]
        status = STATUSES[row["status"] or "stated"]
        texts = [row["unit"] or record["unit"], row["qualifier"] or "", status, row["note"] or ""]
        writer.writerow([safe(row["name"]), *values, *(safe(text) for text in texts)])
    return "\ufeff" + out.getvalue()


def tables(portal: Portal) -> dict[str, str]:
    """Address → CSV, one for each figure."""
    return {f"tall/{record.id}.csv": table(record) for record in portal.all("figures")}
