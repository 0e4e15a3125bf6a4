"""A workbook that was filled in, read back as the value a round is exported as."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from openpyxl import load_workbook

from macros.content.checklists.view import ANSWERS
from macros.exports.checklist_workbook import ABOUT, COLUMNS, HEAD, ITEMS, MARK, VERSION, WORDS
from macros.gap.rounds import CORRUPT, FORMAT, MALFORMED, NEWER, OTHER_BOOK, NotCounted

MOST_UNPACKED = 30_000_000  # bytes; a file that claims more is made to fill the memory
MOST_ROWS, MOST_COLUMNS = 1_000, 50
COLUMN_OF = {label: name for name, (label, _) in COLUMNS.items()}
HEAD_OF = {label: name for name, label in HEAD.items()}


def from_workbook(content: bytes, regions: Mapping[str, str]) -> dict[str, Any]:
    """The round in the workbook, as JSON would say it; without the free text, which the report never needs. Raises `NotCounted`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
                raise NotCounted(CORRUPT)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return _round({name: list(_rows(book[name])) for name in (WORDS, ABOUT, ITEMS) if name in book.sheetnames}, regions)
    except NotCounted:
        raise
    except Exception:  # a broken workbook makes openpyxl fail in every way there is
        raise NotCounted(CORRUPT) from None


def _rows(sheet: Any) -> Iterator[list[Any]]:
    for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True):
        yield list(row)


def _round(found: Mapping[str, list[list[Any]]], regions: Mapping[str, str]) -> dict[str, Any]:
    said = {row[0]: row[1] for row in found.get(WORDS, [])[:3] if len(row) > 1}
    if len(found) < 3 or MARK not in said:
        raise NotCounted(OTHER_BOOK)
    version = _whole(said[MARK])
    if version != VERSION:
        raise NotCounted(NEWER if isinstance(version, int) and version > VERSION else MALFORMED)
    about = {HEAD_OF[row[0]]: _written(row[1]) for row in found[ABOUT] if len(row) > 1 and row[0] in HEAD_OF}
    ids = {name: id for id, name in regions.items()}
    answers = {}
    places = {COLUMN_OF[label]: place for place, label in enumerate(found[ITEMS][0]) if label in COLUMN_OF}
    if not {"id", "utgave", "svar"} <= set(places):
        raise NotCounted(MALFORMED)
    for row in found[ITEMS][1:]:
        id, edition, word = (row[places[name]] for name in ("id", "utgave", "svar"))
        if id is not None:
            answers[str(id)] = {"edition": _whole(edition), "svar": _answer(_written(word))}
    return {
        "format": FORMAT,
        "version": 1,
        "checklist": said.get("sjekkliste"),
        "about": {**about, "region": ids.get(about.get("region", ""), "")},
        "answers": answers,
    }


def _answer(word: str) -> str:
    """The id of the word in the list; another word is passed on, to be refused."""
    return {name.casefold(): id for id, name in ANSWERS.items()}.get(word.casefold(), word)


def _whole(value: Any) -> Any:
    """1 for 1.0, which some spreadsheets write."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _written(value: Any) -> str:
    """What a cell holds, as text; a date as ÅÅÅÅ-MM-DD."""
    if value is None:
        return ""
    return value.isoformat()[:10] if isinstance(value, date) else str(value).strip()
