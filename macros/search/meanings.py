"""Which words mean the same: nynorsk and bokmål, and the words people use for the words of the portal."""

from __future__ import annotations

from macros.core.portal import Portal
from macros.search.words import fold, stem


def known(word: str, forms: dict[str, str]) -> str:
    """The stem that a folded word is kept under: that of its bokmål form where it is nynorsk."""
    found = stem(word)
    return forms.get(found, found)


def nynorsk(portal: Portal) -> dict[str, str]:
    """Stem of a nynorsk word → stem of its bokmål form."""
    pairs = {stem(fold(pair["word"] or pair.id)): stem(fold(pair["bokmal"])) for pair in portal.all("nynorsk")}
    return {word: other for word, other in sorted(pairs.items()) if word != other}


def same(portal: Portal) -> list[list[str]]:
    """Words for the same, as people write them: [each finds the others, leads to them], a line each."""
    return [["\n".join(group["same"]), "\n".join(group["leads_here"])] for group in portal.all("search_words")]
