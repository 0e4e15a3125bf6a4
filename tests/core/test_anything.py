"""Whatever a file holds, reading it gives a record or problems, never anything else. Independent of clock and chance."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros.content import TYPES
from macros.core import source
from macros.core.fields import MISSING, Reading
from macros.core.records import TERM, ContentType
from macros.core.source import Mapping, Scalar, Sequence
from tests.core.tiny import FIELDS, examined

ALWAYS_THE_SAME = settings(deadline=None, derandomize=True, max_examples=300)
MESSAGE = re.compile(r"data/\S+\.yml:[1-9][0-9]*( [^\n]+)?: fant [^\n]+, ventet [^\n]+\. [^\n]+[.?…] \[[YF][0-9]{2}\]")
SOUND = "id: a\ntitle: A\ntags: [sol]\nsteps:\n  - text: b\n"

words = st.sampled_from([*FIELDS, "text", "sol", "a", "red", "2026-11-22", "no", "12", "~", "æ", "<<"])
marks = st.sampled_from(
    [*":-?,[]{}#&*!|>'\"%@`=", ": ", "- ", "\n", "\n  ", "\n\t", "\n---\n", "\n...\n", "\\", "\\0", "\ufeff", "\u2028", "\x00"]
)
yamlish = st.lists(words | marks).map("".join)
spliced = st.tuples(st.integers(0, len(SOUND)), st.text() | yamlish).map(lambda cut: SOUND[: cut[0]] + cut[1] + SOUND[cut[0] :])


@pytest.fixture(scope="module", params=["CSafeLoader", "SafeLoader"])
def loader(request):
    """Both parsers: the quick one, and the one that stands in where it is missing."""
    usual, source.LOADER = source.LOADER, getattr(yaml, request.param)
    yield
    source.LOADER = usual


def expect_record_or_problems(top, content: str | bytes) -> None:
    portal, problems = examined(top, {"notes/a.yml": content})
    assert problems or portal.get("notes", "a")["title"]
    assert sorted(set(problems)) == problems
    assert [] == [str(problem) for problem in problems if not MESSAGE.fullmatch(str(problem))]


@pytest.mark.usefixtures("loader")
@ALWAYS_THE_SAME
@given(content=st.binary())
def test_any_bytes_give_a_record_or_problems(tmp_path_factory, content):
    expect_record_or_problems(tmp_path_factory.getbasetemp(), content)


@pytest.mark.usefixtures("loader")
@ALWAYS_THE_SAME
@given(content=st.text())
def test_any_text_gives_a_record_or_problems(tmp_path_factory, content):
    expect_record_or_problems(tmp_path_factory.getbasetemp(), content.encode("utf-8", "replace"))


@pytest.mark.usefixtures("loader")
@ALWAYS_THE_SAME
@example(content='"\\U00110000"')
@example(content='"\\ud800": a')
@given(content=yamlish | spliced)
def test_anything_that_looks_like_yaml_gives_a_record_or_problems(tmp_path_factory, content):
    expect_record_or_problems(tmp_path_factory.getbasetemp(), content.encode("utf-8", "replace"))


@pytest.mark.usefixtures("loader")
@ALWAYS_THE_SAME
@given(title=st.text(st.characters(codec="utf-8"), min_size=1, max_size=300))
def test_any_title_in_json_is_read_as_it_stands_or_refused(tmp_path_factory, title):
    content = 'id: a\ntitle: "' + "".join(f"\\U{ord(char):08x}" for char in title) + '"\n'
    portal, problems = examined(tmp_path_factory.getbasetemp(), {"notes/a.yml": content})
    assert {problem.code for problem in problems} <= {"F02", "Y02"}
    assert problems or portal.get("notes", "a")["title"] == " ".join(title.split())


def values(kind: ContentType) -> st.SearchStrategy:
    """Trees of scalars, lists and groups whose field names are often those of the type."""
    names = st.sampled_from([*kind.fields, "text", "source", "kind", "id", "2019"]) | st.text(max_size=5)
    scalars = st.builds(
        Scalar, st.text(max_size=20) | words, st.just(1), st.sampled_from([source.STRING, source.NULL, "tag:yaml.org,2002:int"])
    )

    def inside(children: st.SearchStrategy) -> st.SearchStrategy:
        groups = st.dictionaries(names, children, max_size=6)
        return st.builds(Sequence, st.lists(children, max_size=4), st.just(1)) | groups.map(
            lambda items: Mapping(items, dict.fromkeys(items, 1), 1)
        )

    return st.recursive(scalars, inside, max_leaves=20)


@pytest.mark.parametrize("kind", [*TYPES, ContentType("terms", "term", "", "", "", "name", TERM)], ids=lambda kind: kind.name)
@settings(ALWAYS_THE_SAME, max_examples=100)
@given(data=st.data())
def test_a_field_that_cannot_use_a_value_says_so(kind, data):
    name = data.draw(st.sampled_from(list(kind.fields)))
    value = data.draw(values(kind))
    reading = Reading("data/x.yml")
    assert kind.fields[name].read(value, name, reading) is not MISSING or reading.problems
    assert {problem.code[0] for problem in reading.problems} <= {"F", "Y"}
