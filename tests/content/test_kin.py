"""What else belongs with a record: the records of other types that refer to it, and how pages print them."""

from __future__ import annotations

from macros.content import TYPES, view
from macros.content.kin import OWN_PLACE, current_first, others
from tests.filled import (
    SOURCE,
    check,
    checklist,
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
    source,
    tool,
)
from tests.markup import Markup
from tests.portals import macros_of, portal


def found(folder, type, id, *records) -> list[tuple[str, list[str]]]:
    """The names of the types and their rows that belong with the record."""
    made = portal(folder, *records)
    return [(group["name"], [row["name"] for row in group["rows"]]) for group in others(made.get(type, id), made)]


def test_nothing_belongs_with_a_record_that_nobody_refers_to(tmp_path):
    assert [] == found(tmp_path, "networks", "n", network("n"))


def test_the_types_come_in_the_order_of_the_portal(tmp_path):
    one_of_each = [
        publication("a"),
        guideline("b"),
        recommendation("c", "b"),
        project("d"),
        network("e"),
        figure("f"),
        learning("g"),
        tool("h"),
        checklist("j", check("punkt", "tools/h")),
    ]
    made = portal(tmp_path, *one_of_each, right("i"), plan("p"), measure("p-1"))
    groups = [(group["id"], group["name"]) for group in others(made.get("themes", "alkohol"), made)]
    assert [(kind.name, kind.many) for kind in TYPES if kind.name not in OWN_PLACE] == groups
    assert [("situations", "Situasjoner"), ("recommendations", "Anbefalinger"), ("rights", "Rettigheter")] == groups[:3]


def test_what_is_over_comes_last_and_the_rest_keep_their_order(tmp_path):
    ended = network("a", themes=["spill"], state={"value": "ended"})
    others_ = [network("c", themes=["spill"]), network("b", themes=["spill"], state={"value": "active"})]
    assert [("Nettverk", ["Kort b", "Kort c", "Kort a"])] == found(tmp_path, "themes", "spill", ended, *others_)
    rows = [{"n": 1, "over": True}, {"n": 2, "over": False}, {"n": 3, "over": True}, {"n": 4, "over": False}]
    assert [2, 4, 1, 3] == [row["n"] for row in current_first(rows)]


def test_a_type_that_does_not_refer_to_the_record_is_left_out(tmp_path):
    records = [network("n"), project("p", owner=["huset"])]
    assert [("Prosjekter", ["Kort p"])] == found(tmp_path, "organisations", "huset", organisation("huset"), *records)


def test_a_record_that_refers_several_times_stands_once(tmp_path):
    units = [{"name": "Huset", "organisation": "huset"}, {"name": "Rommet", "organisation": "huset"}]
    records = [network("n", led_by=["huset"], partners=["huset"], member_units=units), network("annet")]
    assert [("Nettverk", ["Kort n"])] == found(tmp_path, "organisations", "huset", organisation("huset"), *records)


def test_types_that_pages_give_a_place_of_their_own_are_left_out(tmp_path):
    records = [
        organisation("huset"),
        organisation("rom", part_of="huset"),
        source("bok", publisher="huset"),
        plan("p", owner="huset"),
        measure("p-1", sources=[{"source": "bok", "chapter": "1"}]),
    ]
    assert [] == found(tmp_path, "organisations", "huset", *records)


def test_records_of_its_own_type_are_left_out(tmp_path):
    made = portal(tmp_path, network("n"), network("m"), project("p", networks=["n"]))
    record = made.get("networks", "n")
    made.refer(made.get("networks", "m"), "parts", "networks", "n")
    assert ["m"] == [other.id for other in made.referring("networks", "n", "networks")]
    assert [("projects", ["Kort p"])] == [(group["id"], [row["name"] for row in group["rows"]]) for group in others(record, made)]


def test_terms_and_sources_have_kin_as_well(tmp_path):
    made = portal(
        tmp_path,
        source("bok"),
        network("n", themes=["spill"], sources=[{**SOURCE, "source": "bok"}], region="midt", reach="local"),
    )
    for type, id in (("themes", "spill"), ("sources", "bok"), ("regions", "midt")):
        assert [("networks", ["Kort n"])] == [
            (group["id"], [row["name"] for row in group["rows"]]) for group in others(made.get(type, id), made)
        ]


