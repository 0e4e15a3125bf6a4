"""The half-yearly report as a Markdown document, made from the same aggregates as the pages show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from feedback.answers import QUESTIONS, USED
from feedback.report import LEAST, NOT_STATED

FEW = "for få svar"


def period(year: int, half: int) -> tuple[date, date]:
    """The first and the last day of a half-year."""
    return (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))


def document(report: Mapping[str, Any], roles: Mapping[str, str], regions: Mapping[str, str]) -> str:
    """The report as Markdown. `roles` and `regions` are ids with the names people read."""
    first, last = date.fromisoformat(report["first"]), date.fromisoformat(report["last"])
    answers = report["answers"]
    return "\n".join(
        [
            f"# Tilbakemeldinger {first.year}, {'første' if first.month == 1 else 'andre'} halvår",
            "",
            f"Svar gitt fra {_day(first)} til {_day(last)}. Antall svar: {FEW if answers is None else answers}.",
            f"Tall som bygger på færre enn {LEAST} svar, vises ikke, og heller ikke tall som ville gjort det mulig å regne dem ut.",
            "",
            "## De fire målene",
            "",
            "Fra 1 til 10. Intervallet er på 95 prosent.",
            "",
            *_table(("Mål", "Snitt", "Intervall", "Svar"), [(q.name, *_measure(report["total"][name])) for name, q in QUESTIONS.items()]),
            "",
            "## Brukt i arbeidet",
            "",
            *_table(("Svar", "Andel"), [(word, _share(report["total"]["used"], id)) for id, word in USED.items()]),
            "",
            *_places("Regioner", "Region", report["regions"], regions),
            *_places("Roller", "Rolle", report["roles"], roles),
            "## Side for side",
            "",
            *_table(
                ("Side", *(q.name for q in QUESTIONS.values()), "Har brukt", "Svar"), [_page(*item) for item in report["pages"].items()]
            ),
            "",
        ]
    )


def _page(address: str, found: Mapping[str, Any]) -> tuple[str, ...]:
    means = (_measure(found[name])[0] for name in QUESTIONS)
    return (f"`/{address}`", *means, _share(found["used"], "ja"), FEW if found["answers"] is None else str(found["answers"]))


def _places(heading: str, head: str, counts: Mapping[str, int | None], names: Mapping[str, str]) -> list[str]:
    rows = [(names.get(id, "Ikke oppgitt"), FEW if n is None else str(n)) for id, n in counts.items() if id in names or id == NOT_STATED]
    return [f"## {heading}", "", *_table((head, "Svar"), rows), ""]


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    if not rows:
        return ["Ingen svar i perioden."]
    return [f"| {' | '.join(cells)} |" for cells in (heads, ("---",) * len(heads), *rows)]


def _measure(found: Mapping[str, float] | None) -> tuple[str, str, str]:
    if found is None:
        return FEW, "", ""
    return _number(found["mean"]), f"{_number(found['low'])}–{_number(found['high'])}", f"{found['n']:.0f}"


def _share(found: Mapping[str, float] | None, choice: str) -> str:
    return FEW if found is None else f"{found[choice] * 100:.0f} %"


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _day(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"
