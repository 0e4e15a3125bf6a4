"""«Today», without ever reading the clock of the machine that runs the tests."""

from __future__ import annotations

import os
import subprocess
import time
from datetime import UTC, date, datetime

import pytest

from macros.core import today


@pytest.fixture(autouse=True)
def asked_anew(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    today.epoch.cache_clear()
    yield
    today.epoch.cache_clear()


@pytest.fixture
def far_east():
    """A machine whose clock is fourteen hours ahead."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "<+14>-14"
    time.tzset()
    yield
    del os.environ["TZ"]
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


class Clock(datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2031, 5, 6, tzinfo=tz)


@pytest.mark.usefixtures("far_east")
@pytest.mark.parametrize(
    ("seconds", "expected"),
    [("0", date(1970, 1, 1)), ("1700000000", date(2023, 11, 14)), ("1893455999", date(2029, 12, 31)), ("1893456000", date(2030, 1, 1))],
)
def test_today_is_what_the_environment_says_in_utc_wherever_the_machine_stands(monkeypatch, seconds, expected):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert expected == today.today()


def test_today_is_asked_for_once(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    first = today.today()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    assert first == today.today()


def commit(folder, day: str) -> None:
    who = {f"GIT_{role}_{part}": "a" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    place = {"PATH": os.environ["PATH"], "HOME": str(folder), "GIT_COMMITTER_DATE": day}
    for command in (["init", "--quiet"], ["commit", "--quiet", "--allow-empty", "--no-gpg-sign", "--message=a"]):
        subprocess.run(["git", *command], cwd=folder, env={**who, **place}, check=True)


@pytest.mark.parametrize("stated", [None, "", "i dag", "²", "-1", "1.5"])
def test_without_a_number_in_the_environment_today_is_the_day_of_the_commit(monkeypatch, tmp_path, stated):
    commit(tmp_path, "2024-02-29T12:00:00Z")
    monkeypatch.setattr(today, "TOP", tmp_path)
    if stated is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", stated)
    assert date(2024, 2, 29) == today.today()


def test_in_a_copy_without_history_today_is_the_clock_of_the_machine(monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setattr(today, "TOP", tmp_path)
    monkeypatch.setattr(today, "datetime", Clock)
    assert date(2031, 5, 6) == today.today()


def test_epoch_counts_whole_seconds(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert int(datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC).timestamp()) == today.epoch()
