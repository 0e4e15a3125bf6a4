"""What a person may answer, and how a form or a piece of JSON becomes an Answer or sentences about what is wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any, NamedTuple

from feedback.privacy import has_identity_number, mask
from feedback.refusal import Refused

LONGEST_TEXT = 2000


class Question(NamedTuple):
    field: str  # name in the form and in JSON
    name: str
    question: str


# «Enkel innholdstest», word for word: Kommunikasjonsstrategi for NK-TSB, kapittel 6.
QUESTIONS = {
    "relevance": Question("relevans", "Relevans", "Støtter innholdet din oppgaveløsning?"),
    "accessibility": Question("tilgjengelighet", "Tilgjengelighet", "Er innholdet lett å forstå?"),
    "structure": Question("struktur", "Godt strukturert", "Får du lett tak i de viktigste poengene i teksten?"),
    "action": Question("handling", "Handlingsdrivere", "Peker teksten mot mulige handlingsalternativer?"),
}
USED = {"ja": "Ja", "planlagt": "Ikke ennå, men jeg har planer om det", "nei": "Nei"}
FOUND = {"ja": "Ja", "delvis": "Delvis", "nei": "Nei"}
KINDS = {"side": "page", "kurs": "course", "sok": "search"}
TEXT = "savnet"
FIELDS = ("side", "versjon", "slag", "nokkel", *(q.field for q in QUESTIONS.values()), "brukt", "funnet", "rolle", "region", TEXT)

_VERSION = re.compile(r"[A-Za-z0-9.-]{1,40}")
_KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_SCORE = re.compile(r"[1-9]|10")


@dataclass(frozen=True)
class Answer:
    """All that is ever stored of an answer, with the day it came."""

    page: str
    version: str
    kind: str = "page"
    relevance: int | None = None
    accessibility: int | None = None
    structure: int | None = None
    action: int | None = None
    used: str | None = None
    found: str | None = None
    role: str | None = None
    region: str | None = None
    missed: str | None = None


class Read(NamedTuple):
    answer: Answer
    key: str | None  # the sender's mark on this answer, so that sending twice counts once
    notices: list[str]  # what was taken out of the text


def read(given: Mapping[str, object], pages: Mapping[str, str], roles: Set[str], regions: Set[str]) -> Read:
    """The answer in these fields, without anything personal that could be found in it.

    `pages` are the site's addresses, each with the version of its content. Unknown fields are passed over.
    Raises Refused with every problem: 404 for a page the site doesn't have, otherwise 422.
    """
    page = given.get("side")
    if not isinstance(page, str) or page not in pages:
        raise Refused(404, "Siden du svarer på, finnes ikke i portalen. Den kan ha fått ny adresse.")
    wrong: dict[str, str] = {}  # field → what is wrong with it
    values: dict[str, Any] = {name: _score(given, q.field, q.name, wrong) for name, q in QUESTIONS.items()}
    values["used"] = _choice(given, "brukt", USED, "Har du brukt innholdet i arbeidet ditt?", wrong)
    values["found"] = _choice(given, "funnet", FOUND, "Fant du det du lette etter?", wrong)
    values["role"] = _choice(given, "rolle", roles, "Rolle", wrong)
    values["region"] = _choice(given, "region", regions, "Region", wrong)
    kind = _choice(given, "slag", KINDS, "Slag side", wrong)
    key = _key(given.get("nokkel"), wrong)
    values["missed"], notices = _text(given.get(TEXT), wrong)
    if wrong:
        raise Refused(422, *wrong.values(), fields=wrong)
    if not any(values.values()):
        raise Refused(422, "Du har ikke svart på noe ennå. Svar på minst ett spørsmål, eller skriv hva du savnet.")
    version = _version(given.get("versjon")) or pages[page]
    return Read(Answer(page, version, KINDS[kind or "side"], **values), key, notices)


def plain(text: str) -> str:
    """The text with one kind of line break and without what can't be seen: control characters, direction marks, halves of pairs."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(c for c in text if c in "\n\t" or not unicodedata.category(c).startswith("C")).strip()


def _score(given: Mapping[str, object], field: str, name: str, wrong: dict[str, str]) -> int | None:
    value = given.get(field)
    if value is None or value == "":
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 10:
        return value
    if isinstance(value, str) and _SCORE.fullmatch(value):
        return int(value)
    wrong[field] = f"Svaret på «{name}» må være et helt tall fra 1 til 10."
    return None


def _choice(given: Mapping[str, object], field: str, choices: Set[str] | Mapping[str, str], name: str, wrong: dict[str, str]) -> str | None:
    value = given.get(field)
    if value is None or value == "":
        return None
    if isinstance(value, str) and value in choices:
        return value
    wrong[field] = f"Svaret på «{name}» er ikke et av dem skjemaet har. Velg et fra skjemaet."
    return None


def _key(value: object, wrong: dict[str, str]) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, str) and _KEY.fullmatch(value):
        return value.lower()
    wrong["nokkel"] = "Nøkkelen (nokkel) må være en UUID."
    return None


def _version(value: object) -> str | None:
    fits = isinstance(value, str) and _VERSION.fullmatch(value) and not has_identity_number(value)
    return str(value) if fits else None


def _text(value: object, wrong: dict[str, str]) -> tuple[str | None, list[str]]:
    if value is None or value == "":
        return None, []
    if not isinstance(value, str):
        wrong[TEXT] = "Det du savnet, må være tekst."
        return None, []
    text = plain(value)
    if len(text) > LONGEST_TEXT:
        wrong[TEXT] = f"Teksten er på {len(text)} tegn. Det er plass til {LONGEST_TEXT}. Kort den ned."
        return None, []
    if has_identity_number(text):
        wrong[TEXT] = "Teksten ser ut til å inneholde et fødselsnummer. Ta det bort. Vi tar ikke imot opplysninger om personer."
        return None, []
    masked, notices = mask(text)
    return masked or None, notices
