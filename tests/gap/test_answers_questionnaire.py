"""A response answers the Questionnaire of its list: the same links in the same order, and the choices it offers."""

from __future__ import annotations

from typing import Any

import pytest

from macros.content import TYPES, VOCABULARIES
from macros.content.checklists.view import parts
from macros.core.portal import load
from macros.exports.questionnaire import address, questionnaire
from tests.examples import TOP
from tests.gap.modules import CHOSEN, FREE, SITE, answer, round_of

VALUES = {"string": "valueString", "text": "valueString", "integer": "valueInteger", "choice": "valueCoding"}


@pytest.fixture(scope="module")
def portal():
    return load(TOP / "data", TYPES, VOCABULARIES)


def sheet(record: Any, portal: Any) -> dict[str, Any]:
    """The list as the page gives it to the modules."""
    domains = parts(record, portal)
    items = [{**item, "strengthWord": item["word"], "closes": []} for domain in domains for item in domain["items"]]
    names = ("id", "edition", "number", "question", "strength", "strengthWord", "domain", "levels", "closes")
    return {
        "id": record.id,
        "edition": record["edition"],
        "title": record["title"],
        "address": f"{SITE}sjekklister/{record.id}/",
        "domains": [{"id": domain["id"], "name": domain["name"]} for domain in domains],
        "items": [{name: item[name] for name in names} for item in items],
    }


def answered(asked: list[dict[str, Any]], given: list[dict[str, Any]]) -> None:
    """Asserts that what is given stands where it is asked for, in the order it is asked."""
    links = [item["linkId"] for item in asked]
    assert [item["linkId"] for item in given] == sorted((item["linkId"] for item in given), key=links.index)
    by_link = {item["linkId"]: item for item in asked}
    for item in given:
        question = by_link[item["linkId"]]
        assert item.get("text", question["text"]) == question["text"]
        if question["type"] == "group":
            assert "answer" not in item
            answered(question["item"], item["item"])
            continue
        assert [VALUES[question["type"]]] == [name for one in item["answer"] for name in one]
        if question["type"] == "choice":
            assert item["answer"][0] in question["answerOption"]


def test_a_full_round_of_every_list_answers_its_questionnaire(modules, portal):
    for record in portal.all("checklists"):
        asked = questionnaire(record, portal, SITE, "Portalen")
        made = sheet(record, portal)
        answers = {
            item["id"]: answer(
                edition=item["edition"], **{name: words[place % len(words)] for name, words in CHOSEN.items()}, **dict.fromkeys(FREE, "x")
            )
            for place, item in enumerate(made["items"])
        }
        whole = round_of(answers, enhet="x", dato="x", roller="x", runde="x", region="helse-vest")
        sent = modules("fhir", "response", made, {**whole, "checklist": record.id, "edition": record["edition"]}, SITE + address(record))
        assert f"{asked['url']}|{asked['version']}" == sent["questionnaire"]
        answered(asked["item"], sent["item"])
        assert len(asked["item"]) == len(sent["item"])
