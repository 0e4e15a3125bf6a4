"""The hand-written pages, as the search finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

OF_DATA = {"id", "redirect"}  # in the front matter of pages made from data, where another builder has them on disk
KEPT_OUT = {"front", "search"}
MACRO = re.compile(r"\{\{.*?\}\}|<[^>]+>")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
SIGNS = re.compile(r"^[#>|\s*-]+|[*`|]|\{[^}]*\}", re.MULTILINE)


def own(docs: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Address, text and front matter of each page in the folder `docs` that a person has written."""
    for path in sorted(docs.rglob("*.md")):
        text, meta = get_data(path.read_text(encoding="utf-8"))
        if not OF_DATA & set(meta):
            place = (path.parent if path.name == "index.md" else path.with_suffix("")).relative_to(docs).as_posix()
            yield ("" if place == "." else f"{place}/"), text, meta


def written(docs: Path) -> list[dict[str, str]]:
    """[{href, name, summary, body}] of the pages in the folder `docs`. What is kept out of search engines is kept out here too."""
    found = []
    for address, text, meta in own(docs):
        if not meta.get("robots") and meta.get("layout") not in KEPT_OUT:
            name = meta.get("heading") or meta["title"]
            found.append({"href": address, "name": name, "summary": meta.get("description") or "", "body": _plain(text)})
    return found


def _plain(markdown: str) -> str:
    """The text without signs, macros and addresses, one paragraph a line."""
    text = SIGNS.sub("", LINK.sub(r"\1", MACRO.sub("", markdown)))
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())
