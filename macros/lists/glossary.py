"""The glossary as a page: words by their first letter."""

from __future__ import annotations

from typing import Any

from macros.components.order import alphabetical
from macros.components.sources import citations
from macros.core.portal import Portal


def glossary(portal: Portal) -> list[dict[str, Any]]:
    """[{letter, words: [{id, name, long, explanation, synonyms, citations}]}] in Norwegian order."""
    letters: dict[str, list[dict[str, Any]]] = {}
    for term in sorted(portal.all("glossary"), key=lambda term: alphabetical(term["name"])):
        words = {**term.values, "citations": citations(term["sources"], portal)}
        letters.setdefault(term["name"][0].upper(), []).append(words)
    return [{"letter": letter, "words": words} for letter, words in letters.items()]
