"""What the archive has that begins with, or goes on from, what is being typed."""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import chain, islice

from msgspec import Struct

from search.store.compiled.reads import suggest as sql
from search.store.completion import rows
from search.store.completion.titles import Titles
from search.store.reads.values import Completion
from search.store.schema import schema
from search.store.schema.columns import strings
from search.store.sql import Connection, lines
from search.vietnamese.numbers.begun import BegunNumber
from search.vietnamese.photo_credits import is_caption
from search.vietnamese.text import keys
from search.vietnamese.text.unfinished import unfinished

CHANGED = 1_000
"""Titles that may have changed before all are read again."""
_CAPTIONS = 3
"""Times the titles wanted are looked at: some are captions."""


class _Kept(Struct, frozen=True):
    """What is held in memory of one revision: all titles of an earlier one, and those changed since."""

    revision: int
    read_at: int
    all: Titles
    changed: frozenset[int]
    since: Titles
    kinds: Mapping[str, int]


class Suggestions:
    """Completions of one store; safe to use from many threads."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading
        self._kept: _Kept | None = None
        self._lock = threading.Lock()

    def beginning(self, kind: str, typed: str, limit: int) -> list[Completion]:
        """Rows of one kind (person, number, office, phrase, article) that begin with `typed`, marks aside,
        most used first; articles newest first, after them those whose title has it further on."""
        with self._reading() as state:
            if kind != "article":
                return list(_whole_first(state, kind, typed, limit))
            kept, found = self._at(state), list[tuple[int, int]]()
            for words in unfinished(typed):
                for way in (Titles.beginning, Titles.having):
                    found += way(kept.since, words, limit * _CAPTIONS)
                    found += _unchanged(kept, way(kept.all, words, limit * _CAPTIONS))
            return _articles(state, found, limit)

    def called(self, syllable: str, limit: int) -> list[Completion]:
        """People by the beginning of their given name, most articles first."""
        with self._reading() as state:
            ways = (rows.beginning(state, "called", one, limit) for one in _joined(syllable))
            return list(chain.from_iterable(ways))

    def introduced(self, person: str) -> bool:
        """Whether some article gives the person with this key an honorific or an office."""
        with self._reading() as state:
            return rows.introduced(state, person)

    def numbers(self, number: BegunNumber, limit: int) -> list[Completion]:
        """Official documents whose number begins so, most articles first."""
        with self._reading() as state:
            return rows.numbers(state, number, limit)

    def held(self, person: str, typed: str, limit: int) -> list[Completion]:
        """The offices that the person with this key held and that begin with `typed`."""
        with self._reading() as state:
            return list(chain.from_iterable(rows.held(state, person, one, limit) for one in _joined(typed)))

    def titles(self, name: str, typed: str, limit: int) -> list[Completion]:
        """The articles whose title has the name and a word that begins with `typed`."""
        words = keys(name)[1]
        with self._reading() as state:
            kept, found = self._at(state), list[tuple[int, int]]()
            for further in _joined(typed):
                found += kept.since.having(words, limit * _CAPTIONS, further)
                found += _unchanged(kept, kept.all.having(words, limit * _CAPTIONS, further))
            return _articles(state, found, limit)

    def in_titles(self, phrases: Iterable[str]) -> set[str]:
        """Those of the phrases that the title of some article says."""
        with self._reading() as state:
            kept = self._at(state)
        words = {phrase: keys(phrase)[1] for phrase in phrases}
        return {one for one, said in words.items() if said and _says(kept, said)}

    def conference_kinds(self) -> Mapping[str, int]:
        """The kinds of conference that the archive has, each with how many articles report one."""
        with self._reading() as state:
            return self._at(state).kinds

    def _at(self, state: Connection) -> _Kept:
        kept, revision = self._kept, schema.revision(state)
        if kept is None or kept.revision < revision:
            with self._lock:
                kept = self._kept
                if kept is None or kept.revision < revision:
                    self._kept = kept = _read(state, kept, revision)
        return kept


def _whole_first(state: Connection, kind: str, typed: str, limit: int) -> Iterator[Completion]:
    """Rows that have the last syllable whole in either spelling («quy» in «Quý», «qui»), and those that go
    on from it as it was typed («Quyên», not «Quít»)."""
    joint = "-" if kind == "number" else " "
    ways = unfinished(typed)
    for words in ways:
        for row in rows.beginning(state, kind, joint.join(words), limit):
            if words is ways[-1] or words[-1] in keys(row.text)[1]:
                yield row


def _joined(typed: str, joint: str = " ") -> list[str]:
    return [joint.join(words) for words in unfinished(typed)]


def _read(state: Connection, kept: _Kept | None, revision: int) -> _Kept:
    kinds = rows.kinds(state)
    if kept is not None:
        since = list(lines(state, sql.SINCE, {"revision": kept.read_at}))
        if len(since) <= CHANGED:
            changed = frozenset(row for row, *_ in since)
            new = Titles((row, title) for row, title, removed in since if not removed)
            return _Kept(revision, kept.read_at, kept.all, changed, new, kinds)
    return _Kept(revision, revision, Titles(lines(state, sql.EVERY)), frozenset(), Titles(()), kinds)


def _says(kept: _Kept, words: Sequence[str]) -> bool:
    return kept.since.holds(words) or kept.all.holds(words, kept.changed)


def _unchanged(kept: _Kept, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    return ((row, count) for row, count in found if row not in kept.changed)


def _articles(state: Connection, found: Sequence[tuple[int, int]], limit: int) -> list[Completion]:
    """The articles in these rows, each title once, without titles that are a caption or name a picture."""
    counts = dict(found)
    titles: dict[str, Completion] = {}
    left = iter(counts)
    while len(titles) < limit and (some := list(islice(left, limit))):
        printed = rows.titles(state, some)
        for row in some:
            id, title, captions = printed.get(row, ("", "", ""))
            words = keys(title)[1]
            if words and not is_caption(title) and words not in map(_words, strings(captions)):
                titles.setdefault(" ".join(words), Completion("article", title, id, counts[row]))
    return list(titles.values())[:limit]


def _words(text: str) -> list[str]:
    return keys(text)[1]
