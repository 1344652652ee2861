"""OpenSearch: the one file that imports its client. Connecting, and what its errors mean to us."""

import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import msgspec
from opensearchpy import (
    ConflictError,
    ConnectionTimeout,
    NotFoundError,
    OpenSearch,
    SerializationError,
    SSLError,
    TransportError,
)
from opensearchpy import ConnectionError as Unreachable
from opensearchpy.helpers import streaming_bulk

from search.errors import ArchiveError, IndexDamaged, IndexOutOfReach, TooDear
from search.settings import Cluster

__all__ = ["ConflictError", "NotFoundError", "OpenSearch", "TransportError", "streaming_bulk"]

OLDEST = (2, 19)
"""The version that the tests run on. Points in time, by which readers hold one state, came with 2.4."""
MODULE = "analysis-common"
READING, WRITING = 5, 300
"""Seconds that one request may take."""
SAYING = 20
"""Seconds within which an index must take a word about itself: where a shard has no node, it would wait."""
SAID = 300
"""Characters of an answer of the cluster that are told."""
logging.getLogger("opensearch").setLevel(logging.ERROR)
"""The client tells each try that failed with its traceback; what it came to is told by whoever asked."""
_FULL = ("disk usage exceeded", "flood-stage", "flood_stage", "read-only / allow delete", "FORBIDDEN/12")


@lru_cache(maxsize=8)
def connected(cluster: Cluster, seconds: int, *, again: bool = False) -> OpenSearch:
    """A client of the cluster, shared by threads; the first request is the first that may fail.

    With `again` what one node does not answer in time is asked of another, and that one then left out."""
    secure = any(address.startswith("https:") for address in cluster.addresses)
    return OpenSearch(
        hosts=[_host(address) for address in cluster.addresses],
        http_auth=(cluster.user, cluster.password) if cluster.user else None,
        ssl_context=_trusted(cluster) if secure else None,
        timeout=seconds,
        max_retries=len(cluster.addresses),
        retry_on_timeout=again,
        retry_on_status=(502, 503, 504) if again else (),
        pool_maxsize=16,
        http_compress=True,
    )


def _host(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 9200)
    return {"host": parts.hostname, "port": port, "use_ssl": secure, "url_prefix": parts.path.strip("/")}


def _trusted(cluster: Cluster) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=cluster.ca or None)
    except OSError as error:
        raise IndexOutOfReach(
            f"{cluster.ca}: the certificate cannot be read ({error.strerror or error}); "
            "set NEWS_ARCHIVE_OPENSEARCH_CA to a file in PEM"
        ) from error


def must_fit(client: OpenSearch, cluster: Cluster) -> None:
    """Raise, before anything is written, where this cannot be the cluster that an index needs."""
    with asking(cluster):
        number = _version(client)
        if number is None:
            raise ArchiveError(f"{shown(cluster)}: this is no OpenSearch; name one of OpenSearch's nodes.")
        if tuple(map(int, number.split(".")[:2])) < OLDEST:
            oldest = ".".join(map(str, OLDEST))
            raise ArchiveError(
                f"{shown(cluster)}: OpenSearch {number} is too old; install {oldest} or a later one."
            )
        trial = {"tokenizer": "whitespace", "filter": [{"type": "stop", "stopwords": ["_"]}], "text": "a _ b"}
        try:
            client.indices.analyze(body=trial)
        except TransportError as error:
            if error.status_code != 400:
                raise
            raise ArchiveError(
                f"{shown(cluster)}: OpenSearch lacks the module {MODULE}, which its own packages bring; "
                "install it whole on every node."
            ) from error


class _Version(msgspec.Struct):
    number: Annotated[str, msgspec.Meta(pattern=r"^\d+\.\d+")]
    distribution: Literal["opensearch"]


class _Root(msgspec.Struct):
    version: _Version


def _version(client: OpenSearch) -> str | None:
    """The version of OpenSearch; None where something else answers, another site or a page to log in at."""
    try:
        return msgspec.convert(client.info(), _Root).version.number
    except (msgspec.ValidationError, SerializationError, NotFoundError):
        return None


@contextmanager
def asking(cluster: Cluster, place: str = "") -> Iterator[None]:
    """Whatever the cluster does not give is said as what it is, with the mend; never the password."""
    at = f"{shown(cluster)}{': ' if place else ''}{place}"
    try:
        yield
    except ArchiveError:
        raise
    except TransportError as error:
        raise _told(at, error) from error
    except SerializationError as error:
        raise IndexOutOfReach(
            f"{at}: what answers is no OpenSearch; see what stands before it, or mend NEWS_ARCHIVE_OPENSEARCH"
        ) from error


def _told(at: str, error: TransportError) -> ArchiveError:
    if isinstance(error, SSLError):
        return IndexOutOfReach(
            f"{at}: its certificate is not trusted ({_cause(error)}); set NEWS_ARCHIVE_OPENSEARCH_CA to the "
            "file of whoever signed it"
        )
    if isinstance(error, ConnectionTimeout):
        return IndexOutOfReach(f"{at}: OpenSearch did not answer in time; see its load, then try again")
    if isinstance(error, Unreachable):
        return IndexOutOfReach(
            f"{at}: OpenSearch cannot be reached ({_cause(error)}); start it, or mend NEWS_ARCHIVE_OPENSEARCH"
        )
    said = f"{error.error} {error.info}"
    if error.status_code == 401:
        return IndexOutOfReach(
            f"{at}: OpenSearch does not know this user or password; mend NEWS_ARCHIVE_OPENSEARCH_USER and "
            "NEWS_ARCHIVE_OPENSEARCH_PASSWORD"
        )
    if any(word in said for word in _FULL):
        return IndexOutOfReach(
            f"{at}: the disk of an OpenSearch node is full; make room there and run the command again"
        )
    if "too_many_clauses" in said or "maxClauseCount" in said:
        return TooDear(f"{at}: a question of more clauses than OpenSearch takes")
    if error.status_code == 403:
        return IndexOutOfReach(f"{at}: this user of OpenSearch has no right to it; give it all of the index")
    if error.status_code == 404:
        return IndexDamaged(f"{at}: OpenSearch has no such index; make it with: python -m indexer rebuild")
    if error.status_code == 429 or (isinstance(error.status_code, int) and error.status_code >= 500):
        return IndexOutOfReach(
            f"{at}: OpenSearch cannot answer now ({said[:SAID]}); try again, see its nodes"
        )
    return IndexDamaged(
        f"{at}: OpenSearch refuses ({said[:SAID]}); make the index anew with: python -m indexer rebuild"
    )


def _cause(error: TransportError) -> str:
    """What the system said; an exception of urllib3 prints its object, too."""
    return str(error.info).rpartition(": ")[2].strip(" )'\"") or str(error.error)[:SAID]


def shown(cluster: Cluster) -> str:
    """The addresses, as a message names them."""
    return ", ".join(cluster.addresses)


def link_of(directory: Path) -> Path:
    """The file that says of a generation's directory which index of the cluster it is."""
    return directory / "opensearch.json"
