"""What ties records to each other: references that name their type, ties from both sides, and the words that point at records."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from macros.core.fields import RecordReference, Reference, Text
from macros.core.groups import Group, Many, related
from macros.core.portal import Portal, examine
from macros.core.problems import Problem
from macros.core.records import TERM, ContentType, Vocabulary
from tests.core.tiny import NOTES

NOTE = replace(NOTES, fields={**NOTES.fields, "tags": Many(Reference("tags")), "related": related(), "main": RecordReference()})
BOOKS = ContentType("books", "book", "boker", "Bok", "Bøker", "title", {"id": NOTES.fields["id"], "title": Text(), "related": related()})
TAGS = Vocabulary("tags", "Merke", fields={**TERM, "sources": Many(Group(fields={"source": Reference("books")}))})


def made(top: Path, tags: list[dict[str, Any]] | None = None, **records: list[dict[str, Any]]) -> tuple[Portal, list[Problem]]:
    """The portal of these records by type. There is one tag, «sol», unless others are given."""
    files: dict[str, Any] = {f"{type}/{record['id']}.yml": record for type, found in records.items() for record in found}
    for name, content in {"vocabularies/tags.yml": tags or [{"id": "sol", "name": "Sol"}], **files}.items():
        path = top / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return examine(top / "data", [NOTE, BOOKS], [TAGS])


def note(id: str, **values: Any) -> dict[str, Any]:
    return {"id": id, "title": id.upper(), **values}


def told(top: Path, **records: list[dict[str, Any]]) -> list[str]:
    return [str(problem) for problem in made(top, **records)[1]]


def ties(portal: Portal, type: str, id: str) -> list[tuple[str, str, str, bool]]:
    return [(other.type, other.id, field, pointing) for other, field, pointing in portal.ties(portal.get(type, id))]


def test_a_reference_to_a_record_of_any_type_is_kept_in_both_directions(tmp_path):
    portal, problems = made(tmp_path, notes=[note("a", related=[{"record": "books/b"}])], books=[note("b")])
    assert [] == problems
    assert [("books", "b", "related", True)] == ties(portal, "notes", "a")
    assert [("notes", "a", "related", False)] == ties(portal, "books", "b")
    assert ["a"] == [record.id for record in portal.referring("books", "b", "notes", "related")]


def test_ties_are_told_by_their_top_level_field_those_that_point_first(tmp_path):
    notes = [note("a", next="b", main="books/x", related=[{"record": "books/x"}]), note("b", next="a")]
    portal, _ = made(tmp_path, notes=notes, books=[note("x", related=[{"record": "notes/a"}])])
    assert [
        ("notes", "b", "next", True),
        ("books", "x", "related", True),
        ("books", "x", "main", True),
        ("notes", "b", "next", False),
        ("books", "x", "related", False),
    ] == ties(portal, "notes", "a")


def test_a_record_without_references_has_no_ties_and_words_are_no_records(tmp_path):
    portal, _ = made(tmp_path, notes=[note("a", tags=["sol"]), note("b")])
    assert ([], []) == (ties(portal, "notes", "a"), ties(portal, "notes", "b"))
    assert portal.referred("tags", "sol")


def test_a_record_that_points_at_itself_is_tied_to_itself_from_both_sides(tmp_path):
    portal, _ = made(tmp_path, notes=[note("a", next="a")])
    assert [("notes", "a", "next", True), ("notes", "a", "next", False)] == ties(portal, "notes", "a")


def test_a_record_that_is_not_there_is_told_with_the_nearest_id_or_its_folder(tmp_path):
    related = [{"record": "books/bibelen"}, {"record": "books/xyz"}]
    assert [
        "data/notes/a.yml:1 related[1].record: fant «bibelen», ventet en id som finnes. Mente du «bibel»? [F07]",
        "data/notes/a.yml:1 related[2].record: fant «xyz», ventet en id som finnes. Lag posten, eller bruk en id som finnes i data/books/. [F07]",
    ] == told(tmp_path, notes=[note("a", related=related)], books=[note("bibel")])


def test_a_folder_that_is_not_there_is_told_with_the_nearest_or_all_of_them(tmp_path):
    related = [{"record": "note/a"}, {"record": "../a"}, {"record": "filmer/a"}]
    assert [
        "data/notes/a.yml:1 related[1].record: fant «note», ventet en mappe med poster før skråstreken. Mente du «notes»? [F07]",
        "data/notes/a.yml:1 related[2].record: fant «..», ventet en mappe med poster før skråstreken. Slagene er notes, books. [F07]",
        "data/notes/a.yml:1 related[3].record: fant «filmer», ventet en mappe med poster før skråstreken. Slagene er notes, books. [F07]",
    ] == told(tmp_path, notes=[note("a", related=related)])


def test_a_word_in_a_list_is_no_record(tmp_path):
    assert [
        "data/notes/a.yml:1 related[1].record: fant «tags», ventet en mappe med poster før skråstreken. Slagene er notes, books. [F07]"
    ] == told(tmp_path, notes=[note("a", tags=["sol"], related=[{"record": "tags/sol"}])])


def test_a_broken_record_is_not_called_missing_by_those_that_name_it(tmp_path):
    problems = made(tmp_path, notes=[note("a", related=[{"record": "books/b"}])], books=[{"id": "b", "titel": "B"}])[1]
    assert ["data/books/b.yml"] == [problem.file for problem in problems]


def test_the_references_of_a_word_are_resolved_too(tmp_path):
    tags = [{"id": "sol", "name": "Sol", "sources": [{"source": "b"}]}, {"id": "sky", "name": "Sky", "sources": [{"source": "xyz"}]}]
    portal, problems = made(tmp_path, tags, books=[note("b")])
    assert [
        "data/vocabularies/tags.yml:1 [2].sources[1].source: fant «xyz», ventet en id som finnes. Lag posten, eller bruk en id som finnes i data/books/. [F07]"
    ] == [str(problem) for problem in problems]
    assert (False, []) == (portal.referred("books", "b"), ties(portal, "books", "b"))
