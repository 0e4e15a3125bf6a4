"""What a page says of itself to search engines, by the types of schema.org."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest

from macros.components.linked import TYPES, linked
from macros.content import TYPES as KINDS
from macros.search.opensearch import opensearch
from tests.filled import guideline, learning, measure, plan
from tests.portals import portal


def test_every_type_of_content_has_a_type():
    assert {kind.name for kind in KINDS} == set(TYPES)


@pytest.mark.parametrize(("form", "type"), [("law", "Legislation"), ("guideline", "MedicalGuideline"), ("policy", "CreativeWork")])
def test_a_guideline_is_told_by_its_form_and_its_number(tmp_path, form, type):
    made = portal(tmp_path, guideline("g", form=form, number="IS-1"))
    assert {"@type": type, "identifier": "IS-1"} == linked(made.get("guidelines", "g"))


def test_a_course_is_one_and_nynorsk_is_told(tmp_path):
    made = portal(tmp_path, learning("k", form="course", language="nn"))
    assert {"@type": "Course", "inLanguage": "nn"} == linked(made.get("learning", "k"))


def test_a_measure_is_a_page_in_the_language_of_the_site(tmp_path):
    made = portal(tmp_path, plan("p"), measure("p-1"))
    assert {"@type": "MedicalWebPage"} == linked(made.get("measures", "p-1"))


def test_the_description_for_browsers_is_xml_with_the_search_address():
    text = opensearch({"site_name": "Rus & <behandling> i Norge", "sender": "«A» & B", "site_url": "https://portal.example/"})
    root = ElementTree.fromstring(text)
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert "https://portal.example/sok/?q={searchTerms}" == root.find(f"{space}Url").attrib["template"]
    assert len(root.find(f"{space}ShortName").text) <= 16


def test_data_for_search_engines_is_named_in_the_policy():
    from macros.finish import finish

    html = """<meta content="script-src 'self'"><script type="application/ld+json">{"a": 1}</script>"""
    assert re.search(r"script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='", finish(html))
    assert {"a": 1} == json.loads(re.search(r"json\">(.*)</script>", finish(html))[1])
