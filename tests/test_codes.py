"""The codes of problems: each is explained to editors, and each has a test with its whole message."""

from __future__ import annotations

import re
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]


def codes(pattern: str, *files: Path) -> set[str]:
    return {code for file in files for code in re.findall(pattern, file.read_text(encoding="utf-8"))}


def given() -> set[str]:
    """Every code that the portal's own code can give."""
    return codes(r'"([A-Z][0-9]{2})"', *(TOP / "macros").rglob("*.py"))


def test_contributing_explains_every_code_and_no_other():
    assert given() == codes(r"(?m)^\| ([A-Z][0-9]{2}) \|", TOP / "CONTRIBUTING.md")


def test_every_code_stands_in_a_message_that_a_test_or_an_example_expects():
    tests = [file for name in ("core", "content", "components", "lists") for file in (TOP / "tests" / name).glob("*.py")]
    assert set() == given() - codes(r"\[([A-Z][0-9]{2})\]", *tests, *(TOP / "macros").rglob("examples.yml"))
