"""The receiver as a process: it survives being killed, and says in Norwegian why it doesn't start."""

from __future__ import annotations

import http.client
import shutil
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from feedback.__main__ import main
from feedback.settings import TOP
from tests.feedback.receiver import ORIGIN, PAGE
from tests.feedback.server import free_port, kill_under_load, running, start, write_settings

FORM = {"Content-Type": "application/x-www-form-urlencoded", "Origin": ORIGIN}
SECURITY = ("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy")  # fmt: skip
ANSWER = f"side={PAGE}&relevans=7&savnet=Flere+eksempler"


def asked(port: int, method: str, path: str, body: str | bytes | None = None, headers: dict[str, str] | None = None):
    """Status, headers and text of the reply."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, body, headers or {})
    reply = connection.getresponse()
    return reply.status, reply.headers, reply.read().decode()


def test_killed_under_load_no_accepted_answer_is_lost_and_none_is_doubled(tmp_path):
    found = kill_under_load(tmp_path, kills=6)
    assert (0, 0) == (found.lost, found.doubled)
    assert found.accepted >= 50
    assert found.tried_again >= 6, "the kills met answers on their way"


def test_a_receiver_that_cannot_listen_says_so(tmp_path, capfd):
    port = write_settings(tmp_path)
    with socket.create_server(("127.0.0.1", port)):
        assert 1 == main(["--settings", str(tmp_path / "settings.toml"), "serve"])
    assert f"Porten {port} er i bruk eller kan ikke åpnes. Velg en annen med «port» i innstillingene.\n" == capfd.readouterr().err


def test_nothing_about_the_sender_is_written_in_the_log_or_the_database(tmp_path):
    marks = {"User-Agent": "Nettleser-xyzzy", "Cookie": "plugh=1", "X-Forwarded-For": "203.0.113.77", "Referer": f"{ORIGIN}/grue"}
    port = write_settings(tmp_path)
    process = start(tmp_path)
    assert 303 == asked(port, "POST", "/tilbakemelding", ANSWER, {**FORM, **marks})[0]
    assert 422 == asked(port, "POST", "/tilbakemelding", f"side={PAGE}&savnet=01010012356", {**FORM, **marks})[0]
    process.terminate()
    written = process.communicate()[0].encode() + b"".join(path.read_bytes() for path in tmp_path.glob("svar.sqlite3*"))
    assert b"Flere eksempler" in written
    assert [] == [mark for mark in (b"xyzzy", b"plugh", b"203.0.113", b"127.0.0.1", b"grue", b"01010012356") if mark in written]


@pytest.fixture(scope="module")
def nginx(tmp_path_factory) -> Iterator[tuple[int, Path]]:
    """The port of a running nginx with the sample configuration, and the folder of the receiver behind it."""
    folder = tmp_path_factory.mktemp("nginx")
    with running(folder) as behind, in_front(folder, behind) as port:
        yield port, folder


@contextmanager
def in_front(folder: Path, behind: int) -> Iterator[int]:
    """The port of an nginx with the sample configuration, where only names of folders and ports are others."""
    if not shutil.which("nginx"):
        pytest.skip("nginx is not installed")
    folder.chmod(0o755)
    (folder / "site" / "tiltak" / "hmn-1").mkdir(parents=True)
    (folder / "site" / "tiltak" / "hmn-1" / "index.html").write_text("<h1>Tiltak</h1>", encoding="utf-8")
    (folder / "site" / "404.html").write_text("<h1>Fant ikke siden</h1>", encoding="utf-8")
    port = free_port()
    sample = (TOP / "feedback" / "nginx.conf").read_text(encoding="utf-8")
    for sampled, ours in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("/srv/rusbehandling/site", str(folder / "site")),
        ("/var/log/nginx/rusbehandling.log", str(folder / "error.log")),
        ("http://127.0.0.1:8080", f"http://127.0.0.1:{behind}"),
    ):
        assert sampled in sample
        sample = sample.replace(sampled, ours)
    (folder / "sample.conf").write_text(sample, encoding="utf-8")
    temporary = "".join(f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    around = f"user root;\ndaemon off;\npid {folder}/pid;\nerror_log {folder}/start.log;\nevents {{}}\nhttp {{\n{temporary}"
    inside = f"access_log {folder}/access.log;\ninclude /etc/nginx/mime.types;\ninclude {folder}/sample.conf;\n}}\n"
    (folder / "nginx.conf").write_text(around + inside, encoding="utf-8")
    process = subprocess.Popen(["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")])
    try:
        _wait(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _wait(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("nginx did not start")


def test_through_nginx_an_answer_is_stored_and_the_thank_you_page_shown(nginx):
    port, folder = nginx
    status, headers, _ = asked(port, "POST", "/tilbakemelding", ANSWER, FORM)
    assert (303, "tilbakemelding/takk?tilbake=tiltak/hmn-1/") == (status, headers["Location"])
    assert 200 == asked(port, "GET", f"/{headers['Location']}")[0]
    assert (200, '{"status":"ok"}') == asked(port, "GET", "/helse")[::2]
    assert (1,) == sqlite3.connect(folder / "svar.sqlite3").execute("SELECT count(*) FROM answer").fetchone()


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/tiltak/hmn-1/", 200),
        ("GET", "/borte/", 404),
        ("GET", "/tilbakemelding/takk", 200),
        ("GET", "/helse", 200),
        ("GET", "/tilbakemelding", 405),
        ("POST", "/tilbakemelding", 415),
    ],
)
def test_every_reply_through_nginx_has_each_security_header_once(nginx, method, path, expected):
    status, headers, _ = asked(nginx[0], method, path)
    assert expected == status
    policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    assert {
        "Content-Security-Policy": [policy],
        "X-Content-Type-Options": ["nosniff"],
        "X-Frame-Options": ["DENY"],
        "Referrer-Policy": ["same-origin"],
        "Permissions-Policy": ["camera=(), geolocation=(), microphone=()"],
        "Cross-Origin-Opener-Policy": ["same-origin"],
        "Server": ["nginx"],
    } == {name: headers.get_all(name) for name in (*SECURITY, "Server")}


def test_too_much_is_stopped_by_nginx_with_a_page_in_norwegian(nginx):
    status, headers, text = asked(nginx[0], "POST", "/tilbakemelding", b"a" * (16 * 1024 + 1), FORM)
    assert (413, "text/html; charset=utf-8") == (status, headers["Content-Type"])
    assert "Gå tilbake i nettleseren. Der står teksten din." in text
    assert headers["Content-Security-Policy"]


def test_nginx_is_the_second_line_against_too_many(nginx):
    replies = [asked(nginx[0], "POST", "/tilbakemelding", ANSWER, FORM) for _ in range(90)]
    assert {303, 429} == {status for status, _, _ in replies}
    assert "Vent et minutt og send igjen." in replies[-1][2]


def test_nginx_keeps_no_address(nginx):
    _, folder = nginx
    asked(nginx[0], "GET", "/borte/", None, {"X-Forwarded-For": "203.0.113.77"})
    written = b"".join((folder / name).read_bytes() for name in ("access.log", "error.log") if (folder / name).exists())
    assert b"" == written


def test_a_receiver_that_is_away_is_told_in_norwegian(tmp_path):
    with in_front(tmp_path, free_port()) as port:
        status, headers, text = asked(port, "POST", "/tilbakemelding", ANSWER, FORM)
    assert (503, "text/html; charset=utf-8") == (status, headers["Content-Type"])
    assert "Gå tilbake i nettleseren. Der står teksten din. Vent litt og send igjen." in text
    assert headers["Content-Security-Policy"]
