"""YAML files → values that know their line.

Reads the events of the parser rather than its objects, so nothing in a file can run code, explode or be
silently changed: aliases, tags, duplicate keys and words that YAML 1.1 turns into something else are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from macros.core.problems import Problem, quoted

LARGEST_FILE = 200_000  # bytes; the longest record is about a tenth of this
DEEPEST = 12
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
RESOLVER = yaml.SafeLoader("")
STRING = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"


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
        found = f"en fil på {len(raw) // 1000} kB"
        return None, [_problem(name, 1, "Y03", found, f"høyst {LARGEST_FILE // 1000} kB", "Del innholdet i flere poster, eller kort det ned.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return None, [_problem(name, line, "Y01", "tegn som ikke er UTF-8", "en tekstfil i UTF-8", "Lagre fila på nytt med tegnkodingen UTF-8.")]
    bad = CONTROL.search(text)
    if bad:
        line = text[: bad.start()].count("\n") + 1
        return None, [_problem(name, line, "Y02", f"et usynlig styretegn (U+{ord(bad[0]):04X})", "vanlig tekst", "Slett tegnet. Det følger ofte med når tekst er limt inn.")]
    return _Builder(name).build(text)


def _problem(file: str, line: int, code: str, found: str, expected: str, mend: str, field: str = "") -> Problem:
    return Problem(file, line, field, code, found, expected, mend)


class _Stop(Exception):
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
        except yaml.YAMLError as error:
            return None, [*self.problems, _syntax(self.name, text, error)]
        if self.top is None or (isinstance(self.top, Scalar) and self.top.is_null):
            return None, [_problem(self.name, 1, "Y10", "en tom fil", "en post", "Fyll ut posten, eller slett fila.")]
        return self.top, self.problems

    def _take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise _Stop(_problem(self.name, line, "Y09", "flere dokumenter i én fil (en linje med «---»)", "én post i hver fil", "Flytt resten til en egen fil, eller fjern linjen «---»."))
        elif isinstance(event, yaml.AliasEvent):
            raise _Stop(_problem(self.name, line, "Y07", f"aliaset «*{event.anchor}»", "teksten selv", "Skriv verdien helt ut. Ankere (&) og alias (*) er ikke tillatt."))
        elif isinstance(event, yaml.NodeEvent):
            self._refuse_marks(event, line)
            self._node(event, line)
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self.stack.pop()
            self.keys.pop()

    def _refuse_marks(self, event: yaml.NodeEvent, line: int) -> None:
        if event.anchor:
            raise _Stop(_problem(self.name, line, "Y07", f"ankeret «&{event.anchor}»", "teksten selv", "Fjern ankeret. Ankere (&) og alias (*) er ikke tillatt."))
        if event.tag:  # type: ignore[attr-defined]
            raise _Stop(_problem(self.name, line, "Y08", f"taggen {quoted(event.tag)}", "en verdi uten tagg", "Fjern ordet som begynner med «!», eller sett teksten i anførselstegn."))  # type: ignore[attr-defined]

    def _node(self, event: yaml.NodeEvent, line: int) -> None:
        if isinstance(event, yaml.ScalarEvent):
            plain = bool(event.implicit[0])
            tag = RESOLVER.resolve(yaml.ScalarNode, event.value, (True, False)) if plain else STRING
            self._put(Scalar(event.value, line, tag))
            return
        value = Sequence([], line) if isinstance(event, yaml.SequenceStartEvent) else Mapping({}, {}, line)
        if self.stack and isinstance(self.stack[-1], Mapping) and self.keys[-1] is None:
            raise _Stop(_problem(self.name, line, "Y11", "en liste eller gruppe som feltnavn", "et enkelt feltnavn", "Se etter krøllparenteser eller klammer uten anførselstegn."))
        self._put(value)
        self.stack.append(value)
        self.keys.append(None)
        if len(self.stack) > DEEPEST:
            raise _Stop(_problem(self.name, line, "Y12", f"mer enn {DEEPEST} nivåer inni hverandre", "færre nivåer", "Se på innrykket og klammene; en post har sjelden mer enn fem nivåer."))

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
            first = holder.lines[key.text]
            self.problems.append(_problem(self.name, key.line, "Y06", f"feltet to ganger (også på linje {first})", "hvert felt én gang", "Slett det ene, eller slå dem sammen.", key.text[:SHOWN_KEY]))
        holder.items[key.text] = value
        holder.lines[key.text] = key.line


SHOWN_KEY = 40


def _syntax(name: str, text: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = text.splitlines() or [""]
    line = min(mark.line, len(lines) - 1) if mark else 0
    written = lines[line]
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return _problem(name, line + 1, "Y05", "en tabulator i innrykket", "mellomrom", "Bytt tabulatoren med to mellomrom.")
    detail = str(getattr(error, "problem", "") or "")
    mend = "Se på innrykk, kolon og anførselstegn her og på linjen over."
    if "mapping values are not allowed" in detail:
        mend = "Sett teksten i anførselstegn når den inneholder kolon og mellomrom."
    elif "cannot start any token" in detail:
        mend = "Sett teksten i anførselstegn når den begynner med et tegn som @, %, ` eller en tabulator."
    elif "unexpected end of stream" in detail:
        mend = "Et anførselstegn mangler. Finn verdien som begynner med anførselstegn og ikke slutter med det."
    return _problem(name, line + 1, "Y04", quoted(written.strip() or "slutten av fila"), "gyldig YAML", mend)
