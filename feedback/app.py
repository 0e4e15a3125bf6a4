"""The receiver: takes an answer, keeps what may be kept, and says what happened."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from feedback import body, pages
from feedback.answers import read
from feedback.limits import Minute, refuse_machines
from feedback.manifest import Manifest
from feedback.refusal import Refused
from feedback.settings import Settings
from feedback.storage import Storage, Unavailable

RETRY_SECONDS = 30
UNAVAILABLE = "Svaret kunne ikke lagres akkurat nå. Det er vår feil. Vent litt og send igjen."
SENTENCES = {404: "Adressen finnes ikke.", 405: "Her går det bare an å sende inn et svar."}
log = logging.getLogger("feedback")


def create(settings: Settings, storage: Storage | None = None) -> Starlette:
    """The receiver with these settings. Raises NoManifest or Unavailable when it can't start."""
    routes = [
        Route("/tilbakemelding", receive, methods=["POST"]),
        Route("/tilbakemelding/takk", thank),
        Route("/helse", health),
    ]
    if settings.site:
        routes.append(Mount("/", StaticFiles(directory=settings.site, html=True)))  # type: ignore[arg-type]
    app = Starlette(routes=routes, exception_handlers={HTTPException: _http_problem, Exception: _own_fault})
    app.router.redirect_slashes = False  # a redirect would be built from the Host header
    app.state.settings = settings
    app.state.manifest = Manifest(settings.manifest)
    app.state.roles = set(vocabulary(settings.vocabularies / "roles.yml"))
    app.state.regions = set(vocabulary(settings.vocabularies / "regions.yml"))
    app.state.storage = storage or Storage(settings.database, settings.patience, retention_days=settings.retention_days)
    app.state.minute = Minute(settings.per_minute)
    return app


async def receive(request: Request) -> Response:
    """POST /tilbakemelding: one answer."""
    state, as_json = request.app.state, _wants_json(request)
    known = state.manifest.pages()
    given: dict[str, object] = {}
    try:
        given = await body.fields(request)
        _refuse_foreign(request, state.settings.origins)
        state.minute.count(request.client.host if request.client else "")
        refuse_machines(given, state.settings.minimum_seconds)
        answer, key, notices = read(given, known, state.roles, state.regions)
        new = await run_in_threadpool(state.storage.save, answer, key)
    except Refused as refused:
        return pages.refusal(refused, given, _page(given, known), as_json)
    except Unavailable as problem:
        log.error("An answer could not be saved: %s (%s)", problem, problem.__cause__)
        return pages.refusal(Refused(503, UNAVAILABLE, wait=RETRY_SECONDS), given, _page(given, known), as_json)
    return pages.accepted(answer.page, new, notices, as_json)


async def thank(request: Request) -> Response:
    """GET /tilbakemelding/takk: where a form without script ends."""
    page = request.query_params.get("tilbake")
    return pages.thanks(page if page in request.app.state.manifest.pages() else None, request.query_params.get("fjernet") == "ja")


async def health(request: Request) -> Response:
    """GET /helse: whether an answer could be saved now."""
    try:
        await run_in_threadpool(request.app.state.storage.check)
    except Unavailable:
        return pages.data({"status": "databasen svarer ikke"}, 503, {"Retry-After": str(RETRY_SECONDS)})
    return pages.data({"status": "ok"})


def vocabulary(path: Path) -> dict[str, str]:
    """Ids and names in a file of the portal's vocabularies."""
    return {term["id"]: term["name"] for term in yaml.safe_load(path.read_text(encoding="utf-8"))}


def _refuse_foreign(request: Request, origins: tuple[str, ...]) -> None:
    """The form must stand on the portal. Browsers tell with Origin, older ones with Referer."""
    stated = request.headers.get("origin") or request.headers.get("referer", "")
    try:
        parts = urlsplit(stated)
        if f"{parts.scheme}://{parts.netloc}".lower() in origins:
            return
    except ValueError:
        pass
    raise Refused(403, "Svaret kom ikke fra et skjema i portalen. Åpne siden i portalen og svar der.")


def _page(given: dict[str, object], known: Mapping[str, str]) -> str | None:
    page = given.get("side")
    return page if isinstance(page, str) and page in known else None


def _wants_json(request: Request) -> bool:
    accepts = request.headers.get("accept", "")
    return "application/json" in accepts or (body.content_type(request) == body.JSON and "text/html" not in accepts)


async def _http_problem(request: Request, problem: Exception) -> Response:
    status = problem.status_code if isinstance(problem, HTTPException) else 500
    headers = problem.headers if isinstance(problem, HTTPException) else None
    return pages.message(
        status, SENTENCES.get(status, "Forespørselen kunne ikke leses."), request.scope["path"], _wants_json(request), headers
    )


async def _own_fault(request: Request, _problem: Exception) -> Response:
    return pages.message(
        500, "Noe gikk galt hos oss. Svaret er ikke lagret. Prøv igjen litt senere.", request.scope["path"], _wants_json(request)
    )
