from __future__ import annotations

import asyncio
import sqlite3

import pytest

from feedback.manifest import NoManifest
from feedback.pages import HEADERS
from feedback.storage import Storage, Unavailable
from tests.feedback.receiver import FORM, ORIGIN, PAGE, Receiver, Reply
from tests.markup import Markup

KEY = "0b5f3c1e-9d0a-4c3e-8f6b-2a1d4e5f6a7b"
TEXT = "Flere <b>eksempler</b> & «sitater»"


@pytest.fixture
def receiver(tmp_path):
    return Receiver(tmp_path)


def test_a_form_is_stored_and_leads_to_the_thank_you_page(receiver):
    reply = receiver.form({"side": PAGE, "relevans": "7", "savnet": TEXT})
    assert (303, "tilbakemelding/takk?tilbake=tiltak/hmn-1/") == (reply.status, reply.headers["location"])
    kept = [{name: value for name, value in row.items() if name != "day"} for row in receiver.stored]
    assert [{"page": PAGE, "version": "v1", "kind": "page", "relevance": 7, "missed": TEXT}] == kept


def test_the_thank_you_page_leads_back_to_the_page(receiver):
    reply = receiver.send(method="GET", path="/tilbakemelding/takk?tilbake=tiltak/hmn-1/")
    assert [200, "nb", 1, 1, 1, []] == [reply.status, *reply.whole]
    assert ["../", "../tiltak/hmn-1/"] == [element.attributes["href"] for element in Markup(reply.text).all("a")][1:]
    assert "Vi fjernet" not in reply.text


@pytest.mark.parametrize("page", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "tiltak/hmn-9/", '"><script>', "%00"])
def test_the_thank_you_page_leads_nowhere_else(receiver, page):
    reply = receiver.send(method="GET", path=f"/tilbakemelding/takk?tilbake={page}&tilbake={page}")
    assert ["../", "../"] == [element.attributes["href"] for element in Markup(reply.text).all("a")][1:]


def test_what_was_masked_is_told_on_the_thank_you_page(receiver):
    reply = receiver.form({"side": PAGE, "savnet": "Ring 22 33 44 55"})
    assert "tilbakemelding/takk?tilbake=tiltak/hmn-1/&fjernet=ja" == reply.headers["location"]
    told = receiver.send(method="GET", path=f"/{reply.headers['location']}")
    assert "Vi fjernet et telefonnummer eller en e-postadresse fra teksten før den ble lagret." in told.text


def test_json_is_answered_with_json(receiver):
    reply = receiver.as_json({"side": PAGE, "relevans": 7, "savnet": "Ring 22 33 44 55"})
    assert (201, {"lagret": True, "merknader": ["Vi fjernet et telefonnummer fra teksten."]}) == (reply.status, reply.json)


def test_sending_twice_with_one_key_counts_once(receiver):
    replies = [receiver.as_json({"side": PAGE, "relevans": 7, "nokkel": KEY}) for _ in range(2)]
    assert ([201, 200], 1) == ([reply.status for reply in replies], len(receiver.stored))
    assert 303 == receiver.form({"side": PAGE, "relevans": 7, "nokkel": KEY}).status
    assert 1 == len(receiver.stored)


def test_a_form_is_answered_with_json_when_asked_for(receiver):
    assert 201 == receiver.form({"side": PAGE, "relevans": 7}, accept="application/json").status


def test_a_refusal_gives_the_text_back_and_stands_ready_to_be_sent_again(receiver):
    given = {"side": PAGE, "relevans": "11", "struktur": "4", "brukt": "ja", "nokkel": KEY, "savnet": TEXT, "nettside": "", "x": "y"}
    reply = receiver.form(given)
    assert [422, "nb", 1, 1, 1, []] == [reply.status, *reply.whole]
    assert ["Svaret på «Relevans» må være et helt tall fra 1 til 10."] == reply.errors
    assert f"\n{TEXT}" == reply.returned
    page = Markup(reply.text)
    again = {element.attributes["name"]: element.attributes["value"] for element in page.all("input")}
    assert {"side": PAGE, "struktur": "4", "brukt": "ja", "nokkel": KEY} == again
    assert ("post", "tilbakemelding") == tuple(page.all("form")[0].attributes[name] for name in ("method", "action"))
    assert 303 == receiver.form({**again, "savnet": TEXT}).status


