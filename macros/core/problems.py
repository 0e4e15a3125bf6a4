"""What is wrong in the data, told so that an editor can mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

SHOWN = 60


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend.

    `found` and `expected` complete the sentence «fant …, ventet …»; `mend` is one or more whole sentences.
    `code` never changes meaning; CONTRIBUTING.md explains each.
    """

    file: str
    line: int
    field: str
    code: str
    found: str
    expected: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" + (f" {self.field}" if self.field else "")
        return f"{place}: fant {self.found}, ventet {self.expected}. {self.mend} [{self.code}]"


class DataProblems(Exception):
    """The data can't become a portal. Carries every problem, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """All problems, one a line, and the count."""
    lines = [str(problem) for problem in sorted(set(problems))]
    count = "1 feil" if len(lines) == 1 else f"{len(lines)} feil"
    return "\n".join([*lines, f"{count} i data/. Kodene er forklart i CONTRIBUTING.md."])


def quoted(text: str) -> str:
    """The text in guillemets, on one line and short enough to read, for `found`."""
    shown = visible(text)
    return f"«{shown[:SHOWN]}…»" if len(shown) > SHOWN else f"«{shown}»"


def visible(text: str) -> str:
    """The text on one line, with a mark for what can't be seen."""
    return "".join(char if char.isprintable() else "�" for char in " ".join(text.split()))


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """«Mente du «x»?» for the nearest known word, or `otherwise` when nothing is near."""
    words = [other for other in known if re.sub(r"\d", "", other) != re.sub(r"\d", "", word)]  # «hn-6» is not meant by «hn-16»
    near = get_close_matches(word, words, n=1) or get_close_matches(word.lower(), words, n=1)
    return f"Mente du «{near[0]}»?" if near else otherwise
