"""Abbreviations written out and terms linked where a page first uses them, and nothing else touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.components.glossary import entries, explained
from macros.core.portal import Portal
from macros.core.records import Record
from tests.markup import Markup
from tests.portals import portal

WORDS = [
    {"id": "tsb", "name": "TSB", "long": "tverrfaglig spesialisert rusbehandling"},
    {"id": "ip", "name": "IP", "long": "individuell plan"},
    {"id": "ips", "name": "IPS", "long": "individuell jobbstøtte"},
    {"id": "lar", "name": "LAR", "long": None},
    {"id": "drop-out", "name": "drop-out", "long": None},
    {"id": "og", "name": "A & B", "long": "alfa & beta"},
    {"id": "prikk", "name": "ICD.10", "long": "kodeverket"},
]


def made(words=WORDS) -> Portal:
    """A portal of nothing but these words."""
    found = Portal([], [])
    found.records["glossary"] = {word["id"]: Record("glossary", word["id"], "data/vocabularies/glossary.yml", word) for word in words}
    return found


def page(html: str, words=WORDS) -> str:
    return explained(html, entries(made(words)), "../../ordliste/")


def link(id: str, text: str, lang: str = "") -> str:
    return f'<a class="term" href="../../ordliste/#{id}"{lang}>{text}</a>'


TSB = f"TSB ({link('tsb', 'tverrfaglig spesialisert rusbehandling')})"


def test_an_abbreviation_is_written_out_the_first_time_and_left_alone_after_that():
    assert f"<p>I {TSB} og TSB.</p><p>TSB</p>" == page("<p>I TSB og TSB.</p><p>TSB</p>")


def test_a_term_is_linked_where_it_stands():
    assert f"<p>Får {link('lar', 'LAR')} nå.</p>" == page("<p>Får LAR nå.</p>")


@pytest.mark.parametrize("text", ["drop-out", "Drop-out", "drop-outen", "drop-outer", "drop-outene", "drop-outs"])
def test_a_term_is_found_with_a_capital_and_with_an_ending(text):
    assert f"<p>Om {link('drop-out', text)}.</p>" == page(f"<p>Om {text}.</p>")


@pytest.mark.parametrize(
    "text", ["tsb", "Tsb", "TSBen", "TSB-enhet", "ikke-TSB", "ATSB", "TSB1", "drop-outteam", "drop-out-team", "DROP-OUT", "ICDx10", "LARM"]
)
def test_a_word_that_only_holds_or_resembles_one_is_left_alone(text):
    assert f"<p>Om {text}.</p>" == page(f"<p>Om {text}.</p>")


def test_the_longest_word_that_stands_there_is_taken():
    assert f"<p>Med IPS ({link('ips', 'individuell jobbstøtte')}).</p>" == page("<p>Med IPS.</p>")


def test_signs_that_are_code_elsewhere_are_text_here():
    assert f"<p>Om A &amp; B ({link('og', 'alfa &amp; beta')}).</p>" == page("<p>Om A &amp; B.</p>")
    assert f"<p>Se ICD.10 ({link('prikk', 'kodeverket')}).</p>" == page("<p>Se ICD.10.</p>")


def test_a_long_form_that_the_page_has_already_is_not_said_again():
    html = "<p>Tverrfaglig spesialisert rusbehandling</p><p>I TSB.</p>"
    assert f"<p>Tverrfaglig spesialisert rusbehandling</p><p>I {link('tsb', 'TSB')}.</p>" == page(html)


@pytest.mark.parametrize(
    "html",
    [
        "<h1>TSB</h1>",
        "<h2>Om TSB</h2>",
        "<h3>Om TSB</h3>",
        '<p><a href="x/">TSB</a></p>',
        '<p><a href="x/"><b>TSB</b></a></p>',
        "<p><button>TSB nå</button></p>",
        "<details><summary>TSB</summary></details>",
        "<label>TSB</label>",
        "<fieldset><legend>TSB</legend></fieldset>",
        '<table><caption>TSB</caption><tr><th scope="row">TSB</th></tr></table>',
        "<svg><text>TSB</text></svg>",
        "<figure><figcaption>TSB</figcaption></figure>",
        "<p><code>TSB</code></p>",
        '<p class="title__kind">TSB her</p>',
        '<section class="part sources"><p>TSB</p></section>',
        '<div class="bars" role="img"><p>TSB</p></div>',
    ],
)
def test_headings_links_labels_figures_and_sources_are_left_alone(html):
    assert html == page(html)


def test_what_was_left_alone_does_not_count_as_the_first_time():
    assert f'<h2>TSB</h2><p><a href="x/">TSB</a> er {TSB}</p>' == page('<h2>TSB</h2><p><a href="x/">TSB</a> er TSB</p>')


@pytest.mark.parametrize(
    "html", ['<img alt="TSB her"><p>A</p>', '<p title="om TSB og mer">A</p>', "<p title='a > TSB'>A</p>", "TSB uten element"]
)
def test_attributes_and_text_outside_the_page_are_left_alone(html):
    assert html == page(html)


@pytest.mark.parametrize("void", ["<br>", "<hr />", '<img src="a">', "<input>", "<wbr>"])
def test_elements_without_an_end_do_not_hide_what_follows(void):
    assert f"<p>A{void}{TSB}</p>" == page(f"<p>A{void}TSB</p>")


def test_words_after_what_was_left_alone_are_seen_again():
    assert f"<div><h2>A</h2><p>I {TSB}.</p></div>" == page("<div><h2>A</h2><p>I TSB.</p></div>")


def test_of_two_words_in_one_piece_of_text_the_other_is_explained_where_it_next_stands():
    assert f"<p>{TSB} og IPS</p><p>IPS ({link('ips', 'individuell jobbstøtte')})</p>" == page("<p>TSB og IPS</p><p>IPS</p>")


def test_a_long_form_in_a_page_part_in_nynorsk_is_marked_as_bokmål():
    lang = ' lang="nb"'
    written = f"TSB ({link('tsb', 'tverrfaglig spesialisert rusbehandling', lang)})"
    assert f'<p lang="nn">I {written} no.</p>' == page('<p lang="nn">I TSB no.</p>')
    assert f'<div lang="nn"><p lang="nb">I {TSB} nå.</p></div>' == page('<div lang="nn"><p lang="nb">I TSB nå.</p></div>')


def test_a_page_without_any_of_the_words_is_the_very_same():
    html = "<p>Ingenting her.</p>"
    assert html is page(html)


def test_no_words_change_no_page():
    assert "<p>TSB</p>" == page("<p>TSB</p>", [])


def test_the_words_of_a_portal_are_made_ready_once_longest_first(tmp_path):
    found = portal(tmp_path)
    assert entries(found) is entries(found)
    assert ["drop-out", "prikk", "og", "tsb", "ips", "lar", "ip"] == [entry.id for entry in entries(made())]


TEXTS = st.text(st.sampled_from("TSB IPLARdrop-out&;.,()«»æ\n"), max_size=40).map(lambda text: text.replace("&", "&amp;"))
TAGS = st.sampled_from(["p", "b", "h2", "a", "li", "code", "section"])
HTML = st.recursive(
    TEXTS,
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=4)).map(lambda found: f"<{found[0]}>{''.join(found[1])}</{found[0]}>"),
    max_leaves=20,
)


@given(HTML)
def test_whatever_the_page_it_stays_whole_and_keeps_its_words(html):
    found = page(html)
    assert [] == Markup(found).wrong
    assert Markup(html).elements == unlinked(found).elements
    assert found.count('class="term"') == len(set(re.findall(r"ordliste/#([a-z-]+)", found)))


def unlinked(html: str) -> Markup:
    """The page without the links to the glossary and what they write out."""
    html = re.sub(r' \(<a class="term"[^>]*>[^<]*</a>\)', "", html)
    return Markup(re.sub(r'<a class="term"[^>]*>([^<]*)</a>', r"\1", html))
