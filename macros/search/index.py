"""Where each word stands: the heart of the index. The reader's browser unfolds it into what MiniSearch makes of documents."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from macros.search.compounds import Splitter
from macros.search.documents import Document
from macros.search.meanings import known
from macros.search.steps import steps
from macros.search.words import words

FIELDS = ("title", "names", "summary", "body", "parts", "taught")
BODY_WORDS = 6  # the most telling words of a text; more make the file larger than it makes the search better
TAUGHT_WORDS = 20  # likewise of what people search for

Fields = dict[str, set[str]]


def places(found: list[Document], forms: dict[str, str]) -> dict[str, str]:
    """The words in order, and for each a line: fields parted by «;», each with the documents where it stands.

    How often it stands there is not told: with it the index was 8 % larger and the search found no more.
    `forms` leads from a nynorsk stem to the bokmål one.
    """
    standing: dict[str, list[list[int]]] = defaultdict(lambda: [[] for _ in FIELDS])
    for place, fields in enumerate(_all(found, forms)):
        for number, name in enumerate(FIELDS):
            for word in fields[name]:
                standing[word][number].append(place)
    terms = sorted(standing)
    return {"terms": " ".join(terms), "places": "\n".join(";".join(map(steps, standing[term])).rstrip(";") for term in terms)}


def _all(found: list[Document], forms: dict[str, str]) -> list[Fields]:
    """Field → the stems in it, for each document."""
    heads = [_plain("\n".join([document.name, *document.names])) for document in found]
    bodies = [Counter(_plain(document.body)) for document in found]
    spoken = Counter(word for document in found for word in _plain(f"{document.name}\n{document.summary}"))
    for body in bodies:
        spoken.update(body)
    splitter = Splitter(spoken)
    stemmed = [_stemmed(body, forms) for body in bodies]
    spread = Counter(word for body in stemmed for word in body)
    asked = Counter(word for document in found for word in {known(form, forms) for form in _plain("\n".join(document.taught))})
    out = []
    for document, head, body in zip(found, heads, stemmed, strict=True):
        fields = _shown(document, forms)
        said = set().union(*fields.values())
        fields["body"] = _telling(body, spread, len(found), said, BODY_WORDS)
        taught = _stemmed(Counter(_plain("\n".join(document.taught))), forms)
        fields["taught"] = _telling(taught, asked, len(found), fields["title"] | fields["names"], TAUGHT_WORDS)
        fields["parts"] = {known(part, forms) for word in head for part in splitter.parts(word)}
        out.append(fields)
    return out


def _plain(text: str) -> list[str]:
    return [form for forms in words(text) for form in forms]


def _shown(document: Document, forms: dict[str, str]) -> Fields:
    texts = {
        "title": document.name,
        "names": "\n".join(document.names),
        "summary": document.summary,
    }
    return {name: {known(word, forms) for word in _plain(text)} for name, text in texts.items()}


def _stemmed(counts: Counter[str], forms: dict[str, str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for word, count in counts.items():
        found[known(word, forms)] += count
    return found


def _telling(text: Counter[str], spread: Counter[str], documents: int, said: set[str], most: int) -> set[str]:
    """The words that tell this text from others, and that nothing else about the page has said."""
    counts = {word: count for word, count in text.items() if word not in said and len(word) > 2}
    weighed = sorted(counts, key=lambda word: (-counts[word] * math.log(documents / spread[word]), word))
    return set(weighed[:most])
