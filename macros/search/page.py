"""The search page: what the results can be narrowed by."""

from __future__ import annotations

from typing import Any

from macros.core.portal import Portal
from macros.search.documents import FACETS, Document, names_of

HEADINGS = {
    "themes": "Tema",
    "patient_groups": "Pasientgruppe",
    "roles": "For hvem",
    "regions": "Region",
    "knowledge": "Slag kunnskap",
}


def groups(documents: list[Document], portal: Portal) -> list[dict[str, Any]]:
    """[{name, heading, options: [{key, words}]}]: the types first, then each facet with the choices that something carries."""
    types = [{"key": type, "words": type} for type in dict.fromkeys(document.type for document in documents)]
    found = [{"name": "type", "heading": "Type innhold", "options": types}]
    for facet in FACETS:
        carried = {id for document in documents for id in document.facets.get(facet, [])}
        options = [{"key": id, "words": name} for id, name in names_of(facet, portal).items() if id in carried]
        found.append({"name": facet, "heading": HEADINGS[facet], "options": options})
    return found
