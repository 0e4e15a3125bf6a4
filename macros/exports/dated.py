"""What has a date: a calendar of learning with whole days, and a feed of what was last compared with its source."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from xml.etree.ElementTree import Element, SubElement, tostring

from icalendar import Calendar, Event

from macros.content.kin import row
from macros.core.portal import Portal

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 50


def calendar(portal: Portal, site: str, made: datetime) -> bytes:
    """Every day that learning has, as iCalendar (RFC 5545). A day lasts the whole day, so no time zone is needed."""
    found = Calendar()
    found.add("prodid", "-//Kunnskapsportal for TSB//Kurs og seminarer//NO")
    found.add("version", "2.0")
    for record in portal.all("learning"):
        for number, day in enumerate(record["days"], 1):
            event = Event()
            event.add("uid", f"{record.id}-{number}@{site.split('/')[2]}")
            event.add("dtstamp", made)
            event.add("dtstart", day["first"])
            event.add("dtend", (day["last"] or day["first"]) + timedelta(days=1))
            event.add("summary", record["official_title"])
            event.add("description", record["summary"])
            event.add("url", f"{site}laering/{record.id}/")
            if record["place"]:
                event.add("location", record["place"])
            found.add_component(event)
    return found.to_ical()


def feed(portal: Portal, site: str, sender: str) -> bytes:
    """The records last compared with their source, newest first, as Atom (RFC 4287)."""
    dated = [record for kind in portal.types for record in portal.all(kind) if record.values.get("source_checked")]
    newest = sorted(dated, key=lambda record: record["source_checked"], reverse=True)[:NEWEST]
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "nb"})
    SubElement(root, "title").text = "Sist kontrollert i kunnskapsportalen"
    SubElement(root, "id").text = f"{site}eksport/endringer.atom"
    SubElement(root, "link", {"rel": "self", "href": f"{site}eksport/endringer.atom"})
    SubElement(root, "updated").text = _moment(newest[0]["source_checked"]) if newest else "1970-01-01T00:00:00+00:00"
    SubElement(SubElement(root, "author"), "name").text = sender
    for record in newest:
        values = row(record, portal)
        entry = SubElement(root, "entry")
        SubElement(entry, "title").text = values["name"]
        SubElement(entry, "id").text = site + values["href"]
        SubElement(entry, "link", {"href": site + values["href"]})
        SubElement(entry, "updated").text = _moment(record["source_checked"])
        SubElement(entry, "summary").text = record.values.get("summary") or values["name"]
    return tostring(root, encoding="utf-8", xml_declaration=True)


def _moment(day: object) -> str:
    return datetime.combine(day, time(), UTC).isoformat()  # type: ignore[arg-type]
