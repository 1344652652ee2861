"""One segment of a Whoosh index as sets and weights of articles, a byte for each article.

Whoosh's own matchers go from article to article in Python: 80 to 100 ms for the dense syllables of
Vietnamese at 12,000 articles. Here a term is read once into a vector of weights; sets are integers
made of such vectors, one byte an article, and are combined and counted by single operations.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import compress
from operator import and_, or_
from typing import Protocol, TypeVar

from msgspec import Struct

from search.errors import IndexDamaged
from search.index.engines.whoosh.entries import EXACT, row_keywords
from search.index.engines.whoosh.rows import near, standing
from search.query.tree import (
    Among,
    And,
    During,
    Everything,
    Has,
    KeywordField,
    Node,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    TextField,
    Within,
    Word,
)
from search.vietnamese.dates.calendar_terms import cover

_ONE = bytes([0, *[1] * 255])
_VECTORS = 24_000_000
_SETS = 12_000_000
"""Bytes of weights and of sets that a segment keeps."""

Vector = bytes
Articles = int
"""A set: byte n is 1 where article n of the segment is in it."""
_T = TypeVar("_T")


class AnyOf(Struct, frozen=True):
    """The terms a prefix stands for in one state of the index."""

    field: TextField
    terms: tuple[bytes, ...]


class SegmentFiles(Protocol):
    """What is read from the files of one segment; every method may be called from any thread."""

    name: str
    size: int

    def postings(self, field: str, term: bytes) -> tuple[Sequence[int], bytes]:
        """The articles that have the term, ascending, with its weight in each; empty if there are none."""

    def frequency(self, field: str, term: bytes) -> int:
        """How many articles have the term, those that were deleted included."""

    def vocabulary(self, field: str, prefix: bytes) -> list[tuple[bytes, int]]:
        """The terms that begin so, in order, each with its frequency."""

    def column(self, name: str, articles: Iterable[int]) -> list[bytes]:
        """The bytes stored for these articles."""

    def numbers(self, name: str) -> Sequence[int]:
        """The number stored for every article: `order` is `day << 32 | row`."""

    def close(self) -> None: ...


class Segment:
    """The unchanging part of a segment, shared by all states of the index it stands in."""

    def __init__(self, files: SegmentFiles) -> None:
        self.files = files
        self.name, self.size = files.name, files.size
        self.order = files.numbers("order")
        self.all: Articles = int.from_bytes(b"\1" * self.size, "little")
        size = max(self.size, 1)
        self.vector = _cached(self._vector, _VECTORS // size)
        self.articles = _cached(self._articles, _SETS // size)
        self.frequency = _cached(files.frequency, 20_000)
        self.vocabulary = _cached(files.vocabulary, 200)
        self.values = _cached(self._values, 16)

    def _vector(self, field: str, term: bytes) -> Vector:
        """The weight of a term in every article, 0 where it is not; empty where it is in none."""
        ids, weights = self.files.postings(field, term)
        if not ids:
            return b""
        vector = bytearray(self.size)
        with sensible(self.name):
            for id, weight in zip(ids, weights, strict=True):
                vector[id] = weight
        return bytes(vector)

    def _values(self, field: KeywordField) -> list[tuple[str, ...]]:
        """The keys of every article, for facets."""
        shared: dict[tuple[str, ...], tuple[str, ...]] = {}
        found = (row_keywords(row, field) for row in self.files.column("keywords", range(self.size)))
        with sensible(self.name):
            return [shared.setdefault(values, values) for values in found]

    def ids(self, numbers: Sequence[int]) -> list[str]:
        """The ids of these articles."""
        found = self.files.column("id", numbers)
        with sensible(self.name):
            return [id.decode() for id in found]

    def numbers(self, articles: Articles) -> Iterable[int]:
        """The articles of a set, ascending."""
        return compress(range(self.size), articles.to_bytes(self.size, "little"))

    def _articles(self, node: Node | AnyOf) -> Articles:
        """The articles that match; deleted ones too."""
        match node:
            case Word():
                return _set(self.vector(node.field, key(node)))
            case Phrase():
                return self._phrase(node)
            case Within():
                return self._within(node)
            case Has():
                return _set(self.vector(node.field, encoded(node.value)))
            case During():
                return self._union(
                    (field, term.encode()) for field in node.fields for term in cover(node.period)
                )
            case AnyOf():
                return self._union((node.field, term) for term in node.terms)
            case And():
                return _folded(and_, map(self.articles, node.parts), self.all)
            case Or():
                return _folded(or_, map(self.articles, node.parts), 0)
            case Not():
                return self.all ^ self.articles(node.part)
            case Among():
                return self._union(("id", encoded(id)) for id in node.ids)
            case Everything():
                return self.all
            case Nothing():
                return 0
            case Prefix():
                raise TypeError("a prefix is spelled out before it is asked of a segment")

    def _union(self, terms: Iterable[tuple[str, bytes]]) -> Articles:
        found = bytearray(self.size)
        with sensible(self.name):
            for field, term in terms:
                for id in self.files.postings(field, term)[0]:
                    found[id] = 1
        return int.from_bytes(found, "little")

    def _phrase(self, phrase: Phrase) -> Articles:
        words = [Word(word.term, word.marked, phrase.field) for word in phrase.words]
        return self._where(words, standing(words, phrase.field))

    def _within(self, node: Within) -> Articles:
        words = list(dict.fromkeys(Word(word.term, word.marked, node.field) for word in node.words))
        return self._where(words, near(node))

    def _where(self, words: Sequence[Word], stands: Callable[[bytes], bool]) -> Articles:
        """The articles that have all of the words, so as `stands` wants them in their row."""
        candidates = _folded(and_, map(self.articles, words), self.all)
        if len(words) < 2 or not candidates:
            return candidates
        found = bytearray(self.size)
        numbers = list(self.numbers(candidates))
        for number, row in zip(numbers, self.files.column("row", numbers), strict=True):
            found[number] = stands(row)
        return int.from_bytes(found, "little")


@contextmanager
def sensible(name: str) -> Iterator[None]:
    """What is read inside makes sense, or the segment is damaged: Whoosh's files have no checksums."""
    try:
        yield
    except (IndexError, ValueError) as error:
        raise IndexDamaged(
            f"segment {name} of the Whoosh index makes no sense ({error!r}); "
            "make the index anew with: python -m indexer rebuild"
        ) from error


def key(word: Word | Prefix) -> bytes:
    """The word as it stands in the lexicon."""
    return EXACT + encoded(word.term) if word.marked else encoded(word.term)


def encoded(text: str) -> bytes:
    """Any string a reader can send as bytes of the lexicon; lone surrogates are never in it."""
    return text.encode("utf-8", "surrogatepass")


def _set(vector: Vector) -> Articles:
    return int.from_bytes(vector.translate(_ONE), "little")


def _folded(combine: Callable[[int, int], int], sets: Iterable[int], start: int) -> int:
    """`functools.reduce` that stops where nothing is left to combine."""
    result = start
    for one in sets:
        result = combine(result, one)
        if not result and combine is and_:
            break
    return result


def _cached(function: Callable[..., _T], size: int) -> Callable[..., _T]:
    """The function with the latest `size` of its answers kept; the segment they speak of never changes."""
    return lru_cache(maxsize=max(size, 16))(function)
