"""The description that lets a browser search the portal from its address field (OpenSearch 1.1)."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape, quoteattr


def opensearch(settings: dict[str, Any]) -> str:
    """XML with the portal's name and its search address. `settings`: site_name, site_url, sender."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{escape(settings["site_name"][:16])}</ShortName>
<Description>{escape(f"Søk i {settings['site_name']}, {settings['sender']}")}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>nb</Language>
<Url type="text/html" method="get" template={quoteattr(settings["site_url"] + "sok/?q={searchTerms}")}/>
</OpenSearchDescription>
"""
