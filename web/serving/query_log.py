"""Queries that found nothing, for staff, and what is asked about, for the first page: counted in memory,
without who or when, and nothing private."""

import re
from collections import Counter, OrderedDict
from collections.abc import Iterable
from threading import Lock

from msgspec import Struct

from search.answer.results import SearchRequest
from search.vietnamese.text import normalise

MOST = 200
OFTEN = 3
"""Searches from which on something is often asked about: more than one address gives alone."""
LONGEST = 80
_PRIVATE = re.compile(r"@|\d(?:[ .-]?\d){8,}")
"""Addresses and telephone or identity numbers are not kept."""


class Missed(Struct, frozen=True):
    """A query that found nothing, how often it was asked, and whether the last time something nearby stood
    there instead."""

    text: str
    times: int
    nearby: bool


class QueryLog:
    """The last queries of this process without a result, with how often each was asked, and the persons and
    official documents of the archive that searches were about.

    An answer that is kept is not asked for again: one address counts twice at most while the archive stays as
    it is, so that nobody brings a thing to the top by asking the same again and again."""

    def __init__(self) -> None:
        self._about: Counter[tuple[str, str]] = Counter()
        self._missed: OrderedDict[str, Missed] = OrderedDict()
        self._lock = Lock()

    def note(self, request: SearchRequest, *, nearby: bool) -> None:
        """Count a query; the one longest not asked again is forgotten."""
        text = " ".join(normalise(request.text).split()).lower()
        if not text or len(text) > LONGEST or _PRIVATE.search(text):
            return
        with self._lock:
            before = self._missed.pop(text, None)
            self._missed[text] = Missed(text, before.times + 1 if before else 1, nearby)
            if len(self._missed) > MOST:
                self._missed.popitem(last=False)

    def often(self) -> list[Missed]:
        """The most asked first."""
        with self._lock:
            return sorted(self._missed.values(), key=lambda one: (-one.times, one.text))

    def note_about(self, asked: Iterable[tuple[str, str]]) -> None:
        """Count what a search that found something was about: kind and key. Nothing of its words is kept."""
        with self._lock:
            self._about.update(asked)
            if len(self._about) > MOST:
                self._about = Counter(dict(self._about.most_common(MOST // 2)))

    def asked_about(self) -> list[tuple[str, str]]:
        """What was often asked about, by kind and key, most asked first."""
        with self._lock:
            return [one for one, times in self._about.most_common() if times >= OFTEN]
