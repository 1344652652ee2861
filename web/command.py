"""The command that serves an archive: its options, what it checks first, its demo."""

import logging
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import click
import uvicorn

from search import logs
from search.archive import Archive
from search.errors import ArchiveError, SettingsError
from search.settings import settings_from
from web.serving import connections, sockets
from web.serving import workers as workers_of
from web.serving.watching.shared import DIRECTORY
from web.settings import web_settings

log = logging.getLogger(__name__)
USAGE, CANNOT_GO_ON = 2, 3


@click.command()
@click.option(
    "--data", type=click.Path(path_type=Path), help="Data directory; default $NEWS_ARCHIVE_DATA, else ./data."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--uds", type=click.Path(path_type=Path), help="Unix socket to listen on instead.")
@click.option("--root-path", help="Path below which the site stands, as /kho.")
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that answer."
)
@click.option("--access-log", is_flag=True, help="Log each request, as $NEWS_ARCHIVE_LOG says: text, json.")
@click.option("--demo", is_flag=True, help="Index the demo archive first; without --data it is kept nowhere.")
def serve(
    data: Path | None,
    host: str,
    port: int,
    uds: Path | None,
    root_path: str | None,
    workers: int,
    access_log: bool,
    demo: bool,
) -> None:
    """Serve the archive's pages and its JSON API."""
    try:
        with _data(data, demo) as directory:
            if demo:
                _index_demo(directory)
            if root_path is not None:
                os.environ["NEWS_ARCHIVE_ROOT_PATH"] = root_path
            os.environ["NEWS_ARCHIVE_DATA"] = str(directory)
            os.environ.pop(DIRECTORY, None)  # each set of workers has its own
            _check(directory)
            configuration = _configuration(workers, access_log)
            with _listening(host, port, uds, workers) as held:
                workers_of.serve(configuration, held)
    except SettingsError as error:
        print(error, file=sys.stderr)
        sys.exit(USAGE)
    except ArchiveError as error:
        print(error, file=sys.stderr)
        sys.exit(CANNOT_GO_ON)


def _configuration(workers: int, access_log: bool) -> uvicorn.Config:
    levels = {"web.access": "INFO" if access_log else "WARNING"}
    return uvicorn.Config(
        "web.serving.process:application",
        factory=True,
        workers=workers,
        server_header=False,
        access_log=False,  # web.serving.watching writes it, with ids and durations
        proxy_headers=False,  # web.serving.forwarded reads them
        log_config=logs.configuration(logs.form(os.environ) or "text", "request_id", levels),
        **connections.settings(),
    )


@contextmanager
def _listening(host: str, port: int, uds: Path | None, workers: int) -> Iterator[socket.socket]:
    """The socket to answer on; the log says where it is."""
    if uds is not None:
        with sockets.unix_socket(uds) as held:
            _tell(f"unix socket {uds}", workers)
            yield held
        return
    with sockets.listening(host, port, several=workers > 1) as held:
        host, port = held.getsockname()[:2]
        _tell(f"http://{f'[{host}]' if ':' in host else host}:{port}", workers)
        yield held


def _tell(place: str, workers: int) -> None:
    if workers > 1:
        log.info("Listening on %s with %d processes", place, workers)
    else:
        log.info("Uvicorn running on %s (Press CTRL+C to quit)", place)


@contextmanager
def _data(given: Path | None, demo: bool) -> Iterator[Path]:
    """The data directory; a demo without one must not mix with a real archive and gets its own."""
    if demo and given is None:
        # The server passes a SIGTERM on when it is done: as an exit, so that the directory goes too.
        os.environ.pop("NEWS_ARCHIVE_STORE", None)
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
        with tempfile.TemporaryDirectory(prefix="news-archive-demo-") as directory:
            yield Path(directory)
    else:
        yield settings_from(os.environ, data=given).data


def _check(directory: Path) -> None:
    """Fail before the server starts, with the reason, rather than in each of its workers."""
    logs.form(os.environ)
    if root := web_settings(os.environ).root_path:
        from web.app import check_root  # which loads all pages, that else only the workers need

        check_root(root)
    archive = Archive.open(settings_from(os.environ, data=directory))
    try:
        archive.state()
    finally:
        archive.close()


def _index_demo(directory: Path) -> None:
    """Index the demo archive in a process of its own: the web never imports the indexer."""
    package = find_spec("indexer")
    if package is None or not package.submodule_search_locations:
        raise SettingsError("The package «indexer» is not installed; the demo archive is part of it.")
    source = Path(package.submodule_search_locations[0], "demo")
    command = [sys.executable, "-m", "indexer", "sync", str(source), "--data", str(directory)]
    if subprocess.run(command, check=False).returncode not in (0, 1):
        raise ArchiveError("The demo archive could not be indexed; see the message above.")
