"""What a page costs: bytes and requests, never seconds."""

from __future__ import annotations

import gzip

from conftest import SITE, pages

FIRST_VISIT = 45_000  # bytes, gzip
NEXT_VISIT = 10_000
REQUESTS = 8


def packed(path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def test_a_record_page_is_light(page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(page.site)))
    page.goto(page.site + "tiltak/hmn-6-4-1/", wait_until="networkidle")
    files = [SITE / (name + "index.html" if name.endswith("/") else name) for name in asked]
    assert len(asked) <= REQUESTS
    assert sum(map(packed, files)) <= FIRST_VISIT


def test_the_next_record_page_costs_little():
    records = [
        name for name in pages() if name.count("/") == 2 and name.split("/")[0] in ("tiltak", "planer", "organisasjoner", "kilder", "tema")
    ]
    heavy = {name: size for name in records if (size := packed(SITE / name / "index.html")) > NEXT_VISIT}
    assert {} == heavy


def test_the_theme_sends_no_script():
    assert [] == [path.name for path in (SITE / "assets").rglob("*.js") if path.parent.name != "js"]
