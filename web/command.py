"""The command that serves an archive: its options, what it checks first, its demo."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click
import uvicorn

from search.archive import Archive
from search.errors import ArchiveError, SettingsError
from search.settings import settings_from
from web.serving import connections
from web.serving.workers import DEALT_OUT
from web.serving.workers import serve as serve_together
from web.settings import web_settings

USAGE, CANNOT_GO_ON = 2, 3


@click.command()
@click.option(
    "--data", type=click.Path(path_type=Path), help="Data directory; default $NEWS_ARCHIVE_DATA, else ./data."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that answer."
)
@click.option("--demo", is_flag=True, help="Index the demo archive first; without --data it is kept nowhere.")
def serve(data: Path | None, host: str, port: int, workers: int, demo: bool) -> None:
    """Serve the archive's pages and its JSON API."""
    try:
        with _data(data, demo) as directory:
            if demo:
                _index_demo(directory)
            _check(directory)
            os.environ["NEWS_ARCHIVE_DATA"] = str(directory)
            _run(host, port, workers)
    except SettingsError as error:
        print(error, file=sys.stderr)
        sys.exit(USAGE)
    except ArchiveError as error:
        print(error, file=sys.stderr)
        sys.exit(CANNOT_GO_ON)


def _run(host: str, port: int, workers: int) -> None:
    settings: dict[str, Any] = {"factory": True, "server_header": False, "access_log": False}
    settings |= {"host": host, "port": port, "workers": workers, **connections.settings()}
    if workers == 1 or not DEALT_OUT:
        uvicorn.run("web.serving.process:application", **settings)
        return
    try:
        serve_together(uvicorn.Config("web.serving.process:application", **settings))
    except OSError as error:
        raise ArchiveError(
            f"{host}:{port}: cannot be listened on ({error.strerror}); choose another."
        ) from error


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
    web_settings(os.environ)
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
