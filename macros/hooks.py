"""The MkDocs edge: adds the generated pages and the joined stylesheet, and mends the theme's HTML."""

from __future__ import annotations

import gc
import os
import sys
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from feedback.manifest import manifest
from macros.components.glossary import entries, explained
from macros.core.today import epoch
from macros.exports.figures import tables
from macros.finish import finish
from macros.pages import pages
from macros.ready import put_back, take_out
from macros.search.files import files as search
from macros.search.opensearch import opensearch
from macros.serving import below, with_made

STYLES = ["tokens", "base", "site", "record", "list", "form", "figure", "print"]
APART = ["gap"]  # sent only with the pages that ask for it
GLOSSARY, INDEX = "ordliste/", "a-til-aa/"
MANIFEST = "tilbakemelding/sider.json"  # the pages that ask, for the receiver
NOT_SENT = ("assets/javascripts/", "assets/stylesheets/palette", "assets/images/")


_serving = False
_shown: Any = None  # while serving, the portal that the pages on disk were made from
_explained = explained
_kept: dict[str, bytes] = {}  # while serving, what can be taken away is made once: the pages are what an editor looks at


def on_startup(command: str, dirty: bool) -> None:
    global _serving, _explained
    _serving = command == "serve"
    if _serving:  # most pages are the same from save to save
        _explained = lru_cache(maxsize=5_000)(explained)
    else:
        gc.set_threshold(100_000, 50, 1_000)  # a build keeps nearly all it makes: looking for what it let go took a tenth of its time


def on_config(config: Any) -> Any:
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(epoch()))  # sitemap dates
    return config


def on_files(files: Any, config: Any) -> Any:
    """Record pages are generated; the theme's scripts are not sent; our stylesheets go as one."""
    macros = config.plugins["macros"]
    macros.env.from_string = cache(macros.env.from_string)  # the pages of a type are one template
    portal = macros.variables["portal"]
    taken = {file.url: file.src_uri for file in files}
    for page in pages(portal).values():
        if page.address in taken:
            raise PluginError(
                f"Adressen /{page.address} finnes to ganger: som post i data/ og som docs/{taken[page.address]}. Gi en av dem et nytt navn."
            )
        files.append(File.generated(config, page.source, content=page.markdown))
    for address, text in tables(portal).items():
        files.append(File.generated(config, address, content=text))
    files.append(
        File.generated(
            config, "opensearch.xml", content=opensearch({**config.extra, "site_name": config.site_name, "site_url": config.site_url})
        )
    )
    files.append(File.generated(config, MANIFEST, content=manifest(config.extra["asked"]["pages"])))
    styles = Path(config.docs_dir) / "assets" / "css"
    joined = "\n".join((styles / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)
    files.append(File.generated(config, "assets/portal.css", content=joined))
    for name in APART:
        files.append(File.generated(config, f"assets/{name}.css", content=(styles / f"{name}.css").read_text(encoding="utf-8")))
    for file in list(files):
        if file.dest_uri.startswith(NOT_SENT):
            files.remove(file)
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    rest, page.ready = take_out(markdown)
    return rest


def on_page_content(html: str, page: Any, config: Any, **_: Any) -> str:
    whole = put_back(html, page.ready)
    page.ready = []
    if page.meta.get("layout") == "front" or page.url in (GLOSSARY, INDEX):
        return whole
    portal = config.plugins["macros"].variables["portal"]
    return _explained(whole, entries(portal), "../" * page.url.count("/") + GLOSSARY)


def on_post_page(output: str, page: Any, config: Any) -> str:
    return finish(output)


def on_post_template(output_content: str, template_name: str, config: Any) -> str:
    return finish(output_content) if template_name.endswith(".html") else output_content


def on_serve(server: Any, config: Any, **_: Any) -> None:
    """What a build does not make: the search's index, which takes most of a second, when a page asks for it, and a receiver of feedback."""
    docs = Path(config.docs_dir)

    def sought() -> dict[str, str]:
        portal = _shown
        return portal.once("search files", lambda: search(portal, docs))

    def wrap(site: Any) -> Any:
        found = with_made(site, "sok/", sought)
        return _with_receiver(found, config) if config.extra["feedback"]["address"] else found

    server.set_app(below(urlsplit(config.site_url).path or "/", server.get_app(), wrap))


def _with_receiver(site: Any, config: Any) -> Any:
    from feedback.settings import Settings  # a build needs no receiver
    from feedback.storage import Unavailable
    from feedback.trial import started, with_receiver

    host, port = config.dev_addr
    origins = tuple(f"http://{name}:{port}" for name in {host, "127.0.0.1", "localhost"})
    try:
        receiver = started(Settings(manifest=Path(config.site_dir) / MANIFEST, origins=origins))
    except Unavailable as problem:
        print(f"{problem} Portalen vises uten mottak av svar.", flush=True)
        receiver = 0
    return with_receiver(site, receiver)


def on_post_build(config: Any) -> None:
    """While serving, what can be taken away lies beside the pages too. A build gets it from `python -m macros export`."""
    global _shown
    if not _serving:
        gc.freeze()  # the process ends here: nothing more to look through
        return
    _shown = config.plugins["macros"].variables["portal"]
    from macros.exports.write import put, write  # the libraries behind the exports take 0.1 s to import

    site = Path(config.site_dir)
    if _kept:
        put(site, _kept)
    else:
        settings = {**config.extra, "site_url": config.site_url}
        _kept.update(write(site, config.plugins["macros"].variables["portal"], settings))
