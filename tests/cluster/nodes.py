"""Nodes of OpenSearch as processes of the tests' own: on loopback, in a directory that goes with them."""

import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from filelock import FileLock

HERE = Path(__file__).parent
PROGRAMS = ("java", "javac", "mvn")
PATIENCE = 120.0
"""Seconds a node may take to answer on a machine that does much else."""
_JAVA = ("-Dlog4j2.disable.jmx=true", "-XX:+UseSerialGC")
QUICK_START = ("-Xms512m", "-Xmx512m", "-XX:TieredStopAtLevel=1")
"""What a node of the tests runs with, which lives for minutes."""
_SETTINGS = {
    "http.type": "netty4",
    "transport.type": "netty4",
    "network.host": "127.0.0.1",
    "node.processors": "2",
    "cluster.routing.allocation.disk.threshold_enabled": "false",
    "search.max_open_pit_context": "5000",
}


def lacking() -> str:
    """Why no node can be started here, or ""."""
    absent = [program for program in PROGRAMS if shutil.which(program) is None]
    if absent or find_spec("opensearchpy") is None:
        return "needs the extra cluster, a JDK and Maven"
    try:
        class_path()
    except subprocess.CalledProcessError as error:
        return f"OpenSearch cannot be had from Maven Central: {error}"
    return ""


def class_path() -> str:
    """What a node runs from, fetched and compiled once for each state of the sources."""
    sources = b"".join((HERE / name).read_bytes() for name in ("pom.xml", "ClusterNode.java"))
    kept = Path(tempfile.gettempdir()) / f"news-archive-cluster-{os.geteuid()}"
    place = kept / hashlib.blake2b(sources, digest_size=8).hexdigest()
    kept.mkdir(mode=0o700, exist_ok=True)
    with FileLock(f"{place}.lock"):
        if not (place / "path").exists():
            shutil.rmtree(place, ignore_errors=True)
            (place / "classes").mkdir(parents=True)
            goal = ("dependency:build-classpath", f"-Dmdep.outputFile={place / 'jars'}")
            subprocess.run(["mvn", "-q", "-B", "-f", HERE / "pom.xml", *goal], check=True)
            jars = (place / "jars").read_text().strip()
            source = HERE / "ClusterNode.java"
            subprocess.run(["javac", "-cp", jars, "-d", place / "classes", source], check=True)
            (place / "path").write_text(f"{place / 'classes'}:{jars}")
        return (place / "path").read_text()


class Node:
    """One node; `kill` ends it as a loss of power does, `start` starts it again on what it had written."""

    def __init__(
        self,
        directory: Path,
        name: str,
        settings: Mapping[str, str],
        java: Sequence[str] = QUICK_START,
        *,
        module: bool = True,
    ) -> None:
        self._directory, self._name, self._java, self._module = directory, name, java, module
        self.port, self.transport = free_port(), free_port()
        self._settings = {**_SETTINGS, "path.home": str(_home(name)), **settings}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start it, without waiting until it answers."""
        pipe = self._directory / "held"
        settings = {
            "node.name": self._name,
            "http.port": str(self.port),
            "transport.port": str(self.transport),
            **self._settings,
        }
        arguments = [f"{name}={value}" for name, value in settings.items()]
        modules = ["analysis-common"] if self._module else []
        with (self._directory / f"{self._name}.log").open("ab") as log:
            self._process = subprocess.Popen(
                ["java", *_JAVA, *self._java, "-cp", class_path(), "ClusterNode", pipe, *modules, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._directory,
                start_new_session=True,
            )

    def kill(self) -> None:
        """End it at once."""
        self.signal(signal.SIGKILL)
        if self._process is not None:
            self._process.wait()

    def signal(self, number: signal.Signals) -> None:
        """As `SIGSTOP`, for a node that hangs, and `SIGCONT`."""
        if self._process is not None:
            self._process.send_signal(number)

    def ask(self, path: str, method: str = "GET", body: object = None) -> dict[str, object]:
        """One request to this very node."""
        data = None if body is None else json.dumps(body).encode()
        request = Request(f"{self.address}{path}", data, {"Content-Type": "application/json"}, method=method)
        with urlopen(request, timeout=60) as answer:
            found: dict[str, object] = json.loads(answer.read() or b"{}")
        return found

    def until(self, path: str) -> None:
        """Wait until this path is answered with 200."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self.ask(path)
                return
            except (URLError, OSError):
                if time.monotonic() > until or (self._process and self._process.poll() is not None):
                    raise RuntimeError((self._directory / f"{self._name}.log").read_text()[-4000:]) from None
                time.sleep(0.1)


class Nodes:
    """Two nodes that are one cluster; the first alone may lead it, so that the second can be killed."""

    def __init__(
        self, directory: Path, settings: Mapping[str, str], java: Sequence[str] = QUICK_START
    ) -> None:
        self.lead = Node(directory, "lead", settings, java)
        self.other = Node(directory, "other", {**settings, "node.roles": "data,ingest"}, java)
        for node in (self.lead, self.other):
            node._settings["discovery.seed_hosts"] = f"127.0.0.1:{self.lead.transport}"
            node._settings["cluster.name"] = directory.name
        self.lead._settings["cluster.initial_cluster_manager_nodes"] = "lead"

    @property
    def addresses(self) -> tuple[str, ...]:
        return (self.lead.address, self.other.address)

    def start(self) -> None:
        """Start both, and wait until they are one."""
        self.lead.start()
        self.other.start()
        self.whole()

    def whole(self) -> None:
        """Wait until both are there."""
        self.lead.until("/_cluster/health?wait_for_nodes=2&timeout=1s")


@contextmanager
def held(directory: Path) -> Iterator[None]:
    """As long as a process is inside, the nodes of this directory live."""
    pipe = directory / "held"
    if not pipe.exists():
        os.mkfifo(pipe)
    descriptor = os.open(pipe, os.O_RDWR)
    try:
        yield
    finally:
        os.close(descriptor)


@contextmanager
def shared(root: Path) -> Iterator[tuple[str, ...]]:
    """The addresses of one cluster for all the processes of a test run, which have this directory in common;
    it ends with the last of them."""
    directory = root / "opensearch"
    with FileLock(root / "opensearch.lock"):
        directory.mkdir(exist_ok=True)
        inside = held(directory)
        inside.__enter__()
        told = directory / "addresses"
        if not (told.exists() and _answers(told.read_text().split()[0])):
            nodes = Nodes(directory, {})
            nodes.start()
            told.write_text(" ".join(nodes.addresses))
        addresses = tuple(told.read_text().split())
    try:
        yield addresses
    finally:
        inside.__exit__(None, None, None)


def _answers(address: str) -> bool:
    try:
        with urlopen(f"{address}/_cluster/health?wait_for_nodes=2&timeout=1s", timeout=10):
            return True
    except OSError:
        return False


def _home(name: str) -> Path:
    """Where a node writes: in memory if the system has it, since each new index waits for the disk twice."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    return Path(tempfile.mkdtemp(prefix=f"news-archive-opensearch-{name}-", dir=memory))


def free_port() -> int:
    """A port of loopback that nobody has."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
