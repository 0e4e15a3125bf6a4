"""Rounds → numbers that may be shown: how each item is answered, what changed from first to last round, and how regions differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from macros.content.checklists.view import ANSWERS
from macros.gap.rounds import Round
from macros.gap.shown import LEAST, divided, within

UNANSWERED, NOT_STATED = "ubesvart", "ikke-oppgitt"
GROUPS = {**ANSWERS, UNANSWERED: "Ubesvart"}
CHANGES = {"bedre": "Bedre", "likt": "Likt", "darligere": "Dårligere", "uten": "Ikke sammenlignet"}
STEPS = {"folges": 2, "delvis": 1, "ikke": 0}
FOLLOWS = "folges"
# What is hidden first when a small number would be given away: what says least.
FIRST_HIDDEN = (UNANSWERED, "gjelder-ikke", "delvis", "ikke", "folges")
FIRST_HIDDEN_CHANGES = ("uten", "likt", "darligere", "bedre")

Numbers = dict[str, int | None]


@dataclass
class Told:
    """What is told of a checklist. `units` is None when they are too few, and the rest is empty then.

    By item: `answers` by ANSWERS and unanswered, `changes` by CHANGES, `follows` by region. `regions` is how many units each has.
    """

    units: int | None
    answers: dict[str, Numbers]
    changes: dict[str, Numbers]
    regions: Numbers
    follows: dict[str, Numbers]


def counted(rounds: Sequence[Round], items: Sequence[str], regions: Sequence[str]) -> Told:
    """The numbers of one checklist, from its rounds in the order they were given."""
    units = pd.DataFrame([(round.unit, round.region or NOT_STATED) for round in rounds], columns=["unit", "region"]).drop_duplicates()
    if len(units) < LEAST:
        return Told(None, {}, {}, {}, {})
    by_unit: dict[tuple[str, str], list[Round]] = {}
    for round in rounds:
        by_unit.setdefault((round.unit, round.region or NOT_STATED), []).append(round)
    ordered = [in_order(by_unit[unit, region]) for unit, region in units.itertuples(index=False)]
    first, last = (_table([found[end] for found in ordered], items) for end in (0, -1))
    answers = {item: divided(_counts(last[item], GROUPS), FIRST_HIDDEN) for item in items}
    several = pd.Series([len(found) > 1 for found in ordered])
    changes = {item: divided(_counts(_change(first[item], last[item], several), CHANGES), FIRST_HIDDEN_CHANGES) for item in items}
    places = (NOT_STATED, *regions)
    lived = units["region"].reset_index(drop=True)
    wholes = _counts(lived, places)
    shown = divided(wholes, places)
    follows = {}
    for item in items:
        if answers[item][FOLLOWS] is not None and any(shown.values()):
            follows[item] = within(_counts(lived[last[item] == FOLLOWS], places), wholes, shown, places)
    return Told(len(units), answers, changes, shown, follows)


def in_order(rounds: Sequence[Round]) -> list[Round]:
    """A unit's rounds by date; when one has no date that can be read, in the order the files were given."""
    days = [round.day for round in rounds]
    return list(rounds) if None in days else sorted(rounds, key=lambda round: str(round.day))


def _table(rounds: Sequence[Round], items: Sequence[str]) -> pd.DataFrame:
    """One row a unit, one column an item."""
    return pd.DataFrame([round.answers for round in rounds], columns=list(items), dtype=object).fillna(UNANSWERED)


def _change(first: pd.Series[str], last: pd.Series[str], several: pd.Series[bool]) -> pd.Series[str]:
    """What became of each unit's answer. Only two of «følges», «følges delvis» and «følges ikke» can be compared."""
    steps = (last.map(STEPS) - first.map(STEPS)).where(several)
    return steps.map(lambda step: "uten" if pd.isna(step) else "bedre" if step > 0 else "likt" if step == 0 else "darligere")


def _counts(values: pd.Series[str], names: Mapping[str, str] | Sequence[str]) -> dict[str, int]:
    found = values.value_counts()
    return {name: int(found.get(name, 0)) for name in names}
