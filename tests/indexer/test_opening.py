"""The command line's words: a site, a database, and what is said where one is not as it should be."""

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.commands import app
from tests.indexer.sources.gold import LEAD
from tests.indexer.sources.site.server import serving
from tests.indexer.sources.site.test_ways import HOME, PATHS, four, sitemap


def run(data: Path, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["sync", *words, "--data", str(data), "--engine", "whoosh"])
    return done.exit_code, done.output


def test_a_site_and_a_database_in_one_run(tmp_path: Path) -> None:
    file, query = tmp_path / "tin.db", tmp_path / "tin.sql"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE tin (id TEXT, title TEXT, body TEXT)")
        connection.execute("INSERT INTO tin VALUES ('t-1', 'Một bài trong cơ sở dữ liệu', ?)", (LEAD,))
    query.write_text("SELECT id, title, body FROM tin;\n")
    data = tmp_path / "data"
    data.mkdir()
    (data / "sites.toml").write_text('["127.0.0.1"]\nprivate = true\ndelay = 0\n')
    with serving() as web:
        four(web)
        web.html("/", HOME.format(head="", links=""))
        web.text("/sitemap.xml", sitemap(web, *PATHS), "text/xml")
        code, output = run(data, web.url, f"sqlite:///{file}", "--query", str(query))
    assert output.splitlines()[-1] == "read 5, added 5, changed 0, unchanged 0, removed 0, set aside 0"
    assert code == 0


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["https://127.0.0.1:1/"], 1, "mạng riêng"),
        (["sqlite:////khong/co.db"], 2, "--query"),
        (["sqlite:////khong/co.db", "--query", "khong-co.sql"], 2, "khong-co.sql"),
        (["sqlite:////khong/co.db", "--query", "wordpress"], 1, "no such file"),
        (["ftp://a.example/tin"], 3, "check the path (an address begins with https://)"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, words: list[str], code: int, told: str) -> None:
    found, output = run(tmp_path / "data", *words)
    assert told in output
    assert found == code


@pytest.mark.parametrize(
    "words", [["/khong/co"], ["/khong/co.jsonl", "www.tin.example"], ["htp://tin.example"]]
)
def test_a_slip_in_the_path_of_a_source_makes_no_archive(tmp_path: Path, words: list[str]) -> None:
    data = tmp_path / "data"
    found, output = run(data, *words)
    assert (found, output.count("\n"), ", ".join(words) in output) == (3, 1, True)
    assert not data.exists()


def test_a_slip_changes_nothing_and_a_source_that_was_there_is_set_aside(tmp_path: Path) -> None:
    source, data = tmp_path / "tin.txt", tmp_path / "data"
    source.write_text(f"Một bài của tòa soạn\n\n{LEAD}\n")
    assert run(data, str(source))[0] == 0
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    assert run(data, f"{source}x")[0] == 3
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before
    source.unlink()
    code, output = run(data, str(source))
    assert (code, "set aside 1" in output, "không có tệp" in output) == (1, True, True)
    assert run(data, str(source), str(tmp_path / "moi"))[0] == 1


def test_what_is_missing_beside_what_is_there_is_set_aside(tmp_path: Path) -> None:
    source = tmp_path / "tin.txt"
    source.write_text(f"Một bài của tòa soạn\n\n{LEAD}\n")
    code, output = run(tmp_path / "data", str(source), str(tmp_path / "khong-co"))
    assert (code, "added 1" in output, "khong-co" in output) == (1, True, True)


def test_a_slip_beside_a_store_that_is_lost_says_what_is_lost(tmp_path: Path) -> None:
    source, data = tmp_path / "tin.txt", tmp_path / "data"
    source.write_text(f"Một bài của tòa soạn\n\n{LEAD}\n")
    run(data, str(source))
    (data / "archive.sqlite").unlink()
    code, output = run(data, "/khong/co")
    assert (code, "restore" in output) == (3, True)