def test_a_refusal_in_json_has_the_same_sentences(receiver):
    reply = receiver.as_json({"side": PAGE, "relevans": 11, "savnet": TEXT})
    expected = {"feil": ["Svaret på «Relevans» må være et helt tall fra 1 til 10."], "felt": ["relevans"], "savnet": TEXT}
    assert (422, expected) == (reply.status, reply.json)


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "https://portal.example.evil.example", "http://portal.example", "https://portal.example:444", "https://[", "x", f"{ORIGIN}/"])  # fmt: skip
def test_an_answer_from_elsewhere_is_refused(receiver, origin):
    reply = receiver.form({"side": PAGE, "relevans": "7", "savnet": TEXT}, origin=origin)
    if origin.rstrip("/") == ORIGIN:
        assert 303 == reply.status
        return
    assert [403, "nb", 1, 1, 1, []] == [reply.status, *reply.whole]
    assert ["Svaret kom ikke fra et skjema i portalen. Åpne siden i portalen og svar der."] == reply.errors
    assert (f"\n{TEXT}", [], []) == (reply.returned, Markup(reply.text).all("form"), receiver.stored)


def test_without_origin_the_referer_tells(receiver):
    assert 303 == receiver.form({"side": PAGE, "relevans": "7"}, origin="", referer=f"{ORIGIN}/tiltak/hmn-1/").status
    assert 403 == receiver.form({"side": PAGE, "relevans": "7"}, origin="", referer="https://evil.example/").status
    assert 403 == receiver.form({"side": PAGE, "relevans": "7"}, origin="").status
    assert 403 == receiver.form({"side": PAGE, "relevans": "7"}, origin="null", referer=f"{ORIGIN}/").status


def test_an_unknown_page_is_refused(receiver):
    reply = receiver.form({"side": "tiltak/hmn-9/", "relevans": "7", "savnet": TEXT})
    assert [404, "nb", 1, 1, 1, []] == [reply.status, *reply.whole]
    assert f"\n{TEXT}" == reply.returned


def test_too_many_in_a_minute_are_asked_to_wait(tmp_path):
    receiver = Receiver(tmp_path, per_minute=2)
    given = {"side": PAGE, "relevans": "7", "savnet": TEXT}
    assert [303, 303, 429] == [receiver.form(given).status for _ in range(3)]
    reply = receiver.form(given)
    assert [429, "nb", 1, 1, 1, []] == [reply.status, *reply.whole]
    assert 0 < int(reply.headers["retry-after"]) <= 60
    assert f"\n{TEXT}" == reply.returned
    assert 303 == receiver.form(given, client="192.0.2.2").status


@pytest.mark.parametrize("trap", [{"nettside": "x"}, {"sekunder": "0"}])
def test_machines_are_refused_and_a_person_can_send_the_same_again(receiver, trap):
    reply = receiver.form({"side": PAGE, "savnet": TEXT, **trap})
    assert (422, f"\n{TEXT}", []) == (reply.status, reply.returned, receiver.stored)
    again = {element.attributes["name"]: element.attributes["value"] for element in Markup(reply.text).all("input")}
    assert 303 == receiver.form({**again, "savnet": TEXT}).status


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD"])
def test_only_posting_is_allowed(receiver, method):
    reply = receiver.send(method=method)
    assert (405, "POST") == (reply.status, reply.headers["allow"])
    assert ["nb", 1, 1, 1, []] == reply.whole


@pytest.mark.parametrize(
    "path", ["/", "/x", "/tilbakemelding/", "/admin", "/../../etc/passwd", "/tilbakemelding/takk/%00", "//evil.example"]
)
def test_other_addresses_are_not_there(receiver, path):
    reply = receiver.send(path=path)
    assert [404, "nb", 1, 1, 1, []] == [reply.status, *reply.whole]


def test_health_is_ok_when_an_answer_could_be_saved(receiver):
    reply = receiver.send(method="GET", path="/helse")
    assert (200, {"status": "ok"}) == (reply.status, reply.json)


