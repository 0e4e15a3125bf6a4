"""A measure, ready to print: every decision about words, order and what to leave out is taken here."""

from __future__ import annotations

from typing import Any

from macros.components.sources import chapter, checked, citations
from macros.content.kin import closing
from macros.content.measures.model import KNOWLEDGE
from macros.content.measures.responsibility import actions, bodies, responsible
from macros.content.plans.view import place_key, state, status
from macros.core.portal import Portal
from macros.core.records import Record
from macros.core.render import lower_first, upper_first

KIND_WORDS = {"measure": "Tiltak", "strategy": "Strategi", "body_only": "Forslag i teksten", "ch7_only": "Forslag i teksten"}
BASES = {"research": "Forskning", "clinical": "Klinisk erfaring", "user": "Brukererfaring"}
BASIS_SHAPES = {"stated": "yes", "partly": "partly", "not_stated": "no"}
MOST_RELATED = 5
MOST_WEIGHED = 20  # more than any plan has on one theme today


def number(record: Record, place: dict[str, Any]) -> str:
    """How the place is referred to: «6.1.1», «punkt 8», «strategi 2», «kapittel 7.1.3»."""
    if not place["number"]:
        return chapter(place["chapter"])
    if place["number"].isdigit():
        return f"{'strategi' if record['kind'] == 'strategy' else 'punkt'} {place['number']}"
    return place["number"]


def kind_line(record: Record, plan: Record) -> str:
    place = record["places"][0]
    word = KIND_WORDS[record["kind"]]
    name = lower_first(plan["name"])
    if place["number"] and record["kind"] in ("measure", "strategy"):
        return f"{word} {place['number']} i {name}"
    return f"{word}, {chapter(place['chapter'])} i {name}"


def priority(place: dict[str, Any]) -> str:
    """The priority at one place, in words."""
    given = place["priority"]
    kind = given["kind"]
    if kind == "ranked":
        words = f"Nummer {given['rank']} av {given['of']} innen {given['area']}"
        return "Eneste tiltak innen " + given["area"] if given["of"] == 1 else words
    if kind == "highest" and given["certain"] is False:
        return "Prioriteten er ikke kjent"
    return {
        "unranked": "Ikke rangert: planen sier at rekkefølgen ikke er en prioritering",
        "highest": "Blant de høyest prioriterte i planen",
        "strategy": "Overordnet strategi",
        "none": "Planen oppgir ingen prioritet",
    }[kind]


def priority_keys(record: Record) -> list[str]:
    """The kinds of priority the measure has, for the filter; what can't be read for certain is a kind of its own."""
    keys = []
    for place in record["places"]:
        given = place["priority"]
        if given:
            keys.append("not-known" if given["kind"] == "highest" and given["certain"] is False else given["kind"])
    return sorted(set(keys))


def priorities(record: Record) -> list[dict[str, Any]]:
    placed = [place for place in record["places"] if place["priority"]]
    return [
        {
            "chapter": upper_first(chapter(place["chapter"])) if len(placed) > 1 else "",
            "words": priority(place),
            "note": place["priority"]["note"],
        }
        for place in placed
    ]


def deadline(record: Record, plan: Record) -> dict[str, list[str]]:
    """Deadlines as the source puts them, or that it gives none; other times stand beside them, so that they are not taken for deadlines."""
    stated = list(dict.fromkeys(action["deadline"] for action in record["actions"] if action["deadline"]))
    times = [f"{action['when'].rstrip('.')} (punkt {number})" for number, action in enumerate(record["actions"], 1) if action["when"]]
    end = f"Planen gjelder til og med {plan['period']['to']}." if plan["period"] else "Planen oppgir ingen periode."
    none = "Ingen egen frist. " + (end.replace("gjelder", "gjaldt") if state(plan) == "over" else end)
    return {"stated": stated, "none": [] if stated else [none], "times": times}


def budget(record: Record) -> dict[str, Any] | None:
    given = record["budget"]
    if not given:
        return None
    years = sorted({year for line in given["lines"] for year in line["amounts"]})
    return {
        "years": years,
        "lines": [{"name": line["name"], "cells": [thousands(line["amounts"].get(year)) for year in years]} for line in given["lines"]],
        "notes": given["notes"],
        "chapter": chapter(given["source"]["chapter"]),
    }


def thousands(amount: int | None) -> str:
    return "" if amount is None else f"{amount:,}".replace(",", "\u00a0")


def elsewhere(record: Record, portal: Portal) -> list[dict[str, Any]]:
    """Measures of other plans that share this one's first theme; those that share more come first.

    At most MOST_RELATED; the theme's page has them all.
    """
    first, *rest = record["themes"]
    scores = {other.id: 2 + (other["themes"][0] == first) for other in _nearest(first, record["plan"], portal)}
    for theme in rest:
        for other in _nearest(theme, record["plan"], portal):
            if other.id in scores:
                scores[other.id] += 1
    best = [portal.get("measures", id) for id in sorted(scores, key=lambda id: (-scores[id], id))]
    return [row(other, portal) for other in taken_in_turn(best, MOST_RELATED)]


