"""What an index in OpenSearch has reached, and the points in time that hold one such state for readers.

The one document that is no article says the revision of the last commit, the point in time that shows it,
and whether a commit is being written since. A reader whose point in time is gone, as with the node that held
it, opens another, and takes it only where no commit was being written before and after.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from search.errors import IndexDamaged, IndexOutOfReach, LockHeld
from search.index.engines.opensearch.documents import STATE
from search.index.engines.opensearch.vendor import (
    SAYING,
    ConflictError,
    NotFoundError,
    OpenSearch,
    TransportError,
    asking,
)
from search.settings import Cluster

KEPT = "10m"
"""How long a point in time outlives its last search; one that is gone is opened anew."""
PATIENCE, PAUSE = 5.0, 0.1
"""Seconds a reader without a point in time waits for a commit to be whole."""


class Reached(Struct, frozen=True):
    """What the index says of itself; `order` is that of the document's last change."""

    revision: int
    moment: str
    """The point in time that shows this revision; "" where there is none yet."""
    writing: bool = False
    writer: str = ""
    """Whoever wrote this, by a name of its own."""
    order: tuple[int, int] = (0, 0)


class Place:
    """One index of one cluster, as whoever reads or writes it reaches it."""

    def __init__(self, cluster: Cluster, index: str, client: OpenSearch) -> None:
        self.cluster, self.index, self.client = cluster, index, client

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Errors of the cluster, said with the place."""
        with asking(self.cluster, self.index):
            yield

    def reached(self) -> Reached:
        """What the index has reached now; raises IndexDamaged where it does not say."""
        with self.asking():
            try:
                found = self.client.get(index=self.index, id=STATE)
                state = msgspec.convert(found["_source"]["state"], Reached)
            except NotFoundError as error:
                raise IndexDamaged(
                    f"{self.index}: OpenSearch has no such index, or it has no record of its revision; "
                    "make it anew with: python -m indexer rebuild"
                ) from error
            except (KeyError, msgspec.ValidationError) as error:
                raise IndexDamaged(
                    f"{self.index}: its record of its revision is not ours ({error}); "
                    "make the index anew with: python -m indexer rebuild"
                ) from error
        return replace(state, order=(found["_seq_no"], found["_primary_term"]))

    def say(self, state: Reached, *, first: bool = False) -> Reached:
        """Write what the index has reached, unless another process wrote it since: that raises LockHeld."""
        number, term = state.order
        once = {"op_type": "create"} if first else {"if_seq_no": number, "if_primary_term": term}
        said = {name: getattr(state, name) for name in ("revision", "moment", "writing", "writer")}
        params = {**once, "timeout": SAYING}
        with self.asking():
            try:
                done = self.client.index(index=self.index, id=STATE, body={"state": said}, params=params)
            except ConflictError as error:
                # Where a node died before it answered, the client has asked twice and met its own word.
                if replace(stands := self.reached(), order=state.order) == state:
                    return stands
                raise LockHeld(
                    f"{self.index}: another process is writing this index; wait for it."
                ) from error
        return replace(state, order=(done["_seq_no"], done["_primary_term"]))

    def moment(self) -> str:
        """A new point in time over every shard."""
        with self.asking():
            made = self.client.create_pit(
                index=self.index, params={"keep_alive": KEPT, "allow_partial_pit_creation": "false"}
            )
        return str(made["pit_id"])

    def forget(self, moments: list[str]) -> None:
        """Let points in time go that nobody reads any more; those that are gone already do no harm."""
        try:
            self.client.delete_pit(body={"pit_id": moments})
        except TransportError:
            return  # they end by themselves


class Moment:
    """One state of an index, held by a point in time; shared by the threads that read it."""

    def __init__(self, place: Place, reached: Reached, shards: int) -> None:
        self.place, self.revision, self.shards = place, reached.revision, shards
        self.known: dict[Any, int] = {}
        """What was counted in this state before."""
        self._moment = reached.moment

    def search(self, body: Mapping[str, Any]) -> Any:
        """The answer to one search in this state."""
        return self._held(lambda moment: self._searched(moment, body))

    def searches(self, bodies: list[dict[str, Any]]) -> list[Any]:
        """The answers to several searches, asked together."""
        return self._held(lambda moment: self._searched_together(moment, bodies)) if bodies else []

    def _held(self, ask: Any) -> Any:
        """What is asked of the point in time; where it is gone, of another one of the same state."""
        moment = self._moment
        with self.place.asking():
            if moment:
                try:
                    return ask(moment)
                except TransportError as error:
                    if not _gone(error):
                        raise
            if self._moment == moment:
                self._moment = opened(self.place, self.revision)
            return ask(self._moment)

    def _searched(self, moment: str, body: Mapping[str, Any]) -> Any:
        params = {"allow_partial_search_results": "false", **self._exact}
        return self.place.client.search(body={**body, "pit": _pit(moment)}, params=params)

    def _searched_together(self, moment: str, bodies: list[dict[str, Any]]) -> list[Any]:
        lines: list[dict[str, Any]] = []
        for body in bodies:
            lines += [{"allow_partial_search_results": False, **self._exact}, {**body, "pit": _pit(moment)}]
        answers: list[Any] = self.place.client.msearch(body=lines)["responses"]
        for answer in answers:
            if "error" in answer:
                raise TransportError(answer["status"], answer["error"].get("type"), answer)
        return answers

    @property
    def _exact(self) -> dict[str, str]:
        """Over several shards words weigh by how common they are in all of them."""
        return {"search_type": "dfs_query_then_fetch"} if self.shards > 1 else {}


def opened(place: Place, revision: int) -> str:
    """A point in time of a revision; raises IndexOutOfReach where no such state can be had any more."""
    until = time.monotonic() + PATIENCE
    while True:
        before = place.reached()
        if not before.writing and before.revision == revision:
            moment = place.moment()
            if place.reached().order == before.order:
                return moment
            place.forget([moment])
        elif before.revision != revision or time.monotonic() > until:
            raise IndexOutOfReach(
                f"{place.index}: the state that was read is gone with a node of OpenSearch, and a commit is "
                "being written; try again, or run the indexer where none is"
            )
        else:
            time.sleep(PAUSE)


def _pit(moment: str) -> dict[str, str]:
    return {"id": moment, "keep_alive": KEPT}


def _gone(error: TransportError) -> bool:
    """Whether an error may come of a point in time that is no more, or of a node that held it."""
    return error.status_code in (404, 500, 502, 503) or "search_context_missing" in str(error.info)
