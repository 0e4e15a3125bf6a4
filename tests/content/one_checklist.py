"""A portal of one GAP checklist, for tests of what it tells and of its page."""

from __future__ import annotations

from macros.content.checklists import view
from tests.filled import check, checklist, figure, guideline, learning, measure, plan, recommendation, tool
from tests.markup import Markup
from tests.portals import macros_of, portal

AROUND = [
    guideline("g", number="IS-1", official_title="Retningslinja", language="nn"),
    recommendation("a", "g", number="4.1 punkt 2"),
    recommendation("b", "g"),
    tool("v"),
    learning("k"),
    plan("nn"),
    plan("mm", region="midt"),
    measure("nn-1"),
    measure("mm-1"),
    figure("f", short_title="Tallet"),
]


def one(folder, *items, records=(), **values):
    """The portal of one checklist, «s», and the checklist itself."""
    made = portal(folder, *AROUND, *records, checklist("s", *(items or [check("p", "recommendations/a")]), **values))
    return made, made.get("checklists", "s")


def page(folder, *items, **values):
    made, record = one(folder, *items, **values)
    return view.page(record, made)


def markup(folder, *items, **values) -> Markup:
    made, _ = one(folder, *items, **values)
    found = Markup(macros_of(made, "sjekklister/s/")["checklist_page_html"]("s"))
    assert [] == found.wrong
    return found


def item(folder, rests_on="recommendations/a", *more, **values):
    """The one item of a checklist, ready to print."""
    return page(folder, check("p", rests_on, *more, **values))["parts"][0]["items"][0]
