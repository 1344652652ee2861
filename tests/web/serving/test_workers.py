"""Several processes on one address: each gets its share of the connections, and no other program any."""

import pickle
import signal
import socket
import subprocess
import sys
from collections import Counter
from http.client import HTTPConnection
from pathlib import Path

import pytest

from web.serving.sockets import DEALT_OUT, Address, address

pytestmark = pytest.mark.skipif(not DEALT_OUT, reason="the system does not deal connections out")
CLIENTS = 64


def _sent(held: Address) -> Address:
    """The socket as another process would get it."""
    got = pickle.loads(pickle.dumps(held))
    assert isinstance(got, Address)
    return got


def test_connections_are_dealt_out_to_every_process() -> None:
    with address("127.0.0.1", 0) as held, _sent(held) as one, _sent(held) as other:
        for listener in (one, other):
            listener.listen(CLIENTS)
            listener.settimeout(0.1)
        clients = [socket.create_connection(held.getsockname()) for _ in range(CLIENTS)]
        accepted = Counter[str]()
        for name, listener in (("one", one), ("other", other)):
            while True:
                try:
                    listener.accept()[0].close()
                except TimeoutError:
                    break
                accepted[name] += 1
        for client in clients:
            client.close()
    assert accepted.total() == CLIENTS
    assert min(accepted["one"], accepted["other"]) > CLIENTS // 8


def test_an_address_that_another_server_has_is_refused() -> None:
    with address("127.0.0.1", 0) as held, _sent(held) as other:
        other.listen()
        with pytest.raises(OSError):
            address("127.0.0.1", held.getsockname()[1])


def test_the_command_answers_with_several_processes(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "web", "--data", str(data), "--port", str(port), "--workers", "2"]
        refused = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert refused.returncode == 3 and f"127.0.0.1:{port}" in refused.stderr
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        said = ""
        while said.count("startup complete") < 2 and (line := server.stderr.readline()):
            said += line
        assert f"Listening on http://127.0.0.1:{port} with 2 processes" in said
        for _ in range(8):
            connection = HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request("GET", "/healthz")
            assert connection.getresponse().status == 200
            connection.close()
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=60)
    assert server.returncode is not None
