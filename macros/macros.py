"""The macros that pages call. Each returns HTML, and its name ends in `_html`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from macros.components.order import grouped
from macros.components.sources import checked
from macros.content import view
from macros.content.plans.view import ordered, row_values
from macros.core.portal import Portal
from macros.core.records import ContentType
from macros.core.render import html as rendered
from macros.lists import front, terms
from macros.lists.feedback import feedback
from macros.lists.glossary import glossary
from macros.lists.index import index
from macros.lists.listing import listing
from macros.ready import marked
from macros.search.files import found_in
from macros.search.page import groups


def register(env: Any, portal: Portal, settings: dict[str, Any]) -> None:
    """Give `env` (mkdocs-macros) the portal's macros. `settings` is `extra` of mkdocs.yml, and its `site_url`."""

    def html(template: str, **values: Any) -> str:
        return marked(rendered(template, **values))

    def root() -> str:
        return "../" * env.page.url.count("/")

    def edit(file: str) -> str:
        return f"{settings['repository']}/edit/{settings['branch']}/{file}"

    def page_macro(kind: ContentType) -> Callable[[str], str]:
        def page_html(id: str) -> str:
            record = portal.get(kind.name, id)
            values = {
                "record": record,
                "checked": checked(record),
                "file": record.file,
                "edit": edit(record.file),
                "root": root(),
                "site": settings["site_url"],
            }
            return html(f"content/{kind.name}/page.html.j2", **{**values, **view(kind.name).page(record, portal)})

        return page_html

    for kind in portal.types.values():
        env.macro(page_macro(kind), f"{kind.singular}_page_html")

    @env.macro
    def term_page_html(vocabulary: str, id: str) -> str:
        return html("lists/term.html.j2", root=root(), **terms.page(portal.get(vocabulary, id), portal))

    @env.macro
    def measure_list_html() -> str:
        return html("lists/listing.html.j2", root=root(), **listing(portal))

    @env.macro
    def plan_list_html() -> str:
        rows = [row_values(plan, portal) for plan in ordered(portal)]
        return html("lists/plans.html.j2", root=root(), rows=rows)

    @env.macro
    def list_html(type: str) -> str:
        """The records of a type as links with a line each, in groups where their rows name one."""
        rows = [view(type).row_values(record, portal) for record in portal.all(type)]
        return html("components/doors.html.j2", root=root(), groups=grouped(rows))

    @env.macro
    def term_list_html(vocabulary: str) -> str:
        return html("components/doors.html.j2", root=root(), groups=[{"name": "", "doors": terms.doors(vocabulary, portal)}])

    @env.macro
    def glossary_html() -> str:
        """The glossary: every word with its long form, what it means and where it stands."""
        return html("lists/glossary.html.j2", root=root(), letters=glossary(portal))

    @env.macro
    def agreement_html() -> str:
        from macros.lists.agreement import agreement  # pandas takes 0.7 s to import

        return html("lists/agreement.html.j2", root=root(), **agreement(portal))

    @env.macro
    def index_html() -> str:
        """Everything from A to Å."""
        return html("lists/index.html.j2", root=root(), letters=index(portal))

    @env.macro
    def search_html() -> str:
        """The search page, with what the results can be narrowed by."""
        choices = groups(found_in(portal, Path(env.conf["docs_dir"])), portal)
        return html(
            "search/page.html.j2",
            root=root(),
            groups=choices,
            kinds=kinds(),
            mailbox=settings["mailbox"],
            receiver=settings["feedback"]["address"],
            address=env.page.url,
            version=settings["asked"]["pages"][env.page.url],
        )

    def kinds() -> list[dict[str, Any]]:
        return [
            {"type": kind.name, "address": kind.address, "name": kind.many, "count": len(portal.all(kind.name))}
            for kind in portal.types.values()
        ]

    @env.macro
    def exports_html() -> str:
        """What can be taken away from the portal, and where it lies."""
        return html(
            "lists/exports.html.j2", root=root(), kinds=kinds(), checklists=portal.all("checklists"), feedback=bool(portal.feedback)
        )

    @env.macro
    def health_html() -> str:
        from macros.lists.health import health

        return html("lists/health.html.j2", root=root(), **health(portal))

    @env.macro
    def feedback_html() -> str:
        """What readers answered, in sums, and what we changed after it."""
        return html("lists/feedback.html.j2", root=root(), **feedback(portal))

    @env.macro
    def front_html() -> str:
        doors = {name: terms.doors(name, portal) for name, words in portal.vocabularies.items() if words.address}
        counts = {kind.name: len(portal.all(kind.name)) for kind in portal.types.values()}
        situations = front.situations(portal)
        return html(
            "lists/front.html.j2",
            root=root(),
            doors=doors,
            situations=situations,
            themes=terms.largest(doors["themes"]),
            counts=counts,
            settings=settings,
        )

    @env.macro
    def redirect_html(target: str) -> str:
        return html("components/redirect.html.j2", root=root(), target=target)

    @env.macro
    def setting(name: str) -> str:
        """A setting as plain text, for hand-written pages."""
        return str(settings[name])
