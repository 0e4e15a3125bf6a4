"""Ready HTML goes past Markdown: parsing it again would take half of the build and change nothing.

A builder without this extension reads the marks as comments and treats the HTML as any block of HTML.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

START, END = "<!--ready-->", "<!--/ready-->"
READY = re.compile(f"{START}\n(.*?)\n{END}", re.DOTALL)


def marked(html: str) -> str:
    """The HTML between marks. Text from data can't hold the marks, because it is escaped."""
    return f"{START}\n{html}\n{END}"


class _Past(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return READY.sub(lambda found: self.md.htmlStash.store(found[1]), "\n".join(lines)).split("\n")


class Ready(Extension):
    """Before MkDocs' (21) and Markdown's own (20) reading of HTML blocks."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_Past(md), "ready", 25)


def makeExtension(**settings: Any) -> Ready:
    return Ready(**settings)
