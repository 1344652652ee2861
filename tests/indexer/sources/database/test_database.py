"""A publishing system's database: read by a query with our columns, then only what changed; never written."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.opening import opened
from indexer.sources.database import QUERIES, is_address
from indexer.sync import Report, sync
from indexer.workspace import locked_store, workspace
from search.errors import SettingsError, StoreError
from search.store.connection import read_only
from tests.indexer.conftest import Site
from tests.indexer.sources.gold import FIRST, LEAD, SECOND

QUERY = """SELECT n.ma AS id, n.ten AS title, n.noi_dung AS body, n.ngay AS published_at, n.sua AS grows
FROM tin n WHERE n.ten <> ':khong' -- dấu hai chấm trong câu lệnh
"""


class Newsroom:
    """A database of news on either system, and its archive."""

    def __init__(self, directory: Path, run: Callable[[str], None], url: str) -> None:
        self.archive, self.run, self.url = Site(directory, "whoosh"), run, url
        self.query = directory / "tin.sql"
        self.query.write_text(QUERY)
        run("CREATE TABLE tin (ma INTEGER PRIMARY KEY, ten TEXT, noi_dung TEXT, ngay TEXT, sua INTEGER)")

    def write(self, number: int, title: str, changed: int, text: str = SECOND) -> None:
        self.run(f"DELETE FROM tin WHERE ma = {number}")
        body = f"<p>{LEAD}</p><p>{text}</p>"
        self.run(f"INSERT INTO tin VALUES ({number}, '{title}', '{body}', '2021-03-04 08:00:00', {changed})")

    def take(self, *, prune: bool = False, url: str = "", query: str = "") -> Report:
        settings = self.archive.settings

        def stored(name: str) -> frozenset[str]:
            with locked_store(settings, "test", create=True) as store:
                return frozenset(store.ids_of(name))

        def progress(step: str, count: int) -> None:
            pass

        words, chosen = [url or self.url], query or str(self.query)
        with (
            opened(words, settings.data, stored, progress, 5, chosen, prune) as sources,
            workspace(settings, "test", create=True) as work,
        ):
            return sync(work, sources, prune=prune, progress=progress)


@pytest.fixture(params=["sqlite", "postgresql"])
def newsroom(request: pytest.FixtureRequest, tmp_path: Path) -> Newsroom:
    if request.param == "sqlite":
        file = tmp_path / "cms?.db"

        def run(statement: str) -> None:
            with sqlite3.connect(file) as connection:
                connection.execute(statement)

        return Newsroom(tmp_path, run, f"sqlite:///{file.as_posix().replace('?', '%3F')}")
    address: str = request.getfixturevalue("new_database")()

    def send(statement: str) -> None:
        import psycopg

        with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(statement.encode())

    return Newsroom(tmp_path, send, address.replace("+psycopg", ""))


def test_rows_are_articles_and_later_runs_read_what_grew(newsroom: Newsroom) -> None:
    newsroom.write(1, "Đông Thới tổng kết phong trào", 10)
    newsroom.write(2, "Bến Đá ra quân làm thủy lợi", 20)
    first = newsroom.take()
    assert (first.counts.added, first.warnings, first.set_aside) == (2, [], [])
    assert newsroom.archive.find('"Bến Đá ra quân"') == ["2"]
    newsroom.write(3, "Khởi công cầu Vĩnh Khê", 20)
    newsroom.write(1, "Đông Thới tổng kết phong trào", 30, FIRST)
    counts = newsroom.take().counts
    # The row of the greatest value so far is read again: another may have got the same value since.
    assert (counts.read, counts.added, counts.changed, counts.unchanged) == (3, 1, 1, 1)
    assert newsroom.take().counts.read == 1


def test_codes_of_wordpress_are_no_text(newsroom: Newsroom) -> None:
    newsroom.write(1, "Tin một", 10, text=f'[caption id="a"]<img src="a.jpg" /> Quang cảnh[/caption]{SECOND}')
    newsroom.take()
    with locked_store(newsroom.archive.settings, "test") as store:
        (stored,) = store.articles()
    article = stored.article
    assert (article.body, article.captions) == (f"{LEAD}\n{SECOND}", ("Quang cảnh",))


def test_only_a_whole_reading_withdraws(newsroom: Newsroom) -> None:
    for number in range(3):
        newsroom.write(number, f"Bài số {number} của huyện", number)
    newsroom.take()
    newsroom.run("DELETE FROM tin WHERE ma = 0")
    assert newsroom.take().counts.removed == 0
    assert len(newsroom.archive.find()) == 3
    assert newsroom.take(prune=True).counts.line() == (
        "read 2, added 0, changed 0, unchanged 2, removed 1, set aside 0"
    )


def test_another_query_reads_all_anew(newsroom: Newsroom) -> None:
    for number in range(3):
        newsroom.write(number, f"Bài số {number} của huyện", number)
    newsroom.take()
    newsroom.query.write_text(QUERY.replace("n.ten AS title", "n.ten AS title, 'Thời sự' AS section"))
    assert newsroom.take().counts.changed == 3


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ten AS title, noi_dung AS body FROM tin", "«id»"),
        ("SELECT ma AS id, ten AS title FROM tin", "«body»"),
        ("SELECT ma AS id, noi_dung AS body FROM khong_co", "khong_co"),
        ("SELEKT ma FROM tin", "syntax error"),
        ("DELETE FROM tin", "DELETE"),
    ],
)
def test_a_query_that_is_wrong_is_told_in_one_line(newsroom: Newsroom, query: str, told: str) -> None:
    newsroom.write(1, "Đông Thới tổng kết phong trào", 10)
    newsroom.query.write_text(query)
    report = newsroom.take(prune=True)
    (item,) = report.set_aside
    assert told in item.reason
    assert "\n" not in item.reason
    assert report.counts.removed == 0


def test_nothing_can_be_written(newsroom: Newsroom) -> None:
    newsroom.write(1, "Đông Thới tổng kết phong trào", 10)
    with read_only(newsroom.url) as connection, pytest.raises(StoreError):
        list(connection.rows("WITH x AS (DELETE FROM tin RETURNING *) SELECT * FROM x"))
    assert newsroom.take().counts.added == 1


def test_a_broken_row_costs_itself(newsroom: Newsroom) -> None:
    newsroom.write(1, "Đông Thới tổng kết phong trào", 10)
    newsroom.run("INSERT INTO tin VALUES (2, 'Không nội dung', '', '', 11)")
    report = newsroom.take()
    assert report.counts.added == 1
    assert [item.id for item in report.set_aside] == ["2"]


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ai:mat-khau-kin@127.0.0.1:1/tin",
        "mysql+pymysql://ai:mat-khau-kin@127.0.0.1:1/tin",
        "mssql+pymssql://ai:mat-khau-kin@127.0.0.1:1/tin",
        "sqlite:////khong/co/tin.db",
        "mysql+khongco://ai:mat-khau-kin@a/b",
        "postgresql://ai:mat-khau-kin/?#@127.0.0.1:1/tin",
    ],
)
def test_a_database_that_is_not_there_is_told_without_its_password(newsroom: Newsroom, url: str) -> None:
    report = newsroom.take(url=url)
    (item,) = report.set_aside
    assert "không đọc được cơ sở dữ liệu" in item.reason
    assert "mat-khau-kin" not in f"{item}"


def test_a_refused_password_is_told_without_it(newsroom: Newsroom, postgresql) -> None:
    url = f"postgresql://khong_co_ai:mat-khau-kin@127.0.0.1:{postgresql.port}/postgres"
    (item,) = newsroom.take(url=url).set_aside
    assert "khong_co_ai" in item.reason
    assert "mat-khau-kin" not in item.reason


@pytest.mark.parametrize("query", ["", "khong-co.sql"])
def test_a_database_needs_a_query(newsroom: Newsroom, query: str) -> None:
    with (
        pytest.raises(SettingsError, match="wordpress"),
        opened(
            [newsroom.url],
            newsroom.archive.settings.data,
            lambda name: frozenset(),
            lambda a, b: None,
            5,
            query,
        ),
    ):
        pass


@pytest.mark.parametrize(
    ("word", "address"),
    [
        ("mysql+pymysql://a/b", True),
        ("sqlite:///x.db", True),
        ("mssql://a/b", True),
        ("https://a.example", False),
        ("tin.jsonl", False),
        ("/var/mysql", False),
    ],
)
def test_what_is_the_address_of_a_database(word: str, address: bool) -> None:
    assert is_address(word) is address


@pytest.mark.parametrize("path", sorted(QUERIES.glob("*.sql")), ids=lambda path: path.stem)
def test_the_ready_queries_name_what_is_needed(path: Path) -> None:
    named = set(re.findall(r"\bAS (\w+)", path.read_text(encoding="utf-8")))
    assert {"id", "title", "body", "summary", "section", "author", "published_at", "grows"} <= named


WORDPRESS = """
CREATE TABLE wp_posts (ID INTEGER, post_author INTEGER, post_date TEXT, post_content TEXT, post_title TEXT,
    post_excerpt TEXT, post_status TEXT, post_password TEXT, post_modified TEXT, post_type TEXT);
