"""Mends of the theme's HTML, as a pure function, so that another builder can use them on a finished folder."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import cycle

READY = re.compile(r"<!--/?ready-->\n?")  # marks of macros/ready.py, where no hook took them out
# What the theme puts before the header and after its page and the portal does not use: drawer, search, its own skip link, announcements, dialog
BEFORE = re.compile(r'(<body\b[^>]*>).*?<div data-md-component="announce">\s*</div>\s*', re.DOTALL)
DIALOG = re.compile(r'<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>\s*')
COMPONENT = re.compile(r' data-md-component="[^"]*"')
BLANK = re.compile(r"\n\s+")  # blank lines and indents
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
OWN_SCRIPTS = "script-src 'self'"
READY_MADE = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)


def finish(html: str) -> str:
    """The page without what nobody uses: hidden toggles, empty dialogs, hooks for scripts that are not there."""
    html = DIALOG.sub("", BEFORE.sub(r"\1\n", html, count=1))
    if "ready-->" in html:
        html = READY.sub("", html)
    html = _allowed(html)
    parts = READY_MADE.split(COMPONENT.sub("", html))  # ready-made text keeps its blank lines
    return "".join(BLANK.sub("\n", part) if even else part for even, part in zip(cycle([True, False]), parts, strict=False))


def _allowed(html: str) -> str:
    """The page with its data for search engines named in its policy: browsers let data stand, but HTML checkers do not know that."""
    data = DATA.search(html)
    if not data:
        return html
    mark = b64encode(sha256(data[1].encode()).digest()).decode()
    return html.replace(OWN_SCRIPTS, f"{OWN_SCRIPTS} 'sha256-{mark}'", 1)
