"""An organisation: what it is part of, its own parts, and what the plans ask of it."""

from __future__ import annotations

from macros.content.organisations import view
from tests.filled import action, measure, organisation, plan, who
from tests.portals import portal


def page(folder, *records, **values):
    made = portal(folder, organisation("huset", **values), *records)
    return view.page(made.get("organisations", "huset"), made)


def test_the_page_names_the_kind_the_region_and_what_it_is_part_of(tmp_path):
    found = page(tmp_path, kind="private", region="vest", part_of="eier")
    assert "Private" == found["kind"]
    assert {"name": "Vest", "href": "regioner/vest/"} == found["region"]
    assert {"name": "Eier", "href": "organisasjoner/eier/"} == found["part_of"]


def test_the_page_leaves_out_what_is_not_known(tmp_path):
    found = page(tmp_path)
    assert (None, None, [], [], []) == tuple(found[name] for name in ("region", "part_of", "units", "formerly", "later"))


def test_the_page_lists_what_is_part_of_it(tmp_path):
    units = page(tmp_path, organisation("rom", part_of="huset"), organisation("annet"))["units"]
    assert [{"name": "Rom", "href": "organisasjoner/rom/"}] == units


def test_the_page_lists_each_measure_that_gives_it_a_part_once(tmp_path):
    both = action(responsible=[who("huset"), who("huset", "pays")])
    other = action(responsible=[who("eier")])
    found = page(
        tmp_path, plan("p"), measure("p-1", actions=[both]), measure("p-2", actions=[other]), measure("p-3", actions=[other, both])
    )
    assert ["p-1", "p-3"] == [row["id"] for row in found["measures"]]


def test_a_measure_says_which_parts_the_organisation_has_in_it(tmp_path):
    parts = [who("huset", "pays"), who("huset", "partner"), who("huset", "pays"), who("eier", "decides")]
    found = page(tmp_path, plan("p"), measure("p-1", actions=[action(responsible=parts), action(responsible=[who("huset")])]))
    assert [("p-1", "Gjennomfører, samarbeider, betaler")] == [(row["id"], row["why"]) for row in found["measures"]]


def test_the_page_tells_what_it_was_and_what_became_of_it(tmp_path):
    found = page(tmp_path, formerly=[{"text": "Hytta"}], later=[{"text": "Slottet"}, {"text": "Ruinen"}])
    assert (["Hytta"], ["Slottet", "Ruinen"]) == (found["formerly"], found["later"])


def test_an_organisation_in_a_list_says_its_kind(tmp_path):
    made = portal(tmp_path, organisation("huset", kind="rhf"))
    assert {
        "name": "Huset",
        "href": "organisasjoner/huset/",
        "summary": "Setning huset.",
        "kind": "Rhf",
    } == view.row_values(made.get("organisations", "huset"), made)
