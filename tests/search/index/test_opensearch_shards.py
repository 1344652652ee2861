"""What several shards could get wrong: counts, order and weights hold over all of them."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from search.index.engine import Opener
from search.index.engines import opener as opener_of
from search.index.engines.opensearch import facets as counting
from search.index.engines.opensearch import paging
from search.query.tree import Everything
from search.settings import Cluster
from tests.search.index.contract.counting import Counting
from tests.search.index.contract.entries import Made, entry, facets, ids, typed
from tests.search.index.contract.explaining import Explaining
from tests.search.index.contract.ordering import Ordering
from tests.search.index.engine_contract import EngineContract


class TestOverSeveralShards(Counting, Ordering, Explaining):
    """The parts of the contract in which shards differ from one."""

    made = EngineContract.made
    tmp_path = EngineContract.tmp_path

    @pytest.fixture
    def opener(self, new_cluster: Callable[[], Cluster]) -> Opener:
        return opener_of("opensearch", replace(new_cluster(), shards=3))

    def test_counts_are_exact_where_each_shard_sends_too_few_values_at_first(
        self, made: Made, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(counting, "AT_FIRST", 1)
        engine = made(
            *(entry(f"a{n}", person=[f"own{n}-{k}" for k in range(3)] + ["shared"]) for n in range(40)),
            *(entry(f"b{n}", person=[f"p{n % 7}", "shared"]) for n in range(40)),
        )
        expected = [("shared", 80), *((f"p{n}", 6 if n < 5 else 5) for n in range(7))]
        expected += sorted((f"own{n}-{k}", 1) for n in range(40) for k in range(3))
        for limit in (1, 3, 8, 20, 127):
            assert facets(engine, Everything(), "person", limit=limit)["person"] == tuple(expected[:limit])

    def test_pages_beyond_the_window_add_up(self, made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(paging, "WINDOW", 4)
        engine = made(*(entry(f"a{n}", body="họp " * (n % 5 + 1), row=n + 1) for n in range(23)))
        for sort in ("relevance", "newest", "oldest"):
            whole = ids(engine, typed("họp"), sort)
            assert len(set(whole)) == 23
            with engine.pin() as searcher:
                for offset in (0, 3, 4, 5, 9, 20, 22, 23, 24, 40):
                    page = searcher.search(typed("họp"), sort=sort, offset=offset, limit=6)
                    assert (page.total, list(page.ids)) == (23, whole[offset : offset + 6])
        with engine.pin() as searcher:
            assert set(searcher.revisions()) == {f"a{n}" for n in range(23)}
