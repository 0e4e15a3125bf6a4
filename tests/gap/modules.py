"""The JavaScript of the checklists, called from Python; and a list and rounds to call it with."""

from __future__ import annotations

import base64
import json
import subprocess
from typing import Any

from hypothesis import strategies as st

from tests.examples import TOP
from tests.feedback.hostile import TEXTS

BLANKS = "\t\n\v\f\r\x20\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
FREE = ("hvorfor", "kunnskap", "tiltak", "ansvarlig", "frist", "hinder")
CHOSEN = {
    "svar": ("folges", "delvis", "ikke", "gjelder-ikke"),
    "barriere": ("kunnskap", "holdninger", "ledelse", "organisering", "kapasitet", "samarbeid", "verktoy", "annet"),
    "prioritet": ("hoy", "middels", "lav"),
}
FIELDS = ("svar", "hvorfor", "kunnskap", "tiltak", "ansvarlig", "frist", "barriere", "hinder", "prioritet")
ABOUT = ("enhet", "dato", "roller", "runde", "region")
REGIONS = ("helse-midt-norge", "helse-nord", "helse-sor-ost", "helse-vest")


SITE = "https://portal.example/"
CANONICAL = f"{SITE}eksport/fhir/eksempel.json"


class Modules:
    """One Node process that answers calls: `modules("exchange", "parsed", text, sheet)`."""

    def __init__(self) -> None:
        command = ["node", "--no-warnings", str(TOP / "tests" / "gap" / "modules.mjs")]
        self.node = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def __call__(self, module: str, name: str, *args: Any) -> Any:
        assert self.node.stdin
        assert self.node.stdout
        self.node.stdin.write(json.dumps({"module": module, "name": name, "args": args}, default=_bytes) + "\n")
        self.node.stdin.flush()
        answer = json.loads(self.node.stdout.readline())
        assert "error" not in answer, answer["error"]
        value = answer.get("value")
        return base64.b64decode(value["$bytes"]) if isinstance(value, dict) and "$bytes" in value else value

    def close(self) -> None:
        assert self.node.stdin
        self.node.stdin.close()
        self.node.wait(10)


def _bytes(value: bytes) -> dict[str, str]:
    return {"$bytes": base64.b64encode(value).decode()}


def item(id: str, number: int, domain: str, edition: int = 1) -> dict[str, Any]:
    shown = {"strength": "bør", "strengthWord": "«bør» (utledet)", "levels": ["hf", "enhet"], "closes": []}
    return {"id": id, "edition": edition, "number": number, "question": f"Gjør vi det, nummer {number}?", "domain": domain, **shown}


SHEET = {
    "id": "eksempel",
    "edition": "2",
    "title": "Eksempel: gjør vi som vi bør?",
    "address": "https://portal.example/sjekklister/eksempel/",
    "domains": [{"id": "behandling", "name": "Behandling"}, {"id": "tomt", "name": "Uten punkter"}, {"id": "ledelse", "name": "Ledelse"}],
    "items": [
        item("forste", 1, "behandling"),
        item("andre-punkt", 2, "behandling", 3),
        item("constructor", 3, "ledelse"),
        item("siste", 4, "ledelse"),
    ],
}
IDS = [entry["id"] for entry in SHEET["items"]]


def answer(**fields: Any) -> dict[str, Any]:
    return {"edition": 1, **dict.fromkeys(FIELDS, ""), **fields}


def round_of(answers: dict[str, Any] | None = None, apart: dict[str, Any] | None = None, **about: str) -> dict[str, Any]:
    first = {"format": "gap-runde", "version": 1, "checklist": "eksempel", "edition": "2", "exported": "2026-11-23"}
    return {**first, "about": {**dict.fromkeys(ABOUT, ""), **about}, "answers": answers or {}, "apart": apart or {}}


def full_round() -> dict[str, Any]:
    """A round with something in every field of every item."""
    answers = {
        id: answer(edition=place, **{name: words[0] for name, words in CHOSEN.items()}, **{name: f"{name} {id}" for name in FREE})
        for place, id in enumerate(IDS, 1)
    }
    return round_of(answers, enhet="Døgnenheten", dato="Uke 47", roller="Leder, behandler", runde="Høsten", region="helse-nord")


def kept(text: str) -> str:
    """The text as a file holds it: half characters replaced, as UTF-16 is decoded, and blanks alone are nothing."""
    return "" if not text.strip(BLANKS) else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def held(made: dict[str, Any]) -> dict[str, Any]:
    """The round as it is when it has been in a file."""

    def answers(given: dict[str, Any]) -> dict[str, Any]:
        tidy = {id: {name: kept(value) if isinstance(value, str) else value for name, value in one.items()} for id, one in given.items()}
        return {id: one for id, one in tidy.items() if any(one[name] for name in FIELDS)}

    about = {name: kept(text) for name, text in made["about"].items()}
    return {**made, "about": about, "answers": answers(made["answers"]), "apart": answers(made["apart"])}


ANY = st.characters(exclude_categories=())  # with half characters
LONG = st.text(ANY, min_size=1, max_size=5).map(lambda text: (text * 5000)[: 5000 // 2])  # two units each at most
HOSTILE = st.sampled_from([text[:2500] for text in TEXTS])
ANY_TEXT = st.text(ANY, max_size=25) | HOSTILE | st.just("") | LONG
ANSWER = st.fixed_dictionaries(
    {"edition": st.integers(1, 999)} | {name: st.sampled_from(("", *CHOSEN[name])) if name in CHOSEN else ANY_TEXT for name in FIELDS}
)
ANY_ROUND = st.builds(
    round_of,
    st.dictionaries(st.sampled_from(IDS), ANSWER),
    st.dictionaries(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(lambda id: id not in IDS), ANSWER, max_size=2),
    **dict.fromkeys(("enhet", "dato", "roller", "runde"), ANY_TEXT),
    region=st.sampled_from(("", *REGIONS)),
)
