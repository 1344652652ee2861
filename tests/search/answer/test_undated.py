"""An article without a published day stands among the others by the day of its event."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace

from indexer.sync import sync
from indexer.workspace import workspace
from search.answer.results import Hit, SearchRequest
from search.archive import Archive
from search.index.engine import Sort
from search.settings import Settings

SORTS: tuple[Sort, ...] = ("oldest", "newest")
TODAY = date(2024, 5, 1)
HELD = "Sáng 30/8/2023, Huyện ủy Cát Lâm tổ chức hội nghị giao ban. Việc chung đã bàn."
ARTICLES: tuple[dict[str, str], ...] = (
    {"id": "truoc", "title": "Việc trước", "body": "Việc chung.", "published_at": "2023-08-29"},
    {"id": "giua", "title": "Việc giữa", "body": HELD},
    {"id": "sau", "title": "Việc sau", "body": "Việc chung.", "published_at": "2023-09-01"},
    {"id": "khong", "title": "Việc không ngày", "body": "Việc chung, không nói khi nào."},
)


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    directory = tmp_path_factory.mktemp(request.param)
    source = directory / "articles.jsonl"
    source.write_text("\n".join(json.dumps(one) for one in ARTICLES), encoding="utf-8")
    settings = Settings(directory / "data", request.param)
    with workspace(settings, "tests", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)
    opened = Archive.open(settings)
    yield opened
    opened.close()


ASKED = SearchRequest("việc chung")


def found(archive: Archive, request: SearchRequest = ASKED) -> list[Hit]:
    return list(archive.find(request, TODAY).hits)


def test_it_keeps_no_published_day_and_says_its_event(archive: Archive) -> None:
    days = {hit.id: (hit.published, hit.event) for hit in found(archive)}
    assert days == {
        "truoc": (date(2023, 8, 29), None),
        "giua": (None, date(2023, 8, 30)),
        "sau": (date(2023, 9, 1), None),
        "khong": (None, None),
    }
    stored = archive.article("giua")
    assert stored is not None
    assert stored.article.published is None
    assert "published" not in {fact.role for fact in stored.facts.dates}


def test_it_sorts_by_the_day_of_its_event(archive: Archive) -> None:
    oldest, newest = (found(archive, replace(ASKED, sort=sort)) for sort in SORTS)
    assert [hit.id for hit in oldest if hit.id != "khong"] == ["truoc", "giua", "sau"]
    assert [hit.id for hit in newest] == ["sau", "giua", "truoc", "khong"]


def test_the_days_asked_for_find_it_and_the_years_count_it(archive: Archive) -> None:
    asked = replace(ASKED, published_from=date(2023, 8, 30), published_to=date(2023, 8, 31))
    assert [hit.id for hit in found(archive, asked)] == ["giua"]
    page = archive.find(replace(ASKED, facets=("year",)), TODAY)
    assert [(value.value, value.count) for value in page.facets["year"]] == [("2023", 3)]
    assert len(found(archive, replace(ASKED, published_from=date(2023, 1, 1), published_to=TODAY))) == 3
