from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.privacy import EMAIL_NOTICE, PHONE_NOTICE, has_identity_number, mask
from tests.feedback.identity import identity_numbers, plausible

NUMBER = "01010012356"  # made by the rules, month and serial number chosen freely


def test_the_example_of_these_tests_is_one():
    assert plausible(NUMBER)


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        "010100 12356",
        "010100-12356",
        "01 01 00 12356",
        "01.01.00 12356",
        "01.01.00-12356",
        "01/01/00 123 56",
        "01.01.1900 12356",
        "0101190012356",
        "01.01.2000-12356",
        "0 1 0 1 0 0 1 2 3 5 6",
        "0-1-0-1-0-0-1-2-3-5-6",
        "01 01 00 12 35 6",
        "0101 0012 356",
        "010 100 123 56",
        "(010100) 12356",
        "010100\n12356",
        "010100\u00a012356",
        "010100 – 12356",
        "010100_12356",
        "０１０１００１２３５６",
        "٠١٠١٠٠١٢٣٥٦",
        "⁰¹⁰¹⁰⁰¹²³⁵⁶",
        "𝟎𝟏𝟎𝟏𝟎𝟎𝟏𝟐𝟑𝟓𝟔",
        "⓪①⓪①⓪⓪①②③⑤⑥",
        f"fnr{NUMBER}",
        f"pasienten {NUMBER}, født 1900",
        f"1 {NUMBER} 2",
        f"side 12, {NUMBER}",
    ],
)
def test_an_identity_number_is_found_in_any_usual_spelling(text):
    assert has_identity_number(text)


@pytest.mark.parametrize(
    ("kind", "number"),
    [("D-number", "41010012358"), ("H-number", "01410012339"), ("synthetic number", "01810012311"), ("number as from 2032", "01010012364")],
)
def test_its_relatives_are_found_too(kind, number):
    assert plausible(number), kind
    assert has_identity_number(number), kind


@pytest.mark.parametrize(
    "text",
    [
        "12 345 678 kroner",
        "45 000 000 kroner i 2019 og 47 500 000 kroner i 2020",
        "12 345 678 901 kroner",
        "10 101 000 058 kroner",  # the digits alone would do
        "01.01.2016, 006 personer",  # these too
        "IS-2219 og IS-1622",
        "§ 10-2 og § 10-3 tredje ledd",
        "2016–2020 og 2019–2025",
        "2014, 2015, 2016, 2017, 2018, 2019",
        "fra 01.01.2016 til 31.12.2019",
        "01.01.2016, 100 personer",
        "31.12.2019 kl. 23.59",
        "ICD-10 F10.2, F11.2 og F19.2",
        "ISBN 978-82-8081-123-4",
        "organisasjonsnummer 983 658 776",
        "tabell 4: 12, 15, 18, 21, 24, 30",
        "45 296 0,1 % 0,4 % 0,2 % 0,1 % 0,2 % 1,0",
        "116 117 og 113",
        NUMBER[:-1],
        NUMBER + "1",
        NUMBER[:-1] + "7",
        "00000000000",
        "99999999999",
        "",
    ],
)
def test_ordinary_numbers_are_not_refused(text):
    assert not has_identity_number(text)


@given(identity_numbers(), st.text(alphabet=" .-–/\u00a0", max_size=3), st.text(alphabet="abc æøå.,:;!?\n", max_size=20))
def test_any_identity_number_is_found_wherever_it_stands(number, between, around):
    assert has_identity_number(f"{around}{number[:6]}{between}{number[6:]}{around}")


@given(st.text())
def test_any_text_can_be_looked_through(text):
    masked, notices = mask(text)
    assert (masked == text) == (notices == [])


@pytest.mark.parametrize(
    "number",
    [
        "22334455",
        "22 33 44 55",
        "223 34 455",
        "2233 4455",
        "900 12 345",
        "+47 22 33 44 55",
        "+4722334455",
        "0047 22 33 44 55",
        "(+47) 22 33 44 55",
        "47 22 33 44 55",
        "22.33.44.55",
        "22-33-44-55",
        "22\u00a033\u00a044\u00a055",
        "２２３３４４５５",
        "＋47 22334455",
        "+46 8 123 456 78",
        "+1 (212) 555-0100",
    ],
)
def test_a_phone_number_is_masked_with_notice(number):
    masked, notices = mask(f"Ring {number} i dag.")
    assert [PHONE_NOTICE] == notices
    assert not any(character.isdigit() for character in masked)
    assert masked.startswith("Ring ")
    assert masked.endswith("[telefonnummer fjernet] i dag.") or masked.endswith("[telefonnummer fjernet]) i dag.")


@pytest.mark.parametrize(
    "text",
    [
        "12 345 678 kroner",
        "45000000 kroner",
        "22 334 455 kr",
        "2016–2020",
        "2016 2017",
        "20161231",
        "31.12.2019",
        "2019-12-31",
        "01012016",
        "§ 10-2",
        "IS-2219",
        "IS-2219, IS-1622 og IS-2076",
        "116117",
        "F10.2",
        "Kap. 3.4, side 22",
        "100 000",
        "983 658 776",
    ],
)
def test_ordinary_numbers_stay(text):
    assert (text, []) == mask(text)


@pytest.mark.parametrize(
    "address",
    ["ola@sykehus.example", "ola.n-1+x@post.sykehus.example", "OLA@SYKEHUS.NO", "øla@sjukehus.example", "ola＠sykehus.example", "ola(at)sykehus.example", "ola [at] sykehus.example"],
)  # fmt: skip
def test_an_e_mail_address_is_masked_with_notice(address):
    assert ("Skriv til [e-postadresse fjernet], takk.", [EMAIL_NOTICE]) == mask(f"Skriv til {address}, takk.")


@pytest.mark.parametrize("text", ["@", "a@b", "5 @ 10 kr", "Hva med e-post?", "ola at sykehus"])
def test_what_is_no_address_stays(text):
    assert (text, []) == mask(text)


def test_each_kind_of_notice_comes_once():
    text = "a@b.example, c@d.example, 22334455 og 99887766"
    expected = "[e-postadresse fjernet], [e-postadresse fjernet], [telefonnummer fjernet] og [telefonnummer fjernet]"
    assert (expected, [EMAIL_NOTICE, PHONE_NOTICE]) == mask(text)
