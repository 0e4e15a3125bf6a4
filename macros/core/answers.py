"""What readers answered, in sums: `svar.json`, which `python -m feedback report` writes and `feedback/report.py` describes.

Read as if anyone could have written it: what can't be right is told, never shown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from macros.core.problems import Problem, quoted, visible

FORMAT = 1
LEAST = 5
LARGEST = 5_000_000  # bytes; a thousand pages with answers are a tenth of this
# «Enkel innholdstest», word for word: Kommunikasjonsstrategi for NK-TSB, kapittel 6. The receiver has the same words.
MEASURES = {
    "relevance": ("Relevans", "Støtter innholdet din oppgaveløsning?"),
    "accessibility": ("Tilgjengelighet", "Er innholdet lett å forstå?"),
    "structure": ("Godt strukturert", "Får du lett tak i de viktigste poengene i teksten?"),
    "action": ("Handlingsdrivere", "Peker teksten mot mulige handlingsalternativer?"),
}
CHOICES = {
    "used": {"ja": "Ja", "planlagt": "Ikke ennå, men jeg har planer om det", "nei": "Nei"},
    "found": {"ja": "Ja", "delvis": "Delvis", "nei": "Nei"},
}
SUMMARY = ("answers", *MEASURES, *CHOICES, "missed")
PLACES = ("regions", "roles")
TOP = ("format", "least", "first", "last", "answers", "total", *PLACES, "pages")
NOT_STATED = "not_stated"
ROUNDING = 0.0151  # three shares, each off by half a hundredth
ANEW = "Rett ikke fila for hånd. Lag den på nytt med «python -m feedback report»."
KINDS = {dict: "en gruppe med felt", list: "en liste", type(None): "null", bool: "true eller false"}


class _Twice(ValueError):
    """A name that stands twice in one group: one of the two would have been lost in silence."""


def read_answers(path: Path, file: str) -> tuple[dict[str, Any] | None, list[Problem]]:
    """The sums in the file, or None where anything is wrong, and what is wrong. `file` is how messages call it."""
    check = _Check(file)
    found = check.parsed(path)
    if not check.problems:
        check.whole(found)
    return (None if check.problems else found), check.problems


class _Check:
    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def wrong(self, code: str, field: str, found: str, expected: str, line: int = 1) -> None:
        self.problems.append(Problem(self.file, line, field, code, found, expected, ANEW))

    def parsed(self, path: Path) -> Any:
        raw = path.read_bytes()
        if len(raw) > LARGEST:
            return self.wrong("A01", "", f"en fil på {len(raw) // 1000} kB", f"høyst {LARGEST // 1000} kB")
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self.wrong("A01", "", "tegn som ikke er UTF-8", "en tekstfil i UTF-8")
        try:
            return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
        except _Twice as twice:
            self.wrong("A01", "", f"feltet {quoted(str(twice))} to ganger", "hvert felt én gang")
        except json.JSONDecodeError as error:
            lines = text.splitlines() or [""]
            at = min(error.lineno, len(lines))
            self.wrong("A01", "", quoted(lines[at - 1].strip() or "slutten av fila"), "gyldig JSON", at)
        except (ValueError, RecursionError):  # NaN, numbers of thousands of digits, thousands of levels
            self.wrong("A01", "", "noe som ikke er tall og tekst slik rapporten skriver det", "gyldig JSON")

    def whole(self, found: Any) -> None:
        if isinstance(found, dict) and (type(found.get("format")) is not int or found["format"] != FORMAT):
            self.wrong("A02", "format", _said(found.get("format")), f"format {FORMAT}, som denne utgaven av portalen leser")
            return
        if not self.group(found, "", TOP):
            return
        if found["least"] != LEAST or isinstance(found["least"], bool):
            self.wrong("A04", "least", _said(found["least"]), f"{LEAST}, som er færrest svar portalen viser")
        self.days(found["first"], found["last"])
        answers = found["answers"] if self.count(found["answers"], "answers") else None
        self.summary(found["total"], "total")
        for name in PLACES:
            self.counts(found[name], name, answers)
        if self.kind(found["pages"], "pages", dict):
            for address, values in found["pages"].items():
                self.summary(values, f"pages[{visible(address)[:60]}]")

    def kind(self, value: Any, field: str, kind: type) -> bool:
        if not isinstance(value, kind):
            self.wrong("A03", field, _said(value), KINDS[kind])
        return isinstance(value, kind)

    def group(self, value: Any, field: str, names: Collection[str]) -> bool:
        """Whether this is a group of just these fields."""
        if not self.kind(value, field, dict):
            return False
        before = f"{field}." if field else ""
        for name in sorted(set(value) - set(names)):
            self.wrong("A03", before + visible(name)[:40], "et felt som ikke finnes", f"feltene {', '.join(names)}")
        for name in sorted(set(names) - set(value)):
            self.wrong("A03", before + name, "ingenting", "et felt som rapporten alltid skriver")
        return set(names) == set(value)

    def days(self, first: Any, last: Any) -> None:
        if first is not None and not _is_day(first):
            self.wrong("F06", "first", _said(first), "en dato ÅÅÅÅ-MM-DD")
        if not _is_day(last):
            self.wrong("F06", "last", _said(last), "en dato ÅÅÅÅ-MM-DD")
        elif _is_day(first) and first > last:
            self.wrong("A05", "last", last, f"en dag etter den første, {first}")

    def count(self, value: Any, field: str, zero: bool = False) -> bool:
        """Whether this is a number of answers that may be shown."""
        fits = type(value) is int and (value >= LEAST or (zero and value == 0))
        if value is not None and not fits:
            self.wrong("A04", field, _said(value), f"null{', 0' if zero else ''} eller et helt tall fra {LEAST} og oppover")
        return fits

    def number(self, value: Any, field: str, low: int, high: int) -> bool:
        fits = type(value) in (int, float) and low <= value <= high
        if not fits:
            self.wrong("A04", field, _said(value), f"et tall fra {low} til {high}")
        return fits

    def summary(self, values: Any, field: str) -> None:
        if not self.group(values, field, SUMMARY):
            return
        known = self.count(values["answers"], f"{field}.answers")
        self.count(values["missed"], f"{field}.missed")
        for name in (*MEASURES, *CHOICES):
            if values[name] is None:
                continue
            place = f"{field}.{name}"
            n = self.measure(values[name], place) if name in MEASURES else self.shares(values[name], place, CHOICES[name])
            if known and n > values["answers"]:
                self.wrong("A05", f"{place}.n", str(n), f"høyst {values['answers']}, som er alle svarene")

    def numbers(self, found: dict[str, Any], field: str, names: Collection[str], low: int, high: int) -> bool:
        return all([self.number(found[name], f"{field}.{name}", low, high) for name in names])  # noqa: C419 - each is told

    def measure(self, found: Any, field: str) -> int:
        """The number of answers behind a mean, 0 where it can't be told."""
        if not self.group(found, field, ("n", "mean", "low", "high")):
            return 0
        if self.numbers(found, field, ("mean", "low", "high"), 1, 10) and not found["low"] <= found["mean"] <= found["high"]:
            expected = f"et snitt fra {found['low']} til {found['high']}, som er intervallet"
            self.wrong("A05", f"{field}.mean", _said(found["mean"]), expected)
        return self.n(found["n"], f"{field}.n")

    def shares(self, found: Any, field: str, choices: Collection[str]) -> int:
        """The number of answers behind shares, 0 where it can't be told."""
        if not self.group(found, field, ("n", *choices)):
            return 0
        if self.numbers(found, field, choices, 0, 1):
            together = sum(found[choice] for choice in choices)
            if abs(together - 1) > ROUNDING:
                self.wrong("A05", field, f"andeler som til sammen er {together:.2f}", "andeler som til sammen er 1")
        return self.n(found["n"], f"{field}.n")

    def n(self, value: Any, field: str) -> int:
        if value is None:
            self.wrong("A04", field, "null", f"et helt tall fra {LEAST} og oppover")
        return int(value) if self.count(value, field) else 0

    def counts(self, found: Any, field: str, answers: int | None) -> None:
        if not self.kind(found, field, dict):
            return
        if NOT_STATED not in found:
            self.wrong("A03", f"{field}.{NOT_STATED}", "ingenting", "et felt som rapporten alltid skriver")
        fit = [value is None or self.count(value, f"{field}.{visible(id)[:40]}", zero=True) for id, value in found.items()]
        if not all(fit):
            return
        told = sum(value for value in found.values() if value)
        if answers is not None and told > answers:
            self.wrong("A05", field, f"{told} svar til sammen", f"høyst {answers}, som er alle svarene")
        if list(found.values()).count(None) == 1 and answers is not None:
            self.wrong("A05", field, "ett skjult tall alene", "minst to skjulte tall, så ingen av dem kan regnes ut")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(name for name in names if names.count(name) > 1))
    return found


def _no_number(name: str) -> Any:
    raise ValueError(name)


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _said(value: Any) -> str:
    return KINDS.get(type(value)) or quoted(str(value))


def ids(found: dict[str, Any]) -> Iterable[tuple[str, str]]:
    """Every id of a region and of a role that the sums are of: the vocabulary and the id."""
    for name in PLACES:
        yield from ((name, id) for id in found[name] if id != NOT_STATED)
