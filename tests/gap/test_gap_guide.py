"""The guide explains the words a round is written in, at the places that FHIR leads to, and tells the priority as it is worked out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from macros.content.checklists.view import ANSWERS, BARRIERS, PRIORITIES
from macros.exports.questionnaire import ANCHORS
from tests.examples import TOP

TEXT = (TOP / "docs" / "sjekklister" / "veiledning.md").read_text(encoding="utf-8")


class Words(HTMLParser):
    """Section id → word → what is said of it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, dict[str, str]] = {"": {}}
        self.section = self.word = self.within = ""

    def handle_starttag(self, tag, attrs):
        self.within = tag
        if tag == "section":
            self.section, self.word = dict(attrs).get("id", ""), ""
            self.found[self.section] = {}

    def handle_data(self, data):
        if self.within == "dt" and data.strip():
            self.word = data
        elif self.within == "dd" and data.strip():
            self.found[self.section][self.word] = data


@pytest.fixture(scope="module")
def guide():
    words = Words()
    words.feed(TEXT)
    return words.found


@pytest.mark.parametrize(("field", "words"), [("svar", ANSWERS), ("barriere", BARRIERS), ("prioritet", PRIORITIES)])
def test_every_word_to_choose_is_explained_where_fhir_leads(guide, field, words):
    assert list(words.values()) == list(guide[ANCHORS[field]])


def test_every_region_to_choose_is_named_where_fhir_leads(guide):
    assert ANCHORS["region"] in guide
    part = TEXT.split(f'id="{ANCHORS["region"]}"')[1].split("</section>")[0]
    assert all(name in part for name in ("Helse Midt-Norge", "Helse Nord", "Helse Sør-Øst", "Helse Vest"))


def test_the_priority_is_told_as_the_page_works_it_out(guide, modules):
    told = {}
    for word, text in guide["prioritet"].items():
        for sentence in text.rstrip(".").split(". "):
            strengths = [name.lower() for name in re.findall("«(.+?)»", sentence)] + ["uoppgitt"] * ("uten et slikt ord" in sentence)
            answers = ["delvis", "ikke"] if "enten" in sentence else ["delvis"] if "delvis" in sentence else ["ikke"]
            told |= {(strength, answer): word for strength in strengths for answer in answers}
    assert 14 == len(told)
    assert told == {pair: PRIORITIES[modules("result", "suggested", *pair)] for pair in told}
