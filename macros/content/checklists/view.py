"""A GAP checklist, ready to fill in: its items by domain, what each rests on, and what can close the gap."""

from __future__ import annotations

from typing import Any

from macros.components.sources import citations
from macros.content.checklists.model import LEVELS, STRENGTHS, regions_of
from macros.content.kin import closing, row
from macros.core.portal import Portal
from macros.core.records import Record

ANSWERS = {"folges": "Følges", "delvis": "Følges delvis", "ikke": "Følges ikke", "gjelder-ikke": "Gjelder ikke"}
BARRIERS = {
    "kunnskap": "Kunnskap og opplæring",
    "holdninger": "Holdninger",
    "ledelse": "Ledelse og forankring",
    "organisering": "Organisering og rutiner",
    "kapasitet": "Kapasitet, økonomi eller bemanning",
    "samarbeid": "Samarbeid med andre",
    "verktoy": "Verktøy, lokaler eller IKT",
    "annet": "Annet",
}
PRIORITIES = {"hoy": "Høy", "middels": "Middels", "lav": "Lav"}
NAMED_BY_PLACE = ("recommendations", "measures")  # their number and document say more in a margin than their titles


def numbered(record: Record, portal: Portal) -> list[tuple[int, dict[str, Any]]]:
    """The items with the number each has on the page: by domain, in the order of the domains, then as written."""
    domains = [domain.id for domain in portal.all("checklist_domains")]
    return list(enumerate(sorted(record["items"], key=lambda item: domains.index(item["domain"])), 1))


def strength(item: dict[str, Any]) -> str:
    """The word the source uses, said to be inferred where it is."""
    if item["strength"] == "uoppgitt":
        return "Kilden har ikke noe slikt ord"
    return f"«{STRENGTHS[item['strength']]}»" + (" (utledet)" if item["strength_inferred"] else "")


def regions(item: dict[str, Any], portal: Portal) -> list[str]:
    """The names of the regions the demand is made in; none for a national one."""
    found = [item["region"]] if item["region"] else regions_of(item, portal)
    return [portal.get("regions", id)["name"] for id in found]


def _link(target: str, portal: Portal, by_place: bool = False) -> dict[str, str]:
    type, id = target.split("/")
    values = row(portal.get(type, id), portal)
    placed = by_place and type in NAMED_BY_PLACE
    return {"name": values["type"] if placed else values["name"], "href": values["href"], "lang": "nb" if placed else values["lang"]}


def item_values(number: int, item: dict[str, Any], portal: Portal) -> dict[str, Any]:
    """One item, ready to print."""
    references = [_link(target, portal, by_place=True) for target in item["rests_on"]]
    said = (item["point"] or "").replace(",", "")
    return {
        **item,
        "number": number,
        "references": references,
        "point": "" if any(said in reference["name"].replace(",", "") for reference in references) else item["point"],
        "word": strength(item),
        "whom": ", ".join(LEVELS[level].lower() for level in item["levels"]),
        "regions": regions(item, portal),
        "figure": item["baseline"] and item["baseline"]["figure"] and _link(item["baseline"]["figure"], portal),
        "helps": [_link(target, portal) for target in item["closes"]],
        "citations": citations(item["sources"], portal),
    }


def parts(record: Record, portal: Portal) -> list[dict[str, Any]]:
    """The items by domain: [{id, name, items}]; a domain without items is left out."""
    items = [item_values(number, item, portal) for number, item in numbered(record, portal)]
    found = [
        {"id": domain.id, "name": domain["name"], "items": [item for item in items if item["domain"] == domain.id]}
        for domain in portal.all("checklist_domains")
    ]
    return [part for part in found if part["items"]]


def listed(words: list[Any]) -> str:
    """«1, 2 og 5»"""
    texts = [str(word) for word in words]
    return " og ".join(filter(None, [", ".join(texts[:-1]), texts[-1]]))


def documents(record: Record, portal: Portal) -> list[dict[str, Any]]:
    """Where the list stands: its own places, and each other document once with the items taken from it."""
    places = list(record["sources"])
    points: dict[str, list[int]] = {}
    for number, item in numbered(record, portal):
        for source in dict.fromkeys(place["source"] for place in item["sources"]):
            points.setdefault(source, []).append(number)
    return citations(
        places + [{"source": source, "chapter": None, "note": f"Punkt {listed(found)}."} for source, found in points.items()], portal
    )


def levels(record: Record) -> dict[str, str]:
    """The levels the items are for, in the order of the levels."""
    return {level: name for level, name in LEVELS.items() if any(level in item["levels"] for item in record["items"])}


def scripts(record: Record) -> list[str]:
    """The module the page loads: answers, result, rounds."""
    return ["gap/page"]


def styles(record: Record) -> list[str]:
    """The stylesheet of that module's parts."""
    return ["gap"]


def page(record: Record, portal: Portal) -> dict[str, Any]:
    guidelines = [portal.get("guidelines", id) for id in record["guidelines"]]
    return {
        "kind": "GAP-sjekkliste",
        "title": record["title"],
        "lead": record["summary"],
        "guidelines": [
            {"name": found["official_title"], "number": found["number"], "href": f"retningslinjer/{found.id}/", "lang": found["language"]}
            for found in guidelines
        ],
        "applies_to": record["applies_to"],
        "extent": record["extent"],
        "edition": record["edition"],
        "count": len(record["items"]),
        "parts": parts(record, portal),
        "levels": levels(record),
        "regions": [{"id": region.id, "name": region["name"]} for region in portal.all("regions")],
        "answers": ANSWERS,
        "barriers": BARRIERS,
        "priorities": PRIORITIES,
        **closing(record, portal, apart={"items", "guidelines"}),
        "citations": documents(record, portal),
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A checklist in a list."""
    count = len(record["items"])
    return {
        "name": record["short_title"],
        "href": f"sjekklister/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "type": f"GAP-sjekkliste, {count} punkt" + ("er" if count > 1 else ""),
    }


def tied(record: Record, other: Record, portal: Portal) -> list[dict[str, Any]]:
    """The list's items about another record, for its page: each that asks about it, and one row for those it can help with."""
    target = f"{other.type}/{other.id}"
    items = numbered(record, portal)
    rows = [
        {
            "name": item["question"],
            "href": f"sjekklister/{record.id}/#punkt-{item['id']}",
            "summary": f"Punkt {number} i «{record['short_title']}»",
            "type": "GAP-sjekkliste",
        }
        for number, item in items
        if target in item["rests_on"] or (item["baseline"] and item["baseline"]["figure"] == target)
    ]
    helped = [number for number, item in items if target in item["closes"]]
    if helped:
        rows.append({**row_values(record, portal), "how": f"Kan hjelpe med punkt {listed(helped)}"})
    return [{**row(record, portal), "how": "", "why": "", "why_lang": "nb", **values} for values in rows]
