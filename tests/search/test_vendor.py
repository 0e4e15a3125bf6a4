"""The packed libraries are what the pinned packages give, and the two stemmers can't change unseen."""

from __future__ import annotations

import json
import re
import subprocess
from importlib.metadata import version

import pytest

from tests.examples import TOP

TESTS = TOP / "tests"
VENDOR = TOP / "docs" / "assets" / "js" / "vendor"
LIBRARIES = {"minisearch": "minisearch.js", "@orama/stemmers": "stemmer.js", "fflate": "fflate.js"}


def test_the_packed_libraries_are_what_the_script_makes(tmp_path):
    subprocess.run(["bash", str(TESTS / "vendor.sh"), str(tmp_path)], check=True, capture_output=True)
    assert sorted(path.name for path in VENDOR.iterdir()) == sorted(path.name for path in tmp_path.iterdir())
    assert [] == [path.name for path in VENDOR.iterdir() if path.read_bytes() != (tmp_path / path.name).read_bytes()]


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_library_is_pinned_and_says_which_version_it_is(name):
    pinned = json.loads((TESTS / "package.json").read_text(encoding="utf-8"))["devDependencies"][name]
    locked = json.loads((TESTS / "package-lock.json").read_text(encoding="utf-8"))["packages"][f"node_modules/{name}"]
    first = (VENDOR / LIBRARIES[name]).read_text(encoding="utf-8").split("\n", 1)[0]
    assert re.fullmatch(r"\d+\.\d+\.\d+", pinned)
    assert pinned == locked["version"]
    assert first.startswith(f"// @ts-nocheck {name} {pinned}, ")


def test_the_stemmer_of_the_build_is_pinned_and_the_one_in_use():
    pinned = re.search(r"^snowballstemmer==(\S+)", (TOP / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert pinned, "requirements.txt mangler snowballstemmer. Sett den i requirements.in, og kjør «make requirements»."
    assert version("snowballstemmer") == pinned[1]


@pytest.mark.parametrize("file", LIBRARIES.values())
def test_a_library_starts_nothing_that_the_policy_of_the_pages_refuses(file):
    assert [] == re.findall(r"\bWorker\b|\beval\b|\bFunction\(|createObjectURL", (VENDOR / file).read_text(encoding="utf-8"))
