"""Finds what could point to a person: national identity numbers, which are refused, and phone numbers and e-mail addresses, which are masked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

# Weights and valid remainders: Skatteetaten, «Nytt fødselsnummer fra 2032»,
# https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/
WEIGHTS_1 = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
WEIGHTS_2 = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
REMAINDERS_1 = (0, 1, 2, 3)  # 0 until 2032, 1–3 also after

PHONE_MASK = "[telefonnummer fjernet]"
EMAIL_MASK = "[e-postadresse fjernet]"
PHONE_NOTICE = "Vi fjernet et telefonnummer fra teksten."
EMAIL_NOTICE = "Vi fjernet en e-postadresse fra teksten."

_GROUPS = re.compile(r"\d+(?:[\W_]{1,3}\d+)*")
_GROUP = re.compile(r"(\d+)([\W_]*)")  # digits, and what stands between them and the next
_GAP = r"[ \u00a0\u2009\u202f.\-\u2010-\u2013]"
_ABROAD = rf"(?:\+|(?<!\d)00){_GAP}?[1-9](?:[()]?{_GAP}?[()]?\d){{7,13}}(?!\d)"
_EIGHT = r"(?!20\d\d[01]\d[0-3]\d)[2-9]\d{7}"  # not a date written 20261231
_FOUR_PAIRS = rf"[2-9]\d(?P<pair>{_GAP})\d\d(?P=pair)\d\d(?P=pair)\d\d"
_THREE_TWO_THREE = rf"[2-9]\d\d(?P<three>{_GAP})\d\d(?P=three)\d{{3}}"
_TWO_FOURS = r"(?!20\d\d)[2-9]\d{3}[ \u00a0]\d{4}"  # not two years
_MONEY = r"\s?(?:kr\b|kroner\b|NOK\b)"
_HOME = rf"(?<![\d§])(?<!\d[.,:/-])(?:\(?47\)?{_GAP}?)?(?:{_EIGHT}|{_FOUR_PAIRS}|{_THREE_TWO_THREE}|{_TWO_FOURS})(?!\d|{_MONEY})"
_PHONE = re.compile(f"{_ABROAD}|{_HOME}", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>()\[\]\"',;:]{1,64}\s?(?:@|[(\[](?:at|@|krøllalfa)[)\]])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)


def has_identity_number(text: str) -> bool:
    """Whether the text holds a fødselsnummer, D-number, H-number or synthetic number with right control digits.

    Digits of any script count. They may stand together or in groups, with up to three characters between that are neither
    letters nor digits, and the birth date may have a year of two or four digits.
    """
    return any(_is_identity(digits) for found in _GROUPS.finditer(_folded(text)) for digits in _candidates(_GROUP.findall(found[0])))


def mask(text: str) -> tuple[str, list[str]]:
    """The text with phone numbers and e-mail addresses replaced, and a sentence for each kind that was found."""
    text, emails = _replaced(text, _EMAIL, EMAIL_MASK)
    text, phones = _replaced(text, _PHONE, PHONE_MASK)
    return text, [notice for notice, found in ((EMAIL_NOTICE, emails), (PHONE_NOTICE, phones)) if found]


def _replaced(text: str, pattern: re.Pattern[str], by: str) -> tuple[str, int]:
    """Found in the folded text, which is as long as the text itself, and replaced in the text."""
    found = list(pattern.finditer(_folded(text)))
    for match in reversed(found):
        text = text[: match.start()] + by + text[match.end() :]
    return text, len(found)


def _folded(text: str) -> str:
    """Character for character: digits of any script (full-width, raised, in circles) as 0–9, every @ and + as the plain one."""
    return "".join(_fold(character) for character in text)


def _fold(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    plain = unicodedata.normalize("NFKC", character)
    return plain if plain in ("@", "+", ".", "-") else character


def _candidates(groups: list[tuple[str, str]]) -> Iterator[str]:
    """Eleven digits in a row of whole groups, spelled as people spell an identity number."""
    for start in range(len(groups)):
        for end, total in enumerate(accumulate(len(digits) for digits, _ in groups[start:]), start + 1):
            taken = groups[start:end]
            digits = "".join(group for group, _ in taken)
            if total == 11 and _spelled(taken, 6):
                yield digits
            elif total == 13 and digits[4:6] in ("18", "19", "20") and _spelled(taken, 8):
                yield digits[:4] + digits[6:]
            if total >= 13:
                break


def _spelled(groups: list[tuple[str, str]], date: int) -> bool:
    """In groups of one size with the same between, or in a few groups, one of which ends with the birth date.

    Sums of money, dates and rows of figures are neither.
    """
    lengths = [len(digits) for digits, _ in groups]
    even = len(set(lengths[:-1])) <= 1 and len({between for _, between in groups[:-1]}) <= 1
    return even or (len(groups) <= 6 and date in accumulate(lengths))


def _is_identity(digits: str) -> bool:
    """Day +40 is a D-number; month +40 an H-number; +20, +60 and +80 are numbers for testing or for use inside one agency."""
    numbers = [int(digit) for digit in digits]
    day, month = int(digits[:2]) % 40, int(digits[2:4]) % 20
    return (
        1 <= day <= 31
        and int(digits[0]) < 8
        and 1 <= month <= 12
        and sum(weight * number for weight, number in zip(WEIGHTS_1, numbers, strict=False)) % 11 in REMAINDERS_1
        and sum(weight * number for weight, number in zip(WEIGHTS_2, numbers, strict=True)) % 11 == 0
    )
