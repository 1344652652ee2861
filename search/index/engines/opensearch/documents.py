"""An entry as a document of OpenSearch, and the fields it goes into."""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any, get_args

from search.index.engine import Entry
from search.index.engines.interleaved import orders, pairs, parts
from search.query.tree import DateField, FacetField, KeywordField, TextField

FACETS: tuple[FacetField, ...] = get_args(FacetField)
HOLE = "_"
"""Stands in what is asked for where any term may stand; no term is only this."""
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


def key(id: str) -> str:
    """The id of an article's document: OpenSearch takes no long ones."""
    return blake2b(id.encode(), digest_size=16).hexdigest()


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
