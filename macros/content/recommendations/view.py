"""A recommendation, ready to print: what is asked, how strongly, of whom, and who says so."""

from __future__ import annotations

import re
from typing import Any

from macros.content.guidelines.view import addressees, caution
from macros.content.kin import closing
from macros.content.measures.model import MODALITIES
from macros.core.portal import Portal
from macros.core.records import Record

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def number_key(record: Record) -> tuple[Any, ...]:
    """Sorts as the guideline numbers: «4.1» before «10», «IX» before «X», those without a number last."""
    number = record["number"] or ""
    if number and not set(number) - set(ROMAN):
        values = [ROMAN[letter] for letter in number]
        return (0, [sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))], "", record.id)
    return (not number, [int(digits) for digits in re.findall(r"[0-9]+", number)], number, record.id)


def place(record: Record, portal: Portal) -> str:
    """«Anbefaling 5.5 i IS-2219», or the guideline's short title where it has no number."""
    guideline = portal.get("guidelines", record["guideline"])
    number = f" {record['number']}" if record["number"] else ""
    return f"Anbefaling{number} i {guideline['number'] or guideline['short_title']}"


def word(record: Record) -> str:
    """The word the source uses, said to be inferred where it is."""
    if record["modality"] == "uoppgitt":
        return "Kilden har ikke noe slikt ord"
    inferred = " (lest ut av sammenhengen)" if record["modality_inferred"] else ""
    return f"«{MODALITIES[record['modality']]}»{inferred}"


def page(record: Record, portal: Portal) -> dict[str, Any]:
    guideline = portal.get("guidelines", record["guideline"])
    return {
        "kind": place(record, portal),
        "title": record["title"],
        "lead": record["summary"],
        "word": word(record),
        "strength": record["strength"],
        "whom": addressees(record["addressees"]),
        "whom_inferred": record["addressees_inferred"] and record["addressees"] != ["not_stated"],
        "guideline": {
            "name": guideline["official_title"],
            "href": f"retningslinjer/{guideline.id}/",
            "lang": guideline["language"],
        },
        "edition": guideline["edition"],
        "edition_lang": guideline["language"],
        "domain": record["domain"],
        "reported_by": record["reported_by"],
        "caution": caution(guideline),
        "text": record["text"],
        "items": record["items"],
        "conditions": record["conditions"],
        "reason": record["reason"],
        **closing(record, portal, apart={"guideline"}),
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A recommendation in a list."""
    guideline = portal.get("guidelines", record["guideline"])
    return {
        "name": record["short_title"],
        "href": f"anbefalinger/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "kind": guideline["short_title"],
        "type": place(record, portal),
        "over": guideline["standing"]["value"] == "superseded",
    }


def crumbs(record: Record, portal: Portal) -> list[tuple[str, str]]:
    """The way home: the guideline."""
    guideline = portal.get("guidelines", record["guideline"])
    return [(guideline["short_title"], f"retningslinjer/{guideline.id}/")]
