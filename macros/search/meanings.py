"""Which words mean the same: nynorsk and bokmål, and the words people use for the words of the portal."""

from __future__ import annotations

from macros.core.portal import Portal
from macros.search.words import fold, stem, words

# Words that tell nothing of what is asked for, in bokmål and nynorsk
IDLE = frozenset(
    fold(
        """
        a alle alt andre at att av bare ble bli blir da de dei deg deira dem den denne der dere det dette di driv driver du eg
        ein eit eller en er et etter for fordi fra frå få får ha hadde ham han har henne hennes her hun hva kva hvem kven
        hvilke hvis viss hvor kor hvordan korleis hvorfor korfor i ikke ikkje inn ja jeg kan man med meg mei mellom men mi min
        mine mitt mot må ned no noe noen noko nokon når nå og også om opp oss over på samt seg selv si sin sitt skal skulle
        slik så som til uten utan under ut var ved vi vil være vere vår å finnes finst finn trenger treng komme kommer gå går
        holde holder gjøre gjør ta tar gi gir ønsker klarer vet vite bør skje skjer noen gang mangler manglar ingen hver blant
        mye meget hos gjennom per via flere dersom ganger sier si se ser
        """
    ).split()
)
WHOSE = frozenset(["mi", "min", "mitt", "mine", "hans", "hennes", "sin", "si", "sitt", "sine"])


def known(word: str, forms: dict[str, str]) -> str:
    """The stem that a folded word is kept under: that of its bokmål form where it is nynorsk."""
    found = stem(word)
    return forms.get(found, found)


def nynorsk(portal: Portal) -> dict[str, str]:
    """Stem of a nynorsk word → stem of its bokmål form."""
    pairs = {stem(fold(pair["word"] or pair.id)): stem(fold(pair["bokmal"])) for pair in portal.all("nynorsk")}
    return {word: other for word, other in sorted(pairs.items()) if word != other}


def said(phrase: str, forms: dict[str, str]) -> list[str]:
    """The words of a phrase as stems, without those that say nothing. said() in docs/assets/js/search/query.js does the same."""
    written = [found[0] for found in words(phrase)]
    own = ["min" if len(written) > 1 and word in WHOSE else known(word, forms) for word in written]
    strong = [stemmed for word, stemmed in zip(written, own, strict=True) if word not in IDLE]
    return strong if len(strong) > 1 else own


def same(portal: Portal, forms: dict[str, str]) -> list[list[str]]:
    """Words for the same: [as people write them: each finds the others, as stems: what leads to them], a line each."""
    return [
        ["\n".join(group["same"]), "\n".join(dict.fromkeys(" ".join(said(phrase, forms)) for phrase in group["leads_here"]))]
        for group in portal.all("search_words")
    ]
