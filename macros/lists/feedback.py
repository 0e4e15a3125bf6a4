"""What readers answered and what we changed after it, ready to print: on a page of its own, and in a line at each page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from macros.components.chart import chart
from macros.components.sources import day
from macros.content.kin import row
from macros.core.answers import CHOICES, MEASURES, NOT_STATED
from macros.core.portal import Portal

FEW = "for få svar"
SCALE = 10
LOW = 6  # of ten; a page below it on any of the four is one to work on


def feedback(portal: Portal) -> dict[str, Any]:
    """All that the page shows. `state` is «none» without a report, «few» where it is of fewer than five answers, else «some»."""
    found = portal.feedback.answers
    shown = {
        "few": FEW,
        "questions": list(MEASURES.values()),
        "changes": changes(portal),
        "taken": bool(portal.feedback),
        "state": "none",
    }
    if not found:
        return shown
    total, people = found["total"], portal.feedback.population
    return {
        **shown,
        "state": "few" if found["answers"] is None else "some",
        "answers": found["answers"],
        "period": period(found),
        "measures": _measures(total),
        "used": _shares(total["used"], CHOICES["used"], "Har du brukt innholdet i arbeidet ditt?"),
        "found": _shares(total["found"], CHOICES["found"], "Fant du det du lette etter?") if total["found"] else None,
        "missed": total["missed"],
        "regions": _places("regions", found, portal),
        "roles": _places("roles", found, portal),
        "population": people,
        "per": f"{people['per']:,}".replace(",", "\u00a0") if people else "",
        **_pages(portal),
    }


def figures(portal: Portal) -> dict[str, str]:
    """Address → what was answered about the page, as sentences to stand at its form. Pages that nobody answered about are not there."""
    found = portal.feedback.answers
    return {address: _told(values, period(found)) for address, values in found["pages"].items()} if found else {}


def _told(values: Mapping[str, Any], when: str) -> str:
    means = [f"{title} {_mean(values[name])}" for name, (title, _) in MEASURES.items() if values[name]]
    used = values["used"]
    if not means and not used:
        return f"Siden har {FEW} til at vi viser tall."
    told = [f"{values['answers'] or 'Minst fem'} svar {when}."]
    if means:
        told.append(f"Snitt av {SCALE}, med 95 % intervall: {', '.join(means)}.")
    if used:
        told.append(f"{_share(used['ja'])} har brukt innholdet i arbeidet.")
    return " ".join(told)


def needing_work(portal: Portal) -> list[dict[str, Any]]:
    """The parts of the editors' page that rest on answers: [{id, name, lead, unit, rows}], empty parts too."""
    found = portal.feedback.answers
    silent = "" if found else " Ingen svar er talt opp ennå. Det gjøres med «python -m feedback report»."
    low, missed = [], []
    for address, values in found["pages"].items() if found else ():
        means = {title: values[name] for name, (title, _) in MEASURES.items() if values[name]}
        weak = {name: mean for name, mean in means.items() if mean["mean"] < LOW}
        if weak:
            detail = " ".join(f"{name} {_mean(mean)}, {mean['n']} svar." for name, mean in weak.items())
            low.append((min(mean["mean"] for mean in weak.values()), {**link(address, portal), "detail": detail}))
        if values["missed"]:
            missed.append((-values["missed"], {**link(address, portal), "detail": f"{values['missed']} har skrevet hva de savnet."}))
    parts = (
        ("low", "Lave svar", f"Snittet er under {LOW} av {SCALE} på minst ett av de fire målene, regnet av minst fem svar.", low),
        ("missed", "Mye er savnet", "Minst fem har skrevet hva de savnet. Les det med «python -m feedback export».", missed),
    )
    return [
        {
            "id": id,
            "name": name,
            "lead": lead + silent,
            "unit": ("side", "sider"),
            "rows": [row for _, row in sorted(rows, key=lambda item: item[0])],
        }
        for id, name, lead, rows in parts
    ]


def period(found: Mapping[str, Any]) -> str:
    """«fra 1. januar 2026 til 30. juni 2026», or only the end, where the answers are all there are."""
    last = day(date.fromisoformat(found["last"]))
    return f"fra {day(date.fromisoformat(found['first']))} til {last}" if found["first"] else f"til og med {last}"


def changes(portal: Portal) -> list[dict[str, Any]]:
    """What we changed, the newest first."""
    newest = sorted(portal.feedback.changes, key=lambda change: change["date"], reverse=True)
    return [{**change, "day": day(change["date"]), **link(change["page"], portal)} for change in newest]


