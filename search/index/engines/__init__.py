"""The engines by name; a vendor's module is imported when its engine is first asked for."""

from collections.abc import Mapping
from importlib import import_module
from typing import cast

from search.errors import ArchiveError
from search.index.engine import Opener
from search.settings import EngineName

_MODULES: Mapping[EngineName, str] = {
    "whoosh": "search.index.engines.whoosh.vendor",
    "tantivy": "search.index.engines.tantivy.engine",
}


def opener(name: EngineName) -> Opener:
    """How to create and open indexes of this engine; imports its vendor only now.

    Raises ArchiveError where the vendor's package is not installed."""
    try:
        return cast(Opener, import_module(_MODULES[name]).OPENER)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise ArchiveError(
            f"The index needs {name}, which is not installed: pip install '.[fast]', "
            "or make an index without it: python -m indexer rebuild --engine whoosh"
        ) from error
