"""A checklist as FHIR: sound R4B, nothing that R4 lacks, one question for each field, and no claim of a review."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire

from macros.content import TYPES, VOCABULARIES
from macros.content.checklists.view import ANSWERS, BARRIERS, PRIORITIES
from macros.core.portal import load
from macros.exports.questionnaire import questionnaire, questionnaires
from tests.examples import TOP
from tests.filled import check, checklist, guideline
from tests.portals import portal

SITE = "https://portal.example/"
# https://hl7.org/fhir/R4/questionnaire.html: those of its elements that we use
WHOLE = {"resourceType", "id", "language", "url", "version", "name", "title", "status", "date", "publisher", "description", "lastReviewDate", "item"}  # fmt: skip
ITEM = {"linkId", "prefix", "text", "type", "maxLength", "answerOption", "initial", "item"}
KINDS = {"group", "string", "text", "choice", "integer"}


@pytest.fixture(scope="module")
def ours():
    """Those of the portal's own lists."""
    return questionnaires(load(TOP / "data", TYPES, VOCABULARIES), SITE, "Portalen")


def items(of: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in of.get("item", []):
        yield item
        yield from items(item)


def made(folder, **values: Any) -> dict[str, Any]:
    whole = portal(
        folder,
        guideline("g"),
        checklist("s-t", check("a", "guidelines/g"), check("b", "guidelines/g", domain="ledelse", edition=3), **values),
    )
    return questionnaire(whole.get("checklists", "s-t"), whole, SITE, "Portalen")


def test_every_list_of_ours_is_a_sound_questionnaire_that_the_library_reads_and_writes_alike(ours):
    assert ours
    for address, text in ours.items():
        assert json.loads(Questionnaire.model_validate_json(text).model_dump_json()) == json.loads(text), address


def test_every_list_of_ours_has_only_what_r4_has_too_and_each_link_once(ours):
    for address, text in ours.items():
        found = json.loads(text)
        every = list(items(found))
        links = [item["linkId"] for item in every]
        assert set(found) <= WHOLE
        assert {name for item in every for name in item} <= ITEM
        assert {item["type"] for item in every} == KINDS
        assert len(set(links)) == len(links)
        assert re.fullmatch(r"[A-Z][A-Za-z0-9_]{0,254}", found["name"])
        assert found["url"] == SITE + address


def test_the_list_says_what_it_is_and_that_it_is_a_draft_until_someone_has_reviewed_it(tmp_path):
    about = {
        "resourceType": "Questionnaire",
        "id": "s-t",
        "language": "nb-NO",
        "url": "https://portal.example/eksport/fhir/s-t.json",
        "version": "1",
        "name": "GapST",
        "title": "Tittel s-t",
        "status": "draft",
        "publisher": "Portalen",
        "description": "Setning s-t.",
    }
    assert about == {name: value for name, value in made(tmp_path).items() if name != "item"}


def test_a_list_that_the_owner_has_reviewed_is_active_from_that_day(tmp_path):
    found = made(tmp_path, reviewed={"date": "2026-11-20", "role": "Fagredaktør"}, source_checked="2026-11-19", language="nn")
    assert ("active", "2026-11-20", "2026-11-19", "nn-NO") == tuple(
        found[name] for name in ("status", "lastReviewDate", "date", "language")
    )


def test_who_answers_comes_first_and_then_the_domains(tmp_path):
    about, *domains = made(tmp_path)["item"]
    assert ("om", ["enhet", "dato", "roller", "runde", "region"]) == (about["linkId"], [item["linkId"] for item in about["item"]])
    assert ["Nord", "Midt", "Vest"] == [option["valueCoding"]["display"] for option in about["item"][-1]["answerOption"]]
    assert [("omrade-behandling", "Behandling", ["a"]), ("omrade-ledelse", "Ledelse", ["b"])] == [
        (domain["linkId"], domain["text"], [item["linkId"] for item in domain["item"]]) for domain in domains
    ]


def test_an_item_asks_for_each_field_and_carries_its_edition(tmp_path):
    item = made(tmp_path)["item"][2]["item"][0]
    assert ("2", "Gjør dere b?", "group") == (item["prefix"], item["text"], item["type"])
    fields = {field["linkId"].removeprefix("b."): field for field in item["item"]}
    texts = ("hvorfor", "kunnskap", "tiltak", "ansvarlig", "frist", "hinder")
    assert ["svar", *texts, "barriere", "prioritet", "utgave"] == list(fields)
    assert {("text", 5000)} == {(fields[name]["type"], fields[name]["maxLength"]) for name in texts}
    assert ("integer", [{"valueInteger": 3}]) == (fields["utgave"]["type"], fields["utgave"]["initial"])
    for name, words, anchor in (("svar", ANSWERS, "svar"), ("barriere", BARRIERS, "barrierer"), ("prioritet", PRIORITIES, "prioritet")):
        system = f"https://portal.example/sjekklister/veiledning/#{anchor}"
        expected = [{"valueCoding": {"system": system, "code": code, "display": word}} for code, word in words.items()]
        assert ("choice", expected) == (fields[name]["type"], fields[name]["answerOption"])
