"""Everything that can be taken away: where each file lies, and that writing it twice changes nothing."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime

from macros.content import TYPES
from macros.core.schema import schemas
from macros.core.today import epoch
from macros.exports.tables import as_csv, as_json
from macros.exports.whole import FEEDBACK, ZIP, exports
from macros.exports.write import made, put, write
from tests.answered import answered, answers
from tests.filled import learning, measure, network, plan
from tests.portals import SETTINGS, portal, say_today

GIVEN = {**SETTINGS, "sender": "Portalen"}
DAY = datetime(2026, 11, 22, tzinfo=UTC)


def test_every_type_lies_under_its_address_with_its_schema_and_the_dated_beside_them(tmp_path):
    found = exports(portal(tmp_path), GIVEN, DAY)
    tables = {f"eksport/{kind.address}.{ending}" for kind in TYPES for ending in ("csv", "json", "xlsx")}
    assert tables | {f"eksport/skjema/{kind.name}.json" for kind in TYPES} | {"eksport/kurs.ics", "eksport/endringer.atom"} == set(found)


def test_the_files_are_the_tables_and_the_schemas(tmp_path):
    whole = portal(tmp_path, plan("p"), measure("p-1"))
    found = exports(whole, GIVEN, DAY)
    kind = whole.types["measures"]
    assert as_csv(kind, whole, "https://portal.example/").encode() == found["eksport/tiltak.csv"]
    assert as_json(kind, whole, "https://portal.example/").encode() == found["eksport/tiltak.json"]
    assert schemas([kind])["measures.json"].encode() == found["eksport/skjema/measures.json"]
    assert b"<name>Portalen</name>" in found["eksport/endringer.atom"]


def test_the_schema_that_the_records_name_is_among_the_files(tmp_path):
    found = exports(portal(tmp_path), GIVEN, DAY)
    for kind in TYPES:
        named = json.loads(found[f"eksport/{kind.address}.json"])["schema"]
        assert named.removeprefix("https://portal.example/") in found


def test_what_readers_answered_and_what_was_changed_is_among_them_when_there_is_any(tmp_path):
    change = {"date": "2026-07-01", "page": "nettverk/n/", "changed": "Hele siden.", "because": "Ingen fant fram."}
    folder = answered(tmp_path, *answers(5, "nettverk/n/", relevance=7, missed="hemmelig"), changes=[change])
    found = exports(portal(folder, network("n")), GIVEN, DAY)[FEEDBACK]
    assert b"hemmelig" not in found
    given = json.loads((folder / "data" / "feedback" / "svar.json").read_text(encoding="utf-8"))
    assert {"answers": given, "population": None, "changes": [{**change, "page": "https://portal.example/nettverk/n/"}]} == json.loads(
        found
    )


def test_two_exports_are_the_same_bytes(tmp_path):
    first, second = (portal(tmp_path / name, learning("l", days=[{"first": "2017-12-08"}])) for name in ("a", "b"))
    assert exports(first, GIVEN, DAY) == exports(second, GIVEN, DAY)


def test_writing_tells_what_was_written_and_the_zip_has_the_site_and_the_files(tmp_path):
    site = tmp_path / "site"
    put(site, {"index.html": b'<a href="tiltak/">A</a>', "assets/a.css": b"a"})
    found = write(site, portal(tmp_path), GIVEN)
    assert {address: (site / address).read_bytes() for address in found} == found
    held = set(zipfile.ZipFile(io.BytesIO(found[ZIP])).namelist())
    assert {f"rusbehandling/{address}" for address in [*found, "index.html", "assets/a.css"] if address != ZIP} == held


def test_writing_once_more_gives_the_same_zip_and_no_zip_inside_it(tmp_path):
    site, whole = tmp_path / "site", portal(tmp_path)
    put(site, {"index.html": b"A"})
    assert write(site, whole, GIVEN) == write(site, whole, GIVEN)


def test_the_files_are_from_the_day_that_today_is_reckoned_from(monkeypatch):
    say_today(monkeypatch, 2027)
    monkeypatch.setattr("macros.exports.write.epoch", epoch.__wrapped__)
    assert datetime(2027, 7, 1, tzinfo=UTC) == made()


def test_files_are_put_in_folders_that_are_made_for_them_and_take_the_place_of_old_ones(tmp_path):
    put(tmp_path, {"a/b/c.txt": b"1"})
    put(tmp_path, {"a/b/c.txt": b"2"})
    assert b"2" == (tmp_path / "a" / "b" / "c.txt").read_bytes()
