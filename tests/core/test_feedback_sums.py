"""The sums of what readers answered: taken as the report writes them, and told whole when anyone has touched them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.answers import FOUND, QUESTIONS, USED
from feedback.report import FORMAT, LEAST, MEASURES, report
from macros.core import answers
from macros.core.answers import read_answers

FILE = "data/feedback/svar.json"
ANEW = "Rett ikke fila for hånd. Lag den på nytt med «python -m feedback report»."
GIVEN = {
    "page": "notater/a/",
    "relevance": 7,
    "structure": 4,
    "used": "ja",
    "found": "nei",
    "role": "lege",
    "region": "nord",
    "missed": "hemmelig",
}


def sums(count: int = 6, **values: Any) -> dict[str, Any]:
    """What the report writes of so many answers that are alike."""
    return report([{**GIVEN, **values}] * count, ["lege"], ["nord", "vest"], None, date(2026, 6, 30))


def told(folder, content: Any) -> list[str]:
    path = folder / "svar.json"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    found, problems = read_answers(path, FILE)
    assert (found is None) == bool(problems)
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("count", [0, 4, 5, 6, 300])
def test_what_the_report_writes_is_taken_as_it_stands(tmp_path, count):
    path = tmp_path / "svar.json"
    path.write_text(json.dumps(sums(count)), encoding="utf-8")
    assert (sums(count), []) == read_answers(path, FILE)


@settings(deadline=None, max_examples=25)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "page": st.sampled_from(["a/", "b/", "c/"]),
                **dict.fromkeys(MEASURES, st.none() | st.integers(1, 10)),
                "used": st.none() | st.sampled_from(list(USED)),
                "found": st.none() | st.sampled_from(list(FOUND)),
                "role": st.none() | st.just("lege"),
                "region": st.none() | st.sampled_from(["nord", "vest"]),
                "missed": st.none() | st.just("x"),
            }
        ),
        max_size=40,
    )
)
def test_whatever_is_answered_the_report_of_it_is_taken(tmp_path_factory, rows):
    assert [] == told(tmp_path_factory.mktemp("svar"), report(rows, ["lege"], ["nord", "vest"], date(2026, 1, 1), date(2026, 6, 30)))


def test_the_portal_and_the_receiver_mean_the_same_by_every_name():
    assert (FORMAT, LEAST) == (answers.FORMAT, answers.LEAST)
    assert {name: (question.name, question.question) for name, question in QUESTIONS.items()} == answers.MEASURES
    assert {"used": USED, "found": FOUND} == answers.CHOICES
    assert (set(answers.TOP), set(answers.SUMMARY)) == (set(sums()), set(sums()["total"]))


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (b"", 1, "fant «slutten av fila», ventet gyldig JSON."),
        (b"{", 1, "fant «{», ventet gyldig JSON."),
        (b'{\n  "format": 1,\n  least\n}', 3, "fant «least», ventet gyldig JSON."),
        (b"format: 1\n", 1, "fant «format: 1», ventet gyldig JSON."),
        (b"<script>alert(1)</script>", 1, "fant «<script>alert(1)</script>», ventet gyldig JSON."),
        (b"\xff\xfe{", 1, "fant tegn som ikke er UTF-8, ventet en tekstfil i UTF-8."),
        (b'{"format": 1, "format": 1}', 1, "fant feltet «format» to ganger, ventet hvert felt én gang."),
        (b'{"format": NaN}', 1, "fant noe som ikke er tall og tekst slik rapporten skriver det, ventet gyldig JSON."),
        (b"9" * 5000, 1, "fant noe som ikke er tall og tekst slik rapporten skriver det, ventet gyldig JSON."),
        (b"[" * 100_000, 1, "fant noe som ikke er tall og tekst slik rapporten skriver det, ventet gyldig JSON."),
        (b" " * 5_000_001, 1, "fant en fil på 5000 kB, ventet høyst 5000 kB."),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_file_that_is_not_json_is_told_with_the_line(tmp_path, content, line, message):
    assert [f"{FILE}:{line}: {message} {ANEW} [A01]"] == told(tmp_path, content)


@pytest.mark.parametrize(
    ("given", "said"), [(0, "«0»"), (2, "«2»"), ("1", "«1»"), (1.0, "«1.0»"), (True, "true eller false"), (None, "null")]
)
def test_a_report_of_another_format_is_told_and_nothing_more(tmp_path, given, said):
    expected = f"{FILE}:1 format: fant {said}, ventet format 1, som denne utgaven av portalen leser. {ANEW} [A02]"
    assert [expected] == told(tmp_path, {"format": given, "svar": 1})


def at(*place: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """A change of one value in the sums."""

    def change(content: dict[str, Any]) -> None:
        for name in place[:-1]:
            content = content[name]
        content[place[-1]] = value

    return change


def without(*place: str) -> Callable[[dict[str, Any]], None]:
    def change(content: dict[str, Any]) -> None:
        for name in place[:-1]:
            content = content[name]
        del content[place[-1]]

    return change


PAGE = "notater/a/"
FROM_FIVE = "null eller et helt tall fra 5 og oppover"
ZERO_TOO = "null, 0 eller et helt tall fra 5 og oppover"
FIELDS = "feltene answers, relevance, accessibility, structure, action, used, found, missed"
ALWAYS = "et felt som rapporten alltid skriver"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (at("least", value=1), "least: fant «1», ventet 5, som er færrest svar portalen viser. [A04]"),
        (at("least", value=True), "least: fant true eller false, ventet 5, som er færrest svar portalen viser. [A04]"),
        (at("first", value="i fjor"), "first: fant «i fjor», ventet en dato ÅÅÅÅ-MM-DD. [F06]"),
        (at("last", value="2026-02-30"), "last: fant «2026-02-30», ventet en dato ÅÅÅÅ-MM-DD. [F06]"),
        (at("last", value=None), "last: fant null, ventet en dato ÅÅÅÅ-MM-DD. [F06]"),
        (at("first", value="2026-07-01"), "last: fant 2026-06-30, ventet en dag etter den første, 2026-07-01. [A05]"),
        (at("answers", value=4), f"answers: fant «4», ventet {FROM_FIVE}. [A04]"),
        (at("answers", value=-6), f"answers: fant «-6», ventet {FROM_FIVE}. [A04]"),
        (at("answers", value=6.0), f"answers: fant «6.0», ventet {FROM_FIVE}. [A04]"),
        (at("answers", value="<b>6</b>"), f"answers: fant «<b>6</b>», ventet {FROM_FIVE}. [A04]"),
        (without("roles"), f"roles: fant ingenting, ventet {ALWAYS}. [A03]"),
        (
            at("tekst", value="Ola"),
            f"tekst: fant et felt som ikke finnes, ventet feltene {', '.join(answers.TOP)}. [A03]",
        ),
        (at("total", value=[]), "total: fant en liste, ventet en gruppe med felt. [A03]"),
        (at("total", "savnet", value="Ola"), f"total.savnet: fant et felt som ikke finnes, ventet {FIELDS}. [A03]"),
        (without("total", "missed"), f"total.missed: fant ingenting, ventet {ALWAYS}. [A03]"),
        (at("total", "missed", value=3), f"total.missed: fant «3», ventet {FROM_FIVE}. [A04]"),
        (at("total", "relevance", value=7), "total.relevance: fant «7», ventet en gruppe med felt. [A03]"),
        (at("total", "relevance", "n", value=None), "total.relevance.n: fant null, ventet et helt tall fra 5 og oppover. [A04]"),
        (at("total", "relevance", "n", value=4), f"total.relevance.n: fant «4», ventet {FROM_FIVE}. [A04]"),
        (at("total", "relevance", "n", value=7), "total.relevance.n: fant 7, ventet høyst 6, som er alle svarene. [A05]"),
        (at("total", "relevance", "mean", value="7"), "total.relevance.mean: fant «7», ventet et tall fra 1 til 10. [A04]"),
        (at("total", "relevance", "low", value=0.9), "total.relevance.low: fant «0.9», ventet et tall fra 1 til 10. [A04]"),
        (
            at("total", "relevance", "mean", value=9.5),
            "total.relevance.mean: fant «9.5», ventet et snitt fra 7.0 til 7.0, som er intervallet. [A05]",
        ),
        (at("total", "used", "ja", value=1.1), "total.used.ja: fant «1.1», ventet et tall fra 0 til 1. [A04]"),
        (at("total", "used", "ja", value=-0.1), "total.used.ja: fant «-0.1», ventet et tall fra 0 til 1. [A04]"),
        (
            at("total", "used", "ja", value=0.5),
            "total.used: fant andeler som til sammen er 0.50, ventet andeler som til sammen er 1. [A05]",
        ),
        (without("total", "found", "delvis"), f"total.found.delvis: fant ingenting, ventet {ALWAYS}. [A03]"),
        (at("regions", value=None), "regions: fant null, ventet en gruppe med felt. [A03]"),
        (at("regions", "nord", value=3), f"regions.nord: fant «3», ventet {ZERO_TOO}. [A04]"),
        (at("regions", "vest", value=9), "regions: fant 15 svar til sammen, ventet høyst 6, som er alle svarene. [A05]"),
        (
            at("regions", "nord", value=None),
            "regions: fant ett skjult tall alene, ventet minst to skjulte tall, så ingen av dem kan regnes ut. [A05]",
        ),
        (without("roles", "not_stated"), f"roles.not_stated: fant ingenting, ventet {ALWAYS}. [A03]"),
        (at("pages", value="alle"), "pages: fant «alle», ventet en gruppe med felt. [A03]"),
        (at("pages", PAGE, value=None), f"pages[{PAGE}]: fant null, ventet en gruppe med felt. [A03]"),
        (at("pages", PAGE, "answers", value=1), f"pages[{PAGE}].answers: fant «1», ventet {FROM_FIVE}. [A04]"),
        (at("pages", "\u202e<b>\n", value=1), "pages[�<b>]: fant «1», ventet en gruppe med felt. [A03]"),
    ],
)
def test_what_cannot_be_right_is_told_with_its_place(tmp_path, change, message):
    content = sums()
    change(content)
    said, _, code = message.rpartition(" ")
    assert [f"{FILE}:1 {said} {ANEW} {code}"] == told(tmp_path, content)


def test_a_number_beyond_all_numbers_is_told(tmp_path):
    content = json.dumps(sums()).replace('"high": 7.0', '"high": 1e999').encode()
    places = ("total.relevance", "pages[notater/a/].relevance")
    assert [f"{FILE}:1 {place}.high: fant «inf», ventet et tall fra 1 til 10. {ANEW} [A04]" for place in places] == told(tmp_path, content)


def test_everything_that_is_wrong_is_told_at_once(tmp_path):
    content = sums()
    content["answers"], content["total"]["relevance"]["mean"] = 3, -1
    assert ["answers", "total.relevance.mean"] == [line.split()[1].rstrip(":") for line in told(tmp_path, content)]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@settings(deadline=None, max_examples=40)
@given(place=st.sampled_from([(), ("total",), ("total", "used"), ("total", "relevance"), ("pages",), ("regions",)]), data=st.data())
def test_no_value_anywhere_gives_anything_but_sentences(tmp_path_factory, place, data):
    content = sums()
    group = content
    for name in place:
        group = group[name]
    group[data.draw(st.sampled_from(sorted(group)) | st.text())] = data.draw(JSON)
    assert all(line.startswith(f"{FILE}:1") and line.endswith("]") for line in told(tmp_path_factory.mktemp("svar"), content))
