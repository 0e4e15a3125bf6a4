"""What an answer costs in a GAP checklist of 200 items, on a processor slowed four times: from the press to the next picture.

Prints figures; gates on nothing, because seconds differ from machine to machine. The aim is 50 ms at most.
    .venv/bin/python -m tests.gap.bench      after «make build»
"""

from __future__ import annotations

import statistics
import sys
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.site.conftest import SITE, _Quiet, chromium

LIST = "sjekklister/behandling-og-rehabilitering/"
ITEMS = 200
ANSWERS = 40
SLOWED = 4
AIM = 50  # ms
REST = 250  # ms between one answer and the next: a page has come to rest
PLACE = """([item, radio]) => {
  const found = document.querySelectorAll('[data-item]')[item].querySelectorAll('[type=radio]')[radio];
  found.scrollIntoView({ block: 'center' });
  const { x, y } = found.getBoundingClientRect();
  return [x + 8, y + 8];
}"""
# Real items, repeated under new ids before the page's own script begins
REPEATED = """
const real = [...document.querySelectorAll('[data-item]')];
for (let number = real.length; number < ITEMS; number += 1) {
  const model = real[number % real.length];
  const [old, id] = [model.dataset.item, `${model.dataset.item}-${number}`];
  const copy = model.cloneNode(true);
  copy.id = `punkt-${id}`;
  copy.dataset.item = id;
  for (const element of copy.querySelectorAll('[name], [id], [for]'))
    for (const name of ['name', 'id', 'for'])
      if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).replace(`${old}.`, `${id}.`));
  model.parentElement.append(copy);
}
window.took = [];
new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.took.push([entry.interactionId, entry.duration])))
  .observe({ type: 'event', durationThreshold: 16, buffered: true });
await import('./page.js?own');
document.documentElement.dataset.ready = '';
"""


def longest(page: Page) -> list[float]:
    """The longest event of each interaction, in ms. What took less than 16 ms is not reported by the browser."""
    page.wait_for_timeout(300)
    found: dict[int, float] = {}
    for interaction, duration in page.evaluate("window.took.splice(0)"):
        if interaction:
            found[interaction] = max(duration, found.get(interaction, 0))
    return list(found.values())


def told(name: str, found: list[float], of: int) -> str:
    known = sorted([*found, *[16.0] * (of - len(found))])
    late = sum(value > AIM for value in known)
    return (
        f"{name:<28} median {statistics.median(known):4.0f} ms   95 % {known[int(0.95 * (of - 1))]:4.0f} ms   "
        f"longest {known[-1]:4.0f} ms   over {AIM} ms: {late} of {of}"
    )


def measured(page: Page, address: str) -> None:
    page.route("**/gap/page.js", lambda route: route.fulfill(body=REPEATED.replace("ITEMS", str(ITEMS)), content_type="text/javascript"))
    page.goto(address + LIST)
    page.locator("html[data-ready]").wait_for()
    page.locator("[data-keep]").check()
    items: Any = page.locator("[data-item]")
    assert items.count() == ITEMS
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    longest(page)
    for number in range(ANSWERS):
        place = page.evaluate(PLACE, [number * 37 % ITEMS, number % 4])
        page.wait_for_timeout(REST)
        page.mouse.click(*place)
        page.wait_for_timeout(REST)
    print(told("an answer", longest(page), ANSWERS), flush=True)
    words = "Skrevet mens andre ventet på tur her"
    items.nth(ITEMS // 2).locator("textarea").first.press_sequentially(words, delay=REST)
    print(told("a letter typed", longest(page), len(words)), flush=True)
    page.locator("[data-undo]").focus()
    for _ in range(10):
        page.keyboard.press("Enter")
        page.wait_for_timeout(REST)
    print(told("a step back", longest(page), 10), flush=True)


def main() -> None:
    if not (SITE / "index.html").is_file():
        sys.exit("site/ er ikke bygget. Kjør «make build» først.")
    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(SITE)))
    threading.Thread(target=served.serve_forever, daemon=True).start()
    print(f"A GAP checklist of {ITEMS} items, processor slowed ×{SLOWED}", flush=True)
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        measured(browser.new_page(viewport={"width": 1280, "height": 900}), f"http://127.0.0.1:{served.server_port}/")
        browser.close()
    served.shutdown()


if __name__ == "__main__":
    main()
