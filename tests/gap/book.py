"""The workbook of a round, taken apart without the code that made it."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ESCAPED = re.compile(r"_x([0-9A-F]{4})_")


class Book:
    """A workbook taken apart: its sheets by name, each a list of rows of texts and whole numbers."""

    def __init__(self, content: bytes) -> None:
        self.parts = zipfile.ZipFile(io.BytesIO(content))
        assert self.parts.testzip() is None
        for name in self.parts.namelist():
            self.read(name)
        names = [sheet.attrib["name"] for sheet in self.read("xl/workbook.xml").iter(f"{MAIN}sheet")]
        self.sheets = {name: self.rows(f"xl/worksheets/sheet{number}.xml") for number, name in enumerate(names, 1)}

    def read(self, part: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.parts.read(part))

    def rows(self, part: str) -> list[list[str | int]]:
        sheet = self.read(part)
        assert [] == list(sheet.iter(f"{MAIN}f")), "a formula"
        return [[self.value(cell) for cell in row.iter(f"{MAIN}c")] for row in sheet.iter(f"{MAIN}row")]

    def value(self, cell: ElementTree.Element) -> str | int:
        if not len(cell):
            return ""
        if "t" not in cell.attrib:
            return int(cell.findtext(f"{MAIN}v", ""))
        assert "inlineStr" == cell.attrib["t"]
        text = cell.findtext(f"{MAIN}is/{MAIN}t")
        assert text, "an empty text: it is counted, and is sorted before all others"
        return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
