"""Every record, every reference in both directions, and everything that is wrong with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from macros.core.feedback import FOLDER, Feedback, read_feedback
from macros.core.fields import MISSING, Reading, Target, is_id
from macros.core.language import language
from macros.core.problems import DataProblems, Problem, did_you_mean, quoted, visible
from macros.core.queries import QUERIES, TAUGHT, check_queries, read_taught
from macros.core.records import ContentType, Record, Vocabulary, read_record
from macros.core.redirects import REDIRECTS, read_redirects
from macros.core.source import Mapping, Sequence, read

T = TypeVar("T")
AVOID = "words_to_avoid"  # the vocabulary of words that label people


class Portal:
    """The whole of the data, checked.

    `types` and `vocabularies` are by name; `records[type][id]` is a record or a term; `redirects` leads old
    addresses to new ones; `taught` is what people search for, by the address of the page they look for; `feedback` is
    what readers answered and what we changed after it.
    """

    def __init__(self, types: Collection[ContentType], vocabularies: Collection[Vocabulary]) -> None:
        self.types = {kind.name: kind for kind in types}
        self.vocabularies = {words.name: words for words in vocabularies}
        self.records: dict[str, dict[str, Record]] = {name: {} for name in [*self.types, *self.vocabularies]}
        self.redirects: dict[str, str] = {}
        self.taught: dict[str, list[str]] = {}
        self.feedback = Feedback()
        self._referring: dict[tuple[str, str], list[tuple[Record, str]]] = defaultdict(list)
        self._targets: dict[tuple[str, str], list[tuple[Record, str]]] = defaultdict(list)
        self._made: dict[Hashable, Any] = {}

    def all(self, type: str) -> list[Record]:
        return list(self.records[type].values())

    def get(self, type: str, id: str) -> Record:
        return self.records[type][id]

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made the first time it is asked for. A portal is whole and never changes after loading."""
        if key not in self._made:
            self._made[key] = make()
        found: T = self._made[key]
        return found

    def refer(self, record: Record, field: str, type: str, id: str) -> None:
        self._referring[type, id].append((record, field))
        if type in self.types:
            self._targets[record.type, record.id].append((self.records[type][id], field))

    def ties(self, record: Record) -> list[tuple[Record, str, bool]]:
        """Every reference between this record and another record: the other, the top-level field, and whether this one points."""
        out = [(other, _top(field), True) for other, field in self._targets.get((record.type, record.id), [])]
        back = [(other, _top(field), False) for other, field in self._referring.get((record.type, record.id), [])]
        return out + [tie for tie in back if tie[0].type in self.types]

    def referred(self, type: str, id: str) -> bool:
        """Whether any record refers to this one."""
        return bool(self._referring.get((type, id)))

    def referring(self, type: str, id: str, from_type: str, field: str = "") -> list[Record]:
        """Records of `from_type` that refer to this one, each once, in their own order.

        `field` keeps only references from that top-level field.
        """
        found = {
            record.id: record
            for record, place in self._referring[type, id]
            if record.type == from_type and (not field or _top(place) == field)
        }
        return list(found.values())


def _top(field: str) -> str:
    """The top-level field of a place such as «related[2].record»."""
    return field.split("[")[0].split(".")[0]


def load(data: Path, types: Collection[ContentType], vocabularies: Collection[Vocabulary]) -> Portal:
    """The portal in the folder `data`. Raises DataProblems with everything that is wrong."""
    portal, problems = examine(data, types, vocabularies)
    if problems:
        raise DataProblems(problems)
    return portal


def examine(data: Path, types: Collection[ContentType], vocabularies: Collection[Vocabulary]) -> tuple[Portal, list[Problem]]:
    """The portal as far as it can be read, and all problems in it."""
    portal = Portal(types, vocabularies)
    readings: list[tuple[Record, Reading]] = []
    problems: list[Problem] = []
    broken_terms: set[str] = set()
    lists: list[Reading] = []
    for words in vocabularies:
        reading, whole = _read_vocabulary(data, words, portal)
        lists.append(reading)
        problems += reading.problems
        if not whole:
            broken_terms.add(words.name)
    for kind in types:
        for path in sorted((data / kind.name).glob("*")):
            record, reading = _read_file(path, data, kind)
            problems += reading.problems
            if record and record.id:
                problems += _keep(portal, kind, record)
                readings.append((record, reading))
    problems += _unknown(data, portal)
    for reading in lists:
        problems += _resolve(portal, None, reading, data, broken_terms)
    for record, reading in readings:
        problems += _resolve(portal, record, reading, data, broken_terms)
    better = {word["name"]: word["description"] or "noe annet" for word in portal.records.get(AVOID, {}).values() if word["name"]}
    for record, _ in readings:
        problems += language(record, portal.types[record.type].group(), better)
    problems += _rules(portal, readings, {problem.file for problem in problems})
    problems += read_redirects(data, portal, whole=not problems)
    problems += check_queries(data, portal) if not problems else []
    problems += list(read_taught(data, portal, whole=not problems))
    problems += read_feedback(data, portal, better, whole=not problems)
    return portal, sorted(set(problems))


