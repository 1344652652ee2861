"""One pinned state of a tantivy index, asked by one request."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from msgspec import Struct, field

from search import limits
from search.index.engine import Entry, FacetCounts, Found, Sort, Weight
from search.index.engines.changes import sound
from search.index.engines.evidence import speaks
from search.index.engines.frequencies import Known, frequencies
from search.index.engines.interleaved import matter
from search.index.engines.tantivy.comparing import differing
from search.index.engines.tantivy.facets import Counting
from search.index.engines.tantivy.query import Compiler, spelled
from search.index.engines.tantivy.vendor import (
    DocAddress,
    Index,
    Occur,
    Order,
    Query,
    Schema,
    Searcher,
    reading,
    total,
)
from search.query.tree import Everything, FacetField, Node, TextField, Word

STEP = 1_000
"""Scores that differ by less than one in so many are equal: sums of floats vary with their order."""
MATTERS = 16


class State(Struct, frozen=True):
    """What one commit looks like: tantivy's searcher over it and the revision recorded in it."""

    directory: Path
    schema: Schema
    searcher: Searcher
    revision: int
    frequencies: Known = field(default_factory=dict)


def newest(index: Index, directory: Path) -> State:
    """The state of the last commit."""
    with reading(directory):
        index.reload()
        searcher = index.searcher()
        record = Query.term_query(index.schema, "record", "checkpoint", "basic")
        hits = searcher.search(record, 1).hits
        if not hits:
            raise ValueError("it has no record of its revision")
        return State(directory, index.schema, searcher, searcher.doc(hits[0][1])["revision"][0])


