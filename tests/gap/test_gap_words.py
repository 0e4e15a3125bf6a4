"""What the script says stands in the page, and the page holds no words that nobody says."""

from __future__ import annotations

import re

from macros.content.checklists.model import STRENGTHS
from tests.examples import TOP

SCRIPTS = sorted((TOP / "docs" / "assets" / "js" / "gap").glob("*.js"))
WORDS = (TOP / "macros" / "content" / "checklists" / "words.html.j2").read_text(encoding="utf-8")
CHANGES = ("better", "same", "worse", "changed", "none")  # compare.js names them, rounds.js says them


def test_every_word_the_script_says_stands_in_the_page_once_and_no_other():
    code = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    said = set(re.findall(r'"([a-z][a-z-]*)"', code))  # some are chosen first, and said a line later
    said |= {"no-undo", "no-redo", *CHANGES, *STRENGTHS, *(f"{strength}-one" for strength in STRENGTHS)}
    direct = set(re.findall(r'say\("([^"]+)"', code))
    held = re.findall(r'data-word="([^"]+)"', WORDS)
    assert [] == sorted({word for word in held if held.count(word) > 1})
    assert set() == direct - set(held)
    assert set() == set(held) - said - direct
