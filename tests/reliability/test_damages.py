"""A damage of every kind to every file of a small index is noticed, or changes no answer."""

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from indexer.verification import verify
from indexer.workspace import workspace
from search.index.checksums import Checksums
from search.index.engines import opener
from search.index.index import IndexWriter
from search.settings import Settings
from tests.reliability.damages import flipped, indexer, kinds, made


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def first(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("archive"), request.param, 12)


@pytest.fixture
def sound(first: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(first, tmp_path / first.name))


def test_no_damage_to_a_file_of_the_index_goes_unseen(sound: Path) -> None:
    (generation,) = (path for path in (sound / "index").iterdir() if path.is_dir())
    sums = Checksums(sound / "index", generation.name, opener(sound.name).rewritten)  # type: ignore[arg-type]
    assert sums.differences() == []
    files = [path for path in generation.iterdir() if path.stat().st_size]
    assert len(files) > 5
    for file in [*files, sound / "index" / f"{generation.name}.sums"]:
        content = file.read_bytes()
        for kind, damage in kinds(len(content), 3, random.Random(file.name)):
            damage(file)
            (told,) = sums.differences() or [""]
            # Without its record an index is as one of an earlier version: the next run makes the record.
            assert (str(file) in told) == (kind != "delete" or file.suffix != ".sums"), (file.name, kind)
            file.write_bytes(content)
    assert sums.differences() == []


def test_verify_tells_a_flipped_bit_and_heals_by_a_rebuild(sound: Path) -> None:
    file = max((sound / "index").glob("0*/*"), key=lambda path: path.stat().st_size)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 4
    file.write_bytes(content)
    verified = indexer(sound, "verify")
    assert verified.returncode in (1, 3)
    assert "rebuild" in verified.stderr
    assert indexer(sound, "rebuild", engine=sound.name).returncode == 0
    assert indexer(sound, "verify", "--full").stdout == "verified 12 articles, 0 problems\n"


def test_a_damaged_index_is_told_without_looking_into_it(
    sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over one wrong bit of its store of rows tantivy asks for 77 GB, and the process is gone."""
    file = next(path for path in (sound / "index").glob("0*/*") if path.suffix in (".store", ".pst"))
    flipped(file, 99)
    with sqlite3.connect(sound / "archive.sqlite") as connection:
        connection.execute("UPDATE texts SET body = body || '.' WHERE body LIKE '%lần 7 %'")
    connection.close()
    shutil.copy2(file, kept := sound / "kept")
    with workspace(Settings(sound, sound.name), "verify", 1) as work:  # type: ignore[arg-type]
        monkeypatch.setattr(IndexWriter, "searcher", lambda self: pytest.fail("the index is looked into"))
        told = verify(work, full=True)
    assert kept.read_bytes() == file.read_bytes()
    assert [str(file) in told[0], "tin-7" in told[1], len(told)] == [True, True, 2]


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE texts SET body = replace(body, 'dự họp', 'dự hợp') WHERE body LIKE '%lần 7 %'", "tin-7"),
        ("UPDATE articles SET title = title || '.' WHERE id = 'tin-4'", "tin-4"),
        ("UPDATE texts SET captions = '[' WHERE body LIKE '%lần 2 %'", "tin-2"),
        ("UPDATE person_facts SET person = 999 WHERE article = 1", "tin-0"),
    ],
)
def test_verify_names_the_article_whose_row_was_changed(sound: Path, statement: str, told: str) -> None:
    with sqlite3.connect(sound / "archive.sqlite") as connection:
        connection.execute(statement)
    connection.close()
    verified = indexer(sound, "verify", "--full")
    assert (verified.returncode, told in verified.stderr) == (1, True), verified.stderr


def test_a_lost_pointer_never_shows_half_an_archive(sound: Path) -> None:
    (sound / "index" / "current").unlink()
    assert indexer(sound, "verify", engine=sound.name).stdout == "verified 12 articles, 0 problems\n"
