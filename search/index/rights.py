"""Who may enter a directory of the index: its owner, and to read, whoever may read the directory above.

Only the indexing user may write there, for Whoosh unpickles what it finds. Where the owner of the site gave
the data directory to a group to read, with what is made in it (mode 2750), a process of that group can
answer."""

import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

OWNER, READERS = 0o700, 0o050


def guarded(directory: Path) -> None:
    """Make a directory with these rights, or give them to one that is there; raises OSError."""
    directory.mkdir(mode=OWNER, parents=True, exist_ok=True)
    above = directory.parent.stat().st_mode
    # A directory that is merely open, as most are, is no sign that its owner means it to be.
    directory.chmod(OWNER | (above & (READERS | stat.S_ISGID) if above & stat.S_ISGID else 0))


class Shared:
    """The files of an engine that makes some of them for their owner alone, kept readable for whoever may
    enter their directory: after a commit by `now`, and by a thread while a writer may merge by itself.

    `written` are those that a reader opens to write, as a lock is."""

    EVERY = 0.2
    """Seconds between two looks."""

    def __init__(self, directory: Path, private: Sequence[str], written: Sequence[str]) -> None:
        self._rights = dict.fromkeys((directory / name for name in private), stat.S_IRGRP)
        self._rights |= dict.fromkeys((directory / name for name in written), stat.S_IRGRP | stat.S_IWGRP)
        self._wanted = bool(directory.stat().st_mode & READERS)
        self._over: Event | None = None

    def now(self) -> None:
        """Give the rights that are missing."""
        if not self._wanted:
            return
        for file, rights in self._rights.items():
            with suppress(FileNotFoundError):
                mode = stat.S_IMODE(file.stat().st_mode)
                if mode | rights != mode:
                    file.chmod(mode | rights)

    def keep(self) -> None:
        """From now on, until `leave`."""
        if self._wanted and self._over is None:
            self._over = Event()
            Thread(target=self._look, args=(self._over,), daemon=True).start()

    def leave(self) -> None:
        if self._over is not None:
            self._over.set()
            self._over = None
        self.now()

    def _look(self, over: Event) -> None:
        while not over.wait(self.EVERY):
            self.now()
