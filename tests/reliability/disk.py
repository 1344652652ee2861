"""A disk that loses power: what of a recorded run it may still have, where nothing is certain but what was
synced.

What the model holds a disk to: a file that was synced has what it had then; a directory that was synced has
the names it had then. Later writes to a file are there, partly there or not; later names of one directory
are there as far as some moment, since file systems log them in their order."""

import random
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from tests.reliability.calls import SEQUENCE, Call

RECORDED = ("-xx", "-s", "16777216", "-e", f"trace={','.join(SEQUENCE)}")
"""How strace is to record what `Disk` reads."""
Loss = Literal["all that was not synced", "contents, not names", "names, not contents", "some of each"]
_FD = re.compile(r"(?P<fd>\d+)<(?P<path>[^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_RESULT = re.compile(r"= (?P<result>-?\d+)(<[^>]*>)?( [A-Z]+ .*)?$")


@dataclass(slots=True)
class File:
    """A file or a directory: what was synced, and what was written since."""

    synced: bytes = b""
    writes: list[tuple[int, bytes | None]] = field(default_factory=list)
    directory: bool = False

    def content(self, writes: Iterable[tuple[int, bytes | None]]) -> bytes:
        """The synced content after some of the writes; (size, None) cuts or lengthens it."""
        content = bytearray(self.synced)
        for offset, data in writes:
            if data is None:
                content[offset:] = b""
            content.extend(bytes(max(0, offset - len(content))))
            if data is not None:
                content[offset : offset + len(data)] = data
        return bytes(content)

    def sync(self) -> None:
        self.synced, self.writes = self.content(self.writes), []


Change = tuple[tuple[str, File | None], ...]
"""Names of one directory that change together: to a file, or to nothing."""


class Disk:
    """A directory as a run changes it, call by call."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self.now: dict[str, File] = {}
        for path in sorted(root.rglob("*")):
            content = b"" if path.is_dir() else path.read_bytes()
            self.now[str(path)] = File(content, directory=path.is_dir())
        self.certain = dict(self.now)
        self.pending: dict[str, list[Change]] = {}
        self._at: dict[int, int] = {}
        self._file: dict[int, File] = {}

    def take(self, call: Call) -> bool:
        """Follow one call; whether it changed anything here."""
        result = _RESULT.search(call.text)
        if result is None or int(result["result"]) < 0:
            return False
        done = int(result["result"])
        if call.name in (
            "rename",
            "renameat",
            "renameat2",
            "unlink",
            "unlinkat",
            "mkdir",
            "mkdirat",
            "rmdir",
        ):
            return self._named(call)
        if call.name == "openat":
            return self._opened(call, done)
        return self._used(call, done)

    def left(self, loss: Loss, chance: random.Random) -> dict[str, bytes | None]:
        """What lies there after the power was lost, by path; None for a directory."""
        names = dict(self.certain)
        for changes in self.pending.values():
            known = {"all that was not synced": 0, "names, not contents": len(changes)}
            known |= {"contents, not names": 0}
            for change in changes[: known.get(loss, chance.randint(0, len(changes)))]:
                _apply(names, change)
        kept = {path for path in names if self._reached(path, names)}
        return {
            path: None
            if names[path].directory
            else names[path].content(_kept(names[path].writes, loss, chance))
            for path in sorted(kept)
        }

    def _named(self, call: Call) -> bool:
        paths = [one for one in map(_plain, _TEXT.findall(call.text)) if self._inside(one)]
        if not paths:
            return False
        if call.name.startswith("mkdir"):
            change: Change = ((paths[0], File(directory=True)),)
        elif call.name.startswith("rename"):
            if len(paths) != 2 or paths[0] not in self.now:
                raise ValueError(f"a rename that is not followed: {paths}")
            change = ((paths[1], self.now[paths[0]]), (paths[0], None))
        else:
            change = ((paths[0], None),)
        self._change(change)
        return True

    def _change(self, change: Change) -> None:
        _apply(self.now, change)
        self.pending.setdefault(str(Path(change[0][0]).parent), []).append(change)

    def _opened(self, call: Call, descriptor: int) -> bool:
        path = next(map(_plain, _TEXT.findall(call.text)))
        self._file.pop(descriptor, None)
        if not self._inside(path) or path.endswith("-shm"):  # made anew by whoever opens the store first
            return False
        new = path not in self.now
        if new:
            self._change(((path, File()),))
        file = self._file[descriptor] = self.now[path]
        cut = "O_TRUNC" in call.text and not file.directory
        if cut:
            file.writes.append((0, None))
        size = len(file.content(file.writes)) if "O_APPEND" in call.text else 0
        self._at[descriptor] = size
        return new or cut

    def _used(self, call: Call, done: int) -> bool:
        found = _FD.search(call.text)
        descriptor = int(found["fd"]) if found else -1
        file = self._file.get(descriptor)
        if file is None:
            return False
        if call.name == "close":
            del self._file[descriptor]
            return False
        if call.name == "lseek":
            self._at[descriptor] = done
            return False
        if call.name in ("fsync", "fdatasync"):
            self._sync(file)
        elif call.name == "ftruncate":
            file.writes.append((int(re.findall(r", (\d+)\)", call.text)[0]), None))
        elif call.name == "pwrite64":
            offset = int(re.findall(r", (\d+)\)", call.text)[-1])
            file.writes.append((offset, _bytes(call)[:done]))
        elif call.name == "write":
            file.writes.append((self._at[descriptor], _bytes(call)[:done]))
            self._at[descriptor] += done
        elif call.name not in ("fchmod", "fallocate"):
            raise ValueError(f"{call.name} is not followed")
        return True

    def _sync(self, file: File) -> None:
        if not file.directory:
            file.sync()
            return
        path = next((path for path, one in self.now.items() if one is file), self._root)
        for change in self.pending.pop(path, ()):
            _apply(self.certain, change)

    def _inside(self, path: str) -> bool:
        if path == self._root and path not in self.now:
            self.now[path] = self.certain[path] = File(directory=True)
        return path == self._root or path.startswith(f"{self._root}/")

    def _reached(self, path: str, names: dict[str, File]) -> bool:
        above = str(Path(path).parent)
        return path == self._root or above == self._root or (above in names and self._reached(above, names))


def states(
    disk: Disk, calls: Sequence[Call], losses: Sequence[Loss], seed: int
) -> Iterator[tuple[int, Loss, dict[str, bytes | None]]]:
    """Every state that a loss of power between two calls may leave, once; with the number of the call."""
    seen: set[int] = set()
    for number, call in enumerate(calls):
        if not disk.take(call):
            continue
        for loss in losses:
            left = disk.left(loss, random.Random(f"{seed} {number}"))
            key = hash(tuple(left.items()))
            if key not in seen:
                seen.add(key)
                yield number, loss, left


def lay(left: dict[str, bytes | None], root: Path) -> None:
    """Make the directory as it was left."""
    for path in root.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, content in left.items():
        path = Path(name)
        if path == root:
            continue
        if content is None:
            path.mkdir(mode=0o700)
        else:
            path.write_bytes(content)


def _apply(names: dict[str, File], change: Change) -> None:
    for path, file in change:
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file


def _kept(
    writes: list[tuple[int, bytes | None]], loss: Loss, chance: random.Random
) -> list[tuple[int, bytes | None]]:
    if loss == "names, not contents":
        return []
    if loss == "all that was not synced":
        return []
    if loss == "contents, not names":
        return writes
    return [one for one in writes if chance.random() < 0.5]


def _plain(text: str) -> str:
    return bytes.fromhex(text.replace("\\x", "")).decode()


def _bytes(call: Call) -> bytes:
    return bytes.fromhex(_TEXT.findall(call.text)[0].replace("\\x", ""))
