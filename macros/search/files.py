"""The files that the search fetches: one index, and the texts of each page."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.core.portal import Portal
from macros.search.documents import FACETS, Document, documents, names_of
from macros.search.index import places
from macros.search.meanings import IDLE, WHOSE, nynorsk, same
from macros.search.steps import steps
from macros.search.written import written


def found_in(portal: Portal, docs: Path) -> list[Document]:
    """Everything that can be found, gathered once. `docs` is the folder of the hand-written pages."""
    return portal.once("documents", lambda: documents(portal, written(docs)))


def files(portal: Portal, docs: Path) -> dict[str, str]:
    """Address → content. The same bytes for the same content."""
    found = found_in(portal, docs)
    forms = nynorsk(portal)
    index = {
        **_rows(found),
        "facets": _facets(found, portal),
        **places(found, forms),
        "forms": forms,
        "words": same(portal, forms),
        "idle": " ".join(sorted(IDLE)),
        "whose": " ".join(sorted(WHOSE)),
    }
    return {"sok/indeks.json": _json(index), **texts(found)}


def texts(found: list[Document]) -> dict[str, str]:
    """Address → the texts of a page, the summary first, then the rest. Fetched for the rows that are shown."""
    return {
        f"sok/tekst-{number}.json": _json([document.summary, *filter(None, document.body.split("\n"))])
        for number, document in enumerate(found)
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _rows(found: list[Document]) -> dict[str, Any]:
    """What a row shows, column by column: like stands beside like, and packs to half. The pages stand type by type."""
    counts = Counter(document.type for document in found)
    return {
        "types": list(counts),
        "type": list(counts.values()),
        "href": _column(document.href for document in found),
        "name": _column(document.name for document in found),
        "line": _column("" if document.line == document.type else document.line for document in found),
        "status": _column(document.status for document in found),
        "over": steps(place for place, document in enumerate(found) if document.over),
        "nynorsk": steps(place for place, document in enumerate(found) if document.lang == "nn"),
    }


def _column(values: Iterable[str]) -> str:
    return "\n".join(" ".join(value.split()) for value in values)


def _facets(found: list[Document], portal: Portal) -> dict[str, list[list[str]]]:
    """Facet → [id, name, the pages that carry it]."""
    carried: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, document in enumerate(found):
        for facet, ids in document.facets.items():
            for id in ids:
                carried[facet, id].append(place)
    return {
        facet: [[id, name, steps(carried[facet, id])] for id, name in names_of(facet, portal).items() if carried[facet, id]]
        for facet in FACETS
    }
