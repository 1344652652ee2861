"""The version of the rules of extraction: computed from the rules themselves, raised by nobody.

It is a hash of the syntax trees of all modules that make facts, without comments and docstrings, and of
the vocabularies they read. Facts in the store that another version read are read anew by `extract`.
"""

import ast
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from search.index.durable import replaced

PACKAGES = ("indexer.extract", "search.vietnamese")
"""Where facts are made; what stands below them too."""
WITHOUT_MEANING = frozenset({"ctx", "kind", "type_comment", "type_ignores"})
"""Fields of a tree that repeat what its place says, or that are comments."""
MEMO = "rules"
"""The file of the data directory in which the version of the sources last read is kept."""


@cache
def rules_version(data: Path | None = None) -> int:
    """The version of the rules of this program, from 1 to 2³¹ - 1, on every Python the same.

    The trees take a third of a second: with a data directory the version is kept there beside the hash of
    the bytes it was computed from, so that only the first run after an upgrade reads them."""
    if data is None:
        return version_of(_sources(PACKAGES))
    seen, memo = written_version(PACKAGES), data / MEMO
    with suppress(OSError, ValueError):
        known, version = memo.read_text(encoding="ascii").split()
        if known == seen:
            return int(version)
    made = rules_version()
    with suppress(OSError):  # What is not kept is computed again; no run ends for it.
        replaced(memo, f"{seen} {made}\n".encode("ascii"))
    return made


@cache
def written_version(packages: tuple[str, ...]) -> str:
    """The hash of the bytes of all sources of these packages: another for another comment too."""
    return _hash(part for name, content in _sources(packages) for part in (name.encode(), content)).hex()


def version_of(sources: Iterable[tuple[str, bytes]]) -> int:
    """The version of these files, given by name and content: Python modules, and vocabularies as they are."""
    parts = (
        part
        for name, content in sorted(sources)
        for part in (name.encode(), _meaning(content) if name.endswith(".py") else content)
    )
    return int.from_bytes(_hash(parts)[:4], "big") % (2**31 - 1) + 1


def _sources(packages: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for package in packages:
        yield from _below(files(package), package.replace(".", "/"))


def _below(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        name = f"{path}/{one.name}"
        if one.name.endswith((".py", ".txt")):
            yield name, one.read_bytes()
        elif one.is_dir() and one.name != "__pycache__":
            yield from _below(one, name)


def _hash(parts: Iterable[bytes]) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


def _meaning(module: bytes) -> bytes:
    """A module's syntax tree in one form for all versions of Python (ast.dump has one for each)."""
    lines: list[str] = []
    _write(ast.parse(module), lines)
    return "\n".join(lines).encode()


def _write(node: object, lines: list[str]) -> None:
    if isinstance(node, ast.AST):
        lines.append(type(node).__name__)
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(node, ast.JoinedStr):
                value = _joined(node.values)
            # Later versions know fields that earlier ones do not: empty there, they are as if missing.
            if value is not None and value != [] and name not in WITHOUT_MEANING:
                lines.append(f".{name}")
                _write(value, lines)
        lines.append(")")
    elif isinstance(node, list):
        for one in node:
            if not _is_docstring(one):
                _write(one, lines)
        lines.append("]")
    else:
        lines.append(ascii(node))  # repr() of a text depends on what this Python's Unicode can print.


def _joined(values: list[ast.expr]) -> list[ast.expr | str]:
    """The parts of an f-string; how many pieces its texts are cut into is the parser's affair."""
    parts: list[ast.expr | str] = []
    for value in values:
        text = value.value if isinstance(value, ast.Constant) else None
        if not isinstance(text, str):
            parts.append(value)
        elif parts and isinstance(parts[-1], str):
            parts[-1] += text
        elif text:
            parts.append(text)
    return parts


def _is_docstring(node: object) -> bool:
    """Also the text below a constant that says what it is for: a statement that does nothing."""
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )
