"""A round that a unit exported: what a file must be to be counted, and what is kept of it. Free text is never kept."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from macros.content.checklists.view import ANSWERS
from macros.core.portal import Portal

FORMAT, VERSION = "gap-runde", 1
DAYS = (r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})", r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})")

CORRUPT = "Fila er ødelagt, eller den er verken JSON eller et regneark. Eksporter runden på nytt."
FOREIGN = "Fila er ikke en runde fra en GAP-sjekkliste."
OTHER_BOOK = "Regnearket er ikke det tomme regnearket fra portalen. Har dere svart på siden, så eksporter runden som JSON."
FHIR = "Fila er skrevet som FHIR. Eksporter runden som JSON i stedet."
NEWER = "Fila er skrevet av en nyere utgave av portalen. Lag rapporten med den nyeste utgaven."
OTHER_LIST = "Fila gjelder en sjekkliste som portalen ikke har."
MALFORMED = "Noe i fila er ikke skrevet slik det skal. Eksporter runden på nytt."
NO_UNIT = "Runden sier ikke hvilken enhet den er fra. Fyll ut «Enhet», ellers kan en enhet bli telt to ganger."
NO_ANSWERS = "Runden har ingen svar på punktene slik de er nå."


class NotCounted(Exception):
    """The file can't be counted. Says why in one sentence that holds nothing of the file."""


@dataclass(frozen=True)
class Sheets:
    """What the portal has: checklist → item → edition, and the ids of the regions."""

    items: Mapping[str, Mapping[str, int]]
    regions: Mapping[str, str]


@dataclass
class Round:
    """One unit's answers to one list. `unit` only tells units apart; it is never shown."""

    checklist: str
    unit: str
    region: str
    day: date | None
    name: str
    exported: str
    answers: dict[str, str]
    changed: int = 0  # answers left out because the item has another edition now
    unknown: int = 0  # answers left out because the list doesn't have the item
    notes: list[str] = field(default_factory=list)


def sheets(portal: Portal) -> Sheets:
    lists = {record.id: {item["id"]: item["edition"] for item in record["items"]} for record in portal.all("checklists")}
    return Sheets(lists, {region.id: region["name"] for region in portal.all("regions")})


def from_json(content: bytes, known: Sheets) -> Round:
    """The round in a file of JSON. Raises `NotCounted`."""
    try:
        value = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NotCounted(CORRUPT) from None
    return from_value(value, known)


def from_value(value: Any, known: Sheets) -> Round:
    """The round in a value that was read. Raises `NotCounted`."""
    if isinstance(value, dict) and "resourceType" in value:
        raise NotCounted(FHIR)
    if not isinstance(value, dict) or value.get("format") != FORMAT or not _whole(value.get("version")):
        raise NotCounted(FOREIGN)
    if value["version"] > VERSION:
        raise NotCounted(NEWER)
    about, answers = value.get("about", {}), value.get("answers", {})
    if value["version"] < VERSION or not isinstance(about, dict) or not isinstance(answers, dict):
        raise NotCounted(MALFORMED)
    items = known.items.get(_text(value.get("checklist")))
    if items is None:
        raise NotCounted(OTHER_LIST)
    found = Round(
        checklist=value["checklist"],
        unit=alike(_text(about.get("enhet", ""))),
        region=_text(about.get("region", "")),
        day=day(_text(about.get("dato", ""))),
        name=alike(_text(about.get("runde", ""))),
        exported=_text(value.get("exported", "")),
        answers={},
    )
    for id, answer in answers.items():
        _keep(found, id, answer, items)
    if not found.unit:
        raise NotCounted(NO_UNIT)
    if not found.answers:
        raise NotCounted(NO_ANSWERS)
    if found.region not in known.regions:
        found.region = ""
    return found


def _keep(found: Round, id: str, answer: Any, items: Mapping[str, int]) -> None:
    """Keep an answer to an item as it is now; count the others."""
    if not isinstance(answer, dict) or not _whole(answer.get("edition")) or answer.get("svar", "") not in ("", *ANSWERS):
        raise NotCounted(MALFORMED)
    if not answer.get("svar"):
        return
    if id not in items:
        found.unknown += 1
    elif answer["edition"] != items[id]:
        found.changed += 1
    else:
        found.answers[id] = answer["svar"]


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise NotCounted(MALFORMED)
    return value


def alike(name: str) -> str:
    """A name as it is compared: capitals, blanks and what can't be seen make no difference."""
    seen = "".join(char for char in unicodedata.normalize("NFKC", name) if char.isprintable() or char.isspace())
    return " ".join(seen.casefold().split())


def day(text: str) -> date | None:
    """The date in «2026-11-23» or «23.11.2026», or None."""
    for form in DAYS:
        match = re.fullmatch(form, text.strip(), re.ASCII)
        if match:
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                return None
    return None
