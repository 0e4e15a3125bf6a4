"""The site talks to nobody, keeps nothing it was not asked to, and nothing breaks on any page."""

from __future__ import annotations


def test_the_policy_stops_a_script_that_is_not_ours(page):
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))
    page.goto(page.site)
    page.evaluate("document.head.appendChild(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))")
    page.evaluate("document.head.appendChild(Object.assign(document.createElement('script'), { src: 'https://elsewhere.example/x.js' }))")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in text for text in blocked)


def test_the_chosen_appearance_is_kept_in_the_browser_and_can_be_forgotten(page):
    page.goto(page.site)
    page.get_by_label("Mørkt").check()
    page.reload()
    assert page.evaluate("[document.documentElement.style.colorScheme, localStorage.getItem('theme')]") == ["dark", "dark"]
    page.get_by_label("Følg maskinen").check()
    page.reload()
    assert page.evaluate("localStorage.length") == 0


def test_the_page_works_when_storage_is_refused(browser, server):
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })"
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(server)
    page.get_by_label("Mørkt").check()
    assert page.evaluate("document.documentElement.style.colorScheme") == "dark"
    context.close()
    assert [] == errors
