"""The edge to disk: writes what can be taken away beside a built site."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from macros.core.portal import Portal
from macros.core.today import epoch
from macros.exports.disk import packed
from macros.exports.whole import ZIP, exports


def made() -> datetime:
    """The day the content is from, as the workbooks and the zip say it."""
    return datetime.fromtimestamp(epoch(), UTC)


def write(site: Path, portal: Portal, settings: dict[str, Any]) -> dict[str, bytes]:
    """Write every export below the folder `site`, and last the whole of it as a zip. Returns address → bytes."""
    found = exports(portal, settings, made())
    put(site, found)
    files = [(path.relative_to(site).as_posix(), path.read_bytes()) for path in site.rglob("*") if path.is_file()]
    whole = {ZIP: packed(((name, content) for name, content in files if name not in (ZIP, "404.html")), made())}
    put(site, whole)
    return found | whole


def put(site: Path, files: dict[str, bytes]) -> None:
    for address, content in files.items():
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