def test_a_locked_database_gives_the_text_back_and_asks_to_try_again(receiver, tmp_path):
    other = sqlite3.connect(tmp_path / "svar.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    given = {"side": PAGE, "savnet": TEXT, "nokkel": KEY}
    reply = receiver.form(given)
    assert [503, "30", "nb", 1, 1, 1, []] == [reply.status, reply.headers["retry-after"], *reply.whole]
    assert f"\n{TEXT}" == reply.returned
    assert ["Svaret kunne ikke lagres akkurat nå. Det er vår feil. Vent litt og send igjen."] == reply.errors
    assert {"savnet": TEXT}.items() <= receiver.as_json(given).json.items()
    assert (503, "30") == ((health := receiver.send(method="GET", path="/helse")).status, health.headers["retry-after"])
    other.execute("COMMIT")
    assert (303, 1) == (receiver.form(given).status, len(receiver.stored))


def test_a_full_disk_gives_the_text_back_and_asks_to_try_again(receiver):
    connection = receiver.app.state.storage._connection
    receiver.form({"side": PAGE, "relevans": "1"})
    connection.execute("PRAGMA max_page_count = 1")
    given = {"side": PAGE, "savnet": TEXT * 50, "nokkel": KEY}
    while (full := receiver.form({**given, "nokkel": ""})).status == 303:
        pass
    assert [503, "30", f"\n{TEXT * 50}"] == [full.status, full.headers["retry-after"], full.returned]
    connection.execute("PRAGMA max_page_count = 100000")
    before = len(receiver.stored)
    assert (303, before + 1) == (receiver.form(given).status, len(receiver.stored))


def test_a_fault_of_ours_is_told_without_its_details(tmp_path):
    class Broken(Storage):
        def save(self, *_given):
            raise RuntimeError("hemmelig")

    receiver = Receiver(tmp_path, Broken(tmp_path / "svar.sqlite3"))
    sent = []

    async def ask():
        waiting = [{"type": "http.request", "body": f"side={PAGE}&relevans=1".encode()}]

        async def receive():
            return waiting.pop()

        async def send(message):
            sent.append(message)

        headers = [(b"content-type", FORM.encode()), (b"origin", ORIGIN.encode())]
        scope = {"type": "http", "method": "POST", "path": "/tilbakemelding", "headers": headers, "query_string": b"", "client": None}
        await receiver.app(scope, receive, send)

    with pytest.raises(RuntimeError):  # the server writes it in its own log
        asyncio.run(ask())
    reply = Reply(sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}, sent[1]["body"])
    assert [500, "nb", 1, 1, 1, []] == [reply.status, *reply.whole]
    assert "hemmelig" not in reply.text
    assert HEADERS.items() <= {name.title(): value for name, value in reply.headers.items()}.items()


def test_every_reply_has_the_security_headers(receiver):
    given = {"side": PAGE, "relevans": "7"}
    replies = [
        receiver.form(given),
        receiver.as_json(given),
        receiver.form({}),
        receiver.as_json({}),
        receiver.send(),
        receiver.send(path="/x"),
        receiver.send(method="GET"),
        receiver.send(method="GET", path="/helse"),
        receiver.send(method="GET", path="/tilbakemelding/takk"),
    ]
    assert [303, 201, 404, 404, 415, 404, 405, 200, 200] == [reply.status for reply in replies]
    expected = {name.lower(): value for name, value in HEADERS.items()}
    for reply in replies:
        assert expected.items() <= reply.headers.items()
        assert "set-cookie" not in reply.headers


def test_the_policy_of_the_receivers_pages_allows_no_script_at_all():
    assert "script-src" not in HEADERS["Content-Security-Policy"]
    assert HEADERS["Content-Security-Policy"].startswith("default-src 'none'; ")


def test_a_receiver_without_pages_or_database_does_not_start(tmp_path):
    with pytest.raises(NoManifest):
        Receiver(tmp_path, manifest=tmp_path / "borte.json")
    (tmp_path / "svar.sqlite3").mkdir()
    with pytest.raises(Unavailable):
        Receiver(tmp_path)


def test_the_portal_can_be_shown_from_the_receiver_for_trial(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<h1>Portalen</h1>", encoding="utf-8")
    receiver = Receiver(tmp_path, site=tmp_path / "site")
    assert "<h1>Portalen</h1>" == receiver.send(method="GET", path="/").text
    assert 303 == receiver.form({"side": PAGE, "relevans": "1"}).status
    assert 404 == receiver.send(method="GET", path="/../svar.sqlite3").status
