"""The form that every content page ends with, sent to a real receiver: with script and without, by keyboard, and when things go wrong."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections import Counter
from functools import partial

import pytest
from conftest import AXE, REFRESH, SITE, TOP, pages
from test_axe import page_text, violations, watched

from feedback.answers import FOUND, QUESTIONS, USED
from tests.feedback.server import start, write_settings
from tests.markup import Markup

RECORD, COURSE = "tiltak/hmn-6-1-1/", "laering/aas-handbok/"
SILENT = {"", "redaksjon/", "tilbakemeldinger/", "sok/", "404.html"}
MANIFEST = "tilbakemelding/sider.json"
SEND = "Send svarene"
HASTE = "const now = performance.now.bind(performance); performance.now = () => 1000 * now();"  # nobody answers as quickly as a test does
THANKS = "Takk for svaret. Det er lagret."


@pytest.fixture(scope="module")
def receiver(tmp_path_factory):
    """A receiver that shows the portal too. Gives its address and the folder of its database."""
    folder = tmp_path_factory.mktemp("receiver")
    given = {"site": str(SITE), "manifest": str(SITE / MANIFEST), "vocabularies": str(TOP / "data" / "vocabularies")}
    port = write_settings(folder, **given)
    process = start(folder)
    yield f"http://127.0.0.1:{port}/", folder
    process.terminate()
    process.wait()


@pytest.fixture
def stored(receiver):
    """The answers that have come in during the test, without what nobody answered."""
    database = sqlite3.connect(receiver[1] / "svar.sqlite3")
    database.row_factory = sqlite3.Row
    before = database.execute("SELECT max(rowid) FROM answer").fetchone()[0] or 0

    def found() -> list[dict]:
        rows = database.execute("SELECT * FROM answer WHERE rowid > ? ORDER BY rowid", (before,)).fetchall()
        return [{name: row[name] for name in row.keys() if row[name] is not None and name not in ("day", "version")} for row in rows]

    yield found
    database.close()


@pytest.fixture
def opened(browser, receiver):
    """Opens a page and its form. `page.told` is what the page does that it should not."""
    contexts = []

    def open(address: str = RECORD, **settings):
        context = browser.new_context(locale="nb-NO", **{"viewport": {"width": 1280, "height": 900}, **settings})
        contexts.append(context)
        page = context.new_page()
        page.site = receiver[0]
        page.route("**/__axe.js", lambda route: route.fulfill(path=AXE))
        page.told = watched(page)
        page.add_init_script(HASTE)
        page.fetched = []
        page.on("request", lambda request: page.fetched.append(request.url.rsplit("/", 1)[-1]))
        page.goto(page.site + address)
        page.fetched_first = list(page.fetched)
        summary = page.locator(".feedback summary")
        if not settings.get("java_script_enabled", True):
            summary.click()
        elif summary.count():
            fetch(page, summary.click)
        return page

    yield open
    for context in contexts:
        context.close()


def fetch(page, reach) -> None:
    """Reaches for the form, and waits until it has its script."""
    with page.expect_response("**/feedback.js"):
        reach()
    page.evaluate("() => import('/assets/js/feedback.js').then(() => new Promise((done) => { setTimeout(done); }))")


def test_an_answer_is_given_by_keyboard_alone_without_leaving_the_page(opened, stored):
    page = opened()
    page.focus(".feedback summary")
    page.keyboard.press("Tab")
    for turns in (8, 3, 1, 10):  # arrow keys choose; the first of a group is reached with the space bar
        page.keyboard.press("Space")
        for _ in range(turns - 1):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Fastlege")
    page.keyboard.press("Tab")
    page.keyboard.type("Helse V")
    page.keyboard.press("Tab")
    page.keyboard.type("Flere eksempler. Ring 22 33 44 55")
    assert [] == violations(page, 320, 1280)
    page.focus("textarea")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".thanks")
    said = page.inner_text(".thanks").split("\n")
    assert (THANKS, True, True) == (said[0], "telefonnummer" in said[-1], page.evaluate("document.activeElement.matches('.thanks[role=status]')"))
    assert ("", page.site + RECORD) == (page.input_value("textarea"), page.url)
    assert [] == violations(page, 320, 1280)
    assert ([], [0, 0], []) == (page.told, page.evaluate("[localStorage.length, sessionStorage.length]"), page.context.cookies())
    scores = {"relevance": 8, "accessibility": 3, "structure": 1, "action": 10}
    where = {"page": RECORD, "kind": "page", "used": "planlagt", "role": "henviser", "region": "helse-vest"}
    assert [{**where, **scores, "missed": "Flere eksempler. Ring [telefonnummer fjernet]"}] == stored()


def test_a_refused_text_is_told_at_the_field_kept_mended_and_stored_once(opened, stored):
    page = opened()
    sent = keys(page)
    page.fill("textarea", "Født 010100 12356")
    page.click(f"text={SEND}")
    page.wait_for_selector(".error")
    assert "fødselsnummer" in page.inner_text("label:has(textarea) .error")
    assert ("Født 010100 12356", "true") == (page.input_value("textarea"), page.get_attribute("textarea", "aria-invalid"))
    assert "TEXTAREA" == page.evaluate("document.activeElement.tagName")
    assert [] == violations(page, 320, 1280)
    page.fill("textarea", "Flere eksempler")
    page.click(f"text={SEND}")
    page.wait_for_selector(".thanks")
    assert (["Flere eksempler"], 0) == ([row["missed"] for row in stored()], page.locator(".error").count())
    assert (2, 1) == (len(sent), len(set(sent)))


def test_a_wrong_choice_is_told_in_its_group_and_an_empty_form_at_the_button(opened, stored):
    page = opened()
    page.click(f"text={SEND}")
    assert "Du har ikke svart på noe ennå." in page.inner_text("p.error:focus")
    page.eval_on_selector("[name=relevans]", "(radio) => { radio.value = '11'; radio.checked = true; }")
    page.click(f"text={SEND}")
    page.wait_for_selector("legend .error")
    assert ["Svaret på «Relevans» må være et helt tall fra 1 til 10."] == page.locator(".error").all_inner_texts()
    assert ("relevans", []) == (page.evaluate("document.activeElement.name"), stored())


FAILURES = {
    "offline": None,
    "full": (503, {"feil": ["Svaret kunne ikke lagres akkurat nå. Det er vår feil. Vent litt og send igjen."]}),
    "too many": (429, {"feil": ["Vent 20 sekunder og send igjen."], "felt": []}),
    "too large": (413, {"feil": ["Svaret er større enn 16 kB."]}),
    "something in between": (502, "<h1>502 Bad Gateway</h1>"),
}


def test_all_is_kept_when_sending_fails_and_the_next_try_is_stored_once(opened, stored):
    page = opened()
    sent = keys(page)
    page.check("[name=struktur][value='4']", force=True)
    page.fill("textarea", "En lang tanke")
    for name, reply in FAILURES.items():
        page.route("**/tilbakemelding", partial(answered, reply), times=1)
        page.click(f"text={SEND}")
        said = page.inner_text("p.error:focus")
        expected = reply[1]["feil"][0] if reply and isinstance(reply[1], dict) else "Alt du skrev, står her."
        assert (name, True) == (name, expected in said)
        assert ("En lang tanke", True, 1) == (page.input_value("textarea"), page.is_checked("[name=struktur][value='4']"), page.locator(".error").count())
    assert [] == violations(page, 320, 1280)

    def lose(route) -> None:
        route.fetch()
        route.abort()

    page.route("**/tilbakemelding", lose, times=1)  # stored, but the reply is lost on the way back
    page.click(f"text={SEND}")
    page.wait_for_selector("p.error:focus")
    page.click(f"text={SEND}")
    page.wait_for_selector(".thanks")
    assert [{"page": RECORD, "kind": "page", "structure": 4, "missed": "En lang tanke"}] == stored()
    assert (len(FAILURES) + 2, 1) == (len(sent), len(set(sent)))


def test_two_quick_clicks_are_one_answer(opened, stored):
    page = opened()
    page.check("[name=brukt][value=nei]")
    page.dblclick(f"text={SEND}")
    page.wait_for_selector(".thanks")
    page.wait_for_load_state("networkidle")
    assert ([{"page": RECORD, "kind": "page", "used": "nei"}], []) == (stored(), page.told)
    assert (1, 0, 1) == (page.fetched.count("tilbakemelding"), page.fetched_first.count("feedback.js"), page.fetched.count("feedback.js"))


def test_without_script_the_answer_leads_to_a_thank_you_and_back(opened, stored):
    page = opened(java_script_enabled=False)
    page.check("[name=relevans][value='9']", force=True)
    page.fill("textarea", "Æ, ø & å")
    page.click(f"text={SEND}")
    page.wait_for_url("**/tilbakemelding/takk**")
    assert "Takk for svaret" == page.title()
    page.click("text=Tilbake til siden")
    page.wait_for_url(page.site + RECORD)
    assert [{"page": RECORD, "kind": "page", "relevance": 9, "missed": "Æ, ø & å"}] == stored()


def test_each_question_may_be_answered_alone_and_the_receiver_knows_every_choice(opened, receiver, stored):
    page = opened("om/")
    fields = page.eval_on_selector_all(
        ".feedback :is(input:not([type=hidden]), option)",
        "(all) => all.map((e) => [(e.closest('select') ?? e).name, e.value]).filter(([name, value]) => value && value !== 'on')",
    )
    sending = page.context.request
    for name, value in [*fields, ("savnet", "Noe")]:
        reply = sending.post(f"{receiver[0]}tilbakemelding", form={"side": "om/", name: value}, headers={"Origin": receiver[0].rstrip("/")}, max_redirects=0)
        assert (name, value, 303) == (name, value, reply.status)
    assert (4 * 10 + 3 + 7 + 4 + 1, {"om/"}) == (len(stored()), {row["page"] for row in stored()})


def test_a_course_has_a_shorter_form(opened, stored):
    page = opened(COURSE)
    assert 0 == page.locator(".feedback [name=savnet], .feedback [name=rolle]").count()
    page.check("[name=handling][value='2']", force=True)
    page.click(f"text={SEND}")
    page.wait_for_selector(".thanks")
    assert [{"page": COURSE, "kind": "course", "action": 2}] == stored()


def test_the_search_asks_whether_it_was_found_and_only_what_was_missed_where_nothing_was(opened, stored):
    for query, choice, text, kept in [("frafall", "Delvis", "", {"found": "delvis"}), ("xyzzyx", "", "Om xyzzyx", {"missed": "Om xyzzyx"})]:
        page = opened(f"sok/?q={query}")
        page.get_by_role("heading", name="treff på").wait_for()
        form = page.locator("[data-search-feedback]")
        fetch(page, form.get_by_label("Hva savnet du?").focus)
        assert (bool(choice), False) == (form.get_by_label("Delvis").is_visible(), page.get_by_text("Mangler noe?").is_visible())
        if choice:
            form.get_by_label(choice).check()
        form.get_by_label("Hva savnet du?").fill(text)
        form.get_by_role("button").click()
        page.wait_for_selector(".thanks")
        assert ([], {"page": "sok/", "kind": "search", **kept}) == (page.told, stored()[-1])
    assert [] == violations(page, 320, 1280)


def keys(page) -> list[str]:
    """Gathers the key of every answer that is sent from here on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.post_data_json["nokkel"]) if request.method == "POST" else None)
    return found


