"""Every link and anchor on every page leads somewhere."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from conftest import SITE, TOP, pages

BASE = "https://rusbehandling.example/"
RECEIVER = "tilbakemelding"  # no page: the forms are sent to it in test_feedback.py
LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.moved = False
        self.links: list[tuple[str, str]] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.moved = self.moved or given.get("http-equiv") == "refresh"
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if LINKS.get(tag) in given:
            self.links.append((tag, given[LINKS[tag]] or ""))


def read(address: str) -> Reader:
    path = SITE / (address + "index.html" if address.endswith("/") or not address else address)
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


READ = {address: read(address) for address in pages()}


def problems_of(address: str, reader: Reader) -> list[str]:
    found = []
    for tag, link in reader.links:
        target, anchor = urldefrag(urljoin(BASE + address, link))
        parts = urlsplit(target)
        if parts.scheme == "mailto" or (not target.startswith(BASE)):
            continue
        inside = unquote(parts.path.lstrip("/"))
        if tag == "form" and inside == RECEIVER:
            continue
        file = SITE / inside
        if inside.endswith("/") or not inside:
            file = file / "index.html"
        if not file.is_file():
            found.append(f"/{address}: <{tag}> leads to {link}, which does not exist")
        elif anchor and inside in READ and anchor not in READ[inside].ids:
            found.append(f"/{address}: {link} has no such anchor")
    return found


def test_every_internal_link_and_anchor_leads_somewhere():
    assert [] == [problem for address, reader in READ.items() for problem in problems_of(address, reader)]


def test_no_page_has_an_id_twice():
    assert [] == [f"/{address}: {id}" for address, reader in READ.items() for id in set(reader.ids) if reader.ids.count(id) > 1]


def test_links_are_relative_so_that_the_portal_works_below_any_address():
    own = {address for address in READ if address != "404.html"}
    absolute = [f"/{address}: {link}" for address in own for tag, link in READ[address].links if tag != "link" and link.startswith("/")]
    assert [] == absolute


def test_every_page_can_be_reached_from_the_front_page():
    reached, waiting = set(), [""]
    while waiting:
        address = waiting.pop()
        if address in reached or address not in READ:
            continue
        reached.add(address)
        for tag, link in READ[address].links:
            target = urlsplit(urljoin(BASE + address, link))
            if tag == "a" and target.geturl().startswith(BASE):
                waiting.append(unquote(target.path.lstrip("/")))
    moved = {address for address, reader in READ.items() if reader.moved}
    assert set() == set(READ) - reached - moved - {"404.html"}


def test_edit_links_open_files_that_exist():
    marker = "/edit/main/"
    missing = [
        f"/{address}: {link}"
        for address, reader in READ.items()
        for _, link in reader.links
        if marker in link and not (TOP / link.split(marker)[1]).is_file()
    ]
    assert [] == missing
