"""The house keeps its shape: who imports whom, one vendor one file, the top level, the public names."""

import ast
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

import pytest

import search
from tests.paths import ROOT

TOP = {"pyproject.toml", "search", "indexer", "web", "tests", "README.md"}
PACKAGES = ("search", "indexer", "web")
LINE = ("archive", "inbox", "answer", "index", "store", "query", "model", "vietnamese")
"""The rooms of search: each uses only those to its right."""
FOUNDATIONS = {"errors", "kept", "limits", "loading", "logs", "messages", "settings", "staff"}
"""What any room may use, and what uses no room."""
VENDORS = {
    "whoosh": "search/index/engines/whoosh/",
    "tantivy": "search/index/engines/tantivy/",
    "opensearchpy": "search/index/engines/opensearch/vendor.py",
    "unidecode": "search/vietnamese/text/tokens.py",
    "sqlalchemy": "search/store/",
    "alembic": "search/store/",
    "psycopg": "search/store/",
    "pymysql": "search/store/",
    "pymssql": "search/store/",
    "warcio": "indexer/sources/html/warc.py",
    "httpx2": "indexer/sources/site/",
    "httpcore2": "indexer/sources/site/",
    "starlette": "web/",
    "uvicorn": "web/",
    "itsdangerous": "web/staff/sessions.py",
    "prometheus_client": "web/serving/watching/",
    "filelock": "search/store/writes/lock.py",
}
"""The one folder or file that imports each."""
MOST_FILES, MOST_LINES, MOST_OF_A_FUNCTION, MEDIAN_LINES = 20, 400, 60, 150
FORBIDDEN_NAMES = {"utils.py", "helpers.py", "common.py"}


def sources(*packages: str) -> Iterator[Path]:
    for package in packages:
        yield from sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Every module a file imports, anywhere in it, by its full name."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by full name"
            names |= {f"{node.module}", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(
    ("package", "others"), [("search", ("indexer", "web")), ("indexer", ("web",)), ("web", ("indexer",))]
)
def test_web_and_indexer_lean_on_search_and_on_nothing_else(package: str, others: tuple[str, ...]) -> None:
    wrong = [
        (relative(path), name)
        for path in sources(package)
        for name in imported(path)
        if name.split(".")[0] in others
    ]
    assert wrong == []


@pytest.mark.parametrize(("vendor", "room"), VENDORS.items())
def test_a_vendor_stays_in_its_room(vendor: str, room: str) -> None:
    found = [relative(p) for p in sources(*PACKAGES) if any(n.split(".")[0] == vendor for n in imported(p))]
    assert [path for path in found if not path.startswith(room)] == []


def room(module: str) -> str:
    """The room of a module of search: «search.query.tree» is in query."""
    return module.split(".")[1] if "." in module else ""


def test_the_rooms_of_search_stand_in_one_line() -> None:
    """`__init__` and `__main__` are the doors of the house, and belong to no room."""
    allowed = {name: set(LINE[at:]) | FOUNDATIONS for at, name in enumerate(LINE)}
    allowed |= dict.fromkeys(FOUNDATIONS, FOUNDATIONS)
    wrong = [
        (relative(path), name)
        for path in sources("search")
        if path.parent != ROOT / "search" or not path.name.startswith("__")
        for name in imported(path)
        if name.startswith("search.")
        if room(name) not in allowed[path.relative_to(ROOT / "search").parts[0].removesuffix(".py")]
    ]
    assert wrong == []


def test_the_language_is_pure() -> None:
    reaching_out = {"os", "pathlib", "io", "subprocess", "socket"}
    wrong = [
        (relative(path), name)
        for path in sources("search/vietnamese")
        for name in imported(path)
        if name.split(".")[0] in reaching_out
    ]
    assert wrong == []


def _modules(names: set[str], modules: Mapping[str, Path]) -> set[str]:
    """The modules behind imported names; «from search import limits» means search.limits, not search."""
    found = {name for name in names if name in modules}
    return {name for name in found if not any(other.startswith(f"{name}.") for other in found)}


def test_there_are_no_circles() -> None:
    modules = {
        relative(path)[:-3].replace("/", ".").removesuffix(".__init__"): path for path in sources(*PACKAGES)
    }
    graph = {name: _modules(imported(path), modules) for name, path in modules.items()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail[trail.index(name) :], name))
        if name not in done:
            for other in graph[name] - {name}:
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_search_asks_neither_environment_nor_calendar() -> None:
    forbidden = {
        "os": {"environ", "getenv"},
        "date": {"today"},
        "datetime": {"now", "today", "utcnow"},
        "time": {"time", "localtime"},
    }
    wrong = [
        (relative(path), node.attr)
        for path in sources("search")
        if path.name != "__main__.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
        if node.attr in forbidden.get(node.value.id, ())
    ]
    assert wrong == []


def test_the_top_level_is_the_clients() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    top = {path.split("/")[0] for path in listed}
    assert {name for name in top if not name.startswith(".")} == TOP


def test_no_file_is_named_after_nothing() -> None:
    assert [relative(path) for path in sources(*PACKAGES) if path.name in FORBIDDEN_NAMES] == []


def test_files_stay_readable() -> None:
    lines = {relative(p): p.read_text(encoding="utf-8").count("\n") for p in sources(*PACKAGES)}
    assert {path: count for path, count in lines.items() if count > MOST_LINES} == {}
    assert median(lines.values()) < MEDIAN_LINES


def test_functions_stay_readable() -> None:
    long = [
        (relative(path), node.name)
        for path in sources(*PACKAGES)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if node.end_lineno and node.end_lineno - node.lineno >= MOST_OF_A_FUNCTION
    ]
    assert long == []


def test_folders_stay_readable() -> None:
    files = Counter(relative(path.parent) for path in sources(*PACKAGES, "tests"))
    assert {folder: count for folder, count in files.items() if count > MOST_FILES} == {}


def test_the_public_names_are_these() -> None:
    assert sorted(search.__all__) == sorted(set(search.__all__))
    assert all(hasattr(search, name) for name in search.__all__)
    assert {"Archive", "SearchRequest", "ResultPage", "ArchiveError", "settings_from"} <= set(search.__all__)


def test_the_map_names_files_that_are_there() -> None:
    named = re.findall(r"(?:search|indexer|web|tests)/[\w/]+\.py", search.__doc__ or "")
    assert len(named) > 15
    assert [one for one in named if not (ROOT / one).is_file()] == []
