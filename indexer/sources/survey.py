"""What only the whole of a source tells: which way its days with slashes run, which addresses are shared."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from indexer.sources.addresses import is_an_articles
from indexer.sources.published import slash_parts

Records = Callable[[], Iterable[Mapping[str, object]]]


class Survey:
    """Read from the source's own records, which `records` gives anew each time, once something is asked."""

    def __init__(self, records: Records = tuple) -> None:
        self._records = records
        self.asked = 0
        """How often something was asked: what was read without asking depends on its own record alone."""

    @property
    def month_first(self) -> bool:
        """Whether 8/9/2023 is the ninth of August: some second part is over 12, and no first part is."""
        self.asked += 1
        return self._month_first

    def is_shared(self, url: str) -> bool:
        """Whether articles of several titles give this address as theirs."""
        self.asked += 1
        return hash(url) in self._shared

    @cached_property
    def _month_first(self) -> bool:
        month_first = False
        for record in self._records():
            if parts := slash_parts(record.get("published_at")):
                if parts[0] > 12:
                    return False
                month_first = month_first or parts[1] > 12
        return month_first

    @cached_property
    def _shared(self) -> frozenset[int]:
        """Hashes, since a source may have a million addresses."""
        titles: dict[int, int] = {}
        shared = set()
        for record in self._records():
            url = record.get("url")
            if isinstance(url, str) and is_an_articles(url := url.strip()):
                title = hash(str(record.get("title") or str(record.get("body"))[:200]))
                if titles.setdefault(hash(url), title) != title:
                    shared.add(hash(url))
        return frozenset(shared)
