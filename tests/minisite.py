"""Small sites, built as the real one is, for tests that need a whole build."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.examples import TOP, data_folder

COPIED = ["mkdocs.yml", "docs", "overrides", "macros", "feedback"]


def house(folder: Path) -> Path:
    """Fill the folder with the portal's own code and pages, and the valid examples as its data."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        source = TOP / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    data_folder(folder / "data")
    return folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in the folder, as the Makefile does."""
    env = {**os.environ, "PYTHONPATH": ".", "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1800000000"}
    return subprocess.run([sys.executable, "-m", *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False)


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    """The portal, and what can be taken away from it. Returns what the build said."""
    built = run(folder, "mkdocs", "build", "--strict", "--clean", "--quiet")
    assert built.returncode or run(folder, "macros", "export", "site").returncode == 0
    return built
