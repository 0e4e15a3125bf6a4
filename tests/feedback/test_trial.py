from __future__ import annotations

import threading
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest

from feedback.trial import AWAY, with_receiver
from tests.feedback.receiver import PAGE
from tests.feedback.server import counted, free_port, running
from tests.feedback.test_server import asked


class Quiet(WSGIRequestHandler):
    def log_message(self, *_given: object) -> None:
        pass


def site(environ, start):
    start("200 OK", [("Content-Type", "text/plain")])
    return [f"portalen: {environ['PATH_INFO']}".encode()]


@pytest.fixture
def shown():
    """Shows the site with a receiver behind it on this port, and gives the port of the site."""
    servers = []

    def show(behind: int) -> int:
        server = make_server("127.0.0.1", 0, with_receiver(site, behind), handler_class=Quiet)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return server.server_port

    yield show
    for server in servers:
        server.shutdown()
        server.server_close()


def test_the_portal_and_the_receiver_stand_at_one_address(shown, tmp_path):
    with running(tmp_path) as behind:
        port = shown(behind)
        form = {"Content-Type": "application/x-www-form-urlencoded", "Origin": "https://portal.example"}
        status, headers, _ = asked(port, "POST", "/tilbakemelding", f"side={PAGE}&savnet=x", form)
        assert (303, "tilbakemelding/takk?tilbake=tiltak/hmn-1/") == (status, headers["Location"])
        status, headers, text = asked(port, "GET", f"/{headers['Location']}")
        assert (200, "../tiltak/hmn-1/" in text, True) == (status, True, "Content-Security-Policy" in headers)
        assert (200, '{"status":"ok"}') == asked(port, "GET", "/helse")[::2]
        assert (200, "portalen: /tiltak/hmn-1/") == asked(port, "GET", "/tiltak/hmn-1/")[::2]
    assert {"x": 1} == counted(tmp_path)


def test_without_a_receiver_it_is_said(shown):
    assert (503, AWAY) == asked(shown(free_port()), "GET", "/helse")[::2]
