"""Every record, every reference in both directions, and everything that is wrong with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from macros.core.fields import Reading
from macros.core.problems import DataProblems, Problem, did_you_mean, quoted
from macros.core.records import ContentType, Record, Vocabulary, read_record
from macros.core.source import Mapping, read

REDIRECTS = "redirects.yml"


class Portal:
    """The whole of the data, checked.

    `types` and `vocabularies` are by name; `records[type][id]` is a record or a term; `redirects` leads old
    addresses to new ones.
    """

    def __init__(self, types: Sequence[ContentType], vocabularies: Sequence[Vocabulary]) -> None:
        self.types = {kind.name: kind for kind in types}
        self.vocabularies = {words.name: words for words in vocabularies}
        self.records: dict[str, dict[str, Record]] = {name: {} for name in [*self.types, *self.vocabularies]}
        self.redirects: dict[str, str] = {}
        self._referring: dict[tuple[str, str], list[tuple[Record, str]]] = defaultdict(list)

    def all(self, type: str) -> list[Record]:
        return list(self.records[type].values())

    def get(self, type: str, id: str) -> Record:
        return self.records[type][id]

    def refer(self, record: Record, field: str, type: str, id: str) -> None:
        self._referring[type, id].append((record, field))

    def referring(self, type: str, id: str, from_type: str, field: str = "") -> list[Record]:
        """Records of `from_type` that refer to this one, each once, in their own order.

        `field` keeps only references from that top-level field.
        """
        found = {
            record.id: record
            for record, place in self._referring[type, id]
            if record.type == from_type and (not field or place.split("[")[0].split(".")[0] == field)
        }
        return list(found.values())


def load(data: Path, types: Sequence[ContentType], vocabularies: Sequence[Vocabulary]) -> Portal:
    """The portal in the folder `data`. Raises DataProblems with everything that is wrong."""
    portal, problems = examine(data, types, vocabularies)
    if problems:
        raise DataProblems(problems)
    return portal


def examine(data: Path, types: Sequence[ContentType], vocabularies: Sequence[Vocabulary]) -> tuple[Portal, list[Problem]]:
    """The portal as far as it can be read, and all problems in it."""
    portal = Portal(types, vocabularies)
    readings: list[tuple[Record, Reading]] = []
    problems: list[Problem] = []
    for words in vocabularies:
        problems += _read_vocabulary(data, words, portal)
    for kind in types:
        for path in sorted((data / kind.name).glob("*")):
            record, reading = _read_file(path, data, kind)
            problems += reading.problems
            if record and record.id:
                problems += _keep(portal, kind, record)
                readings.append((record, reading))
    problems += _unknown_folders(data, portal)
    problems += _read_redirects(data, portal)
    for record, reading in readings:
        problems += _resolve(portal, record, reading, data)
    broken = {problem.file for problem in problems}
    for record, reading in readings:
        leans_on = {portal.records[target.type][target.id].file for target in reading.targets if target.id in portal.records[target.type]}
        if not broken & {record.file, *leans_on}:  # rules may count on whole records
            problems += portal.types[record.type].rules(record, portal)
    return portal, sorted(set(problems))


def _name(path: Path, data: Path) -> str:
    return f"data/{path.relative_to(data).as_posix()}"


def _read_file(path: Path, data: Path, kind: ContentType) -> tuple[Record | None, Reading]:
    reading = Reading(_name(path, data))
    if path.suffix != ".yml" or not path.is_file():
        if not path.name.startswith("."):
            reading.problem(
                "F12", 1, "", quoted(path.name), "bare filer som slutter på .yml", "Gi fila nytt navn, eller flytt den ut av mappa."
            )
        return None, reading
    value, problems = read(path, reading.file)
    reading.problems += problems
    if value is None:
        return None, reading
    record = read_record(kind, value, reading)
    if record and record.id and record.id != path.stem:
        line = record.lines.get("id", 1)
        reading.problem("F10", line, "id", quoted(record.id), f"«{path.stem}», som fila heter", "Rett id-en, eller gi fila nytt navn.")
    return record, reading


def _keep(portal: Portal, kind: ContentType, record: Record) -> Iterable[Problem]:
    other = portal.records[kind.name].get(record.id)
    if other:
        yield record.problem(
            "id",
            "F11",
            quoted(record.id),
            "en id som er alene",
            f"Den brukes også i {other.file}. Gi en av dem en ny id og et nytt filnavn.",
        )
    else:
        portal.records[kind.name][record.id] = record
    for alias in record.values.get("aliases", []):
        portal.redirects[f"{kind.address}/{alias}/"] = f"{kind.address}/{record.id}/"


def _read_vocabulary(data: Path, words: Vocabulary, portal: Portal) -> list[Problem]:
    path = data / "vocabularies" / f"{words.name}.yml"
    reading = Reading(_name(path, data))
    if not path.is_file():
        reading.problem("F12", 1, "", "ingen fil", "en liste med begreper", "Legg fila tilbake. Portalen trenger den.")
        return reading.problems
    value, problems = read(path, reading.file)
    reading.problems += problems
    for values in (words.terms().read(value, "", reading) if value is not None else []) or []:
        if not isinstance(values, dict) or not values["id"]:
            continue
        term = Record(words.name, values["id"], reading.file, values)
        if term.id in portal.records[words.name]:
            reading.problem("F11", 1, "id", quoted(term.id), "en id som er alene", "Slett det ene begrepet, eller gi det en ny id.")
        portal.records[words.name][term.id] = term
    return reading.problems


def _unknown_folders(data: Path, portal: Portal) -> Iterable[Problem]:
    known = {*portal.types, "vocabularies", "schemas"}
    files = {REDIRECTS}
    for path in sorted(data.glob("*")):
        if path.name.startswith(".") or path.name in (known if path.is_dir() else files):
            continue
        yield Problem(
            _name(path, data),
            1,
            "",
            "F12",
            quoted(path.name),
            "en mappe for et slag innhold",
            did_you_mean(path.name, known, f"Mappene er {', '.join(sorted(known))}."),
        )


def _read_redirects(data: Path, portal: Portal) -> list[Problem]:
    path = data / REDIRECTS
    if not path.is_file():
        return []
    value, problems = read(path, _name(path, data))
    if isinstance(value, Mapping):
        for old, new in value.items.items():
            portal.redirects[old] = getattr(new, "text", "")
    return problems


def _resolve(portal: Portal, record: Record, reading: Reading, data: Path) -> Iterable[Problem]:
    for target in reading.targets:
        known = portal.records[target.type]
        if target.id in known:
            portal.refer(record, target.field, target.type, target.id)
        elif "/" in target.id or not (data / target.type / f"{target.id}.yml").is_file():  # a broken file has told its own
            otherwise = f"Lag posten, eller bruk en id som finnes i {_home(portal, target.type)}."
            yield Problem(
                record.file,
                target.line,
                target.field,
                "F07",
                quoted(target.id),
                "en id som finnes",
                did_you_mean(target.id, known, otherwise),
            )


def _home(portal: Portal, type: str) -> str:
    return f"data/vocabularies/{type}.yml" if type in portal.vocabularies else f"data/{type}/"
