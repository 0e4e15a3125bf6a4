"""Compound words in their parts: «behandlingstilbud» is «behandling» and «tilbud». Known parts only; no guessing."""

from __future__ import annotations

from collections import Counter

SHORTEST_FIRST, SHORTEST_LAST = 3, 4
# Beginnings that are no word of their own in a compound: «for|skning», «til|bud».
PREFIXES = {
    "for",
    "til",
    "inn",
    "opp",
    "ut",
    "med",
    "mot",
    "ved",
    "sam",
    "ned",
    "fra",
    "under",
    "over",
    "unn",
    "ikke",
    "van",
    "mis",
    "tre",
    "ett",
    "den",
    "det",
    "som",
    "ser",
    "seg",
    "vil",
    "har",
    "kan",
    "sin",
    "stor",
    "forst",
}


class Splitter:
    """Splits words into parts that stand alone somewhere in the texts at least `often` times."""

    def __init__(self, counts: Counter[str], often: int = 3) -> None:
        self.known = {word for word, count in counts.items() if count >= often and word.isalpha()}

    def parts(self, word: str) -> list[str]:
        """The parts, or nothing where the word is no compound of known words."""
        best: list[str] = []
        for place in range(SHORTEST_FIRST, len(word) - SHORTEST_LAST + 1):
            last = word[place:]
            if last in self.known:
                first = self._first(word[:place])
                if first and (not best or len(last) > len(best[-1])):
                    best = [*(self.parts(first) or [first]), last]
        return best

    def _first(self, start: str) -> str:
        """The word that a compound begins with, without the «s» or «e» that joins."""
        for word in (start, start[:-1] if start[-1:] in ("s", "e") else ""):
            if len(word) >= SHORTEST_FIRST and word in self.known and word not in PREFIXES:
                return word
        return ""
