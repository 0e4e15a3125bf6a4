"""The pages that ask whether they were of use, and the versions that say which content was meant."""

from __future__ import annotations

import pytest

from macros.asked import asked
from tests.filled import measure, plan
from tests.portals import portal

MEASURE = "tiltak/hmn-1/"


@pytest.fixture
def docs(tmp_path):
    docs = tmp_path / "docs"
    for name, text in {
        "index.md": "---\nlayout: front\n---\n",
        "redaksjon/index.md": "# Redaksjon",
        "om/index.md": "# Om",
        "om/mer.md": "# Mer",
        "tiltak/hmn-9/index.md": '---\nid: "hmn-9"\n---\n',
        "tiltak/gammel/index.md": '---\nredirect: "tiltak/hmn-1/"\n---\n',
    }.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")
    return docs


def versions(docs, **values) -> dict[str, str]:
    records = [plan("hmn"), measure("hmn-1", **values), measure("hmn-2")]
    return asked(portal(docs.with_name("portal"), *records), docs)["pages"]


def test_records_terms_and_written_pages_ask_and_no_others(docs):
    found = versions(docs)
    assert {"om/", "om/mer/", MEASURE, "tiltak/hmn-2/", "tema/alkohol/"} <= found.keys()
    assert set() == {"", "./", "redaksjon/", "tiltak/hmn-9/", "tiltak/gammel/", "tema/spill/"} & found.keys()


def test_a_version_changes_with_the_content_of_its_own_page_alone(docs):
    before, after = versions(docs), versions(docs, summary="En annen setning.")
    assert {MEASURE} == {address for address in before if before[address] != after[address]}
    (docs / "om" / "index.md").write_text("# Om oss", encoding="utf-8")
    assert {"om/"} == {address for address, version in versions(docs).items() if version != before[address]}


def test_a_new_look_at_a_record_is_no_new_version(docs):
    assert versions(docs) == versions(docs, source_checked="2026-11-22")


def test_what_can_be_chosen_comes_from_the_vocabularies(docs):
    found = asked(portal(docs.with_name("portal")), docs)
    assert [{"id": "behandler", "name": "Behandler"}, {"id": "bruker", "name": "Bruker"}] == found["roles"]
    assert ["nord", "midt", "vest"] == [region["id"] for region in found["regions"]]
