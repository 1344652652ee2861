"""What a command prints when it is done."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from indexer.clock import now
from indexer.sync import Report
from indexer.terminal import tell
from search.model import SetAside

if TYPE_CHECKING:
    from search.archive import Archive

SHOWN = 50
"""Lines of one kind that are printed; `status` lists all that was set aside."""


def print_report(report: Report) -> None:
    """Warnings and what was set aside on standard error, then the line of counts on standard output."""
    _print_some([f"warning: {warning}" for warning in report.warnings])
    print_set_aside(report.set_aside)
    print(report.counts.line())


def print_set_aside(items: Sequence[SetAside]) -> None:
    _print_some([f"set aside: {item.place}: {item.reason}" for item in items])


def print_status(archive: "Archive") -> None:
    """The archive in a few lines, for a person."""
    state, store = archive.state(), archive.store
    behind = f", {state.behind} revisions behind: run python -m indexer sync" if state.behind else ""
    refused = len(store.set_aside_of("index"))
    found = f", {refused} of them not found by a search (see «set aside»)" if refused else ""
    print(f"articles   {store.count()}{found}")
    print(f"store      revision {store.revision()}")
    print(f"index      {state.engine}, revision {state.revision}, updated {state.updated}{behind}")
    print(f"inbox      {_inbox(archive)}")
    for run in store.runs(5):
        counts = ", ".join(f"{name.replace('_', ' ')} {count}" for name, count in run.counts.items())
        outcome = run.error or ("not finished" if not run.finished else counts)
        print(f"run {run.number:<6} {run.started}  {run.command}: {outcome}")
    for item in store.set_aside():
        print(f"set aside  {item.place}: {item.reason}")


def _inbox(archive: "Archive") -> str:
    silent = archive.inbox.silent_for(now())
    watched = "nobody watches" if silent is None else f"watch gave a sign of life {silent:.0f} s ago"
    return f"{archive.inbox.waiting()} letters wait, {watched}"


def _print_some(lines: Sequence[str]) -> None:
    for line in lines[:SHOWN]:
        tell(line)
    if len(lines) > SHOWN:
        tell(f"… and {len(lines) - SHOWN} more")
