"""Opening: what is missing, does not fit, or may not be written is said with its mend."""

import os
import sqlite3
from pathlib import Path

import pytest

from search.errors import ArchiveMissing, StoreError
from search.model import Facts
from search.store import Store
from tests.search.store.building import add, article


def test_there_is_nothing_to_open_yet(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing, match="indexer sync"):
        Store.open(tmp_path / "archive.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_create_makes_directories_and_opens_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "dữ liệu?#%20" / "archive.sqlite"
    first = Store.create(path)
    add(first, (article("1"), Facts()))
    first.close()
    second = Store.create(path)
    assert (second.count(), path.exists()) == (1, True)
    second.close()


def test_a_store_of_another_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "archive.sqlite"
    Store.create(path).close()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE meta SET value = '999' WHERE name = 'schema'")
    database.close()
    for opening in (Store.open, Store.create):
        with pytest.raises(StoreError, match=r"archive\.sqlite has schema 999"):
            opening(path)


def test_another_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "archive.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE orders (id)")
    database.close()
    for opening in (Store.open, Store.create):
        with pytest.raises(StoreError, match="not a news archive"):
            opening(path)
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("orders",)]
    database.close()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "archive.sqlite"
    path.write_text("Đây là một bài báo. " * 100)
    for opening in (Store.open, Store.create):
        with pytest.raises(StoreError, match=r"archive\.sqlite.*not a database"):
            opening(path)
    assert path.read_text().startswith("Đây là")


def test_a_file_where_a_directory_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(StoreError, match=r"data/archive\.sqlite"):
        Store.create(tmp_path / "data" / "archive.sqlite")


def test_a_directory_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / "archive.sqlite").mkdir()
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.create(tmp_path / "archive.sqlite")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_directory(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="may write"):
            Store.create(tmp_path / "archive.sqlite")
    finally:
        tmp_path.chmod(0o700)


def test_a_directory_nobody_may_write_to() -> None:
    with pytest.raises(StoreError, match=r"/proc/archive\.sqlite"):
        Store.create(Path("/proc/archive.sqlite"))


def test_a_store_opened_for_reading_is_not_written(tmp_path: Path) -> None:
    Store.create(tmp_path / "archive.sqlite").close()
    store = Store.open(tmp_path / "archive.sqlite")
    with pytest.raises(StoreError, match="read-only"):
        add(store, (article("1"), Facts()))
    store.close()


def test_a_full_disk_leaves_the_last_commit(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "archive.sqlite")
    add(store, (article("1"), Facts()))
    with pytest.raises(StoreError, match="disk is full"), store.writing() as writing:
        driver = writing._connection.driver
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count = {pages}")
        for n in range(100):
            writing.put(article(str(n), "dài " * 50_000), Facts(), "h", 1)
        writing.flush()
    assert store.ids() == {"1": 1}
