"""Articles taken into an archive of the tests, as the command takes them in."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from indexer.sync import Report, sync
from indexer.workspace import workspace
from search.settings import Settings


def take_in(settings: Settings, articles: Iterable[Mapping[str, Any]]) -> Report:
    """Sync a file of these articles, which lies beside the data directory."""
    source = settings.data.with_suffix(".jsonl")
    lines = (json.dumps(one, ensure_ascii=False) + "\n" for one in articles)
    source.write_text("".join(lines), encoding="utf-8")
    with workspace(settings, "test", create=True) as work:
        return sync(work, [source], prune=False, progress=lambda step, count: None)