CREATE TABLE wp_options (option_name TEXT, option_value TEXT);
CREATE TABLE wp_users (ID INTEGER, display_name TEXT);
CREATE TABLE wp_terms (term_id INTEGER, name TEXT);
CREATE TABLE wp_term_taxonomy (term_taxonomy_id INTEGER, term_id INTEGER, taxonomy TEXT);
CREATE TABLE wp_term_relationships (object_id INTEGER, term_taxonomy_id INTEGER);
INSERT INTO wp_options VALUES ('home', 'https://tin.example');
INSERT INTO wp_users VALUES (7, 'Trác Văn Lĩnh');
INSERT INTO wp_terms VALUES (1, 'Thời sự'); INSERT INTO wp_term_taxonomy VALUES (5, 1, 'category');
INSERT INTO wp_term_relationships VALUES (3, 5);
"""


def test_the_query_for_wordpress_reads_published_posts(tmp_path: Path) -> None:
    file = tmp_path / "wp.db"
    with sqlite3.connect(file) as connection:
        connection.executescript(WORDPRESS)
        rows = [(3, "publish", ""), (4, "draft", ""), (5, "publish", "kín")]
        for number, status, password in rows:
            day, changed = "2021-03-04 08:00:00", "2021-03-05 08:00:00"
            head = (number, 7, day, f"<p>{LEAD}</p>", "Một bài", "")
            values = (*head, status, password, changed, "post")
            connection.execute("INSERT INTO wp_posts VALUES (?,?,?,?,?,?,?,?,?,?)", values)
    # SQLite has CONCAT from 3.44 on only.
    query = (QUERIES / "wordpress.sql").read_text()
    query = query.replace("CONCAT((", "((").replace(", '/?p=', p.ID)", " || '/?p=' || p.ID)")
    with read_only(f"sqlite:///{file}") as connection:
        (row,) = connection.rows(query)
    assert (row["id"], row["url"], row["section"], row["author"]) == (
        3, "https://tin.example/?p=3", "Thời sự", "Trác Văn Lĩnh"
    )  # fmt: skip
