"""The built site, served from memory of the disk, and a browser to read it with."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

TOP = Path(__file__).resolve().parents[2]
SITE = TOP / "site"
AXE = TOP / "tests" / "node_modules" / "axe-core" / "axe.min.js"
REFRESH = 'http-equiv="refresh"'
VIOLATIONS = "addEventListener('securitypolicyviolation', (e) => console.error('CSP', e.violatedDirective, e.blockedURI))"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pages() -> list[str]:
    """Addresses of every page, «» for the front page; redirects and the 404 page too."""
    found = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))
    return [name.removesuffix("index.html") for name in found]


def chromium(playwright: Playwright) -> Browser:
    name = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"))), None
    )
    assert name, "Fant ingen nettleser. Kjør «make setup»."
    return playwright.chromium.launch(executable_path=name, args=FLAGS)


def _held(body: str, route) -> None:
    route.fulfill(body=body, content_type="text/html")


def stay(opened) -> None:
    """Pages that lead on are read where they stand, so that none leaves while the next is asked for."""
    for address in pages():
        file = SITE / address / "index.html" if address.endswith("/") else SITE / (address or "index.html")
        body = file.read_text(encoding="utf-8")
        if REFRESH in body:
            opened.route(f"**/{address}", partial(_held, body.replace(REFRESH, 'name="refresh"')))


def shares(names: list[str], parts: int) -> list[list[str]]:
    """The names dealt out in `parts` hands, so that each worker gets its own."""
    return [names[start::parts] for start in range(parts)]


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        return str(AXE) if path == "/__axe.js" else super().translate_path(path)

    def end_headers(self) -> None:
        if self.path.startswith(("/assets/", "/__axe.js")):  # the browser need not ask for these again on each page
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = SITE / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of the site in the folder, served on this machine for as long as it is needed."""
    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}/"
    served.shutdown()


@pytest.fixture(scope="session")
def server():
    assert (SITE / "index.html").is_file(), "site/ er ikke bygget. Kjør «make build» først."
    with serving(SITE) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        opened = chromium(playwright)
        yield opened
        opened.close()


@pytest.fixture
def page(browser, server):
    """A fresh page at 1280 px. `page.site` is the site's address."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nb-NO")
    opened = context.new_page()
    opened.site = server
    yield opened
    context.close()


@pytest.fixture
def desk(page):
    """A page at 1280 px where nothing may fail, be blocked or complain."""
    said: list[str] = []
    page.add_init_script(VIOLATIONS)
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    assert [] == said
