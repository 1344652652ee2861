"""Completion of what is being typed: people, numbers, offices, phrases, titles, most useful first."""

from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from search import limits
from search.results import Suggestion
from search.store import Store
from search.vietnamese.text import keys

Kind = Literal["person", "number", "office", "phrase", "article"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SHARE: Mapping[Kind, int] = {"person": 4, "number": 4, "office": 2, "phrase": 3, "article": 3}
"""How many of each kind are shown before any kind shows more."""


def completions(store: Store, typed: str, limit: int) -> list[Suggestion]:
    """At most `limit` completions of `typed`, marks aside, each shown once."""
    typed = typed[: limits.QUERY_LENGTH].strip()
    if not typed:
        return []
    found = {kind: list(_of_kind(store, kind, typed, limit)) for kind in KINDS}
    first = [one for kind in KINDS for one in found[kind][: SHARE[kind]]]
    rest = [one for kind in KINDS for one in found[kind][SHARE[kind] :]]
    unique = {(one.kind, one.value): one for one in reversed(first + rest)}
    return list(reversed(unique.values()))[:limit]


def _of_kind(store: Store, kind: Kind, typed: str, limit: int) -> Iterator[Suggestion]:
    for row in store.completions(kind, typed, limit):
        yield Suggestion(kind, row.text, row.key, row.articles)
    if kind == "person":
        yield from _by_parts(store, typed, limit)


def _by_parts(store: Store, typed: str, limit: int) -> Iterator[Suggestion]:
    """People whose name has all the syllables typed, in any order: «Tạ Tấn» for «Tạ Ngọc Tấn»."""
    parts = keys(typed)[1]
    if 2 <= len(parts) <= 6:
        for name in store.known.people_with(parts, limit):
            yield Suggestion("person", name.person.name, name.person.key, name.person.articles)
