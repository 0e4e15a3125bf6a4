"""What people search for and the pages that answer it.

`data/search-queries.yml` tests the search; the files in `data/queries/` teach it the words people use for a page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.core.fields import MISSING, Choice, Flag, Reading, Text
from macros.core.groups import Group, Many
from macros.core.problems import Problem, did_you_mean, quoted, visible
from macros.core.redirects import addresses
from macros.core.source import Mapping, Sequence, read

if TYPE_CHECKING:
    from macros.core.portal import Portal

QUERIES = "search-queries.yml"
FILE = f"data/{QUERIES}"
TAUGHT = "queries"
KINDS = {
    "situation": "det noen står i",
    "abbreviation": "forkortelse eller annet ord",
    "patient": "pasienters og pårørendes ord",
    "nynorsk": "nynorsk",
    "typo": "skrivefeil",
    "compound": "sammensatt ord",
    "law": "lov og paragraf",
    "number": "nummer",
    "tool": "verktøy",
    "figure": "tall",
    "organisation": "organisasjon, nettverk, kurs eller prosjekt",
    "planner": "ledere og planleggere",
    "broad": "ett vidt ord",
    "none": "utenfor portalen",
}


@dataclass(frozen=True)
class Query:
    """A query, its kind, and the addresses that answer it; none where the portal has no answer. Nobody tunes to what is `held`."""

    text: str
    kind: str
    accept: tuple[str, ...]
    held: bool


def fields() -> Many:
    return Many(
        Group(
            fields={
                "query": Text("Det noen skriver i søkefeltet.", required=True, most=120),
                "kind": Choice(KINDS, "Slag.", required=True),
                "accept": Many(Text(most=120), "Adressene til sidene som svarer. Ingen når portalen ikke har svaret."),
                "held": Flag("Holdes utenfor når søket stilles inn."),
            }
        ),
        least=1,
    )


def read_queries(data: Path) -> tuple[list[Query], list[tuple[int, str]], list[Problem]]:
    """The queries, the line and address of each answer, and what is wrong with the file. Nothing where there is no file."""
    path = data / QUERIES
    if not path.is_file():
        return [], [], []
    groups, found, problems = _listed(path, FILE, fields())
    queries = [Query(item["query"], item["kind"], tuple(item["accept"]), bool(item["held"])) for item in found]
    places = [
        (group.lines.get("accept", group.line), address) for group, query in zip(groups, queries, strict=True) for address in query.accept
    ]
    return queries, places, problems


def check_queries(data: Path, portal: Portal) -> Iterable[Problem]:
    """What is wrong with the queries. Asked last, when every page is known."""
    _, places, problems = read_queries(data)
    yield from problems
    yield from _lost(FILE, "accept", places, _pages(data, portal))


def taught_fields() -> Many:
    return Many(
        Group(
            fields={
                "page": Text("Adressen til siden.", required=True, most=120),
                "queries": Text("Det folk skriver når de leter etter den, ett søk på hver linje.", required=True, most=5000, long=True),
            }
        ),
        least=1,
    )


def read_taught(data: Path, portal: Portal, whole: bool) -> Iterable[Problem]:
    """Fill `portal.taught`, address → queries, and yield what is wrong with the files. `whole` tells that every page is known."""
    known = _pages(data, portal) if whole else []
    for path in sorted((data / TAUGHT).glob("*")):
        name = f"data/{TAUGHT}/{visible(path.name)}"
        if path.name.startswith("."):
            continue
        if path.suffix != ".yml" or not path.is_file():
            mend = "Gi fila nytt navn, eller flytt den ut av mappa."
            yield Problem(name, 1, "", "F12", quoted(path.name), "bare filer som slutter på .yml", mend)
            continue
        groups, found, problems = _listed(path, name, taught_fields())
        yield from problems
        if whole:
            yield from _lost(name, "page", [(group.line, item["page"]) for group, item in zip(groups, found, strict=True)], known)
        for item in found:
            portal.taught.setdefault(item["page"], []).extend(item["queries"].splitlines())


def _listed(path: Path, name: str, kind: Many) -> tuple[list[Mapping], list[dict[str, Any]], list[Problem]]:
    """The groups of a file as they are written, what the fields make of them, and what is wrong; no groups where anything is."""
    value, problems = read(path, name)
    reading = Reading(name)
    found = kind.read(value, "", reading) if value is not None else MISSING
    problems = [*problems, *reading.problems]
    if problems or not isinstance(value, Sequence) or not isinstance(found, list):
        return [], [], problems
    return [group for group in value.items if isinstance(group, Mapping)], found, []


def _pages(data: Path, portal: Portal) -> list[str]:
    """Every address that can be found: pages, and words in the glossary."""
    return [*addresses(data, portal), *(f"ordliste/#{term.id}" for term in portal.records.get("glossary", {}).values())]


def _lost(file: str, field: str, places: list[tuple[int, str]], known: list[str]) -> Iterable[Problem]:
    """Addresses that no page has."""
    pages = set(known)
    for line, address in places:
        if address not in pages:
            mend = did_you_mean(address, known, "Skriv adressen slik den står i nettleseren, uten nettstedets navn.")
            yield Problem(file, line, field, "R06", quoted(address), "en side som finnes", mend)
