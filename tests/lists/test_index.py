"""From A to Å: everything stands once under its name, and once under each other word for it."""

from __future__ import annotations

from macros.lists.index import index
from tests.filled import learning, situation
from tests.portals import macros_of, portal


def lines(folder, *records) -> list[tuple[str, str, str]]:
    """Letter, name and what it is found under, of the learning and the situations."""
    made = index(portal(folder, *records))
    return [
        (group["letter"], entry["name"], entry["see"])
        for group in made
        for entry in group["entries"]
        if entry["href"].startswith(("laering/", "situasjoner/")) and "akutt" not in entry["href"] and "gravid" not in entry["href"]
    ]


def test_another_word_leads_to_the_name(tmp_path):
    assert [("F", "Frafall", "Møter ikke"), ("M", "Møter ikke", "")] == lines(
        tmp_path, situation("s", name="Møter ikke", synonyms=["frafall"])
    )


def test_numbers_in_front_stand_after_the_words(tmp_path):
    assert [("F", "Fang opp (5.5)", "")] == lines(tmp_path, learning("k", short_title="5.5: Fang opp"))


def test_signs_in_front_and_foreign_accents_do_not_make_letters_of_their_own(tmp_path):
    made = [learning("a", short_title="«Åpen» dag"), learning("b", short_title="Én dag"), learning("c", short_title="§ 10-2 i praksis")]
    assert [("0–9", "§ 10-2 i praksis", ""), ("E", "Én dag", ""), ("Å", "«Åpen» dag", "")] == lines(tmp_path, *made)


def test_each_letter_on_the_page_leads_to_its_part(tmp_path):
    html = macros_of(portal(tmp_path, learning("k", short_title="Kurs")))["index_html"]()
    assert html.count('<a href="#bokstav-') == html.count('<h2 id="bokstav-')
