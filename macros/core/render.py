"""Our own Jinja environment: what comes from data is always escaped, what is missing is always an error."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

MACROS = Path(__file__).resolve().parents[1]


class _OfData(Environment):
    """What stands after a point in a template is nearly always a key, which Jinja looks for last: some 400,000 times a build."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj and not hasattr(dict, attribute):
            return obj[attribute]
        return super().getattr(obj, attribute)


@cache
def environment() -> Environment:
    env = _OfData(
        loader=FileSystemLoader(MACROS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters["paragraphs"] = paragraphs
    env.filters["upper_first"] = upper_first
    env.filters["lower_first"] = lower_first
    return env


def html(template: str, **values: Any) -> str:
    """The template, filled in, as one block without blank lines or indents, so that Markdown leaves it alone.

    `template` is a path below `macros/`, for instance `content/measures/page.html.j2`.
    """
    text = environment().get_template(template).render(**values)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def upper_first(text: str) -> str:
    """The text with a capital first; unlike `capitalize` it leaves «TSB» and names further on alone."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The text as it stands inside a sentence; an abbreviation at the front keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def paragraphs(text: str, lang: str | Markup = "") -> Markup:
    """Text with blank lines between → `<p>` elements; each carries `lang`, a ready attribute or nothing."""
    parts = [" ".join(part.split()) for part in text.split("\n\n")]
    return Markup("").join(Markup("<p{}>{}</p>").format(lang, escape(part)) for part in parts if part)
