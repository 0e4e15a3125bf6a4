"""A publication, ready to print: what it is and what the sources take from it."""

from __future__ import annotations

from typing import Any

from macros.content.kin import closing, named
from macros.content.publications.model import FORMS
from macros.core.portal import Portal
from macros.core.records import Record


def page(record: Record, portal: Portal) -> dict[str, Any]:
    return {
        "kind": " ".join(filter(None, [FORMS[record["form"]], record["number"]])),
        "title": record["official_title"],
        "lead": record["summary"],
        "publisher": named([record["publisher"]], portal) if record["publisher"] else [],
        "publisher_text": record["publisher_text"],
        "year": record["year"],
        "access": record["access"],
        "used_for": record["used_for"],
        **closing(record, portal),
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A publication in a list."""
    return {
        "name": record["short_title"],
        "href": f"publikasjoner/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "kind": FORMS[record["form"]],
        "type": FORMS[record["form"]],
    }
