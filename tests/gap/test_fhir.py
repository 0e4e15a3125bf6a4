"""A round as FHIR: valid R4B, with nothing that R4 lacks, and named as the Questionnaire of the list names it."""

from __future__ import annotations

import json

from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from hypothesis import example, given, settings

from tests.gap.modules import ANY_ROUND, CANONICAL, FIELDS, IDS, SHEET, SITE, answer, full_round, round_of

# The elements this resource and its parts have in R4 (4.0.1): https://hl7.org/fhir/R4/questionnaireresponse.html
R4 = {
    "response": {"resourceType", "questionnaire", "status", "authored", "item"},
    "item": {"linkId", "text", "answer", "item"},
    "answer": {"valueString", "valueInteger", "valueCoding"},
    "coding": {"system", "code", "display"},
}


def response(modules, made: dict) -> dict:
    return modules("fhir", "response", SHEET, made, CANONICAL)


def used(sent: dict) -> dict[str, set[str]]:
    """The elements in a response, by what they stand in."""
    found: dict[str, set[str]] = {"response": set(sent), "item": set(), "answer": set(), "coding": set()}
    waiting = list(sent.get("item", []))
    while waiting:
        part = waiting.pop()
        found["item"] |= set(part)
        waiting += part.get("item", [])
        for one in part.get("answer", []):
            found["answer"] |= set(one)
            found["coding"] |= set(one.get("valueCoding", {}))
    return found


@settings(max_examples=80, deadline=None)
@given(ANY_ROUND)
@example(full_round())
@example(round_of())
@example({**full_round(), "exported": ""})
@example(round_of({}, {"borte": answer(tiltak="\xa0\u2028 x\x00\ud800")}))
def test_any_round_is_a_valid_response_of_elements_that_r4_has(modules, made):
    sent = response(modules, made)
    valid = QuestionnaireResponse.model_validate_json(json.dumps(sent))
    assert sent == json.loads(valid.model_dump_json(exclude_none=True))
    elements = used(sent)
    assert {kind: set() for kind in R4} == {kind: elements[kind] - R4[kind] for kind in R4}


def test_a_response_names_the_questionnaire_and_its_edition(modules):
    assert f"{CANONICAL}|2" == response(modules, full_round())["questionnaire"]
    assert f"{CANONICAL}|Utgave%202%7C" == response(modules, {**full_round(), "edition": "Utgave 2|"})["questionnaire"]
    read = modules("fhir", "fromResponse", response(modules, {**full_round(), "edition": "Utgave 2|"}), SHEET)
    assert "Utgave 2|" == read["round"]["edition"]


def test_a_response_is_completed_when_every_item_is_answered(modules):
    half = round_of({id: answer(svar="folges") for id in IDS[:3]} | {IDS[3]: answer(tiltak="Øve")})
    assert "in-progress" == response(modules, half)["status"]
    assert "completed" == response(modules, full_round())["status"]


def test_a_response_has_the_groups_and_fields_of_the_questionnaire_that_are_answered(modules):
    made = round_of(
        {"constructor": answer(svar="gjelder-ikke", hvorfor="Vi har ingen", edition=4)},
        {"borte": answer(frist="I dag")},
        region="helse-vest",
    )
    words = f"{SITE}sjekklister/veiledning/#"
    region = {"system": f"{words}regioner", "code": "helse-vest", "display": "Helse Vest"}
    svar = {"system": f"{words}svar", "code": "gjelder-ikke", "display": "Gjelder ikke"}
    fields = [
        {"linkId": "constructor.svar", "answer": [{"valueCoding": svar}]},
        {"linkId": "constructor.hvorfor", "answer": [{"valueString": "Vi har ingen"}]},
        {"linkId": "constructor.utgave", "answer": [{"valueInteger": 4}]},
    ]
    apart = [{"linkId": "borte.frist", "answer": [{"valueString": "I dag"}]}, {"linkId": "borte.utgave", "answer": [{"valueInteger": 1}]}]
    assert [
        {"linkId": "om", "item": [{"linkId": "region", "answer": [{"valueCoding": region}]}]},
        {
            "linkId": "omrade-ledelse",
            "text": "Ledelse",
            "item": [{"linkId": "constructor", "text": "Gjør vi det, nummer 3?", "item": fields}],
        },
        {"linkId": "utenfor-lista", "item": [{"linkId": "borte", "item": apart}]},
    ] == response(modules, made)["item"]


def test_every_field_has_a_link_of_its_own_in_the_order_of_the_questionnaire(modules):
    _, domain, *_ = response(modules, full_round())["item"]
    names = ["svar", "hvorfor", "kunnskap", "tiltak", "ansvarlig", "frist", "hinder", "barriere", "prioritet"]
    assert sorted(names) == sorted(FIELDS)
    assert [f"forste.{name}" for name in (*names, "utgave")] == [part["linkId"] for part in domain["item"][0]["item"]]
