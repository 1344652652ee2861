"""Hostile requests to every address of a site that is served: does it fall, wait, or say a stranger's words?

`python -m tests.reliability.requests [DATA] [--many N]` asks the archive in DATA, else the demo archive, and
prints the answers by status, what was slowest, and every fault: an answer of 5xx that is not the 503 meant
for overload, none at all, what was sent unescaped in a page or a header, XML or JSON that is none."""

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from indexer.commands import app as indexer
from tests.benchmarks.http_load import served
from tests.benchmarks.timing import percentile, print_table
from tests.paths import ROOT
from tests.reliability.hostile import HOST, connected
from web.api.endpoints import ENDPOINTS
from web.app import ROUTES

MARK, WORD = "zq7", "zq8"
"""The one stands beside what must not come back as it was sent, the other may come back."""
RAW = (f"{MARK}<", f'{MARK}"', f"{MARK}'>")
TOGETHER, PATIENCE, SLOW = 4, 30.0, 1.0
FIELDS = sorted(
    {parameter.name for one in ENDPOINTS for parameter in one.parameters}
    | {"q", "person", "number", "section", "sort", "page", "size", "facets", "nearby", "title", "nam", "next"}
)
METHODS = ("GET",) * 12 + (
    "HEAD",
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "OPTIONS",
    "TRACE",
    "CONNECT",
    "get",
    "X-ÿ",
)
VALUES = (
    *(
        f"{MARK}<svg/onload=alert(1)>",
        f'{MARK}"onmouseover="alert(1)',
        f"{MARK}'><b>",
        f"{MARK}</script><script>",
    ),
    *(
        f"javascript:{WORD}",
        f"{WORD}{{{{7*7}}}}",
        f"=cmd|{WORD}",
        f"a\r\nX-{WORD}: 1",
        f"a\nSet-Cookie: {WORD}=1",
    ),
    *("", " ", "\0", "a\0b", "%", "%zz", "\ud800", "\uffff", "\u202e", "🙂" * 50, "é" * 9_000, "a " * 20_000),
    *("0", "-1", "1", "99999999999999999999", "1e9", "NaN", "٣", "１", "true", "null", "[]", "{}"),
    *("0000-00-00", "2023-02-30", "9999-12-31", "31/12/9999", "2023-13", "tháng 13", "hôm qua", "1/1/1"),
    *(
        "'",
        "''",
        "';--",
        "' OR 1=1 --",
        '"',
        '"""',
        '"a',
        "(" * 200,
        ")" * 50,
        "- - -",
        "-",
        "NOT NOT",
        "*",
        "a*",
    ),
    *("số:", "số:zq", "chức vụ:", "title:title:title:", "a OR", "OR", "AND AND", '"a b"~999999', '"a b"~-1'),
    *(
        "../../etc/passwd",
        "..\\..\\x",
        "/",
        "//evil.example",
        "http://evil.example",
        "..",
        ".",
        "%2e%2e%2f",
        "~",
    ),
    *(
        " ".join(f'"hội nghị {n}"' for n in range(40)),
        "hội nghị",
        "hoi nghi tinh uy",
        "35-NQ/TW",
        "Lê Thị Mơ",
    ),
    *("hoi-nghi", "relevance", "newest", "year,person,number", "person", "csv", "ics", "xlsx", "chairs"),
)
HEADERS = (
    *(
        f"X-Forwarded-Host: {MARK}<",
        "X-Forwarded-For: 1.2.3.4, zz",
        "X-Forwarded-Proto: javascript",
        "Range: bytes=9-1",
    ),
    *(
        'If-None-Match: "',
        "If-None-Match: *",
        'If-None-Match: W/"x", ',
        "If-Modified-Since: never",
        "Accept: */*;q=9",
    ),
    *(
        "Accept-Encoding: gzip;q=0, *;q=0",
        "Accept-Encoding: gzip",
        "Accept-Language: ÿ",
        "Cookie: a; b=; =c; \xff",
    ),
    *(
        "Authorization: Bearer ",
        "Authorization: Basic zzz",
        "Content-Length: 0",
        "Expect: 100-continue",
        "Te: x",
    ),
    *("Connection: upgrade", "Upgrade: websocket", "Upgrade: h2c", f'Referer: {MARK}"', "Content-Type: \x01"),
)
BODIES = (b"", b"{", b"[" * 5_000, b"\xff\xfe", b'{"id": "' + b"x" * 70_000, b"a=" + b"%00" * 100, b"null")


