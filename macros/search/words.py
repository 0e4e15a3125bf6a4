"""Words as the search compares them. docs/assets/js/search/words.js does the very same: a test holds them together."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import snowballstemmer

FOLDED = str.maketrans(
    {**dict(zip("æøåðđłßéèêëüöäóáàíñç–‑", "aoaddlseeeeuoaoaainc--", strict=True)), **dict.fromkeys("«»§…•·’‘“”°½≤≥×→", " ")}
)
DOUBLE = re.compile(r"aa|ae|oe")
WORD = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*[a-z]?")
# The stemmer takes «-leg» and «-lov» for endings, and makes «fastlege» one with «fast».
KEPT = re.compile(r"(.{2,}(?:leg|lov))(?:e|en|er|ene|a|ar|ane)?s?")
PERSON = re.compile(r"(.*(?:led|forsk|behandl|planlegg|plei|deltak))er(?:e|en|ne|ene)?s?")  # «leder», «ledere», «lederne»
STEMMER = snowballstemmer.stemmer("norwegian")


def fold(text: str) -> str:
    """Small letters without accents, and æ, ø and å as those write them who lack the keys: «parorende»."""
    small = text.lower().translate(FOLDED)
    if not small.isascii():  # seldom: the way below is slow
        small = "".join(sign for sign in unicodedata.normalize("NFD", small) if unicodedata.category(sign)[0] != "M").translate(FOLDED)
    return small


@cache
def stem(word: str) -> str:
    """The stem of a folded word. A number has none, and a word of three letters is short enough."""
    kept = KEPT.fullmatch(word)
    if kept:
        return kept[1]
    person = PERSON.fullmatch(word)
    if person:
        return f"{person[1]}er"
    return word if len(word) < 4 or word[-1].isdigit() else str(STEMMER.stemWord(word))


def words(text: str) -> list[list[str]]:
    """The words of a text, each as the folded words it can be compared by.

    A word with hyphens gives itself in one («dropout») and its parts; a number with hyphens or points is one («10.2»).
    """
    return [_forms(word) for word in WORD.findall(fold(text))]


def _single(word: str) -> str:
    """«paaroerende» is «parorende»; short words such as «AAS» are left alone."""
    return DOUBLE.sub(lambda found: found[0][0], word) if len(word) > 4 else word


@cache
def _forms(word: str) -> list[str]:
    number = word.replace("-", ".")
    if NUMBER.fullmatch(number):
        return [number]
    parts = [_single(part) for part in re.split(r"[.-]", word)]
    return parts if len(parts) == 1 else ["".join(parts), *(part for part in parts if len(part) > 1 or part.isdigit())]
