"""Completion of what is being typed: people, numbers, offices, phrases, titles, most useful first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, get_args

from search import limits
from search.answer.results import Suggestion
from search.store import Store
from search.vietnamese.numbers import typed_numbers
from search.vietnamese.people import strip_honorific
from search.vietnamese.text import fold, keys

Kind = Literal["person", "number", "office", "phrase", "article"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SHARE: Mapping[Kind, int] = {"person": 4, "number": 4, "office": 2, "phrase": 3, "article": 3}
"""How many of each kind are shown before any kind shows more."""
_MORE = 2
"""Times the phrases that are shown are looked at: many are beginnings of others."""
_SAME = 0.8
"""A phrase of which so great a part goes on in one way is only the beginning of that longer one."""


def completions(store: Store, typed: str, limit: int) -> list[Suggestion]:
    """At most `limit` completions of `typed`, marks aside, each shown once; the kind that stands in most
    articles first, titles last."""
    typed = typed[: limits.QUERY_LENGTH].strip()
    if not typed:
        return []
    found = {kind: list(_of_kind(store, kind, typed, limit)) for kind in KINDS}
    found["phrase"] = _whole(found["phrase"], found["person"])
    order = sorted(
        KINDS, key=lambda kind: (kind == "article", -max((one.count for one in found[kind]), default=0))
    )
    first = [one for kind in order for one in found[kind][: SHARE[kind]]]
    rest = [one for kind in order for one in found[kind][SHARE[kind] :]]
    unique: dict[tuple[str, str], Suggestion] = {}
    for one in first + rest:
        unique.setdefault((one.kind, one.value), one)
    return list(unique.values())[:limit]


def _of_kind(store: Store, kind: Kind, typed: str, limit: int) -> Iterator[Suggestion]:
    if kind == "number":
        yield from _by_number(store, typed, limit)
    asked = strip_honorific(typed)[1] or typed if kind == "person" else typed
    for row in store.completions(kind, asked, limit * _MORE if kind == "phrase" else limit):
        yield Suggestion(kind, row.text, row.key, row.articles)
    if kind == "person":
        yield from _by_parts(store, asked, limit)


def _by_parts(store: Store, typed: str, limit: int) -> Iterator[Suggestion]:
    """People whose name has all the syllables typed, in any order: «Tạ Tấn» for «Tạ Ngọc Tấn»."""
    parts = keys(typed)[1]
    if 2 <= len(parts) <= 6:
        for name in store.known.people_with(parts, limit):
            yield Suggestion("person", name.person.name, name.person.key, name.person.articles)


def _by_number(store: Store, typed: str, limit: int) -> Iterator[Suggestion]:
    """Official documents by their number in any spelling: «nghi quyet 35», «NQ35», «35nqtw»."""
    for found in typed_numbers(typed):
        if found.start == 0:
            for one in store.known.documents(found.value)[:limit]:
                yield Suggestion("number", one.number, one.key, one.articles)


def _whole(phrases: Sequence[Suggestion], people: Sequence[Suggestion]) -> list[Suggestion]:
    """Phrases that are not the beginning of a longer one or of a name beside them."""
    longer = [(f"{fold(one.text)} ", one.count) for one in (*phrases, *people)]
    return [
        phrase
        for phrase in phrases
        if not any(
            text.startswith(begun := f"{fold(phrase.text)} ")
            and (text != begun or longest > phrase.count)
            and longest >= _SAME * phrase.count
            for text, longest in longer
        )
    ]
