"""Every type as a table and as JSON: one row a record, the fields as the models describe them."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

from macros.core.fields import Choice, Field, digits
from macros.core.groups import Group, Many, Yearly
from macros.core.portal import Portal
from macros.core.records import ContentType, Record
from macros.core.render import lower_first
from macros.exports.figures import safe

FIRST = {"address": "Adressen til siden."}


def described(kind: ContentType) -> dict[str, str]:
    """Column → what it holds, in Norwegian: the same words that editors see."""
    return FIRST | {name: field.label for name, field in kind.fields.items()}


def rows(kind: ContentType, portal: Portal, site: str) -> list[list[str]]:
    """One row a record, in the order of `described`. `site` is the address the portal is published at."""
    return [
        [f"{site}{kind.address}/{record.id}/", *(cell(field, record[name]) for name, field in kind.fields.items())]
        for record in portal.all(kind.name)
    ]


def cell(field: Field, value: Any) -> str:
    """A value as readable text: items with semicolons, groups as «felt: verdi»."""
    if value is None or value == []:
        return ""
    if isinstance(field, Many):
        return "; ".join(filter(None, ("ikke oppgitt" if item is None else cell(field.item, item) for item in value)))
    if isinstance(field, Group):
        given = [(inner.label.split(".")[0], cell(inner, value[name])) for name, inner in field.fields.items()]
        return ", ".join(f"{lower_first(label)}: {text}" if label else text for label, text in given if text)
    if isinstance(field, Yearly):
        return ", ".join(f"{year}: {amount}" for year, amount in value.items())
    if isinstance(field, Choice):
        return field.words[value]
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, float):
        return digits(value).replace(".", ",")
    return value.isoformat() if isinstance(value, date) else str(value)


def as_csv(kind: ContentType, portal: Portal, site: str) -> str:
    """Semicolons, as Norwegian spreadsheets expect; the first sign tells that the text is UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(described(kind))
    writer.writerows([safe(text) for text in row] for row in rows(kind, portal, site))
    return "\ufeff" + out.getvalue()


def as_json(kind: ContentType, portal: Portal, site: str) -> str:
    """The records as the data files have them, with their address and a link to the schema that describes them."""
    records = [{"address": f"{site}{kind.address}/{record.id}/", **_plain(record)} for record in portal.all(kind.name)]
    whole = {"schema": f"{site}eksport/skjema/{kind.name}.json", "type": kind.name, "records": records}
    return json.dumps(whole, ensure_ascii=False, indent=1, default=_day) + "\n"


def answered(portal: Portal, site: str) -> bytes:
    """What readers answered, in sums as `feedback/report.py` describes them, and what was changed after it."""
    changes = [{**change, "page": f"{site}{change['page']}"} for change in portal.feedback.changes]
    whole = {"answers": portal.feedback.answers, "population": portal.feedback.population, "changes": changes}
    return (json.dumps(whole, ensure_ascii=False, indent=1, default=_day) + "\n").encode()


def _plain(record: Record) -> dict[str, Any]:
    """The record without what is empty."""
    return {name: value for name, value in record.values.items() if value not in (None, [])}


def _day(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"kan ikke skrives som JSON: {value!r}")
