"""A PostgreSQL server of the tests' own: on a free port, in a directory that goes with it."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

USER = "archive"
_numbers = count(1)
_NOBODY = "nobody"
"""Who runs the server where the tests run as root, as whom it refuses to run."""
_SETTINGS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "max_connections": "60"}


def binaries() -> Path | None:
    """Where the server's programs are: on the path, or where Debian puts them."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


class Server:
    """A running server; `stop` and `start` again as an operator would."""

    def __init__(self, programs: Path, directory: Path) -> None:
        self._programs, self._directory = programs, directory
        self.port = _free_port()
        self._run(
            "initdb",
            "-D",
            str(directory / "data"),
            "-U",
            USER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "-N",
            "--locale=C",
        )

    def start(self) -> None:
        settings = {
            **_SETTINGS,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": str(self._directory),
        }
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        log = str(self._directory / "log")
        self._run(
            "pg_ctl",
            "-D",
            str(self._directory / "data"),
            "-w",
            "-l",
            log,
            "-o",
            f"-p {self.port} {options}",
            "start",
        )

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self._directory / "data"), "-m", "fast", "-w", "stop")

    def database(self, pattern: str) -> str:
        """The address of a new database, a copy of another one."""
        import psycopg

        name = f"archive_{next(_numbers)}"
        with psycopg.connect(self.address().replace("+psycopg", ""), autocommit=True) as server:
            server.execute(f"CREATE DATABASE {name} TEMPLATE {pattern}")  # type: ignore[arg-type]
        return self.address(name)

    def address(self, database: str = "postgres") -> str:
        return f"postgresql+psycopg://{USER}@127.0.0.1:{self.port}/{database}"

    def _run(self, program: str, *arguments: str) -> None:
        user = _NOBODY if os.geteuid() == 0 else None
        done = subprocess.run(
            [self._programs / program, *arguments],
            user=user,
            cwd=self._directory,
            stdin=subprocess.DEVNULL,
            stdout=(self._directory / f"{program}.out").open("w"),  # a pipe would stay open with the server
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode:
            raise RuntimeError((self._directory / f"{program}.out").read_text())


@contextmanager
def running(programs: Path) -> Iterator[Server]:
    """A server for as long as the block lasts."""
    directory = Path(tempfile.mkdtemp(prefix="news-archive-postgresql-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(directory, _NOBODY)
        server = Server(programs, directory)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def emptied(address: str) -> None:
    """Take everything out of a store but what it says of itself, as it was when it was made."""
    import psycopg

    with psycopg.connect(address.replace("+psycopg", "")) as server:
        found = server.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        names = [name for (name,) in found if name not in ("meta", "alembic_version")]
        # A replica looks at no foreign keys, so in any order; TRUNCATE makes every file of every table anew.
        server.execute("SET session_replication_role = replica")
        server.execute("; ".join(f"DELETE FROM {name}" for name in names))  # type: ignore[arg-type]
        server.execute("UPDATE meta SET value = '0' WHERE name IN ('revision', 'lexicon', 'phrases')")
