"""Queries that found nothing, for staff: counted in memory, without who or when, and nothing private."""

import re
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from search.answer.results import SearchRequest
from search.vietnamese.text import normalise

MOST = 200
LONGEST = 80
_PRIVATE = re.compile(r"@|\d(?:[ .-]?\d){8,}")
"""Addresses and telephone or identity numbers are not kept."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A query that found nothing, how often it was asked, and whether the last time something nearby stood
    there instead."""

    text: str
    times: int
    nearby: bool


class QueryLog:
    """The last queries of this process without a result, with how often each was asked."""

    def __init__(self) -> None:
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
