"""Queries drawn from the articles themselves with a fixed seed: what readers type, in all its forms."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from search.answer.results import FacetName, SearchRequest
from search.answer.search import Memory
from search.archive import Archive
from search.kept import Kept
from search.model import StoredArticle
from search.store import Store
from search.vietnamese.text import fold, tokens
from tests.benchmarks.corpus import SEED, Record

TODAY = date(2025, 6, 1)
FACETS: tuple[FacetName, ...] = ("year", "person", "number", "section", "conference")
LENGTHS = range(1, 9)
PAGE = 10


class Asked(Struct, frozen=True):
    """One query; `folded` are its syllables where it is nothing but words without marks, for the rivals."""

    kind: str
    request: SearchRequest
    folded: tuple[str, ...] = ()


def forgetful(archive: Archive) -> Archive:
    """The archive without memory of what was asked before, so that each asking is like the first."""
    archive._memory = Memory(Kept(0), Kept(0))
    return archive


def queries(records: Sequence[Record], store: Store, count: int) -> list[Asked]:
    """`count` queries: six of ten are words, the others phrases and filters by person, number and day."""
    chance = random.Random(SEED)
    # Headings and captions repeat; lengths and marks take turns so that each has its share.
    makers = [_words(chance, records)] * 6 + [
        _phrases(chance, records),
        _people(chance, records, store),
        _numbers(chance, records, store),
        _days(chance, records),
    ]
    found = [next(makers[at % len(makers)]) for at in range(count)]
    chance.shuffle(found)
    return found


def _words(chance: random.Random, records: Sequence[Record]) -> Iterator[Asked]:
    while True:
        for length in LENGTHS:
            for part in ("title", "body"):
                yield _asked("words with marks", _run(chance, records, part, length))
                plain = fold(_run(chance, records, part, length))
                yield _asked("words without marks", plain, tuple(token.folded for token in tokens(plain)))


def _phrases(chance: random.Random, records: Sequence[Record]) -> Iterator[Asked]:
    while True:
        for length in (2, 3, 4, 5):
            words = _run(chance, records, "body", length)
            yield _asked("phrase", f'"{words}"')
            yield _asked("phrase", f'"{fold(_run(chance, records, "title", length))}"')


def _people(chance: random.Random, records: Sequence[Record], store: Store) -> Iterator[Asked]:
    while True:
        stored = _stored(chance, records, store, "people")
        name = chance.choice(stored.facts.people).name
        word = fold(_run_of(chance, stored.article.body, 1))
        yield Asked("person filter", SearchRequest(word, people=(name,), size=PAGE))
        yield Asked("person filter", SearchRequest(people=(fold(name),), size=PAGE))


def _numbers(chance: random.Random, records: Sequence[Record], store: Store) -> Iterator[Asked]:
    while True:
        stored = _stored(chance, records, store, "documents")
        number = chance.choice(stored.facts.documents).number
        word = fold(_run_of(chance, stored.article.body, 1))
        yield Asked("number filter", SearchRequest(word, numbers=(number,), size=PAGE))
        yield Asked("number in the query", SearchRequest(f"{word} {number}", size=PAGE))


def _days(chance: random.Random, records: Sequence[Record]) -> Iterator[Asked]:
    while True:
        record = chance.choice(records)
        day = date.fromisoformat(record.get("published_at", "")[:10] or "2017-05-01")
        words = fold(_run_of(chance, record["body"], 2))
        begin, end = day - timedelta(days=15), day + timedelta(days=15)
        yield Asked("date filter", SearchRequest(words, published_from=begin, published_to=end, size=PAGE))
        yield _asked("date in the query", f"{words} năm {day.year}")


def _asked(kind: str, text: str, syllables: tuple[str, ...] = ()) -> Asked:
    return Asked(kind, SearchRequest(text, size=PAGE), syllables)


def _run(chance: random.Random, records: Sequence[Record], part: str, length: int) -> str:
    return _run_of(chance, chance.choice(records)[part], length)


def _run_of(chance: random.Random, text: str, length: int) -> str:
    """Neighbouring syllables of one line, as they are printed, without its signs."""
    lines = [found for line in text.split("\n") if len(found := tokens(line)) >= length]
    if not lines:
        return " ".join(token.text for token in tokens(text)[:length]) or "hội nghị"
    line = chance.choice(lines)
    start = chance.randrange(len(line) - length + 1)
    return " ".join(token.text for token in line[start : start + length])


def _stored(chance: random.Random, records: Sequence[Record], store: Store, fact: str) -> StoredArticle:
    """An article that has such a fact."""
    for _ in range(10_000):
        stored = store.article(chance.choice(records)["id"])
        if stored and getattr(stored.facts, fact):
            return stored
    raise ValueError(f"None of these articles has {fact}.")
