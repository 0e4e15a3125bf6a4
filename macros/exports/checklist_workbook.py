"""A checklist as an empty workbook, for those who can't use the page: fill in, sort, print, and give it to `gap-report`."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from macros.content.checklists.model import STRENGTHS
from macros.content.checklists.view import ANSWERS, BARRIERS, PRIORITIES, parts
from macros.core.portal import Portal
from macros.core.records import Record

MARK, VERSION = "gap-regneark", 1
ABOUT, ITEMS, WORDS = "Om dere", "Punkter", "Ord"  # the sheets; the last is hidden, and holds the words to choose from
HEAD = {"enhet": "Enhet", "dato": "Dato", "roller": "Roller i teamet", "runde": "Navn på runden", "region": "Region"}
# The widths let the sheet print across A4 in letters of 8 points.
TOLD = {"nr": ("Nr.", 4), "omrade": ("Område", 14), "punkt": ("Punkt", 26), "krav": ("Hva kilden krever", 32), "styrke": ("Styrke", 9)}
FILLED = {
    "svar": ("Svar", 10),
    "hvorfor": ("Hvorfor, hvis det ikke gjelder dere?", 12),
    "kunnskap": ("Hvordan vet dere det?", 15),
    "tiltak": ("Hva skal dere gjøre?", 16),
    "ansvarlig": ("Ansvarlig rolle", 10),
    "frist": ("Frist", 8),
    "barriere": ("Det som hindrer mest", 11),
    "hinder": ("Hva hindrer, med deres ord", 12),
    "prioritet": ("Prioritet", 9),
}
KEPT = {"id": ("Punktets id", 3), "utgave": ("Utgave", 3)}  # hidden: what the answers are kept to
COLUMNS = {**TOLD, **FILLED, **KEPT}
CHOICES = {"svar": ANSWERS, "barriere": BARRIERS, "prioritet": PRIORITIES}
UNANSWERED = "Ubesvart"
PLACES = {name: place for place, name in enumerate(COLUMNS)}
A4 = 9


def checklist_workbook(record: Record, portal: Portal, made: datetime, sender: str) -> bytes:
    """The .xlsx file. The same list and the same `made` give the same bytes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": record["title"], "author": sender, "created": made})
    wrapped = {"text_wrap": True, "valign": "top"}
    looks = {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({"bold": True, "bottom": 1, **wrapped}),
        "told": book.add_format(wrapped),
        "filled": book.add_format({"border": 1, "num_format": "@", **wrapped}),
    }
    regions = {region.id: region["name"] for region in portal.all("regions")}
    about, items, words = (book.add_worksheet(name) for name in (ABOUT, ITEMS, WORDS))
    found = [(part["name"], item) for part in parts(record, portal) for item in part["items"]]
    ranges = _words(words, record, {**CHOICES, "region": regions})
    _items(items, found, ranges, looks)
    _about(about, record, found, ranges["region"], looks)
    book.close()
    return out.getvalue()


def _words(sheet: Worksheet, record: Record, lists: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """What the workbook is, and the words of each list with their ids. Returns where each list stands."""
    sheet.hide()
    for row, values in enumerate([(MARK, VERSION), ("sjekkliste", record.id), ("utgave", record["edition"])]):
        sheet.write_row(row, 0, values)
    ranges = {}
    for column, (name, words) in enumerate(lists.items()):
        for row, word in enumerate(words.values(), 4):
            sheet.write_string(row, column, word)
        letter = "ABCD"[column]
        ranges[name] = f"={WORDS}!${letter}$5:${letter}${4 + len(words)}"
    return ranges


def _items(sheet: Worksheet, found: list[tuple[str, Any]], ranges: Mapping[str, str], looks: Mapping[str, Format]) -> None:
    """One row an item, with the header in sight on the screen and on every sheet of paper."""
    sheet.write_row(0, 0, [label for label, _ in COLUMNS.values()], looks["head"])
    for name, (_, width) in COLUMNS.items():
        sheet.set_column(PLACES[name], PLACES[name], width, None, {"hidden": name in KEPT})
    for row, (domain, item) in enumerate(found, 1):
        sheet.write_number(row, 0, item["number"], looks["told"])
        where = f" Bare i {' og '.join(item['regions'])}." if item["regions"] else ""
        word = STRENGTHS[item["strength"]] + (" (utledet)" if item["strength_inferred"] else "")
        for name, text in {"omrade": domain, "punkt": item["question"], "krav": item["requirement"] + where, "styrke": word}.items():
            sheet.write_string(row, PLACES[name], text, looks["told"])
        for name in FILLED:
            sheet.write_blank(row, PLACES[name], None, looks["filled"])
        sheet.write_string(row, PLACES["id"], item["id"])
        sheet.write_number(row, PLACES["utgave"], item["edition"])
    for name in CHOICES:
        sheet.data_validation(1, PLACES[name], len(found), PLACES[name], _one_of(ranges[name]))
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, len(found), len(COLUMNS) - 1)
    sheet.repeat_rows(0)
    _printed(sheet)


