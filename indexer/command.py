"""What every command of the indexer shares: its options, its workspace, its exit codes."""

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from indexer.workspace import Workspace, workspace
from search.errors import ArchiveError, SettingsError
from search.settings import Settings, settings_from

SOME_SET_ASIDE, USAGE, CANNOT_GO_ON, INTERRUPTED = 1, 2, 3, 130

Data = Annotated[Path | None, typer.Option(help="Data directory; default $NEWS_ARCHIVE_DATA, else ./data.")]
EngineOption = Annotated[
    str | None,
    typer.Option(
        help="Engine of a new index: whoosh, tantivy or auto; default $NEWS_ARCHIVE_ENGINE, else auto."
    ),
]
Wait = Annotated[float, typer.Option(help="Seconds to wait for another indexing process.")]


def chosen_settings(data: Path | None, engine: str | None = None) -> Settings:
    """Settings from the environment, overridden by the options given."""
    return settings_from(os.environ, data=data, engine=engine)


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
        print(error, file=sys.stderr)
        raise typer.Exit(USAGE) from error
    except ArchiveError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(CANNOT_GO_ON) from error
    except OSError as error:
        place, cause = error.filename or "disk", error.strerror or error
        print(f"{place}: {cause}; check its rights and free space", file=sys.stderr)
        raise typer.Exit(CANNOT_GO_ON) from error
    except Exception as error:
        traceback.print_exc()
        print(
            f"a defect of this program ({type(error).__name__}); please report the lines above",
            file=sys.stderr,
        )
        raise typer.Exit(CANNOT_GO_ON) from error
    except KeyboardInterrupt as error:
        print("interrupted; what was committed stays, the next run goes on from there", file=sys.stderr)
        raise typer.Exit(INTERRUPTED) from error
