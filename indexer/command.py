"""What every command of the indexer shares: its options, its workspace, its exit codes."""

import logging
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import click

from indexer.copies import absence
from indexer.terminal import tell
from indexer.workspace import WAIT, Workspace, workspace
from search.errors import ArchiveError, SettingsError
from search.index import generations
from search.index.wants import out_of_reach
from search.settings import Settings, settings_from

SOME_SET_ASIDE, USAGE, CANNOT_GO_ON, INTERRUPTED = 1, 2, 3, 130

data_option = click.option(
    "--data", type=click.Path(path_type=Path), help="Data directory; default $NEWS_ARCHIVE_DATA, else ./data."
)
_ENGINES = "Engine of a new index: whoosh, tantivy, opensearch, auto; default $NEWS_ARCHIVE_ENGINE, else"
engine_option = click.option("--engine", help=f"{_ENGINES} auto.")
other_engine_option = click.option("--engine", help=f"{_ENGINES} the one of the present index.")
force_option = click.option("--force", is_flag=True, help="Go on though much of the archive would be lost.")
wait_option = click.option(
    "--wait",
    type=float,
    default=WAIT,
    show_default=True,
    help="Seconds to wait for another indexing process.",
)


def chosen_settings(data: Path | None, engine: str | None = None) -> Settings:
    """Settings from the environment, overridden by the options given."""
    return settings_from(os.environ, data=data, engine=engine)


def settings_to_rebuild(data: Path | None, engine: str | None) -> Settings:
    """The same with the engine in which the index stands, unless another one is asked for or set; where that
    one cannot be had any more, with one that can."""
    chosen = chosen_settings(data, engine)
    if engine or os.environ.get("NEWS_ARCHIVE_ENGINE"):
        return chosen
    try:
        return chosen_settings(data, generations.current(chosen.index).engine)
    except (ArchiveError, SettingsError):
        return chosen


def settings_to_read(data: Path | None) -> Settings:
    """The same for a command that only reads; raises StoreLost where the archive of record is lost."""
    settings = chosen_settings(data)
    absence.check(settings)
    return settings


def open_workspace(
    command: str, data: Path | None, wait: float, engine: str | None = None, *, create: bool = False
) -> AbstractContextManager[Workspace]:
    """The workspace of a command, locked in its name."""
    return workspace(chosen_settings(data, engine), f"python -m indexer {command}", wait, create=create)


@contextmanager
def errors() -> Iterator[None]:
    """Failures as one line with their cause, and the exit code the contract gives them."""
    try:
        yield
    except SettingsError as error:
        tell(str(error), logging.ERROR)
        sys.exit(USAGE)
    except ArchiveError as error:
        tell(str(error), logging.ERROR)
        sys.exit(CANNOT_GO_ON)
    except OSError as error:
        place, cause = error.filename or "disk", error.strerror or error
        want = out_of_reach(place, error)
        tell(str(want or f"{place}: {cause}; check its rights and free space"), logging.ERROR)
        sys.exit(CANNOT_GO_ON)
    except Exception as error:
        tell(traceback.format_exc().rstrip(), logging.ERROR)
        tell(
            f"a defect of this program ({type(error).__name__}); please report the lines above", logging.ERROR
        )
        sys.exit(CANNOT_GO_ON)
    except KeyboardInterrupt:
        tell("interrupted; what was committed stays, the next run goes on from there")
        sys.exit(INTERRUPTED)
