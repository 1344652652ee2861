"""How soon a first visit is seen on a slow phone: `python -m tests.benchmarks.first_view [DATA] [--times N]`.

The processor is 4 times slower, the line a slow 4G (150 ms, 1.6 Mbit/s), as in Lighthouse. Prints the median
and the worst largest contentful paint of each page, with its bytes and what moved. DATA is a data directory
(the demo archive where none is given); the pages are of what it has most of."""

import argparse
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from indexer.sync import sync
from indexer.workspace import workspace
from search.archive import Archive
from search.settings import Settings
from tests.benchmarks.timing import print_table
from tests.paths import ROOT
from tests.web.browser import chromium, served
from tests.web.shared.phone import first_visit
from web import addresses
from web.app import create_app
from web.settings import WebSettings

COLUMNS = ("page", "LCP, median", "worst", "bytes", "moved")


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("data", nargs="?", type=Path)
    reader.add_argument("--times", type=int, default=5)
    given = reader.parse_args()
    with TemporaryDirectory() as place:
        settings = Settings(given.data or Path(place, "data"), "tantivy")
        if given.data is None:
            with workspace(settings, "benchmark", create=True) as work:
                sync(work, [ROOT / "indexer" / "demo"], prune=False, progress=lambda step, count: None)
        with closing(Archive.open(settings)) as archive:
            print_table("First visit on a slow phone", COLUMNS, _measured(archive, given.times))


def _measured(archive: Archive, times: int) -> list[tuple[str, ...]]:
    lines = []
    with (
        served(create_app(archive, WebSettings())) as address,
        sync_playwright() as playwright,
        chromium(playwright) as browser,
    ):
        for name, path in _pages(archive):
            seen = [first_visit(browser, address + path) for _ in range(times)]
            painted = [one.painted for one in seen]
            shown = (f"{median(painted):.0f} ms", f"{max(painted):.0f} ms")
            lines.append(
                (name, *shown, str(max(one.weight for one in seen)), f"{max(one.moved for one in seen):.3f}")
            )
    return lines


def _pages(archive: Archive) -> list[tuple[str, str]]:
    store = archive.store
    (person,), (newest,) = store.people(limit=1), store.newest(1)
    return [
        ("home", "/"),
        ("results", "/tim-kiem?q=hoi+nghi"),
        ("article", addresses.article(newest.id)),
        ("person", addresses.person(person.key)),
        ("conferences", "/hoi-nghi"),
    ]


if __name__ == "__main__":
    main()
