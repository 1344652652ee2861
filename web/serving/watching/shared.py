"""Where several processes keep their figures, so that whichever is asked can add them up."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DIRECTORY = "PROMETHEUS_MULTIPROC_DIR"
"""How prometheus-client is told where; it looks when it is first imported, so nothing here imports it."""
LIVE = ("gauge_livesum", "gauge_liveall")
"""Beginnings of the files of what a process is doing, waiting for or holding."""


@contextmanager
def shared() -> Iterator[None]:
    """Inside, processes that are started share their figures in a directory that is made anew and cleared at
    the end; not in that of the data, where those that read may not write."""
    with tempfile.TemporaryDirectory(prefix="news-archive-metrics-", ignore_cleanup_errors=True) as directory:
        os.environ[DIRECTORY] = directory
        try:
            yield
        finally:
            del os.environ[DIRECTORY]


def process_ended(pid: int | None) -> None:
    """What a process that is no more did still counts; what it was doing and holding does not."""
    for kind in LIVE:
        Path(os.environ[DIRECTORY], f"{kind}_{pid}.db").unlink(missing_ok=True)
