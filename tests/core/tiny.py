"""The smallest portal that has one of everything: what the tests of the core stand on."""

from __future__ import annotations

from pathlib import Path

from macros.core.fields import Choice, Date, Field, Id, Reading, Reference, Text, Whole
from macros.core.groups import Group, Many
from macros.core.portal import Portal, examine
from macros.core.problems import Problem
from macros.core.records import ContentType, Vocabulary
from macros.core.source import read

FIELDS = {
    "id": Id("Notatets id.", required=True),
    "aliases": Many(Id(mend="Bytt ut de andre tegnene.")),
    "title": Text("Tittelen.", required=True),
    "body": Text(most=3000, long=True),
    "colour": Choice({"red": "rød", "green": "grønn"}),
    "count": Whole(most=99),
    "day": Date(),
    "next": Reference("notes"),
    "tags": Many(Reference("tags")),
    "steps": Many(Group(fields={"text": Text(required=True)})),
}
NOTES = ContentType("notes", "note", "notater", "Notat", "Notater", "title", FIELDS)
TAGS = Vocabulary("tags", "Merke", "merker", "Merker")


def examined(top: Path, files: dict[str, str | bytes]) -> tuple[Portal, list[Problem]]:
    """The portal of `files`, each by its name below `data/`, written below the folder `top`. There is one tag, «sol»."""
    for name, content in {"vocabularies/tags.yml": "- {id: sol, name: Sol}", **files}.items():
        path = top / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return examine(top / "data", [NOTES], [TAGS])


def messages(top: Path, files: dict[str, str | bytes]) -> list[str]:
    """Every problem in `files`, as an editor reads them."""
    return [str(problem) for problem in examined(top, files)[1]]


def reading_of(folder: Path, field: Field, written: str):
    """What the field makes of the value, and the reading with problems and references."""
    path = folder / "a.yml"
    path.write_text(f"x: {written}\n", encoding="utf-8")
    value, _ = read(path, "data/a.yml")
    reading = Reading("data/a.yml")
    return field.read(value.items["x"], "x", reading), reading
