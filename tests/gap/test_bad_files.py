"""Files that are not a round of this list: each is refused with a sentence that says why, and nothing is changed (all that is given is frozen)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.gap.modules import ABOUT, CANONICAL, FIELDS, SHEET, full_round

GOOD = json.dumps({name: value for name, value in full_round().items() if name != "apart"}, ensure_ascii=False)
DAMAGED = "Fila lar seg ikke lese. Den kan være skadet, eller den kommer ikke herfra."
TABLE = "Fila er et regneark eller en tabell. Her kan dere bare hente fila fra «Last ned runden», eller et FHIR-svar."
NOT_TEXT = "Fila er ikke tekst i UTF-8. Den kan være skadet, eller den kommer ikke herfra."
FOREIGN = "Fila er ikke en runde fra en GAP-sjekkliste."
NOT_ANSWERS = "Fila er ikke svar på en GAP-sjekkliste."
TOO_LARGE = "Fila er for stor. En runde er høyst 1 MB."
NO_FORM = "Svarene er ikke skrevet slik de skal."


def with_(place: str, value: Any) -> str:
    """The good file with something else at a place, «answers.forste.svar»."""
    whole = json.loads(GOOD)
    *folders, name = place.split(".")
    inner = whole
    for folder in folders:
        inner = inner[folder]
    inner[name] = value
    return json.dumps(whole)


FILES = {
    "empty": ("", "Fila er tom."),
    "blank": (" \n\t", "Fila er tom."),
    "only a mark of byte order": ("\ufeff", "Fila er tom."),
    "not JSON": ("enhet;dato;svar\r\n", DAMAGED),
    "a page": ("<!doctype html><title>Logg inn</title>", DAMAGED),
    "truncated": (GOOD[: len(GOOD) // 2], DAMAGED),
    "our own table": ("Nr.;Område;Spørsmål\r\n", TABLE),
    "truncated by one": (GOOD[:-1], DAMAGED),
    "twice": (GOOD + GOOD, DAMAGED),
    "a comment": ("// runde\n" + GOOD, DAMAGED),
    "a value JSON lacks": ('{"format": NaN}', DAMAGED),
    "an array": (f"[{GOOD}]", FOREIGN),
    "a number": ("42", FOREIGN),
    "a text": ('"gap-runde"', FOREIGN),
    "null": ("null", FOREIGN),
    "true": ("true", FOREIGN),
    "nothing in it": ("{}", FOREIGN),
    "another format": (with_("format", "konferanse"), FOREIGN),
    "the format as a list": (with_("format", ["gap-runde"]), FOREIGN),
    "a newer version": (
        with_("version", 2),
        "Fila er skrevet i en nyere utgave av formatet (2) enn siden kan lese (1). Last siden på nytt, og prøv igjen.",
    ),
    "an older version": (with_("version", 0), "Fila er skrevet i en eldre utgave av formatet (0) enn siden kan lese (1)."),
    "half a version": (with_("version", 1.5), "Fila sier ikke hvilken utgave av formatet den er skrevet i."),
    "the version as text": (with_("version", "1"), "Fila sier ikke hvilken utgave av formatet den er skrevet i."),
    "another list": (
        with_("checklist", "rop"),
        "Fila er en runde på en annen sjekkliste («rop»). Her kan dere bare åpne runder på «eksempel».",
    ),
    "a list with a long name": (
        with_("checklist", "<script>" * 20),
        "Fila er en runde på en annen sjekkliste («<script><script><script><script><script> …»). Her kan dere bare åpne runder på «eksempel».",
    ),
    "no list": (with_("checklist", None), "Fila sier ikke hvilken sjekkliste den gjelder."),
    "an empty list name": (with_("checklist", ""), "Fila sier ikke hvilken sjekkliste den gjelder."),
    "an edition that is a number": (with_("edition", 2), "Fila sier ikke hvilken utgave av sjekklista den gjelder."),
    "a blank edition": (with_("edition", " "), "Fila sier ikke hvilken utgave av sjekklista den gjelder."),
    "a day that is none": (with_("exported", "23.11.2026"), "Datoen fila ble laget, er ikke skrevet ÅÅÅÅ-MM-DD."),
    "a day that is a number": (with_("exported", 20261123), "Datoen fila ble laget, er ikke skrevet ÅÅÅÅ-MM-DD."),
    "a field more": (with_("signatur", "x"), "Fila har et felt siden ikke kjenner: «signatur»."),
    "a prototype at the top": (GOOD[:-1] + ', "__proto__": {"x": 1}}', "Fila har et felt siden ikke kjenner: «__proto__»."),
    "a prototype among the answers": (
        with_("answers.__proto__", {"edition": 1, "svar": "ikke"}),
        "Fila har svar på «__proto__», og det kan ikke være et punkt.",
    ),
    "a prototype in an answer": (with_("answers.forste.__proto__", "x"), "Svaret på punkt 1 har et felt siden ikke kjenner: «__proto__»."),
    "a prototype in what is said of the team": (
        with_("about.__proto__", {}),
        "Opplysningene om dere som svarer, har et felt siden ikke kjenner: «__proto__».",
    ),
    "a constructor in an answer": (
        with_("answers.forste.constructor", {}),
        "Svaret på punkt 1 har et felt siden ikke kjenner: «constructor».",
    ),
    "a field more about the team": (with_("about.navn", "x"), "Opplysningene om dere som svarer, har et felt siden ikke kjenner: «navn»."),
    "a region there is not": (with_("about.region", "Norge"), "Feltet «Region» er «Norge». Det er ikke et av valgene."),
    "a region that is part of the language": (
        with_("about.region", "toString"),
        "Feltet «Region» er «toString». Det er ikke et av valgene.",
    ),
    "no answers": (with_("answers", None), NO_FORM),
    "answers as a list": (with_("answers", []), NO_FORM),
    "an item that can't be one": (with_("answers.Første", {"edition": 1}), "Fila har svar på «Første», og det kan ikke være et punkt."),
    "an answer there is not": (with_("answers.siste.svar", "kanskje"), "Feltet «Svar» på punkt 4 er «kanskje». Det er ikke et av valgene."),
    "a barrier that is part of the language": (
        with_("answers.siste.barriere", "constructor"),
        "Feltet «Det som hindrer mest» på punkt 4 er «constructor». Det er ikke et av valgene.",
    ),
    "a field more in an answer": (with_("answers.siste.score", 3), "Svaret på punkt 4 har et felt siden ikke kjenner: «score»."),
    "edition nought": (with_("answers.siste.edition", 0), "Svaret på punkt 4 sier ikke hvilken utgave av punktet det gjelder."),
    "edition a thousand": (with_("answers.siste.edition", 1000), "Svaret på punkt 4 sier ikke hvilken utgave av punktet det gjelder."),
    "a wrong answer to an item the list lacks": (with_("answers.borte", 1), "Svaret på «borte» er ikke skrevet slik det skal."),
    "a long text": (
        with_("answers.siste.tiltak", "x" * 5001),
        "Feltet «Hva skal dere gjøre?» på punkt 4 har 5\u00a0001 tegn. Det er plass til 5\u00a0000.",
    ),
    "a long text of signs in two units": (
        with_("about.enhet", "😀" * 2501),
        "Feltet «Enhet» har 5\u00a0002 tegn. Det er plass til 5\u00a0000.",
    ),
    "a name twice": (
        GOOD.replace('"svar": "folges"', '"svar": "folges", "svar": "ikke"', 1),
        "Fila sier «svar» to ganger på samme sted. Vi kan ikke vite hva som gjelder.",
    ),
    "an item twice, once with its letters written as numbers": (
        GOOD.replace('"answers": {', '"answers": {"\\u0066orste" : {"edition": 1},', 1),
        "Fila sier «forste» to ganger på samme sted. Vi kan ikke vite hva som gjelder.",
    ),
    "two megabytes": (with_("answers.siste.tiltak", "x" * 2_000_000), TOO_LARGE),
    "two megabytes of brackets": ("[" * 2_000_000, TOO_LARGE),
    "deep brackets": ("[" * 400_000 + "]" * 400_000, FOREIGN),
    "deep groups": ('{"a":' * 150_000 + "1" + "}" * 150_000, FOREIGN),
    "deep in a field": (
        with_("answers.siste.tiltak", "§").replace('"\\u00a7"', "[" * 300_000 + "]" * 300_000),
        "Feltet «Hva skal dere gjøre?» på punkt 4 er ikke tekst.",
    ),
    "UTF-16": (GOOD.encode("utf-16"), NOT_TEXT),
    "Latin-1": (GOOD.encode("latin-1"), NOT_TEXT),
    "a zip": (b"PK\x03\x04\x14\x00\x08\x08\xff\xfe", TABLE),
    "a field that is null": (with_("exported", None), "Datoen fila ble laget, er ikke skrevet ÅÅÅÅ-MM-DD."),
    "noughts": (b"\x00" * 100, DAMAGED),
}


def refused(modules, content: str | bytes) -> dict[str, str]:
    return modules("exchange", "fromBytes", content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content, SHEET)


@pytest.mark.parametrize(("content", "message"), FILES.values(), ids=FILES)
def test_a_file_that_is_no_round_of_the_list_is_refused_with_the_reason(modules, content, message):
    assert {"wrong": f"{message} Ingenting er endret."} == refused(modules, content)


NOT_TEXT_VALUES = [None, True, 1.5, 10**400, [], ["x"], {}, {"x": 1}]
NOT_GROUPS = [None, True, 1.5, [], ["x"], "x"]
NOT_EDITIONS = [None, True, 1.5, -1, 10**400, "1", [], {}]


def test_a_value_of_no_use_is_refused_wherever_it_stands(modules):
    labels = modules("round", "FIELDS") | modules("round", "ABOUT")
    places = {
        "about": (NOT_GROUPS, "Opplysningene om dere som svarer, er ikke skrevet slik de skal."),
        "answers": (NOT_GROUPS, NO_FORM),
        "answers.andre-punkt": (NOT_GROUPS, "Svaret på punkt 2 er ikke skrevet slik det skal."),
        "answers.andre-punkt.edition": (NOT_EDITIONS, "Svaret på punkt 2 sier ikke hvilken utgave av punktet det gjelder."),
    }
    places |= {f"about.{name}": (NOT_TEXT_VALUES, f"Feltet «{labels[name]}» er ikke tekst.") for name in ABOUT}
    places |= {f"answers.andre-punkt.{name}": (NOT_TEXT_VALUES, f"Feltet «{labels[name]}» på punkt 2 er ikke tekst.") for name in FIELDS}
    for place, (values, message) in places.items():
        for value in values:
            assert {"wrong": f"{message} Ingenting er endret."} == refused(modules, with_(place, value)), (place, value)


def test_a_mark_of_byte_order_is_no_fault(modules):
    assert full_round() == refused(modules, "\ufeff" + GOOD)["round"]
    assert full_round() == modules("exchange", "parsed", "\ufeff" + GOOD, SHEET)["round"]


def test_what_may_be_left_out_is_read_as_empty(modules):
    least = {"format": "gap-runde", "version": 1, "checklist": "eksempel", "edition": "1", "answers": {"siste": {"edition": 7}}}
    read = refused(modules, json.dumps(least))
    assert ("", "1", {}, {""}) == (
        read["round"]["exported"],
        read["round"]["edition"],
        read["round"]["answers"],
        set(read["round"]["about"].values()),
    )


def sent(**changes: Any) -> dict[str, Any]:
    point = {"linkId": "forste", "item": [{"linkId": "forste.utgave", "answer": [{"valueInteger": 1}]}, *changes.pop("fields", [])]}
    groups = [{"linkId": "omrade-behandling", "item": [point, *changes.pop("points", [])]}, *changes.pop("groups", [])]
    return {"resourceType": "QuestionnaireResponse", "questionnaire": f"{CANONICAL}|2", "status": "completed", "item": groups, **changes}


def leaf(name: str, *answers: Any) -> dict[str, Any]:
    return {"linkId": name, "answer": list(answers)}


RESPONSES = {
    "another resource": (sent(resourceType="Patient"), NOT_ANSWERS),
    "no questionnaire": (sent(questionnaire=None), NOT_ANSWERS),
    "another system's questionnaire": (sent(questionnaire="https://x.example/Questionnaire/1"), NOT_ANSWERS),
    "another list": (
        sent(questionnaire="https://portal.example/eksport/fhir/rop.json|1"),
        "Fila er en runde på en annen sjekkliste («rop»). Her kan dere bare åpne runder på «eksempel».",
    ),
    "entered in error": (
        sent(status="entered-in-error"),
        "Fila sier ikke hvor langt svarene er kommet, eller at de er registrert ved en feil.",
    ),
    "no status": (sent(status=None), "Fila sier ikke hvor langt svarene er kommet, eller at de er registrert ved en feil."),
    "items that are no list": (sent(item={"linkId": "om"}), NO_FORM),
    "an item that is a text": (sent(item=["om"]), NO_FORM),
    "an item without a name": (sent(item=[{"item": []}]), NO_FORM),
    "a group twice": (
        sent(groups=[{"linkId": "omrade-behandling"}]),
        "Fila har «omrade-behandling» to ganger på samme sted. Vi kan ikke vite hva som gjelder.",
    ),
    "an item in two groups": (
        sent(groups=[{"linkId": "omrade-ledelse", "item": [{"linkId": "forste"}]}]),
        "Fila har svar på «forste» to ganger. Vi kan ikke vite hva som gjelder.",
    ),
    "a field of another item": (sent(fields=[leaf("siste.svar", {"valueString": "x"})]), "Fila har noe siden ikke kjenner: «siste.svar»."),
    "a group among the fields": (sent(fields=[{"linkId": "forste.svar", "item": []}]), "Fila har noe siden ikke kjenner: «forste.svar»."),
    "a field more": (
        sent(fields=[leaf("forste.score", {"valueString": "3"})]),
        "Svaret på punkt 1 har et felt siden ikke kjenner: «score».",
    ),
    "a field that is part of the language": (
        sent(fields=[leaf("forste.__proto__", {"valueString": "3"})]),
        "Svaret på punkt 1 har et felt siden ikke kjenner: «__proto__».",
    ),
    "an item that is part of the language": (
        sent(points=[{"linkId": "__proto__", "item": [leaf("__proto__.tiltak", {"valueString": "x"})]}]),
        "Fila har svar på «__proto__», og det kan ikke være et punkt.",
    ),
    "two answers": (
        sent(fields=[leaf("forste.tiltak", {"valueString": "x"}, {"valueString": "y"})]),
        "Fila har ikke ett svar på «forste.tiltak».",
    ),
    "an answer that is no list": (sent(fields=[{"linkId": "forste.tiltak", "answer": "x"}]), "Fila har ikke ett svar på «forste.tiltak»."),
    "an answer that is null": (sent(fields=[leaf("forste.tiltak", None)]), "Svaret på «forste.tiltak» er ikke skrevet slik det skal."),
    "a text where a choice is asked for": (
        sent(fields=[leaf("forste.svar", {"valueString": "ikke"})]),
        "Svaret på «forste.svar» er ikke skrevet slik det skal.",
    ),
    "a choice there is not": (
        sent(fields=[leaf("forste.svar", {"valueCoding": {"code": "kanskje"}})]),
        "Feltet «Svar» på punkt 1 er «kanskje». Det er ikke et av valgene.",
    ),
    "a code that is a number": (
        sent(fields=[leaf("forste.svar", {"valueCoding": {"code": 1}})]),
        "Feltet «Svar» på punkt 1 er ikke tekst.",
    ),
    "a coding that is a text": (
        sent(fields=[leaf("forste.svar", {"valueCoding": "ikke"})]),
        "Svaret på «forste.svar» er ikke skrevet slik det skal.",
    ),
    "answers under an answer": (
        sent(fields=[leaf("forste.tiltak", {"valueString": "x", "item": [leaf("forste.frist", {"valueString": "y"})]})]),
        "Svaret på «forste.tiltak» er ikke skrevet slik det skal.",
    ),
    "no edition of an item the list lacks": (
        sent(points=[{"linkId": "borte", "item": [leaf("borte.tiltak", {"valueString": "x"})]}]),
        "Svaret på «borte» sier ikke hvilken utgave av punktet det gjelder.",
    ),
    "no edition of the item in another edition of the list": (
        sent(
            questionnaire=f"{CANONICAL}|1", points=[{"linkId": "andre-punkt", "item": [leaf("andre-punkt.tiltak", {"valueString": "x"})]}]
        ),
        "Svaret på punkt 2 sier ikke hvilken utgave av punktet det gjelder.",
    ),
}


@pytest.mark.parametrize(("content", "message"), RESPONSES.values(), ids=RESPONSES)
def test_a_response_that_is_no_round_of_the_list_is_refused_with_the_reason(modules, content, message):
    given = {name: value for name, value in content.items() if value is not None}
    assert {"wrong": f"{message} Ingenting er endret."} == modules("fhir", "fromResponse", given, SHEET)
    assert {"wrong": f"{message} Ingenting er endret."} == refused(modules, json.dumps(given))


@pytest.mark.parametrize("value", [None, 1, "x", [], True])
def test_what_is_no_response_at_all_is_refused(modules, value):
    assert {"wrong": f"{NOT_ANSWERS} Ingenting er endret."} == modules("fhir", "fromResponse", value, SHEET)


def test_a_response_filled_in_elsewhere_on_this_edition_needs_no_editions_of_items(modules):
    point = {"linkId": "andre-punkt", "item": [leaf("andre-punkt.tiltak", {"valueString": "x"}), {"linkId": "andre-punkt.frist"}]}
    for questionnaire in (CANONICAL, f"{CANONICAL}|2"):
        read = modules(
            "fhir",
            "fromResponse",
            sent(questionnaire=questionnaire, points=[point], id="7", meta={}, authored="2026-11-23T10:00:00+01:00"),
            SHEET,
        )
        assert ("2", "2026-11-23", 3) == (
            read["round"]["edition"],
            read["round"]["exported"],
            read["round"]["answers"]["andre-punkt"]["edition"],
        )


def test_the_good_file_that_the_bad_ones_are_made_from_is_read(modules):
    assert full_round() == refused(modules, GOOD)["round"]
