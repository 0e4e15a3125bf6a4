"""Two builds of one commit are the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

from conftest import SITE, TOP


def prints(folder) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_second_build_gives_the_same_bytes(tmp_path):
    # another hash seed and time zone: sets and local time must not show
    surroundings = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": str(TOP)}
    site = str(tmp_path / "site")
    for step in (["mkdocs", "build", "--quiet", "--site-dir", site], ["macros", "export", site]):
        subprocess.run([sys.executable, "-m", *step], cwd=TOP, env=surroundings, check=True, capture_output=True)
    assert prints(SITE) == prints(tmp_path / "site")
