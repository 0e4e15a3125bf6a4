"""The shelves: everything tied to a record, from either side, by what a reader does with it."""

from __future__ import annotations

import pytest

from macros.content import TYPES
from macros.content.kin import POINTED_AT, POINTING, SHELVES, closing, shelves
from macros.core.groups import RELATIONS
from tests.filled import (
    figure,
    guideline,
    learning,
    measure,
    network,
    organisation,
    plan,
    project,
    publication,
    recommendation,
    right,
    situation,
    source,
    tool,
)
from tests.markup import Markup
from tests.portals import macros_of, portal

TICKS = [{"items": [{"text": "Spør."}]}]
EVERYTHING = [
    plan("p"),
    measure("p-1"),
    network("n"),
    project("x"),
    figure("f"),
    tool("v"),
    tool("liste", list=TICKS),
    learning("l"),
    right("r"),
    guideline("g"),
    recommendation("a", "g"),
    publication("u"),
    situation("s"),
]


def to(record: str, **values: str) -> dict[str, str]:
    return {"record": record, **values}


def names(found) -> dict[str, list[str]]:
    return {shelf["name"]: [row["name"] for row in shelf["rows"]] for shelf in found}


def on_shelves(made, type: str, id: str, apart=()) -> list:
    return shelves(made.get(type, id), made, apart)


def how(made, type: str, id: str) -> list[tuple[str, str]]:
    """How each record belongs with this one, and why."""
    return [(row["how"], row["why"]) for shelf in on_shelves(made, type, id) for row in shelf["rows"]]


def test_each_kind_stands_on_the_shelf_of_what_a_reader_does_with_it(tmp_path):
    ids = ["situations/s", "recommendations/a", "rights/r", "measures/p-1", "learning/l", "figures/f", "networks/n", "projects/x"]
    ids += ["guidelines/g", "publications/u", "plans/p", "tools/v", "tools/liste"]
    made = portal(tmp_path, *EVERYTHING, publication("her", related=[to(id) for id in ids]))
    assert {
        "Gjør": ["S", "Kort a", "Kort r", "Kort liste", "Kort p-1"],
        "Lær": ["Kort l"],
        "Mål": ["Kort v", "Kort f"],
        "Spør": ["Kort n"],
        "Les": ["Kort x", "Kort g", "Kort u", "Plan p"],
    } == names(on_shelves(made, "publications", "her"))


def test_a_type_stands_on_a_shelf_that_there_is():
    assert set() == {kind.shelf for kind in TYPES} - set(SHELVES)
    assert ["do", "learn", "measure", "ask", "read"] == list(SHELVES)


def test_a_list_to_tick_off_is_something_to_do_and_another_tool_something_to_measure_with(tmp_path):
    made = portal(tmp_path, *EVERYTHING, network("her", related=[to("tools/v"), to("tools/liste")]))
    assert {"Gjør": ["Kort liste"], "Mål": ["Kort v"]} == names(on_shelves(made, "networks", "her"))


def test_a_record_without_ties_has_no_shelves(tmp_path):
    made = portal(tmp_path, *EVERYTHING)
    assert [] == on_shelves(made, "networks", "n")


def test_a_relation_is_written_on_one_side_and_shown_on_both(tmp_path):
    made = portal(tmp_path, network("n", related=[to("learning/l", note="Nettverket laget kurset.")]), learning("l"))
    assert {"Lær": ["Kort l"]} == names(on_shelves(made, "networks", "n"))
    assert {"Spør": ["Kort n"]} == names(on_shelves(made, "learning", "l"))
    assert [("", "Nettverket laget kurset.")] == how(made, "networks", "n") == how(made, "learning", "l")


@pytest.mark.parametrize(
    ("relation", "pointing", "pointed_at"),
    [
        ("implements", "Dette skal gjennomføre den", "Skal gjennomføre dette"),
        ("supports", "Dette støtter den", "Støtter dette"),
        ("measures", "Dette måler den", "Måler dette"),
        ("shares", "Dette deler den", "Deler dette"),
        ("rests_on", "Dette bygger på den", "Bygger på dette"),
        ("explains", "Dette forklarer den", "Forklarer dette"),
        ("about", "", ""),
    ],
)
def test_a_relation_is_said_from_the_side_one_stands_on(relation, pointing, pointed_at, tmp_path):
    made = portal(tmp_path, network("n", related=[to("learning/l", relation=relation)]), learning("l"))
    assert [(pointing, "")] == how(made, "networks", "n")
    assert [(pointed_at, "")] == how(made, "learning", "l")


def test_every_relation_has_words_for_both_sides():
    assert set(RELATIONS) == set(POINTING) == set(POINTED_AT)


def test_a_record_that_is_tied_twice_stands_once_with_the_first_relation_that_says_something(tmp_path):
    made = portal(
        tmp_path,
        project("x", networks=["n"], related=[to("networks/n", relation="supports", note="De møtes.")]),
        network("n", related=[to("projects/x", relation="shares", note="De deler det.")]),
    )
    assert [("Dette støtter den", "De møtes.")] == how(made, "projects", "x")
    assert [("Dette deler den", "De deler det.")] == how(made, "networks", "n")


def test_where_one_side_says_how_and_the_other_why_both_are_told(tmp_path):
    made = portal(
        tmp_path,
        network("n", related=[to("learning/l", relation="explains")]),
        learning("l", related=[to("networks/n", note="Fordi.")]),
    )
    assert [("Dette forklarer den", "Fordi.")] == how(made, "networks", "n")


