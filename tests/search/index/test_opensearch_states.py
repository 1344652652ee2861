"""What readers of an index in OpenSearch hold: one state, whole, also where its point in time is gone or a
commit was left half done."""

from collections.abc import Callable
from pathlib import Path

import pytest

from search import limits
from search.errors import IndexOutOfReach, TooDear
from search.index.engine import Deletion, Engine
from search.index.engines.opensearch import states
from search.index.engines.opensearch.engine import OpenSearchOpener
from search.index.engines.opensearch.states import Place
from search.index.engines.opensearch.vendor import connected
from search.query.tree import And, Everything, Or, Phrase, Within, Word
from search.settings import Cluster
from tests.search.index.contract.entries import entry, found, typed


@pytest.fixture
def cluster(new_cluster: Callable[[], Cluster]) -> Cluster:
    return new_cluster()


def forget_moments(cluster: Cluster) -> None:
    """What becomes of points in time when the nodes that hold them stop."""
    index = f"{cluster.prefix}-index"
    client = connected(cluster, 30)
    client.indices.close(index=index)
    client.indices.open(index=index)


@pytest.fixture
def writer(cluster: Cluster, tmp_path: Path) -> Engine:
    engine = OpenSearchOpener(cluster).create(tmp_path / "index")
    engine.apply([entry("a", body="họp"), entry("b", body="họp")], 1)
    return engine


def test_a_reader_goes_on_in_the_same_state_when_its_point_in_time_is_gone(
    cluster: Cluster, writer: Engine, tmp_path: Path
) -> None:
    reader = OpenSearchOpener(cluster).open(tmp_path / "index")
    with reader.pin() as searcher:
        assert searcher.count == 2
        forget_moments(cluster)
        assert searcher.search(typed("họp"), sort="newest", offset=0, limit=9).total == 2
        assert searcher.revision == 1
        forget_moments(cluster)
        writer.apply([Deletion("a")], 2)
        with pytest.raises(IndexOutOfReach, match="try again"):
            searcher.search(typed("báo"), sort="newest", offset=0, limit=9)
    reader.refresh()
    assert found(reader, Everything()) == {"b"}


def test_half_a_batch_is_never_shown_and_the_next_run_completes_it(
    cluster: Cluster, writer: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = OpenSearchOpener(cluster).open(tmp_path / "index")
    batch = [entry("a", body="báo"), Deletion("b"), entry("c", body="báo")]
    with monkeypatch.context() as dying:
        dying.setattr(Place, "moment", lambda place: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            writer.apply(batch, 2)
    # All of it is in the index by now, and seen by whoever asks without a point in time.
    client, index = connected(cluster, 30), f"{cluster.prefix}-index"
    assert client.count(index=index, body={"query": {"term": {"text": "bao"}}})["count"] == 2
    for one in (reader, OpenSearchOpener(cluster).open(tmp_path / "index")):
        one.refresh()
        assert found(one, typed("họp")) == {"a", "b"}
        assert found(one, typed("báo")) == set()
    forget_moments(cluster)
    monkeypatch.setattr(states, "PATIENCE", 0.3)
    with pytest.raises(IndexOutOfReach, match=r"being written.*run the indexer"):
        found(reader, Everything())
    again = OpenSearchOpener(cluster).open(tmp_path / "index", writable=True)
    assert again.checkpoint() == 1
    assert again.apply(batch, 2) == []
    reader.refresh()
    assert found(reader, typed("báo")) == found(reader, Everything()) == {"a", "c"}


def test_what_is_sent_again_never_replaces_what_came_later(
    cluster: Cluster, writer: Engine, tmp_path: Path
) -> None:
    writer.apply([entry("a", body="sau"), Deletion("b")], 7)
    writer.apply([entry("a", body="họp"), entry("b", body="họp")], 5)
    writer.refresh()
    assert found(writer, typed("sau")) == found(writer, Everything()) == {"a"}


def test_states_that_nobody_reads_are_let_go(
    cluster: Cluster, writer: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from search.index.engines.opensearch import engine

    monkeypatch.setattr(engine, "MOST", 2)
    for number in range(2, 9):
        writer.apply([entry(f"n{number}", body="họp")], number)
    index = f"{cluster.prefix}-index"
    stats = connected(cluster, 30).indices.stats(index=index, metric="search")
    assert stats["indices"][index]["total"]["search"]["point_in_time_current"] == 3
    writer.close()


def test_a_long_article_is_compared_word_by_word(cluster: Cluster, tmp_path: Path) -> None:
    body = " ".join(f"từ{number}" for number in range(3_000))
    engine = OpenSearchOpener(cluster).create(tmp_path / "long")
    assert engine.apply([entry("a", body=body)], 1) == []
    engine.refresh()
    with engine.pin() as searcher:
        assert searcher.differs(entry("a", body=body)) == ()
        assert searcher.differs(entry("a", body=body.replace("từ1500 ", "từ1500 x "))) == ("pairs", "text")
        assert searcher.differs(entry("a", body=body.replace("từ399 từ400", "từ400 từ399")))


def test_a_question_of_more_clauses_than_opensearch_takes_is_too_dear(writer: Engine) -> None:
    writer.refresh()
    many = Or(tuple(Phrase((Word(f"a{number}"), Word("b"))) for number in range(1_100)))
    with writer.pin() as searcher:
        with pytest.raises(TooDear, match="clauses"):
            searcher.search(many, sort="newest", offset=0, limit=9)
        assert searcher.search(typed("họp"), sort="newest", offset=0, limit=9).total == 2


def test_the_longest_query_that_readers_may_type_is_answered(writer: Engine) -> None:
    writer.refresh()
    line = tuple(Word(f"từ{number}", number % 2 == 0) for number in range(limits.QUERY_WORDS))
    phrases = tuple(Phrase(line[start : start + 8]) for start in range(0, limits.QUERY_WORDS, 8))
    close = Within(line[: limits.CLOSE_WORDS], limits.DISTANCE)
    with writer.pin() as searcher:
        for query in (And(line), Or(line), And((Or(line), *phrases)), close):
            assert searcher.search(query, sort="relevance", offset=0, limit=9).total == 0
