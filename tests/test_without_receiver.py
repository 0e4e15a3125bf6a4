"""Where there is no receiver: the same questions as a draft, never a form that leads nowhere."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from feedback.answers import QUESTIONS
from tests.markup import Markup
from tests.minisite import build, house

PAGE = "tiltak/hel-1/index.html"
pytestmark = pytest.mark.xdist_group("sites")


def built(folder, **given):
    """The site of all valid examples with these settings of the feedback."""
    house(folder)
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    for old, new in {"address: tilbakemelding": 'address: ""', **given}.items():
        assert old in text
        text = text.replace(old, new)
    settings.write_text(text, encoding="utf-8")
    told = build(folder)
    assert (0, "") == (told.returncode, told.stdout + told.stderr)
    return folder / "site"


def draft(site) -> tuple[str, str]:
    """What stands below «Var siden til nytte?», and where its link leads."""
    page = Markup((site / PAGE).read_text(encoding="utf-8"))
    (part,) = [section for section in page.all("section") if section.attributes.get("class") == "wrap feedback"]
    (link,) = [a.attributes["href"] for a in page.all("a") if a.text.startswith("Svar på fire korte spørsmål")]
    return part.text, link


def test_a_draft_to_the_mailbox_asks_the_same_and_says_that_the_sender_is_seen(tmp_path):
    site = built(tmp_path)
    text, link = draft(site)
    assert "Svar på fire korte spørsmål i en e-post til redaksjonen. Den ser hvem som skriver. Ikke skriv om personer." in text
    parts = urlsplit(link)
    body = parse_qs(parts.query)["body"][0]
    assert ("mailto", "redaksjonen@rusbehandling.example") == (parts.scheme, parts.path)
    assert body.startswith("https://rusbehandling.example/tiltak/hel-1/")
    assert [] == [q.question for q in QUESTIONS.values() if q.question not in body]
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    assert [] == [path for path, page in pages.items() if 'method="post"' in page or "er anonym" in page]
    assert "Si fra hva du savnet" in pages[site / "sok" / "index.html"]


def test_a_draft_of_an_issue_says_that_everyone_sees_it(tmp_path):
    text, link = draft(built(tmp_path, **{"instead: mail": "instead: issue"}))
    assert "Alle kan lese saken, og kontoen din står som avsender." in text
    parts = urlsplit(link)
    assert "https://git.example/rusbehandling/issues/new" == parts._replace(query="").geturl()
    assert {"title", "body"} == parse_qs(parts.query).keys()
