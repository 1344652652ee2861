"""What servers pack to send it: unpacked a little at a time, as they packed it and not only as they say."""

import re
import zlib
from collections.abc import Iterator

from indexer.sources.site import messages
from indexer.sources.site.network import Refused

ASKED_FOR = "gzip, deflate"
_OURS = frozenset(("gzip", "x-gzip", "deflate"))
_OTHERS = frozenset(("br", "zstd", "compress", "x-compress", "dcb", "dcz", "lzma", "xz", "bzip2", "exi"))
"""All other names that servers write say nothing of a packing: «UTF-8», «none»."""
_TEXTS = re.compile(r"text/|.*(?:html|xml|json)")
_MOST_LAYERS = 3
_CHUNK = 1 << 16
_GZIP = b"\x1f\x8b"


class NotAskedFor(Refused):
    """An answer in a packing that we cannot read and did not ask for."""


def bounded(parts: Iterator[bytes], largest: int, cut: bool = False) -> Iterator[bytes]:
    """The same bytes; once there are more it ends with `cut`, else raises Refused."""
    size = 0
    for part in parts:
        size += len(part)
        if size > largest and not cut:
            raise Refused(messages.too_large(largest))
        yield part
        if size > largest:
            return


def unpacked(parts: Iterator[bytes], packing: str, kind: str, largest: int, cut: bool = False) -> bytes:
    """What a server packed as its head says (Content-Encoding), and a text that is still packed after that.

    Raises Refused where that is more than `largest` (unless it may be `cut`) or broken, NotAskedFor."""
    names = [name.strip().lower() for name in packing.split(",")]
    if strange := next((name for name in names if name in _OTHERS), ""):
        raise NotAskedFor(messages.strange_packing(strange))
    for _ in [name for name in names if name in _OURS][:_MOST_LAYERS]:
        parts = inflated(parts)
    body = b"".join(bounded(parts, largest, cut))
    for _ in range(_MOST_LAYERS):  # a cache packed what was packed already, or lost the head that said so
        if not body.startswith(_GZIP) or not _TEXTS.match(kind):
            break
        body = b"".join(bounded(inflated(iter([body])), largest, cut))
    return body


def inflated(parts: Iterator[bytes]) -> Iterator[bytes]:
    """What was packed with gzip or zlib (or, as some servers send it, without zlib's head).

    Raises Refused where it is broken, or ends before it is whole: half a page would pass for all of it."""
    unpacker = None
    try:
        for part in parts:
            unpacker = unpacker or zlib.decompressobj(_window(part))
            while part and not unpacker.eof:
                yield unpacker.decompress(part, _CHUNK)
                part = unpacker.unconsumed_tail
                if unpacker.eof and unpacker.unused_data.startswith(_GZIP):  # files put one behind the other
                    part, unpacker = unpacker.unused_data, zlib.decompressobj(_window(_GZIP))
    except zlib.error as error:
        raise Refused(messages.BROKEN_PACKING) from error
    if unpacker is not None and not unpacker.eof:
        raise Refused(messages.BROKEN_PACKING)


def _window(part: bytes) -> int:
    """How zlib is to read what begins so: by a head of gzip or zlib, or without any."""
    headed = part.startswith(_GZIP) or (part[0] & 15 == 8 and int.from_bytes(part[:2], "big") % 31 == 0)
    return 47 if headed else -15
