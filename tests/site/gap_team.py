"""A team at a GAP checklist, for the tests of the page."""

from __future__ import annotations

LIST = "sjekklister/avrusning/"
KEY = "gap:avrusning"
SHORT = "sjekklister/rop/"  # 16 items, where there are many to pass
REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })"
FULL = "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); }"


class Team:
    """What a team does on the page, and what the page tells it."""

    def __init__(self, page, address=LIST):
        self.page = page
        page.goto(page.site + address)
        page.wait_for_selector("[data-keep]")

    def items(self):
        return self.page.locator("[data-item]")

    def answer(self, number: int, value: str) -> None:
        self.items().nth(number - 1).locator(f'[value="{value}"]').check()

    def answers(self, *values: str) -> None:
        for number, value in enumerate(values, 1):
            self.answer(number, value)

    def write(self, number: int, field: str, text: str) -> None:
        self.items().nth(number - 1).locator(f'[name$=".{field}"]').fill(text)

    def chosen(self, number: int) -> str | None:
        found = self.items().nth(number - 1).locator("[type=radio]:checked")
        return found.get_attribute("value") if found.count() else None

    def told(self, where: str) -> str:
        return self.page.inner_text(f'[data-told="{where}"]')

    def wait_told(self, where: str, text: str) -> None:
        self.page.locator(f'[data-told="{where}"]', has_text=text).wait_for()

    def counted(self, text: str) -> None:
        """Waits until the page says so: the answer is drawn first."""
        self.page.locator("[data-progress-words]", has_text=text).wait_for()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def result(self) -> str:
        self.page.wait_for_timeout(450)
        return self.page.inner_text("[data-result]")

    def out(self, name: str):
        with self.page.expect_download() as found:
            self.press(name)
        return found.value
