"""Where facts stand, when somebody compared them with the source, and what a careful reader must know."""

from __future__ import annotations

from datetime import date
from typing import Any

from macros.core.groups import NOTE_KINDS
from macros.core.portal import Portal
from macros.core.records import Record
from macros.core.render import lower_first

MONTHS = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"]


def day(value: date) -> str:
    """22. november 2026"""
    return f"{value.day}. {MONTHS[value.month - 1]} {value.year}"


def chapter(text: str) -> str:
    """«kapittel 6.1.1», or the text itself when it names the place in words."""
    return f"kapittel {text}" if text[:1].isdigit() else lower_first(text)


def citations(places: list[dict[str, Any]], portal: Portal) -> list[dict[str, Any]]:
    """Each place with its document's name and address; places in one document after each other keep their order."""
    rows = []
    for place in places:
        source = portal.get("sources", place["source"])
        publisher = portal.get("organisations", source["publisher"])
        rows.append(
            {
                "name": source["name"],
                "publisher": publisher["official_name"],
                "href": f"kilder/{source.id}/",
                "chapter": chapter(place["chapter"]) if place["chapter"] else "",
                "note": place["note"],
                "first": not any(row["href"] == f"kilder/{source.id}/" for row in rows),
            }
        )
    return rows


def note_rows(record: Record) -> list[dict[str, Any]]:
    """Notes with the name of their kind; a contradiction is set apart."""
    return [
        {"kind": NOTE_KINDS[note["kind"]], "text": note["text"], "caution": note["kind"] == "contradiction"} for note in record["notes"]
    ]


def checked(record: Record) -> str:
    """What has been done to make sure of the record, in words. Claims no review that nobody made."""
    words = f"Kontrollert mot kilden {day(record['source_checked'])}." if record["source_checked"] else "Ikke kontrollert mot kilden ennå."
    reviewed = record.values.get("reviewed")
    if reviewed:
        return f"{words} Gjennomgått {day(reviewed['date'])} av {reviewed['role']}."
    return f"{words} Ikke gjennomgått av fagredaktør ennå."
