"""Nodes that die, hang, restart or are full: readers get what was committed or a clear refusal, the index
heals from what is sent again, nothing is lost and nothing is there twice."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from msgspec.structs import replace

from search.errors import ArchiveError, IndexOutOfReach, LockHeld
from search.index.engine import Engine, Entry
from search.index.engines.opensearch import engine as opensearch_engine
from search.index.engines.opensearch.engine import OpenSearchOpener
from search.index.engines.opensearch.vendor import connected
from search.query.tree import Everything
from search.settings import Cluster
from tests.cluster import nodes as harness
from tests.cluster.nodes import PATIENCE, Nodes, held
from tests.cluster.proxy import Manners, proxy
from tests.missing import missing
from tests.search.index.contract.entries import entry, found, typed

QUICK = {
    "cluster.fault_detection.follower_check.interval": "500ms",
    "cluster.fault_detection.follower_check.timeout": "1s",
    "cluster.fault_detection.leader_check.interval": "500ms",
    "cluster.fault_detection.leader_check.timeout": "1s",
}
"""A dead node is noticed sooner than in a real cluster, whose networks stumble."""


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nodes]:
    """A cluster to be broken: nobody else reads it."""
    if reason := harness.lacking():
        missing(reason)
    directory = tmp_path_factory.mktemp("faults")
    with held(directory):
        both = Nodes(directory, QUICK)
        both.start()
        yield both


@pytest.fixture
def cluster(nodes: Nodes) -> Iterator[Cluster]:
    """An archive's place in it, with every shard on both nodes; afterwards the cluster is whole again."""
    made = Cluster(nodes.addresses, prefix=f"t{uuid4().hex}", shards=2, replicas=1)
    yield made
    for node in (nodes.lead, nodes.other):
        if not node.runs:
            node.start()
    nodes.whole()
    OpenSearchOpener(made).discard(())


def told(engine: Engine) -> set[str]:
    """Which articles a reader is shown."""
    engine.refresh()
    return found(engine, typed("họp"))


def batch(number: int) -> list[Entry]:
    """The changes of one revision: the articles of the batch before, which change, and as many new ones."""
    return [
        entry(f"a{n}", body=f"họp {number}", revision=number, row=n + 1)
        for n in range(max(0, number - 2) * 10, number * 10)
    ]


