from __future__ import annotations

import pytest
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from macros.core import render


@pytest.fixture(autouse=True)
def templates(monkeypatch):
    """Templates of the test's own, in the portal's environment."""
    environment = render.environment.__wrapped__()
    environment.loader = DictLoader(
        {
            "text": "<p>{{ text }}</p>",
            "attribute": '<a href="{{ text }}">x</a>',
            "field": "<p>{{ record.name }}</p>",
            "blocks": "<ul>\n    {% for n in numbers %}\n    <li>{{ n }}</li>\n\n    {% endfor %}\n</ul>\n\n",
            "paragraphs": "{{ text | paragraphs(lang) }}",
            "first": "{{ text | upper_first }}",
        }
    )
    monkeypatch.setattr(render, "environment", lambda: environment)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("a & b", "<p>a &amp; b</p>"),
        ("{{ 7 * 7 }}", "<p>{{ 7 * 7 }}</p>"),
        ("Blå «æøå» – ŋ", "<p>Blå «æøå» – ŋ</p>"),
        (Markup("<b>a</b>"), "<p><b>a</b></p>"),
    ],
)
def test_what_comes_from_data_is_escaped_once(text, expected):
    assert expected == render.html("text", text=text)


def test_text_cannot_leave_its_attribute():
    assert '<a href="&#34; onclick=&#34;alert(1)">x</a>' == render.html("attribute", text='" onclick="alert(1)')


def test_a_value_that_is_missing_is_an_error():
    with pytest.raises(UndefinedError, match="'text' is undefined"):
        render.html("text")


def test_a_field_that_is_missing_is_an_error():
    with pytest.raises(UndefinedError, match="has no attribute 'name'"):
        render.html("field", record={})


def test_html_has_no_indents_and_blank_lines_that_markdown_would_read():
    assert "<ul>\n<li>1</li>\n<li>2</li>\n</ul>" == render.html("blocks", numbers=[1, 2])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en\nto", "<p>en to</p>"),
        ("en\n\n to\n\n\n\ntre ", "<p>en</p><p>to</p><p>tre</p>"),
        ("<b>", "<p>&lt;b&gt;</p>"),
        ("", ""),
    ],
)
def test_blank_lines_part_paragraphs(text, expected):
    assert expected == render.html("paragraphs", text=text, lang="")


def test_each_paragraph_carries_its_language():
    assert '<p lang="nn">ein</p><p lang="nn">to</p>' == render.html("paragraphs", text="ein\n\nto", lang=Markup(' lang="nn"'))


def test_a_language_that_is_not_ready_made_cannot_add_attributes():
    assert "<p&#34;&gt;>ein</p>" == render.html("paragraphs", text="ein", lang='">')


@pytest.mark.parametrize(("text", "expected"), [("tiltak i TSB", "Tiltak i TSB"), ("ål", "Ål"), ("", ""), ("3.1", "3.1")])
def test_only_the_first_letter_becomes_a_capital(text, expected):
    assert expected == render.html("first", text=text)
