"""What a hit shows: the query's words, and the words from which the facts it asks for were read."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from indexer.sync import sync
from indexer.workspace import workspace
from search.answer.results import Hit, Marked, SearchRequest
from search.archive import Archive
from search.settings import Settings

TODAY = date(2024, 5, 1)
ARTICLES = (
    {
        "id": "so-ket",
        "title": "Hải Sơn sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW",
        "summary": "Nghị quyết 35 đi vào nền nếp.",
        "body": "Sáng 18/8/2023, tại Hải Sơn có hội nghị.\n"
        "Đồng chí Lâm Thị Hoài Thu, Phó Bí thư Thường trực Tỉnh ủy chủ trì. "
        "Đồng chí Tạ Văn Khoa, Trưởng Ban Tổ chức Tỉnh ủy cùng dự.",
        "captions": ["Đồng chí Lâm Thị Hoài Thu phát biểu."],
        "published_at": "2023-08-19",
    },
    {
        "id": "khac",
        "title": "Việc khác",
        "body": "Số 35 là số nhà. Nhân dân chờ xe.",
        "published_at": "2023-08-20",
    },
    {
        "id": "nhiem-ky",
        "title": "Giữa đường",
        "body": "Sáng 5/6/2022, tỉnh bàn việc giữa chặng. Nhiệm kỳ 2020-2025 còn nửa chặng đường.",
        "published_at": "2022-06-06",
    },
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    directory: Path = tmp_path_factory.mktemp("hits")
    source = directory / "tin.jsonl"
    source.write_text(
        "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in ARTICLES), encoding="utf-8"
    )
    settings = Settings(directory / "data", "whoosh")
    with workspace(settings, "test", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)
    opened = Archive.open(settings)
    yield opened
    opened.close()


def words(pieces: Marked) -> list[str]:
    return [piece.text for piece in pieces if piece.marked]


def marks(hit: Hit) -> list[str]:
    """Everything marked in the passages, in their order."""
    return [word for pieces in hit.snippets for word in words(pieces)]


def first(archive: Archive, request: SearchRequest) -> Hit:
    found = archive.find(request, TODAY).hits
    assert [hit.id for hit in found] == ["so-ket"]
    return found[0]


@pytest.mark.parametrize(
    ("request_", "title", "passages"),
    [
        (SearchRequest("nq35"), ["Nghị quyết số 35-NQ/TW"], ["Nghị quyết 35"]),
        (SearchRequest("35-NQ/TW nếp"), ["35-NQ/TW"], ["Nghị quyết 35", "nếp"]),
        (SearchRequest(numbers=("35-NQ/TW",)), ["35-NQ/TW"], ["Nghị quyết 35"]),
        (SearchRequest("ngay 18/8/2023"), [], ["Sáng 18/8/2023"]),
        (SearchRequest(people=("Lâm Thị Hoài Thu",)), [], ["Lâm Thị Hoài Thu"]),
        (
            SearchRequest(people=("Tạ Văn Khoa",), office="Trưởng Ban"),
            [],
            ["Tạ Văn Khoa", "Trưởng Ban Tổ chức Tỉnh ủy"],
        ),
        (SearchRequest(office="Trưởng Ban"), [], ["Trưởng Ban Tổ chức Tỉnh ủy"]),
    ],
)
def test_facts_are_marked_where_they_were_read(
    archive: Archive, request_: SearchRequest, title: list[str], passages: list[str]
) -> None:
    hit = first(archive, request_)
    assert words(hit.title_marked) == title
    assert marks(hit) == passages


def test_words_without_marks_are_marked_beside_their_neighbours(archive: Archive) -> None:
    hit = first(archive, SearchRequest("hoi nghi so ket nghi quyet 35"))
    assert words(hit.title_marked) == ["sơ kết", "Nghị quyết số 35-NQ/TW"]
    assert marks(hit) == ["Nghị quyết 35", "hội nghị"]


def test_a_passage_with_the_fact_and_the_word_comes_first(archive: Archive) -> None:
    hit = first(archive, SearchRequest("chủ trì", people=("Lâm Thị Hoài Thu",)))
    assert words(hit.snippets[0]) == ["Lâm Thị Hoài Thu", "chủ trì"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("nhiệm kỳ 2020-2025", ["2020-2025"]), ("tháng 6/2022", ["Sáng 5/6/2022"]), ("năm 2021", [])],
)
def test_only_dates_that_match_are_marked(archive: Archive, text: str, expected: list[str]) -> None:
    hits = [hit for hit in archive.find(SearchRequest(text), TODAY).hits if hit.id == "nhiem-ky"]
    assert [mark for hit in hits for mark in marks(hit)] == expected


def test_what_is_excluded_is_not_marked(archive: Archive) -> None:
    hit = archive.find(SearchRequest("nhân dân -nq35"), TODAY).hits[0]
    assert hit.id == "khac" and marks(hit) == ["Nhân dân"]


def test_a_listing_marks_nothing(archive: Archive) -> None:
    listing = archive.listing(SearchRequest("nq35"), TODAY, 0, 10)
    found, total = archive.listed(listing.ids), listing.total
    assert total == 1 and not words(found[0].title_marked) and not marks(found[0])


def test_words_asked_for_in_the_title_are_marked_there(archive: Archive) -> None:
    (hit,) = archive.find(SearchRequest("tiêu đề: khác"), TODAY).hits
    assert words(hit.title_marked) == ["khác"] and not marks(hit)
