"""What the search costs on a slow phone, and how it grows: python -m tests.search.bench (needs a built site/)

Prints figures; gates on nothing. The phone: CPU four times slower, 1.6 Mbit/s, everything packed with gzip as a server does.
Larger portals are made by mixing the words of the real one, so that they pack no better than real text.
"""

from __future__ import annotations

import gzip
import random
import threading
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from macros.content import TYPES, VOCABULARIES
from macros.core.portal import Portal, load
from macros.search import files as made
from macros.search.documents import Document
from tests.site.conftest import chromium

TOP = Path(__file__).resolve().parents[2]
SITE = TOP / "site"
SLOWER, BYTES_A_SECOND = 4, 200_000
QUERIES = ("alkohol eldre", "drop-out", "henvisning frist", "pårørende", "avrusnig", "IS-2219")
SIZES = (2_000, 5_000)
TYPED = """([query, shown]) => new Promise((done) => {
  const field = document.querySelector('[data-suggest], #q'), started = performance.now();
  new MutationObserver((_, seen) => {
    if (!document.querySelector(shown)) return;
    seen.disconnect();
    requestAnimationFrame(() => done(performance.now() - started));
  }).observe(document.body, { childList: true, subtree: true, attributes: true });
  field.focus();
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
})"""
# The same, but the reader comes to the field and types; told is the time from the last key
KEY_BY_KEY = """([query, shown, pace]) => new Promise((done) => {
  const field = document.querySelector('[data-suggest]');
  field.focus();
  [...query].forEach((sign, number) => setTimeout(() => {
    field.value += sign;
    const started = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (number < query.length - 1) return;
    const seen = () => (document.querySelector(shown) ? done(performance.now() - started) : requestAnimationFrame(seen));
    requestAnimationFrame(seen);
  }, pace * (number + 1)));
})"""
SHORT, PACE = "LAR", 150  # ms a key: as soon as a quick reader on a phone can have asked
SUGGESTED, RESULT = "[role=option]", "[data-search-list] a[href*='/']"


class Packed(SimpleHTTPRequestHandler):
    """The built site as a server sends it. `index` stands in for the search's own."""

    protocol_version = "HTTP/1.1"
    index: bytes = b""

    def log_message(self, *_: object) -> None: ...

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.split("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.exists():
            return self.send_error(404)
        content = self.index if self.index and path.name == "indeks.json" else path.read_bytes()
        body = gzip.compress(content, 6)
        self.send_response(200)
        for name, value in {"Content-Type": self.guess_type(path), "Content-Encoding": "gzip", "Content-Length": len(body)}.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)
        return None


def grown(found: list[Document], size: int) -> list[Document]:
    """The real documents, and more of the same kinds and lengths out of the words of all, drawn as often as they stand there."""
    chance = random.Random(size)  # the same portal every time
    parts = ("name", "summary", "body")
    words = {part: [word for document in found for word in getattr(document, part).split()] for part in parts}

    def mixed(document: Document, number: int) -> Document:
        texts = {part: " ".join(chance.choices(words[part], k=len(getattr(document, part).split()))) for part in parts}
        return replace(document, href=f"{document.href.split('#')[0]}{number}/", **texts)

    more = [mixed(chance.choice(found), number) for number in range(size - len(found))]
    return sorted([*found, *more], key=lambda document: [kept.type for kept in found].index(document.type))


def index_of(portal: Portal, found: list[Document]) -> bytes:
    """The index of these documents instead of the portal's own."""
    other = Portal(TYPES, VOCABULARIES)
    other.__dict__.update({**portal.__dict__, "_made": {"documents": found}})
    return made.files(other, TOP / "docs")["sok/indeks.json"].encode()


def phone(browser: Browser) -> tuple[Page, list[int]]:
    """A page on a slow phone with nothing kept, and the bytes of each answer it gets."""
    page = browser.new_context(viewport={"width": 390, "height": 800}).new_page()
    wire, fetched = page.context.new_cdp_session(page), []
    wire.on("Network.loadingFinished", lambda event: fetched.append(event["encodedDataLength"]))
    wire.send("Network.enable")
    speed = {"offline": False, "latency": 0, "downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND}
    wire.send("Network.emulateNetworkConditions", speed)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page, fetched


def measured(browser: Browser, site: str, name: str, index: int, rounds: int) -> None:
    """Prints milliseconds to the first suggestion on the front page, and to later results on /sok/.

    The first is told twice: for a reader who pastes a query the moment the field is reached, which is the longest wait
    there is, and for one who types it.
    """
    first, typed, later, fetched = [], [], [], []
    for _ in range(rounds):
        page, got = phone(browser)
        page.goto(site, wait_until="networkidle")
        before = sum(got)
        first.append(page.evaluate(TYPED, [QUERIES[0], SUGGESTED]))
        page.wait_for_timeout(800)
        fetched.append(sum(got) - before)
        page.context.close()
        page, _ = phone(browser)
        page.goto(site, wait_until="networkidle")
        typed.append(page.evaluate(KEY_BY_KEY, [SHORT, SUGGESTED, PACE]))
        page.goto(f"{site}sok/", wait_until="networkidle")
        for query in QUERIES:
            page.evaluate("document.querySelector('[data-search-list]').replaceChildren()")
            later.append(page.evaluate(TYPED, [query, RESULT]))
            page.wait_for_timeout(500)
        page.context.close()
    print(
        f"  {name}: index {index / 1000:.0f} kB packed; fetched for the first query {median(fetched) / 1000:.0f} kB; "
        f"first suggestion, cold: {median(typed):.0f} ms after the last key of «{SHORT}» ({min(typed):.0f}–{max(typed):.0f}), "
        f"{median(first):.0f} ms after a paste ({min(first):.0f}–{max(first):.0f}); first result, warm: {median(later):.0f} ms "
        f"(slowest {max(later):.0f}; 80 of them the pause after the last key)",
        flush=True,
    )


def main() -> None:
    portal = load(TOP / "data", TYPES, VOCABULARIES)
    found = made.found_in(portal, TOP / "docs")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packed, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{server.server_port}/"
    print("The search on a slow phone (bars: 200 kB, 1000 ms cold, 300 ms warm; 350 kB at 2,000)")
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        real = (SITE / "sok" / "indeks.json").read_bytes()
        measured(browser, site, f"{len(found)} documents", len(gzip.compress(real, 6)), 5)
        for size in SIZES:
            Packed.index = index_of(portal, grown(found, size))
            measured(browser, site, f"{size} documents", len(gzip.compress(Packed.index, 6)), 3)
    server.shutdown()


if __name__ == "__main__":
    main()
