"""The examples of every content type, as data: what `macros/content/*/examples.yml` hold."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from macros.content import TYPES

TOP = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Example:
    """One record as a file. `problems` are the whole messages that it gives, none when it is valid."""

    type: str
    name: str
    file: str
    yaml: str
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.type}/{self.file}"

    @property
    def id(self) -> str:
        return Path(self.file).stem

    def write(self, data: Path) -> None:
        folder = data / self.type
        folder.mkdir(parents=True, exist_ok=True)
        (folder / self.file).write_text(self.yaml, encoding="utf-8")


def _read(type: str) -> list[Example]:
    text = (TOP / "macros" / "content" / type / "examples.yml").read_text(encoding="utf-8")
    return [Example(type, **values) for values in yaml.safe_load(text)]


EXAMPLES = [example for kind in TYPES for example in _read(kind.name)]
VALID = [example for example in EXAMPLES if not example.problems]
BROKEN = [example for example in EXAMPLES if example.problems]


def data_folder(data: Path) -> Path:
    """Fill the folder `data` with every valid example and the portal's own vocabularies, but a glossary without sources: a small portal of its own."""
    shutil.copytree(TOP / "data" / "vocabularies", data / "vocabularies")
    (data / "vocabularies" / "glossary.yml").write_text("- {id: tsb, name: TSB, long: oppdiktet forkortelse}\n", encoding="utf-8")
    for example in VALID:
        example.write(data)
    return data
