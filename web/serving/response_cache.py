"""Whole answers that hold until the archive changes: what is often asked for is made twice at most."""

import gzip
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

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


@dataclass(frozen=True, slots=True)
class Packed:
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


class ResponseCache:
    """Answers by address for one state of the archive; the one longest not asked for makes room."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._used, self._state = room, 0, ""
        self._met: set[int] = set()
        self._answers: OrderedDict[Address, Packed] = OrderedDict()
        self._lock = Lock()

    def get(self, state: str, address: Address) -> Packed | None:
        """The answer that was kept for an address in this very state."""
        with self._lock:
            self._be_in(state)
            if address not in self._answers:
                return None
            self._answers.move_to_end(address)
            return self._answers[address]

    def wanted(self, state: str, address: Address) -> bool:
        """Whether an answer is worth keeping: it was asked for before in this state."""
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
            if address in self._answers:
                return
            self._answers[address] = packed
            self._used += _size(address, packed)
            while self._used > self._room:
                self._used -= _size(*self._answers.popitem(last=False))

    def _be_in(self, state: str) -> None:
        """What belongs to another state is forgotten."""
        if state != self._state:
            self._answers.clear()
            self._met.clear()
            self._state, self._used = state, 0


def _size(address: Address, packed: Packed) -> int:
    return len(address[0]) + len(address[1]) + len(packed.zipped)
