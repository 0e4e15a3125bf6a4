"""Every generated page of the site: a pure map from address to a thin page that calls a macro."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from macros.components.linked import linked
from macros.components.sources import day
from macros.content import view
from macros.core.portal import Portal
from macros.core.records import ContentType, Record
from macros.lists import terms

HOME = ("Forside", "")


@dataclass(frozen=True)
class Page:
    """A thin page: a call of a macro, the same for all pages of its kind, and in `meta` what the call and the frame need."""

    address: str
    call: str
    meta: dict[str, Any] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """Where the page would stand below `docs/`."""
        return f"{self.address}index.md"

    @property
    def markdown(self) -> str:
        """Front matter and the call. JSON is YAML, so no text can break out of the front matter."""
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.meta.items()]
        return "\n".join(["---", *lines, "---", f"{{{{ {self.call} }}}}", ""])


def pages(portal: Portal) -> dict[str, Page]:
    """Address → page, for every record, term and redirect."""
    found = [_record_page(kind, record, portal) for kind in portal.types.values() for record in portal.all(kind.name)]
    for words in portal.vocabularies.values():
        if words.address:
            found += [_term_page(term, portal) for term in terms.used(words.name, portal)]
    found += [_redirect(old, new) for old, new in portal.redirects.items()]
    return {page.address: page for page in found}


def _record_page(kind: ContentType, record: Record, portal: Portal) -> Page:
    crumbs = getattr(view(kind.name), "crumbs", None)
    loaded = {name: asked(record) for name in ("scripts", "styles") if (asked := getattr(view(kind.name), name, None))}
    path = [HOME, (kind.many, f"{kind.address}/"), *(crumbs(record, portal) if crumbs else [])]
    return Page(
        f"{kind.address}/{record.id}/",
        f"{kind.singular}_page_html(id)",
        {
            "id": record.id,
            "heading": record[kind.title],
            "description": record["summary"],
            "layout": "record",
            "section": kind.address,
            "path": path,
            "file": record.file,
            "checked": day(record["source_checked"]) if record["source_checked"] else "",
            "updated": record["source_checked"].isoformat() if record["source_checked"] else "",
            "linked": linked(record),
            **{name: files for name, files in loaded.items() if files},
        },
    )


def _term_page(term: Record, portal: Portal) -> Page:
    words = portal.vocabularies[term.type]
    return Page(
        f"{words.address}/{term.id}/",
        "term_page_html(vocabulary, id)",
        {
            "vocabulary": term.type,
            "id": term.id,
            "heading": term["name"],
            "description": term["description"] or term["name"],
            "layout": "record",
            "section": words.address,
            "path": [HOME, (words.many, f"{words.address}/")],
            "file": term.file,
        },
    )


def _redirect(old: str, new: str) -> Page:
    return Page(old, "redirect_html(redirect)", {"heading": "Siden har flyttet", "layout": "record", "redirect": new})
