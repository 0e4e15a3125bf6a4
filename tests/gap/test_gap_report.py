"""The report as it is read: one page that asks for nothing, and the same numbers as CSV. Nothing that a unit wrote is in either."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import re

import pytest

from macros.gap.files import Read, read
from macros.gap.report import as_csv, as_html, report
from macros.gap.rounds import sheets
from tests.feedback.hostile import TEXTS, VALUES
from tests.gap.made import exported, saved, with_list
from tests.markup import Markup

SITE, SENDER = "https://portal.example/", "Portalen"
FEW = "for få enheter"


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return with_list(tmp_path_factory.mktemp("portal"))


@pytest.fixture
def made(whole, tmp_path):
    """Writes the rounds to files, and returns the page and the table that come of them."""

    def make(*values: object, more=()) -> tuple[str, str]:
        paths = [saved(tmp_path / f"{number}.json", value) for number, value in enumerate(values)]
        found = read([*paths, *more], sheets(whole))
        told = report(found, whole)
        return as_html(told, found, SITE, SENDER), as_csv(told)

    return make


def cells(page: str) -> dict[str, list[list[str]]]:
    """The rows of each table by its caption."""
    found = {}
    for table in re.findall(r"(?s)<table>(.*?)</table>", page):
        [caption] = re.findall(r"<caption>(.*?)</caption>", table)
        rows = re.findall(r"(?s)<tr>(.*?)</tr>", table)
        found[caption] = [[re.sub("<.*?>", "", cell) for cell in re.findall(r"(?s)<t[hd].*?</t[hd]>", row)] for row in rows]
    return found


def regions(number: int) -> str:
    return ("nord", "midt", "vest")[number % 3]


# Before: 15 that did not follow. Now: 33 that follow, also those 15, and 27 that do not.
MOVED = [exported(f"Enhet {n}", "ikke", dato="1.1.2020", region=regions(n)) for n in range(15)]
SIXTY = [exported(f"Enhet {n}", "folges" if n < 33 else "ikke", dato="1.1.2026", region=regions(n)) for n in range(60)]
ALL = [*SIXTY, *MOVED]


def test_the_page_tells_answers_changes_and_regions_of_each_item(made):
    page, _ = made(*ALL)
    assert "60 enheter har svart. Utgave 1." in page
    first = ["1. Gjør dere a?", "«bør»"]
    assert {
        "Svar i siste runde": [
            ["Punkt", "Styrke", "Følges", "Følges delvis", "Følges ikke", "Gjelder ikke", "Ubesvart"],
            [*first, "33", FEW, FEW, FEW, FEW],
        ],
        "Fra første til siste runde": [
            ["Punkt", "Styrke", "Svarer «Følges» nå, noe annet i første runde", "Svarte «Følges» i første runde, men ikke nå"],
            [*first, "15", FEW],
        ],
        "Enheter som følger kravet, etter region": [
            ["Punkt", "Styrke", "Nord (20 enheter)", "Midt (20 enheter)", "Vest (20 enheter)"],
            [*first, "11", "11", "11"],
        ],
    } == {caption: rows[:2] for caption, rows in cells(page).items()}


def test_the_table_has_the_same_numbers_as_the_page(made):
    page, table = made(*ALL)
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff")), delimiter=";"))
    assert ["Sjekkliste", "Utgave", "Punkt", "Spørsmål", "Tabell", "Gruppe", "Enheter"] == rows[0]
    assert [
        ["Kort s", "1", "", "", "Enheter", group, count]
        for group, count in (("Alle", "60"), ("Nord", "20"), ("Midt", "20"), ("Vest", "20"))
    ] == rows[1:5]
    captions = ("Svar i siste runde", "Fra første til siste runde", "Enheter som følger kravet, etter region")
    assert [
        ["Kort s", "1", str(number), row[0].split(". ")[1], caption, group.split(" (")[0], count]
        for number in (1, 2)
        for caption in captions
        for head, row in ((cells(page)[caption][0], cells(page)[caption][number]),)
        for group, count in zip(head[2:], row[2:], strict=True)
    ] == rows[5:]


def test_a_title_that_would_begin_a_formula_is_text_in_the_table(whole):
    told = report(Read(), whole)
    told[0]["title"] = "=1+1"
    assert as_csv(told).splitlines()[1].startswith("'=1+1;1;")


def test_where_no_number_can_be_shown_a_sentence_stands_and_no_table_of_nothing(made):
    page, _ = made(*(exported(f"Enhet {n}", word, word) for n, word in enumerate(("folges", "delvis", "ikke", "folges", "delvis"))))
    assert "For få enheter har gitt samme svar til at tall kan vises for noe punkt." in page
    assert "<table" not in page


def test_a_list_with_few_units_is_named_without_numbers_as_one_with_none(made):
    for values in (SIXTY[:4], SIXTY[:1]):
        page, table = made(*values)
        assert {} == cells(page)
        assert "Færre enn 5 enheter har svart på disse listene:" in page
        assert {FEW} == {line.split(";")[6] for line in table.splitlines()[1:]}


def test_files_that_are_not_counted_are_told_without_their_names(made, tmp_path):
    page, _ = made(*SIXTY, more=[tmp_path / "borte-enhet.json", tmp_path / "borte.json", tmp_path])
    assert ["2 filer: Fila finnes ikke.", "1 fil: Dette er en mappe. Skriv filene i den."] == sorted(
        (item.text for item in Markup(page).all("li") if "fil" in item.text[:7]), reverse=True
    )
    assert "borte" not in page


def test_the_page_is_whole_by_itself_and_its_policy_lets_in_only_its_own_style(made):
    page, _ = made(*SIXTY)
    found = Markup(page)
    [style] = found.all("style")
    mark = base64.b64encode(hashlib.sha256("".join(style.texts).encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{mark}'; form-action 'none'; base-uri 'none'"
    assert policy in found.values("content")
    assert [] == found.wrong + found.all("script") + found.all("link") + found.all("img") + list(found.values("style"))
    assert {"https://portal.example/", "https://portal.example/sjekklister/s/"} == set(found.values("href"))
    assert ["nb"] == list(found.values("lang"))


def test_nothing_that_a_unit_wrote_is_in_the_report(made):
    """Five at a time, each in every place one can write."""
    answers = {"a": {"edition": 1, "svar": "folges"}, "b": {"edition": 2, "svar": "ikke"}}
    clean = made(*(exported(f"Enhet {n}", runde="1") for n in range(5)))
    for start in range(0, len(TEXTS), 5):
        hostile = []
        for number, text in enumerate([*TEXTS, *TEXTS[:5]][start : start + 5]):
            texts = dict.fromkeys(("hvorfor", "kunnskap", "tiltak", "ansvarlig", "frist", "hinder", "barriere", "prioritet"), text)
            written = {id: {**answer, **texts} for id, answer in answers.items()} | {text: {"edition": 1, "svar": "ikke"}}
            head = dict.fromkeys(("dato", "roller", "runde", "region"), text)
            hostile.append(exported(f"Enhet {number} {text}", answers=written, exported=text, edition=text, **head))
        assert clean == made(*hostile), start


def test_a_value_of_a_wrong_kind_in_any_place_does_no_harm(made):
    odd = [
        exported("Enhet 1", region="midt", runde="x", **{name: value})
        for value in VALUES
        for name in ("format", "version", "checklist", "about", "answers", "exported")
    ]
    page, _ = made(*SIXTY, *odd)
    assert "60 enheter har svart." in page
    assert {"Noe i fila er ikke skrevet slik det skal.", "Fila er ikke en runde fra en GAP-sjekkliste."} <= set(
        re.findall(r"<li>\d+ filer: (.*?\.)", page)
    )


def test_two_reports_of_the_same_files_are_the_same(made):
    assert made(*ALL) == made(*ALL)
