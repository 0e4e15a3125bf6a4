"""The Nu Html Checker finds nothing on any page."""

from __future__ import annotations

import json
import subprocess

from conftest import SITE, TOP

FROM_DISK = "Resource violates Content Security Policy"  # «self» means nothing to a file on disk; the browser tests hold the policy
CHECKER = TOP / "tests" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_html_has_no_errors_and_no_warnings():
    command = ["java", "-Xss2m", "-jar", str(CHECKER), "--skip-non-html", "--format", "json", "--exit-zero-always", str(SITE)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(found.stderr)["messages"]
    told = [
        f"{m['url'].rsplit('/site/')[-1]}:{m.get('lastLine')}: {m['message']}"
        for m in messages
        if (m["type"] == "error" or m.get("subType") == "warning") and FROM_DISK not in m["message"]
    ]
    assert [] == told