def _about(sheet: Worksheet, record: Record, found: list[tuple[str, Any]], regions: str, looks: Mapping[str, Format]) -> None:
    """Who answers, and how far they have come: by domain and by strength, counted by the workbook itself."""
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 6, 15)
    sheet.write_string(0, 0, record["title"], looks["title"])
    lines = [
        f"Utgave {record['edition']}, {len(found)} punkter. Gjelder {record['applies_to']}.",
        f"Svar sammen på arket «{ITEMS}». Velg fra lista i cellene. Ingenting blir sendt fra maskinen.",
        "Skriv aldri noe som kan kjenne igjen en pasient.",
    ]
    for row, text in enumerate(lines, 1):
        sheet.write_string(row, 0, text)
    row = len(lines) + 2
    for name, label in HEAD.items():
        sheet.write_string(row, 0, label, looks["head"])
        sheet.write_blank(row, 1, None, looks["filled"])
        if name == "region":
            sheet.data_validation(row, 1, row, 1, _one_of(regions))
        row += 1
    domains = list(dict.fromkeys(domain for domain, _ in found))
    strengths = [word for id, word in STRENGTHS.items() if any(item["strength"] == id for _, item in found)]
    for label, column, words in (("Område", "omrade", domains), ("Styrke", "styrke", strengths)):
        row = _sums(sheet, row + 1, label, column, words, found, looks)
    _printed(sheet)


def _sums(sheet: Worksheet, row: int, label: str, column: str, words: list[str], found: list[Any], looks: Mapping[str, Format]) -> int:
    """A table of how many follow, by the words of a column; «skal (utledet)» counts as «skal». Returns the row after it."""
    sheet.write_row(row, 0, [label, "Punkter", *ANSWERS.values(), UNANSWERED], looks["head"])
    head, first = row + 1, row + 2  # as the formulas number them
    given, answered = (f"{ITEMS}!${_letter(name)}$2:${_letter(name)}${len(found) + 1}" for name in (column, "svar"))
    alike = '&"*"' if column == "styrke" else ""
    for word in words:
        row += 1
        count = sum(word == (domain if column == "omrade" else STRENGTHS[item["strength"]]) for domain, item in found)
        sheet.write_string(row, 0, word, looks["told"])
        sheet.write_formula(row, 1, f"=COUNTIF({given},$A{row + 1}{alike})", None, count)
        for place, letter in enumerate("CDEF", 2):
            sheet.write_formula(row, place, f"=COUNTIFS({given},$A{row + 1}{alike},{answered},{letter}${head})", None, 0)
        sheet.write_formula(row, 6, f"=B{row + 1}-SUM(C{row + 1}:F{row + 1})", None, count)
    sheet.write_string(row + 1, 0, "Alle", looks["head"])
    for place, letter in enumerate("BCDEFG", 1):
        total = len(found) if letter in "BG" else 0
        sheet.write_formula(row + 1, place, f"=SUM({letter}{first}:{letter}{row + 1})", looks["head"], total)
    return row + 2


def _one_of(range: str) -> dict[str, Any]:
    return {"validate": "list", "source": range, "error_title": "Velg fra lista", "error_message": "Velg et av ordene i lista."}


def _printed(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&RSide &P av &N")


def _letter(name: str) -> str:
    return chr(ord("A") + PLACES[name])


def workbooks(portal: Portal, made: datetime, sender: str) -> dict[str, bytes]:
    """Address → workbook, one for each checklist."""
    return {f"eksport/gap/{record.id}.xlsx": checklist_workbook(record, portal, made, sender) for record in portal.all("checklists")}
