"""Where facts stand, and what is said about who has made sure of them."""

from __future__ import annotations

from datetime import date

import pytest

from macros.components import sources
from macros.core.groups import NOTE_KINDS
from macros.core.records import Record
from tests.filled import measure, network, plan, source
from tests.markup import Markup
from tests.portals import macros_of, portal

CHECKED = date(2026, 11, 22)
REVIEWED = {"date": date(2027, 1, 5), "role": "fagredaktør"}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"source_checked": CHECKED}, "Kontrollert mot kilden 22. november 2026. Ikke gjennomgått av fagredaktør ennå."),
        ({"source_checked": None}, "Ikke kontrollert mot kilden ennå. Ikke gjennomgått av fagredaktør ennå."),
        (
            {"source_checked": CHECKED, "reviewed": REVIEWED},
            "Kontrollert mot kilden 22. november 2026. Gjennomgått 5. januar 2027 av fagredaktør.",
        ),
        ({"source_checked": None, "reviewed": REVIEWED}, "Ikke kontrollert mot kilden ennå. Gjennomgått 5. januar 2027 av fagredaktør."),
        ({"source_checked": CHECKED, "reviewed": None}, "Kontrollert mot kilden 22. november 2026. Ikke gjennomgått av fagredaktør ennå."),
    ],
)
def test_only_a_control_and_a_review_that_were_made_are_claimed(values, words):
    assert words == sources.checked(Record("measures", "p-1", "data/measures/p-1.yml", values))


def test_every_month_has_its_name():
    assert ["1. januar 2026", "1. mars 2026", "1. mai 2026", "31. desember 2026"] == [
        sources.day(date(2026, month, number)) for month, number in ((1, 1), (3, 1), (5, 1), (12, 31))
    ]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("6.1.1", "kapittel 6.1.1"),
        ("7, tabell 5", "kapittel 7, tabell 5"),
        ("Sammendrag", "sammendrag"),
        ("Vedlegg, strategi 1b", "vedlegg, strategi 1b"),
        ("FACT-modellen", "FACT-modellen"),
    ],
)
def test_a_chapter_is_named_as_inside_a_sentence(written, words):
    assert words == sources.chapter(written)


def test_a_citation_names_document_publisher_and_chapter_and_leads_to_the_document(tmp_path):
    made = portal(tmp_path, source("bok"))
    places = [{"source": "bok", "chapter": "2", "note": "Tall."}, {"source": "kilde", "chapter": "", "note": None}]
    assert [
        {"name": "Dokument bok", "publisher": "Eier", "href": "kilder/bok/", "chapter": "kapittel 2", "note": "Tall.", "first": True},
        {"name": "Dokument kilde", "publisher": "Eier", "href": "kilder/kilde/", "chapter": "", "note": None, "first": True},
    ] == sources.citations(places, made)


def test_only_the_first_citation_of_each_document_is_marked_as_first(tmp_path):
    made = portal(tmp_path, source("bok"))
    places = [{"source": id, "chapter": "1", "note": None} for id in ("bok", "kilde", "bok", "kilde", "bok")]
    assert [True, True, False, False, False] == [row["first"] for row in sources.citations(places, made)]


def test_what_is_taken_from_a_place_stands_apart_from_the_place(tmp_path):
    cited = [{"source": "kilde", "chapter": "2", "note": "Tallene."}]
    page = Markup(macros_of(portal(tmp_path, network("n", sources=cited)))["network_page_html"]("n"))
    assert "Dokument kilde, Eier, kapittel 2 Tallene." in [item.text for item in page.all("li")]


def test_on_paper_only_the_first_mention_of_a_document_has_its_whole_address(tmp_path):
    cited = [{"source": "kilde", "chapter": "2"}, {"source": "bok", "chapter": "3"}]
    made = portal(tmp_path, source("bok"), plan("p"), measure("p-1", sources=cited))
    page = Markup(macros_of(made)["measure_page_html"]("p-1"))
    assert ["https://portal.example/kilder/kilde/", "https://portal.example/kilder/bok/"] == list(page.values("data-full"))


def test_notes_are_named_by_their_kind_and_a_contradiction_is_set_apart(tmp_path):
    notes = [{"kind": kind, "text": f"Tekst {kind}."} for kind in NOTE_KINDS]
    made = portal(tmp_path, plan("p"), measure("p-1", notes=notes))
    rows = sources.note_rows(made.get("measures", "p-1"))
    assert {"kind": "Motstrid i kildene", "text": "Tekst contradiction.", "caution": True} == rows[0]
    assert ["Endret siden", "Merk datoen", "Uklart i kilden", "Ordbruk i kilden", "Merk"] == [row["kind"] for row in rows[1:]]
    assert [False] * 5 == [row["caution"] for row in rows[1:]]
