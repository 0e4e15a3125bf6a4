"""Abbreviations written out and terms linked where a page first uses them. Pure: html → html."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import escape

from macros.core.portal import Portal
from macros.core.records import Record

# Text in these is left alone: links lead elsewhere already, and headings, labels and figures must stay short.
LEFT_ALONE = {"a", "h1", "h2", "h3", "h4", "button", "summary", "label", "legend", "option", "th", "caption", "svg", "figcaption", "code"}
VOID = {"br", "hr", "img", "input", "meta", "link", "wbr", "col"}
TAG = re.compile(r"<(/?)([a-z0-9]+)((?:\"[^\"]*\"|'[^']*'|[^>])*)>")
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


def entries(portal: Portal) -> list[Entry]:
    """What the glossary looks for, longest first, so that «IPS» is not taken for «IP»."""
    return portal.once("glossary entries", lambda: [_entry(term) for term in _longest_first(portal.all("glossary"))])


def _longest_first(terms: Iterable[Record]) -> list[Record]:
    return sorted(terms, key=lambda term: -len(term["name"]))


def _entry(term: Record) -> Entry:
    name = str(escape(term["name"]))
    if term["long"]:  # as written, and alone: «TSB», not «TSB-enhet»
        return Entry(term.id, name, re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])"), str(escape(term["long"])))
    pattern = rf"(?<![\w-])[{name[0].upper()}{name[0].lower()}]{re.escape(name[1:])}{ENDINGS}(?![\w-])"
    return Entry(term.id, name[1:], re.compile(pattern), "")


def explained(html: str, found: list[Entry], glossary: str) -> str:
    """The page with each entry written out and linked once. `glossary` is the way to the glossary's page.

    An abbreviation whose long form the page has already is linked only.
    """
    wanted = [entry for entry in found if entry.clue in html]
    if not wanted:
        return html
    small = html.lower()
    pieces: list[str] = []
    for text, lang, open in _texts(html):
        if open and wanted and len(text) > 2:
            for entry in [entry for entry in wanted if entry.clue in text]:
                match = entry.pattern.search(text)
                if match and "<" not in text:
                    text = text[: match.start()] + _link(entry, match[0], lang, glossary, entry.long.lower() in small) + text[match.end() :]
                    wanted.remove(entry)
                    break  # one a piece of text, so that a link is never looked into
        pieces.append(text)
    return "".join(pieces)


def _link(entry: Entry, text: str, lang: str, glossary: str, known: bool) -> str:
    start = f'<a class="term" href="{glossary}#{entry.id}"'
    if not entry.long or known:
        return f"{start}>{text}</a>"
    other = ' lang="nb"' if lang != "nb" else ""
    return f"{text} ({start}{other}>{entry.long}</a>)"


def _texts(html: str) -> Iterable[tuple[str, str, bool]]:
    """The page in pieces: text or tag, the language there, and whether words may be explained there."""
    stack: list[tuple[str, str, bool]] = []
    place = 0
    for tag in TAG.finditer(html):
        lang, open = (stack[-1][1], stack[-1][2]) if stack else ("nb", False)
        if tag.start() > place:
            yield html[place : tag.start()], lang, open
        yield tag[0], lang, False
        place = tag.end()
        closing, name, attributes = tag.groups()
        if closing:
            while stack and stack.pop()[0] != name:
                pass
        elif name not in VOID and not attributes.endswith("/"):
            given = LANG.search(attributes)
            inside = stack[-1][2] if stack else True
            allowed = inside and name not in LEFT_ALONE and not CITED.search(attributes)
            stack.append((name, given[1] if given else lang, allowed))
    if place < len(html):
        yield html[place:], "nb", False
