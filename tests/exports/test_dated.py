"""What has a date: a calendar that other programs read as whole days, and a feed of what was last compared with its source."""

from __future__ import annotations

from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from macros.exports.dated import ATOM, NEWEST, calendar, feed
from tests.filled import check, checklist, guideline, learning, network
from tests.portals import macros_of, portal

SITE = "https://portal.example/"
MADE = datetime(2026, 11, 22, tzinfo=UTC)


def events(folder, *records) -> list:
    found = Calendar.from_ical(calendar(portal(folder, *records), SITE, MADE))
    return [part for part in found.walk() if part.name == "VEVENT"]


def test_a_day_of_learning_is_an_event_that_lasts_the_whole_day(tmp_path):
    [event] = events(tmp_path, learning("l", days=[{"first": "2017-12-08"}], place="Hamar"))
    assert (date(2017, 12, 8), date(2017, 12, 9)) == (event.decoded("dtstart"), event.decoded("dtend"))
    assert ("Tittel l", "Setning l.", "Hamar", "https://portal.example/laering/l/") == tuple(
        str(event[name]) for name in ("summary", "description", "location", "url")
    )
    assert MADE == event.decoded("dtstamp")


def test_the_last_day_is_part_of_the_event(tmp_path):
    [event] = events(tmp_path, learning("l", days=[{"first": "2018-02-28", "last": "2018-03-01"}]))
    assert (date(2018, 2, 28), date(2018, 3, 2)) == (event.decoded("dtstart"), event.decoded("dtend"))


def test_each_time_it_was_held_is_an_event_with_a_name_of_its_own(tmp_path):
    days = [{"first": "2017-12-08"}, {"first": "2018-03-01"}]
    found = events(tmp_path, learning("l", days=days), learning("m", days=days[:1]), learning("n"))
    assert ["l-1@portal.example", "l-2@portal.example", "m-1@portal.example"] == [str(event["uid"]) for event in found]
    assert [date(2017, 12, 8), date(2018, 3, 1), date(2017, 12, 8)] == [event.decoded("dtstart") for event in found]


def test_learning_without_a_place_has_none(tmp_path):
    [event] = events(tmp_path, learning("l", days=[{"first": "2017-12-08"}]))
    assert "location" not in event


@pytest.mark.parametrize("text", ["Kurs; og, seminar: \\n «æøå»", "END:VEVENT BEGIN:VEVENT", "å" * 200])
def test_any_title_comes_out_as_it_went_in(text, tmp_path):
    [event] = events(tmp_path, learning("l", official_title=text, days=[{"first": "2017-12-08"}]))
    assert text == str(event["summary"])


def test_the_file_is_folded_and_ended_as_calendars_are(tmp_path):
    written = calendar(portal(tmp_path, learning("l", summary="Kort og godt. " * 15, days=[{"first": "2017-12-08"}])), SITE, MADE)
    lines = written.split(b"\r\n")
    assert (b"BEGIN:VCALENDAR", [b"END:VCALENDAR", b""]) == (lines[0], lines[-2:])
    assert [] == [line for line in lines if len(line) > 75 or b"\n" in line]


def test_a_portal_without_days_has_an_empty_calendar(tmp_path):
    found = Calendar.from_ical(calendar(portal(tmp_path, learning("l")), SITE, MADE))
    assert ("2.0", []) == (str(found["version"]), found.subcomponents)


def tag(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def read(folder, *records) -> ElementTree.Element:
    return ElementTree.fromstring(feed(portal(folder, *records), SITE, "Portalen & co"))


def titles(root: ElementTree.Element) -> list[str | None]:
    return [entry.findtext(tag("title")) for entry in root.iter(tag("entry"))]


def test_the_feed_has_what_atom_asks_for(tmp_path):
    root = read(tmp_path, network("n", source_checked="2026-01-02"))
    assert tag("feed") == root.tag
    assert ("Sist kontrollert i kunnskapsportalen", "https://portal.example/eksport/endringer.atom", "2026-01-02T00:00:00+00:00") == tuple(
        root.findtext(tag(name)) for name in ("title", "id", "updated")
    )
    assert "Portalen & co" == root.findtext(f"{tag('author')}/{tag('name')}")
    assert {"rel": "self", "href": "https://portal.example/eksport/endringer.atom"} == root.find(tag("link")).attrib


def test_an_entry_leads_to_its_page(tmp_path):
    [entry] = read(tmp_path, network("n", source_checked="2026-01-02")).iter(tag("entry"))
    page = "https://portal.example/nettverk/n/"
    assert ("Kort n", page, "2026-01-02T00:00:00+00:00", "Setning n.") == tuple(
        entry.findtext(tag(name)) for name in ("title", "id", "updated", "summary")
    )
    assert {"href": page} == entry.find(tag("link")).attrib


def test_the_newest_come_first_and_what_nobody_compared_is_left_out(tmp_path):
    records = [network("a", source_checked="2026-01-02"), network("b"), guideline("c", source_checked="2026-03-01")]
    records += [guideline("d", source_checked="2026-01-02")]
    assert ["Kort c", "Kort a", "Kort d"] == titles(read(tmp_path, *records))


def test_the_feed_ends_after_the_newest_fifty(tmp_path):
    records = [network(f"n{n}", source_checked=f"2026-01-{n % 28 + 1:02}") for n in range(NEWEST + 3)]
    found = titles(read(tmp_path, *records))
    assert (50, "Kort n27") == (len(found), found[0])


def test_signs_of_markup_stay_text(tmp_path):
    hostile = "<b>&amp;</b> ]]> «\"'"
    [entry] = read(tmp_path, network("n", short_title=hostile, summary=hostile, source_checked="2026-01-02")).iter(tag("entry"))
    assert (hostile, hostile) == (entry.findtext(tag("title")), entry.findtext(tag("summary")))


def test_a_feed_of_nothing_is_a_feed_all_the_same(tmp_path):
    root = read(tmp_path)
    assert ([], "1970-01-01T00:00:00+00:00") == (titles(root), root.findtext(tag("updated")))


def test_two_exports_are_the_same_bytes(tmp_path):
    records = [learning("l", days=[{"first": "2017-12-08"}], source_checked="2026-01-02"), network("n", source_checked="2026-01-02")]
    first, second = (portal(tmp_path / name, *records) for name in ("a", "b"))
    assert calendar(first, SITE, MADE) == calendar(second, SITE, MADE)
    assert feed(first, SITE, "Portalen") == feed(second, SITE, "Portalen")


def test_the_page_of_exports_leads_to_every_file(tmp_path):
    made = portal(tmp_path, guideline("g"), checklist("liste", check("a", "guidelines/g")))
    html = macros_of(made, "om/data/")["exports_html"]()
    for kind in made.types.values():
        for ending in ("csv", "json", "xlsx"):
            assert f'href="../../eksport/{kind.address}.{ending}"' in html
        assert f'href="../../eksport/skjema/{kind.name}.json"' in html
    for name in ("kurs.ics", "endringer.atom", "rusbehandling.zip"):
        assert f'href="../../eksport/{name}"' in html
    for address in ("eksport/gap/liste.xlsx", "eksport/fhir/liste.json", "sjekklister/runde.schema.json"):
        assert f'href="../../{address}"' in html
    assert "runde.schema.json" not in macros_of(portal(tmp_path / "without"), "om/data/")["exports_html"]()