class TantivySearcher:
    """Answers from one state, however many commits come after it."""

    def __init__(self, state: State) -> None:
        self._state, self._searcher = state, state.searcher

    @property
    def revision(self) -> int:
        return self._state.revision

    @property
    def count(self) -> int:
        return self._searcher.num_docs - 1

    def search(self, query: Node, *, sort: Sort, offset: int, limit: int) -> Found:
        """One page; see `search.index.engine.Searcher`."""
        with reading(self._state.directory):
            if sort == "relevance" and speaks(query):
                return self._ranked(query, offset, limit)
            return self._sorted(query, "oldest" if sort == "oldest" else "newest", offset, limit)

    def facets(self, query: Node, fields: Sequence[FacetField], limit: int) -> FacetCounts:
        """Exact counts; see `search.index.engine.Searcher`."""
        with reading(self._state.directory):
            compiled = self._compiler.query(query)
            return Counting(self._state.schema, self._searcher, compiled).facets(fields, limit)

    def frequencies(self, words: Sequence[Word]) -> tuple[int, ...]:
        """Exact counts; the dictionary knows them until an article is deleted."""
        with reading(self._state.directory):
            return frequencies(self._state.frequencies, words, self._frequency)

    def _frequency(self, word: Word) -> int:
        term = spelled(word.term, word.marked)
        if not sound(term):
            return 0
        if self._nothing_deleted():
            return self._searcher.doc_freq(word.field, term)
        return total(self._searcher.search(self._compiler.query(word), 1))

    def _nothing_deleted(self) -> bool:
        return self._searcher.doc_freq("record", "article") == self.count

    def explain(self, query: Node, id: str) -> tuple[Weight, ...]:
        """The score of one article by its reasons; see `search.index.engine.Searcher`."""
        if not sound(id):
            return ()
        with reading(self._state.directory):
            compiler, own = self._compiler, Query.term_query(self._state.schema, "id", id, "basic")
            match = Query.boolean_query([(Occur.Must, own), (Occur.Must, compiler.query(query))])
            weights = []
            for reason, clauses in compiler.reasons(query).items():
                hits = self._searcher.search(compiler.weighed(match, clauses), 1).hits
                weights += [Weight(reason, float(score)) for score, _ in hits if score > 0]
        return tuple(sorted(weights, key=lambda weight: -weight.value))

    def revisions(self) -> dict[str, int]:
        """The revision of every article; see `search.index.engine.Searcher`."""
        with reading(self._state.directory):
            everything = self._compiler.query(Everything())
            hits = self._searcher.search(
                everything, max(1, self._searcher.num_docs), order_by_field="oldest"
            ).hits
            documents = (self._searcher.doc(address) for _, address in hits)
            return {document["id"][0]: document["revision"][0] for document in documents}

    def differs(self, entry: Entry) -> tuple[str, ...]:
        """Asks the index for every term; see `search.index.engine.Searcher`."""
        with reading(self._state.directory):
            return differing(self._state.schema, self._searcher, entry)

    def similar(self, entry: Entry, limit: int) -> list[str]:
        """Articles that share the rarest pairs of its title and beginning; see `engine.Searcher`."""
        with reading(self._state.directory):
            clauses = [(Occur.Should, self._pair(one, "freq")) for one in self._shared(entry)]
            if not clauses:
                return []
            found = self._searcher.search(self._others(entry, clauses), limit).hits
            return list(self._ids([address for _, address in found]))

    def _shared(self, entry: Entry) -> list[str]:
        """The rarest pairs that other articles have too."""
        counts = [(self._searcher.doc_freq("pairs", one), one) for one in matter(entry) if sound(one)]
        # Until a merge counts include what was deleted, as an earlier text of this very article.
        shared = (
            one
            for count, one in sorted(counts)
            if count > 1
            and total(self._searcher.search(self._others(entry, [(Occur.Must, self._pair(one, "basic"))]), 1))
        )
        return list(islice(shared, MATTERS))

    def _pair(self, pair: str, option: str) -> Query:
        return Query.term_query(self._state.schema, "pairs", pair, option)

    def _others(self, entry: Entry, clauses: list[tuple[Occur, Query]]) -> Query:
        own = Query.term_query(self._state.schema, "id", entry.id, "basic") if sound(entry.id) else None
        return Query.boolean_query([*clauses, (Occur.MustNot, own)] if own else clauses)

    def _sorted(self, query: Node, field: str, offset: int, limit: int) -> Found:
        compiled = self._compiler.query(query)
        # Tantivy makes room for offset + limit hits, whatever they are.
        window = max(1, min(limit, self._searcher.num_docs - offset))
        order = Order.Asc if field == "oldest" else Order.Desc
        result = self._searcher.search(
            compiled, window, True, field, offset=min(offset, self._searcher.num_docs), order=order
        )
        return Found(total(result), self._ids([address for _, address in result.hits][:limit]))

    def _ranked(self, query: Node, offset: int, limit: int) -> Found:
        """Best first and newest first of equals: looks past the page until no tie runs over its end."""
        compiled = self._compiler.ranked(query)
        end = min(offset + limit, self._searcher.num_docs)
        wanted = end + 8
        while True:
            result = self._searcher.search(compiled, min(wanted, self._searcher.num_docs))
            hits = [(round(score * STEP), address) for score, address in result.hits]
            if len(hits) >= total(result) or len(hits) <= end or hits[-1][0] < hits[end - 1][0]:
                break
            wanted *= 4
        return self._page(total(result), hits, offset, limit)

    def _page(self, count: int, hits: list[tuple[int, DocAddress]], offset: int, limit: int) -> Found:
        if offset >= len(hits):
            return Found(count, ())
        # Those above the tie in which the page begins need no sorting.
        begin = bisect_left(hits, -hits[offset][0], key=lambda hit: -hit[0])
        hits = hits[begin:]
        ages = self._searcher.fast_field_values("newest", [address for _, address in hits])
        order = sorted(zip(hits, ages, strict=True), key=lambda hit: (-hit[0][0], -(hit[1] or 0)))
        page = [hit for hit, _ in order[offset - begin : offset - begin + limit]]
        return Found(
            count, self._ids([address for _, address in page]), tuple(score / STEP for score, _ in page)
        )

    @property
    def _compiler(self) -> Compiler:
        return Compiler(self._state.schema, self._expanded)

    def _expanded(self, field: TextField, prefix: str) -> list[str]:
        """The commonest terms that begin so; until a merge the dictionary alone counts deleted articles."""
        if not sound(prefix):
            return []
        living = None if self._nothing_deleted() else self._compiler.query(Everything())
        found = self._searcher.terms_with_prefix(field, prefix, living, limits.EXPANSION)
        return [term for term, _ in found]

    def _ids(self, addresses: Sequence[DocAddress]) -> tuple[str, ...]:
        return tuple(self._searcher.doc(address)["id"][0] for address in addresses)
