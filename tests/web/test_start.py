"""What a process loads before it can work: seconds of every start and every publication."""

import subprocess
import sys

import pytest

from tests.paths import ROOT


@pytest.mark.parametrize(
    ("module", "left"),
    [
        ("indexer.commands", "search.archive rapidfuzz rich tantivy whoosh lxml trafilatura starlette"),
        ("web.app", "rich tantivy whoosh lxml indexer xlsxwriter"),
        ("web.app", "search.store.writes.writing search.vietnamese.people.found"),
        ("search.loading", "search.archive sqlalchemy"),
    ],
)
def test_a_process_loads_only_what_it_needs(module: str, left: str) -> None:
    asked = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert module in loaded
    assert [name for name in left.split() if name in loaded] == []


def test_the_public_names_are_the_ones_of_their_rooms() -> None:
    import search
    from search.archive import Archive
    from search.model import Article

    assert (search.Archive, search.Article) == (Archive, Article)
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = search.nothing_of_the_kind
