"""Everything that can be taken away from the portal: address → bytes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from macros.core.portal import Portal
from macros.core.schema import schemas
from macros.exports.checklist_workbook import workbooks
from macros.exports.dated import calendar, feed
from macros.exports.questionnaire import questionnaires
from macros.exports.tables import answered, as_csv, as_json
from macros.exports.workbook import workbook

ZIP = "eksport/rusbehandling.zip"
FEEDBACK = "eksport/tilbakemeldinger.json"


def exports(portal: Portal, settings: dict[str, Any], made: datetime) -> dict[str, bytes]:
    """Every type as CSV, JSON and workbook, the schemas, the calendar, the feed, each checklist to fill in, and what readers answered.

    `settings` has the `site_url` that addresses begin with, and the `sender`; `made` is the day the content is from.
    """
    site, sender = settings["site_url"], settings["sender"]
    found: dict[str, bytes] = {}
    for kind in portal.types.values():
        found[f"eksport/{kind.address}.csv"] = as_csv(kind, portal, site).encode()
        found[f"eksport/{kind.address}.json"] = as_json(kind, portal, site).encode()
        found[f"eksport/{kind.address}.xlsx"] = workbook(kind, portal, site, made, sender)
    for name, text in schemas(portal.types.values()).items():
        found[f"eksport/skjema/{name}"] = text.encode()
    found["eksport/kurs.ics"] = calendar(portal, site, made)
    found["eksport/endringer.atom"] = feed(portal, site, sender)
    for address, text in questionnaires(portal, site, sender).items():
        found[address] = text.encode()
    found |= workbooks(portal, made, sender)
    if portal.feedback:
        found[FEEDBACK] = answered(portal, site)
    return found
