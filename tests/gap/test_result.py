"""What the answers come to, and what has changed between rounds."""

from __future__ import annotations

import pytest

from tests.gap.modules import SHEET, answer, item, round_of

STRONG = {
    **SHEET,
    "items": [{**entry, "strength": strength} for entry, strength in zip(SHEET["items"], ("skal", "bør", "skal", "kan"), strict=True)],
}


def said(**answers: str) -> dict:
    return round_of({id.replace("_", "-"): answer(svar=svar) for id, svar in answers.items()})


def count(**given: int) -> dict[str, int]:
    return {"total": 0, "folges": 0, "delvis": 0, "ikke": 0, "ubesvart": 0, "apart": 0, **given}


def test_what_does_not_apply_is_left_out_of_the_whole_and_told(modules):
    found = modules("result", "counts", STRONG, said(forste="folges", andre_punkt="gjelder-ikke", siste="delvis"))
    assert count(total=3, folges=1, delvis=1, ubesvart=1, apart=1) == found["whole"]


def test_answers_are_counted_by_domain_and_by_strength_and_empty_groups_are_left_out(modules):
    found = modules("result", "counts", STRONG, said(forste="folges", andre_punkt="ikke", constructor="delvis"))
    assert [
        ("Behandling", count(total=2, folges=1, ikke=1)),
        ("Ledelse", count(total=2, delvis=1, ubesvart=1)),
    ] == [(group["name"], group["count"]) for group in found["domains"]]
    assert [
        ("skal", count(total=2, folges=1, delvis=1)),
        ("bør", count(total=1, ikke=1)),
        ("kan", count(total=1, ubesvart=1)),
    ] == [(group["id"], group["count"]) for group in found["strengths"]]


@pytest.mark.parametrize(
    ("strength", "partly", "not_at_all"),
    [
        ("skal", "middels", "hoy"),
        ("må", "middels", "hoy"),
        ("bør", "lav", "middels"),
        ("anbefales", "lav", "middels"),
        ("kan", "lav", "lav"),
        ("foreslås", "lav", "lav"),
        ("uoppgitt", "lav", "lav"),
    ],
)
def test_the_priority_suggested_is_strength_times_gap(modules, strength, partly, not_at_all):
    given = [modules("result", "suggested", strength, svar) for svar in ("delvis", "ikke", "folges", "gjelder-ikke", "")]
    assert [partly, not_at_all, "", "", ""] == given


def test_gaps_stand_by_priority_then_strength_times_gap_then_as_in_the_list(modules):
    items = [
        item(f"p{number}", number, "behandling") | {"strength": strength}
        for number, strength in enumerate(("kan", "skal", "bør", "bør", "skal"), 1)
    ]
    answers = {f"p{number}": answer(svar=svar) for number, svar in enumerate(("ikke", "delvis", "ikke", "ikke", "folges"), 1)}
    found = modules("result", "gaps", {**SHEET, "items": items}, round_of(answers))
    assert [("p3", "middels"), ("p4", "middels"), ("p2", "middels"), ("p1", "lav")] == [
        (gap["item"]["id"], gap["priority"]) for gap in found
    ]
    answers["p1"]["prioritet"] = "hoy"
    found = modules("result", "gaps", {**SHEET, "items": items}, round_of(answers))
    assert [("p1", False), ("p3", True)] == [(gap["item"]["id"], gap["suggested"]) for gap in found][:2]


def test_a_round_is_compared_with_an_earlier_one_item_by_item(modules):
    first = said(forste="ikke", andre_punkt="folges", constructor="delvis", siste="gjelder-ikke")
    last = said(forste="delvis", andre_punkt="delvis", constructor="delvis", siste="folges")
    found = modules("compare", "compared", SHEET, [first, last])
    assert ["better", "worse", "same", "none"] == [row["change"] for row in found["rows"]]
    assert {"better": 1, "worse": 1, "same": 1, "none": 1, "changed": 0} == found["tally"]


def test_a_demand_that_changed_between_the_rounds_is_not_compared(modules):
    first, last = round_of({"forste": answer(svar="ikke", edition=1)}), round_of({"forste": answer(svar="folges", edition=2)})
    assert "changed" == modules("compare", "compared", SHEET, [first, last])["rows"][0]["change"]


def test_a_round_of_another_unit_stands_beside_and_is_nothing_to_become_better_than(modules):
    ours, theirs = {**said(forste="ikke"), "about": {"enhet": "Døgn "}}, {**said(forste="delvis"), "about": {"enhet": "Dag"}}
    last = {**said(forste="folges"), "about": {"enhet": "døgn"}}
    found = modules("compare", "compared", SHEET, [theirs, last])
    assert (["delvis", "folges"], "none", None) == (found["rows"][0]["svar"], found["rows"][0]["change"], found.get("first"))
    found = modules("compare", "compared", SHEET, [theirs, ours, last])
    assert ("better", "Døgn ") == (found["rows"][0]["change"], found["first"]["about"]["enhet"])


def test_of_many_rounds_the_last_is_compared_with_the_first_and_all_are_shown(modules):
    rounds = [said(forste="ikke"), said(forste="folges"), said(forste="delvis")]
    row = modules("compare", "compared", SHEET, rounds)["rows"][0]
    assert (["ikke", "folges", "delvis"], "better") == (row["svar"], row["change"])
