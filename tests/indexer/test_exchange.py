"""An archive goes as JSON Lines from one database to another: every article, key and decision."""

import gzip
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from indexer.copies import exchange
from indexer.workspace import workspace
from search.answer.results import SearchRequest
from search.archive import Archive
from search.errors import StoreError
from search.settings import Settings
from search.store.overrides.said import Correction
from search.store.sql.address import Address
from tests.indexer.conftest import TODAY, Site

ARTICLES = (
    {
        "id": "mot",
        "title": "Hội nghị sơ kết ở Bình Lư",
        "body": "Sáng 12/7, Huyện ủy Bình Lư tổ chức Hội nghị sơ kết công tác xây dựng Đảng. Đồng chí "
        "Lê Thị Mơ, Bí thư Huyện ủy chủ trì. Hội nghị quán triệt Nghị quyết số 35-NQ/TW ngày 22/10/2018.",
        "published_at": "2023-07-12",
        "section": "Thời sự",
    },
    {
        "id": "hai",
        "title": "Trường Bình Lư khai giảng",
        "body": "Bà Lê Thị Mơ, Phó Chủ tịch UBND huyện Bình Lư, đánh trống khai giảng ngày 5/9/2023.",
        "published_at": "2023-09-05",
        "attachments": [{"name": "giay-moi.pdf", "pages": ["Giấy mời dự khai giảng", "", "Số 12-GM/HU"]}],
    },
    {"id": "ba", "title": "Bài sẽ gỡ", "body": "Ông Trần Bảy dự lễ.", "published_at": "2023-09-06"},
)


def decided(site: Site) -> None:
    """Publish, decide, correct, change and withdraw, as staff do over the years."""
    site.publish(*ARTICLES)
    with workspace(site.settings, "test") as work, work.store.writing() as writing:
        writing.split("person", "le-thi-mo", ["hai"], "chị Hà")
        writing.add_alias("person", "le-thi-mo", "Mơ Bình Lư", "chị Hà")
        writing.correct(Correction("mot", "place", value=("xã Bình Lư",)), "anh Tư")
    site.publish({**ARTICLES[0], "body": f"{ARTICLES[0]['body']} Hội nghị bế mạc."}, ARTICLES[1], prune=True)


def taken_up(settings: Settings, file: Path) -> int:
    with workspace(settings, "test", create=True) as work:
        return exchange.take(work, file)


def exported(settings: Settings, file: Path) -> list[dict[str, object]]:
    with workspace(settings, "test") as work:
        exchange.export(work.store, file)
    lines = gzip.decompress(file.read_bytes()).splitlines()
    return [msgspec.json.decode(line) for line in lines[1:]]


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_it_is_the_same_archive_elsewhere(
    site: Site, tmp_path: Path, database: str, new_database: Callable[[], Address]
) -> None:
    decided(site)
    file = tmp_path / "kho.jsonl.gz"
    before = exported(site.settings, file)
    there = Settings(tmp_path / "there", "tantivy", str(new_database()) if database == "postgresql" else "")
    assert taken_up(there, file) == 2
    assert exported(there, tmp_path / "again.jsonl.gz") == before
    assert taken_up(there, file) == 0
    assert exported(there, tmp_path / "again.jsonl.gz") == before
    archive = Archive.open(there)
    try:
        assert [hit.id for hit in archive.find(SearchRequest("bế mạc"), TODAY).hits] == ["mot"]
        assert [one.command for one in archive.store.overrides()] == ["split", "alias", "correct"]
        assert archive.store.withdrawn("ba")
        assert "bế mạc" not in archive.store.earlier("mot")[0].article.body
    finally:
        archive.close()


