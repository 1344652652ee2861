"""What a run says on standard error: plain lines, or as `NEWS_ARCHIVE_LOG` says, with the id of the run."""

import logging
import logging.config
import os
import secrets
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from search import logs
from search.errors import SettingsError

log = logging.getLogger("indexer")
USAGE = 2


def tell(line: str, level: int = logging.WARNING) -> None:
    """One line, at once."""
    if logging.getLogger().handlers:
        log.log(level, line)
    else:
        print(line, file=sys.stderr, flush=True)


@contextmanager
def run_told(arguments: Sequence[str]) -> Iterator[None]:
    """Where logs are asked for, every line of this run has its id, and the last one says how it ended."""
    try:
        form = logs.form(os.environ)
    except SettingsError as error:
        print(error, file=sys.stderr)
        sys.exit(USAGE)
    if form is None:
        yield
        return
    logging.config.dictConfig(logs.configuration(form, "run"))
    logs.task.set(secrets.token_hex(4))
    command, started, code = arguments[0] if arguments else "", time.monotonic(), 1
    try:
        yield
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
        raise
    finally:
        spent = round((time.monotonic() - started) * 1000)
        log.info(
            "%s ended with %d after %d ms",
            *(command, code, spent),
            extra={"command": command, "exit_code": code, "duration_ms": spent},
        )
