"""Who does what in a measure: the parts of responsibility, and the actions as sentences."""

from __future__ import annotations

from typing import Any

from macros.content.measures.model import PARTS
from macros.core.portal import Portal
from macros.core.records import Record

PART_VERBS = {
    "decides": "bestemmer",
    "implements": "skal gjøre det",
    "partner": "samarbeider",
    "evaluates": "evaluerer",
    "pays": "betaler",
    "consulted": "blir hørt",
}


def responsible(record: Record, portal: Portal) -> list[dict[str, Any]]:
    """Who has which part of the whole measure: parts in a fixed order, each organisation once.

    An organisation is marked as inferred when no action names it outright in that part. Actions that bind nobody
    (`uoppgitt`) give nobody a part, unless all are such.
    """
    binding = [action for action in record["actions"] if action["modality"] != "uoppgitt"] or record["actions"]
    found: dict[str, dict[str, bool]] = {}
    for action in binding:
        for who in action["responsible"]:
            part = found.setdefault(who["part"], {})
            part[who["organisation"]] = part.get(who["organisation"], True) and bool(who["inferred"])
    return [
        {"part": words, "who": [{**link(portal, id), "inferred": guessed} for id, guessed in found[part].items()]}
        for part, words in PARTS.items()
        if part in found
    ]


def link(portal: Portal, organisation: str) -> dict[str, str]:
    return {"name": portal.get("organisations", organisation)["official_name"], "href": f"organisasjoner/{organisation}/"}


def bodies(record: Record, portal: Portal) -> list[Record]:
    """The organisations that are responsible for something, each once. To cooperate or be heard is not to be responsible."""
    return [portal.get("organisations", id) for id, parts in parts_of(record).items() if not set(parts) <= {"partner", "consulted"}]


def parts_of(record: Record) -> dict[str, list[str]]:
    """Organisation → the parts it has in the measure, in the order of PARTS."""
    found: dict[str, set[str]] = {}
    for action in record["actions"]:
        for who in action["responsible"]:
            found.setdefault(who["organisation"], set()).add(who["part"])
    return {id: [part for part in PARTS if part in parts] for id, parts in found.items()}


def actions(record: Record, portal: Portal) -> dict[str, Any]:
    """The actions with their bold beginnings, and what holds for all of them said once above."""
    nobody = [not action["subject"] and not action["responsible"] for action in record["actions"]]
    inferred = [bool(action["modality_inferred"]) for action in record["actions"]]
    above = []
    if all(nobody):
        above.append("Kilden sier ikke hvem som skal gjøre dette.")
    elif any(nobody):
        above.append("Der setningen ikke sier hvem, sier ikke kilden det heller.")
    if all(inferred):
        above.append("Kilden bruker ikke skal, må eller bør her. Ordet er lest ut av sammenhengen.")
    told: set[str] = set()
    rows = []
    for action, guessed in zip(record["actions"], inferred, strict=True):
        remarks = [text for text in _parts(action, portal) if text not in told]
        told.update(remarks)
        if guessed and not all(inferred):
            remarks.append("Ordet er lest ut av sammenhengen.")
        rows.append(
            {
                "start": start(action),
                "text": action["text"],
                "deadline": action["deadline"],
                "when": action["when"],
                "condition": action["condition"],
                "note": action["note"],
                "remarks": remarks,
            }
        )
    return {"above": above, "rows": rows}


def start(action: dict[str, Any]) -> str:
    """The bold beginning of the sentence: who, and the word that binds them."""
    verb = action["verb"] or ("" if action["modality"] == "uoppgitt" else action["modality"])
    if action["subject"]:
        return f"{action['subject']} {verb}".strip()
    return f"Det {verb}" if verb else ""


def _parts(action: dict[str, Any], portal: Portal) -> list[str]:
    """Parts other than carrying it out, and what is inferred about who."""
    told = []
    for part, words in PARTS.items():
        names = [_name(portal, who) for who in action["responsible"] if who["part"] == part and not who["inferred"]]
        if names and part != "implements":
            told.append(f"{words}: {', '.join(names)}.")
    for who in action["responsible"]:
        if who["inferred"]:
            name, written = _name(portal, who), who["as_written"] or ""
            named = not written or written.lower() in name.lower()
            told.append(
                f"{'' if named else f'Kilden skriver «{written}». '}At {name} {PART_VERBS[who['part']]}, er lest ut av sammenhengen."
            )
    return list(dict.fromkeys(told))


def _name(portal: Portal, who: dict[str, Any]) -> str:
    return str(portal.get("organisations", who["organisation"])["official_name"])