def test_a_note_is_told_in_the_language_of_the_one_who_wrote_it(tmp_path):
    made = portal(tmp_path, network("n", language="nn", related=[to("learning/l", note="Dei møtest.")]), learning("l"))
    for type, id in (("networks", "n"), ("learning", "l")):
        assert ["nn"] == [row["why_lang"] for shelf in on_shelves(made, type, id) for row in shelf["rows"]]


def test_organisations_and_sources_have_other_places(tmp_path):
    record = network("n", led_by=["huset"], related=[to("organisations/huset"), to("sources/bok")])
    made = portal(tmp_path, organisation("huset"), source("bok"), record)
    assert [] == on_shelves(made, "networks", "n")


def test_a_record_does_not_belong_with_itself(tmp_path):
    made = portal(tmp_path, network("n", related=[to("networks/n")]))
    assert [] == on_shelves(made, "networks", "n")


def test_a_situation_stands_among_the_tags_and_has_what_points_at_it_on_its_shelves(tmp_path):
    made = portal(tmp_path, situation("s"), learning("l", situations=["s"]))
    found = closing(made.get("learning", "l"), made)
    assert ([], [{"name": "S", "href": "situasjoner/s/"}]) == (found["shelves"], found["situations"])
    assert {"Lær": ["Kort l"]} == names(on_shelves(made, "situations", "s"))


def test_a_situation_that_points_at_a_record_stands_on_its_shelf(tmp_path):
    made = portal(tmp_path, right("r"), situation("s", first=[{"text": "Klag.", "record": "rights/r"}]))
    assert {"Gjør": ["S"]} == names(on_shelves(made, "rights", "r"))


def test_what_the_page_shows_elsewhere_is_left_out_unless_it_is_tied_in_another_way(tmp_path):
    made = portal(tmp_path, guideline("g"), recommendation("a", "g"), recommendation("b", "g", related=[to("guidelines/g")]))
    assert {"Gjør": ["Kort a", "Kort b"]} == names(on_shelves(made, "guidelines", "g"))
    assert {"Gjør": ["Kort b"]} == names(on_shelves(made, "guidelines", "g", apart={"guideline"}))


def test_what_is_over_comes_last_on_its_shelf_and_the_types_keep_their_order(tmp_path):
    over = plan("q", period={"from": 1990, "to": 1991})
    related = [to("measures/q-1"), to("measures/p-1"), to("rights/r"), to("networks/n"), to("networks/m")]
    made = portal(
        tmp_path, *EVERYTHING[:3], over, measure("q-1"), right("r"), network("m", state={"value": "ended"}), tool("her", related=related)
    )
    assert {"Gjør": ["Kort r", "Kort p-1", "Kort q-1"], "Spør": ["Kort n", "Kort m"]} == names(on_shelves(made, "tools", "her"))


def test_a_row_says_what_it_is_and_keeps_what_lists_say(tmp_path):
    made = portal(tmp_path, learning("l", language="nn"), network("n", related=[to("learning/l", relation="supports", note="Fordi.")]))
    [shelf] = on_shelves(made, "networks", "n")
    assert [
        {
            "name": "Kort l",
            "href": "laering/l/",
            "lang": "nn",
            "summary": "Setning l.",
            "kind": "Kurs og opplæring",
            "type": "Kurs",
            "status": {"key": "unknown", "shape": "unknown", "words": "Kilden sier ikke om det finnes"},
            "over": False,
            "shelf": "learn",
            "how": "Dette støtter den",
            "why": "Fordi.",
            "why_lang": "nb",
        }
    ] == shelf["rows"]


def page(folder, *records) -> Markup:
    found = Markup(macros_of(portal(folder, *records), "nettverk/n/")["network_page_html"]("n"))
    assert [] == found.wrong
    return found


def test_the_page_prints_each_shelf_with_its_rows_and_what_ties_them(tmp_path):
    related = [to("learning/l", relation="supports", note="Kurset øver."), to("figures/f")]
    found = page(tmp_path, learning("l"), figure("f"), network("n", related=related))
    assert ["s-learn", "s-measure"] == [
        heading.attributes["id"] for heading in found.all("h2") if heading.attributes["id"].startswith("s-")
    ]
    assert ["../../laering/l/", "../../tall/f/"] == [
        link.attributes["href"] for link in found.all("a") if link.text in ("Kort l", "Kort f")
    ]
    assert [
        "Kort l Setning l. Kurs. Dette støtter den. Kurset øver. Kilden sier ikke om det finnes",
        "Kort f Setning f. Tall",
    ] == [item.text for item in found.all("li") if item.text.startswith("Kort")]


def test_the_page_marks_the_notes_language_and_not_our_own_words(tmp_path):
    related = [to("learning/l", relation="supports", note="Kurset øver på noko.")]
    languages = dict(page(tmp_path, learning("l"), network("n", language="nn", related=related)).pieces)
    expected = {"Kurset øver på noko.": "nn", "Kort l": "nb", "Kurs. Dette støtter den.": "nb"}
    assert expected == {text: languages.get(text) for text in expected}


def test_the_sixth_row_of_a_shelf_is_one_press_away(tmp_path):
    courses = [learning(f"l{n}", related=[to("networks/n")]) for n in range(6)]
    found = page(tmp_path, network("n"), *courses)
    assert ["Vis alle 6"] == [summary.text for summary in found.all("summary")]
    [rest] = found.all("details")
    assert (True, False) == ("Kort l5" in rest.text, "Kort l4" in rest.text)
