"""A figure: numbers as the source prints them, what is known to be wrong with them, and the charts drawn from them."""

from __future__ import annotations

import pytest

from macros.content.figures import view
from macros.content.figures.model import STATUSES
from macros.core.groups import NOTE_KINDS
from tests.filled import figure, tool
from tests.markup import Markup
from tests.portals import macros_of, portal

HARD = "\u00a0"  # the space that no line breaks at
COLUMNS = [{"name": "2017"}, {"name": "2018", "unit": "prosent"}]
ROWS = [
    {"name": "Nord", "values": [12, 3.5]},
    {"name": "Midt", "values": [None, 7], "qualifier": "inntil"},
    {
        "name": "Alle",
        "values": [12, 10.5],
        "status": "derived",
        "total": True,
        "note": "Summen.",
        "unit": "plasser",
        "chapter": "vedlegg 2",
    },
]


def chart(by: str, of: str, **values) -> dict:
    return {"heading": "Overskrift", "by": by, "of": of, "text": "Figuren i ord.", **values}


def one(folder, *records, **values):
    """The portal of one figure, «f», and the figure itself."""
    made = portal(folder, figure("f", **values), *records)
    return made, made.get("figures", "f")


def page(folder, *records, **values):
    made, record = one(folder, *records, **values)
    return view.page(record, made)


def markup(folder, *records, **values) -> Markup:
    made, _ = one(folder, *records, **values)
    found = Markup(macros_of(made, "tall/f/")["figure_page_html"]("f"))
    assert [] == found.wrong
    return found


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (0, "0"),
        (7, "7"),
        (2018, "2018"),
        (12345, f"12{HARD}345"),
        (1234567, f"1{HARD}234{HARD}567"),
        (3.5, "3,5"),
        (12345.25, f"12{HARD}345,25"),
        (-3, "−3"),
        (-12345.5, f"−12{HARD}345,5"),
        (0.00001, "0,00001"),
        (123456789012.5, f"123{HARD}456{HARD}789{HARD}012,5"),
    ],
)
def test_a_number_is_written_as_norwegians_write_it(value, words):
    assert words == view.number(value)


def test_a_number_is_written_with_the_word_the_source_sets_before_it():
    assert ("inntil 3", "3", "") == (
        view.written({"qualifier": "inntil"}, 3),
        view.written({"qualifier": None}, 3),
        view.written({"qualifier": "inntil"}, None),
    )


def test_the_table_has_every_number_with_its_unit_and_what_is_known_about_the_row(tmp_path):
    _, record = one(tmp_path, columns=COLUMNS, rows=ROWS, official_title="Tabell 5")
    plain = {"total": None, "remark": "", "note": None, "chapter": None}
    assert {
        "caption": "Tabell 5",
        "columns": ["2017", "2018 (prosent)"],
        "rows": [
            {**plain, "name": "Nord", "cells": ["12", "3,5"]},
            {**plain, "name": "Midt", "cells": ["", "inntil 7"]},
            {
                "name": "Alle (plasser)",
                "cells": ["12", "10,5"],
                "total": True,
                "remark": "Regnet ut av oss",
                "note": "Summen.",
                "chapter": "vedlegg 2",
            },
        ],
    } == view.table(record)


@pytest.mark.parametrize(
    ("status", "remark"), [("stated", ""), (None, ""), ("derived", "Regnet ut av oss"), ("garbled", "Uklart i kilden")]
)
def test_a_row_is_remarked_upon_unless_the_source_states_it(status, remark, tmp_path):
    _, record = one(tmp_path, rows=[{"name": "Alle", "values": [1], "status": status}])
    assert [remark] == [row["remark"] for row in view.table(record)["rows"]]
    assert len(STATUSES) == len(set(STATUSES.values())) == 3


def test_a_table_without_a_title_in_the_source_has_our_short_title(tmp_path):
    _, record = one(tmp_path)
    assert "Kort f" == view.table(record)["caption"]


