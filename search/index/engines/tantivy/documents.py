"""An entry as a tantivy document: terms interleaved in text fields, pairs, keys and numbers to sort by."""

from functools import lru_cache
from hashlib import blake2b

from search.index.engine import Entry
from search.index.engines.interleaved import orders, pairs, parts
from search.index.engines.tantivy.vendor import FACETS, Document
from search.query.tree import FacetField


def document(entry: Entry) -> Document:
    """Everything an index holds of one article."""
    fields: dict[str, object] = {
        "id": entry.id,
        "record": "article",
    }
    for name, terms in entry.texts.items():
        if terms.exact:
            fields[name] = list(parts(terms))
    for keys in (entry.keywords, entry.dates):
        for key, values in keys.items():
            fields[key] = list(dict.fromkeys(values))
    if "text" in entry.texts:
        fields["pairs"] = " ".join(pairs(entry.texts["text"]))
    made = Document(**fields)
    # Given to Document they would become signed numbers, at which an unsigned column panics.
    made.add_unsigned("revision", entry.revision)
    for field, order in zip(("newest", "oldest"), orders(entry), strict=True):
        made.add_unsigned(field, order)
    for keyword in FACETS:
        for value in dict.fromkeys(entry.keywords.get(keyword, ())):
            made.add_unsigned(codes_of(keyword), code(value))
    return made


def codes_of(keyword: FacetField) -> str:
    """The field that holds a keyword's values as numbers, to be counted."""
    return f"{keyword}_code"


@lru_cache(maxsize=1 << 16)
def code(value: str) -> int:
    """A number that stands for a value: two of a million values meet in one with 1 in 30 million."""
    return int.from_bytes(blake2b(value.encode(), digest_size=8).digest(), "big")


def checkpoint(revision: int) -> Document:
    """The record of the revision a commit takes the index to; neither match-all nor NOT finds it."""
    made = Document(record="checkpoint")
    made.add_unsigned("revision", revision)
    return made
