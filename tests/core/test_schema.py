from __future__ import annotations

import json

from macros.core.fields import Choice, Date, Flag, Id, Number, RecordReference, Reference, Text, Whole
from macros.core.groups import Group, Many, Yearly
from macros.core.records import ContentType
from macros.core.schema import schemas

FIELDS = {
    "id": Id("Id-en.", required=True),
    "title": Text("Tittelen.", required=True, most=70),
    "colour": Choice({"red": "rød", "green": "grønn"}, "Fargen."),
    "count": Whole(least=1, most=9),
    "sure": Flag(),
    "numbers": Many(Number("Tall.")),
    "record": RecordReference("Posten."),
    "day": Date(),
    "years": Yearly(),
    "tags": Many(Reference("tags"), "Merker.", least=1),
    "place": Group(fields={"page": Text(required=True)}),
}


def test_a_schema_describes_every_kind_of_field_and_what_is_required():
    pattern = "^[a-z0-9]+(?:-[a-z0-9]+)*$"
    text = {"type": "string", "maxLength": 400, "minLength": 1}
    expected = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Notat",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "id": {"description": "Id-en.", "type": "string", "pattern": pattern},
            "title": {"description": "Tittelen.", **text, "maxLength": 70},
            "colour": {"description": "Fargen.", "enum": ["red", "green"]},
            "count": {"type": "integer", "minimum": 1, "maximum": 9},
            "sure": {"type": "boolean"},
            "numbers": {"type": "array", "items": {"description": "Tall.", "type": ["number", "null"]}, "minItems": 0},
            "record": {"description": "Posten.", "type": "string", "pattern": "^[a-z_]+/[a-z0-9]+(?:-[a-z0-9]+)*$"},
            "day": {"type": ["string", "null"], "format": "date"},
            "years": {"type": "object", "patternProperties": {"^[0-9]{4}$": {"type": "integer"}}, "additionalProperties": False},
            "tags": {
                "description": "Merker.",
                "type": "array",
                "items": {"type": "string", "pattern": pattern, "title": "id fra tags"},
                "minItems": 1,
            },
            "place": {"type": "object", "additionalProperties": False, "properties": {"page": text}, "required": ["page"]},
        },
        "required": ["id", "title"],
    }
    written = schemas([ContentType("notes", "note", "notater", "Notat", "Notater", "title", FIELDS)])
    assert {"notes.json": expected} == {name: json.loads(found) for name, found in written.items()}


def test_a_schema_is_written_with_norwegian_letters_and_a_last_line_break():
    kind = ContentType("notes", "note", "notater", "Næring", "Notater", "title", {})
    assert (
        '{\n "$schema": "https://json-schema.org/draft/2020-12/schema",\n "title": "Næring",\n "type": "object",\n'
        ' "additionalProperties": false,\n "properties": {}\n}\n'
    ) == schemas([kind])["notes.json"]
