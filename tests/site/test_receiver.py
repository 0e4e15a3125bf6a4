"""The receiver's own small pages, in a browser, with the portal's stylesheet: what stands there, how one gets on, and that axe finds nothing."""

from __future__ import annotations

import json
import subprocess

import pytest
from conftest import SITE
from test_axe import violations
from test_html import CHECKER

from feedback.manifest import manifest
from tests.feedback.server import start, write_settings

PAGE = "tiltak/hmn-6-1-1/"
POST = """(fields) => {
  const form = document.body.appendChild(document.createElement('form'));
  Object.assign(form, {method: 'post', action: '../tilbakemelding'});
  for (const [name, value] of Object.entries(fields)) form.append(Object.assign(document.createElement('textarea'), {name, value}));
  form.submit();
}"""
STATES = {
    "thanks": {"side": PAGE, "relevans": "7"},
    "masked": {"side": PAGE, "savnet": "Ring 22 33 44 55"},
    "refused": {"side": PAGE, "relevans": "11", "savnet": "Flere\neksempler"},
    "person": {"side": PAGE, "relevans": "7", "savnet": "Født 010100 12356"},
    "unknown": {"side": "borte/", "savnet": "Flere eksempler"},
    "empty": {"side": PAGE},
}


@pytest.fixture(scope="module")
def receiver(tmp_path_factory):
    folder = tmp_path_factory.mktemp("receiver")
    port = write_settings(folder, site=str(SITE))
    (folder / "sider.json").write_text(manifest({PAGE: "v1"}), encoding="utf-8")
    process = start(folder)
    yield f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait()


@pytest.fixture
def sent(browser, server, receiver):
    """Sends these fields as a form, and gives the page that comes of it."""
    context = browser.new_context(locale="nb-NO", bypass_csp=True)
    page = context.new_page()
    page.site = server

    def send(fields: dict[str, str]):
        page.goto(f"{receiver}tilbakemelding/takk")
        with page.expect_navigation():
            page.evaluate(POST, fields)
        return page

    yield send
    context.close()


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_on_the_receivers_pages(sent, state):
    assert [] == violations(sent(STATES[state]), 320, 1280)


def test_the_pages_have_no_errors_and_no_warnings_in_html(browser, receiver, tmp_path):
    sending = browser.new_context().request
    for state, fields in STATES.items():
        reply = sending.post(f"{receiver}tilbakemelding", form=fields, headers={"Origin": receiver.rstrip("/")})
        (tmp_path / f"{state}.html").write_bytes(reply.body())
    command = ["java", "-Xss2m", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", str(tmp_path)]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stderr)["messages"]
    assert [] == [f"{m['url']}: {m['message']}" for m in found if m["type"] == "error" or m.get("subType") == "warning"]


def test_a_refused_text_is_mended_and_sent_and_leads_back_to_the_page(sent, receiver):
    page = sent(STATES["person"])
    assert "Født 010100 12356" == page.input_value("#savnet")
    assert "true" == page.get_attribute("#savnet", "aria-invalid")
    page.fill("#savnet", "Flere eksempler")
    page.click("text=Send igjen")
    page.wait_for_selector("h1:has-text('Takk for svaret')")
    assert ("Takk for svaret", f"{receiver}tilbakemelding/takk?tilbake={PAGE}") == (page.title(), page.url)
    page.click("text=Tilbake til siden")
    assert f"{receiver}{PAGE}" == page.url


def test_the_policy_of_the_pages_is_never_violated(browser, receiver):
    context = browser.new_context()
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(f"{receiver}tilbakemelding/takk?tilbake={PAGE}", wait_until="networkidle")
    assert ([], "0px") == (told, page.evaluate("getComputedStyle(document.body).margin"))
    context.close()
