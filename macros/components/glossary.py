"""Abbreviations written out and terms linked where a page first uses them. Pure: html → html."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import escape

from macros.core.portal import Portal
from macros.core.records import Record

# Text in these is left alone: links lead elsewhere already, and headings, labels and figures must stay short.
LEFT_ALONE = (
    "a",
    "h1",
    "h2",
    "h3",
    "h4",
    "button",
    "summary",
    "label",
    "legend",
    "option",
    "th",
    "caption",
    "svg",
    "figcaption",
    "code",
    "template",
)
VOID = {"br", "hr", "img", "input", "meta", "link", "wbr", "col"}
ATTRIBUTES = r"((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>"
WHOLE = rf"<({'|'.join(LEFT_ALONE)})\b[^>]*>[^<]*(?:<(?!\1\b)(?!/\1\b)[^<]*)*</\1>"  # an element left alone, in one step
TAG = re.compile(rf"{WHOLE}|<(/?)([a-z0-9]+){ATTRIBUTES}")
CITED = re.compile(r'class="[^"]*(?:title__kind|sources|bars)')
LANG = re.compile(r'\blang="([a-z]{2})"')
ENDINGS = "(?:en|et|er|ene|ane|a|e|n|r|s)?"


@dataclass(frozen=True)
class Entry:
    """A word to look for. `clue` is a quick test that a page may hold it; `long` is empty for a plain term."""

    id: str
    clue: str
    pattern: re.Pattern[str]
    long: str


def entries(portal: Portal) -> tuple[Entry, ...]:
    """What the glossary looks for, longest first, so that «IPS» is not taken for «IP»."""
    return portal.once("glossary entries", lambda: tuple(_entry(term) for term in _longest_first(portal.all("glossary"))))


def _longest_first(terms: Iterable[Record]) -> list[Record]:
    return sorted(terms, key=lambda term: -len(term["name"]))


def _entry(term: Record) -> Entry:
    name = str(escape(term["name"]))
    if term["long"]:  # as written, and alone: «TSB», not «TSB-enhet»
        return Entry(term.id, name, re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])"), str(escape(term["long"])))
    pattern = rf"(?<![\w-])[{name[0].upper()}{name[0].lower()}]{re.escape(name[1:])}{ENDINGS}(?![\w-])"
    return Entry(term.id, name[1:], re.compile(pattern), "")


def explained(html: str, found: Iterable[Entry], glossary: str) -> str:
    """The page with each entry written out and linked once. `glossary` is the way to the glossary's page.

    An abbreviation whose long form the page has already is linked only.
    """
    texts = list(_texts(html))
    said = "\n".join(html[start:end] for start, end, _ in texts)
    wanted = [entry for entry in found if entry.clue in said]
    if not wanted:
        return html
    small = html.lower()
    pieces, place = [], 0
    for start, end, lang in texts:
        text = html[start:end]
        for entry in wanted:
            match = entry.pattern.search(text) if entry.clue in text else None
            if match:
                pieces += [html[place : start + match.start()], _link(entry, match[0], lang, glossary, entry.long.lower() in small)]
                place = start + match.end()
                wanted.remove(entry)
                break  # one a piece of text, so that a link is never looked into
    return "".join([*pieces, html[place:]])


def _link(entry: Entry, text: str, lang: str, glossary: str, known: bool) -> str:
    start = f'<a class="term" href="{glossary}#{entry.id}"'
    if not entry.long or known:
        return f"{start}>{text}</a>"
    other = ' lang="nb"' if lang != "nb" else ""
    return f"{text} ({start}{other}>{entry.long}</a>)"


@lru_cache(maxsize=1000)
def _said(attributes: str) -> tuple[str, bool]:
    """The language that an element's attributes give, and whether they make it one that is left alone."""
    given = LANG.search(attributes)
    return given[1] if given else "", bool(CITED.search(attributes))


def _texts(html: str) -> Iterable[tuple[int, int, str]]:
    """Where words may be explained: start and end of each piece of text, and the language there."""
    stack: list[tuple[str, str, bool]] = []
    place = 0
    for tag in TAG.finditer(html):
        if stack and stack[-1][2] and tag.start() - place > 2:
            yield place, tag.start(), stack[-1][1]
        place = tag.end()
        _, closing, name, attributes = tag.groups()
        if closing:
            while stack and stack.pop()[0] != name:
                pass
        elif name and name not in VOID and not attributes.endswith("/"):
            lang, inside = (stack[-1][1], stack[-1][2]) if stack else ("nb", True)
            given, cited = _said(attributes) if attributes else ("", False)
            stack.append((name, given or lang, inside and not cited and name not in LEFT_ALONE))
