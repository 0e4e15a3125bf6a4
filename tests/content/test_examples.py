"""Every example in `macros/content/*/examples.yml`: its messages, its page, and that the examples cover their type."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml

from macros.content import TYPES, VOCABULARIES
from macros.core.fields import Choice, Field, Text
from macros.core.groups import Group, Many
from macros.core.portal import examine, load
from tests.examples import BROKEN, EXAMPLES, VALID, data_folder
from tests.markup import Markup
from tests.portals import macros_of

TAGS = {"article", "header", "section", "div", "h1", "h2", "p", "ul", "ol", "li", "dl", "dt", "dd", "span", "b", "strong", "a", "button"}
TAGS |= {"details", "summary", "form", "fieldset", "legend", "label", "input", "figure", "figcaption", "svg", "rect", "text", "i"}
TAGS |= {"table", "caption", "thead", "tbody", "tr", "th", "td", "h3", "textarea", "select", "option"}
TAGS |= {"template", "dialog", "progress", "button", "pattern", "path"}
ATTRIBUTES = {
    "class",
    "id",
    "href",
    "lang",
    "role",
    "scope",
    "tabindex",
    "type",
    "hidden",
    "aria-label",
    "aria-labelledby",
    "name",
    "value",
    "for",
    "rows",
    "autocomplete",
    "download",
    "accept",
    "multiple",
    "maxlength",
    "placeholder",
    "aria-describedby",
    "patterntransform",
    "patternunits",
    "d",
    "max",
    "aria-hidden",
    "height",
    "width",
    "x",
    "y",
    "dx",
}
LINK = re.compile(r"(\.\./)+[a-z]+/[a-z0-9?=/#-]+(\.(csv|xlsx|json))?|https://git\.example/portal/edit/main/data/[a-z/0-9-]+\.yml")
HOOK = re.compile(r"data-[a-z]+(-[a-z]+)*")  # what a script finds its way by
HOSTILE = re.compile(r"[<>]|\{\{|\{%|\]\(|\"")
LONG_WORD = re.compile(r"\w{60}")
FIRST = {kind.name: next(example for example in VALID if example.type == kind.name) for kind in TYPES}
# Texts that hold nothing hostile, because a rule holds them down: ids begin with a plan's prefix.
HELD_DOWN = {"plans": {"prefix"}}


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    return load(data_folder(tmp_path_factory.mktemp("examples") / "data"), TYPES, VOCABULARIES)


@pytest.fixture(scope="module")
def page_of(portal):
    """The page of an example, as the builder calls it."""
    macros = macros_of(portal)
    return lambda example: macros[f"{portal.types[example.type].singular}_page_html"](example.id)


def messages(folder, *extra) -> list[str]:
    data = data_folder(folder / "data")
    for example in extra:
        example.write(data)
    return [str(problem) for problem in examine(data, TYPES, VOCABULARIES)[1]]


def test_valid_examples_have_no_problems(tmp_path):
    assert [] == messages(tmp_path)


@pytest.mark.parametrize("example", BROKEN, ids=str)
def test_a_broken_example_gives_its_messages_and_no_other(example, tmp_path):
    assert example.problems == messages(tmp_path, example)


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_nothing_can_be_taken_out_of_the_smallest_example(kind, tmp_path):
    for name in yaml.safe_load(FIRST[kind.name].yaml):
        lines = re.sub(rf"(?m)^{name}:.*\n(?:[ -].*\n)*", "", FIRST[kind.name].yaml)
        (tmp_path / name).mkdir()
        data = data_folder(tmp_path / name / "data")
        (data / kind.name / FIRST[kind.name].file).write_text(lines, encoding="utf-8")
        told = [problem for problem in examine(data, TYPES, VOCABULARIES)[1] if problem.field == name]
        assert ["F02"] == [problem.code for problem in told]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_every_field_is_filled_in_by_some_example(kind, portal):
    used = {path for record in examples_of(kind, portal) for path, _, _ in filled(kind.group(), record.values)}
    assert [] == sorted(set(paths(kind.group())) - used)


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_every_text_has_an_example_that_tries_to_be_code(kind, portal):
    values = [value for record in examples_of(kind, portal) for value in filled(kind.group(), record.values)]
    texts = {path for path, field, _ in values if isinstance(field, Text)}
    tried = {path for path, field, text in values if isinstance(field, Text) and (HOSTILE.search(text) or LONG_WORD.search(text))}
    assert HELD_DOWN.get(kind.name, set()) == texts - tried


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_every_word_of_a_choice_has_an_example(kind, portal):
    """Words for the reader are chosen by kind; those that are merely printed have tests of their own."""
    name, printed = {"measures": ("kind", {"ch7_only"})}.get(kind.name, ("language", set()))
    field = kind.fields[name]
    assert isinstance(field, Choice)
    assert set(field.words) - printed == {record[name] for record in examples_of(kind, portal)}


@pytest.mark.parametrize("example", VALID, ids=str)
def test_the_page_holds_only_our_own_markup(example, page_of):
    html = page_of(example)
    markup = Markup(html)
    assert [] == markup.wrong
    assert set() == {element.tag for element in markup.elements} - TAGS
    used = {name for element in markup.elements for name in element.attributes if not HOOK.fullmatch(name)}
    assert set() == used - ATTRIBUTES
    assert [] == [href for href in markup.values("href") if not LINK.fullmatch(href)]
    assert "<script" not in html


@pytest.mark.parametrize("example", VALID, ids=str)
def test_the_page_says_the_title_as_it_is_written(example, page_of, portal):
    record = portal.get(example.type, example.id)
    assert [record[portal.types[example.type].title]] == [heading.text for heading in Markup(page_of(example)).all("h1")]


@pytest.mark.parametrize("example", VALID, ids=str)
def test_every_part_of_the_page_is_named_by_its_own_heading(example, page_of):
    markup = Markup(page_of(example))
    headings = [heading.attributes["id"] for heading in markup.all("h2")]
    parts = [part for part in markup.elements if part.tag in ("section", "dialog")]
    assert headings == [part.attributes["aria-labelledby"] for part in parts]
    ids = list(markup.values("id"))
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("example", VALID, ids=str)
def test_the_page_has_no_blank_lines_and_no_indents(example, page_of):
    assert [] == [line for line in page_of(example).split("\n") if line != line.strip() or not line]


@pytest.mark.parametrize("example", [example for example in VALID if "language: nn" in example.yaml], ids=str)
def test_what_is_written_in_nynorsk_is_marked_as_nynorsk(example, page_of, portal):
    kind = portal.types[example.type]
    texts = {text for _, field, text in filled(kind.group(), portal.get(example.type, example.id).values) if isinstance(field, Text)}
    found = {language for text, language in Markup(page_of(example)).pieces if text in texts and len(text) > 3}
    assert {"nn"} == found


def test_the_examples_of_a_type_have_names_and_files_of_their_own():
    for kind in TYPES:
        own = [example for example in EXAMPLES if example.type == kind.name]
        assert len(own) == len({example.name for example in own}) == len({example.file for example in own})


def examples_of(kind, portal):
    return portal.all(kind.name)


def paths(field: Field, path: str = "") -> Iterator[str]:
    """The names of all single values below a field: «places.priority.rank»."""
    if isinstance(field, Many):
        yield from paths(field.item, path)
    elif isinstance(field, Group):
        for name, inner in field.fields.items():
            yield from paths(inner, f"{path}.{name}".lstrip("."))
    else:
        yield path


def filled(field: Field, value, path: str = "") -> Iterator[tuple[str, Field, object]]:
    """The single values that are there, with their names and fields."""
    if value is None:
        return
    if isinstance(field, Many):
        for item in value:
            yield from filled(field.item, item, path)
    elif isinstance(field, Group):
        for name, inner in field.fields.items():
            yield from filled(inner, value[name], f"{path}.{name}".lstrip("."))
    elif value != {}:
        yield path, field, value
