"""An address, once published, never dies: the list beside this file only grows."""

from __future__ import annotations

from pathlib import Path

from conftest import pages

KEPT = Path(__file__).parent / "published-addresses.txt"


def test_every_published_address_still_answers(request):
    now = set(pages()) - {"404.html"}
    kept = set(KEPT.read_text(encoding="utf-8").split("\n")) if KEPT.is_file() else set()
    if request.config.getoption("--keep-addresses"):
        KEPT.write_text("\n".join(sorted(now | kept)), encoding="utf-8")
        return
    assert set() == kept - now, "Adresser er borte. Legg dem i data/redirects.yml, eller i aliases på posten som tok over."
    assert set() == now - kept, "Nye adresser. Kjør «make addresses» og ta lista med i endringen."
