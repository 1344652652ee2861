"""One state of a Whoosh index, as `search.engine.Searcher` promises it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappush, heappushpop, nlargest, nsmallest
from itertools import chain, compress, pairwise
from typing import TypeVar

from search.engine import FacetCounts, Found, Sort
from search.engines.whoosh_entries import EXACT
from search.engines.whoosh_ranking import (
    CANDIDATES,
    Pair,
    Rarities,
    pair_score,
    pairs,
    rarity,
    scores,
    words,
)
from search.engines.whoosh_rows import decoded, exact_part
from search.engines.whoosh_segments import AnyOf, Articles, Segment, encoded, key
from search.limits import EXPANSION
from search.query import And, KeywordField, Node, Not, Or, Prefix, TextField

_T = TypeVar("_T", bytes, str)
_LAST_DAY = 1 << 60
SIMILAR_TERMS, SIMILAR_CANDIDATES, PAIR_OF_SIMILAR = 25, 60, 64


@dataclass(frozen=True, slots=True)
class Part:
    """A segment with the articles that are alive in it in this state; `whole` if it never lost one."""

    segment: Segment
    alive: Articles
    whole: bool

    def living(self, field: TextField, term: bytes) -> int:
        """In how many living articles a term stands."""
        if self.whole:
            return self.segment.frequency(field, term)
        alive = self.alive.to_bytes(self.segment.size, "little")
        return sum(alive[article] for article in self.segment.files.postings(field, term)[0])


Place = tuple[float, int, int, int]
"""Score, order by date, number of the part, number of the article in it."""


class WhooshSearcher:
    """One commit, pinned. It holds no state of its own, so threads may even share it."""

    def __init__(self, parts: Sequence[Part], revision: int) -> None:
        self.parts = tuple(parts)
        self.revision = revision
        self.count = sum(part.alive.bit_count() for part in self.parts)

    def search(self, query: Node, *, sort: Sort, offset: int, limit: int) -> Found:
        """One page of what matches."""
        query = self._spelled_out(query)
        found = [part.segment.articles(query) & part.alive for part in self.parts]
        total = sum(matching.bit_count() for matching in found)
        end = offset + limit
        if offset >= total or limit <= 0:
            return Found(total, ())
        if sort == "oldest":
            best = nsmallest(end, self._by_date(found, undated=_LAST_DAY))
        elif sort == "newest" or not words(query):
            best = nlargest(end, self._by_date(found, undated=0))
        else:
            best = self._by_relevance(query, found, end)
        page = best[offset:end]
        return Found(total, self._ids(page), tuple(place[0] for place in page))

    def facets(self, query: Node, fields: Sequence[KeywordField], limit: int) -> FacetCounts:
        """Exact counts over what matches."""
        query = self._spelled_out(query)
        counts: dict[KeywordField, Counter[str]] = {field: Counter() for field in fields}
        for part in self.parts:
            segment, matching = part.segment, part.segment.articles(query) & part.alive
            chosen = matching.to_bytes(segment.size, "little")
            for field, counter in counts.items() if matching else ():
                counter.update(chain.from_iterable(compress(segment.values(field), chosen)))
        return {field: tuple(_commonest(counter, limit)) for field, counter in counts.items()}

    def terms(self, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Folded syllables that begin so."""
        return [(term.decode(), count) for term, count in self._expansion("text", encoded(prefix), limit)]

    def revisions(self) -> dict[str, int]:
        """Every article's id with the revision it was indexed at."""
        found: dict[str, int] = {}
        for part in self.parts:
            numbers = list(part.segment.numbers(part.alive))
            revisions = part.segment.files.numbers("revision")
            ids = part.segment.files.column("id", numbers)
            found.update((id.decode(), revisions[number]) for id, number in zip(ids, numbers, strict=True))
        return found

    def similar(self, id: str, limit: int) -> list[str]:
        """Articles that share the rarest of its syllables and most of their pairs."""
        place = next(self._places(id), None)
        if place is None:
            return []
        part, number = place
        own = self._syllables(part, number)
        worth = {term: self._rarity("text", EXACT + decoded(term).encode()) for term in set(own)}
        counts = Counter(own)
        telling = nlargest(SIMILAR_TERMS, worth, key=lambda term: (worth[term] * counts[term] ** 0.5, term))
        rarities: Rarities = {("text", EXACT + decoded(term).encode()): worth[term] for term in telling}
        best = self._best([p.alive for p in self.parts], rarities, SIMILAR_CANDIDATES + 1)
        weights = {pair: worth[pair[0]] + worth[pair[1]] for pair in set(pairwise(own))}
        again = (
            (
                score + 64 * sum(weights.get(pair, 0) for pair in set(pairwise(self._syllables(where, at)))),
                order,
                where,
                at,
            )
            for score, order, where, at in best
            if score and (where, at) != place
        )
        return list(self._ids(nlargest(limit, again)))

    def _syllables(self, part: int, number: int) -> list[bytes]:
        return exact_part(self.parts[part].segment.files.column("row", [number])[0], "text").split()

    def _by_date(self, found: Sequence[Articles], undated: int) -> Iterator[Place]:
        for number, (part, matching) in enumerate(zip(self.parts, found, strict=True)):
            order = part.segment.order
            for article in part.segment.numbers(matching):
                when = order[article]
                yield 0.0, when if when >> 32 else when | undated, number, article

    def _by_relevance(self, query: Node, found: Sequence[Articles], end: int) -> list[Place]:
        terms = dict.fromkeys((word.field, key(word)) for word in words(query))
        rarities = {term: self._rarity(*term) for term in terms}
        best = self._best(found, rarities, max(CANDIDATES, end))
        looked_at, rest = best[:CANDIDATES], best[CANDIDATES:]
        if couples := pairs(query, rarities):
            looked_at = sorted(self._with_pairs(looked_at, couples), reverse=True)
        return looked_at + rest

    def _best(self, found: Sequence[Articles], rarities: Rarities, size: int) -> list[Place]:
        def places() -> Iterator[Place]:
            for number, (part, matching) in enumerate(zip(self.parts, found, strict=True)):
                if not matching:
                    continue
                segment, order = part.segment, part.segment.order
                articles = list(segment.numbers(matching))
                every = scores(segment, rarities)
                mine = [every[article] for article in articles]
                # Whole numbers are compared far quicker than places: most are left out by their score.
                least = nlargest(size, mine)[-1] if len(mine) > size else 0
                for article, score in zip(articles, mine, strict=True):
                    if score >= least:
                        yield score, order[article], number, article

        return nlargest(size, places())

    def _with_pairs(self, places: Sequence[Place], couples: Sequence[Pair]) -> Iterator[Place]:
        for number, part in enumerate(self.parts):
            here = [place for place in places if place[2] == number]
            rows = part.segment.files.column("row", [place[3] for place in here])
            for (score, order, _, article), row in zip(here, rows, strict=True):
                yield score + pair_score(couples, row), order, number, article

    def _rarity(self, field: str, term: bytes) -> int:
        return rarity(sum(part.segment.frequency(field, term) for part in self.parts), self.count)

    def _places(self, id: str) -> Iterator[tuple[int, int]]:
        for number, part in enumerate(self.parts):
            for article in part.segment.files.postings("id", encoded(id))[0]:
                if part.alive >> (8 * article) & 1:
                    yield number, article

    def _ids(self, places: Sequence[Place]) -> tuple[str, ...]:
        return tuple(
            self.parts[part].segment.files.column("id", [article])[0].decode()
            for _, _, part, article in places
        )

    def _spelled_out(self, node: Node) -> Node:
        """The query with every prefix as the terms it stands for in this state."""
        match node:
            case Prefix():
                terms = self._expansion(node.field, key(node), EXPANSION)
                return AnyOf(node.field, tuple(term for term, _ in terms))  # type: ignore[return-value]
            case And() | Or():
                return type(node)(tuple(map(self._spelled_out, node.parts)))
            case Not():
                return Not(self._spelled_out(node.part))
            case _:
                return node

    def _expansion(self, field: TextField, prefix: bytes, limit: int) -> list[tuple[bytes, int]]:
        """The commonest terms that begin so, with the living articles that each stands in."""
        bounds: Counter[bytes] = Counter()
        for part in self.parts:
            bounds.update(dict(part.segment.vocabulary(field, prefix)))
        if not prefix:
            bounds = Counter({term: bound for term, bound in bounds.items() if not term.startswith(EXACT)})
        if all(part.whole for part in self.parts):
            return _commonest(bounds, limit)
        exact: Counter[bytes] = Counter()
        least: list[int] = []
        for term, bound in sorted(bounds.items(), key=lambda item: (-item[1], item[0])):
            if len(least) == limit and bound < least[0]:
                break
            if count := sum(part.living(field, term) for part in self.parts):
                exact[term] = count
                (heappushpop if len(least) == limit else heappush)(least, count)
        return _commonest(exact, limit)


def _commonest(counts: Counter[_T], limit: int) -> list[tuple[_T, int]]:
    return nsmallest(limit, counts.items(), key=lambda item: (-item[1], item[0]))
