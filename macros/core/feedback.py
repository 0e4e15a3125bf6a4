"""`data/feedback/`: what readers answered, in sums, what we changed after it, and how many people there are to answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.core.answers import ANEW, ids, read_answers
from macros.core.fields import MISSING, Date, Field, Reading, Reference, Text, Whole
from macros.core.groups import Group, Many
from macros.core.language import language
from macros.core.problems import Problem, did_you_mean, quoted, visible
from macros.core.records import Record
from macros.core.redirects import addresses
from macros.core.source import Mapping as Lines
from macros.core.source import Sequence, read

if TYPE_CHECKING:
    from macros.core.portal import Portal

FOLDER = "feedback"
ANSWERS, CHANGES, POPULATION = "svar.json", "changes.yml", "population.yml"
TITLE = re.compile(r'^(?:heading|title): *"?(.*?)"? *$', re.MULTILINE)

CHANGE = Group(
    fields={
        "date": Date("Dagen endringen ble gjort.", required=True),
        "page": Text("Adressen til siden, uten nettstedets navn.", required=True, most=120),
        "changed": Text("Hva som ble endret.", required=True, most=400),
        "because": Text("Hvilke tilbakemeldinger som førte til det, med våre ord.", required=True, most=400),
    }
)
PEOPLE = Group(
    fields={
        "source": Text("Hvor tallene er hentet fra.", required=True, most=200),
        "as_of": Text("Året tallene gjelder, i anførselstegn.", required=True, most=20),
        "counted": Text("Hvem som er telt, for eksempel innbyggere.", required=True, most=60),
        "per": Whole("Hvor mange av dem svarene regnes per.", required=True, least=1),
        "regions": Many(
            Group(
                fields={
                    "region": Reference("regions", "Id til regionen.", required=True),
                    "count": Whole("Hvor mange det er der.", required=True, least=1),
                }
            ),
            "Tallet for hver region.",
            required=True,
            least=1,
            once="region",
        ),
    }
)


@dataclass(frozen=True)
class Feedback:
    """`answers` are the sums, None where nobody has asked for them, with pages under the addresses they have now.

    `files` and `titles` are of the pages that any of it is about: where each comes from, and what a hand-written one is called.
    """

    answers: dict[str, Any] | None = None
    changes: list[dict[str, Any]] = field(default_factory=list)
    population: dict[str, Any] | None = None
    files: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.answers or self.changes)


def read_feedback(data: Path, portal: Portal, better: Mapping[str, str], whole: bool) -> Iterable[Problem]:
    """Fill `portal.feedback`, and yield what is wrong with its files. `better` is the words to avoid, each with a better one.

    `whole` tells that all else is in order: only then is it known which pages there are.
    """
    folder = data / FOLDER
    answers, problems = _answers(folder / ANSWERS, portal)
    changes, lines, wrong = _changes(folder / CHANGES, better)
    population, more = _population(folder / POPULATION, portal)
    problems = [*_strangers(folder), *problems, *wrong, *more]
    asked = [*(answers["pages"] if answers else []), *(change["page"] for change in changes)]
    if whole and not problems:
        pages = {"" if address == "./" else address: file for address, file in addresses(data, portal).items()} if asked else {}
        now = {address: portal.redirects.get(address, address) for address in asked}
        problems = list(_lost(asked, lines, now, pages))
        if not problems:
            files = {address: pages[address] for address in now.values()}
            moved = [{**change, "page": now[change["page"]]} for change in changes]
            portal.feedback = Feedback(answers and _moved(answers, now), moved, population, files, _titles(files, data.parent))
    yield from problems


def _named(name: str) -> str:
    return f"data/{FOLDER}/{name}"


def _strangers(folder: Path) -> Iterable[Problem]:
    """Files and folders that nothing reads."""
    known = (ANSWERS, CHANGES, POPULATION)
    for path in sorted(folder.glob("*")):
        if not path.name.startswith(".") and (path.name not in known or not path.is_file()):
            mend = f"Filene er {', '.join(known)}. Flytt den ut av mappa. Svar med tekst skal aldri ligge i lageret."
            yield Problem(_named(visible(path.name)), 1, "", "F12", quoted(path.name), "en fil som portalen leser", mend)


def _answers(path: Path, portal: Portal) -> tuple[dict[str, Any] | None, list[Problem]]:
    if not path.is_file():
        return None, []
    answers, problems = read_answers(path, _named(ANSWERS))
    for name, id in ids(answers) if answers else ():
        if id not in portal.records.get(name, {}):
            expected = f"en id som finnes i data/vocabularies/{name}.yml"
            problems.append(Problem(_named(ANSWERS), 1, f"{name}.{visible(id)[:40]}", "F07", quoted(id), expected, ANEW))
    return answers, problems


def _read(path: Path, kind: Field) -> tuple[Any, Any, Reading]:
    """The file as YAML, what the field makes of it, and the reading with its problems. MISSING where there is no file or nothing in it."""
    reading = Reading(_named(path.name))
    if not path.is_file():
        return None, MISSING, reading
    value, reading.problems = read(path, reading.file)
    return value, MISSING if value is None else kind.read(value, "", reading), reading


def _changes(path: Path, better: Mapping[str, str]) -> tuple[list[dict[str, Any]], list[int], list[Problem]]:
    """The changes, the line of each one's page, and what is wrong with them."""
    value, found, reading = _read(path, Many(CHANGE, least=1))
    if reading.problems or found is MISSING or not isinstance(value, Sequence):
        return [], [], reading.problems
    groups = [dict(group.lines) for group in value.items if isinstance(group, Lines)]
    records = [Record(FOLDER, "", reading.file, change, lines) for change, lines in zip(found, groups, strict=True)]
    problems = [problem for record in records for problem in language(record, CHANGE, better)]
    return found, [lines["page"] for lines in groups], problems