def test_each_row_is_as_in_a_list_of_its_type_and_says_its_type_and_shelf(tmp_path):
    made = portal(tmp_path, network("n", themes=["spill"], language="nn"), figure("f", themes=["spill"]))
    rows = {group["id"]: group["rows"] for group in others(made.get("themes", "spill"), made)}
    own = {type: view(type).row_values(made.all(type)[0], made) for type in ("networks", "figures")}
    assert {
        "networks": [{**own["networks"], "type": "Nettverk", "shelf": "ask"}],
        "figures": [{**own["figures"], "status": None, "over": False, "type": "Tall", "shelf": "measure"}],
    } == rows


# The part that pages print of it.

BOTH = [
    network("n", themes=["unge"], led_by=["eier"], state={"value": "ended", "as_of": "2016"}),
    project("x", owner=["eier"], language="nn", summary="Noko om unge.", state={"value": "running"}),
]


def printed(html: str) -> dict[str, list[str]]:
    """Heading → the text of the rows below it, for the parts of other types."""
    markup = Markup(html)
    assert [] == markup.wrong
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    for element in markup.elements:
        if element.tag == "h2":
            current = found.setdefault(element.text, []) if element.attributes["id"].startswith("o-") else None
        elif element.tag == "li" and current is not None:
            current.append(element.text)
    return found


def pages(folder):
    macros = macros_of(portal(folder, *BOTH))
    return {
        "organisation": macros["organisation_page_html"]("eier"),
        "source": macros["source_page_html"]("kilde"),
        "term": macros["term_page_html"]("themes", "unge"),
    }


NETWORK = "Kort n Setning n. Avsluttet da kilden ble skrevet (2016)"
PROJECT = "Kort x Noko om unge. Pågikk da kilden ble skrevet"


def test_pages_print_each_type_under_its_own_heading_with_the_status_in_words(tmp_path):
    both = {"Nettverk": [NETWORK], "Prosjekter": [PROJECT]}
    assert {"organisation": both, "source": both, "term": {"Nettverk": [NETWORK]}} == {
        name: printed(html) for name, html in pages(tmp_path).items()
    }


def test_the_rows_lead_to_their_pages_with_the_shape_of_the_status(tmp_path):
    markup = Markup(pages(tmp_path)["organisation"])
    assert ["../../nettverk/n/", "../../prosjekter/x/"] == [href for href in markup.values("href") if "/n/" in href or "/x/" in href]
    shapes = {
        element.text: element.attributes["class"] for element in markup.all("span") if "status" in element.attributes.get("class", "")
    }
    assert "status status--over" == shapes["Avsluttet da kilden ble skrevet (2016)"]
    assert "status status--partly" == shapes["Pågikk da kilden ble skrevet"]


def test_nynorsk_names_and_summaries_are_marked_and_our_own_words_are_not(tmp_path):
    languages = dict(Markup(pages(tmp_path)["organisation"]).pieces)
    expected = {"Kort n": "nb", "Setning n.": "nb", "Kort x": "nn", "Noko om unge.": "nn", "Pågikk da kilden ble skrevet": "nb"}
    assert expected == {text: languages[text] for text in expected}


def test_a_page_without_kin_has_no_such_part(tmp_path):
    macros = macros_of(portal(tmp_path, organisation("huset"), network("n")))
    assert {} == printed(macros["organisation_page_html"]("huset"))


def test_many_rows_are_one_press_away_and_shorter(tmp_path):
    macros = macros_of(portal(tmp_path, organisation("huset"), *(network(f"n{n}", led_by=["huset"]) for n in range(6))))
    markup = Markup(macros["organisation_page_html"]("huset"))
    assert ["Vis alle 6"] == [summary.text for summary in markup.all("summary")]
    rows = [item.text for item in markup.all("li") if "Kort n" in item.text]
    assert ["Kort n4 Setning n4. Kilden sier ikke om det var i drift", "Kort n5 Kilden sier ikke om det var i drift"] == rows[4:]
    assert ["Vis alle 6 Kort n5 Kilden sier ikke om det var i drift"] == [details.text for details in markup.all("details")]


def test_few_rows_stand_open(tmp_path):
    macros = macros_of(portal(tmp_path, organisation("huset"), *(network(f"n{n}", led_by=["huset"]) for n in range(5))))
    assert [] == Markup(macros["organisation_page_html"]("huset")).all("details")
