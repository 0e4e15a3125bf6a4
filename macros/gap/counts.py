"""Rounds → numbers that may be shown: how each item is answered, what changed from first to last round, and how regions differ.

How units answered divides all of them. Changes and regions only divide further those who follow and those who do not, and only
where both numbers are told. Whatever the hidden answers are, then, they fit with every change and every region that is told: no
table helps to reckon out what another hides. «Better» and «worse» would not be so: a unit that does better follows at least in part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from macros.content.checklists.view import ANSWERS
from macros.gap.rounds import Round
from macros.gap.shown import LEAST, divided, within

UNANSWERED, NOT_STATED = "ubesvart", "ikke-oppgitt"
GROUPS = {**ANSWERS, UNANSWERED: "Ubesvart"}
FOLLOWS = "folges"
CHANGES = {"nye": "Svarer «Følges» nå, noe annet i første runde", "tapt": "Svarte «Følges» i første runde, men ikke nå"}
# What is hidden first when a small number would be given away: what says least.
FIRST_HIDDEN = (UNANSWERED, "gjelder-ikke", "delvis", "ikke", "folges")

Numbers = dict[str, int | None]


@dataclass
class Told:
    """What is told of a checklist. `units` is None when they are too few, and the rest is empty then.

    By item: `answers` by GROUPS; and where it is told how many follow, `changes` by CHANGES and `follows` by region. `regions` is
    how many units each has.
    """

    units: int | None
    answers: dict[str, Numbers]
    changes: dict[str, Numbers]
    regions: Numbers
    follows: dict[str, Numbers]


def counted(rounds: Sequence[Round], items: Sequence[str], regions: Sequence[str]) -> Told:
    """The numbers of one checklist, from its rounds in the order they were given."""
    by_unit: dict[tuple[str, str], list[Round]] = {}
    for round in rounds:
        by_unit.setdefault((round.unit, round.region or NOT_STATED), []).append(round)
    if len(by_unit) < LEAST:
        return Told(None, {}, {}, {}, {})
    ordered = [in_order(found) for found in by_unit.values()]
    first, last = (_table([found[end] for found in ordered], items) for end in (0, -1))
    answers = {item: divided(_counts(last[item], GROUPS), FIRST_HIDDEN) for item in items}
    told = [item for item in items if answers[item][FOLLOWS] is not None]
    region = pd.Series([region for _, region in by_unit])
    unstated = [NOT_STATED] if (region == NOT_STATED).any() else []  # that everyone states a region gives nobody away
    places = [*unstated, *regions]
    wholes = _counts(region, places)
    shown = divided(wholes, places)
    orders = {item: [*unstated, *_turned(regions, number)] for number, item in enumerate(items)}
    return Told(
        units=len(by_unit),
        answers=answers,
        changes={item: _changes(first[item], last[item]) for item in told},
        regions=shown,
        follows={item: within(_counts(region[last[item] == FOLLOWS], places), wholes, shown, orders[item]) for item in told},
    )


def _turned(regions: Sequence[str], number: int) -> list[str]:
    """The regions beginning with another for each item, so that it is not always the same one that is hidden first."""
    start = number % len(regions)
    return [*regions[start:], *regions[:start]]


def in_order(rounds: Sequence[Round]) -> list[Round]:
    """A unit's rounds by date; when one has no date that can be read, in the order the files were given."""
    days = [round.day for round in rounds]
    return list(rounds) if None in days else sorted(rounds, key=lambda round: str(round.day))


def _table(rounds: Sequence[Round], items: Sequence[str]) -> pd.DataFrame:
    """One row a unit, one column an item."""
    return pd.DataFrame([round.answers for round in rounds], columns=list(items), dtype=object).fillna(UNANSWERED)


def _changes(first: pd.Series[str], last: pd.Series[str]) -> Numbers:
    """How many have come to follow, and how many no longer say so. A unit with one round, or no answer in the first, is as it was."""
    now, before, other = last == FOLLOWS, first == FOLLOWS, ~first.isin([FOLLOWS, UNANSWERED])
    found = {}
    for name, whole, moved in (("nye", now, now & other), ("tapt", ~now, ~now & before)):
        parts = {name: int(moved.sum()), "rest": int(whole.sum() - moved.sum())}
        found[name] = divided(parts, ("rest", name))[name]
    return found


def _counts(values: pd.Series[str], names: Mapping[str, str] | Sequence[str]) -> dict[str, int]:
    found = values.value_counts()
    return {name: int(found.get(name, 0)) for name in names}
