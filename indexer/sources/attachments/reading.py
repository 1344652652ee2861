"""Attachments read in a process apart, bounded in time and memory: what brings it down costs one file."""

import os
import signal
import sys
from importlib.util import find_spec
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Self

import msgspec

from indexer.messages import unreadable
from indexer.processes.starting import context
from indexer.sources.attachments import docx, messages, pdf
from indexer.sources.attachments.content import LARGEST, Content

SECONDS = 60
"""For one file; the longest that may be read takes some five."""
MEMORY = 3 * 1024 * 1024 * 1024
"""Bytes of address space of the process."""
NEEDED = {"pypdfium2": "pypdfium2", "docx": "python-docx"}
"""Modules, and the packages that they are of."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PATH, _BYTES = b"p", b"b"
_HEAD = 1024


class Reader:
    """Reads files one after another; its process starts with the first of them."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, file: Path | bytes) -> Content:
        """The text of a file, or why there is none; never raises for a file."""
        if missing := [name for module, name in NEEDED.items() if find_spec(module) is None]:
            return Content(problem=messages.not_installed(missing))
        if isinstance(file, Path):
            try:
                size = file.stat().st_size
            except OSError as error:
                return Content(problem=unreadable(error))
        else:
            size = len(file)
        if size > LARGEST:
            return Content(problem=messages.too_large(LARGEST))
        return self._asked(file)

    def close(self) -> None:
        """End the process; the next file starts another."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = self._connection = None

    def _asked(self, file: Path | bytes) -> Content:
        connection = self._connection or self._started()
        try:
            connection.send_bytes(_PATH + bytes(file) if isinstance(file, Path) else _BYTES + file)
            if connection.poll(self._seconds):
                return msgspec.msgpack.decode(connection.recv_bytes(), type=Content)
        except (EOFError, OSError, msgspec.MsgspecError):
            pass  # it ended, by itself or by the system, most likely over this file
        self.close()
        return Content(problem=messages.STOPPED)

    def _started(self) -> Connection:
        start = context()
        self._connection, theirs = start.Pipe()
        self._process = start.Process(target=_serve, args=(theirs, self._seconds), daemon=True)
        self._process.start()
        theirs.close()
        return self._connection


def _serve(connection: Connection, seconds: float) -> None:
    """The other process: read what is asked for until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the indexer, which then ends this process.
    while True:
        try:
            asked = connection.recv_bytes()
        except EOFError:
            return
        _bound(seconds)
        kind, rest = asked[:1], asked[1:]
        content = _content(Path(os.fsdecode(rest)) if kind == _PATH else rest)
        connection.send_bytes(msgspec.msgpack.encode(content))


def _bound(seconds: float) -> None:
    """The system ends this process if it takes too much; whoever asked may be gone by then."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    allowed = int(used.ru_utime + used.ru_stime + seconds) + 2
    for what, most in ((resource.RLIMIT_CPU, allowed), (resource.RLIMIT_AS, MEMORY)):
        _, hard = resource.getrlimit(what)
        if hard == resource.RLIM_INFINITY or most <= hard:
            resource.setrlimit(what, (most, hard))


def _content(file: Path | bytes) -> Content:
    """By what a file is, whatever its name says."""
    try:
        head = file[:_HEAD] if isinstance(file, bytes) else _begun(file)
        if b"%PDF-" in head:
            return pdf.read(file)
        if head.startswith(b"PK\x03\x04"):
            return docx.read(file)
        if head.startswith(_OLE):
            whole = file if isinstance(file, bytes) else file.read_bytes()
            return Content(problem=messages.PASSWORD if _ENCRYPTED in whole else messages.OLD_WORD)
    except OSError as error:
        return Content(problem=unreadable(error))
    except Exception as error:  # A file can be broken in ways no parser foresaw; the others are not.
        return Content(problem=messages.broken(error or type(error).__name__))
    return Content(problem=messages.NEITHER)


def _begun(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(_HEAD)
