"""An index in OpenSearch: commits, readers, and how it is made and opened."""

import os
import time
from collections import deque
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec
from msgspec.structs import replace

from search.errors import ArchiveError, IndexDamaged, SettingsError
from search.index.durable import replaced
from search.index.engine import Deletion, Engine, Entry, Rejection, Searcher
from search.index.engines.changes import settled
from search.index.engines.opensearch.documents import body, described, document
from search.index.engines.opensearch.paging import Paging
from search.index.engines.opensearch.searcher import OpenSearchSearcher
from search.index.engines.opensearch.states import Moment, Place, Reached
from search.index.engines.opensearch.vendor import (
    READING,
    WRITING,
    TransportError,
    asking,
    connected,
    link_of,
    must_fit,
)
from search.index.engines.opensearch.writing import actions, send
from search.index.rights import guarded
from search.index.wants import told
from search.settings import Cluster

LINGER, MOST = 60.0, 50
"""Seconds that the state before a commit can still be read, and how many such states are kept at most."""
TOGETHER = 50
"""Indexes that one request takes out: their names stand in its address."""
PROGRAM = "news-archive-search"
"""By what an index says that it is ours."""


class OpenSearchEngine:
    """See `search.index.engine.Engine`."""

    name = "opensearch"

    def __init__(self, place: Place, shards: int, *, writable: bool) -> None:
        self._place, self._shards, self._writable = place, shards, writable
        self._reached = place.reached()
        self._name = uuid4().hex
        self._left: deque[tuple[float, str]] = deque()
        self._take(self._reached)

    def apply(self, batch: Sequence[Entry | Deletion], upto_revision: int) -> list[Rejection]:
        """One commit; see `search.index.engine.Engine`."""
        if not self._writable:
            raise ArchiveError(f"{self._place.index}: this index was opened for reading only.")
        changes = settled(batch)
        prepared = actions(changes, upto_revision)
        # From here on a reader must not open a point in time of its own: it would see half of the batch.
        self._reached = self._place.say(replace(self._reached, writing=True, writer=self._name))
        refused = send(self._place, prepared, upto_revision)
        with self._place.asking():
            self._place.client.indices.refresh(index=self._place.index)
        before = self._reached.moment
        done = replace(self._reached, revision=upto_revision, moment=self._place.moment(), writing=False)
        self._reached = self._place.say(done)
        self._let_go_of(before)
        return list(changes.rejections) + refused

    def checkpoint(self) -> int:
        """The revision of the last commit, whoever made it."""
        return self._place.reached().revision

    def refresh(self) -> None:
        """See `search.index.engine.Engine`."""
        self._take(self._place.reached())

    @contextmanager
    def pin(self) -> Iterator[Searcher]:
        """See `search.index.engine.Engine`."""
        yield OpenSearchSearcher(self._moment, self._paging)

    def optimise(self) -> None:
        """Let OpenSearch merge what its own rules say should be; it merges by itself, too."""
        with self._place.asking():
            self._place.client.indices.forcemerge(
                index=self._place.index, params={"wait_for_completion": "true"}
            )

    def close(self) -> None:
        """Nothing is held here; the states of earlier commits end by themselves."""
        if self._left:
            moments = [moment for _, moment in self._left]
            self._left.clear()
            self._place.forget(moments)

    def _take(self, reached: Reached) -> None:
        self._moment = Moment(self._place, reached, self._shards)
        self._paging = Paging(self._moment)

    def _let_go_of(self, moment: str) -> None:
        """A state that was replaced is read by requests that began before; then it goes."""
        now = time.monotonic()
        if moment:
            self._left.append((now, moment))
        over = []
        while self._left and (len(self._left) > MOST or now - self._left[0][0] > LINGER):
            over.append(self._left.popleft()[1])
        if over:
            self._place.forget(over)


class Link(msgspec.Struct, frozen=True):
    """What lies in the directory of a generation: which index of the cluster it is."""

    index: str
    uuid: str


