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
    return heaviness([words(sentence) for text in texts for sentence in sentences(text)])


def heaviness(sentences: list[list[str]]) -> int | None:
    """LIX of sentences that are parted into words."""
    lengths = [len(word) for sentence in sentences for word in sentence]
    if len(lengths) < 100:
        return None
    return round(len(lengths) / len(sentences) + 100 * sum(length > LONG_WORD for length in lengths) / len(lengths))
