from __future__ import annotations

import pytest

from feedback.answers import LONGEST_TEXT, Answer, Read, read
from feedback.refusal import Refused
from tests.feedback.receiver import PAGE, PAGES, REGIONS, ROLES

KEY = "0b5f3c1e-9d0a-4c3e-8f6b-2a1d4e5f6a7b"
NOTHING = "Du har ikke svart på noe ennå. Svar på minst ett spørsmål, eller skriv hva du savnet."
PERSON = "Teksten ser ut til å inneholde et fødselsnummer. Ta det bort. Vi tar ikke imot opplysninger om personer."


def taken(**given: object) -> Read:
    return read({"side": PAGE, **given}, PAGES, ROLES.keys(), REGIONS.keys())


def refused(**given: object) -> tuple[int, list[str]]:
    with pytest.raises(Refused) as caught:
        taken(**given)
    return caught.value.status, caught.value.sentences


def test_everything_can_be_answered():
    expected = Answer(PAGE, "v9", "course", 1, 10, 5, 7, "planlagt", "delvis", "behandler", "helse-nord", "Flere eksempler")
    given = {"relevans": "1", "tilgjengelighet": "10", "struktur": 5, "handling": "7", "brukt": "planlagt", "funnet": "delvis"}
    more = {"rolle": "behandler", "region": "helse-nord", "savnet": " Flere eksempler\r\n", "nokkel": KEY.upper(), "versjon": "v9"}
    assert Read(expected, KEY, []) == taken(**given, **more, slag="kurs")


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ({"relevans": "3"}, {"relevance": 3}),
        ({"brukt": "nei"}, {"used": "nei"}),
        ({"funnet": "ja"}, {"found": "ja"}),
        ({"rolle": "behandler"}, {"role": "behandler"}),
        ({"region": "helse-vest"}, {"region": "helse-vest"}),
        ({"savnet": "0"}, {"missed": "0"}),
    ],
)
def test_any_one_answer_is_enough(given, stored):
    blank = dict.fromkeys(("relevans", "struktur", "brukt", "funnet", "rolle", "region", "savnet", "nokkel", "slag", "versjon"), "")
    assert Read(Answer(PAGE, "v1", **stored), None, []) == taken(**{**blank, **given})


@pytest.mark.parametrize("given", [{}, {"savnet": " \n\t\u200b\x00 "}, {"relevans": "", "brukt": None}, {"slag": "kurs", "nokkel": KEY}])
def test_nothing_at_all_is_not_an_answer(given):
    assert (422, [NOTHING]) == refused(**given)


@pytest.mark.parametrize("score", ["0", "11", "-1", "1.0", "1e0", "०", "７", " 7", "07", "ti", 0, 11, 7.0, True, [], {}, ["7"], "9" * 5000])
def test_a_score_is_a_whole_number_from_1_to_10(score):
    assert (422, ["Svaret på «Relevans» må være et helt tall fra 1 til 10."]) == refused(relevans=score)


@pytest.mark.parametrize("choice", ["Ja", "ja ", "kanskje", "__proto__", 1, True, ["ja"], {"ja": "ja"}])
def test_a_choice_is_one_of_those_in_the_form(choice):
    expected = "Svaret på «Har du brukt innholdet i arbeidet ditt?» er ikke et av dem skjemaet har. Velg et fra skjemaet."
    assert (422, [expected]) == refused(brukt=choice)


def test_all_that_is_wrong_is_told_at_once():
    expected = [
        "Svaret på «Tilgjengelighet» må være et helt tall fra 1 til 10.",
        "Svaret på «Fant du det du lette etter?» er ikke et av dem skjemaet har. Velg et fra skjemaet.",
        "Svaret på «Rolle» er ikke et av dem skjemaet har. Velg et fra skjemaet.",
        "Svaret på «Region» er ikke et av dem skjemaet har. Velg et fra skjemaet.",
        "Svaret på «Slag side» er ikke et av dem skjemaet har. Velg et fra skjemaet.",
        "Nøkkelen (nokkel) må være en UUID.",
        "Det du savnet, må være tekst.",
    ]
    given = {"tilgjengelighet": "x", "funnet": "x", "rolle": "x", "region": "x", "slag": "x", "nokkel": "x", "savnet": 1}
    assert (422, expected) == refused(**given)


@pytest.mark.parametrize("page", [None, "tiltak/hmn-9/", "/tiltak/hmn-1/", "../tiltak/hmn-1/", "tiltak/hmn-1", 1, ["tiltak/hmn-1/"], {}])
def test_a_page_the_site_does_not_have_is_refused(page):
    expected = "Siden du svarer på, finnes ikke i portalen. Den kan ha fått ny adresse."
    assert (404, [expected]) == refused(side=page, relevans="1")


@pytest.mark.parametrize("version", ["", None, "<b>", "a" * 41, "v 1", 1, "01010012356"])
def test_a_version_that_cannot_be_one_is_replaced_by_the_one_the_site_has(version):
    assert "v1" == taken(relevans="1", versjon=version).answer.version


def test_a_text_of_the_greatest_length_is_taken_and_one_character_more_is_not():
    assert "å\n" * (LONGEST_TEXT // 2 - 1) + "åå" == taken(savnet="å\r\n" * (LONGEST_TEXT // 2 - 1) + "åå").answer.missed
    assert (422, ["Teksten er på 2001 tegn. Det er plass til 2000. Kort den ned."]) == refused(savnet="å" * (LONGEST_TEXT + 1))


def test_what_cannot_be_seen_is_left_out_of_the_text():
    assert "ab\tc\nd é" == taken(savnet="a\x00b\tc\rd\u202e e\u0301\u200b\ud800\x1b").answer.missed


@pytest.mark.parametrize("text", ["Født 01010012356", "010100\u200b12356", "0\x001\x000100 12356", "０１０１００-12356"])
def test_a_text_with_an_identity_number_is_refused(text):
    assert (422, [PERSON]) == refused(savnet=text)


def test_phone_numbers_and_addresses_are_masked_before_anything_is_stored():
    found = taken(savnet="Ring 22 33 44 55 eller skriv til ola@sykehus.example")
    assert "Ring [telefonnummer fjernet] eller skriv til [e-postadresse fjernet]" == found.answer.missed
    assert ["Vi fjernet en e-postadresse fra teksten.", "Vi fjernet et telefonnummer fra teksten."] == found.notices
