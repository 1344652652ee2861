"""An entry as a document of OpenSearch, and the fields it goes into."""

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from itertools import pairwise
from typing import Any, get_args

from search.index.engine import Entry, FieldTerms
from search.query.tree import DateField, FacetField, KeywordField, TextField

FACETS: tuple[FacetField, ...] = get_args(FacetField)
EXACT = "="
"""Begins every exact term; no folded term can, for those begin with a letter or digit."""
HOLE = "_"
"""Stands in what is asked for where any term may stand; no term is only this."""
PAIR = "_"
UNDATED_LAST = 1 << 22
"""Greater than any day, so that undated articles come last when the oldest come first."""
MATTER = 60
"""Pairs of an article's beginning by which others on the same matter are found."""
LONGEST = 4_096
"""Characters of a token: twice the longest term, and more."""
STATE = "state"
"""The id of the one document that is no article: what the index has reached."""

Json = dict[str, Any]


def body(shards: int, replicas: int, meta: Mapping[str, str]) -> Json:
    """How an index is made. It is refreshed by whoever writes it, when a commit is whole."""
    return {
        "settings": {
            "index": {
                "number_of_shards": shards,
                "number_of_replicas": replicas,
                "refresh_interval": "-1",
            },
            "analysis": _ANALYSIS,
        },
        "mappings": {**_MAPPINGS, "_meta": dict(meta)},
    }


def described() -> str:
    """Everything of the schema that decides whether an index can be read."""
    return repr((_ANALYSIS, _MAPPINGS))


def document(entry: Entry) -> Json:
    """Everything an index holds of one article."""
    fields: Json = {"id": entry.id, "record": "article", "revision": entry.revision}
    for name, terms in entry.texts.items():
        if terms.exact:
            fields[name] = list(parts(terms))
    for keys in (entry.keywords, entry.dates):
        for key, values in keys.items():
            if unique := list(dict.fromkeys(values)):
                fields[key] = unique
    if "text" in entry.texts:
        fields["pairs"] = " ".join(pairs(entry.texts["text"]))
    fields["newest"], fields["oldest"] = orders(entry)
    return fields


def orders(entry: Entry) -> tuple[int, int]:
    """The two numbers by which articles are sorted: each article has its own."""
    return (entry.day or 0) << 32 | entry.row, (entry.day or UNDATED_LAST) << 32 | entry.row


def key(id: str) -> str:
    """The id of an article's document: OpenSearch takes no long ones."""
    return blake2b(id.encode(), digest_size=16).hexdigest()


def pair(first: str, second: str) -> str:
    """The term of two neighbouring folded syllables."""
    return f"{first}{PAIR}{second}"


def parts(terms: FieldTerms) -> Iterator[str]:
    """Each part between breaks as one value; between values Lucene leaves a gap, which no phrase crosses.

    Exact and folded terms take turns, so that neighbours of either kind stand two positions apart."""
    both = list(map(" ".join, zip(terms.exact, terms.folded, strict=True)))
    for start, end in pairwise((0, *sorted(set(terms.breaks)), len(both))):
        if start < end:
            yield EXACT + f" {EXACT}".join(both[start:end])


def pairs(text: FieldTerms) -> list[str]:
    """The terms of all neighbouring syllables, in order."""
    return list(map(PAIR.join, pairwise(text.folded)))


def matter(entry: Entry) -> list[str]:
    """What an article is about, as far as it can say alone: the pairs of its title, and how it begins."""
    title, text = (pairs(entry.texts[part]) if part in entry.texts else [] for part in ("title", "text"))
    return list(dict.fromkeys([*title, *text[:MATTER]]))


_ANALYSIS: Json = {
    "tokenizer": {"terms": {"type": "whitespace", "max_token_length": LONGEST}},
    "filter": {"holes": {"type": "stop", "stopwords": [HOLE]}},
    "analyzer": {
        "terms": {"type": "custom", "tokenizer": "terms"},
        "asked": {"type": "custom", "tokenizer": "terms", "filter": ["holes"]},
    },
}


def _text(options: str) -> Json:
    gap = {"position_increment_gap": 1} if options == "positions" else {}
    return {"type": "text", "analyzer": "terms", "search_analyzer": "asked", "index_options": options, **gap}


def _keyword(counted: bool) -> Json:
    return {"type": "keyword", "doc_values": counted}


def _number(indexed: bool) -> Json:
    return {"type": "long", "index": indexed}


_MAPPINGS: Json = {
    "dynamic": "strict",
    # The archive of record has the articles; only what the index says of itself is kept as it was sent.
    "_source": {"includes": ["state.*"]},
    "properties": {
        "id": _keyword(counted=True),
        "record": _keyword(counted=False),
        "revision": _number(indexed=False),
        **{name: _text("positions") for name in get_args(TextField)},
        "pairs": _text("freqs"),
        **{name: _keyword(counted=name in FACETS) for name in get_args(KeywordField)},
        **{name: _keyword(counted=False) for name in get_args(DateField)},
        "newest": _number(indexed=False),
        "oldest": _number(indexed=False),
        "state": {"type": "object", "enabled": False},
    },
}
