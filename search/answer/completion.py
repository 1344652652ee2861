"""Completion of what is being typed: people, numbers, offices, phrases, titles, most useful first."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, get_args

from msgspec.structs import replace

from search import limits
from search.answer import completion_phrases as phrases
from search.answer.results import Suggestion
from search.query.known import KnownName
from search.store import Store
from search.store.reads.values import Completion
from search.vietnamese.abbreviations import WRITTEN_OUT
from search.vietnamese.numbers import typed_numbers
from search.vietnamese.numbers.begun import begun, of_kind
from search.vietnamese.people import begins_with_place, is_place, strip_honorific
from search.vietnamese.text import fold, keys, tokens

Kind = Literal["person", "number", "office", "phrase", "article"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SHARE: Mapping[Kind, int] = {"person": 4, "number": 4, "office": 2, "phrase": 3, "article": 3}
"""How many of each kind are shown before any kind shows more."""
_MORE = 2
"""Times the rows that are shown are looked at: some have other marks than those typed."""
_FULL = {fold(short): full for short, full in WRITTEN_OUT.items()}
_LONGEST_NAME = 6


def completions(store: Store, typed: str, limit: int) -> list[Suggestion]:
    """At most `limit` completions of `typed`, marks aside, each shown once and each finding something; the
    kind that stands in most articles first, titles last."""
    typed = typed[: limits.QUERY_LENGTH].strip()
    if not keys(typed)[1]:
        return []
    found = {kind: _unique(_FOUND[kind](store, typed, limit)) for kind in KINDS}
    if not any(found.values()):
        found["person"] = _unique(_in_any_order(store, typed, limit))
    found["phrase"] = phrases.whole(found["phrase"], found["person"])
    order = sorted(
        KINDS, key=lambda kind: (kind == "article", -max((one.count for one in found[kind]), default=0))
    )
    first = [one for kind in order for one in found[kind][: SHARE[kind]]]
    rest = [one for kind in order for one in found[kind][SHARE[kind] :]]
    return _as_marked(typed, first + rest)[:limit]


def _people(store: Store, typed: str, limit: int) -> Iterator[Suggestion]:
    """Who begins so or is called so, most articles first, or whose name has the syllables in this order:
    «Tạ Tấn» for «Tạ Ngọc Tấn»."""
    asked = _asked(typed)
    first = store.suggestions.beginning("person", asked, limit * _MORE)
    parts = keys(asked)[1]
    if len(parts) == 1 and len(parts[0]) > 1:
        called = store.suggestions.called(asked, limit * _MORE)
        first = sorted((*first, *called), key=lambda row: -row.articles)
    yield from _persons(store, _rows(asked, first))
    if 2 <= len(parts) <= _LONGEST_NAME and len(first) < limit:
        with_all = store.known.people_with(parts, limit)
        yield from _persons(store, (_person(one) for one in with_all if _in_order(parts, one)))


def _in_any_order(store: Store, typed: str, limit: int) -> Iterator[Suggestion]:
    """Whose name has all the syllables typed, where nothing else goes on from them: «vọng lê». Beside what
    does they would be there by chance («Kim Chi Thị» for «chỉ thị»)."""
    parts = keys(_asked(typed))[1]
    if 2 <= len(parts) <= _LONGEST_NAME:
        yield from _persons(store, map(_person, store.known.people_with(parts, limit)))


def _persons(store: Store, found: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """These without places and runs of capitals that were taken for one («Nghệ An», «Hà Nội Không»), and of
    bearers of one name the one in most articles: beside each other they read the same."""
    seen: set[str] = set()
    for one in found:
        if one.text in seen or is_place(one.text):
            continue
        if not begins_with_place(one.text) or store.suggestions.introduced(one.value):
            seen.add(one.text)
            yield one


def _asked(typed: str) -> str:
    """The name behind an honorific, once more than a letter of it is typed («học sinh n» may be no name)."""
    name = strip_honorific(typed)[1]
    return name if len(fold(name)) > 1 else typed


def _person(name: KnownName) -> Suggestion:
    return Suggestion("person", name.person.name, name.person.key, name.person.articles)


def _in_order(parts: Sequence[str], name: KnownName) -> bool:
    left = iter(keys(name.exact)[1])
    return all(part in left for part in parts)


def _numbers(store: Store, typed: str, limit: int) -> Iterator[Suggestion]:
    """Official documents by their number in any spelling, «nghi quyet 35», «NQ35», «35nqtw», then by its
    beginning."""
    for found in typed_numbers(typed):
        if found.start == 0:
            for one in store.known.documents(found.value)[:limit]:
                yield Suggestion("number", one.number, one.key, one.articles)
    number = begun(typed) or of_kind(typed)
    rows = (
        store.suggestions.numbers(number, limit)
        if number
        else store.suggestions.beginning("number", typed, limit)
    )
    yield from map(_suggestion, rows)


def _offices(store: Store, typed: str, limit: int) -> Iterator[Suggestion]:
    """Offices by their beginning, abbreviations understood: «ct ubnd»."""
    found = [row for form in _forms(typed) for row in store.suggestions.beginning("office", form, limit)]
    for one in _rows(typed, sorted(found, key=lambda row: -row.articles)):
        yield replace(one, text=_capital(one.text))


def _phrases(store: Store, typed: str, limit: int) -> Iterator[Suggestion]:
    """What goes with the person that is typed, kinds of conference, then phrases of titles."""
    for name, further in _after_names(store, typed):
        for form in _forms(further):
            for row in store.suggestions.held(name.key, form, limit):
                text = f"{name.text} {_capital(row.text)}"
                yield Suggestion("phrase", text, text, row.articles)
    yield from phrases.conference_kinds(store, typed)
    found = store.suggestions.beginning("phrase", typed, limit * _MORE)
    said = store.suggestions.in_titles(row.text for row in found)
    yield from _rows(typed, (row for row in found if row.text in said))


def _articles(store: Store, typed: str, limit: int) -> Iterator[Suggestion]:
    """Titles that begin so, have it further on, or have the person that is typed and the word begun."""
    yield from _rows(typed, store.suggestions.beginning("article", typed, limit))
    for name, further in _after_names(store, typed):
        yield from map(_suggestion, store.suggestions.titles(name.text, further, limit))


_FOUND: Mapping[Kind, Callable[[Store, str, int], Iterator[Suggestion]]] = {
    "person": _people,
    "number": _numbers,
    "office": _offices,
    "phrase": _phrases,
    "article": _articles,
}


def _after_names(store: Store, typed: str) -> Iterator[tuple[Completion, str]]:
    """The people of the longest whole name that `typed` begins with, and what is typed behind it."""
    asked = _asked(typed)
    found = tokens(asked)[: _LONGEST_NAME + 1]
    names = [" ".join(one.folded for one in found[:size]) for size in range(2, len(found))]
    known = store.known.names(names) if names else {}
    for size, name in reversed(list(enumerate(names, 2))):
        if bearers := known.get(name):
            people = {one.person.key: one.person for one in bearers}
            for key, person in people.items():
                yield Completion("person", person.name, key, person.articles), asked[found[size].start :]
            return


def _forms(typed: str) -> list[str]:
    """What is typed, and with its abbreviations written out."""
    written = " ".join(_FULL.get(fold(word), word) for word in typed.split())
    return list(dict.fromkeys((typed, written)))


def _rows(typed: str, rows: Iterable[Completion]) -> Iterator[Suggestion]:
    """The rows as suggestions, first those that have the marks typed."""
    return iter(_as_marked(typed, list(map(_suggestion, rows))))


def _as_marked(typed: str, found: list[Suggestion]) -> list[Suggestion]:
    marked = [one.exact for one in tokens(typed) if one.marked]
    return sorted(found, key=lambda one: not _has(one.text, marked)) if marked else found


def _has(text: str, marked: Sequence[str]) -> bool:
    words = keys(text)[0]
    *whole, last = marked
    return set(whole) <= set(words) and any(word.startswith(last) for word in words)


def _suggestion(row: Completion) -> Suggestion:
    kind: Kind = next(kind for kind in KINDS if kind == row.kind)
    return Suggestion(kind, row.text, row.key, row.articles)


def _capital(office: str) -> str:
    """An office as it stands in lists, also where the news print it inside a sentence only."""
    return office[:1].upper() + office[1:]


def _unique(found: Iterable[Suggestion]) -> list[Suggestion]:
    unique: dict[str, Suggestion] = {}
    for one in found:
        unique.setdefault(one.value, one)
    return list(unique.values())
