"""One counting pass over the pages of a folder: which lines and addresses come back on page after page.

A heading, a line or a clock that stands on several pages is the site's, and an address that pages of
different text name as their own is nobody's."""

from collections import Counter
from collections.abc import Sequence

from indexer.sources.html.lines.blocks import Block

COUNTED = 2_000
"""Pages of one site whose lines are counted; what is furniture shows in far fewer."""
_FEWEST_IN_BODY, _SHARE_IN_BODY, _LONGEST_IN_BODY = 4, 0.5, 200
_FEWEST_CLOCKS, _SHARE_OF_CLOCKS = 3, 0.6


class Survey:
    """What the pages of one source have in common."""

    def __init__(self) -> None:
        self._lines: dict[str, Counter[int]] = {}
        self._pages: Counter[str] = Counter()
        self._texts: set[int] = set()
        self._owners: dict[str, int] = {}
        self._shared: set[str] = set()

    def add(self, site: str, addresses: Sequence[str], lines: Sequence[Block], *texts: str) -> None:
        """Count one page, and what its head says (`texts`); a second copy of a text is the same page."""
        text = hash(max((line.text for line in lines if not line.zone), key=len, default=""))
        for address in addresses:
            if self._owners.setdefault(address, text) != text:
                self._shared.add(address)
        if text in self._texts or self._pages[site] >= COUNTED:
            return
        self._texts.add(text)
        self._pages[site] += 1
        counts = self._lines.setdefault(site, Counter())
        # Another page's title stands in lists of links; that does not make it furniture.
        own = {line.text for line in lines if not line.link or line.heading == 1}
        counts.update(map(hash, own.union(filter(None, texts))))

    def pages(self, site: str) -> int:
        """How many pages of different text the site has here."""
        return self._pages[site]

    def own(self, addresses: Sequence[str]) -> str:
        """The first address that is this article's alone."""
        return next((address for address in addresses if address not in self._shared), "")

    def repeated(self, site: str, text: str) -> bool:
        """The line stands on another page of the site too."""
        return self._count(site, text) > 1

    def clock(self, site: str, text: str) -> bool:
        """A date line that stands on most pages says when they were saved."""
        count = self._count(site, text)
        return count >= _FEWEST_CLOCKS and count >= _SHARE_OF_CLOCKS * self._pages[site]

    def furniture(self, site: str, text: str) -> bool:
        """The line is so frequent that it is the site's even where it stands among the article's.

        A paragraph never is: what an author says on many pages is said on each of them."""
        count = self._count(site, text) if len(text) <= _LONGEST_IN_BODY else 0
        return count >= _FEWEST_IN_BODY and count >= _SHARE_IN_BODY * self._pages[site]

    def _count(self, site: str, text: str) -> int:
        return self._lines.get(site, Counter())[hash(text)]
