"""The engines by name; a vendor's module is imported when its engine is first asked for."""

from collections.abc import Mapping
from importlib import import_module
from typing import cast

from search.errors import ArchiveError
from search.index.engine import Opener
from search.settings import Cluster, EngineName

_MODULES: Mapping[EngineName, str] = {
    "whoosh": "search.index.engines.whoosh.vendor",
    "tantivy": "search.index.engines.tantivy.engine",
}


def opener(name: EngineName, cluster: Cluster | None = None) -> Opener:
    """How to create and open indexes of this engine; imports its vendor only now.

    Raises ArchiveError where the vendor's package is not installed. `cluster` is where OpenSearch's indexes
    are; without it theirs can be described, not opened."""
    if name == "opensearch":
        return _in(cluster)
    try:
        return cast(Opener, import_module(_MODULES[name]).OPENER)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise ArchiveError(
            f"The index needs {name}, which is not installed: pip install '.[fast]', "
            "or make an index without it: python -m indexer rebuild --engine whoosh"
        ) from error


def _in(cluster: Cluster | None) -> Opener:
    try:
        from search.index.engines.opensearch.engine import OpenSearchOpener
    except ModuleNotFoundError as error:
        if error.name != "opensearchpy":
            raise
        raise ArchiveError(
            "The index is in OpenSearch, whose client is not installed: pip install '.[cluster]'"
        ) from error
    return OpenSearchOpener(cluster)