def test_the_page_says_of_an_empty_cell_that_it_is_not_stated_and_sets_the_sum_apart(tmp_path):
    found = markup(tmp_path, columns=COLUMNS, rows=ROWS)
    assert ["12", "3,5", "ikke oppgitt", "inntil 7", "12", "10,5"] == [cell.text for cell in found.all("td")]
    assert [None, None, None, "sum"] == [row.attributes.get("class") for row in found.all("tr")]
    assert "Alle (plasser) Regnet ut av oss. Summen. Hentet fra vedlegg 2." == found.all("th")[-1].text


def drawn(folder, *charts, **values) -> list[list[tuple[str, list[tuple[str, str, float]]]]]:
    """For each chart its groups with their bars: words, fill and width."""
    _, record = one(folder, **{"columns": COLUMNS, "rows": ROWS, **values}, charts=list(charts))
    return [
        [(group["name"], [(bar["words"], bar["fill"], bar["width"]) for bar in group["bars"]]) for group in found["groups"]]
        for found in view.charts(record)
    ]


def test_a_chart_of_a_column_has_a_bar_for_each_row_and_what_we_computed_is_hollow(tmp_path):
    assert [[("Nord", [("3,5", "a", 20.0)]), ("Midt", [("inntil 7", "a", 40.0)]), ("Alle", [("10,5", "b", 60.0)])]] == drawn(
        tmp_path, chart("column", "2018")
    )


def test_a_chart_of_a_column_may_name_its_rows(tmp_path):
    assert [[("Nord", [("12", "a", 60.0)]), ("Midt", [("ikke oppgitt", "a", 0.0)])]] == drawn(
        tmp_path, chart("column", "2017", rows=["Midt", "Nord"])
    )


def test_a_chart_of_a_row_has_a_bar_for_each_column(tmp_path):
    assert [[("2017", [("12", "a", 60.0)]), ("2018", [("3,5", "a", 17.5)])]] == drawn(tmp_path, chart("row", "Nord"))


def test_rows_that_look_different_stand_side_by_side_and_the_key_tells_them_apart(tmp_path):
    given = chart("row", "Alle", rows=["Nord"])
    assert [[("2017", [("12", "a", 60.0), ("12", "b", 60.0)]), ("2018", [("3,5", "a", 17.5), ("10,5", "b", 52.5)])]] == drawn(
        tmp_path, given
    )
    _, record = one(tmp_path / "to", columns=COLUMNS, rows=ROWS, charts=[given])
    assert [{"name": "Nord", "fill": "a"}, {"name": "Alle", "fill": "b"}] == view.charts(record)[0]["key"]


def test_rows_that_look_the_same_are_named_one_by_one_and_need_no_key(tmp_path):
    given = chart("row", "Midt", rows=["Nord"])
    assert [
        [
            ("Nord, 2017", [("12", "a", 60.0)]),
            ("Nord, 2018", [("3,5", "a", 17.5)]),
            ("Midt, 2017", [("ikke oppgitt", "a", 0.0)]),
            ("Midt, 2018", [("inntil 7", "a", 35.0)]),
        ]
    ] == drawn(tmp_path, given)
    _, record = one(tmp_path / "to", columns=COLUMNS, rows=ROWS, charts=[given])
    assert [] == view.charts(record)[0]["key"]


@pytest.mark.parametrize(("by", "of"), [("column", "2018"), ("row", "Alle")])
def test_one_kind_of_bar_needs_no_key(by, of, tmp_path):
    _, record = one(tmp_path, columns=COLUMNS, rows=ROWS, charts=[chart(by, of)])
    assert [] == view.charts(record)[0]["key"]


def test_a_chart_keeps_its_heading_and_its_words(tmp_path):
    found = markup(tmp_path, charts=[chart("column", "2018")])
    assert (["Overskrift"], ["Figuren i ord."]) == (
        [caption.text for caption in found.all("figcaption")],
        [image.attributes["aria-label"] for image in found.all("div") if image.attributes.get("role") == "img"],
    )


def test_known_errors_are_told_in_the_short_answer_and_the_rest_below(tmp_path):
    notes = [{"kind": kind, "text": f"Tekst {kind}."} for kind in NOTE_KINDS]
    found = page(tmp_path, notes=notes)
    assert [("Motstrid i kildene", "Tekst contradiction."), ("Uklart i kilden", "Tekst garbled.")] == [
        (doubt["kind"], doubt["text"]) for doubt in found["doubts"]
    ]
    assert ["Endret siden", "Merk datoen", "Ordbruk i kilden", "Merk"] == [note["kind"] for note in found["notes"]]


