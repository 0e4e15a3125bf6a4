"""The bars: nothing overlaps, nothing sticks out, and themes of all plans look different."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.components.chart import BAR, bars


def group(heading: str, *totals: int, everywhere: bool = False) -> dict:
    rows = [{"name": f"{heading} {n}", "total": total, "width": total / 2} for n, total in enumerate(totals)]
    return {"heading": heading, "everywhere": everywhere, "rows": rows}


GROUPS = st.lists(st.lists(st.integers(0, 120), max_size=12), max_size=6)


def drawn(*groups: dict) -> list[dict]:
    return bars(list(groups))["charts"]


@given(GROUPS)
def test_bars_and_names_never_overlap_and_stand_inside_the_figure(totals):
    for chart in drawn(*(group(str(n), *numbers) for n, numbers in enumerate(totals))):
        below = 0.0
        for item in chart["bars"]:
            assert item["text"] - 1 >= below - 0.001  # a line of text is one rem above its baseline
            assert item["text"] < item["y"] < item["number"] < item["y"] + BAR  # the name above the bar, the number beside it
            below = item["y"] + BAR
        assert below <= chart["height"]


@given(GROUPS)
def test_every_row_has_its_bar_and_every_group_its_heading(totals):
    charts = drawn(*(group(str(n), *numbers) for n, numbers in enumerate(totals)))
    assert [str(n) for n in range(len(totals))] == [chart["heading"] for chart in charts]
    assert totals == [[item["total"] for item in chart["bars"]] for chart in charts]


def test_themes_of_all_plans_are_solid_and_the_others_hollow():
    charts = drawn(group("I alle", 4, 3, everywhere=True), group("I noen", 2), group("I én", 1))
    assert [["a", "a"], ["b"], ["b"]] == [[item["fill"] for item in chart["bars"]] for chart in charts]


def test_no_bar_is_solid_where_no_theme_is_in_all_plans():
    assert [["b", "b"]] == [[item["fill"] for item in chart["bars"]] for chart in drawn(group("I noen", 2, 1))]


def test_without_groups_there_are_no_figures():
    assert [] == drawn()
