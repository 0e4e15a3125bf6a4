"""What the items of a GAP checklist must be for saved answers to hold: every message, and that sound items have none."""

from __future__ import annotations

import pytest

from macros.content.checklists.model import LEVELS, STRENGTHS
from macros.core.problems import DataProblems
from tests.filled import check, checklist, figure, guideline, learning, measure, plan, recommendation, right, tool
from tests.portals import portal

AROUND = [
    guideline("g"),
    recommendation("a", "g"),
    right("r"),
    tool("v"),
    figure("f"),
    learning("k"),
    plan("nn"),
    plan("mm", region="midt"),
    measure("nn-1"),
    measure("nn-2"),
    measure("mm-1"),
]


def told(folder, *items, **values) -> list[str]:
    try:
        portal(folder, *AROUND, checklist("s", *items, **values))
    except DataProblems as problems:
        return [str(problem) for problem in problems.problems]
    return []


@pytest.mark.parametrize("type", ["recommendations/a", "guidelines/g", "rights/r", "tools/v"])
def test_an_item_that_rests_on_what_can_require_something_is_sound(type, tmp_path):
    assert [] == told(tmp_path, check("p", type, baseline={"figure": "figures/f", "text": "Mange", "year": "2015"}))


@pytest.mark.parametrize("strength", STRENGTHS)
def test_every_strength_is_sound(strength, tmp_path):
    assert [] == told(tmp_path, check("p", "recommendations/a", strength=strength, levels=list(LEVELS)))


@pytest.mark.parametrize("times", [2, 3])
def test_items_with_one_id_are_told_once(times, tmp_path):
    assert [
        f"data/checklists/s.yml:1 items: fant «p» på {times} punkter, ventet en id for hvert punkt. "
        "Gi hvert punkt sin egen id. Lagrede svar peker på den. [G01]"
    ] == told(tmp_path, *[check("p", "recommendations/a")] * times, check("q", "recommendations/a"))


def test_an_item_that_rests_on_a_course_is_told(tmp_path):
    assert [
        "data/checklists/s.yml:1 items.p.rests_on: fant «learning/k», ventet en post som stiller et krav. "
        "Pek på anbefalingen, loven, retten, tiltaket eller verktøyet kravet står i. [G02]"
    ] == told(tmp_path, check("p", "recommendations/a", "learning/k"))


def test_a_baseline_that_is_no_figure_is_told(tmp_path):
    assert [
        "data/checklists/s.yml:1 items.p.baseline.figure: fant «tools/v», ventet en post i data/figures/. "
        "Pek på tallet, eller fjern figure. [G03]"
    ] == told(tmp_path, check("p", "recommendations/a", baseline={"figure": "tools/v", "text": "Mange", "year": "2015"}))


def test_a_strength_that_is_both_unstated_and_inferred_is_told(tmp_path):
    assert [
        "data/checklists/s.yml:1 items.p.strength_inferred: fant true sammen med «uoppgitt», ventet et ord som er lest ut av "
        "sammenhengen. Skriv ordet, eller fjern strength_inferred. [G04]"
    ] == told(tmp_path, check("p", "recommendations/a", strength="uoppgitt", strength_inferred=True))


@pytest.mark.parametrize(("region", "found"), [(None, "ingenting"), ("midt", "«midt»")])
def test_a_demand_in_the_plan_of_one_region_is_marked_with_that_region(region, found, tmp_path):
    assert [
        f"data/checklists/s.yml:1 items.p.region: fant {found}, ventet «nord». "
        "Kravet står bare i planen til denne regionen, og gjelder ikke resten av landet. [G05]"
    ] == told(tmp_path, check("p", "measures/nn-1", "measures/nn-2", region=region))


@pytest.mark.parametrize(
    ("rests_on", "region"),
    [
        (["measures/nn-1", "measures/nn-2"], "nord"),
        (["measures/nn-1", "measures/mm-1"], None),
        (["measures/nn-1", "recommendations/a"], None),
        (["guidelines/g"], "vest"),
    ],
)
def test_a_demand_of_two_regions_or_of_the_whole_country_needs_no_mark(rests_on, region, tmp_path):
    assert [] == told(tmp_path, check("p", *rests_on, region=region))


def test_more_help_than_a_reader_can_use_is_told(tmp_path):
    help = ["tools/v", "learning/k", "measures/nn-1", "measures/nn-2", "measures/mm-1"]
    assert [] == told(tmp_path / "five", check("p", "recommendations/a", closes=help))
    assert ["data/checklists/s.yml:1 items.p.closes: fant 6 poster, ventet høyst 5 poster. Behold de nyttigste. [G06]"] == told(
        tmp_path / "six", check("p", "recommendations/a", closes=[*help, "rights/r"])
    )
