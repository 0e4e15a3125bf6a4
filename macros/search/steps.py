"""Numbers in few signs: base 36, each counted on from the last. docs/assets/js/search/index.js reads them."""

from __future__ import annotations

from collections.abc import Iterable

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number: int) -> str:
    """A whole number from 0."""
    out = ""
    while number:
        number, rest = divmod(number, 36)
        out = DIGITS[rest] + out
    return out or "0"


def steps(places: Iterable[int]) -> str:
    """Rising numbers from 0, as the steps from one to the next; the first is counted from -1."""
    out, last = [], -1
    for place in places:
        out.append(base36(place - last))
        last = place
    return " ".join(out)
