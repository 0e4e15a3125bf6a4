from __future__ import annotations

import pytest

from macros.content import TYPES
from macros.core.fields import Choice, Id, Reading, Reference, Text
from macros.core.groups import Group, Many
from macros.core.records import ContentType, read_record
from macros.core.scaffold import scaffold
from macros.core.source import read

FIELDS = {
    "id": Id("Id-en.", required=True),
    "title": Text("Tittelen.", required=True),
    "body": Text("Teksten."),
    "colour": Choice({"red": "rød", "green": "grønn"}, "Fargen.", required=True),
    "tags": Many(Reference("tags"), "Merker.", required=True),
    "places": Many(Group(fields={"note": Text("Merknad."), "page": Text("Side.", required=True)}), "Steder.", required=True),
    "more": Group("Mer.", fields={"words": Many(Text(), "Ord."), "why": Text()}),
}

SCAFFOLD = """\
# Notat. Fyll ut feltene. Linjer med # foran er valgfrie: fjern tegnet # for å bruke dem.
id: nytt-notat
title:  # Tittelen.
#body:  # Teksten.
colour:  # Fargen. Ett av: red, green
tags:  # Merker.
  -
places:  # Steder.
  - page:  # Side.
#    note:  # Merknad.
#more:  # Mer.
#  words:  # Ord.
#  why:
"""


def written(folder, kind: ContentType, text: str):
    path = folder / "x.yml"
    path.write_text(text, encoding="utf-8")
    value, problems = read(path, "data/x.yml")
    reading = Reading("data/x.yml", problems)
    return read_record(kind, value, reading), reading.problems


def test_a_new_record_has_every_field_with_its_help_and_the_optional_ones_commented_out():
    assert SCAFFOLD == scaffold(ContentType("notes", "note", "notater", "Notat", "Notater", "title", FIELDS), "nytt-notat")


def test_a_list_where_nothing_is_required_still_has_an_open_line_for_its_dash():
    fields = {"places": Many(Group(fields={"note": Text(), "page": Text()}), required=True)}
    kind = ContentType("notes", "note", "notater", "Notat", "Notater", "title", fields)
    assert ["id: a", "places:", "  - note:", "#    page:"] == scaffold(kind, "a").splitlines()[1:]


def test_a_field_that_is_usually_filled_in_stands_open_though_it_may_be_left_out(tmp_path):
    inner = {"note": Text(), "more": Group(fields={"a": Text(required=True), "b": Text()}).usually(), "page": Text().usually()}
    fields = {"id": Id(), "title": Text("Tittelen.").usually(), "places": Many(Group(fields=inner), required=True)}
    kind = ContentType("notes", "note", "notater", "Notat", "Notater", "title", fields)
    lines = ["id: a", "title:  # Tittelen.", "places:", "  - more:", "      a:", "#      b:", "    page:", "#    note:"]
    assert lines == scaffold(kind, "a").splitlines()[1:]
    assert [] == written(tmp_path, kind, "id: a\ntitle:\nplaces: [{page: }]\n")[1]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_a_new_record_only_lacks_what_is_to_be_filled_in(tmp_path, kind):
    record, problems = written(tmp_path, kind, scaffold(kind, "ny"))
    assert ("ny", {"F02"}) == (record.id, {problem.code for problem in problems})


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_every_line_of_a_new_record_can_be_used_by_taking_away_its_mark(tmp_path, kind):
    lines = scaffold(kind, "ny").splitlines()[1:]
    _, problems = written(tmp_path, kind, "\n".join(line.removeprefix("#") for line in lines))
    assert {"F02"} == {problem.code for problem in problems}
