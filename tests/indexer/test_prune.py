"""Whose an article is, and what --prune may take out of the archive."""

from pathlib import Path

import msgspec
import pytest

from tests.indexer.conftest import Site
from tests.indexer.test_sync import ONE, TWO


def written(path: Path, *articles: dict[str, object]) -> Path:
    path.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in articles))
    return path


def test_a_source_that_is_suddenly_empty_is_not_pruned(site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "xuat"
    folder.mkdir()
    file = written(folder / "tin.jsonl", ONE, TWO)
    site.sync(folder)
    file.unlink()  # As where a disk is not mounted.
    report = site.sync(folder, prune=True)
    assert report.counts.removed == 0
    (warning,) = report.warnings
    assert str(folder) in warning
    assert "không gỡ bài nào trong 2 bài" in warning
    assert set(site.find()) == {"mot", "hai"}
    written(file, TWO)
    assert site.sync(folder, prune=True).counts.removed == 1
    assert site.find() == ["hai"]


def test_a_source_that_never_held_anything_is_no_warning(site: Site, tmp_path: Path) -> None:
    assert site.sync(written(tmp_path / "rong.jsonl"), prune=True).warnings == []


def test_an_article_belongs_to_the_source_it_was_last_read_from(site: Site, tmp_path: Path) -> None:
    first, second = written(tmp_path / "a.jsonl", ONE, TWO), written(tmp_path / "b.jsonl", ONE)
    site.sync(first)
    counts = site.sync(second).counts
    assert (counts.added, counts.changed, counts.unchanged) == (0, 0, 1)
    written(first, TWO)
    assert site.sync(first, prune=True).counts.removed == 0
    assert set(site.find()) == {"mot", "hai"}
    written(second)
    written(second, {**TWO, "id": "ba"})
    assert site.sync(second, prune=True).counts.removed == 1
    assert set(site.find()) == {"hai", "ba"}


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_what_another_source_of_the_run_holds_is_not_pruned(site: Site, tmp_path: Path, order: str) -> None:
    written(tmp_path / "a.jsonl", ONE, TWO)
    site.sync(tmp_path / "a.jsonl")
    written(tmp_path / "a.jsonl", TWO)
    written(tmp_path / "b.jsonl", ONE)
    for _ in range(2):
        sources = [tmp_path / f"{name}.jsonl" for name in order]
        assert site.sync(*sources, prune=True).counts.removed == 0
        assert set(site.find()) == {"mot", "hai"}


def test_a_source_given_twice_is_one_source(site: Site) -> None:
    written(site.file, ONE, {**TWO, "body": 5})
    report = site.sync(site.file, site.file, prune=True)
    assert report.counts.added == 1
    assert [warning for warning in report.warnings if "không gỡ" in warning] == [
        f"{site.file}: chưa đọc được trọn vẹn nên không gỡ bài nào của nguồn; sửa chỗ bị gác lại rồi chạy lại"
    ]