def answered(reply, route) -> None:
    if reply is None:
        route.abort("internetdisconnected")
        return
    status, said = reply
    route.fulfill(status=status, body=said if isinstance(said, str) else json.dumps(said))


def test_every_content_page_asks_and_no_other_and_the_receiver_knows_them_all():
    known = json.loads((SITE / MANIFEST).read_text(encoding="utf-8"))["sider"]
    asking, versions = [], Counter()
    for address in pages():
        text = page_text(address)
        if 'class="wrap feedback"' in text:
            asking.append(address)
            versions[f'name="side" value="{address}"><input type="hidden" name="versjon" value="{known.get(address)}">' in text] += 1
    content = [address for address in pages() if address not in SILENT and REFRESH not in page_text(address)]
    assert (content, sorted([*content, "sok/"])) == (asking, sorted(known))
    assert {True: len(content)} == versions
    (form,) = [form for form in Markup(page_text(RECORD)).all("form") if form.attributes.get("method") == "post"]
    assert {"method": "post", "action": "../../tilbakemelding", "autocomplete": "off"} == form.attributes


def test_the_questions_are_those_the_receiver_and_the_reports_name():
    page = Markup(page_text(RECORD))
    legends = [legend.text for legend in page.all("legend")]
    ends = " 1: i svært liten grad 10: i svært stor grad"
    assert [f"{q.name}. {q.question}{ends}" for q in QUESTIONS.values()] == [text for text in legends if text.endswith(ends)]
    texts = [label.text for label in page.all("label")]
    assert [] == [words for words in USED.values() if words not in texts]
    found = [label.text for label in Markup(page_text("sok/")).all("label")]
    assert [] == [words for words in FOUND.values() if words not in found]


def test_from_disk_no_form_is_dead():
    whole = zipfile.ZipFile(next((SITE / "eksport").glob("*.zip")))
    for name in (f"rusbehandling/{address}index.html" for address in (RECORD, COURSE, "sok/")):
        page = whole.read(name).decode()
        assert ([], True, False) == (
            [form for form in Markup(page).all("form") if form.attributes.get("method") == "post"],
            "Skjemaet virker bare på nett." in page,
            "anonym" in page,
        )
