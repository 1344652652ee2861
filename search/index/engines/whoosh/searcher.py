"""One state of a Whoosh index, as `search.index.engine.Searcher` promises it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import heappush, heappushpop, nlargest, nsmallest
from itertools import chain, compress, pairwise
from typing import TypeVar

from msgspec import Struct

from search.index.engine import Entry, FacetCounts, Found, Reason, Sort, Weight
from search.index.engines.evidence import speaks
from search.index.engines.frequencies import Known, frequencies
from search.index.engines.whoosh.comparing import differing
from search.index.engines.whoosh.entries import EXACT
from search.index.engines.whoosh.explaining import shares
from search.index.engines.whoosh.ranking import (
    CANDIDATES,
    Candidate,
    Term,
    Weighed,
    added,
    rarity_of,
    scores,
    terms,
    weighed,
)
from search.index.engines.whoosh.rows import decoded, exact_part, row
from search.index.engines.whoosh.segments import AnyOf, Articles, Segment, encoded, key
from search.limits import EXPANSION
from search.query.tree import And, FacetField, Node, Not, Or, Prefix, TextField, Word

_T = TypeVar("_T", bytes, str)
_LAST_DAY = 1 << 60
SIMILAR_TERMS, SIMILAR_CANDIDATES = 25, 60
MATTER = 2_000
"""Syllables of an article's beginning that say what it is about; beyond stand the pages of attachments."""


class Part(Struct, frozen=True):
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


Ranked = tuple[float, int, int, int]
"""Score, order by date, number of the part, number of the article in it."""


