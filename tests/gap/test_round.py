"""A round goes out and comes back as it was, whatever was written in it; and its words are those of the page."""

from __future__ import annotations

import json
import re

from hypothesis import example, given, settings

from macros.content.checklists.model import LEVELS
from macros.content.checklists.view import ANSWERS, BARRIERS, PRIORITIES
from tests.examples import TOP
from tests.gap.modules import ABOUT, ANY_ROUND, CANONICAL, FIELDS, IDS, SHEET, answer, full_round, held, round_of

SCHEMA = json.loads((TOP / "docs" / "sjekklister" / "runde.schema.json").read_text(encoding="utf-8"))
REGION = re.compile(r"(?m)^- \{id: ([a-z-]+), name: ([^,]+),")


def read_back(modules, made: dict) -> list[dict]:
    """The round after it has been a text, a file and a FHIR response."""
    text = modules("exchange", "written", made, made["exported"])
    sent = json.dumps(modules("fhir", "response", SHEET, made, CANONICAL))
    return [
        modules("exchange", "parsed", text, SHEET),
        modules("exchange", "fromBytes", text.encode(), SHEET),
        modules("exchange", "parsed", sent, SHEET),
    ]


@settings(max_examples=150, deadline=None)
@given(ANY_ROUND)
@example(full_round())
@example(round_of())
@example(round_of({"constructor": answer(svar="ikke", tiltak="__proto__")}, {"tostring": answer(tiltak="\ud800x\udc00")}, enhet="\udfff"))
@example(round_of({id: answer(tiltak="x" * 5000, frist="=cmd|' /C calc'!A0") for id in IDS}))
def test_any_round_that_is_written_is_read_back_as_it_was(modules, made):
    for read in read_back(modules, made):
        assert held(made) == read.get("round"), read.get("wrong")


def test_answers_to_items_the_list_does_not_have_are_kept_apart_and_told(modules):
    apart = {f"borte-{number}": answer(svar="folges") for number in range(1, 8)}
    told = (
        "Fila har svar på punkter som ikke står i lista nå: «borte-1», «borte-2», «borte-3», «borte-4», «borte-5» og 2 til. "
        "Svarene er tatt vare på, og er med når dere lagrer en fil."
    )
    for read in read_back(modules, round_of({"forste": answer(svar="ikke")}, apart)):
        assert {"told": told, "answers": ["forste"], "apart": list(apart)} == {
            "told": read["told"],
            "answers": list(read["round"]["answers"]),
            "apart": list(read["round"]["apart"]),
        }


def test_a_round_the_list_has_every_item_of_tells_nothing(modules):
    assert ["", "", ""] == [read["told"] for read in read_back(modules, full_round())]


def test_only_the_items_answered_in_another_edition_are_flagged(modules):
    made = round_of({id: answer(svar="folges") for id in IDS})
    assert ["andre-punkt"] == [item["id"] for item in modules("round", "changed", SHEET, made)]


def test_a_blank_round_is_of_the_list_and_has_nothing_in_it(modules):
    assert {**round_of(), "exported": ""} == modules("round", "blank", SHEET)


def test_a_file_has_nothing_that_is_empty_but_all_that_says_who_answered(modules):
    made = round_of({"forste": answer(svar="ikke"), "siste": answer(tiltak=" \n")}, enhet="Døgnet")
    about = {"enhet": "Døgnet", "dato": "", "roller": "", "runde": "", "region": ""}
    text = modules("exchange", "written", made, "2026-11-23")
    assert {
        "format": "gap-runde",
        "version": 1,
        "checklist": "eksempel",
        "edition": "2",
        "exported": "2026-11-23",
        "about": about,
        "answers": {"forste": {"edition": 1, "svar": "ikke"}},
    } == json.loads(text)


def test_a_file_has_no_half_characters_that_other_programs_stumble_on(modules):
    made = round_of({"forste": answer(tiltak="a\ud800b")}, {"borte": answer(frist="\udfff")}, enhet="\udc00\ud800")
    whole = json.loads(modules("exchange", "written", made, "2026-11-23"))
    assert ["\ufffd\ufffd", "a\ufffdb", "\ufffd"] == [
        whole["about"]["enhet"],
        whole["answers"]["forste"]["tiltak"],
        whole["answers"]["borte"]["frist"],
    ]


def test_the_words_are_those_of_the_page(modules):
    regions = dict(REGION.findall((TOP / "data" / "vocabularies" / "regions.yml").read_text(encoding="utf-8")))
    assert {"svar": ANSWERS, "barriere": BARRIERS, "prioritet": PRIORITIES, "region": regions} == modules("round", "CHOICES")
    assert LEVELS == modules("round", "LEVELS")


def test_the_fields_are_those_of_the_page_with_its_labels(modules):
    page = (TOP / "macros" / "content" / "checklists" / "page.html.j2").read_text(encoding="utf-8")
    labels = dict(re.findall(r'(?:line|lines|pick)\(item, "(\w+)", "([^"]+)"', page)) | dict(re.findall(r'\("(\w+)", "([^"]+)"\)', page))
    own = modules("round", "FIELDS") | modules("round", "ABOUT")
    assert [*FIELDS, *ABOUT] == list(own)
    assert labels == {name: own[name] for name in labels}


def test_the_schema_describes_what_is_read(modules):
    limits, choices = modules("round", "LIMITS"), modules("round", "CHOICES")
    about, answers = SCHEMA["properties"]["about"]["properties"], SCHEMA["$defs"]["answer"]["properties"]
    assert (modules("round", "FORMAT"), modules("round", "VERSION")) == tuple(
        SCHEMA["properties"][name]["const"] for name in ("format", "version")
    )
    assert [*ABOUT, "edition", *FIELDS] == [*about, *answers]
    assert {name: ["", *words] for name, words in choices.items()} == {name: (about | answers)[name]["enum"] for name in choices}
    assert limits["text"] == SCHEMA["$defs"]["text"]["maxLength"]
    assert limits["edition"] == answers["edition"]["maximum"]
