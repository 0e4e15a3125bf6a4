"""YAML files → values that know their line.

Reads the events of the parser rather than its objects, so nothing in a file can run code, explode or be
silently changed: aliases, tags, duplicate keys and words that YAML 1.1 turns into something else are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from macros.core.problems import Problem, quoted, visible

LARGEST_FILE = 200_000  # bytes; the longest record is about a tenth of this
DEEPEST = 12
# control characters, and those that can't be seen but break lines, turn text around or make two names look the same
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
RESOLVER: Any = yaml.SafeLoader("")
NODES = (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent)
ENDS = (yaml.SequenceEndEvent, yaml.MappingEndEvent)
STRING = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"

# code: (found, expected, how to mend)
MESSAGES = {
    "Y01": ("tegn som ikke er UTF-8", "en tekstfil i UTF-8", "Lagre fila på nytt med tegnkodingen UTF-8."),
    "Y02": ("et usynlig styretegn ({what})", "vanlig tekst", "Slett tegnet. Det følger ofte med når tekst er limt inn."),
    "Y03": ("en fil på {what} kB", f"høyst {LARGEST_FILE // 1000} kB", "Del innholdet i flere poster, eller kort det ned."),
    "Y04": ("{what}", "gyldig YAML", "{mend}"),
    "Y05": ("en tabulator i innrykket", "mellomrom", "Bytt tabulatoren med to mellomrom."),
    "Y06": ("feltet to ganger (også på linje {what})", "hvert felt én gang", "Slett det ene, eller slå dem sammen."),
    "Y07": ("{what}", "teksten selv", "Skriv verdien helt ut. Ankere (&) og alias (*) er ikke tillatt."),
    "Y08": ("taggen {what}", "en verdi uten tagg", "Fjern ordet som begynner med «!», eller sett teksten i anførselstegn."),
    "Y09": (
        "flere dokumenter i én fil (en linje med «---»)",
        "én post i hver fil",
        "Flytt resten til en egen fil, eller fjern linjen «---».",
    ),
    "Y10": ("en tom fil", "en post", "Fyll ut posten, eller slett fila."),
    "Y11": (
        "en liste eller gruppe som feltnavn",
        "et enkelt feltnavn",
        "Se etter krøllparenteser eller klammer uten anførselstegn.",
    ),
    "Y12": (
        f"mer enn {DEEPEST} nivåer inni hverandre",
        "færre nivåer",
        "Se på innrykket og klammene; en post har sjelden mer enn fem nivåer.",
    ),
}

UNFINISHED = "unexpected end of stream"

# what the parser says → how to mend it
SYNTAX = {
    "mapping values are not allowed": "Se om linjen begynner i samme kolonne som feltene rundt. Sett teksten i anførselstegn når den inneholder kolon og mellomrom.",
    "cannot start any token": "Sett teksten i anførselstegn når den begynner med et tegn som @, %, ` eller en tabulator.",
    "expected ',' or": "En klamme «[» eller krøllparentes «{» er ikke lukket her eller på linjen over, eller et komma mangler.",
    "node content": "En verdi mangler her, eller en klamme «[» eller krøllparentes «{» er ikke lukket.",
    UNFINISHED: "Et anførselstegn mangler. Finn verdien som begynner med anførselstegn og ikke slutter med det.",
}


@dataclass
class Scalar:
    """A single value: the text as written, and whether YAML 1.1 would read it as something else."""

    text: str
    line: int
    tag: str

    @property
    def is_null(self) -> bool:
        return self.tag == NULL

    @property
    def is_string(self) -> bool:
        return self.tag == STRING


@dataclass
class Sequence:
    items: list[Value]
    line: int


@dataclass
class Mapping:
    items: dict[str, Value]
    lines: dict[str, int]
    line: int


Value = Scalar | Sequence | Mapping


def read(path: Path, name: str) -> tuple[Value | None, list[Problem]]:
    """Read one YAML file.

    `name` is how messages call the file, from the repository's top. Returns the top value, or None where the
    file can't be read at all, and the problems.
    """
    raw = path.read_bytes()
    if len(raw) > LARGEST_FILE:
        return None, [_problem(name, 1, "Y03", str(len(raw) // 1000))]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_problem(name, raw[: error.start].count(b"\n") + 1, "Y01")]
    bad = CONTROL.search(text)
    if bad:
        return None, [_problem(name, text[: bad.start()].count("\n") + 1, "Y02", f"U+{ord(bad[0]):04X}")]
    return _built(name, text)


@lru_cache(maxsize=2_000)
def _built(name: str, text: str) -> tuple[Value | None, list[Problem]]:
    """Kept, because under `make serve` all files but one are the same from save to save."""
    return _Builder(name).build(text)


def _problem(file: str, line: int, code: str, what: str = "", mend: str = "", field: str = "") -> Problem:
    found, expected, how = (part.replace("{what}", what).replace("{mend}", mend) for part in MESSAGES[code])
    return Problem(file, line, field, code, found, expected, how)


@lru_cache(maxsize=10_000)
def _resolved(text: str) -> str:
    """What YAML 1.1 takes a text without quotation marks for."""
    return str(RESOLVER.resolve(yaml.ScalarNode, text, (True, False)))


class _Stop(Exception):
    """The rest of the file can't be trusted."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Builder:
    """Builds values from parser events with a stack of its own, so depth is bounded before Python's is."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.stack: list[Sequence | Mapping] = []
        self.keys: list[Scalar | None] = []
        self.top: Value | None = None
        self.documents = 0

    def build(self, text: str) -> tuple[Value | None, list[Problem]]:
        try:
            for event in yaml.parse(text, Loader=LOADER):
                self._take(event)
        except _Stop as stop:
            return None, [*self.problems, stop.problem]
        except (yaml.YAMLError, ValueError, OverflowError) as error:  # the last two: escapes beyond Unicode, where libyaml is missing
            return None, [*self.problems, _syntax(self.name, text, error)]
        if self.top is None or (isinstance(self.top, Scalar) and self.top.is_null):
            return None, [_problem(self.name, 1, "Y10")]
        return self.top, self.problems

    def _take(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if isinstance(event, NODES):  # most events by far
            self._node(event, line)
        elif isinstance(event, ENDS):
            self.stack.pop()
            self.keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._stop(line, "Y07", f"aliaset {quoted(f'*{event.anchor}')}")
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._stop(line, "Y09")

    def _stop(self, line: int, code: str, what: str = "") -> None:
        raise _Stop(_problem(self.name, line, code, what))

    def _node(self, event: Any, line: int) -> None:
        if event.anchor:
            self._stop(line, "Y07", f"ankeret {quoted(f'&{event.anchor}')}")
        if event.tag:
            self._stop(line, "Y08", quoted(event.tag))
        if isinstance(event, yaml.ScalarEvent):
            bad = event.style == '"' and CONTROL.search(event.value)  # written as an escape, such as "\x00"
            if bad:
                self.problems.append(_problem(self.name, line, "Y02", f"U+{ord(bad[0]):04X}"))
            tag = _resolved(event.value) if event.implicit[0] else STRING
            self._put(Scalar(event.value, line, tag))
            return
        value = Sequence([], line) if isinstance(event, yaml.SequenceStartEvent) else Mapping({}, {}, line)
        if self.stack and isinstance(self.stack[-1], Mapping) and self.keys[-1] is None:
            self._stop(line, "Y11")
        self._put(value)
        self.stack.append(value)
        self.keys.append(None)
        if len(self.stack) > DEEPEST:
            self._stop(line, "Y12")

    def _put(self, value: Value) -> None:
        if not self.stack:
            self.top = value
            return
        holder = self.stack[-1]
        if isinstance(holder, Sequence):
            holder.items.append(value)
            return
        key = self.keys[-1]
        if key is None:
            assert isinstance(value, Scalar)
            self.keys[-1] = value
            return
        self.keys[-1] = None
        if key.text in holder.items:
            self.problems.append(_problem(self.name, key.line, "Y06", str(holder.lines[key.text]), field=visible(key.text)[:40]))
            return  # the first stands, so that messages about it point at its line
        holder.items[key.text] = value
        holder.lines[key.text] = key.line


def _syntax(name: str, text: str, error: Exception) -> Problem:
    said = str(getattr(error, "problem", ""))
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    if UNFINISHED in said:  # where the quotation begins tells more than where the file ends
        marks.reverse()
    mark = marks[0] or marks[1]
    lines = text.splitlines() or [""]
    line = min(mark.line, len(lines) - 1) if mark else 0
    written = lines[line]
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return _problem(name, line + 1, "Y05")
    known = (how for words, how in SYNTAX.items() if words in said)
    mend = next(known, "Se på innrykk, kolon og anførselstegn her og på linjen over.")
    return _problem(name, line + 1, "Y04", quoted(written.strip() or "slutten av fila"), mend)
