"""Who failed to sign in must wait, longer each time; what is remembered of it is bounded."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address
from threading import Lock

from msgspec import Struct

FREE = 3
"""Failures without a wait: a slip of the finger, the password before the last, the capitals lock."""
OF_A_NAME, OF_AN_ADDRESS = 60, 900
"""Seconds of the longest wait. Of a name it is short, for whoever knows a name can make its owner wait."""
FORGOTTEN = 3600.0
"""Seconds after which failures count no longer."""
MOST = 10_000


class _Failed(Struct, frozen=True):
    times: int
    last: float


class Failures:
    """Failures to sign in, by account and by address, of one process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._of: OrderedDict[bytes, _Failed] = OrderedDict()
        self._lock = Lock()

    def wait(self, name: str, address: str) -> int:
        """Seconds until this name may be tried again from this address."""
        with self._lock:
            return max(self._wait(key, longest) for key, longest in _keys(name, address))

    def failed(self, name: str, address: str) -> None:
        """Count a failure."""
        with self._lock:
            for key, _ in _keys(name, address):
                self._of[key] = _Failed(self._times(key) + 1, self._clock())
                self._of.move_to_end(key)
            while len(self._of) > MOST:
                self._of.popitem(last=False)

    def succeeded(self, name: str, address: str) -> None:
        """Forget what failed before."""
        with self._lock:
            for key, _ in _keys(name, address):
                self._of.pop(key, None)

    def _wait(self, key: bytes, longest: int) -> int:
        over = self._times(key) - FREE
        if over < 0:
            return 0
        seconds = min(longest, 2.0 ** min(over, 20))
        return max(0, math.ceil(self._of[key].last + seconds - self._clock()))

    def _times(self, key: bytes) -> int:
        one = self._of.get(key)
        return one.times if one and self._clock() - one.last < FORGOTTEN else 0


def _keys(name: str, address: str) -> tuple[tuple[bytes, int], tuple[bytes, int]]:
    # Hashed: a name may be of any length, and is often a password typed into the wrong field.
    own = blake2b(f"name {name.strip().casefold()}".encode("utf-8", "replace"), digest_size=16).digest()
    place = blake2b(f"address {_network(address)}".encode("utf-8", "replace"), digest_size=16).digest()
    return (own, OF_A_NAME), (place, OF_AN_ADDRESS)


def _network(address: str) -> str:
    """An address as what one person has: of IPv6 a whole network."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(int(found) >> 64) if isinstance(found, IPv6Address) else str(found)
