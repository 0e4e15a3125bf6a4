"""Ready HTML goes past Markdown: parsing it again would take a third of the build and change nothing.

Macros put marks around it. The hook takes it out before Markdown and puts it back after; a builder without the hook
reads the marks as comments and treats the HTML as any block of HTML.
"""

from __future__ import annotations

import re

START, END = "<!--ready-->", "<!--/ready-->"
PLACE = re.compile(r"<!--ready:(\d+)-->")


def marked(html: str) -> str:
    """The HTML between marks. Text from data can't hold the marks, because it is escaped."""
    return f"{START}\n{html}\n{END}"


def take_out(markdown: str) -> tuple[str, list[str]]:
    """The Markdown with a small mark where each piece of ready HTML stood, and the pieces."""
    text, *rest = markdown.split(f"{START}\n")
    pieces = []
    for part in rest:
        piece, end, after = part.partition(f"\n{END}")
        text += f"<!--ready:{len(pieces)}-->{after}" if end else f"{START}\n{part}"
        pieces += [piece] if end else []
    return text, pieces


def put_back(html: str, pieces: list[str]) -> str:
    """The HTML of the page with the pieces where their marks stand."""
    return PLACE.sub(lambda mark: pieces[int(mark[1])], html)
