"""Content types and vocabularies, described; records, read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from macros.core.fields import Field, Id, Reading, Text
from macros.core.groups import Group, Many
from macros.core.problems import Problem

if TYPE_CHECKING:
    from macros.core.portal import Portal

LANGUAGES = {"nb": "bokmål", "nn": "nynorsk"}


@dataclass
class Record:
    """One record. Values are read with `record["field"]`; a reference is an id."""

    type: str
    id: str
    file: str
    values: dict[str, Any]
    lines: dict[str, int] = field(default_factory=dict)
    texts: list[tuple[str, str]] | None = field(default=None, repr=False, compare=False)  # language.texts_of gathers them

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def problem(self, name: str, code: str, found: str, expected: str, mend: str) -> Problem:
        """A problem with one of this record's fields, for a type's own rules."""
        line = self.lines.get(name.split(".")[0].split("[")[0], 1)
        return Problem(self.file, line, name, code, found, expected, mend)


def no_rules(record: Record, portal: Portal) -> Iterable[Problem]:
    return ()


@dataclass(frozen=True)
class ContentType:
    """A kind of record: one folder in `data/`, one in `macros/content/`, one address on the site.

    `label` and `many` are what readers see of one and of all; `title` is the field that names a record.

    `shelf` is what a reader does with it: do, learn, measure, ask or read.
    `rules` tells what the fields alone can't: it gets a record and the whole portal and yields problems.
    """

    name: str
    singular: str
    address: str
    label: str
    many: str
    title: str
    fields: dict[str, Field]
    rules: Callable[[Record, Portal], Iterable[Problem]] = no_rules
    shelf: str = "read"

    def group(self) -> Group:
        return Group(fields=self.fields)


@dataclass(frozen=True)
class Vocabulary:
    """Words that records may refer to: one file of terms. With an address, each term has a page."""

    name: str
    label: str
    address: str = ""
    many: str = ""
    fields: dict[str, Field] = field(default_factory=lambda: TERM)

    def terms(self) -> Many:
        return Many(Group(fields=self.fields), least=1)


TERM: dict[str, Field] = {
    "id": Id("Id.", required=True, mend="Bytt ut de andre tegnene."),
    "name": Text("Navnet leserne ser.", required=True, most=80),
    "description": Text("Én setning som forklarer begrepet.", most=200),
    "synonyms": Many(Text(most=60), "Andre ord for det samme."),
}


def read_record(kind: ContentType, value: Any, reading: Reading) -> Record | None:
    """A record from the top value of its file, or None when the file holds no group of fields."""
    values = kind.group().read(value, "", reading)
    if not isinstance(values, dict):
        return None
    return Record(kind.name, values["id"] or "", reading.file, values, dict(value.lines))
