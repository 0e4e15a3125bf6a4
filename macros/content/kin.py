"""What belongs with a record: bodies and tags as links, and what ties it to other records, in both directions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from macros.components.sources import citations, note_rows
from macros.content import view
from macros.core.portal import Portal
from macros.core.records import Record

OWN_PLACE = {"measures", "plans", "organisations", "sources"}  # other pages give these a place of their own
SHELVES = {"do": "Gjør", "learn": "Lær", "measure": "Mål", "ask": "Spør", "read": "Les"}

# What a relation says of the other record: where this one points, and where the other does.
POINTING = {
    "implements": "Dette skal gjennomføre den",
    "supports": "Dette støtter den",
    "measures": "Dette måler den",
    "shares": "Dette deler den",
    "rests_on": "Dette bygger på den",
    "explains": "Dette forklarer den",
    "about": "",
}
POINTED_AT = {
    "implements": "Skal gjennomføre dette",
    "supports": "Støtter dette",
    "measures": "Måler dette",
    "shares": "Deler dette",
    "rests_on": "Bygger på dette",
    "explains": "Forklarer dette",
    "about": "",
}


def row(record: Record, portal: Portal) -> dict[str, Any]:
    """Any record in a list of mixed kinds: name, href, lang, summary, type, and status where it has one."""
    return portal.once(("kin row", record.type, record.id), lambda: _row(record, portal))


def _row(record: Record, portal: Portal) -> dict[str, Any]:
    values = view(record.type).row_values(record, portal)
    kind = portal.types[record.type]
    return {"lang": "nb", "status": None, "over": False, "type": kind.label, "shelf": kind.shelf, **values}


def current_first(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """What may still hold before what is over; otherwise in the order given."""
    return sorted(rows, key=lambda row: bool(row["over"]))


def others(record: Record, portal: Portal) -> list[dict[str, Any]]:
    """The records of every other type that refer to this one: [{id, name, rows}], in the order of the types, current first."""
    found = []
    for kind in portal.types.values():
        if kind.name not in OWN_PLACE and kind.name != record.type:
            rows = [row(other, portal) for other in portal.referring(record.type, record.id, kind.name)]
            if rows:
                found.append({"id": kind.name, "name": kind.many, "rows": current_first(rows)})
    return found


def shelves(record: Record, portal: Portal, apart: Collection[str] = ()) -> list[dict[str, Any]]:
    """Every record tied to this one, from either side, by what a reader does with it: [{id, name, rows}].

    `apart` names top-level fields whose ties the page shows elsewhere. A record stands once, with the first relation
    that says something.
    """
    ties: dict[tuple[str, str], dict[str, Any]] = {}
    for other, field, pointing in portal.ties(record):
        if field == "items" and not pointing:  # a checklist, which tells item by item
            ties |= {(other.type, tie["href"]): tie for tie in view(other.type).tied(other, record, portal)}
            continue
        if field in apart or other.type in ("organisations", "sources") or other is record:
            continue
        if pointing and field == "situations":  # stands among the tags
            continue
        given = _relation(record if pointing else other, other if pointing else record) if field == "related" else {}
        word = (POINTING if pointing else POINTED_AT)[given.get("relation") or "about"]
        known = ties.setdefault((other.type, other.id), {**row(other, portal), "how": "", "why": "", "why_lang": "nb"})
        known["how"] = known["how"] or word
        if given.get("note") and not known["why"]:
            known["why"] = given["note"]
            known["why_lang"] = (record if pointing else other)["language"]
    return [shelf for shelf in _on_shelves(ties, portal) if shelf["rows"]]


def _relation(pointer: Record, target: Record) -> dict[str, Any]:
    wanted = f"{target.type}/{target.id}"
    return next((item for item in pointer["related"] if item["record"] == wanted), {})


def _on_shelves(ties: Mapping[tuple[str, str], dict[str, Any]], portal: Portal) -> Iterable[dict[str, Any]]:
    order = list(portal.types)
    for id, name in SHELVES.items():
        rows = [(order.index(type), values) for (type, _), values in ties.items() if values["shelf"] == id]
        yield {"id": id, "name": name, "rows": current_first(values for _, values in sorted(rows, key=lambda item: item[0]))}


def named(ids: list[str], portal: Portal) -> list[dict[str, str]]:
    """Organisations as links."""
    return [{"name": portal.get("organisations", id)["official_name"], "href": f"organisasjoner/{id}/"} for id in ids]


def address(type: str, portal: Portal) -> str:
    """Where the pages of a type or vocabulary stand."""
    return portal.types[type].address if type in portal.types else portal.vocabularies[type].address


def tags(record: Record | Mapping[str, Any], portal: Portal) -> dict[str, list[dict[str, str]]]:
    """The record's themes, patient groups and situations as links."""
    return {
        type: [{"name": portal.get(type, id)["name"], "href": f"{address(type, portal)}/{id}/"} for id in record[type]]
        for type in ("themes", "patient_groups", "situations")
    }


def state(record: Record, words: Mapping[str, str], shapes: Mapping[str, str], field: str = "state") -> dict[str, str]:
    """The shape and the words for how things stood, with the year of the source."""
    value = record[field]["value"]
    year = f" ({record[field]['as_of']})" if record[field]["as_of"] else ""
    return {"key": value, "shape": shapes[value], "words": words[value] + year}


def closing(record: Record, portal: Portal, apart: Collection[str] = ()) -> dict[str, Any]:
    """What the shared record page prints after a type's own parts."""
    return {
        **tags(record, portal),
        "shelves": shelves(record, portal, apart),
        "notes": note_rows(record),
        "citations": citations(record["sources"], portal),
    }
