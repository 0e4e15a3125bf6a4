"""What building costs, from synthetic records that this makes itself: whole build against plain files, growth, renewal.

Prints figures and ratios; gates on nothing, because seconds differ from machine to machine.
    make bench            all of it, about ten minutes on two cores
    make bench QUICK=1    a tenth of the sizes, to see that it runs
"""

from __future__ import annotations

import gzip
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from macros.asked import asked
from macros.content import TYPES, VOCABULARIES
from macros.core.portal import load

TOP = Path(__file__).resolve().parent.parent
MEMORY = Path("/dev/shm")  # where a file system lies in memory: on a disk, a folder made anew costs more by what was there before
QUICK = bool(os.environ.get("QUICK"))
SIZES = (500, 1_000) if QUICK else (1_000, 10_000)
PAIRS = 1 if QUICK else 5
SERVED = 500
LEFT_OUT = ("checklists", "tools", "learning", "figures", "publications")  # for a portal smaller than the real one


def say(text: str) -> None:
    print(text, flush=True)


def project(folder: Path, records: int) -> Path:
    """A portal with `records` records in all: the real ones, and copies of them under new ids, so that texts and references are real."""
    for name in ("macros", "feedback", "overrides", "docs"):
        (folder / name).symlink_to(TOP / name)
    shutil.copy(TOP / "mkdocs.yml", folder)
    shutil.copytree(TOP / "data", folder / "data")
    for name in ("redirects.yml", "search-queries.yml"):  # they name pages that may not be there
        (folder / "data" / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "data" / "feedback", ignore_errors=True)  # likewise
    real = _records(folder)
    if records < len(real):
        _leave_out(folder / "data", LEFT_OUT)
        shutil.rmtree(folder / "data" / "queries")  # of pages that are not there
        real = _records(folder)
    copied = sorted((path for path in real if path.parent.name not in ("plans", "sources")), key=lambda path: path.name)
    for number in range(records - len(real)):
        path = copied[number % len(copied)]
        id = f"{path.stem[:70]}-kopi-{number // len(copied)}"
        text = re.sub(r"^id: .*$", f"id: {id}", path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        (path.parent / f"{id}.yml").write_text(re.sub(r"^aliases: .*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    return folder


def _records(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("data/*/*.yml") if path.parent.name not in ("vocabularies", "queries"))


def _leave_out(data: Path, types: tuple[str, ...]) -> None:
    """Take these types out, and every relation to them."""
    for type in types:
        shutil.rmtree(data / type)
    for path in data.glob("*/*.yml"):
        text = path.read_text(encoding="utf-8")
        if any(f"{type}/" in text for type in types):
            path.write_text(yaml.safe_dump(_without(yaml.safe_load(text), types), allow_unicode=True, sort_keys=False), encoding="utf-8")


def _without(value: Any, types: tuple[str, ...]) -> Any:
    def out(item: Any) -> bool:
        return any(isinstance(part, str) and part.startswith(tuple(f"{type}/" for type in types)) for part in _parts(item))

    if isinstance(value, list):
        return [_without(item, types) for item in value if not out(item)]
    return {key: _without(item, types) for key, item in value.items()} if isinstance(value, dict) else value


def _parts(item: Any) -> Iterable[Any]:
    return item.values() if isinstance(item, dict) else [item]


def plain(built: Path, folder: Path) -> Path:
    """The same pages as plain Markdown files on disk: the rendered content, the same theme and overrides, no macros, no hook's pages."""
    (folder / "overrides").symlink_to(TOP / "overrides")
    settings = yaml.safe_load((TOP / "mkdocs.yml").read_text(encoding="utf-8"))
    portal = load(built / "data", TYPES, VOCABULARIES)
    settings["extra"]["asked"] = asked(portal, TOP / "docs")  # the frame asks for feedback there too
    settings.update(
        plugins=[],
        hooks=[],
        watch=[],
        extra_css=[],
        exclude_docs="",
        strict=False,
        validation={
            "links": {"not_found": "ignore", "absolute_links": "ignore", "unrecognized_links": "ignore"},
            "nav": {"omitted_files": "ignore"},
        },
    )
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    for path in (built / "site").rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        heading = re.search(r"<title>(.*?)</title>", html)
        start, end = html.find("<article"), html.rfind("</article>") + len("</article>")
        if start < 0:
            start, end = html.find('<div class="'), html.rfind("</div>\n</main>")
        address = path.relative_to(built / "site").parent
        target = folder / "docs" / address / "index.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"---\nlayout: record\nheading: {heading[1]!r}\n---\n{html[start:end]}\n", encoding="utf-8")
    return folder


def build(folder: Path) -> dict[str, float]:
    """CPU seconds, wall seconds, peak memory in MB and number of pages of one build."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    command = [
        sys.executable,
        "-c",
        "import resource, sys; sys.path.insert(0, '.'); from mkdocs.__main__ import cli\ntry: cli(['build', '--quiet', '--clean'])\nexcept SystemExit as end: status = end.code\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss); sys.exit(status)",
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(folder)})
    if done.returncode:
        sys.exit(f"The build failed:\n{done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "wall": time.perf_counter() - started,
        "memory": int(done.stdout.split()[-1]) / 1024,
        "pages": sum(1 for _ in (folder / "site").rglob("*.html")),
    }


def against_plain(work: Path, size: int) -> None:
    ours = project(_folder(work, f"portal-{size}"), size)
    build(ours)
    other = plain(ours, _folder(work, f"plain-{size}"))
    build(other)
    ratios, quickest = [], [float("inf"), float("inf")]
    for _ in range(PAIRS):
        mine, theirs = build(ours), build(other)
        ratios.append(mine["cpu"] / theirs["cpu"])
        quickest = [min(quickest[0], mine["cpu"]), min(quickest[1], theirs["cpu"])]
        say(
            f"  {size} records: portal {mine['cpu']:.1f} s CPU, {mine['pages']:.0f} pages; plain files {theirs['cpu']:.1f} s, {theirs['pages']:.0f} pages; ratio {ratios[-1]:.2f}"
        )
    median = sorted(ratios)[len(ratios) // 2]
    say(f"  ratio, median of {PAIRS} pairs: {median:.2f}; of the quickest of each: {quickest[0] / quickest[1]:.2f} (bar 1.15)")


def growth(work: Path) -> None:
    each = {}
    for size in SIZES:
        folder = work / f"portal-{size}"
        if not folder.exists():
            project(_folder(work, f"portal-{size}"), size)
        found = min((build(folder) for _ in range(3 if size == SIZES[0] else 1)), key=lambda figures: figures["cpu"])
        each[size] = 1000 * found["cpu"] / found["pages"]
        say(f"  {size} records, {found['pages']:.0f} pages: {found['cpu']:.1f} s CPU, {each[size]:.2f} ms a page, {found['memory']:.0f} MB")
    say(f"  ms a page, {SIZES[1]} against {SIZES[0]}: {each[SIZES[1]] / each[SIZES[0]]:.2f} (bar 1.1)")


def renewal(work: Path) -> None:
    folder = project(_folder(work, "served"), SERVED)
    served = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", "127.0.0.1:8765"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    record = folder / "data" / "measures" / "hmn-6-1-1.yml"
    try:
        wait_for("http://127.0.0.1:8765/tiltak/hmn-6-1-1/", "Problemet", 120)
        for turn in range(3):
            text = re.sub(
                r"^applies_to: .*$", f"applies_to: Alle i omgang {turn}", record.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
            )
            record.write_text(text, encoding="utf-8")
            seconds = wait_for("http://127.0.0.1:8765/tiltak/hmn-6-1-1/", f"Alle i omgang {turn}", 60)
            say(f"  one record saved among {SERVED}: page renewed after {seconds:.1f} s (bar 5 s at 500)")
            time.sleep(1)
    finally:
        served.terminate()
        served.wait()


def wait_for(address: str, text: str, most: float) -> float:
    started = time.perf_counter()
    while time.perf_counter() - started < most:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                if text in answer.read().decode():
                    return time.perf_counter() - started
        except OSError:
            pass
        time.sleep(0.1)
    sys.exit(f"{address} did not show «{text}» within {most:.0f} s")


def weight(work: Path) -> None:
    site = TOP / "site"
    if not site.exists():
        say("  site/ is not built; run make build first")
        return
    packed = {path: len(gzip.compress(path.read_bytes(), 6)) for path in site.rglob("*") if path.suffix in (".html", ".css", ".js", ".svg")}
    css = sum(size for path, size in packed.items() if path.suffix == ".css" and path.name.startswith(("portal", "main")))
    record = site / "tiltak" / "hmn-6-4-1" / "index.html"
    scripts = sum(packed[site / "assets" / "js" / name] for name in ("theme.js", "print.js", "start.js"))
    say(
        f"  record page: HTML {packed[record]} B, styles {css} B, scripts {scripts} B, gzip; first visit {packed[record] + css + scripts} B (bar 45 000), next {packed[record]} B (bar 10 000)"
    )
    say(f"  list of measures: HTML {packed[site / 'tiltak' / 'index.html']} B gzip")


def _folder(work: Path, name: str) -> Path:
    folder = work / name
    folder.mkdir()
    return folder


def main() -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        work = Path(name)
        say("Whole build against plain Markdown files of the same rendered content")
        against_plain(work, SIZES[0])
        say("Growth")
        growth(work)
        say("Renewal under make serve")
        renewal(work)
        say("Weight")
        weight(work)


if __name__ == "__main__":
    main()
