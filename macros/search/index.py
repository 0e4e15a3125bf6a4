"""Where each word stands: the heart of the index. The reader's browser unfolds it into what MiniSearch makes of documents."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from macros.search.compounds import Splitter
from macros.search.documents import Document
from macros.search.meanings import known
from macros.search.steps import counted
from macros.search.words import words

FIELDS = ("title", "names", "summary", "tags", "body", "parts")
BODY_WORDS = 16  # the most telling words of a text; more make the file larger than it makes the search better

Counts = dict[str, Counter[str]]


def places(found: list[Document], forms: dict[str, str]) -> dict[str, str]:
    """The words in order, and for each a line: fields parted by «;», each with the documents where it stands.

    `forms` leads from a nynorsk stem to the bokmål one.
    """
    standing: dict[str, list[list[tuple[int, int]]]] = defaultdict(lambda: [[] for _ in FIELDS])
    for place, fields in enumerate(_all(found, forms)):
        for number, name in enumerate(FIELDS):
            for word, count in fields[name].items():
                standing[word][number].append((place, count))
    terms = sorted(standing)
    return {"terms": " ".join(terms), "places": "\n".join(";".join(map(counted, standing[term])).rstrip(";") for term in terms)}


def _all(found: list[Document], forms: dict[str, str]) -> list[Counts]:
    """Field → the stems in it and how often, for each document."""
    heads = [_plain("\n".join([document.name, *document.names])) for document in found]
    bodies = [Counter(_plain(document.body)) for document in found]
    spoken = Counter(word for document in found for word in _plain(f"{document.name}\n{document.summary}"))
    for body in bodies:
        spoken.update(body)
    splitter = Splitter(spoken)
    stemmed = [_stemmed(body, forms) for body in bodies]
    spread = Counter(word for body in stemmed for word in body)
    out = []
    for document, head, body in zip(found, heads, stemmed, strict=True):
        fields = _shown(document, forms)
        said = {word for counts in fields.values() for word in counts}
        fields["body"] = _telling(body, spread, len(found), said)
        fields["parts"] = Counter(known(part, forms) for word in head for part in splitter.parts(word))
        out.append(fields)
    return out


def _plain(text: str) -> list[str]:
    return [form for forms in words(text) for form in forms]


def _shown(document: Document, forms: dict[str, str]) -> Counts:
    texts = {
        "title": document.name,
        "names": "\n".join(document.names),
        "summary": document.summary,
        "tags": "\n".join(document.tags),
    }
    return {name: Counter(known(word, forms) for word in _plain(text)) for name, text in texts.items()}


def _stemmed(counts: Counter[str], forms: dict[str, str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for word, count in counts.items():
        found[known(word, forms)] += count
    return found


def _telling(text: Counter[str], spread: Counter[str], documents: int, said: set[str]) -> Counter[str]:
    """The words that tell this text from others, and that nothing else on the page has said."""
    counts = {word: count for word, count in text.items() if word not in said and len(word) > 2}
    weighed = sorted(counts, key=lambda word: (-counts[word] * math.log(documents / spread[word]), word))
    return Counter({word: counts[word] for word in weighed[:BODY_WORDS]})
