"""The receiver as a process of its own: started, loaded, killed and counted."""

from __future__ import annotations

import asyncio
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

from tests.feedback.receiver import ORIGIN, PAGE, settings

TOP = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def write_settings(folder: Path, **values: object) -> int:
    """Settings in `folder/settings.toml` for a receiver on a free port, which is returned."""
    settings(folder)
    port = free_port()
    given = {
        "database": "svar.sqlite3",
        "manifest": "sider.json",
        "vocabularies": ".",
        "origins": [ORIGIN, f"http://127.0.0.1:{port}"],
        "port": port,
    }
    lines = [f"{name} = {value!r}" for name, value in {**given, "per_minute": 1_000_000, **values}.items()]
    (folder / "settings.toml").write_text("\n".join(lines), encoding="utf-8")
    return port


def start(folder: Path) -> subprocess.Popen[str]:
    """The receiver, listening."""
    command = [sys.executable, "-m", "feedback", "--settings", str(folder / "settings.toml"), "serve"]
    process = subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if "Tar imot svar" not in process.stdout.readline():
        raise RuntimeError(process.stderr.read())
    return process


@contextmanager
def running(folder: Path, **values: object) -> Iterator[int]:
    """The port of a receiver that runs while the test does."""
    port = write_settings(folder, **values)
    process = start(folder)
    try:
        yield port
    finally:
        process.terminate()
        process.wait()


def request(fields: dict[str, str]) -> bytes:
    """An answer as a browser posts it."""
    body = urlencode(fields).encode()
    head = f"POST /tilbakemelding HTTP/1.1\r\nHost: portal.example\r\nOrigin: {ORIGIN}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def send(stream: tuple[asyncio.StreamReader, asyncio.StreamWriter], wire: bytes) -> int:
    """The status of the reply. Raises OSError or IncompleteReadError when the server goes away."""
    reader, writer = stream
    writer.write(wire)
    head = await reader.readuntil(b"\r\n\r\n")
    lengths = [line.split(b":")[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    await reader.readexactly(int(lengths[0]))
    return int(head.split()[1])


@dataclass
class Load:
    """Senders that each send one answer after another, and the same one again, with its key, until it is accepted."""

    port: int
    senders: int = 8
    accepted: set[str] = field(default_factory=set)
    tried_again: int = 0
    seconds: list[float] = field(default_factory=list)  # each reply took
    stopped: bool = False

    async def run(self, each: int | None = None) -> None:
        await asyncio.gather(*(self._sender(number, each) for number in range(self.senders)))

    async def _sender(self, sender: int, each: int | None) -> None:
        number, stream = 0, None
        while not self.stopped and number != each:
            name = f"svar {sender} nummer {number}"
            wire = request({"side": PAGE, "relevans": "7", "savnet": name, "nokkel": str(uuid4())})
            while not self.stopped:
                started = time.perf_counter()
                try:
                    stream = stream or await asyncio.open_connection("127.0.0.1", self.port)
                    status = await send(stream, wire)
                except (OSError, asyncio.IncompleteReadError):
                    self.tried_again += 1
                    stream = None
                    await asyncio.sleep(0.02)
                    continue
                self.seconds.append(time.perf_counter() - started)
                if status == 303:
                    self.accepted.add(name)
                    break
                await asyncio.sleep(0.02)
            number += 1


def counted(folder: Path) -> Counter[str]:
    """How many times each answer is in the database."""
    with sqlite3.connect(folder / "svar.sqlite3") as database:
        return Counter(text for (text,) in database.execute("SELECT missed FROM answer"))


@dataclass
class Killed:
    kills: int
    accepted: int
    stored: int
    lost: int
    doubled: int
    tried_again: int


def kill_under_load(folder: Path, kills: int, seed: int = 1) -> Killed:
    """Kills the receiver with SIGKILL so many times, at moments chosen by chance, while answers stream in; and counts them after."""
    chance = random.Random(seed)
    load = Load(write_settings(folder))

    async def act() -> None:
        sending = asyncio.create_task(load.run())
        process = await asyncio.to_thread(start, folder)
        for _ in range(kills):
            await asyncio.sleep(chance.uniform(0.05, 0.5))
            process.send_signal(signal.SIGKILL)
            process.wait()
            process = await asyncio.to_thread(start, folder)
        await asyncio.sleep(0.2)
        load.stopped = True
        await sending
        process.terminate()
        process.wait()

    asyncio.run(act())
    found = counted(folder)
    lost = sum(1 for name in load.accepted if not found[name])
    doubled = sum(1 for times in found.values() if times > 1)
    return Killed(kills, len(load.accepted), found.total(), lost, doubled, load.tried_again)
