from __future__ import annotations

import pytest

from feedback.limits import Minute, refuse_machines
from feedback.refusal import Refused


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def passes(minute: Minute, address: str) -> bool:
    try:
        minute.count(address)
    except Refused:
        return False
    return True


def test_as_many_as_allowed_pass_in_a_minute_and_no_more():
    minute, clock = Minute(2, clock := Clock()), clock
    assert [True, True, False, False] == [passes(minute, "192.0.2.1") for _ in range(4)]
    clock.now = 60.0
    assert passes(minute, "192.0.2.1")


def test_each_address_is_counted_by_itself():
    minute = Minute(1, Clock())
    assert [True, True, False] == [passes(minute, address) for address in ("192.0.2.1", "192.0.2.2", "192.0.2.1")]


def test_the_addresses_of_one_ipv6_network_are_counted_together():
    minute = Minute(1, Clock())
    expected = [True, False, True]
    assert expected == [passes(minute, address) for address in ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", "2001:db8:0:2::1")]


@pytest.mark.parametrize("address", ["", "unix:", "æ\ud800", "x" * 10_000])
def test_an_address_of_any_form_is_counted(address):
    minute = Minute(1, Clock())
    assert [True, False] == [passes(minute, address) for _ in range(2)]


def test_the_refusal_says_how_long_to_wait():
    clock = Clock()
    clock.now = 65.5
    minute = Minute(1, clock)
    minute.count("192.0.2.1")
    with pytest.raises(Refused) as caught:
        minute.count("192.0.2.1")
    expected = (429, 55, ["Det har kommet mange svar herfra det siste minuttet. Vent 55 sekunder og send igjen."])
    assert expected == (caught.value.status, caught.value.wait, caught.value.sentences)


def test_no_address_is_kept_and_the_salt_goes_with_the_minute():
    clock = Clock()
    minute = Minute(5, clock)
    minute.count("192.0.2.1")
    first = set(minute._counts)
    assert b"\xc0\x00\x02\x01" not in b"".join(first)
    clock.now = 60.0
    minute.count("192.0.2.1")
    assert set() == first & set(minute._counts)


@pytest.mark.parametrize(
    "given", [{"nettside": "https://x.example"}, {"nettside": ["x"]}, {"sekunder": "1"}, {"sekunder": 1.9}, {"sekunder": 0}]
)
def test_machines_are_refused(given):
    with pytest.raises(Refused) as caught:
        refuse_machines(given, 2)
    assert 422 == caught.value.status


@pytest.mark.parametrize("seconds", [None, "", "2", 2, 3.5, "mange", "-1", "1" * 5000, float("nan"), [], {}])
def test_people_pass_with_or_without_script(seconds):
    assert refuse_machines({"nettside": "", "sekunder": seconds}, 2) is None
