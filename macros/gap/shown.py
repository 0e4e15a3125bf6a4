"""Which numbers may be shown. A number of fewer than five units never is, and none that others would give away.

Every table of the report divides the same units, whose number is told. So what is hidden in a table can be found together, and
must be at least two numbers and at least five units. What is hidden besides the small ones is taken in an order that is given
beforehand: if it followed the numbers, one who knows the rule could reckon back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LEAST = 5


def divided(counts: Mapping[str, int], order: Sequence[str], least: int = LEAST) -> dict[str, int | None]:
    """The counts of groups that make up a whole which is told, None where one may not be shown. `order` is what to hide first."""
    hidden = {name for name, count in counts.items() if count < least}
    for place, name in enumerate(order):
        if not hidden or (place and len(hidden) > 1 and sum(counts[name] for name in hidden) >= least):
            break
        hidden.add(name)
    return {name: None if name in hidden else count for name, count in counts.items()}


def within(
    counts: Mapping[str, int],
    wholes: Mapping[str, int],
    shown: Mapping[str, int | None],
    order: Sequence[str],
    least: int = LEAST,
) -> dict[str, int | None]:
    """How many in each group have something, where it is told how many have it in all. `shown` is `wholes` as they are told.

    Also those in the group who do not have it are a number that must not be found.
    """
    hidden = {name for name in counts if shown[name] is None or counts[name] < least or wholes[name] - counts[name] < least}
    for place, name in enumerate(order):
        have = sum(counts[name] for name in hidden)
        lack = sum(wholes[name] for name in hidden) - have
        if not hidden or (place and len(hidden) > 1 and have >= least and lack >= least):
            break
        hidden.add(name)
    return {name: None if name in hidden else count for name, count in counts.items()}
