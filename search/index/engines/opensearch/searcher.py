"""One pinned state of an index in OpenSearch, asked by one request."""

from collections.abc import Sequence
from itertools import islice

from search import limits
from search.index.engine import Entry, FacetCounts, Found, Sort, Weight
from search.index.engines.changes import sound
from search.index.engines.evidence import speaks
from search.index.engines.interleaved import matter
from search.index.engines.opensearch.comparing import differing
from search.index.engines.opensearch.documents import Json
from search.index.engines.opensearch.facets import counted
from search.index.engines.opensearch.paging import Paging
from search.index.engines.opensearch.query import matching, ranked, reasons, weighed
from search.index.engines.opensearch.states import Moment
from search.query.tree import Among, And, Everything, FacetField, Node, Word

STEP = 1_000
"""Scores are told in so many parts of one."""
MATTERS = 16
REMEMBERED = 20_000
"""Counts that one state keeps for the requests to come."""


class OpenSearchSearcher:
    """Answers from one state, however many commits come after it."""

    def __init__(self, moment: Moment, paging: Paging) -> None:
        self._moment, self._paging = moment, paging

    @property
    def revision(self) -> int:
        return self._moment.revision

    @property
    def count(self) -> int:
        """Counted once a state."""
        return self._totals([matching(Everything())])[0]

    def search(self, query: Node, *, sort: Sort, offset: int, limit: int) -> Found:
        """One page; see `search.index.engine.Searcher`."""
        weighs = sort == "relevance" and speaks(query)
        order: Sort = "newest" if sort == "relevance" and not weighs else sort
        asked = ranked(query) if weighs else matching(query)
        if offset > limits.OFFSET:
            return Found(self._totals([asked])[0], ())
        page = self._paging.page(asked, order, offset, limit, ["id"])
        scores = tuple(round(hit["sort"][0] * STEP) / STEP for hit in page.hits) if weighs else ()
        return Found(page.total, tuple(hit["fields"]["id"][0] for hit in page.hits), scores)

    def facets(self, query: Node, fields: Sequence[FacetField], limit: int) -> FacetCounts:
        """Exact counts; see `search.index.engine.Searcher`."""
        return counted(self._moment, matching(query), fields, limit)

    def frequencies(self, words: Sequence[Word]) -> tuple[int, ...]:
        """Exact counts, of which each is asked for once a state."""
        return tuple(self._totals([matching(word) for word in words]))

    def explain(self, query: Node, id: str) -> tuple[Weight, ...]:
        """The score of one article by its reasons; see `search.index.engine.Searcher`."""
        if not sound(id) or not speaks(query):
            return ()
        match = matching(And((Among((id,)), query)))
        found = [(reason, clauses) for reason, clauses in reasons(query).items() if clauses]
        answers = self._moment.searches([{"size": 1, "query": weighed(match, one)} for _, one in found])
        hits = [answer["hits"]["hits"] for answer in answers]
        weights = [
            Weight(reason, float(hit[0]["_score"]))
            for (reason, _), hit in zip(found, hits, strict=True)
            if hit and hit[0]["_score"] > 0
        ]
        return tuple(sorted(weights, key=lambda weight: -weight.value))

    def revisions(self) -> dict[str, int]:
        """The revision of every article; see `search.index.engine.Searcher`."""
        hits = self._paging.walk(matching(Everything()), ["id", "revision"])
        return {hit["fields"]["id"][0]: hit["fields"]["revision"][0] for hit in hits}

    def differs(self, entry: Entry) -> tuple[str, ...]:
        """Asks the index for every term; see `search.index.engine.Searcher`."""
        return differing(self._moment, entry)

    def similar(self, entry: Entry, limit: int) -> list[str]:
        """Articles that share the rarest pairs of its title and beginning; see `engine.Searcher`."""
        own = [matching(Among((entry.id,)))]
        pairs: list[Json] = [{"term": {"pairs": one}} for one in matter(entry) if sound(one)]
        counts = self._totals([{"bool": {"filter": [pair], "must_not": own}} for pair in pairs])
        places = sorted((count, place) for place, count in enumerate(counts) if count)
        shared = [pairs[place] for _, place in islice(places, MATTERS)]
        if not shared or limit <= 0:
            return []
        asked = {"bool": {"should": shared, "must_not": own}}
        found = self._paging.page(asked, "relevance", 0, limit, ["id"]).hits
        return [hit["fields"]["id"][0] for hit in found]

    def _totals(self, queries: Sequence[Json]) -> list[int]:
        """How many articles match each."""
        known = self._moment.known
        names = [repr(query) for query in queries]
        found = {name: known[name] for name in names if name in known}
        missing = {name: query for name, query in zip(names, queries, strict=True) if name not in found}
        asked = [{"size": 0, "track_total_hits": True, "query": query} for query in missing.values()]
        for name, answer in zip(missing, self._moment.searches(asked), strict=True):
            found[name] = answer["hits"]["total"]["value"]
        if len(known) + len(missing) <= REMEMBERED:
            known.update(found)
        return [found[name] for name in names]
