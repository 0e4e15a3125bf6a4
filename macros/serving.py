"""While an editor writes: what the site is asked for is made when it is asked for, so that a save renews the pages alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def with_made(site: Wsgi, begins: str, made: Callable[[], dict[str, str]]) -> Wsgi:
    """The same site, with the files of `made` (address → text) below the addresses that begin like this."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "").lstrip("/")
        text = made().get(path) if path.startswith(begins) else None
        if text is None:
            return site(environ, start)
        content = text.encode()
        start("200 OK", [("Content-Type", "application/json; charset=utf-8"), ("Content-Length", str(len(content)))])
        return [content]

    return answer


def below(mount: str, site: Wsgi, wrap: Callable[[Wsgi], Wsgi]) -> Wsgi:
    """What `wrap` makes of the site, where the site is shown below an address such as «/rus/» and `wrap` knows only «/»."""

    def inside(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        return site({**environ, "PATH_INFO": mount + environ["PATH_INFO"].removeprefix("/")}, start)

    wrapped = wrap(inside)

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if not path.startswith(mount):
            return site(environ, start)
        return wrapped({**environ, "PATH_INFO": "/" + path.removeprefix(mount)}, start)

    return answer