class Answer(Struct, frozen=True):
    """What came back: its status (0: nothing that is an answer), its headers in small letters, its body."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float


@dataclass(slots=True)
class Seen:
    """All answers, by status; the times; what is a fault."""

    statuses: Counter[int] = field(default_factory=Counter)
    times: list[tuple[float, bytes]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def take(self, request: bytes, answer: Answer) -> None:
        self.statuses[answer.status] += 1
        self.times.append((answer.seconds, request))
        shown = repr(request[:300])
        self.faults += [f"{fault}: {shown}" for fault in faults(request, answer)]


def requests(many: int, seed: int) -> Iterator[bytes]:
    """Requests as they go over the wire: each address in turn, everything else by chance."""
    chance = random.Random(seed)
    for number in range(many):
        yield request(ROUTES[number % len(ROUTES)].path, chance)


def request(template: str, chance: random.Random) -> bytes:
    """One request to one address, with hostile parts."""
    path = "/".join(_part(part, chance) for part in template.split("/"))
    if chance.random() < 0.05:
        path += chance.choice(("/", "//", "/x", "%2f", ";a=b", "?", "#a", "/.."))
    pairs = [(_field(chance), _value(chance)) for _ in range(chance.choice((0, 1, 1, 1, 2, 3, 30)))]
    query = "&".join(f"{name}={value}" for name, value in pairs)
    method = chance.choice(METHODS)
    body = b"" if method in ("GET", "HEAD") else chance.choice(BODIES)
    lines = [f"{method} {path}{'?' if query else ''}{query} HTTP/1.1", _host(chance), "Connection: close"]
    lines += chance.sample(HEADERS, chance.choice((0, 0, 1, 3)))
    if body:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1", "replace") + body


def _part(part: str, chance: random.Random) -> str:
    return _value(chance) if "{" in part and chance.random() < 0.97 else quote(part)


def _field(chance: random.Random) -> str:
    return chance.choice(FIELDS) if chance.random() < 0.95 else _value(chance)


def _value(chance: random.Random) -> str:
    """A value, mostly encoded as it should be, or a broken encoding of bytes by chance."""
    if chance.random() < 0.1:
        return "".join(f"%{chance.randrange(256):02x}" for _ in range(chance.randrange(1, 40)))
    value = chance.choice(VALUES)
    if chance.random() < 0.2:
        value += chance.choice(VALUES)
    return quote(value.encode("utf-8", "surrogatepass"), safe="" if chance.random() < 0.8 else "/&=+:'\"<>")


def _host(chance: random.Random) -> str:
    return (
        f"Host: {HOST}"
        if chance.random() < 0.9
        else chance.choice(("Host: ", f'Host: {MARK}"', "Host: evil.example"))
    )


def faults(request: bytes, answer: Answer) -> Iterator[str]:
    """What no answer may be."""
    if answer.status == 0 and not _asks_for_another_protocol(request):
        yield "no answer"
    if answer.status >= 500 and (answer.status != 503 or "retry-after" not in answer.headers):
        yield f"status {answer.status}"
    if any(WORD in name for name in answer.headers) or WORD in answer.headers.get("set-cookie", ""):
        yield "a header of the request's own"
    location = answer.headers.get("location", "")
    if "evil.example" in location.split("?")[0] or location.startswith(("//", "javascript:")):
        yield f"leads to {location}"
    if "content-encoding" in answer.headers:
        return
    kind, body = answer.headers.get("content-type", ""), answer.body
    if "html" in kind:
        text = body.decode("utf-8", "replace")
        yield from (
            f"unescaped: {text[max(0, (at := text.index(raw)) - 60) : at + 30]!r}"
            for raw in RAW
            if raw in text
        )
    elif body and not request.startswith(b"HEAD") and answer.status == 200:
        yield from _malformed(kind, body)


def _asks_for_another_protocol(request: bytes) -> bool:
    """What follows such a head is no body that the server would read: the connection is cut off on it."""
    return request.startswith(b"CONNECT") or (
        b"\r\nUpgrade:" in request and b"Connection: upgrade" in request
    )


def _malformed(kind: str, body: bytes) -> Iterator[str]:
    try:
        if "json" in kind:
            json.loads(body)
        elif "xml" in kind:
            ElementTree.fromstring(body)
    except (ValueError, ElementTree.ParseError) as error:
        yield f"{kind} that is none ({error})"


async def asked(port: int, wanted: Iterator[bytes]) -> Seen:
    """All requests, some together, each on a connection of its own."""
    seen = Seen()

    async def one_after_another() -> None:
        for request in wanted:
            seen.take(request, await _answer(port, request))

    await asyncio.gather(*(one_after_another() for _ in range(TOGETHER)))
    return seen


async def _answer(port: int, request: bytes) -> Answer:
    begun = time.perf_counter()
    content = b""
    with suppress(OSError, TimeoutError):
        async with asyncio.timeout(PATIENCE), connected(port) as (reader, writer):
            with suppress(OSError):
                writer.write(request)
                await writer.drain()
            while block := await reader.read(1 << 16):
                content += block
    head, _, body = content.partition(b"\r\n\r\n")
    if head.startswith(b"HTTP/1.1 100"):
        head, _, body = body.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    words = first.split()
    status = int(words[1]) if len(words) > 1 and words[1].isdigit() else 0
    if headers.get("transfer-encoding") == "chunked":
        body = _joined(body)
    return Answer(status, headers, body, time.perf_counter() - begun)


def _joined(body: bytes) -> bytes:
    """The chunks of a body put together."""
    found = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size or b"0", 16)
        found, body = found + body[:length], body[length + 2 :]
    return found


def report(seen: Seen) -> None:
    took = [seconds * 1000 for seconds, _ in seen.times]
    rows = [[status or "none", count] for status, count in sorted(seen.statuses.items())]
    print_table("Hostile requests, by the status of the answer", ("status", "requests"), rows)
    print(
        f"\n{len(took)} requests to {len(ROUTES)} addresses, {len(seen.faults)} faults; "
        f"p50 {percentile(took, 0.5):.0f} ms, p99 {percentile(took, 0.99):.0f} ms, "
        f"{sum(one > SLOW * 1000 for one in took)} over {SLOW:g} s; the slowest:"
    )
    for seconds, request in sorted(seen.times, reverse=True)[:5]:
        print(f"{seconds * 1000:6.0f} ms  {request[:150]!r}")
    for fault in seen.faults[:50]:
        print(fault[:500], file=sys.stderr)


def demo(data: Path) -> Path:
    """The demo archive."""
    with suppress(SystemExit):
        indexer(["sync", str(ROOT / "indexer/demo"), "--data", str(data)])
    return data


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--many", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=20210606)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, served(given.data or demo(Path(place)), 1) as (port, _):
        seen = asyncio.run(asked(port, requests(given.many, given.seed)))
    report(seen)
    sys.exit(1 if seen.faults else 0)


if __name__ == "__main__":
    main()
