"""A tool: whether it was in use, who recommends it, and its list to tick off where the source spells one out."""

from __future__ import annotations

import pytest

from macros.content.tools import view
from macros.content.tools.model import AREAS, FORMS, STATES
from macros.pages import pages
from tests.filled import figure, tool
from tests.markup import Markup
from tests.portals import macros_of, portal

STATE_WORDS = [
    ("in_use", "partly", "I bruk da kilden ble skrevet"),
    ("tried", "partly", "Prøvd ut da kilden ble skrevet"),
    ("planned", "proposal", "Planlagt da kilden ble skrevet"),
    ("considered", "proposal", "Vurdert da kilden ble skrevet"),
    ("unknown", "unknown", "Kilden sier ikke om det er i bruk"),
]
LIST = [
    {"heading": "Før", "items": [{"text": "Ring.", "note": "Samme dag."}, {"text": "Skriv."}]},
    {"items": [{"text": "Følg opp."}]},
]


def one(folder, *records, **values):
    """The portal of one tool, «v», and the tool itself."""
    made = portal(folder, tool("v", **values), *records)
    return made, made.get("tools", "v")


def page(folder, *records, **values):
    made, record = one(folder, *records, **values)
    return view.page(record, made)


def markup(folder, *records, **values) -> Markup:
    made, _ = one(folder, *records, **values)
    found = Markup(macros_of(made, "verktoy/v/")["tool_page_html"]("v"))
    assert [] == found.wrong
    return found


@pytest.mark.parametrize(("value", "shape", "words"), STATE_WORDS)
def test_the_status_says_whether_it_was_in_use_and_the_year_of_the_source(value, shape, words, tmp_path):
    assert {"key": value, "shape": shape, "words": f"{words} (2018)"} == page(tmp_path, state={"value": value, "as_of": "2018"})["status"]


def test_every_state_has_a_shape_and_every_form_and_area_a_name():
    assert set(STATES) == set(view.SHAPES) == {value for value, _, _ in STATE_WORDS}
    assert (len(FORMS), len(AREAS)) == (len(set(FORMS.values())), len(set(AREAS.values())))


def test_the_line_above_the_title_says_the_form_and_the_area(tmp_path):
    assert "Screening, psykisk helse" == page(tmp_path, form="screening", area="mental")["kind"]


def test_each_item_to_tick_off_has_a_number_of_its_own_through_all_parts(tmp_path):
    _, record = one(tmp_path, list=LIST)
    assert [
        {
            "heading": "Før",
            "items": [{"text": "Ring.", "note": "Samme dag.", "key": "v-1"}, {"text": "Skriv.", "note": None, "key": "v-2"}],
        },
        {"heading": None, "items": [{"text": "Følg opp.", "note": None, "key": "v-3"}]},
    ] == view.ticks(record)


def test_the_page_has_a_box_for_each_item_with_its_text_as_label(tmp_path):
    found = markup(tmp_path, list=LIST)
    assert [("checkbox", "v-1"), ("checkbox", "v-2"), ("checkbox", "v-3")] == [
        (box.attributes["type"], box.attributes["name"]) for box in found.all("input")
    ]
    assert ["Ring. Samme dag.", "Skriv.", "Følg opp."] == [label.text for label in found.all("label")]
    assert ["v"] == list(found.values("data-ticks"))


def test_a_part_without_a_heading_is_named_by_the_tool_for_those_who_do_not_see_the_page(tmp_path):
    legends = markup(tmp_path, list=LIST).all("legend")
    assert [("Før", ""), ("Navn v", "hidden")] == [(legend.text, legend.attributes.get("class", "")) for legend in legends]


def test_what_only_works_with_a_script_is_hidden_until_it_runs_and_left_out_on_paper(tmp_path):
    tools = [element for element in markup(tmp_path, list=LIST).elements if "data-ticks-tools" in element.attributes]
    assert 2 == len(tools)
    assert [] == [tool for tool in tools if "hidden" not in tool.attributes or "no-print" not in tool.attributes["class"]]


@pytest.mark.parametrize(("list", "scripts"), [(LIST, ["ticks"]), ([], [])])
def test_only_a_page_with_a_list_loads_the_script(list, scripts, tmp_path):
    made, record = one(tmp_path, list=list)
    assert (scripts, scripts) == (view.scripts(record), pages(made)["verktoy/v/"].meta.get("scripts", []))
    assert bool(scripts) is bool(markup(tmp_path, list=list).all("form"))


