"""What a field of a record is, and the kinds whose value stands alone; `groups.py` has those made of others.

A field reads a value from a file, reports what is wrong with it, and describes itself as JSON Schema for editors'
completion. A value that can't be used becomes MISSING; the reading goes on, so that every problem is found at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Self

from macros.core.problems import Problem, did_you_mean, quoted
from macros.core.source import Mapping, Scalar, Sequence, Value

MISSING: Any = object()
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 80
WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
NUMBER = re.compile(WHOLE.pattern + r"(?:\.[0-9]+)?")
KINDS = {Scalar: "en enkelt verdi", Sequence: "en liste", Mapping: "en gruppe med felt"}


@dataclass
class Target:
    """A reference as it stands in a file, to be resolved when every record is read. `named` when the file says the type itself."""

    type: str
    id: str
    line: int
    field: str
    named: bool = False


@dataclass
class Reading:
    """What one file gives while it is read: problems, and references to resolve."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)

    def problem(self, code: str, line: int, name: str, found: str, expected: str, mend: str) -> Any:
        self.problems.append(Problem(self.file, line, name, code, found, expected, mend))
        return MISSING


class Field:
    """One kind of value. `label` tells the editor in Norwegian what the field is for."""

    empty: Any = None
    usual = False  # a new record has the field open, though it may be left out
    blank = False  # in a list, the value may be left empty

    def __init__(self, label: str = "", *, required: bool = False) -> None:
        self.label = label
        self.required = required

    def usually(self) -> Self:
        """The same field, standing open in a new record."""
        self.usual = True
        return self

    def read(self, value: Value, name: str, reading: Reading) -> Any:
        """The value as the portal uses it, or MISSING when a problem was reported."""
        raise NotImplementedError

    def shape(self) -> dict[str, Any]:
        """JSON Schema without the label."""
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        return {**({"description": self.label} if self.label else {}), **self.shape()}


class _Single(Field):
    """A field whose value is one scalar."""

    expected = "en tekst"

    def read(self, value: Value, name: str, reading: Reading) -> Any:
        if not isinstance(value, Scalar):
            return reading.problem(
                "F03", value.line, name, KINDS[type(value)], self.expected, "Se på innrykket og bindestrekene under feltet."
            )
        return self.read_scalar(value, name, reading)

    def read_scalar(self, value: Scalar, name: str, reading: Reading) -> Any:
        raise NotImplementedError


