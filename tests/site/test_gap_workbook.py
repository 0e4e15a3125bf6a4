"""The workbook of a round, made in the browser under the policy of the pages: no worker, nothing fetched before it is asked for."""

from __future__ import annotations

import base64

from tests.gap.book import Book
from tests.gap.modules import IDS, SHEET, answer, round_of

MAKE = """async ([sheet, round]) => {
  const { workbook } = await import(new URL("assets/js/gap/xlsx.js", document.baseURI));
  const before = performance.getEntriesByType("resource").filter((entry) => entry.name.includes("/vendor/")).length;
  const blob = await workbook(sheet, round);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { before, type: blob.type, file: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
}"""


def test_the_workbook_of_a_long_round_is_made_under_the_policy_of_the_pages(page):
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(page.site)
    long = {id: answer(tiltak=f"{id} <b>=1+1</b> " * 300, hinder="Æøå" * 1600) for id in IDS}
    sheet = {**SHEET, "items": [{**item, "id": f"{item['id']}-{number}"} for number in range(20) for item in SHEET["items"]]}
    made = page.evaluate(MAKE, [sheet, round_of({item["id"]: long[item["id"].rsplit("-", 1)[0]] for item in sheet["items"]})])
    assert ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 0, []) == (made["type"], made["before"], told)
    rows = Book(base64.b64decode(made["file"])).sheets["Svar"][1:]
    assert [long[id]["tiltak"] for _ in range(20) for id in IDS] == [row[8] for row in rows]
