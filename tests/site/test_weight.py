"""What a page costs: bytes and requests, never seconds."""

from __future__ import annotations

import gzip

from conftest import SITE, pages

FIRST_VISIT = 45_000  # bytes, gzip
NEXT_VISIT = 10_000
GATHERED = 35_000
REQUESTS = 8
GATHER = {"situasjoner", "tema", "pasientgrupper", "roller", "regioner", "kilder", "sjekklister"}


def packed(path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def test_a_record_page_is_light(page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(page.site)))
    page.goto(page.site + "tiltak/hmn-6-4-1/", wait_until="networkidle")
    files = [SITE / (name + "index.html" if name.endswith("/") else name) for name in asked]
    assert len(asked) <= REQUESTS
    assert sum(map(packed, files)) <= FIRST_VISIT


def heavier(than: int, gathering: bool) -> dict[str, int]:
    """Pages two levels down that weigh more than this, packed. Some gather what belongs to a word or a document."""
    named = [name for name in pages() if name.count("/") == 2 and (name.split("/")[0] in GATHER) == gathering]
    return {name: size for name in named if (size := packed(SITE / name / "index.html")) > than}


def test_the_next_record_page_costs_little():
    assert {} == heavier(NEXT_VISIT, gathering=False)


def test_a_page_that_gathers_records_costs_less_than_a_first_visit():
    assert {} == heavier(GATHERED, gathering=True)


def test_the_theme_sends_no_script():
    assert {"gap", "js", "search", "vendor"} == {path.parent.name for path in (SITE / "assets").rglob("*.js")}
