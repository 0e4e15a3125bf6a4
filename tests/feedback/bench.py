"""What the receiver costs, and what it loses when it is killed: python -m tests.feedback.bench

Prints figures. Fails only when an answer is lost or doubled.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from pathlib import Path

from tests.feedback.server import Load, counted, kill_under_load, start, write_settings

QUICK = bool(os.environ.get("QUICK"))
EACH = 50 if QUICK else 500
KILLS = 5 if QUICK else 40


def load(folder: Path, senders: int) -> tuple[int, int]:
    """Answers lost and doubled when so many send at the same time."""
    sending = Load(write_settings(folder), senders)
    process = start(folder)
    before = _memory(process.pid, "VmRSS")
    started = time.perf_counter()
    asyncio.run(sending.run(EACH))
    took = time.perf_counter() - started
    after = _memory(process.pid, "VmHWM")
    process.terminate()
    process.wait()
    found = counted(folder)
    lost, doubled = sum(1 for name in sending.accepted if not found[name]), sum(1 for times in found.values() if times > 1)
    milliseconds = sorted(1000 * second for second in sending.seconds)
    p50, p99 = (milliseconds[int(len(milliseconds) * share)] for share in (0.5, 0.99))
    print(
        f"  {senders} senders: {len(sending.accepted)} answers, {len(sending.accepted) / took:.0f}/s, p50 {p50:.0f} ms, p99 {p99:.0f} ms, "
        f"memory {before:.0f} → {after:.0f} MB, lost {lost}, doubled {doubled}",
        flush=True,
    )
    return lost, doubled


def kills(folder: Path) -> tuple[int, int]:
    """Answers lost and doubled when the receiver is killed again and again."""
    found = kill_under_load(folder, KILLS)
    print(
        f"  {found.kills} kills: {found.accepted} accepted, {found.stored} stored, {found.tried_again} tries met a dead server, lost {found.lost}, doubled {found.doubled}"
    )
    return found.lost, found.doubled


def _memory(process: int, name: str) -> float:
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def main() -> int:
    wrong = 0
    print("Answers under load")
    for senders in (1, 8, 50):
        with tempfile.TemporaryDirectory() as name:
            wrong += sum(load(Path(name), senders))
    print("Killed under load")
    with tempfile.TemporaryDirectory() as name:
        wrong += sum(kills(Path(name)))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