def test_decisions_hold_for_what_is_published_after_it(site: Site, tmp_path: Path) -> None:
    decided(site)
    file = tmp_path / "kho.jsonl.gz"
    exported(site.settings, file)
    other = Site(tmp_path / "other", "whoosh")
    other.file.parent.mkdir()
    taken_up(other.settings, file)
    body = "Đồng chí Mơ Bình Lư và bà Lê Thị Mơ cùng dự."
    other.publish(*ARTICLES[:2], {"id": "bon", "title": "Họp mặt", "body": body})
    with workspace(other.settings, "test") as work:
        stored = {id: work.store.article(id) for id in ("hai", "bon")}
        keys = {id: {person.key for person in one.facts.people} for id, one in stored.items() if one}
    assert keys == {"hai": {"le-thi-mo-2"}, "bon": {"le-thi-mo"}}


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_merged_keys_lead_on_elsewhere_too(
    site: Site, tmp_path: Path, database: str, new_database: Callable[[], Address]
) -> None:
    told = (
        ("mot", "2023-07-12", ("Ngày 12/7/2023, Huyện ủy Bình Lư tổ chức hội nghị sơ kết Chỉ thị 5-CT/HU. "
         "Đồng chí Lê Thị Mơ chủ trì.")),
        ("hai", "2023-09-05", ("Ngày 5/9/2023, Huyện ủy Bình Lư tổ chức hội nghị tổng kết Chỉ thị 6-CT/HU. "
         "Đồng chí Trần Bảy chủ trì.")),
    )  # fmt: skip
    site.publish(*({"id": id, "title": id, "body": body, "published_at": day} for id, day, body in told))
    merged = (
        ("person", "tran-bay", "le-thi-mo"),
        ("document", "6-ct-hu", "5-ct-hu"),
        ("conference", "2023-09-05-hoi-nghi-tong-ket", "2023-07-12-hoi-nghi-so-ket"),
    )
    with workspace(site.settings, "test") as work, work.store.writing() as writing:
        for kind, key, into in merged:
            writing.merge(kind, key, into, "chị Hà")
    file = tmp_path / "kho.jsonl.gz"
    before = exported(site.settings, file)
    there = Settings(tmp_path / "there", "tantivy", str(new_database()) if database == "postgresql" else "")
    taken_up(there, file)
    assert exported(there, tmp_path / "again.jsonl.gz") == before
    archive = Archive.open(there)
    try:
        person, document = archive.store.person("tran-bay"), archive.store.document("6-ct-hu")
        conference = archive.store.conference_page("2023-09-05-hoi-nghi-tong-ket")
        assert person and document and conference
        found = (person.key, document.key, conference.conference.key)
        assert found == tuple(into for _, _, into in merged)
    finally:
        archive.close()


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda text: text[: len(text) // 2], "cut off"),
        (lambda text: gzip.compress(b'{"id": "mot", "title": "x", "body": "y"}\n'), "no line of an export"),
        (lambda text: gzip.compress(b'{"kind": "move", "old": "a", "new": "b"}\n'), "no export"),
        (lambda text: gzip.compress(b'{"kind": "archive", "format": 99, "store": ""}\n'), "format 99"),
        (lambda text: b"\x00" * 100, "damaged"),
        (
            lambda text: gzip.compress(
                b"".join(
                    line + b"\n"
                    for line in gzip.decompress(text).splitlines()
                    if b'"kind":"person"' not in line
                )
            ),
            "is missing",
        ),
    ],
)
def test_a_file_that_is_no_export_changes_nothing(
    site: Site, tmp_path: Path, damage: Callable[[bytes], bytes], message: str
) -> None:
    site.publish(*ARTICLES)
    file = tmp_path / "kho.jsonl.gz"
    before = exported(site.settings, file)
    file.write_bytes(damage(file.read_bytes()))
    other = Settings(tmp_path / "other", "whoosh")
    with pytest.raises(StoreError, match=message):
        taken_up(other, file)
    with workspace(other, "test") as work:
        assert (work.store.ids(), work.store.people().total) == ({}, 0)
    assert exported(site.settings, file) == before
