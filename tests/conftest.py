"""What all tests share: where the real corpora are, the databases a store can stand in, and what happens
without them."""

import os
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings

from search.index.engines import opener
from search.settings import Cluster
from search.store import Store
from search.store.sql.address import Address
from tests.cluster import nodes
from tests.missing import missing
from tests.paths import SHARED
from tests.postgresql import Server, binaries, emptied, running

# Hypothesis would fail an example that takes longer than 200 ms: no test asserts a time.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if SHARED.is_dir():
        return
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(pytest.mark.skip(reason=f"needs the real corpora in {SHARED}"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A PostgreSQL server."""
    programs = binaries()
    if programs is None or find_spec("psycopg") is None:
        missing("needs Debian's postgresql and the extra cluster")
    with running(programs) as server:
        yield server


@pytest.fixture
def new_database(postgresql: Server) -> Callable[[], str]:
    """Makes databases: the address of an empty one at each call."""
    return lambda: postgresql.database("template0")


@pytest.fixture(scope="session")
def shared_database(postgresql: Server) -> str:
    """A database with a store: emptied for each test, which is five times quicker than making one."""
    address = postgresql.database("template0")
    Store.create(address).close()
    return address


@pytest.fixture
def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], Address]:
    """Where a new store is, on the database of this name: `sqlite` or `postgresql`; one a test."""

    def make(database: str) -> Address:
        if database == "sqlite":
            return tmp_path / "archive.sqlite"
        address: str = request.getfixturevalue("shared_database")
        emptied(address)
        return address

    return make


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """Where a store can be made: in a file, and in a database of PostgreSQL."""
    if request.param == "sqlite":
        return tmp_path / "archive.sqlite"
    return str(request.getfixturevalue("new_database")())


@pytest.fixture(scope="session")
def opensearch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, ...]]:
    """The addresses of a cluster of two nodes, one for all the processes of this run."""
    if reason := nodes.lacking():
        missing(reason)
    base = tmp_path_factory.getbasetemp()
    with nodes.shared(base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) as addresses:
        yield addresses


@pytest.fixture(scope="session")
def new_cluster(opensearch: tuple[str, ...]) -> Iterator[Callable[[], Cluster]]:
    """Makes settings of the cluster, each with a prefix of its own; the indexes go at the end."""
    made: list[Cluster] = []

    def make() -> Cluster:
        made.append(Cluster(opensearch, prefix=f"t{uuid4().hex}", replicas=0))
        return made[-1]

    yield make
    for cluster in made:
        opener("opensearch", cluster).discard(())
