"""What else belongs with a record: the records of other types that refer to it, and how pages print them."""

from __future__ import annotations

from macros.content import TYPES, view
from macros.content.kin import OWN_PLACE, others
from tests.markup import Markup
from tests.portals import SOURCE, macros_of, measure, network, organisation, plan, portal, project, source


def found(folder, type, id, *records) -> list[tuple[str, list[str]]]:
    """The names of the types and their rows that belong with the record."""
    made = portal(folder, *records)
    return [(group["name"], [row["name"] for row in group["rows"]]) for group in others(made.get(type, id), made)]


def test_nothing_belongs_with_a_record_that_nobody_refers_to(tmp_path):
    assert [] == found(tmp_path, "networks", "n", network("n"))


def test_the_types_come_in_the_order_of_the_portal(tmp_path):
    records = [project("a", owner=["huset"]), network("z", led_by=["huset"])]
    made = portal(tmp_path, organisation("huset"), *records)
    groups = [(group["id"], group["name"]) for group in others(made.get("organisations", "huset"), made)]
    assert [("networks", "Nettverk"), ("projects", "Prosjekter")] == groups
    assert ["networks", "projects"] == [kind.name for kind in TYPES if kind.name not in OWN_PLACE]


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


def test_terms_sources_and_measures_have_kin_as_well(tmp_path):
    made = portal(
        tmp_path,
        plan("p"),
        measure("p-1"),
        source("bok"),
        network("n", themes=["spill"], related=[{"record": "p-1"}], sources=[{**SOURCE, "source": "bok"}], region="midt", reach="local"),
    )
    for type, id in (("themes", "spill"), ("measures", "p-1"), ("sources", "bok"), ("regions", "midt")):
        assert [("networks", ["Kort n"])] == [
            (group["id"], [row["name"] for row in group["rows"]]) for group in others(made.get(type, id), made)
        ]


def test_each_row_is_as_in_a_list_of_its_type(tmp_path):
    made = portal(tmp_path, network("n", themes=["spill"]), project("p", themes=["spill"]))
    rows = {group["id"]: group["rows"] for group in others(made.get("themes", "spill"), made)}
    assert {type: [view(type).row_values(record, made) for record in made.all(type)] for type in ("networks", "projects")} == rows


# The part that pages print of it.

BOTH = [
    plan("p"),
    measure("p-1"),
    network("n", related=[{"record": "p-1"}], themes=["unge"], led_by=["eier"], state={"value": "ended", "as_of": "2016"}),
    project(
        "x",
        related=[{"record": "p-1"}],
        networks=["n"],
        owner=["eier"],
        language="nn",
        summary="Noko om unge.",
        state={"value": "running"},
    ),
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
        "measure": macros["measure_page_html"]("p-1"),
        "organisation": macros["organisation_page_html"]("eier"),
        "source": macros["source_page_html"]("kilde"),
        "network": macros["network_page_html"]("n"),
        "term": macros["term_page_html"]("themes", "unge"),
    }


NETWORK = "Kort n Setning n. Avsluttet da kilden ble skrevet (2016)"
PROJECT = "Kort x Noko om unge. Pågikk da kilden ble skrevet"


def test_pages_print_each_type_under_its_own_heading_with_the_status_in_words(tmp_path):
    both = {"Nettverk": [NETWORK], "Prosjekter": [PROJECT]}
    assert {
        "measure": both,
        "organisation": both,
        "source": both,
        "network": {"Prosjekter": [PROJECT]},
        "term": {"Nettverk": [NETWORK]},
    } == {name: printed(html) for name, html in pages(tmp_path).items()}


def test_the_rows_lead_to_their_pages_with_the_shape_of_the_status(tmp_path):
    markup = Markup(pages(tmp_path)["measure"])
    assert ["../../nettverk/n/", "../../prosjekter/x/"] == [href for href in markup.values("href") if "/n/" in href or "/x/" in href]
    shapes = {
        element.text: element.attributes["class"] for element in markup.all("span") if "status" in element.attributes.get("class", "")
    }
    assert "status status--over" == shapes["Avsluttet da kilden ble skrevet (2016)"]
    assert "status status--partly" == shapes["Pågikk da kilden ble skrevet"]


def test_nynorsk_names_and_summaries_are_marked_and_our_own_words_are_not(tmp_path):
    languages = dict(Markup(pages(tmp_path)["measure"]).pieces)
    expected = {"Kort n": "nb", "Setning n.": "nb", "Kort x": "nn", "Noko om unge.": "nn", "Pågikk da kilden ble skrevet": "nb"}
    assert expected == {text: languages[text] for text in expected}


def test_a_page_without_kin_has_no_such_part(tmp_path):
    macros = macros_of(portal(tmp_path, plan("p"), measure("p-1"), network("n")))
    assert ({}, {}) == (printed(macros["measure_page_html"]("p-1")), printed(macros["network_page_html"]("n")))
