"""What can be found: every record, every page of a word, every word in the glossary and every written page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from macros.content.kin import address, row
from macros.core.language import texts_of
from macros.core.portal import Portal
from macros.core.records import ContentType, Record
from macros.lists.terms import used

FACETS = ("themes", "patient_groups", "roles", "regions", "knowledge")
KNOWLEDGE = {"research": "Forskning", "clinical": "Klinisk erfaring", "user": "Brukererfaring"}


@dataclass(frozen=True)
class Document:
    """One row of the search: what it shows, what it is found by, and what it can be chosen by.

    `status` is a shape and what it means; `names` are other names and numbers; `body` the rest of its text; `facets` the
    ids it is marked with, by facet; `taught` what people search for when they look for it.
    """

    href: str
    name: str
    type: str
    line: str
    summary: str
    lang: str = "nb"
    over: bool = False
    status: str = ""
    names: list[str] = field(default_factory=list)
    body: str = ""
    facets: dict[str, list[str]] = field(default_factory=dict)
    taught: list[str] = field(default_factory=list)


def documents(portal: Portal, written: Iterable[Mapping[str, str]] = ()) -> list[Document]:
    """Everything that can be found. `written` are hand-written pages: href, name, summary, body."""
    marks = _marks(portal)
    found = [_record(kind, record, portal, marks) for kind in portal.types.values() for record in portal.all(kind.name)]
    for words in portal.vocabularies.values():
        if words.address:
            found += [_term(term, portal) for term in used(words.name, portal)]
    found += [_word(term) for term in portal.all("glossary")]
    found += [Document(page["href"], page["name"], "Side", "Side", page["summary"], body=page["body"]) for page in written]
    return [replace(document, taught=portal.taught[document.href]) if document.href in portal.taught else document for document in found]


def _record(kind: ContentType, record: Record, portal: Portal, marks: Mapping[tuple[str, str], dict[str, list[str]]]) -> Document:
    values = row(record, portal)
    facets = marks.get((record.type, record.id), {})
    return Document(
        values["href"],
        values["name"],
        kind.label,
        values["type"],
        values["summary"],
        values["lang"],
        bool(values["over"]),
        f"{values['status']['shape']} {values['status']['words']}" if values["status"] else "",
        names=_names(record, portal),
        body="\n".join(text for name, text in texts_of(record, kind.group()) if name not in ("summary", "short_title")),
        facets=facets,
    )


def _names(record: Record, portal: Portal) -> list[str]:
    """What else the record is called: official title, number, synonyms, abbreviation, and the address it is known by."""
    found = [record.values.get(name) for name in ("official_title", "official_name", "title", "number", "point", "edition")]
    found += [*(record.values.get("synonyms") or []), *(record.values.get("search_words") or [])]
    found += record.values.get("also_called") or []
    if record.type == "measures":
        plan = portal.get("plans", record["plan"])
        found += [
            f"{word} {place['number']}" for place in record["places"] if place["number"] for word in (plan["prefix"], plan["short_name"])
        ]
    found += [alias.replace("-", " ") for alias in record.values.get("aliases") or []]
    return [text for text in found if isinstance(text, str)]


def _term(term: Record, portal: Portal) -> Document:
    label = portal.vocabularies[term.type].label
    return Document(
        f"{address(term.type, portal)}/{term.id}/",
        term["name"],
        label,
        label,
        term["description"] or "",
        names=list(term["synonyms"]),
        facets={term.type: [term.id]},
    )


def _word(term: Record) -> Document:
    name = f"{term['name']}: {term['long']}" if term["long"] else term["name"]
    return Document(
        f"ordliste/#{term.id}", name, "Ord i ordlista", "Ord i ordlista", term["explanation"] or "", names=list(term["synonyms"])
    )


def _marks(portal: Portal) -> dict[tuple[str, str], dict[str, list[str]]]:
    """Record → facet → the ids it is marked with. A measure's region is its plan's."""
    found: dict[tuple[str, str], dict[str, list[str]]] = {}
    for facet in ("themes", "patient_groups", "roles", "regions"):
        for term in portal.all(facet):
            for kind in portal.types:
                for record in portal.referring(facet, term.id, kind):
                    found.setdefault((kind, record.id), {}).setdefault(facet, []).append(term.id)
    for measure in portal.all("measures"):
        marks = found.setdefault(("measures", measure.id), {})
        marks["regions"] = [portal.get("plans", measure["plan"])["region"]]
        marks["knowledge"] = [name for name in KNOWLEDGE if measure["knowledge"][name]["status"] != "not_stated"]
    return found


def names_of(facet: str, portal: Portal) -> dict[str, str]:
    """The choices of a facet: id → what it is called."""
    return dict(KNOWLEDGE) if facet == "knowledge" else {term.id: term["name"] for term in portal.all(facet)}
