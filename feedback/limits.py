"""Too many and too quick: counted in memory, on what can't be turned back into an address."""

from __future__ import annotations

import hashlib
import ipaddress
import secrets
import time
from collections import Counter
from collections.abc import Callable, Mapping

from feedback.refusal import Refused

HONEYPOT = "nettside"  # a field people don't see
SECONDS = "sekunder"  # how long the form was open; only the script sends it


class Minute:
    """How many have come from each network address in this minute. Counts and salt are thrown away with the minute."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._minute = -1
        self._salt = b""
        self._counts: Counter[bytes] = Counter()

    def count(self, address: str) -> None:
        """Counts one from this address. Raises Refused (429) when there have been too many."""
        now = self._clock()
        if int(now // 60) != self._minute:
            self._minute, self._salt = int(now // 60), secrets.token_bytes(32)
            self._counts = Counter()
        mark = hashlib.blake2b(_network(address), key=self._salt, digest_size=16).digest()
        self._counts[mark] += 1
        if self._counts[mark] > self._most:
            wait = 60 - int(now % 60)
            raise Refused(429, f"Det har kommet mange svar herfra det siste minuttet. Vent {wait} sekunder og send igjen.", wait=wait)


def refuse_machines(given: Mapping[str, object], minimum_seconds: int) -> None:
    """Raises Refused (422) when the hidden field is filled in, or when the script says that the form was open too briefly."""
    if given.get(HONEYPOT) not in (None, ""):
        raise Refused(422, "Et felt som skal stå tomt, er fylt ut. Det gjør bare roboter. Send igjen hvis du er et menneske.")
    seconds = given.get(SECONDS)
    if isinstance(seconds, str) and seconds.isascii() and seconds.isdigit() and len(seconds) < 10:
        seconds = int(seconds)
    if isinstance(seconds, int | float) and seconds < minimum_seconds:
        raise Refused(422, "Skjemaet ble sendt raskere enn noen rekker å svare. Vent et par sekunder og send igjen.")


def _network(address: str) -> bytes:
    """The address, or the /64 of an IPv6 address: within one, a single machine has as many addresses as it likes."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address.encode("utf-8", "replace")
    return found.packed[:8] if found.version == 6 else found.packed