class WhooshSearcher:
    """One commit, pinned. It keeps nothing but what was counted in it, so threads may even share it."""

    def __init__(self, parts: Sequence[Part], revision: int) -> None:
        self.parts = tuple(parts)
        self.revision = revision
        self.count = sum(part.alive.bit_count() for part in self.parts)
        self._frequencies: Known = {}

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
        elif sort == "newest" or not speaks(query):
            best = nlargest(end, self._by_date(found, undated=0))
        else:
            best = self._by_relevance(query, found, end)
        page = best[offset:end]
        return Found(total, self._ids(page), tuple(place[0] for place in page))

    def facets(self, query: Node, fields: Sequence[FacetField], limit: int) -> FacetCounts:
        """Exact counts over what matches."""
        query = self._spelled_out(query)
        counts: dict[FacetField, Counter[str]] = {field: Counter() for field in fields}
        for part in self.parts:
            segment, matching = part.segment, part.segment.articles(query) & part.alive
            chosen = matching.to_bytes(segment.size, "little")
            for field, counter in counts.items() if matching else ():
                counter.update(chain.from_iterable(compress(segment.values(field), chosen)))
        return {field: tuple(_commonest(counter, limit)) for field, counter in counts.items()}

    def frequencies(self, words: Sequence[Word]) -> tuple[int, ...]:
        """Exact counts of living articles."""
        return frequencies(self._frequencies, words, self._frequency)

    def _frequency(self, word: Word) -> int:
        return sum(part.living(word.field, key(word)) for part in self.parts)

    def explain(self, query: Node, id: str) -> tuple[Weight, ...]:
        """The score of one article by its reasons."""
        query, place = self._spelled_out(query), next(self._places(id), None)
        found = [part.segment.articles(query) & part.alive for part in self.parts]
        if place is None or not found[place[0]] >> (8 * place[1]) & 1 or not speaks(query):
            return ()
        asked = terms(query, self._rarity)
        candidates = self._best(found, asked, CANDIDATES)
        segment, article = self.parts[place[0]].segment, place[1]
        (row,) = segment.files.column("row", [article])
        sums: dict[Reason, float] = defaultdict(float)
        for term in asked:
            if vector := segment.vector(term.field, term.term):
                for reason, value in shares(term, vector[article], row) if vector[article] else ():
                    sums[reason] += value
        at = next((at for at, candidate in enumerate(candidates) if candidate[2:] == place), None)
        if at is not None:
            looked_at = self._candidates(candidates)
            for reason, value in added(self._neighbours(query, looked_at), at, looked_at[at]):
                sums[reason] += value
        weights = (Weight(reason, value) for reason, value in sums.items() if value)
        return tuple(sorted(weights, key=lambda weight: -weight.value))

    def revisions(self) -> dict[str, int]:
        """Every article's id with the revision it was indexed at."""
        found: dict[str, int] = {}
        for part in self.parts:
            numbers = list(part.segment.numbers(part.alive))
            revisions = part.segment.files.numbers("revision")
            ids = part.segment.ids(numbers)
            found.update((id, revisions[number]) for id, number in zip(ids, numbers, strict=True))
        return found

    def differs(self, entry: Entry) -> tuple[str, ...]:
        """Reads every term and column; see `search.index.engine.Searcher`."""
        places = list(self._places(entry.id))
        if len(places) != 1:
            return ("id",)
        return differing(self.parts[places[0][0]].segment, places[0][1], entry)

    def similar(self, entry: Entry, limit: int) -> list[str]:
        """Articles that share the rarest of its syllables and most of their pairs."""
        place = next(self._places(entry.id), None)
        own = _matter(row(entry.texts))
        worth = {term: self._rarity("text", EXACT + decoded(term).encode()) for term in set(own)}
        counts = Counter(own)
        telling = nlargest(SIMILAR_TERMS, worth, key=lambda term: (worth[term] * counts[term] ** 0.5, term))
        asked = [Term("words", "text", EXACT + decoded(term).encode(), worth[term]) for term in telling]
        best = self._best([p.alive for p in self.parts], asked, SIMILAR_CANDIDATES + 1)
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
        return _matter(self.parts[part].segment.files.column("row", [number])[0])

    def _by_date(self, found: Sequence[Articles], undated: int) -> Iterator[Ranked]:
        for number, (part, matching) in enumerate(zip(self.parts, found, strict=True)):
            order = part.segment.order
            for article in part.segment.numbers(matching):
                when = order[article]
                yield 0.0, when if when >> 32 else when | undated, number, article

    def _by_relevance(self, query: Node, found: Sequence[Articles], end: int) -> list[Ranked]:
        best = self._best(found, terms(query, self._rarity), max(CANDIDATES, end))
        looked_at, rest = best[:CANDIDATES], best[CANDIDATES:]
        articles = self._candidates(looked_at)
        if neighbours := self._neighbours(query, articles):
            again = (
                (score + sum(value for _, value in added(neighbours, at, one)), order, part, article)
                for at, ((score, order, part, article), one) in enumerate(
                    zip(looked_at, articles, strict=True)
                )
            )
            looked_at = sorted(again, reverse=True)
        return looked_at + rest

    def _neighbours(self, query: Node, candidates: Sequence[Candidate]) -> list[Weighed]:
        return weighed(query, candidates, self._together, self.count, self._rarity)

    def _together(self, words: tuple[Word, ...]) -> int:
        """In how many articles all of the words stand."""
        return sum(part.segment.articles(And(words)).bit_count() for part in self.parts)

    def _candidates(self, places: Sequence[Ranked]) -> list[Candidate]:
        rows: dict[tuple[int, int], bytes] = {}
        for number, part in enumerate(self.parts):
            here = [place[3] for place in places if place[2] == number]
            rows |= zip(
                ((number, article) for article in here), part.segment.files.column("row", here), strict=True
            )
        return [Candidate.of(rows[number, article]) for _, _, number, article in places]

    def _best(self, found: Sequence[Articles], asked: Sequence[Term], size: int) -> list[Ranked]:
        def places() -> Iterator[Ranked]:
            for number, (part, matching) in enumerate(zip(self.parts, found, strict=True)):
                if not matching:
                    continue
                segment, order = part.segment, part.segment.order
                articles = list(segment.numbers(matching))
                every = scores(segment, asked)
                mine = [every[article] for article in articles]
                # Whole numbers are compared far quicker than places: most are left out by their score.
                least = nlargest(size, mine)[-1] if len(mine) > size else 0
                for article, score in zip(articles, mine, strict=True):
                    if score >= least:
                        yield score, order[article], number, article

        return nlargest(size, places())

    def _rarity(self, field: str, term: bytes) -> int:
        return rarity_of(sum(part.segment.frequency(field, term) for part in self.parts), self.count)

    def _places(self, id: str) -> Iterator[tuple[int, int]]:
        for number, part in enumerate(self.parts):
            for article in part.segment.files.postings("id", encoded(id))[0]:
                if part.alive >> (8 * article) & 1:
                    yield number, article

    def _ids(self, places: Sequence[Ranked]) -> tuple[str, ...]:
        return tuple(self.parts[part].segment.ids([article])[0] for _, _, part, article in places)

    def _spelled_out(self, node: Node) -> Node:
        """The query with every prefix as the terms it stands for in this state."""
        match node:
            case Prefix():
                terms = self._expansion(node.field, key(node), EXPANSION)
                # No node that a query may hold: only segments, which know it, see what this returns.
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


def _matter(row: bytes) -> list[bytes]:
    return exact_part(row, "text").split(maxsplit=MATTER)[:MATTER]


def _commonest(counts: Counter[_T], limit: int) -> list[tuple[_T, int]]:
    return nsmallest(limit, counts.items(), key=lambda item: (-item[1], item[0]))
