"""What can be found, and by what: records, pages of words, words in the glossary and hand-written pages."""

from __future__ import annotations

from macros.search.documents import FACETS, KNOWLEDGE, Document, documents, names_of
from tests import portals
from tests.filled import guideline, measure, network, organisation, place, plan, right, situation


def found(folder, *records) -> dict[str, Document]:
    """By address."""
    return {document.href: document for document in documents(portals.portal(folder, *records))}


def test_every_record_used_term_and_word_can_be_found_types_together(tmp_path):
    hrefs = [*found(tmp_path, plan("hn"), measure("hn-1"), measure("hn-2", themes=["unge"]))]
    assert [
        "situasjoner/akutt/",
        "situasjoner/gravid/",
        "tiltak/hn-1/",
        "tiltak/hn-2/",
        "planer/hn/",
        "organisasjoner/eier/",
        "kilder/kilde/",
        "tema/alkohol/",
        "tema/unge/",
        "regioner/nord/",
        "roller/behandler/",
        "ordliste/#tsb",
    ] == hrefs


def test_hand_written_pages_come_last(tmp_path):
    pages = [{"href": "om/", "name": "Om portalen", "summary": "Hva dette er.", "body": "Mer."}]
    assert Document("om/", "Om portalen", "Side", "Side", "Hva dette er.", body="Mer.") == documents(portals.portal(tmp_path), pages)[-1]


def test_a_measure_is_found_by_its_number_in_the_plan_its_old_address_and_what_it_is_marked_with(tmp_path):
    knowledge = {name: {"status": "not_stated"} for name in KNOWLEDGE} | {"user": {"status": "partly", "note": "Brukere har erfart det."}}
    measured = measure("hn-1", themes=["unge"], places=[place("3")], aliases=["gammel-id"], knowledge=knowledge)
    document = found(tmp_path, plan("hn", prefix="hn", short_name="Nord"), measured)["tiltak/hn-1/"]
    assert (
        "Kort hn-1",
        "Tiltak",
        "Setning hn-1.",
        ["Tittel hn-1", "hn 3", "Nord 3", "gammel id"],
        {"themes": ["unge"], "regions": ["nord"], "knowledge": ["user"]},
    ) == (document.name, document.type, document.summary, document.names, document.facets)


def test_a_measure_without_a_number_is_found_by_its_title_alone(tmp_path):
    assert ["Tittel hn-1"] == found(tmp_path, plan("hn"), measure("hn-1", places=[place(None)]))["tiltak/hn-1/"].names


def test_what_is_over_says_so_and_nynorsk_is_told(tmp_path):
    document = found(tmp_path, network("n", language="nn", state={"value": "ended"}))["nettverk/n/"]
    assert ("nn", True, "over Avsluttet da kilden ble skrevet") == (document.lang, document.over, document.status)


def test_what_has_no_status_says_nothing_and_is_not_over(tmp_path):
    document = found(tmp_path, organisation("huset"))["organisasjoner/huset/"]
    assert ("nb", False, "") == (document.lang, document.over, document.status)


def test_a_record_is_found_by_its_official_name_and_number(tmp_path):
    assert ["Tittel g", "IS-2219"] == found(tmp_path, guideline("g", number="IS-2219"))["retningslinjer/g/"].names
    assert ["Navn n"] == found(tmp_path, network("n"))["nettverk/n/"].names


def test_the_rest_of_the_text_is_there_and_the_summary_and_the_short_title_are_not(tmp_path):
    body = found(tmp_path, right("r", who="Pasienter", summary="Setningen.", short_title="Kort"))["rettigheter/r/"].body
    assert "Pasienter\nDu kan kreve noe." in body
    assert [] == [text for text in ("Setningen.", "Kort") if text in body.split("\n")]


def test_a_situation_carries_its_roles(tmp_path):
    assert ["behandler", "bruker"] == found(tmp_path, situation("s", roles=["bruker", "behandler"]))["situasjoner/s/"].facets["roles"]


def test_the_page_of_a_term_is_found_by_its_synonyms_and_carries_itself(tmp_path, monkeypatch):
    themes = [{"id": "alkohol", "name": "Alkohol", "description": "Om alkohol.", "synonyms": ["drikking"]}]
    monkeypatch.setitem(portals.WORDS, "themes", themes)
    document = found(tmp_path)["tema/alkohol/"]
    assert (
        Document("tema/alkohol/", "Alkohol", "Tema", "Tema", "Om alkohol.", names=["drikking"], facets={"themes": ["alkohol"]}) == document
    )


def test_a_word_in_the_glossary_shows_what_it_is_short_for(tmp_path, monkeypatch):
    tsb = {"id": "tsb", "name": "TSB", "long": "tverrfaglig behandling", "synonyms": ["rusbehandling"]}
    monkeypatch.setitem(portals.WORDS, "glossary", [tsb, {"id": "lar", "name": "LAR"}])
    documents = found(tmp_path)
    assert ("TSB: tverrfaglig behandling", ["rusbehandling"]) == (documents["ordliste/#tsb"].name, documents["ordliste/#tsb"].names)
    assert ("LAR", "", "Ord i ordlista") == (
        documents["ordliste/#lar"].name,
        documents["ordliste/#lar"].summary,
        documents["ordliste/#lar"].type,
    )


def test_the_choices_of_a_facet_have_their_names(tmp_path):
    made = portals.portal(tmp_path)
    assert {"research": "Forskning", "clinical": "Klinisk erfaring", "user": "Brukererfaring"} == names_of("knowledge", made)
    assert {"behandler": "Behandler", "bruker": "Bruker"} == names_of("roles", made)


def test_a_page_carries_ids_of_known_facets_alone(tmp_path):
    made = portals.portal(tmp_path, plan("hn"), measure("hn-1"), network("n", patient_groups=["gravide"]))
    for document in documents(made):
        assert set(document.facets) <= set(FACETS)
        assert [] == [id for facet, ids in document.facets.items() for id in ids if id not in names_of(facet, made)]
