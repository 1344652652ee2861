"""One batch of changes into an index in OpenSearch: sent in pieces, seen whole or not at all."""

from collections.abc import Iterator, Sequence
from typing import Any

from search.errors import ArchiveError
from search.index.engine import Rejection
from search.index.engines.changes import Changes
from search.index.engines.opensearch.documents import Json, document, key
from search.index.engines.opensearch.states import Place
from search.index.engines.opensearch.vendor import SAID, TransportError, streaming_bulk

PIECE, BYTES = 500, 8_000_000
"""Documents of one request, and its bytes."""
RETRIES, FIRST_PAUSE, LONGEST_PAUSE = 6, 1, 20
"""How often, after how many seconds, what a busy node turned away is sent again."""
_REFUSED = (400, 413)
"""What OpenSearch answers of one document that it cannot take."""


def actions(changes: Changes, revision: int) -> list[Json]:
    """What is to be sent, every document made before the first goes out.

    The revision is the version of each document: what is sent again, by this or an earlier run, never
    replaces what came later."""
    versioned = {"version": revision, "version_type": "external_gte"}
    put = [
        {"_op_type": "index", "_id": key(entry.id), **versioned, "_source": document(entry)}
        for entry in changes.entries
    ]
    kept = {entry.id for entry in changes.entries}
    gone = [{"_op_type": "delete", "_id": key(id), **versioned} for id in changes.touched if id not in kept]
    return put + gone


def send(place: Place, batch: Sequence[Json], revision: int) -> list[Rejection]:
    """Send the actions; what OpenSearch cannot take comes back, and leaves the index."""
    refused = list(_refused(place, batch))
    leave = [
        {"_op_type": "delete", "_id": key(one.id), "version": revision, "version_type": "external_gte"}
        for one in refused
    ]
    for one in _refused(place, leave):
        raise ArchiveError(f"{place.index}: {one.id} could not be taken out ({one.reason}).")
    return refused


def _refused(place: Place, batch: Sequence[Json]) -> Iterator[Rejection]:
    ids = {action["_id"]: action["_source"]["id"] for action in batch if "_source" in action}
    with place.asking():
        sent = streaming_bulk(
            place.client,
            batch,
            index=place.index,
            chunk_size=PIECE,
            max_chunk_bytes=BYTES,
            raise_on_error=False,
            max_retries=RETRIES,
            initial_backoff=FIRST_PAUSE,
            max_backoff=LONGEST_PAUSE,
        )
        for taken, item in sent:
            ((_, answer),) = item.items()
            if not taken and (reason := _reason(answer)):
                yield Rejection(ids.get(answer["_id"], answer["_id"]), reason)


def _reason(answer: dict[str, Any]) -> str:
    """Why a document was refused; "" where nothing is wrong. Raises what concerns the whole batch."""
    error, status = answer.get("error") or {}, answer["status"]
    if status in (404, 409):
        return ""  # it was gone already, or a later state stands there
    said = f"{error.get('type')}: {error.get('reason')}"[:SAID]
    if status in _REFUSED:
        return f"OpenSearch refuses it ({said})"
    raise TransportError(status, str(error.get("type")), {"error": said})
