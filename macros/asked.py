"""The pages that ask whether they were of use, each with the version of its content."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from macros.core.portal import Portal
from macros.core.records import Record
from macros.lists.terms import used
from macros.search.written import own

SILENT = {"", "redaksjon/", "tilbakemeldinger/"}  # the front page only leads on; the others are about the content
CHECKS = {"source_checked", "reviewed"}  # a new look at a record doesn't make it another


def asked(portal: Portal, docs: Path) -> dict[str, Any]:
    """What the frame of a page must know to ask: the roles and regions to choose from, and the pages, address → version.

    `docs` is the folder of the hand-written pages. A version is a digest of what the page's own record or file says: it
    changes when that does, and not when a template or a neighbour does.
    """
    found = {address: _digest(text) for address, text, _ in own(docs) if address not in SILENT}
    for kind in portal.types.values():
        found |= {f"{kind.address}/{record.id}/": _version(record) for record in portal.all(kind.name)}
    for words in portal.vocabularies.values():
        if words.address:
            found |= {f"{words.address}/{term.id}/": _version(term) for term in used(words.name, portal)}
    choices = {words: [{"id": term.id, "name": term["name"]} for term in portal.all(words)] for words in ("roles", "regions")}
    return {"pages": found, **choices}


def _version(record: Record) -> str:
    content = {name: value for name, value in record.values.items() if name not in CHECKS}
    return _digest(json.dumps(content, default=str, ensure_ascii=False, sort_keys=True))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
