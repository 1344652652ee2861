"""What SQLite and PostgreSQL spell differently, each behind one name, for the statements."""

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

from msgspec import Struct
from sqlalchemy import (
    BigInteger,
    BindParameter,
    Integer,
    Table,
    Text,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ColumnElement, Executable, FromClause
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.selectable import Join, TableValuedAlias


def words(name: str) -> BindParameter[str]:
    """A value of text, bound when the statement runs."""
    return bindparam(name, type_=Text())


def whole(name: str) -> BindParameter[int]:
    """A whole number, bound when the statement runs."""
    return bindparam(name, type_=BigInteger())


class _Each(FunctionElement[Any]):
    """The values of a JSON list, a line each."""

    inherit_cache = True


@compiles(_Each, "sqlite")
def _each_in_sqlite(element: _Each, compiler: Any, **options: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(_Each, "postgresql")
def _each_in_postgresql(element: _Each, compiler: Any, **options: Any) -> str:
    return f"json_array_elements_text(CAST({compiler.process(element.clauses, **options)} AS JSON))"


class _AsWhole(FunctionElement[int]):
    """A value of a JSON list as a whole number; SQLite has it as one already."""

    inherit_cache = True
    type = BigInteger()


@compiles(_AsWhole, "sqlite")
def _whole_in_sqlite(element: _AsWhole, compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.clauses, **options))


@compiles(_AsWhole, "postgresql")
def _whole_in_postgresql(element: _AsWhole, compiler: Any, **options: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **options)} AS BIGINT)"


def listed(name: str) -> TableValuedAlias:
    """The values of a JSON list bound as `name`, as a table with the one column `value`."""
    return _Each(words(name)).table_valued("value", name=f"{name}_")


def as_whole(value: ColumnElement[Any]) -> ColumnElement[int]:
    """A value of a JSON list that is a whole number, as one."""
    return _AsWhole(value)


def one_of(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether a column is among the values of a JSON list bound as `name`: one parameter for all of them."""
    value = listed(name).c.value
    return column.in_(select(as_whole(value) if isinstance(column.type, Integer) else value))


class _Gathered(FunctionElement[str]):
    """Values of several lines as one JSON list."""

    inherit_cache = True
    type = Text()


@compiles(_Gathered, "sqlite")
def _gathered_in_sqlite(element: _Gathered, compiler: Any, **options: Any) -> str:
    return f"json_group_array({compiler.process(element.clauses, **options)})"


@compiles(_Gathered, "postgresql")
def _gathered_in_postgresql(element: _Gathered, compiler: Any, **options: Any) -> str:
    return f"CAST(coalesce(json_agg({compiler.process(element.clauses, **options)}), '[]') AS TEXT)"


def gathered(column: ColumnElement[Any]) -> ColumnElement[str]:
    """The values of a column as one JSON list, in the order of the lines that are selected from."""
    return _Gathered(column)


class _Now(FunctionElement[str]):
    """The database's own clock: a record of when it was written, which nothing is computed from."""

    inherit_cache = True
    type = Text()


@compiles(_Now, "sqlite")
def _now_in_sqlite(element: _Now, compiler: Any, **options: Any) -> str:
    return "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"


@compiles(_Now, "postgresql")
def _now_in_postgresql(element: _Now, compiler: Any, **options: Any) -> str:
    return "to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"


def now() -> ColumnElement[str]:
    """The time in UTC, as `2026-01-31T08:00:00Z`."""
    return _Now()


class _Ordered(Join):
    """A join that SQLite carries out in the order in which it is written."""

    inherit_cache = True


@compiles(_Ordered, "sqlite")
def _ordered_in_sqlite(element: _Ordered, compiler: Any, **options: Any) -> str:
    options["asfrom"] = True
    left, right = (compiler.process(side, **options) for side in (element.left, element.right))
    return f"{left} CROSS JOIN {right} ON {compiler.process(element.onclause, **options)}"


def ordered(left: FromClause, right: FromClause, on: ColumnElement[bool]) -> Join:
    """The join of two tables; where SQLite would begin with the wrong one, this keeps it to the left one."""
    return _Ordered(left, right, on)


def ending(text: ColumnElement[str], length: ColumnElement[int]) -> ColumnElement[str]:
    """The last `length` characters of a text."""
    return func.substr(text, func.length(text) - length + 1)


def beside(*parts: ColumnElement[str] | str) -> ColumnElement[str]:
    """Texts one after another."""
    columns = (literal(part) if isinstance(part, str) else part for part in parts)
    return reduce(ColumnElement[str].concat, columns)


class PerDialect(Struct, frozen=True):
    """One statement as each database must have it."""

    sqlite: Executable
    postgresql: Executable


def put(table: Table, key: Sequence[str], columns: Sequence[str] = ()) -> PerDialect:
    """Whole rows into a table; of a row whose key is there already these columns are replaced, or all."""
    changed = columns or [column.name for column in table.columns if column.name not in key]

    def of(insert: Any) -> Any:
        statement = insert(table)
        return statement.on_conflict_do_update(
            index_elements=list(key), set_={name: statement.excluded[name] for name in changed}
        )

    return PerDialect(of(sqlite.insert), of(postgresql.insert))


class _Unset(FunctionElement[bool]):
    """Whether a number is 0; of no type, as SQLite's compiler would compare a Boolean to 1."""

    inherit_cache = True


@compiles(_Unset, "sqlite")
def _unset_in_sqlite(element: _Unset, compiler: Any, **options: Any) -> str:
    return f"NOT {compiler.process(element.clauses, **options)}"


@compiles(_Unset, "postgresql")
def _unset_in_postgresql(element: _Unset, compiler: Any, **options: Any) -> str:
    return f"{compiler.process(element.clauses, **options)} = 0"


def unset(flag: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a flag is 0, which is true of most lines: SQLite, which cannot know that, would take `= 0` for
    a reason to go by an index of the flag."""
    return _Unset(flag)


def all_meet(
    name: str, condition: Callable[[ColumnElement[Any]], ColumnElement[bool]]
) -> ColumnElement[bool]:
    """Whether a condition on a line holds for every value of a JSON list bound as `name`; null is no value.

    The list is read once for the statement; read again for each line it would cost more than the rest."""
    values = select(listed(name).c.value).cte(f"all_{name}").prefix_with("MATERIALIZED")
    broken = exists(select(1).select_from(values).where(~condition(values.c.value)))
    return or_(words(name).is_(None), ~broken)


def all_like(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Whether a text is like every one of the patterns that `columns.patterns` binds under a name."""
    # A parameter that stands bare after LIKE makes SQLite compile the statement anew for every value.
    first = words(f"{name}_first") + ""
    return column.like(first) & all_meet(name, column.like)


def put_with(
    table: Table, key: Sequence[str], changed: Sequence[str], **computed: ColumnElement[Any]
) -> PerDialect:
    """Named values into a table beside computed ones, which a row that is there already keeps."""
    bound = {c.name: bindparam(c.name, type_=c.type) for c in table.columns if c.name not in computed}

    def of(insert: Any) -> Any:
        statement = insert(table).values({**bound, **computed})
        return statement.on_conflict_do_update(
            index_elements=list(key), set_={name: statement.excluded[name] for name in changed}
        )

    return PerDialect(of(sqlite.insert), of(postgresql.insert))
