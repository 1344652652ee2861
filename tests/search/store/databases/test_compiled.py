"""What runs is what the expressions say; and nothing that reads or publishes needs SQLAlchemy for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from search.store import Store
from search.store.sql.compiling import COMPILED, modules
from tests.paths import ROOT

TWINS = dict(modules())
ROOMS = "reads", "writes", "overrides", "exchange", "completion", "statements", "sql", "identity"


@pytest.mark.parametrize("path", TWINS)
def test_the_text_of_the_statements_is_that_of_their_expressions(path: str) -> None:
    assert (COMPILED / f"{path}.py").read_text(encoding="utf-8") == TWINS[path]


def test_every_compiled_module_has_its_expressions() -> None:
    found = {path.relative_to(COMPILED).with_suffix("").as_posix() for path in COMPILED.rglob("*.py")}
    assert {path for path in found if not path.endswith("__init__")} == set(TWINS)


def test_no_text_of_sql_is_written_elsewhere() -> None:
    """SQL is made of expressions; the files of the two databases have what only one of them knows."""
    own = {ROOT / "search/store/sql/sqlite.py", ROOT / "search/store/sql/postgresql.py"}
    words = ("SELECT ", "INSERT INTO", "DELETE FROM", "UPDATE ")
    found = [
        path.relative_to(ROOT).as_posix()
        for room in (
            "reads",
            "writes",
            "overrides",
            "exchange",
            "completion",
            "statements",
            "sql",
            "identity",
        )
        for path in (ROOT / "search/store" / room).rglob("*.py")
        if path not in own and any(f'"{word}' in path.read_text(encoding="utf-8") for word in words)
    ]
    assert found == []


def test_a_store_that_is_there_is_read_and_written_without_sqlalchemy(tmp_path: Path) -> None:
    Store.create(tmp_path / "archive.sqlite").close()
    code = """
import sys
from pathlib import Path
import indexer.commands, web.app
from search.store import Store
from tests.search.store.building import add_people
store = Store.create(Path(sys.argv[1]))
add_people(store, "1", "Lê An")
store.people()
print([name for name in sys.modules if name.split(".")[0] in ("sqlalchemy", "alembic", "psycopg")])
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "archive.sqlite")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"
