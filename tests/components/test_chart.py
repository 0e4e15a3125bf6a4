"""The bars: nothing overlaps, nothing sticks out, one scale for all, and letters that keep their size."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.components.chart import HEIGHT, WIDEST, chart
from macros.core.render import environment
from tests.markup import Markup


def bar(value: float, words: str = "", fill: str = "a") -> dict:
    return {"value": value, "words": words or str(value), "fill": fill}


def group(name: str, *values: float) -> dict:
    return {"name": name, "bars": [bar(value) for value in values]}


VALUES = st.integers(-50, 10**9) | st.floats(-50, 10**9, allow_nan=False)
GROUPS = st.lists(st.lists(VALUES, max_size=12).map(lambda values: group("Gruppe", *values)), max_size=6)


@given(GROUPS)
def test_bars_never_overlap_and_stand_inside_the_figure(groups):
    for drawn in chart(groups)["groups"]:
        below = 0.0
        for item in drawn["bars"]:
            assert below <= item["y"] + 0.001
            assert item["y"] < item["number"] < item["y"] + HEIGHT  # the number stands beside its own bar
            assert 0 <= item["width"] <= WIDEST
            below = item["y"] + 1  # a bar is one rem high
        assert below <= drawn["height"]


@given(GROUPS)
def test_every_bar_keeps_its_words_its_fill_and_its_place(groups):
    assert [(given["name"], [(item["words"], item["fill"]) for item in given["bars"]]) for given in groups] == [
        (drawn["name"], [(item["words"], item["fill"]) for item in drawn["bars"]]) for drawn in chart(groups)["groups"]
    ]


def widths(*groups: dict, most: float = 0) -> list[list[float]]:
    return [[item["width"] for item in drawn["bars"]] for drawn in chart(list(groups), most)["groups"]]


def test_all_groups_are_drawn_to_one_scale_that_begins_at_nought():
    assert [[60.0, 30.0], [15.0, 0.0]] == widths(group("En", 8, 4), group("To", 2, 0))


def test_charts_that_share_a_scale_are_told_their_widest_bar():
    assert [[30.0]] == widths(group("En", 8), most=16)


def test_nothing_but_noughts_gives_bars_without_width():
    assert [[0.0, 0.0]] == widths(group("En", 0, 0))


def test_what_is_below_nought_has_no_width():
    assert ([[60.0, 0.0]], [["0.0"]]) == (
        widths(group("En", 3, -2)),
        [[str(width) for width in found] for found in widths(group("En", -2))],
    )


def test_one_bar_is_placed_below_the_other():
    [drawn] = chart([group("En", 1, 2, 3)])["groups"]
    assert (3.45, [(0.0, 0.85), (1.15, 2.0), (2.3, 3.15)]) == (drawn["height"], [(item["y"], item["number"]) for item in drawn["bars"]])


def test_without_groups_there_are_no_figures():
    assert {"groups": []} == chart([])


def printed(lang: str = "", **values) -> Markup:
    """The figure as pages print it."""
    given = {"heading": "Overskrift", "text": "Figuren i ord.", "key": [], **chart([group("Nord", 12), group("Vest", 6, 3)]), **values}
    template = environment().from_string('{% import "components/chart.html.j2" as c %}{{ c.figure(drawn, lang) }}')
    found = Markup(template.render(drawn=given, lang=lang))
    assert [] == found.wrong
    return found


def test_the_figure_is_one_image_with_its_text_and_every_number_stands_beside_its_bar():
    found = printed()
    image = found.all("div")[0].attributes
    assert ("img", "Figuren i ord.") == (image["role"], image["aria-label"])
    assert ["Overskrift"] == [caption.text for caption in found.all("figcaption")]
    assert [("60.0%", "12"), ("30.0%", "6"), ("15.0%", "3")] == [
        (rect.attributes["width"], text.text) for rect, text in zip(found.all("rect"), found.all("text"), strict=True)
    ]
    assert ["Nord", "Vest", "Søylene starter på null. Figuren i ord."] == [text.text for text in found.all("p")]


def test_hostile_names_stay_text():
    hostile = '</text><script>alert(1)</script>" onload="alert(1)'
    found = printed(heading=hostile, text=hostile, **chart([{"name": hostile, "bars": [bar(1, hostile)]}]))
    assert [] == found.all("script")
    assert hostile == found.all("div")[0].attributes["aria-label"]
    assert {hostile} == {element.text for tag in ("figcaption", "text") for element in found.all(tag)}


def test_a_key_tells_solid_from_hollow():
    found = printed(key=[{"name": "Oppgitt", "fill": "a"}, {"name": "Regnet ut", "fill": "b"}])
    assert [("Oppgitt", "a"), ("Regnet ut", "")] == [
        (item.text, mark.attributes.get("class", "")) for item, mark in zip(found.all("li"), found.all("i"), strict=True)
    ]
    assert [] == printed().all("li")
