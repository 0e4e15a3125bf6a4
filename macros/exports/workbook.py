"""A workbook of one type: the records, and a sheet that tells what each column holds."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter

from macros.core.portal import Portal
from macros.core.records import ContentType
from macros.exports.tables import described, rows

MOST = 32_000  # characters in a cell; Excel takes 32,767


def workbook(kind: ContentType, portal: Portal, site: str, made: datetime, sender: str) -> bytes:
    """The .xlsx file. The same content and the same `made` give the same bytes. Text is always text, never a formula."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": kind.many, "author": sender, "created": made})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    columns = described(kind)
    sheet = book.add_worksheet(kind.many[:31])
    sheet.write_row(0, 0, list(columns), head)
    found = rows(kind, portal, site)
    for place, row in enumerate(found, 1):
        for column, text in enumerate(row):
            sheet.write_string(place, column, text[:MOST], body)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, len(columns) - 1, 24)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(found), 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    about = book.add_worksheet("Om kolonnene")
    about.write_row(0, 0, ["Kolonne", "Hva den inneholder"], head)
    for place, (name, label) in enumerate(columns.items(), 1):
        about.write_string(place, 0, name, body)
        about.write_string(place, 1, label, body)
    about.set_column(0, 0, 24)
    about.set_column(1, 1, 80)
    book.close()
    return out.getvalue()
