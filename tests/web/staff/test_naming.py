"""Decisions are told by names and titles, with a key only where no name tells who or what is meant."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.workspace import workspace
from search.archive import Archive
from search.inbox.letter import Apart, Merge, Undo
from search.settings import Settings
from search.store.overrides.said import Confirmation, Correction
from tests.taking_in import take_in
from web.staff.decided import asked_for, told

HELD = "Sáng {}/6/2021, Huyện ủy Gò Muỗi tổ chức Hội nghị sơ kết công tác thủy lợi. {} chủ trì hội nghị."
ARTICLES = [
    {"id": "a", "title": "Đào kênh", "body": HELD.format(8, "Bà Lò Thị Ổi, Bí thư Huyện ủy")},
    {"id": "b", "title": "Đắp đê", "body": HELD.format(9, "Bà Lò Thị Ối, Bí thư Huyện ủy")},
    {"id": "c", "title": "Bản án", "body": "Ngày 9/8/2022, bị cáo Ngô Văn Chuối, sinh năm 1991, lĩnh án tù."},
    {
        "id": "d",
        "title": "Khen",
        "body": "Chiều 4/3/2020, thầy Ngô Văn Chuối, sinh năm 1966, nhận bằng khen.",
    },
]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "data", "tantivy")
    take_in(made, ARTICLES)
    return made


@pytest.fixture
def archive(settings: Settings) -> Iterator[Archive]:
    found = Archive.open(settings)
    yield found
    found.close()


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (Merge("person", "lo-thi-oi", "lo-thi-oi-2"), "Gộp nhân vật «Lò Thị Ổi» vào «Lò Thị Ối»"),
        (
            Apart("person", "ngo-van-chuoi-2", ("d",)),
            "Tách nhân vật «Ngô Văn Chuối» (ngo-van-chuoi-2) trong 1 bài",
        ),
        (
            Merge("conference", "2021-06-08-hoi-nghi-so-ket", "2021-06-09-hoi-nghi-so-ket"),
            "Gộp hội nghị «{0} sáng 8/6/2021» vào «{0} sáng 9/6/2021»".format(
                "Hội nghị sơ kết công tác thủy lợi,"
            ),
        ),
        (Merge("document", "khong-co", "cung-khong"), "Gộp văn bản «khong-co» vào «cung-khong»"),
        (
            Confirmation("near-names", ("lo-thi-oi", "lo-thi-oi-2")),
            "Đúng rồi: hai tên gần giống, cùng một chức vụ, «Lò Thị Ổi», «Lò Thị Ối»",
        ),
        (Correction("a", "place", "", ("Đình làng",)), "Sửa nơi họp: «Đình làng» (bài a)"),
    ],
)
def test_what_is_asked_for_is_told_by_names(archive: Archive, asked: Merge | Apart, text: str) -> None:
    assert asked_for(archive, asked) == text


def test_who_is_no_more_is_told_by_the_name_there_was(settings: Settings, archive: Archive) -> None:
    with workspace(settings, "test") as work, work.store.writing() as writing:
        number = writing.merge("person", "lo-thi-oi", "lo-thi-oi-2", "minh")
        writing.correct(Correction("b", "no-conference"), "minh")
    corrected, merged = told(archive, archive.store.overrides(), 10)
    assert (corrected.article, corrected.title) == ("b", "Đắp đê")
    assert merged.text == "Gộp nhân vật «Lò Thị Ổi» (lo-thi-oi) vào «Lò Thị Ối»"
    assert asked_for(archive, Undo(number, "merge")) == f"Hoàn tác: {merged.text}"
