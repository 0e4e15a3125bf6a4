"""`make serve` as an editor meets it: pages and receiver at one address, the newest content, and nothing left running."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.feedback.server import free_port
from tests.minisite import house

PAGE = "om/"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
pytestmark = pytest.mark.xdist_group("sites")


def asked(port: int, path: str, body: str | None = None) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("POST" if body else "GET", path, body, {**FORM, "Origin": f"http://127.0.0.1:{port}"})
    reply = connection.getresponse()
    return reply.status, reply.read().decode()


def version(port: int) -> str:
    return json.loads(asked(port, "/tilbakemelding/sider.json")[1])["sider"][PAGE]


def until(wanted) -> None:
    """Waits for it, as an editor would, and no longer than a minute."""
    for _ in range(300):
        try:
            if wanted():
                return
        except (OSError, ValueError):
            pass
        time.sleep(0.2)
    raise TimeoutError


@contextmanager
def served(folder: Path):
    """The port at which the portal in this folder is shown; `told` gathers what it said, once it has been stopped with Ctrl+C."""
    port, told = free_port(), []
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    env = {**os.environ, "PYTHONPATH": ".", "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        until(lambda: asked(port, "/om/")[0] == 200)
        yield port, told
    finally:
        process.send_signal(signal.SIGINT)
        told.append(process.communicate(timeout=20)[0])
    assert (0, False) == (process.returncode, "Traceback" in told[0])
    with pytest.raises(ConnectionRefusedError):
        asked(port, "/helse")


def test_an_answer_is_taken_with_the_version_that_is_shown(tmp_path):
    folder = house(tmp_path / "house")
    with served(folder) as (port, told):
        first = version(port)
        assert (200, '{"status":"ok"}') == asked(port, "/helse")
        assert 303 == asked(port, "/tilbakemelding", f"side={PAGE}&relevans=7")[0]
        with (folder / "docs" / "om" / "index.md").open("a", encoding="utf-8") as written:
            written.write("\nMer om portalen.\n")
        until(lambda: version(port) != first)
        assert 303 == asked(port, "/tilbakemelding", f"side={PAGE}&relevans=8")[0]
        rows = sqlite3.connect(folder / ".cache" / "feedback.sqlite3").execute("SELECT relevance, version FROM answer ORDER BY 1")
        assert [(7, first), (8, version(port))] == rows.fetchall()
    assert [""] == told


def test_the_portal_is_shown_also_when_answers_cannot_be_kept(tmp_path):
    folder = house(tmp_path / "house")
    (folder / ".cache").write_text("en fil, ikke en mappe", encoding="utf-8")
    with served(folder) as (port, told):
        assert 503 == asked(port, "/helse")[0]
    assert ["Databasen .cache/feedback.sqlite3 kan ikke åpnes. Portalen vises uten mottak av svar.\n"] == told