def _rules(portal: Portal, readings: list[tuple[Record, Reading]], broken: set[str]) -> Iterable[Problem]:
    """What the types' own rules say. They may count on whole records: those that lean on a broken one wait."""
    for record, reading in readings:
        leans_on = [portal.records.get(target.type, {}).get(target.id) for target in reading.targets]
        if record.file not in broken and all(other and other.file not in broken for other in leans_on):
            yield from portal.types[record.type].rules(record, portal)


def _name(path: Path, data: Path) -> str:
    return f"data/{visible(path.relative_to(data).as_posix())}"


def _read_file(path: Path, data: Path, kind: ContentType) -> tuple[Record | None, Reading]:
    reading = Reading(_name(path, data))
    if path.name.startswith("."):  # left by editors and file systems
        return None, reading
    if path.suffix != ".yml" or not path.is_file():
        mend = "Gi fila nytt navn, eller flytt den ut av mappa."
        reading.problem("F12", 1, "", quoted(path.name), "bare filer som slutter på .yml", mend)
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


def _read_vocabulary(data: Path, words: Vocabulary, portal: Portal) -> tuple[Reading, bool]:
    """What reading the file gave, and whether every term in it could be kept."""
    path = data / "vocabularies" / f"{words.name}.yml"
    reading = Reading(_name(path, data))
    if not path.is_file():
        reading.problem("F12", 1, "", "ingen fil", "en liste med begreper", "Legg fila tilbake. Portalen trenger den.")
        return reading, False
    value, problems = read(path, reading.file)
    reading.problems += problems
    found = words.terms().read(value, "", reading) if value is not None else MISSING
    if found is MISSING or not isinstance(value, Sequence):
        return reading, False
    known = portal.records[words.name]
    groups = [item for item in value.items if isinstance(item, Mapping)]
    for values, group in zip(found, groups, strict=True):
        term = Record(words.name, values["id"] or "", reading.file, values, dict(group.lines))
        if term.id in known:
            mend = "Slett det ene begrepet, eller gi det en ny id."
            reading.problems.append(term.problem("id", "F11", quoted(term.id), "en id som er alene", mend))
        elif term.id:
            known[term.id] = term
    return reading, len(groups) == len(value.items) and all(values["id"] for values in found)


def _unknown(data: Path, portal: Portal) -> Iterable[Problem]:
    """Files and folders that nothing reads."""
    folders = {*portal.types, "vocabularies", "schemas", FOLDER, TAUGHT}
    for path in sorted(data.glob("*")):
        known = path.name in folders if path.is_dir() else path.name in (REDIRECTS, QUERIES)
        if not known and not path.name.startswith("."):
            mend = did_you_mean(path.name, folders, f"Mappene er {', '.join(sorted(folders))}.")
            yield Problem(_name(path, data), 1, "", "F12", quoted(path.name), "en mappe for et slag innhold", mend)
    files = [f"{name}.yml" for name in portal.vocabularies]
    for path in sorted((data / "vocabularies").glob("*")):
        if path.name not in files and not path.name.startswith("."):
            mend = did_you_mean(path.name, files, f"Filene er {', '.join(sorted(files))}.")
            yield Problem(_name(path, data), 1, "", "F12", quoted(path.name), "en fil med begreper som portalen bruker", mend)


def _resolve(portal: Portal, record: Record | None, reading: Reading, data: Path, broken_terms: set[str]) -> Iterable[Problem]:
    """What is wrong with the references of one file. Those of a record are kept; a list of words has none to keep."""
    for target in reading.targets:
        known = portal.records.get(target.type)
        if known is None or (target.named and target.type not in portal.types):
            mend = did_you_mean(target.type, portal.types, f"Slagene er {', '.join(portal.types)}.")
            yield Problem(reading.file, target.line, target.field, "F07", quoted(target.type), "en mappe med poster før skråstreken", mend)
            continue
        if target.id in known:
            if record:
                portal.refer(record, target.field, target.type, target.id)
        elif target.type not in broken_terms and not _has_file(data, target):  # a broken file has told its own
            otherwise = f"Lag posten, eller bruk en id som finnes i {_home(portal, target.type)}."
            mend = did_you_mean(target.id, known, otherwise)
            yield Problem(reading.file, target.line, target.field, "F07", quoted(target.id), "en id som finnes", mend)


def _has_file(data: Path, target: Target) -> bool:
    return is_id(target.id) and (data / target.type / f"{target.id}.yml").is_file()


def _home(portal: Portal, type: str) -> str:
    return f"data/vocabularies/{type}.yml" if type in portal.vocabularies else f"data/{type}/"
