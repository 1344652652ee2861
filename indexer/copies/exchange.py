"""The archive as JSON Lines: written to a file, taken up from one."""

import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Literal, cast

import msgspec

from indexer.workspace import Workspace
from search.errors import StoreError
from search.index.durable import synced
from search.store import Store
from search.store.exchange.shapes import Head, Line

_decoder = msgspec.json.Decoder(Line)


def export(store: Store, file: Path) -> int:
    """Write articles, keys and decisions to a file (`.gz` is compressed), whole or not at all.

    Gives the number of lines."""
    unfinished = file.with_name(f".{file.name}.unfinished")
    count = 0
    try:
        with _open(unfinished, "wb", file.suffix) as target:
            for line in store.exported():
                target.write(msgspec.json.encode(line) + b"\n")
                count += 1
        with unfinished.open("r+b") as written:
            os.fsync(written.fileno())
        unfinished.replace(file)
        synced(file.absolute().parent)
    finally:
        unfinished.unlink(missing_ok=True)
    return count


def take(work: Workspace, file: Path) -> int:
    """Take up an export, all of it or nothing; how many articles are new or changed by it."""
    with work.store.importing() as importing:
        for number, text in _lines(file):
            try:
                line = _decoder.decode(text)
            except msgspec.DecodeError as error:
                raise StoreError(f"{file}, line {number}: it is no line of an export ({error}).") from error
            if number == 1 and not isinstance(line, Head):
                raise StoreError(f"{file}: it is no export; articles alone are taken in by sync.")
            importing.take(line)
    work.index.take_up(work.store)
    return importing.articles


def _lines(file: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with _open(file, "rb", file.suffix) as source:
            yield from enumerate(source, 1)
    except (EOFError, gzip.BadGzipFile) as error:
        raise StoreError(f"{file}: it is cut off or damaged ({error}).") from error


@contextmanager
def _open(file: Path, mode: Literal["rb", "wb"], suffix: str) -> Iterator[IO[bytes]]:
    with file.open(mode) as plain:
        if suffix != ".gz":
            yield plain
            return
        with gzip.GzipFile(fileobj=plain, mode=mode) as packed:
            yield cast(IO[bytes], packed)
