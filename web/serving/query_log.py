"""Queries that found nothing, for staff: counted in memory, without who or when, and nothing private."""

import re
from collections import OrderedDict
from threading import Lock

from search.answer.results import SearchRequest
from search.vietnamese.text import normalise

MOST = 200
LONGEST = 80
_PRIVATE = re.compile(r"@|\d(?:[ .-]?\d){8,}")
"""Addresses and telephone or identity numbers are not kept."""


class QueryLog:
    """The last queries of this process without a result, with how often each was asked."""

    def __init__(self) -> None:
        self._counts: OrderedDict[str, int] = OrderedDict()
        self._lock = Lock()

    def note(self, request: SearchRequest) -> None:
        """Count a query; the one longest not asked again is forgotten."""
        text = " ".join(normalise(request.text).split()).lower()
        if not text or len(text) > LONGEST or _PRIVATE.search(text):
            return
        with self._lock:
            self._counts[text] = self._counts.pop(text, 0) + 1
            if len(self._counts) > MOST:
                self._counts.popitem(last=False)

    def often(self) -> list[tuple[str, int]]:
        """(query, times), the most asked first."""
        with self._lock:
            return sorted(self._counts.items(), key=lambda pair: (-pair[1], pair[0]))
