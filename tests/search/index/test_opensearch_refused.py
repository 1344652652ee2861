"""What keeps an index from being made or read in OpenSearch is said in one line with its mend, and nothing is
written before."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from search.errors import ArchiveError, IndexDamaged, IndexOutOfReach
from search.index.engine import Opener
from search.index.engines import opener as opener_of
from search.settings import Cluster
from tests.cluster.nodes import Node, free_port, held
from tests.cluster.proxy import Manners, certificate, proxy
from tests.search.index.contract.entries import entry, found, typed

SECRET = "kín-đáo-2026".encode().hex()


@pytest.fixture
def cluster(new_cluster: Callable[[], Cluster]) -> Cluster:
    return new_cluster()


def opens(cluster: Cluster) -> Opener:
    return opener_of("opensearch", cluster)


def refusal(cluster: Cluster, directory: Path) -> str:
    """What is said when an index is to be made; nothing of it may be there then."""
    with pytest.raises(ArchiveError) as raised:
        opens(cluster).create(directory / "index")
    assert list((directory / "index").iterdir()) == []
    assert SECRET not in str(raised.value)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def port(cluster: Cluster) -> int:
    return int(cluster.addresses[0].rpartition(":")[2])


def test_nobody_answers_at_the_address(cluster: Cluster, tmp_path: Path) -> None:
    nowhere = replace(cluster, addresses=(f"http://127.0.0.1:{free_port()}",))
    said = refusal(nowhere, tmp_path)
    assert "cannot be reached" in said and "NEWS_ARCHIVE_OPENSEARCH" in said
    with pytest.raises(IndexOutOfReach, match="cannot be reached"):
        opens(nowhere).open(tmp_path / "elsewhere")


def test_one_of_two_addresses_is_enough(cluster: Cluster, tmp_path: Path) -> None:
    both = replace(cluster, addresses=(f"http://127.0.0.1:{free_port()}", cluster.addresses[0]))
    engine = opens(both).create(tmp_path / "index")
    engine.apply([entry("a", body="họp")], 1)
    engine.refresh()
    assert [found(engine, typed("họp")) for _ in range(4)] == [{"a"}] * 4


def test_certificates_and_passwords(cluster: Cluster, tmp_path: Path) -> None:
    signed = certificate(tmp_path)
    with proxy(port(cluster), Manners(password=SECRET), signed) as address:
        there = replace(cluster, addresses=(address,), user="archive", password=SECRET, ca=str(signed))
        untrusted = refusal(replace(there, ca=""), tmp_path)
        assert "certificate" in untrusted and "NEWS_ARCHIVE_OPENSEARCH_CA" in untrusted
        unreadable = refusal(replace(there, ca=str(tmp_path / "none.pem")), tmp_path)
        assert "none.pem" in unreadable and "NEWS_ARCHIVE_OPENSEARCH_CA" in unreadable
        for wrong in (replace(there, password=f"{SECRET}x"), replace(there, user="")):
            said = refusal(wrong, tmp_path)
            assert "password" in said and "NEWS_ARCHIVE_OPENSEARCH_PASSWORD" in said
        engine = opens(there).create(tmp_path / "index")
        assert engine.apply([entry("a", body="họp")], 1) == []
        engine.refresh()
        assert found(engine, typed("họp")) == {"a"}


@pytest.mark.parametrize(
    ("root", "said"),
    [
        ({"distribution": "opensearch", "number": "1.3.20"}, r"1\.3\.20 is too old.*2\.19"),
        ({"distribution": "opensearch", "number": "2.18.0"}, r"2\.18\.0 is too old"),
        ({"number": "7.10.2"}, "no OpenSearch"),
    ],
)
def test_another_version_or_program(
    cluster: Cluster, tmp_path: Path, root: dict[str, str], said: str
) -> None:
    manners = Manners(root=json.dumps({"version": root}).encode())
    with proxy(port(cluster), manners) as address, pytest.raises(ArchiveError, match=said):
        opens(replace(cluster, addresses=(address,))).create(tmp_path)


@pytest.fixture(scope="module")
def bare_node(opensearch: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """A node without the module analysis-common."""
    directory = tmp_path_factory.mktemp("bare")
    with held(directory):
        node = Node(directory, "bare", {"discovery.type": "single-node"}, module=False)
        node.start()
        node.until("/_cluster/health?wait_for_status=yellow")
        yield node


def test_a_node_without_the_module(cluster: Cluster, bare_node: Node, tmp_path: Path) -> None:
    there = replace(cluster, addresses=(bare_node.address,))
    said = refusal(there, tmp_path)
    assert "analysis-common" in said and "every node" in said
    assert list(bare_node.ask("/_all")) == []


def test_an_index_of_somebody_else_is_left_alone(cluster: Cluster, tmp_path: Path) -> None:
    from search.index.engines.opensearch.vendor import connected

    client = connected(cluster, 30)
    client.indices.create(index=f"{cluster.prefix}-index")
    client.index(index=f"{cluster.prefix}-index", id="1", body={"theirs": True}, params={"refresh": "true"})
    with pytest.raises(IndexDamaged, match=r"already.*NEWS_ARCHIVE_OPENSEARCH_PREFIX"):
        opens(cluster).create(tmp_path / "index")
    (tmp_path / "index").rmdir()
    for writable in (False, True):
        with pytest.raises(IndexDamaged, match=r"another index.*rebuild"):
            opens(cluster).open(tmp_path / "index", writable=writable)
    assert client.count(index=f"{cluster.prefix}-index")["count"] == 1


def test_an_index_that_was_made_again_by_somebody_else_is_not_ours(cluster: Cluster, tmp_path: Path) -> None:
    from search.index.engines.opensearch.vendor import connected

    opens(cluster).create(tmp_path / "index").close()
    connected(cluster, 30).indices.delete(index=f"{cluster.prefix}-index")
    with pytest.raises(IndexDamaged, match=r"no such index.*rebuild"):
        opens(cluster).open(tmp_path / "index")
    opens(cluster).create(tmp_path / "other" / "index").close()
    with pytest.raises(IndexDamaged, match=r"another index.*rebuild"):
        opens(cluster).open(tmp_path / "index", writable=True)
