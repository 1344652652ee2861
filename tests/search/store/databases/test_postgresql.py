"""What goes wrong with a PostgreSQL database is said in one line, and nothing is half written."""

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from search.errors import ArchiveMissing, LockHeld, SettingsError, StoreError
from search.model import Facts, SetAside
from search.settings import settings_from
from search.store import Store
from search.store.sql.databases import exclusive
from tests.postgresql import Server
from tests.search.store.building import add, article, put


@pytest.fixture
def address(new_database: Callable[[], str]) -> str:
    return new_database()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("postgres+psycopg://a@b/c", "begins with 'postgres\\+psycopg'"),
        ("postgresql+psycopg://a@b", "names no database"),
        ("postgresql://a@b:fünf/c", "no address"),
        ("archive.sqlite", "begins with 'no scheme'"),
        ("mysql://a@b/c", "unset it for SQLite"),
    ],
)
def test_an_address_with_a_mistake_is_refused_at_the_start(value: str, message: str) -> None:
    with pytest.raises(SettingsError, match=f"NEWS_ARCHIVE_STORE .*{message}"):
        settings_from({"NEWS_ARCHIVE_STORE": value})


def test_the_address_is_taken_from_the_setting(tmp_path: Path) -> None:
    asked = {"NEWS_ARCHIVE_STORE": " postgresql://a:b@c:1/d ", "NEWS_ARCHIVE_DATA": str(tmp_path)}
    assert settings_from(asked).store == "postgresql+psycopg://a:b@c:1/d"
    assert settings_from({"NEWS_ARCHIVE_DATA": str(tmp_path)}).store == tmp_path / "archive.sqlite"


def test_a_server_that_is_not_there(address: str) -> None:
    away = "postgresql+psycopg://archive:secret@127.0.0.1:1/archive"
    with pytest.raises(StoreError, match=r"127\.0\.0\.1:1/archive: the server does not answer") as refused:
        Store.open(away)
    assert "secret" not in str(refused.value)


def test_a_database_that_is_not_there(postgresql: Server) -> None:
    with pytest.raises(StoreError, match="there is no such database"):
        Store.create(postgresql.address("nowhere"))


@pytest.mark.parametrize("slip", ["sslmod=require", "connect_timeouts=3"])
def test_a_parameter_of_the_address_that_is_none_is_no_fault_of_the_server(slip: str) -> None:
    name = slip.partition("=")[0]
    with pytest.raises(StoreError, match=f'"{name}".*check NEWS_ARCHIVE_STORE'):
        Store.open(f"postgresql+psycopg://archive:secret@127.0.0.1:1/archive?{slip}")


def test_an_empty_database_is_no_archive_yet_and_another_is_left_alone(address: str) -> None:
    with pytest.raises(ArchiveMissing, match="indexer sync"):
        Store.open(address)
    with psycopg.connect(address.replace("+psycopg", "")) as server:
        server.execute("CREATE TABLE orders (id INTEGER)")
    for opening in (Store.open, Store.create):
        with pytest.raises(StoreError, match="not a news archive"):
            opening(address)


def test_a_user_that_may_not_write(address: str) -> None:
    Store.create(address).close()
    with psycopg.connect(address.replace("+psycopg", "")) as server:
        server.execute("DROP ROLE IF EXISTS reader")
        server.execute("CREATE ROLE reader LOGIN")
    with pytest.raises(StoreError, match="right to"):
        Store.open(address.replace("archive@", "reader@"))


def test_a_database_that_is_read_only(address: str) -> None:
    Store.create(address).close()
    store = Store.create(f"{address}?options=-c%20default_transaction_read_only%3Don")
    with pytest.raises(StoreError, match="read-only"):
        add(store, (article("1"), Facts()))
    store.close()


def test_what_fails_in_a_row_of_lines_is_told_once(address: str, caplog: pytest.LogCaptureFixture) -> None:
    """The driver warns of what it had sent ahead, with the server's name and the user's."""
    Store.create(address).close()
    store = Store.create(f"{address}?options=-c%20default_transaction_read_only%3Don")
    with pytest.raises(StoreError, match="read-only"), store.writing() as writing:
        writing.set_aside("nguồn", [SetAside(f"tin-{number}.txt", "rỗng") for number in range(3_000)])
    assert caplog.text == ""
    store.close()


def test_a_server_without_a_connection_left(address: str) -> None:
    with psycopg.connect(address.replace("+psycopg", "")) as server:
        server.execute("DROP ROLE IF EXISTS single")
        server.execute("CREATE ROLE single LOGIN CONNECTION LIMIT 0")
    with pytest.raises(StoreError, match="takes no more connections"):
        Store.open(address.replace("archive@", "single@"))


def test_a_connection_lost_in_the_middle_of_a_transaction(address: str) -> None:
    store = Store.create(address)
    add(store, (article("1"), Facts()))
    with pytest.raises(StoreError, match=r"stopped or restarted|does not answer"), store.writing() as writing:
        put(writing, article("2"))
        writing.flush()
        with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as server:
            server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid != pg_backend_pid()"
            )
        put(writing, article("3"))
        writing.flush()
    assert store.ids() == {"1": 1}
    add(store, (article("2"), Facts()))
    assert store.ids() == {"1": 1, "2": 2}
    store.close()


def test_who_holds_the_lock_is_named(address: str) -> None:
    with (
        exclusive(address, "python -m indexer sync, since 8", 0),
        pytest.raises(LockHeld, match="another process is indexing: python -m indexer sync, since 8"),
        exclusive(address, "another", 0.2),
    ):
        pass
    with exclusive(address, "another", 0):
        pass


def test_nothing_stored_equals_what_has_a_nul(address: str) -> None:
    store = Store.create(address)
    add(store, (article("1"), Facts()))
    assert store.article("1\0") is None
    assert store.cards(["1", "1\0"]).keys() == {"1"}
    store.close()
