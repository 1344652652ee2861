"""Databases of others, opened to be read: the one door to SQL that is not the store's own."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from search.errors import StoreError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

CONNECT_SECONDS = 10
_DRIVERS = {
    "mysql": "mysql+pymysql",
    "mariadb": "mysql+pymysql",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
    "mssql": "mssql+pymssql",
}
"""The driver for an address that names none."""
_CONNECT: dict[str, dict[str, Any]] = {
    "mysql": {"connect_timeout": CONNECT_SECONDS, "read_timeout": 600},
    "postgresql": {"connect_timeout": CONNECT_SECONDS},
    "mssql": {"login_timeout": CONNECT_SECONDS, "timeout": 600},
}
_READ_ONLY = {"mysql": "SET SESSION TRANSACTION READ ONLY", "sqlite": "PRAGMA query_only = ON"}
_TOGETHER = 500
"""Rows that are fetched at a time."""


class ReadOnly:
    """A connection on which nothing can be written, and whose transaction is never committed."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection

    def rows(self, query: str, since: tuple[str, object] | None = None) -> Iterator[dict[str, Any]]:
        """The rows of one SELECT by the names of their columns; `since` is a column and the least it may be.

        Raises StoreError for a query that the database does not take, or that it breaks off."""
        from sqlalchemy import exc, text

        inner = query.strip().rstrip(";").strip()
        bound: dict[str, object] = {}
        wanted = f"SELECT * FROM (\n{_literal(inner)}\n) AS found"
        if since is not None:
            quoted = self._connection.dialect.identifier_preparer.quote(since[0])
            wanted += f" WHERE found.{quoted} >= :since"
            bound["since"] = since[1]
        try:
            found = self._connection.execution_options(stream_results=True, yield_per=_TOGETHER).execute(
                text(wanted), bound
            )
            for row in found.mappings():
                yield dict(row)
        except (exc.SQLAlchemyError, UnicodeDecodeError) as error:
            raise StoreError(_said(error)) from error


@contextmanager
def read_only(url: str) -> Iterator[ReadOnly]:
    """A connection to the database at an address (`mysql+pymysql://…`), on which nothing is written.

    Raises StoreError, without the password, where it cannot be reached, or has no driver here."""
    from sqlalchemy import exc

    engine = _engine(url)
    try:
        try:
            connection = engine.connect()
            if statement := _READ_ONLY.get(engine.dialect.name):
                connection.exec_driver_sql(statement)
        except (exc.SQLAlchemyError, OSError, UnicodeError) as error:
            raise StoreError(_said(error)) from error
        with connection:
            if engine.dialect.name == "postgresql":
                connection = connection.execution_options(postgresql_readonly=True)
            yield ReadOnly(connection)
    finally:
        engine.dispose()


def _engine(url: str) -> "Engine":
    from sqlalchemy import create_engine, exc
    from sqlalchemy.engine import make_url
    from sqlalchemy.pool import NullPool

    scheme, colon, rest = url.partition("://")
    try:
        address = make_url(f"{_DRIVERS.get(scheme.lower(), scheme.lower())}{colon}{rest}")
        name = address.get_backend_name()
        if name == "sqlite":
            file = Path(address.database or "")
            if not file.is_file():
                raise StoreError(f"{file}: no such file")
            address = address.set(
                database=f"file:{quote(str(file.resolve()))}", query={"mode": "ro", "uri": "true"}
            )
        return create_engine(address, poolclass=NullPool, connect_args=_CONNECT.get(name, {}))
    except (exc.ArgumentError, ValueError) as error:
        raise StoreError(f"no address of a database ({type(error).__name__})") from error
    except ImportError as error:
        raise StoreError(f"{error.name} is not installed: pip install '.[sources]'") from error


def _literal(query: str) -> str:
    """The query as it stands: `:name` in it is no parameter of ours."""
    return query.replace(":", "\\:")


def _said(error: BaseException) -> str:
    """The driver's own words, on one line; they never have the password."""
    driver = getattr(error, "orig", None) or error
    said: Mapping[int, object] | tuple[object, ...] = getattr(driver, "args", ()) or (driver,)
    words = " ".join(one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one) for one in said)
    return " ".join(words.split())[:300]
