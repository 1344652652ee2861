"""A reader who searches all the time, and tells what no reader may ever see."""

import json
import os
import signal
import time
from pathlib import Path

from search.answer.results import SearchRequest
from search.archive import Archive
from search.errors import ArchiveMissing
from search.settings import EngineName, Settings
from tests.reliability.damages import TODAY
from tests.reliability.scene import counts

PAUSE = 0.015


class Reader:
    """Searches in a process of its own until it is stopped; `allowed` are the states it may meet,
    and no archive at all only where there is a `new` one to come."""

    def __init__(
        self, data: Path, engine: EngineName, allowed: frozenset[tuple[int, int]], *, new: bool
    ) -> None:
        report, self._said = os.pipe()
        self._stop_read, self._stop = os.pipe()
        self._report = report
        self._process = os.fork()
        if not self._process:
            os.close(self._stop)
            os.close(report)
            self._read(data, engine, allowed, new)
        os.close(self._said)
        os.close(self._stop_read)
        os.read(report, 1)  # it has searched once

    def stop(self) -> tuple[int, list[str]]:
        """How often it searched, and what it should not have seen."""
        os.close(self._stop)
        with os.fdopen(self._report, "rb") as said:
            searches, wrong = json.loads(said.read() or b'[0, ["the reader died"]]')
        os.waitpid(self._process, 0)
        return searches, wrong

    def _read(self, data: Path, engine: EngineName, allowed: frozenset[tuple[int, int]], new: bool) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.set_blocking(self._stop_read, False)
        searches, wrong = 0, set[str]()
        archive: Archive | None = None
        try:
            last = begun = False
            while not last:
                last = self._stopped()  # one more search after the stop: the state that was left
                try:
                    archive = archive or Archive.open(Settings(data, engine))
                    wrong |= _seen(archive, allowed)
                    searches += 1
                except ArchiveMissing as missing:
                    if searches or not new:
                        wrong.add(f"ArchiveMissing: {missing}")
                except Exception as error:
                    wrong.add(f"{type(error).__name__}: {error}")
                if not begun:
                    begun = bool(os.write(self._said, b" "))
                time.sleep(PAUSE)
            os.write(self._said, json.dumps([searches, sorted(wrong)]).encode())
        finally:
            os._exit(0)

    def _stopped(self) -> bool:
        try:
            return os.read(self._stop_read, 1) == b""
        except BlockingIOError:
            return False


def _seen(archive: Archive, allowed: frozenset[tuple[int, int]]) -> set[str]:
    wrong = set[str]()
    found = counts(archive)
    if found not in allowed:
        wrong.add(f"half a state: {found}")
    page = archive.find(SearchRequest("hội nghị", size=50, facets=("person",)), TODAY)
    ids = [hit.id for hit in page.hits]
    if len(ids) != len(set(ids)):
        wrong.add(f"an article twice: {ids}")
    if page.total not in {sum(one) for one in allowed} or len(ids) > page.total:
        wrong.add(f"{page.total} found, {len(ids)} shown")
    return wrong