def link(address: str, portal: Portal) -> dict[str, str]:
    """A page that the feedback is about, as a link: name, lang, href, and the file it comes from."""
    return {"name": f"/{address}", "lang": "nb", "href": address or "./", "file": portal.feedback.files[address], **_named(address, portal)}


def _named(address: str, portal: Portal) -> dict[str, str]:
    place, _, id = address.rstrip("/").rpartition("/")
    for kind in portal.types.values():
        if kind.address == place and id in portal.records[kind.name]:
            values = row(portal.get(kind.name, id), portal)
            return {"name": values["name"], "lang": values["lang"]}
    for words in portal.vocabularies.values():
        if words.address and words.address == place and id in portal.records[words.name]:
            return {"name": portal.get(words.name, id)["name"]}
    title = portal.feedback.titles.get(address)
    return {"name": title} if title else {}


def number(value: float) -> str:
    """7.8 as «7,8»."""
    return f"{value:.1f}".replace(".", ",")


def _mean(found: Mapping[str, float]) -> str:
    """«7,8 (7,1–8,5)»"""
    return f"{number(found['mean'])} ({number(found['low'])}–{number(found['high'])})"


def _share(value: float) -> str:
    return f"{value * 100:.0f}\u00a0%"


def _bars(rows: list[dict[str, Any]], heading: str, text: str, most: float = 0) -> dict[str, Any]:
    """A chart of one bar a row, of the rows that have a number."""
    groups = [{"name": row["name"], "bars": [{"value": row["value"] or 0, "words": row["words"], "fill": "a"}]} for row in rows]
    return {"heading": heading, "text": text, "key": [], **chart(groups, most)}


def _measures(total: Mapping[str, Any]) -> dict[str, Any]:
    rows = []
    for name, (title, question) in MEASURES.items():
        found = total[name]
        rows.append(
            {
                "name": title,
                "question": question,
                "value": found and found["mean"],
                "words": _mean(found) if found else FEW,
                "cells": (number(found["mean"]), f"{number(found['low'])}–{number(found['high'])}", str(found["n"])) if found else None,
            }
        )
    text = f"Snitt fra 1 til {SCALE}, med 95 % intervall i parentes."
    return {"rows": rows, "chart": _bars(rows, "Slik vurderer de som har svart, innholdet", text, SCALE) if _any(rows) else None}


def _shares(found: Mapping[str, float] | None, words: Mapping[str, str], question: str) -> dict[str, Any]:
    rows = [{"name": said, "value": found and found[id], "words": _share(found[id]) if found else FEW} for id, said in words.items()]
    n = found["n"] if found else None
    return {"question": question, "n": n, "rows": rows, "chart": _bars(rows, question, f"Andel av {n} svar.", 1) if found else None}


def _places(vocabulary: str, found: Mapping[str, Any], portal: Portal) -> dict[str, Any]:
    """How many answered from each region or role; with how many there are to answer, also the rate."""
    people = portal.feedback.population if vocabulary == "regions" else None
    counted = {item["region"]: item["count"] for item in people["regions"]} if people else {}
    rows = []
    for id, count in found[vocabulary].items():
        name = "Ikke oppgitt" if id == NOT_STATED else portal.get(vocabulary, id)["name"]
        rate = number(count * people["per"] / counted[id]) if people and id in counted and count is not None else ""
        rows.append({"name": name, "value": count, "words": FEW if count is None else str(count), "rate": rate})
    heading = {"regions": "Svar fra hver region", "roles": "Svar fra hver rolle"}[vocabulary]
    return {"rows": rows, "chart": _bars(rows, heading, "Antall svar.") if _any(rows) else None, "heading": heading}


def _any(rows: list[dict[str, Any]]) -> bool:
    return any(row["value"] for row in rows)


def _pages(portal: Portal) -> dict[str, Any]:
    """Pages with something to show, the most answered first; and those with too few answers."""
    answers = portal.feedback.answers
    shown, few = [], []
    for address, values in answers["pages"].items() if answers else ():
        means = [number(values[name]["mean"]) if values[name] else "" for name in MEASURES]
        cells = [values["answers"], *means, _share(values["used"]["ja"]) if values["used"] else ""]
        (shown if any(cells) else few).append({**link(address, portal), "cells": cells})
    shown.sort(key=lambda page: (-(page["cells"][0] or 0), page["name"]))
    return {"pages": shown, "few_pages": sorted(few, key=lambda page: page["name"])}
