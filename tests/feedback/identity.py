"""Identity numbers that follow the rules, made here; and the rules once more, written another way than in `feedback/privacy.py`."""

from __future__ import annotations

from hypothesis import strategies as st


def plausible(digits: str) -> bool:
    """Whether these eleven digits have the control digits of the National Population Register, before or after 2032."""
    d = [int(digit) for digit in digits]
    first = 3 * d[0] + 7 * d[1] + 6 * d[2] + d[3] + 8 * d[4] + 9 * d[5] + 4 * d[6] + 5 * d[7] + 2 * d[8]
    second = 5 * d[0] + 4 * d[1] + 3 * d[2] + 2 * d[3] + 7 * d[4] + 6 * d[5] + 5 * d[6] + 4 * d[7] + 3 * d[8] + 2 * d[9]
    return d[9] in {(-first + rest) % 11 for rest in range(4)} and d[10] == -second % 11


@st.composite
def identity_numbers(draw: st.DrawFn) -> str:
    """Eleven digits: a date (also as D-, H- and synthetic numbers have it), a serial number, and right control digits."""
    day = draw(st.integers(1, 28)) + draw(st.sampled_from([0, 40]))
    month = draw(st.integers(1, 12)) + draw(st.sampled_from([0, 40, 80]))
    start = f"{day:02}{month:02}{draw(st.integers(0, 99)):02}"
    serial = draw(st.integers(0, 999))
    ends = []
    while not ends:  # some serial numbers have no control digits
        serial = (serial + 1) % 1000
        ends = [end for end in (f"{number:02}" for number in range(100)) if plausible(f"{start}{serial:03}{end}")]
    return f"{start}{serial:03}{draw(st.sampled_from(ends))}"
