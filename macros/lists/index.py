"""From A to Å: every record and every word that leads somewhere, with what else people call it."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from macros.components.order import alphabetical
from macros.content.kin import address, row
from macros.core.portal import Portal
from macros.core.render import upper_first
from macros.lists.terms import used

NUMBERS = "0–9"
NUMBERED = re.compile(r"^([0-9.]+(?: punkt [0-9]+)?): (.+)$")


def index(portal: Portal) -> list[dict[str, Any]]:
    """[{letter, id, entries: [{name, href, lang, type, see}]}]. `see` is the name it is found under, for another word for it."""
    letters: dict[str, list[dict[str, Any]]] = {}
    for entry in sorted(_entries(portal), key=lambda entry: (alphabetical(_sorted_as(entry["name"])), entry["type"])):
        first = _sorted_as(entry["name"])[:1].upper()
        letters.setdefault(first if first.isalpha() else NUMBERS, []).append(entry)
    return [{"letter": letter, "id": f"bokstav-{number}", "entries": found} for number, (letter, found) in enumerate(letters.items(), 1)]


def _sorted_as(name: str) -> str:
    """The name without quotation marks and signs in front, and without accents that are not letters of their own."""
    plain = "".join(sign if sign in "åÅ" else unicodedata.normalize("NFD", sign)[0] for sign in name)
    return plain.lstrip(" «»\"'§-–(")


def _numbers_last(name: str) -> str:
    """«5.5: Fang opp …» as «Fang opp … (5.5)»: people look for the words."""
    return NUMBERED.sub(r"\2 (\1)", name)


def _entries(portal: Portal) -> list[dict[str, Any]]:
    found = []
    for kind in portal.types.values():
        for record in portal.all(kind.name):
            values = row(record, portal)
            name = upper_first(_numbers_last(values["name"]))
            main = {"name": name, "href": values["href"], "lang": values["lang"], "type": kind.label, "see": ""}
            found += [main, *_also(main, record.values.get("synonyms") or record.values.get("also_called") or [])]
    for words in portal.vocabularies.values():
        if words.address:
            for term in used(words.name, portal):
                main = {
                    "name": term["name"],
                    "href": f"{address(words.name, portal)}/{term.id}/",
                    "lang": "nb",
                    "type": words.label,
                    "see": "",
                }
                found += [main, *_also(main, term["synonyms"])]
    for term in portal.all("glossary"):
        main = {"name": term["name"], "href": f"ordliste/#{term.id}", "lang": "nb", "type": "Ordliste", "see": ""}
        found += [main, *_also(main, [term["long"]] if term["long"] else [])]
    return found


def _also(main: dict[str, Any], others: list[str]) -> list[dict[str, Any]]:
    return [{**main, "name": upper_first(name), "see": main["name"]} for name in others if name.lower() != main["name"].lower()]
