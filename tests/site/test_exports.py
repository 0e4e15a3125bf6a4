"""What can be taken away from the site: every file that the page names is there, and the zip opens from disk."""

from __future__ import annotations

import csv
import io
import json
import zipfile

from conftest import SITE

EXPORTS = SITE / "eksport"


def test_each_table_has_as_many_rows_as_the_json_and_the_same_addresses():
    for path in sorted(EXPORTS.glob("*.json")):
        records = json.loads(path.read_text("utf-8"))["records"]
        rows = list(csv.DictReader(io.StringIO(path.with_suffix(".csv").read_text("utf-8-sig")), delimiter=";"))
        assert [record["address"] for record in records] == [row["address"] for row in rows], path.name
        assert path.with_suffix(".xlsx").read_bytes().startswith(b"PK"), path.name


def test_each_address_in_the_tables_is_a_page():
    for path in sorted(EXPORTS.glob("*.json")):
        for record in json.loads(path.read_text("utf-8"))["records"]:
            page = record["address"].removeprefix("https://rusbehandling.example/")
            assert (SITE / page / "index.html").is_file(), page


def test_each_figure_has_its_table():
    pages = {page.parent.name for page in SITE.glob("tall/*/index.html")}
    assert pages == {table.stem for table in SITE.glob("tall/*.csv")}


def test_the_zip_opens_from_disk_with_its_own_styles_and_links(browser, tmp_path):
    zipfile.ZipFile(EXPORTS / "rusbehandling.zip").extractall(tmp_path)
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((tmp_path / "rusbehandling" / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.hero')).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.get_by_role("link", name="Tiltak", exact=True).first.click()
    page.locator("[data-filter-list] a").first.click()
    assert page.url.endswith("/index.html")
    assert page.locator("h1").count() == 1
    context.close()
    assert [] == said
