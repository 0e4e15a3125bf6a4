"""For `make serve`: lets a WSGI server that shows the portal pass on to the receiver what nginx would pass on."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Callable, Iterable
from typing import Any

import uvicorn

from feedback.app import create
from feedback.settings import Settings

ADDRESSES = ("/tilbakemelding", "/tilbakemelding/takk", "/helse")
HEADERS = ("CONTENT_TYPE", "HTTP_ORIGIN", "HTTP_REFERER", "HTTP_ACCEPT")
AWAY = "Mottaket av svar går ikke. Start det med «python -m feedback serve».\n"
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def with_receiver(site: Wsgi, port: int, host: str = "127.0.0.1") -> Wsgi:
    """The same site, with the receiver on this port behind its addresses; 503 when it isn't there."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path not in ADDRESSES:
            return site(environ, start)
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        headers = {name.removeprefix("HTTP_").replace("_", "-"): environ[name] for name in HEADERS if environ.get(name)}
        query = environ.get("QUERY_STRING", "")
        connection = http.client.HTTPConnection(host, port, timeout=10)
        try:
            connection.request(environ["REQUEST_METHOD"], f"{path}?{query}" if query else path, body, headers)
            reply = connection.getresponse()
            content = reply.read()
        except (OSError, http.client.HTTPException):
            start("503 Service Unavailable", [("Content-Type", "text/plain; charset=utf-8")])
            return [AWAY.encode()]
        finally:
            connection.close()
        dropped = {"connection", "date", "transfer-encoding"}  # these belong to each connection
        start(f"{reply.status} {reply.reason}", [(name, value) for name, value in reply.getheaders() if name.lower() not in dropped])
        return [content]

    return answer


def started(settings: Settings) -> int:
    """A receiver inside this process, on a free port, which is returned. It ends when the process does, however that comes.

    Raises NoManifest or Unavailable when it can't start.
    """
    app = create(settings)
    listening = socket.create_server((settings.host, 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off"))
    threading.Thread(target=server.run, args=([listening],), daemon=True).start()
    return int(listening.getsockname()[1])
