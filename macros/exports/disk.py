"""The whole site as a zip that opens from disk, where a link to a folder shows a list of files instead of its page."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import datetime

LINK = re.compile(r'(\b(?:href|action)=")(?![a-z]+:|//)([^"?#]*/)?([?#][^"]*)?(")')
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
SCRIPT = re.compile(r'<script[^>]*type="module"[^>]*></script>\n?')
ITSELF = re.compile(r'<a href="[^"]*eksport/rusbehandling\.zip"[^>]*>(.*?)</a>')
FORM = re.compile(r'<form [^>]*method="post".*?</form>', re.DOTALL)
MAIL = re.compile(r'href="(mailto:[^"?]*)"')
REFRESH = re.compile(r'(http-equiv="refresh" content="0; url=)([^"?#]*/)(")')


def for_disk(html: str) -> str:
    """The page with links to files instead of folders.

    A browser that reads from disk has no «self» to compare with, so the policy would stop our own styles; and it loads
    no modules. The page is whole without them: nothing it holds comes from others. A form has nowhere to be sent, so what
    it asks goes by mail.
    """
    mail = MAIL.search(html)
    if mail:
        html = FORM.sub(
            f'<p>Skjemaet virker bare på nett. <a href="{mail[1]}">Skriv til redaksjonen</a> om det du savnet. Redaksjonen ser hvem du er. '
            "Ikke skriv om personer.</p>",
            html,
        )
    html = ITSELF.sub(r"\1", SCRIPT.sub("", POLICY.sub("", html)))
    html = REFRESH.sub(r"\1\2index.html\3", html)
    return LINK.sub(_to_file, html)


def _to_file(found: re.Match[str]) -> str:
    start, folder, rest, end = found.groups()
    if folder is None:
        return found[0]
    return f"{start}{folder}index.html{rest or ''}{end}"


def packed(files: Iterable[tuple[str, bytes]], made: datetime) -> bytes:
    """A zip of the files, each named by its place on the site. The same files and the same `made` give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files):
            entry = zipfile.ZipInfo(f"rusbehandling/{name}", made.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, for_disk(content.decode()).encode() if name.endswith(".html") else content)
    return out.getvalue()