def _nearest(theme: str, plan: str, portal: Portal) -> list[Record]:
    """The measures of a theme that other plans have, at most MOST_WEIGHED of each plan, so that time stays linear."""

    def made() -> dict[str, list[Record]]:
        by_plan: dict[str, list[Record]] = {}
        for other in portal.referring("themes", theme, "measures"):
            by_plan.setdefault(other["plan"], []).append(other)
        for found in by_plan.values():
            found.sort(key=lambda other: other["themes"][0] != theme)
            del found[MOST_WEIGHED:]
        return by_plan

    by_plan = portal.once(("measures of theme", theme), made)
    return [other for id, found in by_plan.items() if id != plan for other in found]


def taken_in_turn(records: list[Record], most: int) -> list[Record]:
    """The best of each plan, then the second best of each, so that no plan crowds out another."""
    turns: dict[str, int] = {}
    ranked = []
    for position, record in enumerate(records):
        turn = turns[record["plan"]] = turns.get(record["plan"], -1) + 1
        ranked.append((turn, position, record))
    return [record for _, _, record in sorted(ranked, key=lambda item: item[:2])][:most]


def page(record: Record, portal: Portal) -> dict[str, Any]:
    """Everything the page of a measure prints."""
    plan = portal.get("plans", record["plan"])
    theme = portal.get("themes", record["themes"][0])
    own = [{"source": plan["source"], "chapter": place["chapter"], "note": place["note"]} for place in record["places"]]
    return {
        "record": record,
        "kind": kind_line(record, plan),
        "title": record["official_title"],
        "lead": record["summary"],
        "plan": {"name": plan["name"], "href": f"planer/{plan.id}/", "lang": plan["language"]},
        "strategy": row(portal.get("measures", record["part_of"]), portal) if record["part_of"] else None,
        "status": status(plan),
        "status_note": plan["status_note"],
        "wanted": "Dette ville planen" if state(plan) == "over" else "Dette vil planen",
        "applies_to": record["applies_to"],
        "responsible": responsible(record, portal),
        "deadline": deadline(record, plan),
        "priorities": priorities(record),
        "problem": record["problem"],
        "actions": actions(record, portal),
        "conditions": record["conditions"],
        "under": [row(child, portal) for child in _children(record, portal)],
        "benefits": record["benefits"],
        "budget": budget(record),
        "progress": record["progress"],
        "knowledge": [
            {
                "name": name,
                "shape": BASIS_SHAPES[record["knowledge"][key]["status"]],
                "words": KNOWLEDGE[record["knowledge"][key]["status"]],
                "note": record["knowledge"][key]["note"],
            }
            for key, name in BASES.items()
        ],
        "elsewhere": elsewhere(record, portal),
        "theme": {"name": theme["name"], "href": f"tema/{theme.id}/"},
        **closing(record, portal, apart={"plan", "part_of"}),
        "citations": citations(own + record["sources"], portal),
        "checked": checked(record),
        "file": record.file,
    }


def _children(record: Record, portal: Portal) -> list[Record]:
    plan = portal.get("plans", record["plan"])
    return sorted(portal.referring("measures", record.id, "measures", "part_of"), key=lambda child: place_key(plan, child["places"][0]))


def row(record: Record, portal: Portal, place: dict[str, Any] | None = None) -> dict[str, Any]:
    """A measure in a list. `place` is where the list meets it, else its main place."""
    main = portal.once(("row", record.id), lambda: _row(record, portal))
    if not place:
        return main
    return {**main, "number": number(record, place), "priority": priority(place) if place["priority"] else ""}


def _row(record: Record, portal: Portal) -> dict[str, Any]:
    plan = portal.get("plans", record["plan"])
    place = record["places"][0]
    who = [body["official_name"] for body in bodies(record, portal)]
    return {
        "id": record.id,
        "href": f"tiltak/{record.id}/",
        "title": record["official_title"],
        "short": record["short_title"],
        "lang": record["language"],
        "summary": record["summary"],
        "plan": plan["short_name"],
        "number": number(record, place),
        "kind": "" if record["kind"] == "measure" else KIND_WORDS[record["kind"]],
        "themes": ", ".join(portal.get("themes", id)["name"] for id in record["themes"][:2]),
        "who": shortened(who) or "ikke oppgitt",
        "status": status(plan),
        "priority": priority(place) if place["priority"] else "",
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A measure among records of other kinds."""
    values = row(record, portal)
    return {
        "name": values["short"],
        "href": values["href"],
        "lang": values["lang"],
        "summary": values["summary"],
        "type": f"{portal.types['measures'].label} i {values['plan']}, {values['number']}",
        "status": values["status"],
        "over": values["status"]["key"] == "over",
    }


def shortened(names: list[str], most: int = 3) -> str:
    """At most three names, and how many more."""
    more = f" og {len(names) - most} til" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def crumbs(record: Record, portal: Portal) -> list[tuple[str, str]]:
    """The way home: the measure's first theme."""
    theme = portal.get("themes", record["themes"][0])
    return [(theme["name"], f"tema/{theme.id}/")]