class Text(_Single):
    """Plain text: nothing in it is markup. `most` is the number of characters allowed; `long` allows paragraphs."""

    def __init__(self, label: str = "", *, required: bool = False, most: int = 400, long: bool = False) -> None:
        super().__init__(label, required=required)
        self.most = most
        self.long = long

    def read_scalar(self, value: Scalar, name: str, reading: Reading) -> Any:
        if not value.is_string:
            return reading.problem(
                "Y13",
                value.line,
                name,
                f"{quoted(value.text)} uten anførselstegn",
                "en tekst",
                f'YAML leser dette som noe annet enn tekst. Skriv "{value.text[:20]}" med anførselstegn.',
            )
        text = value.text.strip() if self.long else " ".join(value.text.split())
        if not text:
            return reading.problem("F02", value.line, name, "en tom tekst", "en tekst", "Skriv teksten, eller fjern feltet.")
        if len(text) > self.most:
            return reading.problem(
                "F04",
                value.line,
                name,
                f"{len(text)} tegn",
                f"høyst {self.most} tegn",
                "Kort ned teksten, eller flytt noe til et annet felt.",
            )
        return text

    def shape(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": self.most, "minLength": 1}


def is_id(text: str) -> bool:
    return len(text) <= LONGEST_ID and bool(ID.fullmatch(text))


class Id(_Single):
    """The name of a record or a term: what its address ends with, and for a record what its file is called."""

    expected = "en id"

    def __init__(self, label: str = "", *, required: bool = False, mend: str = "Skriv den som fila heter, uten «.yml».") -> None:
        super().__init__(label, required=required)
        self.mend = mend

    def read_scalar(self, value: Scalar, name: str, reading: Reading) -> Any:
        if not is_id(value.text):
            return reading.problem(
                "F09",
                value.line,
                name,
                quoted(value.text),
                "en id av små bokstaver a–z, tall og bindestrek",
                self.mend,
            )
        return value.text

    def shape(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{ID.pattern}$"}


class Reference(_Single):
    """The id of a record or vocabulary term of another type. Only `portal.py` resolves it."""

    expected = "en id"

    def __init__(self, type: str, label: str = "", *, required: bool = False) -> None:
        super().__init__(label, required=required)
        self.type = type

    def read_scalar(self, value: Scalar, name: str, reading: Reading) -> Any:
        reading.targets.append(Target(self.type, value.text, value.line, name))
        return value.text

    def shape(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{ID.pattern}$", "title": f"id fra {self.type}"}


class RecordReference(_Single):
    """A record of any type, written `type/id`: «measures/hmn-6-1-1». Only `portal.py` resolves it."""

    expected = "type/id"

    def read_scalar(self, value: Scalar, name: str, reading: Reading) -> Any:
        type, slash, id = value.text.partition("/")
        if not slash or not type or not id:
            mend = "Skriv mappa, en skråstrek og id-en, slik: measures/hmn-6-1-1."
            return reading.problem("F14", value.line, name, quoted(value.text), "en henvisning type/id", mend)
        reading.targets.append(Target(type, id, value.line, name, named=True))
        return value.text

    def shape(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^[a-z_]+/{ID.pattern}$"}


class Choice(_Single):
    """One of a few words; `words` maps each to what readers see."""

    expected = "ett av ordene"

    def __init__(self, words: Map[str, str], label: str = "", *, required: bool = False) -> None:
        super().__init__(label, required=required)
        self.words = dict(words)

    def read_scalar(self, value: Scalar, name: str, reading: Reading) -> Any:
        if value.text in self.words:
            return value.text
        listed = ", ".join(self.words)
        return reading.problem(
            "F05", value.line, name, quoted(value.text), f"ett av ordene {listed}", did_you_mean(value.text, self.words, "Velg ett av dem.")
        )

    def shape(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


class Whole(_Single):
    """A whole number between `least` and `most`."""

    expected = "et helt tall"

    def __init__(self, label: str = "", *, required: bool = False, least: int = 0, most: int = 10**9) -> None:
        super().__init__(label, required=required)
        self.least = least
        self.most = most

    def read_scalar(self, value: Scalar, name: str, reading: Reading) -> Any:
        span = f"et helt tall fra {self.least} til {self.most}"
        if not WHOLE.fullmatch(value.text) or len(value.text) > 15:
            return reading.problem(
                "F08", value.line, name, quoted(value.text), span, "Skriv bare siffer, uten mellomrom, punktum eller nuller foran."
            )
        if not self.least <= int(value.text) <= self.most:
            return reading.problem("F08", value.line, name, quoted(value.text), span, "Rett tallet.")
        return int(value.text)

    def shape(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Number(_Single):
    """A number with a decimal point or none. In a list, nothing stands for a number the source does not give."""

    expected = "et tall"
    blank = True

    def read_scalar(self, value: Scalar, name: str, reading: Reading) -> Any:
        if not NUMBER.fullmatch(value.text) or len(value.text) > 15:
            mend = "Skriv siffer og eventuelt punktum før desimalene, uten mellomrom: 12.5. Skriv null når kilden ikke oppgir tallet."
            return reading.problem("F08", value.line, name, quoted(value.text), "et tall", mend)
        return float(value.text) if "." in value.text else int(value.text)

    def shape(self) -> dict[str, Any]:
        return {"type": ["number", "null"]}


def digits(number: float) -> str:
    """The number with all its digits, as people write it: 0.00001, never 1e-05."""
    return format(Decimal(str(number)), "f")


class Flag(_Single):
    """true or false, nothing else."""

    expected = "true eller false"

    def read_scalar(self, value: Scalar, name: str, reading: Reading) -> Any:
        if value.text not in ("true", "false"):
            return reading.problem("F05", value.line, name, quoted(value.text), "true eller false", "Skriv true for ja og false for nei.")
        return value.text == "true"

    def shape(self) -> dict[str, Any]:
        return {"type": "boolean"}


class Date(_Single):
    """A day, written ÅÅÅÅ-MM-DD."""

    expected = "en dato ÅÅÅÅ-MM-DD"

    def read_scalar(self, value: Scalar, name: str, reading: Reading) -> Any:
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.text):
                raise ValueError
            return date.fromisoformat(value.text)
        except ValueError:
            return reading.problem("F06", value.line, name, quoted(value.text), self.expected, "Rett datoen, eller fjern feltet.")

    def shape(self) -> dict[str, Any]:
        return {"type": ["string", "null"], "format": "date"}
