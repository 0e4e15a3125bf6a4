"""How the content is doing, for editors: what to check, review, tie together or write more plainly. Counted with pandas."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pandas as pd

from macros.components.readability import heaviness, sentences, words
from macros.content.kin import row
from macros.core.language import QUOTATION, texts_of
from macros.core.portal import AVOID, Portal
from macros.core.records import Record
from macros.core.today import today
from macros.lists.feedback import needing_work

DUE_AFTER = timedelta(days=365)
HEAVY = 60  # LIX above this is as heavy as a thesis
LONG_SENTENCE = 35  # words
KNOWLEDGE = {"research": "forskning", "clinical": "klinisk erfaring", "user": "brukererfaring"}
NO_RELATIONS = {"plans", "organisations", "sources"}  # these are tied to others by their own fields


def frame(portal: Portal) -> pd.DataFrame:
    """One row a record: type, id, when it was compared and reviewed, how many ties, situations and sources, LIX, longest sentence."""
    return pd.DataFrame([_facts(record, portal) for kind in portal.types for record in portal.all(kind)])


def _facts(record: Record, portal: Portal) -> dict[str, Any]:
    parts = [sentence for text in _texts(record, portal) for sentence in sentences(text)]
    parted = [words(sentence) for sentence in parts]
    length, longest = max(((len(found), -place) for place, found in enumerate(parted)), default=(0, 0))
    return {
        "type": record.type,
        "id": record.id,
        "checked": record.values.get("source_checked"),
        "reviewed": bool(record.values.get("reviewed")),
        "reviewable": "source_checked" in record.values,
        "ties": sum(1 for other, _, _ in portal.ties(record) if other.type not in NO_RELATIONS),
        "situations": len(record.values.get("situations") or []) if "situations" in record.values else None,
        "lix": heaviness(parted),
        "longest": length,
        "sentence": parts[-longest] if parts else "",
    }


def _texts(record: Record, portal: Portal) -> list[str]:
    return [text for _, text in texts_of(record, portal.types[record.type].group())]


def health(portal: Portal) -> dict[str, Any]:
    """A table by type, and what needs work: [{id, name, lead, rows: [{name, href, file, detail}]}], empty parts too."""
    data = frame(portal)
    return {"types": _by_type(data, portal), "parts": [*_parts(data, portal), *needing_work(portal)]}


def _by_type(data: pd.DataFrame, portal: Portal) -> list[dict[str, Any]]:
    grouped = data.groupby("type", sort=False)
    found = []
    for name, rows in grouped:
        kind = portal.types[str(name)]
        heavy = rows["lix"].dropna()
        found.append(
            {
                "name": kind.many,
                "href": f"{kind.address}/",
                "count": len(rows),
                "checked": int(rows["checked"].notna().sum()) if rows["reviewable"].any() else None,
                "reviewed": int(rows["reviewed"].sum()) if rows["reviewable"].any() else None,
                "lix": round(float(heavy.median())) if len(heavy) else None,
            }
        )
    return found


def _parts(data: pd.DataFrame, portal: Portal) -> Iterable[dict[str, Any]]:
    def part(id: str, name: str, lead: str, chosen: pd.DataFrame, detail: str = "") -> dict[str, Any]:
        rows = [
            _row(portal.get(item["type"], item["id"]), portal, str(item[detail]) if detail else "") for item in chosen.to_dict("records")
        ]
        return {"id": id, "name": name, "lead": lead, "rows": rows}

    due = date.fromordinal((today() - DUE_AFTER).toordinal())
    reviewable = data[data["reviewable"]]
    waiting = reviewable[reviewable["checked"].isna()]
    yield part("unchecked", "Ikke kontrollert mot kilden", "Ingen har sammenlignet posten med kilden etter at den ble skrevet.", waiting)
    old = reviewable[reviewable["checked"].map(lambda day: bool(day) and not pd.isna(day) and day < due)]
    yield part("due", "Bør kontrolleres på nytt", "Det er mer enn ett år siden posten ble sammenlignet med kilden.", old, "checked")
    yield _knowledge(portal)
    loose = data[(data["ties"] == 0) & ~data["type"].isin(NO_RELATIONS)]
    yield part("loose", "Uten forbindelser", "Ingen andre poster viser hit, og denne viser ikke til noen.", loose)
    astray = data[data["situations"] == 0]
    yield part("astray", "Uten situasjon", "Posten står ikke under noen situasjon.", astray)
    yield _doubled(portal)
    heavy = data[data["lix"] > HEAVY].sort_values("lix", ascending=False)
    yield part(
        "heavy", "Tung å lese", f"Lesbarhetstallet LIX er over {HEAVY}.", heavy.assign(lix=heavy["lix"].map("LIX {:.0f}".format)), "lix"
    )
    long = data[data["longest"] > LONG_SENTENCE].sort_values("longest", ascending=False)
    yield part("long", "Lange setninger", f"Postens lengste setning har mer enn {LONG_SENTENCE} ord.", long, "sentence")
    yield _quoted(portal)
    yield _unused(portal)


def _row(record: Record, portal: Portal, detail: str = "") -> dict[str, Any]:
    values = row(record, portal)
    return {"name": values["name"], "lang": values["lang"], "href": values["href"], "file": record.file, "detail": detail}


def _knowledge(portal: Portal) -> dict[str, Any]:
    """Measures that do not rest on all three kinds of knowledge, with the kinds that the source does not point to."""
    rows = []
    for record in portal.all("measures"):
        missing = [name for key, name in KNOWLEDGE.items() if record["knowledge"][key]["status"] == "not_stated"]
        if missing:
            rows.append(_row(record, portal, f"Mangler {', '.join(missing)}."))
    lead = "Kilden viser ikke til alle tre slag kunnskap for tiltaket. Er det noe vi kan finne et annet sted i kildene?"
    return {"id": "knowledge", "name": "Kunnskap som mangler", "lead": lead, "rows": rows}


def _doubled(portal: Portal) -> dict[str, Any]:
    """Relations written on both sides. One side is enough; two may come to say different things."""
    rows = []
    for kind in portal.types:
        for record in portal.all(kind):
            for item in record.values.get("related") or []:
                other = portal.get(*item["record"].split("/"))
                back = [it for it in other.values.get("related") or [] if it["record"] == f"{record.type}/{record.id}"]
                if back and (record.type, record.id) < (other.type, other.id):
                    rows.append(_row(record, portal, f"Forbindelsen til {item['record']} er skrevet på begge sider."))
    return {"id": "doubled", "name": "Skrevet på begge sider", "lead": "Slett forbindelsen på den ene siden.", "rows": rows}


def _quoted(portal: Portal) -> dict[str, Any]:
    """Words that label people and that stand in quotations. Outside quotations they are errors."""
    better = [word["name"] for word in portal.all(AVOID)]
    rows = []
    for kind in portal.types.values():
        for record in portal.all(kind.name):
            quotations = [quote for text in _texts(record, portal) if "«" in text for quote in QUOTATION.findall(text)]
            found = sorted({word for quote in quotations for word in better if re.search(rf"\b{re.escape(word)}", quote, re.IGNORECASE)})
            if found:
                rows.append(_row(record, portal, f"I sitat: {', '.join(found)}."))
    lead = "Ordene setter merkelapp på folk. De står bare i sitater. Må sitatet være med?"
    return {"id": "quoted", "name": "Ord å unngå, i sitater", "lead": lead, "rows": rows}


def _unused(portal: Portal) -> dict[str, Any]:
    """Sources and organisations that nothing refers to, and words in the lists that no record uses."""
    rows = [
        _row(record, portal, "Ingen poster viser hit.")
        for kind in ("sources", "organisations")
        for record in portal.all(kind)
        if not portal.referred(kind, record.id)
    ]
    for words_ in portal.vocabularies.values():
        if words_.address:
            rows += [
                {"name": term["name"], "lang": "nb", "href": "", "file": term.file, "detail": f"Ingen poster bruker id-en {term.id}."}
                for term in portal.all(words_.name)
                if not portal.referred(words_.name, term.id)
            ]
    return {
        "id": "unused",
        "name": "Ikke i bruk",
        "lead": "Kilder som ingen viser til, og ord i listene som ingen post bruker.",
        "rows": rows,
    }


def text(found: dict[str, Any]) -> str:
    """The same as plain text, for the terminal."""
    lines = ["Innholdet i portalen", ""]
    for kind in found["types"]:
        checked = f", {kind['checked']} kontrollert, {kind['reviewed']} gjennomgått" if kind["checked"] is not None else ""
        heavy = f", LIX {kind['lix']}" if kind["lix"] else ""
        lines.append(f"  {kind['name']}: {kind['count']}{checked}{heavy}")
    for part in found["parts"]:
        lines += ["", f"{part['name']}: {len(part['rows'])}", f"  {part['lead']}"]
        lines += [f"  {row['file']}: {row['name']}{'. ' + row['detail'] if row['detail'] else ''}" for row in part["rows"]]
    return "\n".join(lines)
