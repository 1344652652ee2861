"""The statements of the store as text, so that a process that reads or publishes need not import SQLAlchemy,
whose import alone is half of a start.

After a change in search/store/statements or the tables: python -m search.store.sql.compiling"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from sqlalchemy import BindParameter, Dialect, Executable, Insert
from sqlalchemy.dialects.postgresql.psycopg import PGCompiler_psycopg, PGDialect_psycopg
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.functions import FunctionElement

from search.store import statements
from search.store.sql.connection import Sql
from search.store.sql.expressions import PerDialect

COMPILED = Path(__file__).parent.parent / "compiled"
_HEAD = '''"""Compiled from search/store/statements/{path}.py: change that, then run

python -m search.store.sql.compiling"""

from search.store.sql.connection import Sql
'''


# Constants stand in the text; only what is bound when the statement runs stays a parameter.
class _InSqlite(SQLiteCompiler):
    def visit_bindparam(self, bindparam: BindParameter[Any], *args: Any, **options: Any) -> str:
        options["literal_binds"] = not bindparam.required
        return str(super().visit_bindparam(bindparam, *args, **options))  # type: ignore[no-untyped-call]

    def get_from_hint_text(self, table: Any, text: str | None) -> str | None:
        """INDEXED BY, where the planner of SQLite would take the wrong index."""
        return text


class _InPostgresql(PGCompiler_psycopg):
    def visit_bindparam(self, bindparam: BindParameter[Any], *args: Any, **options: Any) -> str:
        options["literal_binds"] = not bindparam.required
        return str(super().visit_bindparam(bindparam, *args, **options))  # type: ignore[no-untyped-call]


def _sqlite(paramstyle: str) -> Dialect:
    dialect = SQLiteDialect_pysqlite(paramstyle=paramstyle)
    dialect.statement_compiler = _InSqlite
    return dialect


def _postgresql(paramstyle: str) -> Dialect:
    dialect = PGDialect_psycopg(paramstyle=paramstyle)  # type: ignore[no-untyped-call]
    dialect.statement_compiler = _InPostgresql
    return dialect


def compiled(statement: Executable | PerDialect) -> Sql:
    """A statement as both databases speak it; an insertion of whole rows takes them as tuples."""
    here, there = statement, statement
    if isinstance(statement, PerDialect):
        here, there = statement.sqlite, statement.postgresql
    rows = isinstance(here, Insert) and here.select is None and not here._values  # no public name for it
    return Sql(
        _text(here, _sqlite("qmark" if rows else "named")),
        _text(there, _postgresql("format" if rows else "pyformat")),
    )


def _text(statement: Any, dialect: Dialect) -> str:
    return " ".join(str(statement.compile(dialect=dialect)).split())


def modules() -> Iterator[tuple[str, str]]:
    """The path of each module of statements («reads/lines»), and the Python text of its compiled twin."""
    for found in walk_packages(statements.__path__, f"{statements.__name__}."):
        if found.ispkg:
            continue
        module = import_module(found.name)
        path = found.name.removeprefix(f"{statements.__name__}.").replace(".", "/")
        named = {
            name: one
            for name, one in vars(module).items()
            if name.isupper() and not name.startswith("_") and _is_statement(one)
        }
        lines = [_HEAD.format(path=path)]
        for name, one in named.items():
            sql = compiled(one)
            lines.append(f"{name} = Sql(\n    {sql.sqlite!r},\n    {sql.postgresql!r},\n)")
        yield path, "\n".join(lines) + "\n"


def _is_statement(one: object) -> bool:
    return isinstance(one, Executable | PerDialect) and not isinstance(one, FunctionElement)


def main() -> None:
    """Write all compiled statements anew."""
    for path, text in modules():
        (COMPILED / f"{path}.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
