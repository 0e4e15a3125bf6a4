"""What the receiver says: small whole pages for people without script, JSON for the script. Everything in them is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from feedback.answers import FIELDS, LONGEST_TEXT, TEXT, plain
from feedback.refusal import Refused

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
AGAIN = (408, 422, 429, 503)  # where sending once more can help

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


def refusal(refused: Refused, given: Mapping[str, object], page: str | None, as_json: bool) -> Response:
    """Why the answer wasn't taken, and the text back. Where it can help, the form stands ready to be sent again.

    `given` are the fields that could be read; `page` is the page they are about, when the site has it.
    """
    headers = {"Retry-After": str(refused.wait)} if refused.wait else {}
    text = given.get(TEXT)
    text = plain(text) if isinstance(text, str) else ""
    if as_json:
        return data({"feil": refused.sentences, "felt": list(refused.fields), "savnet": text}, refused.status, headers)
    kept = {
        name: plain(str(given[name])) for name in FIELDS if _can_be_kept(given.get(name)) and name != TEXT and name not in refused.fields
    }
    return _page(
        "refusal.html.j2",
        refused.status,
        headers,
        sentences=refused.sentences,
        again=refused.status in AGAIN and page is not None,
        kept=kept,
        text=text,
        wrong_text=TEXT in refused.fields,
        longest=LONGEST_TEXT,
        page=page,
    )


def accepted(page: str, new: bool, notices: list[str], as_json: bool) -> Response:
    """The answer is stored: 201 (or 200 when it was there already) as JSON, otherwise on to the thank-you page."""
    if as_json:
        return data({"lagret": True, "merknader": notices}, 201 if new else 200)
    masked = "&fjernet=ja" if notices else ""
    return RedirectResponse(f"tilbakemelding/takk?tilbake={quote(page)}{masked}", 303, HEADERS)


def thanks(page: str | None, masked: bool) -> Response:
    """The thank-you page, with the way back to the page that was answered about."""
    return _page("thanks.html.j2", 200, root="../", page=page, masked=masked)


def message(status: int, sentence: str, path: str, as_json: bool, headers: Mapping[str, str] | None = None) -> Response:
    """A page at this path, or JSON, that says one thing only."""
    if as_json:
        return data({"feil": [sentence]}, status, headers)
    return _page("message.html.j2", status, headers, root="../" * (path.count("/") - 1), sentence=sentence)


def data(content: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """JSON, with the security headers."""
    return JSONResponse(content, status, {**HEADERS, **(headers or {})})


def _can_be_kept(value: object) -> bool:
    return isinstance(value, str | int) and value != ""


def _page(template: str, status: int, headers: Mapping[str, str] | None = None, root: str = "", **values: object) -> Response:
    html = _templates.get_template(template).render(root=root, **values)
    return HTMLResponse(html, status, {**HEADERS, **(headers or {})})