class OpenSearchOpener:
    """See `search.index.engine.Opener`. The directory of a generation holds a link to its index, which bears
    the same name; another machine needs no such directory."""

    name = "opensearch"
    rewritten: frozenset[str] = frozenset()

    def __init__(self, cluster: Cluster | None) -> None:
        self._named = cluster

    @property
    def _cluster(self) -> Cluster:
        if self._named is None:
            raise SettingsError("The index is in OpenSearch: say where that is by NEWS_ARCHIVE_OPENSEARCH.")
        return self._named

    def form(self, entry: Entry) -> str:
        """See `search.index.engine.Opener`."""
        return f"{described()} {sorted(document(entry).items())}"

    def create(self, directory: Path) -> Engine:
        """See `search.index.engine.Opener`."""
        guarded(directory)
        if any(directory.iterdir()):
            raise IndexDamaged(f"{directory}: a new index needs an empty directory.")
        client, index = connected(self._cluster, WRITING), self._index(directory)
        must_fit(client, self._cluster)
        with asking(self._cluster, index):
            try:
                client.indices.create(index=index, body=self._body())
            except TransportError as error:
                if "resource_already_exists" not in str(error.error):
                    raise
                raise IndexDamaged(
                    f"{index}: OpenSearch has an index of this name already; delete it there if nobody "
                    "needs it, or set another NEWS_ARCHIVE_OPENSEARCH_PREFIX"
                ) from error
        place = Place(self._cluster, index, client)
        place.say(Reached(0, ""), first=True)
        with place.asking():
            client.indices.refresh(index=index)
        link = Link(index, self._settings(client, index)["index"]["uuid"])
        replaced(link_of(directory), msgspec.json.encode(link))
        return OpenSearchEngine(place, self._cluster.shards, writable=True)

    def open(self, directory: Path, *, writable: bool = False) -> Engine:
        """See `search.index.engine.Opener`."""
        link = self._link(directory)
        client = connected(self._cluster, WRITING if writable else READING, again=not writable)
        with asking(self._cluster, f"{directory} ({link.index})"):
            settings = self._settings(client, link.index)["index"]
            mappings = client.indices.get_mapping(index=link.index)[link.index]["mappings"]
        if mappings.get("_meta", {}).get("program") != PROGRAM or settings["uuid"] != (
            link.uuid or settings["uuid"]
        ):
            raise IndexDamaged(
                f"{directory} ({link.index}): OpenSearch has another index of this name; "
                "make ours anew with: python -m indexer rebuild"
            )
        place = Place(self._cluster, link.index, client)
        return OpenSearchEngine(place, int(settings["number_of_shards"]), writable=writable)

    def discard(self, keep: Container[str]) -> None:
        """See `search.index.engine.Opener`: the indexes of the cluster that bear other names."""
        client, ours = connected(self._cluster, WRITING), f"{self._cluster.prefix}-*"
        with asking(self._cluster, ours):
            found = list(client.indices.get_settings(index=ours))
            start = len(self._cluster.prefix) + 1
            over = [index for index in found if index[start:] not in keep]
            for start in range(0, len(over), TOGETHER):
                some = ",".join(over[start : start + TOGETHER])
                client.indices.delete(index=some, params={"ignore_unavailable": "true"})

    def _index(self, directory: Path) -> str:
        return f"{self._cluster.prefix}-{directory.name}"

    def _body(self) -> dict[str, Any]:
        return body(self._cluster.shards, self._cluster.replicas, {"program": PROGRAM})

    def _link(self, directory: Path) -> Link:
        """Which index it is; a machine that did not make it knows its name alone."""
        if not os.path.lexists(directory):
            return Link(self._index(directory), "")
        with told(directory):
            try:
                return msgspec.json.decode(link_of(directory).read_bytes(), type=Link)
            except (FileNotFoundError, NotADirectoryError, msgspec.MsgspecError, UnicodeDecodeError) as error:
                raise IndexDamaged(
                    f"{directory}: it does not say which index of OpenSearch it is ({error}); "
                    "make the index anew with: python -m indexer rebuild"
                ) from error

    def _settings(self, client: Any, index: str) -> Any:
        return client.indices.get_settings(index=index)[index]["settings"]
