"""A receiver to try: called directly, so that a test can send what no browser and no client library would."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import yaml
from starlette.applications import Starlette

from feedback.app import create
from feedback.manifest import manifest
from feedback.settings import Settings
from feedback.storage import Storage
from tests.markup import Markup

ORIGIN = "https://portal.example"
PAGES = {"": "v0", "tiltak/hmn-1/": "v1", "tiltak/hmn-2/": "v2"}
PAGE = "tiltak/hmn-1/"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
ROLES, REGIONS = {"behandler": "Behandler"}, {"helse-nord": "Helse Nord", "helse-vest": "Helse Vest"}


def settings(folder: Path, **values: Any) -> Settings:
    """Settings for a receiver whose files are all in this folder."""
    (folder / "sider.json").write_text(manifest(PAGES), encoding="utf-8")
    for name, terms in (("roles", ROLES), ("regions", REGIONS)):
        listed = [{"id": id, "name": said} for id, said in terms.items()]
        (folder / f"{name}.yml").write_text(yaml.safe_dump(listed, allow_unicode=True), encoding="utf-8")
    given = {"manifest": folder / "sider.json", "database": folder / "svar.sqlite3", "vocabularies": folder, "origins": (ORIGIN,)}
    return Settings(**{**given, "per_minute": 1_000_000, "patience": 0.2, **values})


@dataclass
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def errors(self) -> list[str]:
        """What the page says is wrong."""
        return [element.text for element in Markup(self.text).all("p") if element.attributes.get("class") == "error"]

    @property
    def returned(self) -> str:
        """The text in the page's field, after the line break that HTML passes over there."""
        return "".join("".join(element.texts) for element in Markup(self.text).all("textarea"))

    @property
    def whole(self) -> list[object]:
        """What makes a page whole: language, one title, one main heading, one main part, nothing wrong with the nesting."""
        page = Markup(self.text)
        return [page.all("html")[0].attributes["lang"], *(len(page.all(tag)) for tag in ("title", "h1", "main")), page.wrong]


class Receiver:
    """The app, and what a browser on the portal would send to it."""

    def __init__(self, folder: Path, storage: Storage | None = None, **values: Any) -> None:
        self.app: Starlette = create(settings(folder, **values), storage)

    @property
    def stored(self) -> list[dict[str, Any]]:
        """What is stored of each answer, without what wasn't answered."""
        return [{name: value for name, value in row.items() if value is not None} for row in self.app.state.storage.all()]

    def form(self, fields: dict[str, Any] | Sequence[tuple[str, Any]], **headers: str) -> Reply:
        return self.send(urlencode(fields).encode(), content_type=FORM, **headers)

    def as_json(self, fields: Any, **headers: str) -> Reply:
        return self.send(json.dumps(fields).encode(), content_type=JSON, **{"accept": JSON, **headers})

    def send(self, *parts: bytes, method: str = "POST", path: str = "/tilbakemelding", client: str = "192.0.2.1", **headers: str) -> Reply:
        """One request, its body in these parts. `content_type="…"` is the header Content-Type; an empty header is left out."""
        given = {"origin": ORIGIN, **{name.replace("_", "-"): value for name, value in headers.items()}}
        path, _, query = path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "https",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in given.items() if value],
            "client": (client, 50000),
            "server": ("portal.example", 443),
        }
        waiting = [{"type": "http.request", "body": part, "more_body": True} for part in parts] + [{"type": "http.request", "body": b""}]
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            if not waiting:
                await asyncio.sleep(3600)  # the sender is still there, and waits for the reply
            return waiting.pop(0)

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        asyncio.run(self.app(scope, receive, send))
        headers_sent = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return Reply(sent[0]["status"], headers_sent, b"".join(message.get("body", b"") for message in sent[1:]))
