"""Whole answers that hold until the archive changes: what is often asked for is made once."""

import gzip
from collections import OrderedDict
from threading import Lock

from msgspec import Struct
from starlette.responses import Response

from web.serving.watching.notes import Answer

ROOM = 8_000_000
"""Bytes of all kept answers together: some two thousand pages of results."""
LARGEST = 1_000_000
"""Bytes of one answer before it is compressed; exports and sitemaps are not worth the others' room."""
MET = 20_000
"""Addresses that are remembered as asked for once; most are never asked for again, and not kept."""
LEVEL = 3
"""Half the time of zlib's usual 6, for a tenth more bytes."""

Address = tuple[str, bytes]


class Packed(Struct, frozen=True):
    """An answer as it is kept: compressed, which most clients take it as; with what a search found."""

    zipped: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    answer: Answer | None = None

    @classmethod
    def of(cls, response: Response, answer: Answer | None = None) -> "Packed":
        headers = tuple(one for one in response.raw_headers if one[0] != b"content-length")
        return cls(gzip.compress(bytes(response.body), LEVEL, mtime=0), headers, answer)

    def response(self, *, zipped: bool) -> Response:
        """The answer, for a client that takes it compressed or one that does not."""
        made = Response(self.zipped if zipped else gzip.decompress(self.zipped))
        made.raw_headers += self.headers
        if zipped:
            made.headers["Content-Encoding"] = "gzip"
        return made


class _Shelf:
    """Answers by address, in bounded room; the one longest not asked for makes room."""

    def __init__(self, room: int) -> None:
        self._room, self._used = room, 0
        self._answers: OrderedDict[Address, Packed] = OrderedDict()

    def __contains__(self, address: Address) -> bool:
        return address in self._answers

    def latest(self, address: Address) -> Packed:
        """The answer, which now is the one asked for last."""
        self._answers.move_to_end(address)
        return self._answers[address]

    def put(self, address: Address, packed: Packed) -> None:
        self._answers[address] = packed
        self._used += _size(address, packed)
        while self._used > self._room:
            self._used -= _size(*self._answers.popitem(last=False))

    def taken(self, address: Address) -> Packed:
        """The answer, which is here no more."""
        packed = self._answers.pop(address)
        self._used -= _size(address, packed)
        return packed


class ResponseCache:
    """Answers by address for one state of the archive.

    Most addresses are asked for once: their answers have a quarter of the room, and take none from those that
    were asked for again."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._met: set[int] = set()
        self._lock = Lock()
        self._forget("")

    def get(self, state: str, address: Address) -> Packed | None:
        """The answer that was kept for an address in this very state."""
        with self._lock:
            self._be_in(state)
            if address in self._once:
                self._often.put(address, self._once.taken(address))
            return self._often.latest(address) if address in self._often else None

    def wanted(self, state: str, address: Address) -> bool:
        """Whether an address was asked for before in this state."""
        with self._lock:
            self._be_in(state)
            known = len(self._met)
            self._met.add(hash(address))
            if len(self._met) > MET:
                self._met.clear()
            return len(self._met) == known

    def put(self, state: str, address: Address, packed: Packed) -> None:
        """Keep an answer."""
        with self._lock:
            self._be_in(state)
            if address not in self._once and address not in self._often:
                self._once.put(address, packed)

    def _be_in(self, state: str) -> None:
        """What belongs to another state is forgotten."""
        if state != self._state:
            self._forget(state)

    def _forget(self, state: str) -> None:
        self._state = state
        self._met.clear()
        self._once, self._often = _Shelf(self._room // 4), _Shelf(self._room - self._room // 4)


def _size(address: Address, packed: Packed) -> int:
    return len(address[0]) + len(address[1]) + len(packed.zipped)