@pytest.mark.parametrize(("region", "kind", "group"), [("vest", "Tall, Vest", "Vest"), (None, "Tall", "Hele landet")])
def test_a_figure_says_its_region_or_that_it_is_of_the_whole_country(region, kind, group, tmp_path):
    made, record = one(tmp_path, region=region, language="nn")
    assert kind == view.page(record, made)["kind"]
    assert {
        "name": "Kort f",
        "href": "tall/f/",
        "lang": "nn",
        "summary": "Setning f.",
        "kind": group,
    } == view.row_values(record, made)


def test_the_table_can_be_taken_along_as_a_file(tmp_path):
    [link] = [link for link in markup(tmp_path).all("a") if "download" in link.attributes]
    assert ("../../tall/f.csv", "Last ned tabellen (CSV)") == (link.attributes["href"], link.text)


def test_a_page_with_little_to_tell(tmp_path):
    found = markup(tmp_path)
    assert ["Tabell", "Finn mer", "Kilder", "Skriv ut eller rett"] == [heading.text for heading in found.all("h2")]
    assert [("Enhet", "pasienter"), ("Kjent feil", "Vi kjenner ingen feil i tallene."), ("Dato for tallene", "2018")] == [
        (name.text, value.text) for name, value in zip(found.all("dt"), found.all("dd"), strict=True)
    ]


FULL = {
    "official_title": "Tabell frå kjelda",
    "population": "Alle som kom",
    "unit": "personar",
    "as_of": "Våren 2016",
    "columns": [{"name": "Kvinner", "unit": "i prosent"}],
    "rows": [
        {"name": "Heile landet", "values": [12.5], "status": "derived", "qualifier": "om lag", "note": "Vi talde.", "chapter": "Innleiing"}
    ],
    "charts": [{"heading": "Kor mange", "by": "column", "of": "Kvinner", "text": "Ein figur i ord."}],
    "how_to_read": "Fyrste avsnitt.\n\nAndre avsnitt.",
    "notes": [{"kind": "garbled", "text": "Talet er utydeleg."}, {"kind": "wording", "text": "Ordet er ulikt."}],
    "sources": [{"source": "kilde", "chapter": "2", "note": "Kva det gjer."}],
}
OURS = [
    "Tall",
    "Enhet",
    "Kjent feil",
    "Uklart i kilden.",
    "Figur",
    "Tabell",
    "Hva",
    "Regnet ut av oss.",
    "Slik leser du tallene",
    "Merknader",
]
OURS += ["Søylene starter på null.", "Last ned tabellen (CSV)", "Hentet fra"]
THEIRS = ["Tittel f", "Setning f.", "Tabell frå kjelda", "Alle som kom", "personar", "Våren 2016", "Kvinner (i prosent)", "om lag 12,5"]
THEIRS += ["Kor mange", "Ein figur i ord.", "Fyrste avsnitt.", "Andre avsnitt.", "Talet er utydeleg.", "Ordet er ulikt.", "Kva det gjer."]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    languages = dict(markup(tmp_path, language=language, **FULL).pieces)
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(THEIRS, language)}
    assert expected == {text: languages.get(text) for text in expected}


def test_our_own_words_in_a_nynorsk_record_are_not_marked_as_nynorsk(tmp_path):
    languages = dict(markup(tmp_path, language="nn", columns=COLUMNS, rows=ROWS).pieces)
    assert ("nb", "nb") == (languages["ikke oppgitt"], languages["Vi kjenner ingen feil i tallene."])


def test_a_whole_page_has_its_parts_in_order(tmp_path):
    found = markup(tmp_path, tool("v", related=[{"record": "figures/f"}]), **FULL)
    assert ["Figur", "Tabell", "Slik leser du tallene", "Merknader", "Mål", "Finn mer", "Kilder", "Skriv ut eller rett"] == [
        heading.text for heading in found.all("h2")
    ]
