"""The resident indexer: takes up what the web hands over and what changes in its sources, as it comes.

The lock is held while something is written and for a moment after: what comes in a row is written in a row,
and merges of the index go on meanwhile. Then other commands have their turn."""

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue

from msgspec import Struct

from indexer.opening import is_address
from indexer.publishing import addresses, folders
from indexer.publishing.changed import MOST, take_changed
from indexer.publishing.inbox import take_up
from indexer.publishing.life import alive
from indexer.sync import Report, sync
from indexer.workspace import Workspace
from search.errors import ArchiveError, StoreLost
from search.inbox import Inbox, opened
from search.settings import Settings

POLL, POLL_DATABASE = 0.02, 0.05
"""Seconds between two looks into the inbox: a folder, or a table on another machine perhaps."""
LINGER = 1.0
"""Seconds that the archive stays open after a piece of work: opening it costs more than an article."""
HELD = 20.0
"""Seconds after which other commands have their turn though work keeps coming; they wait thirty."""
TURN = 0.3
"""Seconds of that turn: others look for the lock every tenth of a second."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 300.0
"""Seconds until something that failed is tried again: twice as many after each failure."""
PATIENCE = 5.0
"""Seconds in which what runs beside this must have ended when it ends."""
WITHOUT_EVENTS = 60.0
"""Seconds between two readings of a source whose changes nobody tells."""

Opening = Callable[[], AbstractContextManager[Workspace]]
Told = Callable[[str], None]


class Stopped(ArchiveError):
    """Somebody asked the indexer to end; what was committed stays."""


@dataclass(slots=True)
class Watched:
    """A source, when it is to be read whole again (monotonic), and the files of it that changed meanwhile."""

    path: Path
    due: float = 0.0
    pause: float = 0.0
    changed: set[Path] = field(default_factory=set)


class Rules(Struct, frozen=True):
    """How sources are read: with `prune`, folders whole again every so many seconds, addresses synced as
    often, databases by a query."""

    prune: bool
    every: float
    fetched_every: float = 300.0
    query: str | None = None


def watch(
    settings: Settings,
    sources: Sequence[str],
    opening: Opening,
    rules: Rules,
    told: Told,
    ended: threading.Event,
) -> None:
    """Bring the archive up to its sources, then take up whatever changes, until told to end.

    What fails is told and tried again, after growing pauses."""
    inbox = opened(settings)
    changes: SimpleQueue[folders.Change] = SimpleQueue()
    every = rules.every if folders.AVAILABLE else min(rules.every, WITHOUT_EVENTS)
    resident = Resident(inbox, opening, Rules(rules.prune, every), told, ended)
    paths = [Path(word).resolve() for word in sources if not is_address(word)]
    if paths and not folders.AVAILABLE:
        told(f"watchfiles is not installed (pip install '.[sources]'): folders are read every {every:g} s")
    threads = [folders.watched(path, changes, ended) for path in paths if folders.AVAILABLE]
    options = ["--data", str(settings.data), "--engine", settings.engine, *["--prune"] * rules.prune]
    options += ["--query", rules.query] if rules.query else []
    threads += [
        addresses.followed(word, options, rules.fetched_every, told, ended)
        for word in sources
        if is_address(word)
    ]
    try:
        with alive(settings):
            resident.run([Watched(path) for path in paths], changes, _poll(settings))
    finally:
        inbox.close()
        for thread in threads:
            thread.join(PATIENCE)


def _poll(settings: Settings) -> float:
    return POLL_DATABASE if settings.database else POLL


class Resident:
    """The work that comes, done one after another."""

    def __init__(
        self, inbox: Inbox, opening: Opening, rules: Rules, told: Told, ended: threading.Event
    ) -> None:
        self._inbox, self._opening, self._rules = inbox, opening, rules
        self._told, self._ended = told, ended
        self._pause = 0.0

    def run(self, sources: Sequence[Watched], changes: "SimpleQueue[folders.Change]", poll: float) -> None:
        """Work until told to end; a first look makes the archive where there is none yet."""
        first = True
        while not self._ended.is_set():
            _gather(changes, sources)
            if first or self._waits(sources):
                first = not self._work(sources, changes) and first
            else:
                self._ended.wait(poll)

    def _waits(self, sources: Sequence[Watched]) -> bool:
        now = time.monotonic()
        if any(one.due <= now or (one.changed and not one.pause) for one in sources):
            return True
        try:
            waiting = self._inbox.waiting() > 0
        except ArchiveError as error:
            self._failed(error)
            return False
        self._pause = 0.0
        return waiting

    def _work(self, sources: Sequence[Watched], changes: "SimpleQueue[folders.Change]") -> bool:
        """Do what waits, and what comes while it is done; whether the archive could be worked on."""
        try:
            with ExitStack() as held:
                work = held.enter_context(self._opening())
                begun = last = time.monotonic()
                while not self._ended.is_set() and last - begun < HELD and time.monotonic() - last < LINGER:
                    if self._piece(work, sources):
                        last = time.monotonic()
                    else:
                        self._ended.wait(POLL)
                    _gather(changes, sources)
            if last - begun >= HELD:
                self._ended.wait(TURN)
        except Stopped:
            return True
        except StoreLost:
            raise  # no waiting mends it, and nothing may be taken for a new archive
        except (ArchiveError, OSError) as error:
            self._failed(error)
            return False
        return True

    def _piece(self, work: Workspace, sources: Sequence[Watched]) -> bool:
        """One round: the inbox first, which somebody waits for; whether there was anything."""
        done = False
        if self._inbox.waiting():
            report = take_up(work, self._inbox)
            done = report.letters > 0
            if report.refused:
                self._told(report.line())
        for one in sources:
            if one.due <= time.monotonic():
                self._whole(work, one)
                return True
            if one.changed and not one.pause:
                self._some(work, one)
                return True
        return done

    def _whole(self, work: Workspace, one: Watched) -> None:
        one.changed.clear()
        if not one.path.exists():
            self._source_failed(one, "it is not there")
            return
        try:
            report = sync(work, [one.path], prune=self._rules.prune, progress=self._progress)
        except Stopped:
            raise
        except (ArchiveError, OSError) as error:
            self._source_failed(one, str(error))
            return
        one.pause, one.due = 0.0, time.monotonic() + self._rules.every
        self._told_of(one, report)

    def _some(self, work: Workspace, one: Watched) -> None:
        paths = sorted(one.changed)
        one.changed.clear()
        gone = any(not path.exists() for path in paths) and self._rules.prune
        if gone or not one.path.is_dir() or len(paths) > MOST or any(path.is_dir() for path in paths):
            one.due = 0.0
            return
        try:
            report = take_changed(work, one.path, paths)
        except (ArchiveError, OSError) as error:
            self._source_failed(one, str(error))
            return
        self._told_of(one, report)

    def _told_of(self, one: Watched, report: Report) -> None:
        for item in report.set_aside:
            self._told(f"set aside: {item.place}: {item.reason}")
        if any(report.counts.named()[name] for name in ("added", "changed", "removed", "set_aside")):
            self._told(f"{one.path}: {report.counts.line()}")

    def _source_failed(self, one: Watched, reason: str) -> None:
        one.pause = min(max(FIRST_PAUSE, 2 * one.pause), LONGEST_PAUSE)
        one.due = time.monotonic() + one.pause
        self._told(f"{one.path}: {reason}; tried again in {one.pause:g} s")

    def _failed(self, error: Exception) -> None:
        self._pause = min(max(FIRST_PAUSE, 2 * self._pause), LONGEST_PAUSE)
        self._told(f"{error}; tried again in {self._pause:g} s")
        self._ended.wait(self._pause)

    def _progress(self, step: str, count: int) -> None:
        """Between two transactions: the moment to end in, where that is asked for."""
        if self._ended.is_set():
            raise Stopped("the indexer was told to end; the next run goes on from there")


def _gather(changes: "SimpleQueue[folders.Change]", sources: Sequence[Watched]) -> None:
    """Note what changed at the sources that it changed in."""
    with suppress(Empty):
        while True:
            path, file = changes.get_nowait()
            for one in sources:
                if one.path == path and file is None:
                    one.due = 0.0
                elif one.path == path and file is not None:
                    one.changed.add(file)
