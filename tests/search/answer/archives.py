"""Small archives of invented articles, taken in as a sync does it, on either engine."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from search.answer.results import ResultPage, SearchRequest
from search.archive import Archive
from search.settings import EngineName, Settings
from tests.taking_in import take_in

TODAY = date(2024, 5, 1)


@contextmanager
def opened(directory: Path, engine: EngineName, articles: Sequence[Mapping[str, Any]]) -> Iterator[Archive]:
    """An archive of these articles; one without a day of its own is of 1/2/2023."""
    settings = Settings(directory / "data", engine)
    take_in(settings, ({"published_at": "2023-02-01", **one} for one in articles))
    archive = Archive.open(settings)
    try:
        yield archive
    finally:
        archive.close()


def ask(archive: Archive, text: str, **asked: Any) -> ResultPage:
    """The page that answers a query."""
    return archive.find(SearchRequest(text, **asked), TODAY)


def first(page: ResultPage) -> list[str]:
    """The ids of the first group, in order."""
    return [hit.id for hit in page.hits]


def nearby(page: ResultPage) -> list[str]:
    """The ids of the second group, in order."""
    return [one.hit.id for one in page.nearby.hits] if page.nearby else []


def missing(page: ResultPage) -> dict[str, list[str]]:
    """What each article of the second group lacks."""
    found = page.nearby.hits if page.nearby else ()
    return {one.hit.id: [lack.text for lack in one.missing] for one in found}


def plain(count: int, words: str = "") -> list[dict[str, Any]]:
    """Articles that answer nothing, so that words have a rarity; `words` stand in each."""
    return [
        {"id": f"thuong-{n}", "title": f"Mùa vụ thứ {n}", "body": f"Bà con ra đồng từ sớm. {words}"}
        for n in range(count)
    ]
