"""The engines that tests run on, and the settings of an archive with each."""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from search.settings import Cluster, EngineName, Settings

ENGINES: tuple[EngineName, ...] = get_args(EngineName)
IN_FILES: tuple[EngineName, ...] = ("whoosh", "tantivy")
"""Those whose indexes are files: what lies above the contract of engines is tried on them."""


def settings_of(request: pytest.FixtureRequest, engine: EngineName, data: Path) -> Settings:
    """An archive with this engine; in OpenSearch it has names of its own."""
    if engine != "opensearch":
        return Settings(data, engine)
    new_cluster: Callable[[], Cluster] = request.getfixturevalue("new_cluster")
    return Settings(data, engine, cluster=new_cluster())
