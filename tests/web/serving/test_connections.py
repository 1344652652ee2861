"""A connection is cut off where its client does not do its part, with either parser; others are served on."""

import asyncio
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from tests.web.serving.running import running
from web.serving.connections import guarded

MODULE = "web.serving.connections.{}_protocol:GuardedProtocol"
WAIT = 20.0


async def hello(request: Request) -> Response:
    return PlainTextResponse("hello")


async def later(request: Request) -> Response:
    await asyncio.sleep(0.1)
    return PlainTextResponse("later")


async def endless(request: Request) -> Response:
    async def pieces() -> object:
        while True:
            yield b"x" * 50_000
            await asyncio.sleep(0)

    return StreamingResponse(pieces())


async def body(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


@pytest.fixture(params=["httptools", "h11"])
def port(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A server that is short of patience."""
    for name, value in {"HEAD_WITHIN": 0.5, "BODY_WITHIN": 0.8, "TAKEN_WITHIN": 0.5, "MOST": 20}.items():
        monkeypatch.setattr(guarded, name, value)
    app = Starlette(
        routes=[Route("/", hello), Route("/endless", endless), Route("/body", body, methods=["POST"])]
    )
    with running(app, http=MODULE.format(request.param)) as port:
        yield port


def connected(port: int, sent: bytes = b"") -> socket.socket:
    made = socket.create_connection(("127.0.0.1", port), timeout=WAIT)
    made.sendall(sent)
    return made


def end(client: socket.socket) -> bytes:
    """All that came until the server closed the connection; fails where it never does."""
    said = b""
    try:
        while piece := client.recv(65_536):
            said += piece
    except ConnectionError:
        pass
    return said


def served(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=WAIT)
    connection.request("GET", "/")
    return connection.getresponse().read() == b"hello"


def test_headers_within_the_bound_are_taken(port: int) -> None:
    client = connected(
        port, b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: " + b"x" * 50_000 + b"\r\n\r\n"
    )
    assert end(client).startswith(b"HTTP/1.1 200") and served(port)


@pytest.mark.parametrize("head", [b"X: ", b"X", b"GET /"])
def test_an_endless_header_is_cut_off(port: int, head: bytes) -> None:
    client, sent = connected(port, b"GET / HTTP/1.1\r\n" + head if head != b"GET /" else head), 0
    try:
        while sent < 20_000_000:
            client.sendall(b"x" * 10_000)
            sent += 10_000
    except OSError:
        pass
    assert sent < 20_000_000 and served(port)


def test_endless_many_headers_are_cut_off(port: int) -> None:
    client, sent = connected(port, b"GET / HTTP/1.1\r\n"), 0
    try:
        while sent < 20_000_000:
            client.sendall(b"X-Y: z\r\n" * 1_000)
            sent += 8_000
    except OSError:
        pass
    assert sent < 20_000_000 and served(port)


def test_endless_trailers_are_cut_off(port: int) -> None:
    head = b"POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nX: "
    client, sent = connected(port, head), 0
    try:
        while sent < 20_000_000:
            client.sendall(b"x" * 10_000)
            sent += 10_000
    except OSError:
        pass
    assert sent < 20_000_000 and served(port)


@pytest.mark.parametrize("sent", [b"", b"GET ", b"GET / HTTP/1.1\r\nHost: ", b"\r\n"])
def test_what_is_half_sent_is_waited_for_so_long(port: int, sent: bytes) -> None:
    client = connected(port, sent)
    assert served(port)
    assert end(client)[:12] in (b"", b"HTTP/1.1 408", b"HTTP/1.1 400")


def test_letters_one_by_one_are_no_way_to_stay(port: int) -> None:
    client = connected(port)
    with pytest.raises(OSError):
        for letter in b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 1_000:
            client.sendall(bytes([letter]))
            time.sleep(0.05)
    assert served(port)


def test_a_body_that_never_ends_is_waited_for_so_long(port: int) -> None:
    client = connected(port, b"POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx")
    assert served(port)
    assert not end(client).startswith(b"HTTP/1.1 200")


def test_a_body_of_any_length_arrives(port: int) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=WAIT)
    connection.request("POST", "/body", b"x" * 1_000_000)
    assert connection.getresponse().read() == b"1000000"
    connection.request("POST", "/body", (b"x" * 1_000 for _ in range(200)), encode_chunked=True)
    assert connection.getresponse().read() == b"200000"


def test_who_does_not_take_the_answer_is_cut_off(port: int) -> None:
    client = connected(port, b"GET /endless HTTP/1.1\r\nHost: a\r\n\r\n")
    time.sleep(2)
    assert served(port)
    assert end(client)  # what had been sent until then; the endless answer ended


def test_a_new_client_takes_the_place_of_who_was_idle_longest(port: int) -> None:
    idle = [connected(port, b"GET / HT") for _ in range(40)]
    assert all(served(port) for _ in range(5))
    for client in idle:
        client.close()


def test_a_connection_is_kept_for_the_next_request(port: int) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=WAIT)
    for _ in range(3):
        connection.request("GET", "/")
        assert connection.getresponse().read() == b"hello"
        time.sleep(0.7)  # longer than a half-sent request may take


def test_thousands_of_requests_at_once_are_no_burden(port: int) -> None:
    client = connected(port)
    with suppress(OSError):
        client.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n" * 20_000)
    assert served(port)


@pytest.mark.parametrize("parser", ["httptools", "h11"])
def test_an_answer_whose_connection_is_cut_off_writes_no_more(parser: str) -> None:
    app = Starlette(routes=[Route("/", hello), Route("/later", later)])
    failed: list[RuntimeError] = []

    async def watched(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except RuntimeError as error:
            failed.append(error)
            raise

    with running(watched, http=MODULE.format(parser), lifespan="off") as port:
        for _ in range(5):
            client = connected(port, b"GET /later HTTP/1.1\r\nHost: a\r\n\r\n" * 60)
            if parser == "httptools":
                end(client)  # so many behind each other are refused; h11 takes them one by one
            client.close()
        time.sleep(0.3)
        assert served(port)
    assert failed == []
