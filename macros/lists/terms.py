"""Pages of themes, patient groups, regions and roles: everything that carries the word, current before expired."""

from __future__ import annotations

from typing import Any

from macros.components.order import alphabetical
from macros.content.kin import others
from macros.content.measures.view import row as measure_row
from macros.content.organisations.view import row_values as organisation_row
from macros.content.plans.view import measures, ordered, row_values, status
from macros.core.portal import Portal
from macros.core.records import Record

OLD = "Kildene er fra 2015 til 2020: les dem som det som ble sagt da, ikke som dagens regel."
LEADS = {
    "themes": f"Alt portalen har om temaet. {OLD}",
    "patient_groups": f"Alt portalen har om denne gruppen. {OLD}",
    "regions": f"Planer, tiltak, tall og organisasjoner i regionen. {OLD}",
    "roles": f"Det som kan angå deg i denne rollen. {OLD}",
}
FILTERS = {"themes": "theme", "patient_groups": "group", "regions": "region"}


def measures_of(term: Record, portal: Portal) -> list[Record]:
    """The measures that carry the term; a region's are those of its plans."""
    if term.type == "regions":
        plans = portal.referring("regions", term.id, "plans", "region")
        return [measure for plan in plans for measure in measures(plan, portal)]
    return portal.referring(term.type, term.id, "measures")


def used(vocabulary: str, portal: Portal) -> list[Record]:
    """Terms that lead somewhere. A term without content has no page: no empty doors."""
    return [term for term in portal.all(vocabulary) if measures_of(term, portal) or others(term, portal) or organisations_of(term, portal)]


def organisations_of(term: Record, portal: Portal) -> list[Record]:
    """The organisations of a region; other terms have none."""
    return portal.referring("regions", term.id, "organisations", "region") if term.type == "regions" else []


def page(term: Record, portal: Portal) -> dict[str, Any]:
    words = portal.vocabularies[term.type]
    found = {measure.id for measure in measures_of(term, portal)}
    groups = []
    for plan in ordered(portal):
        rows = [measure_row(measure, portal) for measure in measures(plan, portal) if measure.id in found]
        if rows:
            groups.append({"plan": row_values(plan, portal), "status": status(plan), "rows": rows})
    without = [plan["short_name"] for plan in ordered(portal) if plan.id not in {portal.get("measures", id)["plan"] for id in found}]
    around = _around_measures(others(term, portal), portal)
    return {
        "kind": words.label,
        "title": term["name"],
        "lead": " ".join(filter(None, [term["description"], LEADS[term.type]])),
        "count": len(found),
        "groups": groups,
        "without": without if term.type in ("themes", "patient_groups") else [],
        **around,
        "contents": [
            {"name": group["name"], "count": len(group["rows"]), "anchor": f"o-{group['id']}"}
            for group in around["before"] + around["after"]
        ],
        "organisations": [organisation_row(body, portal) for body in organisations_of(term, portal)],
        "filter": f"tiltak/?{FILTERS[term.type]}={term.id}" if term.type in FILTERS else "",
    }


def _around_measures(groups: list[dict[str, Any]], portal: Portal) -> dict[str, list[dict[str, Any]]]:
    """What comes before the measures on a page that gathers all types, and what comes after, as the types are ordered."""
    order = list(portal.types)
    place = order.index("measures")
    return {
        "before": [group for group in groups if order.index(group["id"]) < place],
        "after": [group for group in groups if order.index(group["id"]) > place],
    }


def doors(vocabulary: str, portal: Portal) -> list[dict[str, Any]]:
    """The terms as links, with what they are about and how much there is."""
    address = portal.vocabularies[vocabulary].address
    return [
        {
            "name": term["name"],
            "href": f"{address}/{term.id}/",
            "description": term["description"] or "",
            "count": len(measures_of(term, portal)),
        }
        for term in used(vocabulary, portal)
    ]


def largest(found: list[dict[str, Any]], most: int = 14) -> list[dict[str, Any]]:
    """The doors with most behind them, in alphabetical order."""
    best = sorted(found, key=lambda door: -door["count"])[:most]
    return sorted(best, key=lambda door: alphabetical(door["name"]))
