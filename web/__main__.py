"""Serve an archive: python -m web [--data DIR] [--host H] [--port P] [--demo]."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from search.archive import Archive
from search.errors import ArchiveError, SettingsError
from search.settings import settings_from
from web.settings import web_settings

USAGE, CANNOT_GO_ON = 2, 3


def serve(
    data: Annotated[Path | None, typer.Option(help="Data directory; default $NEWS_ARCHIVE_DATA.")] = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that answer.")] = 1,
    demo: Annotated[
        bool, typer.Option("--demo", help="Index the demo archive first; without --data it is kept nowhere.")
    ] = False,
) -> None:
    """Serve the archive's pages and its JSON API."""
    try:
        with _data(data, demo) as directory:
            if demo:
                _index_demo(directory)
            _check(directory)
            os.environ["NEWS_ARCHIVE_DATA"] = str(directory)
            uvicorn.run(
                "web.app:from_environment",
                factory=True,
                host=host,
                port=port,
                workers=workers,
                server_header=False,
                access_log=False,
            )
    except SettingsError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(USAGE) from error
    except ArchiveError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(CANNOT_GO_ON) from error


@contextmanager
def _data(given: Path | None, demo: bool) -> Iterator[Path]:
    """The data directory; a demo without one must not mix with a real archive and gets its own."""
    if demo and given is None:
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


if __name__ == "__main__":
    typer.run(serve)
