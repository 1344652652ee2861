"""The engines by name; a vendor's module is imported when its engine is first asked for."""

from collections.abc import Mapping
from importlib import import_module
from typing import cast

from search.engine import Opener
from search.settings import EngineName

_MODULES: Mapping[EngineName, str] = {
    "whoosh": "search.engines.whoosh_",
    "tantivy": "search.engines.tantivy_engine",
}


def opener(name: EngineName) -> Opener:
    """How to create and open indexes of this engine; imports its vendor only now."""
    return cast(Opener, import_module(_MODULES[name]).OPENER)
