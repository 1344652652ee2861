"""Checksums of an index's files, in a record beside its generation: by them a flipped bit is told.

Nearly all files of an index are written once, so that a run hashes only what it wrote itself. A record is
marked open before the first commit of a run and closed when the run has ended; while it is open, as after a
kill, it vouches only for the files that it names and that no commit replaces.
"""

import hashlib
from collections.abc import Container
from pathlib import Path

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from search.index.durable import replaced, synced


class _Record(Struct, frozen=True):
    closed: bool = False
    files: dict[str, str] = field(default_factory=dict)


class Checksums:
    """The record of one generation. `rewritten` are files that a commit replaces under the same name."""

    def __init__(self, root: Path, generation: str, rewritten: frozenset[str]) -> None:
        self._directory, self._rewritten = root / generation, rewritten
        self._path = path_of(root, generation)

    def begin(self) -> None:
        """Before the first commit of a run: from now on the index may be ahead of the record."""
        known = self._known()
        if known.closed:
            self._write(replace(known, closed=False))

    def close(self) -> None:
        """After the last commit of a run, with its merges done: take up what it wrote."""
        known = self._known()
        if known.closed:
            return
        kept = {name: sum for name, sum in known.files.items() if name not in self._rewritten}
        # Tantivy syncs files, not their names; the record must not vouch for what a loss of power takes back.
        synced(self._directory)
        files = {path.name: kept.get(path.name) or _sum(path) for path in self._files()}
        self._write(_Record(True, files))

    def differences(self) -> list[str]:
        """The files that are not as they were written, a line each; OSError where they cannot be read."""
        try:
            known = self._read()
        except FileNotFoundError:
            return []
        except ValueError:
            return [f"{self._path}: the checksums of the index are not as they were written"]
        return [
            f"{self._directory / name}: {problem}; make the index anew with: python -m indexer rebuild"
            for name, sum in sorted(known.files.items())
            if (known.closed or name not in self._rewritten)
            if (problem := _problem(self._directory / name, sum, known.closed))
        ]

    def _read(self) -> _Record:
        """ValueError where the record itself was damaged."""
        sum, _, content = self._path.read_bytes().partition(b"\n")
        if sum != _own(content):
            raise ValueError("not as it was written")
        return msgspec.json.decode(content, type=_Record)

    def _write(self, record: _Record) -> None:
        content = msgspec.json.encode(record)
        replaced(self._path, _own(content) + b"\n" + content)

    def _known(self) -> _Record:
        try:
            return self._read()
        except (FileNotFoundError, ValueError):
            return _Record()

    def _files(self) -> list[Path]:
        """Locks are empty, and come and go with whoever reads."""
        return [path for path in self._directory.iterdir() if path.is_file() and path.stat().st_size]


def path_of(root: Path, generation: str) -> Path:
    """Where the record of a generation lies: beside it, since an engine clears its own directory."""
    return root / f"{generation}.sums"


def discard(root: Path, keep: Container[str]) -> None:
    """Remove the records of all other generations: those that are gone, and one that was being written."""
    for path in root.glob("*.sums*"):
        if path.name.partition(".")[0] not in keep:
            path.unlink(missing_ok=True)


def _own(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=16).hexdigest().encode()


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()[:32]


def _problem(path: Path, sum: str, closed: bool) -> str:
    try:
        return "" if _sum(path) == sum else "it is not as it was written"
    except FileNotFoundError:
        return "it is gone" if closed else ""  # a run that was killed may have merged it away