def test_who_recommends_it_is_said_to_be_inferred_where_it_is(tmp_path):
    given = [{"text": "Veilederen."}, {"text": "Planen.", "inferred": True}]
    assert ["Veilederen.", "Planen. (lest ut av sammenhengen)"] == [
        value.text for value in markup(tmp_path, recommended_by=given).all("dd")
    ][2:]


@pytest.mark.parametrize(
    ("list", "kind", "type", "shelf"),
    [([], "Psykisk helse", "Kartleggingsverktøy", "measure"), (LIST, "Sjekklister til å krysse av", "Sjekkliste til å krysse av", "do")],
)
def test_a_tool_in_a_list_stands_under_its_area_or_among_the_lists_to_tick_off(list, kind, type, shelf, tmp_path):
    made, record = one(tmp_path, list=list, language="nn")
    assert {
        "name": "Kort v",
        "href": "verktoy/v/",
        "lang": "nn",
        "summary": "Setning v.",
        "kind": kind,
        "type": type,
        "status": {"key": "unknown", "shape": "unknown", "words": "Kilden sier ikke om det er i bruk"},
        "shelf": shelf,
    } == view.row_values(record, made)


def test_a_page_with_little_to_tell_says_what_the_source_leaves_out(tmp_path):
    found = markup(tmp_path)
    assert ["Finn mer", "Kilder", "Skriv ut eller rett"] == [heading.text for heading in found.all("h2")]
    assert [
        ("Status", "Kilden sier ikke om det er i bruk"),
        ("Brukes til", "Kilden sier ikke hva det brukes til."),
        ("Anbefalt av", "Ingen av kildene anbefaler det uttrykkelig."),
    ] == [(name.text, value.text) for name, value in zip(found.all("dt"), found.all("dd"), strict=True)]


FULL = {
    "state": {"value": "in_use", "text": "Kjelda seier det.", "as_of": "2016"},
    "what_for": "Å spørje",
    "how": "Fyrste avsnitt.\n\nAndre avsnitt.",
    "list": [{"heading": "Fyrst", "items": [{"text": "Ring dei.", "note": "Same dag."}]}, {"items": [{"text": "Skriv til dei."}]}],
    "recommended_by": [{"text": "Rettleiaren.", "inferred": True}],
    "used_in": ["Heile landet."],
    "access": "Fritt for alle",
    "notes": [{"kind": "wording", "text": "Ordet er ulikt."}],
    "sources": [{"source": "kilde", "chapter": "2", "note": "Kva det gjer."}],
}
OURS = ["Kartleggingsverktøy, psykisk helse", "I bruk da kilden ble skrevet (2016)", "(lest ut av sammenhengen)", "Sjekkliste"]
OURS += ["Slik brukes det", "Hvor det var i bruk", "Merknader", "Fjern kryssene"]
THEIRS = ["Navn v", "Setning v.", "Kjelda seier det.", "Å spørje", "Fyrste avsnitt.", "Andre avsnitt.", "Fyrst", "Ring dei.", "Same dag."]
THEIRS += ["Skriv til dei.", "Rettleiaren.", "Heile landet.", "Fritt for alle", "Ordet er ulikt.", "Kva det gjer."]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    languages = dict(markup(tmp_path, language=language, **FULL).pieces)
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(THEIRS, language)}
    assert expected == {text: languages.get(text) for text in expected}


@pytest.mark.parametrize("words", ["Kilden sier ikke hva det brukes til.", "Ingen av kildene anbefaler det uttrykkelig."])
def test_our_own_words_in_a_nynorsk_record_are_not_marked_as_nynorsk(words, tmp_path):
    assert "nb" == dict(markup(tmp_path, language="nn").pieces)[words]


def test_a_whole_page_has_its_parts_in_order(tmp_path):
    found = markup(tmp_path, figure("f", related=[{"record": "tools/v"}]), **FULL)
    assert [
        "Sjekkliste",
        "Slik brukes det",
        "Hvor det var i bruk",
        "Merknader",
        "Mål",
        "Finn mer",
        "Kilder",
        "Skriv ut eller rett",
    ] == [heading.text for heading in found.all("h2")]
