"""What differs from one installation to another, read from one TOML file. Everything has a value that suits `make serve`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
PATHS = {"database", "manifest", "vocabularies", "site"}


@dataclass(frozen=True)
class Settings:
    """`sample.toml` explains each of these to the one who runs the server."""

    database: Path = Path(".cache/feedback.sqlite3")
    manifest: Path = Path("site/tilbakemelding/sider.json")
    vocabularies: Path = TOP / "data" / "vocabularies"
    site: Path | None = None
    origins: tuple[str, ...] = ("http://127.0.0.1:8000", "http://localhost:8000", "http://127.0.0.1:8080", "http://localhost:8080")
    host: str = "127.0.0.1"
    port: int = 8080
    retention_days: int = 730
    per_minute: int = 30
    minimum_seconds: int = 2
    patience: float = 2.0


class WrongSettings(Exception):
    """The settings can't be used; the text says why, in Norwegian."""


def read(path: Path | None) -> Settings:
    """The settings in a TOML file; without a file, the values for trying it on one's own machine.

    Paths are read from the folder the file stands in. Raises WrongSettings when the file is missing, is not TOML,
    or has a name or a value that doesn't belong.
    """
    if path is None:
        return Settings()
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise WrongSettings(f"Fant ikke innstillingene i {path}. Se feedback/sample.toml.") from problem
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise WrongSettings(f"{path} er ikke gyldig TOML. Se feedback/sample.toml.") from problem
    kinds = {field.name: type(getattr(Settings(), field.name)) for field in fields(Settings)}
    for name, value in given.items():
        if name not in kinds:
            raise WrongSettings(f"{path}: «{name}» er ikke en innstilling. Se feedback/sample.toml.")
        if not _fits(name, value, kinds[name]):
            raise WrongSettings(f"{path}: «{name}» har ikke en verdi som kan brukes. Se feedback/sample.toml.")
        if name in PATHS:
            given[name] = path.parent / value
        elif name == "origins":
            given[name] = tuple(origin.rstrip("/").lower() for origin in value)
    return replace(Settings(), **given)


def _fits(name: str, value: object, kind: type) -> bool:
    if name in PATHS or kind is str:
        return isinstance(value, str) and value != ""
    if name == "origins":
        return isinstance(value, list) and value != [] and all(isinstance(each, str) and "://" in each for each in value)
    return isinstance(value, int | float if kind is float else int) and not isinstance(value, bool) and value > 0
