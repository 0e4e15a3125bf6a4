"""Old addresses that lead to new ones: a record's `aliases`, and `redirects.yml` for all others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from macros.core.fields import ID, KINDS
from macros.core.problems import Problem, did_you_mean, quoted, visible
from macros.core.source import Mapping, Scalar, Value, read

if TYPE_CHECKING:
    from macros.core.portal import Portal

REDIRECTS = "redirects.yml"
ADDRESS = re.compile(f"(?:{ID.pattern}/)+")
FILE = f"data/{REDIRECTS}"
WRITTEN = "{{ redirect_html("  # in the redirects that «python -m macros pages» writes for another builder


def read_redirects(data: Path, portal: Portal, whole: bool) -> Iterable[Problem]:
    """Fill `portal.redirects` and yield what is wrong with them.

    `whole` tells that all else is in order: only then is it known which terms have a page.
    """
    pages = addresses(data, portal)
    yield from _aliases(portal, pages)
    path = data / REDIRECTS
    if not path.is_file():
        return
    value, problems = read(path, FILE)
    yield from problems
    if isinstance(value, Mapping):
        yield from _lines(value, portal, pages)
        yield from _targets(value, portal, pages, whole)
    elif value is not None:
        mend = "Skriv en linje for hver: den gamle adressen, kolon og den nye."
        yield Problem(FILE, value.line, "", "R01", KINDS[type(value)], "gamle adresser med nye", mend)


def addresses(data: Path, portal: Portal) -> dict[str, str]:
    """Every address that has a page → the file it comes from. A record that can't be read keeps its address."""
    docs = data.parent / "docs"  # the hand-written pages
    found = {}
    for path in docs.rglob("*.md"):
        if WRITTEN in path.read_text(encoding="utf-8", errors="replace"):
            continue
        place = path.relative_to(docs)
        address = place.parent if path.name == "index.md" else place.with_suffix("")
        found[f"{address.as_posix()}/"] = f"docs/{place.as_posix()}"
    for words in portal.vocabularies.values():
        if words.address:
            found |= {f"{words.address}/{term.id}/": term.file for term in portal.all(words.name) if portal.referred(words.name, term.id)}
    for kind in portal.types.values():
        found |= {f"{kind.address}/{path.stem}/": f"data/{kind.name}/{path.name}" for path in (data / kind.name).glob("*.yml")}
    return found


def _aliases(portal: Portal, pages: dict[str, str]) -> Iterable[Problem]:
    for kind in portal.types.values():
        for record in portal.all(kind.name):
            new = f"{kind.address}/{record.id}/"
            for alias in record.values.get("aliases", []):
                old = f"{kind.address}/{alias}/"
                if old in pages:
                    yield record.problem("aliases", "R02", quoted(alias), "en id som ikke er i bruk", _in_use(pages[old]))
                elif old in portal.redirects:
                    yield record.problem("aliases", "R03", quoted(alias), "en id som leder ett sted", _leads(portal.redirects[old]))
                else:
                    portal.redirects[old] = new


def _in_use(file: str) -> str:
    return f"Den brukes i {file}. Slett den her, eller gi siden der en ny adresse."


def _leads(new: str) -> str:
    return f"Den leder alt til {new}. Behold bare det ene."


def _lines(value: Mapping, portal: Portal, pages: dict[str, str]) -> Iterable[Problem]:
    """What is wrong with each line by itself. Keeps those where both addresses can be used."""
    for old, new in value.items.items():
        line, field = value.lines[old], visible(old)[:40]
        wrong = [*_address(Scalar(old, line, ""), field), *_address(new, field)]
        yield from wrong
        if old in pages:
            yield Problem(FILE, line, field, "R02", quoted(old), "en gammel adresse som ikke er i bruk", _in_use(pages[old]))
        elif old in portal.redirects:
            yield Problem(FILE, line, field, "R03", quoted(old), "en adresse som leder ett sted", _leads(portal.redirects[old]))
        elif not wrong and isinstance(new, Scalar):
            portal.redirects[old] = new.text


def _address(value: Value, field: str) -> Iterable[Problem]:
    if isinstance(value, Scalar) and ADDRESS.fullmatch(value.text):
        return
    found = KINDS[type(value)]
    if isinstance(value, Scalar):
        found = "ingenting" if value.is_null else quoted(value.text)
    mend = "Skriv bare det som står etter nettstedets navn, med skråstrek til slutt, for eksempel tiltak/ny-id/."
    yield Problem(FILE, value.line, field, "R04", found, "en adresse på portalen", mend)


def _targets(value: Mapping, portal: Portal, pages: dict[str, str], whole: bool) -> Iterable[Problem]:
    """New addresses without a page. Where data is broken, addresses of terms are let be."""
    unsure = () if whole else tuple(f"{words.address}/" for words in portal.vocabularies.values() if words.address)
    for old, given in value.items.items():
        if not isinstance(given, Scalar) or portal.redirects.get(old) != given.text:
            continue  # told already
        new = given.text
        if new in pages or new.startswith(unsure):
            continue
        mend = did_you_mean(new, pages, "Skriv adressen til en side som finnes.")
        if new in portal.redirects:
            mend = "Den leder selv videre. Skriv adressen til siden den ender på."
        yield Problem(FILE, given.line, visible(old)[:40], "R05", quoted(new), "adressen til en side som finnes", mend)
