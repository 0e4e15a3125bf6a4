"""What a file must be to be counted, what is kept of it, and the whole sentence for each that is not."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.gap.rounds import (
    CORRUPT,
    FHIR,
    FOREIGN,
    MALFORMED,
    NEWER,
    NO_ANSWERS,
    NO_UNIT,
    OTHER_LIST,
    NotCounted,
    Round,
    alike,
    day,
    from_json,
    sheets,
)
from tests.gap.made import KNOWN, exported, with_list


def written(value: object) -> bytes:
    return json.dumps(value).encode()


def refused(content: bytes) -> str:
    with pytest.raises(NotCounted) as why:
        from_json(content, KNOWN)
    return str(why.value)


def test_what_the_report_needs_is_kept_and_no_free_text():
    value = exported("  Døgn\u00a0ENHETEN ", dato="23.11.2026", runde="Våren", region="nord", roller="hemmelig")
    value["answers"]["a"]["kunnskap"] = "hemmelig"
    kept = Round("s", "døgn enheten", "nord", date(2026, 11, 23), "våren", "2026-11-23", {"a": "folges", "b": "ikke"})
    assert kept == from_json(b"\xef\xbb\xbf" + written(value), KNOWN)


def test_answers_to_items_as_they_were_or_that_are_gone_are_counted_apart():
    answers = {"a": {"edition": 1, "svar": "delvis"}, "b": {"edition": 1, "svar": "ikke"}, "c": {"edition": 1, "svar": "ikke"}}
    found = from_json(written(exported(answers=answers)), KNOWN)
    assert ({"a": "delvis"}, 1, 1) == (found.answers, found.changed, found.unknown)


def test_an_item_with_text_and_no_answer_is_unanswered():
    answers = {"a": {"edition": 1, "svar": "folges"}, "b": {"edition": 2, "tiltak": "noe"}}
    assert {"a": "folges"} == from_json(written(exported(answers=answers)), KNOWN).answers


def test_a_region_that_the_portal_does_not_have_is_none():
    assert "" == from_json(written(exported(region="utlandet")), KNOWN).region


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"{", CORRUPT),
        (b"\xff\xfe", CORRUPT),
        (b"[" * 100_000, CORRUPT),
        (b'{"version": 1' + b"0" * 5_000 + b"}", CORRUPT),
        (b"Sjekkliste;Avrusning\r\n", CORRUPT),
        (b"[]", FOREIGN),
        (b"null", FOREIGN),
        (b'{"type": "measures", "records": []}', FOREIGN),
        (written(exported(format="noe-annet")), FOREIGN),
        (written(exported(version="1")), FOREIGN),
        (written(exported(version=True)), FOREIGN),
        (b'{"resourceType": "QuestionnaireResponse"}', FHIR),
        (written(exported(version=2)), NEWER),
        (written(exported(version=0)), MALFORMED),
        (written(exported(checklist="x")), OTHER_LIST),
        (written(exported(checklist="__proto__")), OTHER_LIST),
        (written(exported(checklist=["s"])), MALFORMED),
        (written(exported(about=[])), MALFORMED),
        (written(exported(about={"enhet": 1})), MALFORMED),
        (written(exported(answers=[])), MALFORMED),
        (written(exported(answers={"a": "folges"})), MALFORMED),
        (written(exported(a="ja")), MALFORMED),
        (written(exported(a=["folges"])), MALFORMED),
        (written(exported(answers={"a": {"svar": "folges"}})), MALFORMED),
        (written(exported(answers={"a": {"svar": "folges", "edition": "1"}})), MALFORMED),
        (written(exported("")), NO_UNIT),
        (written(exported(" \u200b\u00a0")), NO_UNIT),
        (written(exported(answers={})), NO_ANSWERS),
        (written(exported(answers={"a": {"svar": "folges", "edition": 9}})), NO_ANSWERS),
    ],
)
def test_a_file_that_is_not_counted_is_told_in_one_sentence(content, expected):
    assert expected == refused(content)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


@settings(deadline=None)
@given(ANYTHING, st.sampled_from(["format", "version", "checklist", "about", "answers", "exported"]))
def test_any_value_in_any_place_is_counted_or_told(value, name):
    try:
        said = type(from_json(written(exported(**{name: value})), KNOWN)).__name__
    except NotCounted as why:
        said = str(why)
    assert said in ("Round", FOREIGN, NEWER, MALFORMED, OTHER_LIST, NO_UNIT, NO_ANSWERS)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_told(content):
    assert refused(content) in (CORRUPT, FOREIGN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-23", date(2026, 11, 23)),
        (" 3.1.2026 ", date(2026, 1, 3)),
        ("3. 1. 2026", date(2026, 1, 3)),
        ("31.2.2026", None),
        ("0000-01-01", None),
        ("høsten 2026", None),
        ("٣.١.٢٠٢٦", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_norwegians_write_it(text, expected):
    assert expected == day(text)


def test_names_are_alike_whatever_capitals_blanks_and_signs_that_cannot_be_seen():
    assert "døgn enhet 1" == alike("Døgn\u200b  ENHET\n１") == alike("do\u0338gn enhet 1".replace("o\u0338", "ø"))


def test_the_portal_tells_what_items_there_are(tmp_path):
    assert KNOWN == sheets(with_list(tmp_path))
