"""The pages the site has, each with the version of its content: made by the build, read by the receiver."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path


class NoManifest(Exception):
    """There is no manifest that can be read; the text says so in Norwegian."""


def manifest(pages: Mapping[str, str]) -> str:
    """The text of `tilbakemelding/sider.json` for these pages: address on the site → version of its content."""
    return json.dumps({"sider": dict(sorted(pages.items()))}, ensure_ascii=False, indent=0) + "\n"


class Manifest:
    """The manifest on disk. A new build is seen at the next answer; while the file is broken or away, the last good one counts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int] | None = None
        self._pages: dict[str, str] = {}
        if not self.pages():
            raise NoManifest(f"Fant ingen sider i {path}. Bygg portalen først.")

    def pages(self) -> Mapping[str, str]:
        """Address → version, as the file is now."""
        try:
            state = self._path.stat()
            seen = (state.st_mtime_ns, state.st_size)
            if seen != self._seen:
                self._pages = _pages(self._path.read_text(encoding="utf-8"))
                self._seen = seen
        except (OSError, ValueError):
            pass
        return self._pages


def _pages(text: str) -> dict[str, str]:
    given = json.loads(text)
    pages = given.get("sider") if isinstance(given, dict) else None
    if not isinstance(pages, dict) or not all(isinstance(version, str) for version in pages.values()):
        raise ValueError
    return pages
