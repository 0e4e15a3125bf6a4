"""The edge to mkdocs-macros: loads the portal once and registers the macros. No logic lives here."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Called by mkdocs-macros at the start of each build. Stops the build with every problem in the data."""
    from macros.asked import asked
    from macros.content import TYPES, VOCABULARIES
    from macros.core.portal import load
    from macros.core.problems import DataProblems
    from macros.lists.feedback import figures
    from macros.macros import register

    docs = Path(env.conf["docs_dir"])
    try:
        portal = load(docs.parent / "data", TYPES, VOCABULARIES)
    except DataProblems as problems:
        from mkdocs.exceptions import PluginError

        raise PluginError(f"innholdet i data/ har feil, så portalen er ikke bygget.\n{problems}") from None
    env.variables["portal"] = portal
    env.conf["extra"]["asked"] = asked(portal, docs)
    register(env, portal, {**env.conf["extra"], "site_url": env.conf["site_url"]})
    env.conf["extra"]["figures"] = figures(portal)
