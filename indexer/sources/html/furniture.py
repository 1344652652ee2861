"""One counting pass over the pages of a folder: which lines and addresses come back on page after page.

A heading, a line or a clock that stands on several pages is the site's, and an address that pages of
different text name as their own is nobody's."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from msgspec import Struct

from indexer.sources.html.fields.dates import says_when
from indexer.sources.html.lines.blocks import Block
from indexer.sources.published import slash_parts

COUNTED = 2_000
"""Pages of one site whose lines are counted; what is furniture shows in far fewer."""
_FEWEST_IN_BODY, _SHARE_IN_BODY = 4, 0.5
_FEWEST_CLOCKS, _SHARE_OF_CLOCKS = 3, 0.6


class Counted(Struct, frozen=True, array_like=True):
    """What of one page is counted, in numbers that are the same in every run: 8 bytes for each line."""

    site: str
    addresses: tuple[str, ...]
    text: int
    lines: bytes


def counted(site: str, addresses: Sequence[str], lines: Sequence[Block], texts: Iterable[str]) -> Counted:
    """What is counted of a page and of what its head says (`texts`)."""
    longest = max((line.text for line in lines if not line.zone), key=len, default="")
    # Another page's title stands in lists of links; that does not make it furniture.
    own = {line.text for line in lines if not line.link or line.heading == 1}.union(filter(None, texts))
    own.update(_orders(line.text for line in lines))
    return Counted(site, tuple(addresses), number(longest), packed(map(number, own)))


def _orders(lines: Iterable[str]) -> Iterator[str]:
    """Which way days with slashes must run on a page, where one shows it; counted as its lines are."""
    for parts in (slash_parts(line) for line in lines if says_when(line)):
        if parts and max(parts) > _MONTHS:
            yield _DAY_FIRST if parts[0] > _MONTHS else _MONTH_FIRST


_MONTHS = 12
_DAY_FIRST, _MONTH_FIRST = "D/M/Y", "M/D/Y"


class Survey:
    """What the pages of one source have in common."""

    def __init__(self) -> None:
        self._lines: dict[str, Counter[int]] = {}
        self._pages: Counter[str] = Counter()
        self._texts: set[int] = set()
        self._owners: dict[int, int] = {}
        self._shared: set[int] = set()

    def add(self, page: Counted) -> None:
        """Count one page; a second copy of a text is the same page."""
        for address in map(number, page.addresses):
            if self._owners.setdefault(address, page.text) != page.text:
                self._shared.add(address)
        if page.text in self._texts or self._pages[page.site] >= COUNTED:
            return
        self._texts.add(page.text)
        self._pages[page.site] += 1
        self._lines.setdefault(page.site, Counter()).update(unpacked(page.lines))

    def several(self, site: str, _: int) -> bool:
        """Pages of different text of the site are here."""
        return self._pages[site] > 1

    def shared(self, _: str, address: int) -> bool:
        """Pages of different text name the address as their own."""
        return address in self._shared

    def repeated(self, site: str, line: int) -> bool:
        """The line stands on another page of the site too."""
        return self._count(site, line) > 1

    def clock(self, site: str, line: int) -> bool:
        """A date line that stands on most pages says when they were saved."""
        count = self._count(site, line)
        return count >= _FEWEST_CLOCKS and count >= _SHARE_OF_CLOCKS * self._pages[site]

    def furniture(self, site: str, line: int) -> bool:
        """The line is so frequent that it is the site's even where it stands among the article's."""
        count = self._count(site, line)
        return count >= _FEWEST_IN_BODY and count >= _SHARE_IN_BODY * self._pages[site]

    def month_first(self, site: str, _: int) -> bool:
        """Some day beside a title must run M/D/Y, and none D/M/Y."""
        return self._count(site, number(_MONTH_FIRST)) > 0 and not self._count(site, number(_DAY_FIRST))

    def _count(self, site: str, line: int) -> int:
        return self._lines.get(site, Counter())[line]


def number(text: str) -> int:
    """A text as a number that is the same in every run."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers in 8 bytes each."""
    return array("Q", numbers).tobytes()


def unpacked(data: bytes) -> "array[int]":
    """The numbers in such bytes."""
    numbers = array("Q")
    numbers.frombytes(data)
    return numbers
