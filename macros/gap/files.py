"""The edge to disk: which of the files are counted, and one sentence for each that is not."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from macros.core.problems import visible
from macros.gap.books import from_workbook
from macros.gap.rounds import NotCounted, Round, Sheets, from_json, from_value

MOST, MOST_OF_A_BOOK = 1_000_000, 5_000_000  # bytes
MISSING = "Fila finnes ikke."
FOLDER = "Dette er en mappe. Skriv filene i den."
NO_FILE = "Dette er ikke en vanlig fil."
UNREADABLE = "Fila kan ikke leses. Se om du har tilgang til den."
TOO_LARGE = "Fila er for stor. Grensen er 1 MB, og 5 MB for et regneark."
EMPTY = "Fila er tom."
WHICH_REGION = "Runden mangler region, og flere regioner har en enhet med dette navnet."
TWICE = "Fila har samme innhold som en annen fil, og er ikke telt en gang til."
ANEW = "Enheten har samme runde i en nyere fil, og bare den er telt. Er det to runder, gi dem hver sin dato eller hvert sitt navn."


@dataclass
class Read:
    """The rounds that are counted, in the order of the files; what is told of a file (path, sentence); and why others are left out."""

    rounds: list[Round] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def read(paths: Iterable[Path], known: Sheets) -> Read:
    """Read every file. Never raises: a file that can't be counted is told."""
    found = Read()
    seen: set[str] = set()
    rounds: list[tuple[Path, Round]] = []
    for path in paths:
        try:
            content = _content(path)
            mark = hashlib.sha256(content).hexdigest()
            if mark in seen:
                found.told.append((visible(str(path)), TWICE))
                continue
            rounds.append((path, _round(content, known)))
            seen.add(mark)
        except NotCounted as why:
            found.told.append((visible(str(path)), str(why)))
            found.left_out.append(str(why))
    for path, round in _each_once(_placed(rounds, found), found):
        found.told += [(visible(str(path)), note) for note in _notes(round)]
        found.rounds.append(round)
    return found


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise NotCounted(FOLDER)
        if not path.exists():
            raise NotCounted(MISSING)
        if not path.is_file():
            raise NotCounted(NO_FILE)
        with path.open("rb") as file:
            content = file.read(MOST_OF_A_BOOK + 1)
    except (OSError, ValueError):
        raise NotCounted(UNREADABLE) from None
    if not content:
        raise NotCounted(EMPTY)
    if len(content) > (MOST_OF_A_BOOK if _is_book(content) else MOST):
        raise NotCounted(TOO_LARGE)
    return content


def _is_book(content: bytes) -> bool:
    return content.startswith(b"PK")


def _round(content: bytes, known: Sheets) -> Round:
    return from_value(from_workbook(content, known.regions), known) if _is_book(content) else from_json(content, known)


def _placed(rounds: list[tuple[Path, Round]], found: Read) -> list[tuple[Path, Round]]:
    """Tell units apart by name and region. A round that lacks the region is from the unit of that name, when there is only one."""
    regions = defaultdict(set)
    for _, round in rounds:
        if round.region:
            regions[round.unit].add(round.region)
    kept = []
    for path, round in rounds:
        if not round.region and len(regions[round.unit]) > 1:
            found.told.append((visible(str(path)), WHICH_REGION))
            found.left_out.append(WHICH_REGION)
            continue
        round.region = round.region or next(iter(regions[round.unit]), "")
        kept.append((path, round))
    return kept


def _each_once(rounds: list[tuple[Path, Round]], found: Read) -> list[tuple[Path, Round]]:
    """Of files with one round, the one exported last; else the last one given."""
    kept: dict[object, tuple[Path, Round]] = {}
    for path, round in rounds:
        key = (round.checklist, round.unit, round.region, round.day, round.name)
        before = kept.pop(key, None)
        older, newer = ((path, round), before) if before and before[1].exported > round.exported else (before, (path, round))
        if older:
            found.told.append((visible(str(older[0])), ANEW))
        kept[key] = newer
    return list(kept.values())


def _notes(round: Round) -> list[str]:
    notes = []
    if round.changed:
        notes.append(f"{_answers(round.changed)} gjelder krav som er endret siden, og er ikke telt.")
    if round.unknown:
        notes.append(f"{_answers(round.unknown)} gjelder punkter som lista ikke har, og er ikke telt.")
    return notes


def _answers(count: int) -> str:
    return "1 svar" if count == 1 else f"{count} svar"
