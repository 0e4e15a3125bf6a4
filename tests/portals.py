"""Tiny portals for tests, of the records that a test gives, and their macros."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from macros.content import TYPES, VOCABULARIES
from macros.core.portal import Portal, load
from macros.core.today import epoch
from macros.macros import register
from macros.ready import take_out
from tests.filled import Values, organisation, situation, source

SETTINGS = {
    "site_url": "https://portal.example/",
    "repository": "https://git.example/portal",
    "branch": "main",
    "emergency": "",
    "mailbox": "post@portal.example",
    "feedback": {"address": "tilbakemelding", "instead": "mail"},
    "asked": {"pages": {"sok/": "v1"}},
}


def terms(*ids: str) -> list[Values]:
    return [{"id": id, "name": id.capitalize()} for id in ids]


WORDS = {
    "themes": terms("alkohol", "frafall", "unge", "spill", "lar"),
    "patient_groups": terms("alle", "gravide"),
    "regions": terms("nord", "midt", "vest"),
    "roles": terms("behandler", "bruker"),
    "units": terms("poliklinikk"),
    "professions": terms("lege"),
    "positions": terms("leder"),
    "body_kinds": terms("rhf", "hf", "private"),
    "checklist_domains": terms("henvisning", "behandling", "ledelse"),
    "glossary": terms("tsb"),
    "words_to_avoid": terms("stygt"),
    "search_words": [{"id": "lar", "same": ["LAR", "substitusjonsbehandling"], "leads_here": ["metadon"]}],
    "nynorsk": [{"id": "sjukehus", "bokmal": "sykehus"}],
}


def portal(folder: Path, *records: tuple[str, Values]) -> Portal:
    """The portal of these records, written below `folder` and read as any other.

    The owner, the source and two situations are there from before.
    """
    data = folder / "data"
    for name, words in WORDS.items():
        _write(data / "vocabularies" / f"{name}.yml", words)
    for type, values in [organisation("eier"), source("kilde"), situation("akutt"), situation("gravid"), *records]:
        _write(data / type / f"{values['id']}.yml", values)
    return load(data, TYPES, VOCABULARIES)


def _write(path: Path, values: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")  # JSON is YAML


def say_today(monkeypatch: Any, year: int) -> None:
    """Let today be 1 July of the year, for the rest of the test."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(year, 7, 1, tzinfo=UTC).timestamp())))
    monkeypatch.setattr("macros.core.today.epoch", epoch.__wrapped__)  # without what it remembers


def macros_of(portal: Portal, url: str = "tiltak/her/") -> dict[str, Callable[..., str]]:
    """The macros as the builder registers them, called from the page at `url`."""
    found: dict[str, Callable[..., str]] = {}

    def macro(function: Callable[..., str], name: str = "") -> Callable[..., str]:
        found[name or function.__name__] = lambda *given: take_out(function(*given))[1][0]
        return function

    env = SimpleNamespace(page=SimpleNamespace(url=url), macro=macro, conf={"docs_dir": str(Path(__file__).resolve().parents[1] / "docs")})
    register(env, portal, SETTINGS)
    return found
