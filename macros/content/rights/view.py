"""A right, ready to print: what you can demand, by when, and which law the source points to."""

from __future__ import annotations

from typing import Any

from macros.content.kin import closing
from macros.core.portal import Portal
from macros.core.records import Record


def told(record: Record) -> str:
    """Never as current: whose rendering it is, from when, and where to look."""
    what = "loven" if record["law"] else "dette"
    return f"Slik gjengir kilden {what} i {record['told_in']}. Sjekk Lovdata."


def page(record: Record, portal: Portal) -> dict[str, Any]:
    laws = [(item, portal.get("guidelines", item["guideline"])) for item in record["law"]]
    return {
        "kind": f"Rettighet, slik kilden gjengir den i {record['told_in']}",
        "title": record["title"],
        "lead": record["summary"],
        "told": told(record),
        "who": record["who"],
        "demands": record["demands"],
        "how": record["how"],
        "law": [{**item, "name": law["short_title"], "href": f"retningslinjer/{law.id}/", "lang": law["language"]} for item, law in laws],
        **closing(record, portal, apart={"law"}),
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A right in a list."""
    return {
        "name": record["short_title"],
        "href": f"rettigheter/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "status": {"key": "told", "shape": "partly", "words": f"Gjengitt i {record['told_in']}. Sjekk Lovdata"},
    }