def eventually(answer: Callable[[], set[str]], expected: set[str]) -> None:
    """What is answered once the cluster has got over it; until then only refusals that say so."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            assert answer() == expected
            return
        except (IndexOutOfReach, LockHeld):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def green(nodes: Nodes, cluster: Cluster) -> None:
    nodes.lead.until(f"/_cluster/health/{cluster.prefix}-*?wait_for_status=green&timeout=1s")


def articles(*numbers: int) -> set[str]:
    return {f"a{n}" for n in range(*numbers)}


@contextmanager
def readers(engine: Engine, states: dict[int, set[str]]) -> Iterator[list[str]]:
    """Two threads that search all the while: whatever they are shown must be one of the states, whole."""
    over, wrong, shown = threading.Event(), list[str](), list[str]()

    def read() -> None:
        while not over.is_set():
            try:
                engine.refresh()
                with engine.pin() as searcher:
                    seen = searcher.search(Everything(), sort="newest", offset=0, limit=500)
                    if set(seen.ids) != states[searcher.revision] or seen.total != len(seen.ids):
                        wrong.append(f"revision {searcher.revision}: {sorted(seen.ids)}")
                    shown.append("")
            except IndexOutOfReach as error:
                shown.append(str(error))
            except Exception as error:
                wrong.append(repr(error))

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        yield shown
    finally:
        over.set()
        for thread in threads:
            thread.join()
    assert wrong == []


def test_a_node_is_killed_while_readers_search(nodes: Nodes, cluster: Cluster, tmp_path: Path) -> None:
    engine = OpenSearchOpener(cluster).create(tmp_path / "index")
    engine.apply(batch(1) + batch(2) + batch(3), 3)
    green(nodes, cluster)
    reader = OpenSearchOpener(cluster).open(tmp_path / "index")
    with readers(reader, {3: articles(30)}) as shown:
        while not shown:
            time.sleep(0.05)
        nodes.other.kill()
        killed = len(shown)
        eventually(lambda: told(reader), articles(30))
    assert "" in shown[killed:]
    nodes.other.start()
    nodes.whole()
    eventually(lambda: told(reader), articles(30))


def test_a_node_is_killed_while_batches_are_written(nodes: Nodes, cluster: Cluster, tmp_path: Path) -> None:
    writer = OpenSearchOpener(cluster).create(tmp_path / "index")
    writer.apply(batch(1), 1)
    green(nodes, cluster)
    reader = OpenSearchOpener(cluster).open(tmp_path / "index")
    states = {number: articles(number * 10) for number in range(1, 11)}
    with readers(reader, states):
        number = 2
        until = time.monotonic() + PATIENCE
        while number <= 10:
            if number == 5:
                threading.Timer(0.05, nodes.other.kill).start()
            try:
                writer.apply(batch(number), number)
                number += 1
            except IndexOutOfReach:
                assert time.monotonic() < until
                # As the next run of the indexer: what the index has reached, and from there on.
                writer = OpenSearchOpener(cluster).open(tmp_path / "index", writable=True)
                number = writer.checkpoint() + 1
    eventually(lambda: told(reader), articles(100))
    with reader.pin() as searcher:
        revisions = searcher.revisions()
    assert revisions == {f"a{n}": min(10, n // 10 + 2) for n in range(100)}


def test_the_cluster_is_restarted(nodes: Nodes, cluster: Cluster, tmp_path: Path) -> None:
    writer = OpenSearchOpener(cluster).create(tmp_path / "index")
    writer.apply(batch(1), 1)
    reader = OpenSearchOpener(cluster).open(tmp_path / "index")
    assert told(reader) == articles(10)
    green(nodes, cluster)
    nodes.other.kill()
    nodes.lead.kill()
    with pytest.raises(IndexOutOfReach, match="cannot be reached"), reader.pin() as searcher:
        searcher.search(Everything(), sort="newest", offset=0, limit=10)
    nodes.lead.start()
    nodes.other.start()
    nodes.whole()
    eventually(lambda: told(reader), articles(10))
    writer = OpenSearchOpener(cluster).open(tmp_path / "index", writable=True)
    assert (writer.checkpoint(), writer.apply(batch(2), 2)) == (1, [])
    assert told(reader) == articles(20)


def test_a_red_index_is_refused_and_answers_again_when_its_node_is_back(
    nodes: Nodes, cluster: Cluster, tmp_path: Path
) -> None:
    alone = replace(cluster, replicas=0)
    writer = OpenSearchOpener(alone).create(tmp_path / "index")
    writer.apply(batch(1) + batch(2), 2)
    shards = {"index.routing.allocation.require._name": "other"}
    nodes.lead.ask(f"/{cluster.prefix}-index/_settings", "PUT", shards)
    health = f"/_cluster/health/{cluster.prefix}-*?wait_for_no_relocating_shards=true&timeout=1s"
    nodes.lead.until(f"{health}&wait_for_status=green")
    reader = OpenSearchOpener(alone).open(tmp_path / "index")
    eventually(lambda: told(reader), articles(20))
    nodes.other.kill()
    with pytest.raises(IndexOutOfReach):
        told(reader)
    with pytest.raises(IndexOutOfReach):
        writer.apply(batch(3), 3)
    nodes.other.start()
    nodes.whole()

    def healed() -> set[str]:
        again = OpenSearchOpener(alone).open(tmp_path / "index", writable=True)
        if again.checkpoint() == 2:
            again.apply(batch(3), 3)
        return told(reader)

    eventually(healed, articles(30))


def test_a_full_disk_is_said_and_room_mends_it(nodes: Nodes, cluster: Cluster, tmp_path: Path) -> None:
    writer = OpenSearchOpener(cluster).create(tmp_path / "index")
    writer.apply(batch(1), 1)
    # What a node does past its flood stage, to every index that it has a shard of.
    flood = f"/{cluster.prefix}-index/_settings"
    nodes.lead.ask(flood, "PUT", {"index.blocks.read_only_allow_delete": True})
    with pytest.raises(IndexOutOfReach, match=r"disk .* full"):
        writer.apply(batch(2), 2)
    reader = OpenSearchOpener(cluster).open(tmp_path / "index")
    assert told(reader) == articles(10)
    assert writer.checkpoint() == 1
    nodes.lead.ask(flood, "PUT", {"index.blocks.read_only_allow_delete": None})
    assert writer.apply(batch(2), 2) == []
    assert told(reader) == articles(20)


def test_a_slow_node_is_refused_in_time(
    nodes: Nodes, cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opensearch_engine, "READING", 1)
    manners = Manners()
    port = nodes.lead.port
    OpenSearchOpener(cluster).create(tmp_path / "index").apply(batch(1), 1)
    with proxy(port, manners) as address:
        reader = OpenSearchOpener(replace(cluster, addresses=(address,))).open(tmp_path / "index")
        assert told(reader) == articles(10)
        manners.delay = 3.0
        with pytest.raises(IndexOutOfReach, match="did not answer in time"):
            told(reader)
        manners.delay = 0.0
        assert told(reader) == articles(10)
        # Beside another node the slow one costs one reader its patience, once.
        manners.delay = 3.0
        both = OpenSearchOpener(replace(cluster, addresses=(address, nodes.other.address)))
        assert [told(both.open(tmp_path / "index")) for _ in range(3)] == [articles(10)] * 3


def test_a_node_that_hangs_is_left_out(nodes: Nodes, cluster: Cluster, tmp_path: Path) -> None:
    writer = OpenSearchOpener(cluster).create(tmp_path / "index")
    writer.apply(batch(1), 1)
    green(nodes, cluster)
    reader = OpenSearchOpener(cluster).open(tmp_path / "index")
    nodes.other.signal(signal.SIGSTOP)
    try:
        eventually(lambda: told(reader), articles(10))
    finally:
        nodes.other.signal(signal.SIGCONT)
    nodes.whole()
    eventually(lambda: told(reader), articles(10))


def test_a_second_writer_is_told_and_changes_nothing(nodes: Nodes, cluster: Cluster, tmp_path: Path) -> None:
    first = OpenSearchOpener(cluster).create(tmp_path / "index")
    second = OpenSearchOpener(cluster).open(tmp_path / "index", writable=True)
    first.apply(batch(1), 1)
    with pytest.raises(ArchiveError, match="another process is writing"):
        second.apply([entry("stray", body="họp")], 9)
    assert told(first) == articles(10)
    assert connected(cluster, 30).count(index=f"{cluster.prefix}-index")["count"] == 11