def _population(path: Path, portal: Portal) -> tuple[dict[str, Any] | None, list[Problem]]:
    _, found, reading = _read(path, PEOPLE)
    for target in reading.targets:
        known = portal.records.get(target.type, {})
        if target.id not in known:
            mend = did_you_mean(target.id, known, f"Bruk en id som finnes i data/vocabularies/{target.type}.yml.")
            reading.problem("F07", target.line, target.field, quoted(target.id), "en id som finnes", mend)
    return (None if found is MISSING or reading.problems else found), reading.problems


def _lost(asked: list[str], lines: list[int], now: Mapping[str, str], pages: Mapping[str, str]) -> Iterable[Problem]:
    """Pages that are not there, nor lead anywhere. The last of those asked for stand in the changes, at these lines."""
    first = len(asked) - len(lines)
    for place, address in enumerate(asked):
        if now[address] in pages:
            continue
        if place < first:
            mend = (
                "Led adressen videre i data/redirects.yml, eller slett svarene med «python -m feedback delete --page» og lag fila på nytt."
            )
            yield Problem(_named(ANSWERS), 1, f"pages[{visible(address)[:60]}]", "A06", quoted(address), "en side som finnes", mend)
        else:
            mend = did_you_mean(address, pages, "Skriv adressen slik den står i nettleseren, uten nettstedets navn.")
            yield Problem(_named(CHANGES), lines[place - first], "page", "A06", quoted(address), "en side som finnes", mend)


def _moved(answers: dict[str, Any], now: Mapping[str, str]) -> dict[str, Any]:
    """The sums with pages under their addresses of today. A page with sums of its own keeps them; they can't be added together."""
    pages = answers["pages"]
    own = {address: values for address, values in pages.items() if now[address] == address}
    return {**answers, "pages": {**{now[address]: values for address, values in pages.items()}, **own}}


def _titles(files: Mapping[str, str], top: Path) -> dict[str, str]:
    """What the hand-written pages among these are called."""
    found = {}
    for address, file in files.items():
        if file.startswith("docs/"):
            title = TITLE.search((top / file).read_text(encoding="utf-8", errors="replace"))
            found[address] = title[1] if title else f"/{address}"
    return found
