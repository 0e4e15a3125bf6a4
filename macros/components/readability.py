"""How heavy a text is to read. Source of the rule: LIX, Björnsson 1968: words a sentence + per cent of words over six letters."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÆØÅ«\"])|\n+")
LONG_WORD = 6


def sentences(text: str) -> list[str]:
    """The sentences of a text. A line of its own is one; an abbreviation's full stop before a small letter ends none."""
    return [part.strip() for part in SENTENCE.split(text) if WORD.search(part)]


def words(text: str) -> list[str]:
    return WORD.findall(text)


def lix(texts: list[str]) -> int | None:
    """LIX of the texts together, or None below a hundred words, where it says nothing."""
    found = [word for text in texts for word in words(text)]
    count = sum(len(sentences(text)) for text in texts)
    if len(found) < 100 or not count:
        return None
    return round(len(found) / count + 100 * sum(len(word) > LONG_WORD for word in found) / len(found))
