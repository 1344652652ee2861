"""The commands of the indexer: what each takes, does and prints."""

import signal
import sys
import threading
from contextlib import AbstractContextManager
from pathlib import Path

import click

from indexer import follow as following
from indexer import upkeep, verification
from indexer.command import (
    SOME_SET_ASIDE,
    chosen_settings,
    data_option,
    engine_option,
    errors,
    force_option,
    open_workspace,
    other_engine_option,
    settings_to_read,
    settings_to_rebuild,
    wait_option,
)
from indexer.copies import backups, exchange
from indexer.opening import check, opened
from indexer.publishing import watch as watching
from indexer.publishing.inbox import take_up_inbox
from indexer.publishing.tokens import token
from indexer.report import print_report, print_set_aside, print_status
from indexer.sources import database
from indexer.staff import overrides
from indexer.staff.accounts import staff
from indexer.sync import sync as synchronise
from indexer.terminal import ProgressBar, tell
from indexer.workspace import Workspace, locked_store
from search.errors import SettingsError
from search.store import Store

EVERY = 6 * 3600.0
EVERY_HELP = "Seconds after which a folder is read whole again, in case a change of it was not told."
FETCH_HELP = "Seconds between two syncs of a source that is an address."


query_option = click.option(
    "--query", help="For a database: a file with a SELECT, or the name of a ready one."
)


@click.group()
def app() -> None:
    """Keep an archive up to date with its sources."""


for group in overrides.GROUPS.values():
    app.add_command(group)
app.add_command(staff)
app.add_command(token)


@app.command()
@click.argument("sources", nargs=-1, required=True)
@data_option
@engine_option
@query_option
@click.option("--prune", is_flag=True, help="Withdraw what left a source that was read to its end.")
@force_option
@wait_option
def sync(
    sources: tuple[str, ...],
    data: Path | None,
    engine: str | None,
    query: str | None,
    prune: bool,
    force: bool,
    wait: float,
) -> None:
    """Index what is new or changed in SOURCES: folders, files, addresses of sites and of databases."""
    with errors(), ProgressBar() as progress:
        chosen = chosen_settings(data, engine)
        check(sources, chosen)

        def stored(source: str) -> frozenset[str]:
            with locked_store(chosen, "python -m indexer sync", wait, create=True) as store:
                return frozenset(store.ids_of(source))

        with (
            opened(sources, chosen.data, stored, progress, wait, query, prune) as found,
            open_workspace("sync", data, wait, engine, create=True) as work,
        ):
            take_up_inbox(work)
            report = synchronise(work, found, prune=prune, progress=progress, force=force)
    print_report(report)
    sys.exit(SOME_SET_ASIDE if report.set_aside else 0)


@app.command()
@data_option
@other_engine_option
@force_option
@wait_option
def rebuild(data: Path | None, engine: str | None, force: bool, wait: float) -> None:
    """Read all facts anew and build a new index beside the old one; readers never stop."""
    with errors(), ProgressBar() as progress:
        chosen = settings_to_rebuild(data, engine)
        with locked_store(chosen, "python -m indexer rebuild", wait) as store:
            set_aside = upkeep.rebuild(chosen, store, progress, force=force)
            count = store.count()
    print_set_aside(set_aside)
    print(f"rebuilt with {chosen.engine}: {count} articles, set aside {len(set_aside)}")
    sys.exit(SOME_SET_ASIDE if set_aside else 0)


@app.command()
@data_option
@wait_option
def extract(data: Path | None, wait: float) -> None:
    """Read facts again from the stored texts, after the rules or the known names changed."""
    with errors(), ProgressBar() as progress, open_workspace("extract", data, wait) as work:
        changed, set_aside = upkeep.extract_again(work.store, progress)
        work.index.take_up(work.store, lambda count: progress("index", count))
        count = work.store.count()
    print_set_aside(set_aside)
    print(f"{count} articles, facts of {changed} changed, set aside {len(set_aside)}")
    sys.exit(SOME_SET_ASIDE if set_aside else 0)


@app.command()
@data_option
@wait_option
def upgrade(data: Path | None, wait: float) -> None:
    """Take over an archive of an earlier version, whole; a copy of its store stays beside it."""
    with errors(), ProgressBar() as progress, open_workspace("upgrade", data, wait) as work:
        work.index.take_up(work.store, lambda count: progress("index", count))
        count = work.store.count()
    print(f"up to date: {count} articles")


@app.command()
@data_option
@engine_option
@wait_option
def follow(data: Path | None, engine: str | None, wait: float) -> None:
    """Keep this machine's index up with a store in PostgreSQL that another machine writes; never ends."""
    with errors():
        chosen = chosen_settings(data, engine)
        if not chosen.database:
            raise SettingsError("follow is for a store in PostgreSQL: set NEWS_ARCHIVE_STORE.")
        following.follow(chosen, wait, following.to_the_terminal, told_to_end().is_set)


@app.command()
@click.argument("sources", nargs=-1)
@data_option
@engine_option
@query_option
@click.option("--prune", is_flag=True, help="Withdraw what left a source that was read to its end.")
@click.option("--every", type=click.FloatRange(min=1), default=EVERY, show_default=True, help=EVERY_HELP)
@click.option("--fetch-every", type=click.FloatRange(min=1), default=300, show_default=True, help=FETCH_HELP)
@wait_option
def watch(
    sources: tuple[str, ...],
    data: Path | None,
    engine: str | None,
    query: str | None,
    prune: bool,
    every: float,
    fetch_every: float,
    wait: float,
) -> None:
    """Sync SOURCES, then take up what changes in them and what is published over HTTP; never ends."""
    with errors():
        settings = chosen_settings(data, engine)
        if any(map(database.is_address, sources)):
            database.read_query(query)  # what would fail at every sync is told at once

        def opening() -> AbstractContextManager[Workspace]:
            return open_workspace("watch", data, wait, engine, create=True)

        rules = watching.Rules(prune, every, fetch_every, query)
        watching.watch(settings, sources, opening, rules, following.to_the_terminal, told_to_end())


def told_to_end() -> threading.Event:
    """Set when the process is told to end; a piece of work that has begun is brought to its end first."""
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    return ended


@app.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@data_option
def backup(file: Path, data: Path | None) -> None:
    """Copy the archive of record to FILE, while it is read and written."""
    with errors():
        backups.backup(settings_to_read(data), file)
    print(f"the archive of record lies in {file}")


@app.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@data_option
@engine_option
@wait_option
def restore(file: Path, data: Path | None, engine: str | None, wait: float) -> None:
    """Put a backup in the place of the archive of record, and make the index anew from it."""
    with errors(), ProgressBar() as progress:
        count = backups.restore(chosen_settings(data, engine), file, wait, progress)
    print(f"restored {count} articles from {file}")


@app.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@data_option
def export_all(file: Path, data: Path | None) -> None:
    """Write articles, keys and decisions to FILE as JSON Lines (.gz is compressed), for `import`."""
    with errors():
        store = Store.open(settings_to_read(data).store)
        try:
            print(f"exported {exchange.export(store, file)} lines to {file}")
        finally:
            store.close()


@app.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@data_option
@engine_option
@wait_option
def import_all(file: Path, data: Path | None, engine: str | None, wait: float) -> None:
    """Take up what `export` wrote, from whichever database; what is here already stays as it is."""
    with errors(), open_workspace("import", data, wait, engine, create=True) as work:
        print(f"imported {exchange.take(work, file)} articles")


@app.command()
@data_option
def status(data: Path | None) -> None:
    """What the archive holds, how far its index is, the last runs and what was set aside."""
    from search.archive import Archive  # everything that searches; no other command needs it

    with errors():
        archive = Archive.open(settings_to_read(data))
        try:
            print_status(archive)
        finally:
            archive.close()


@app.command()
@data_option
@click.option("--full", is_flag=True, help="Look for the terms of every article, not of a sample.")
@wait_option
def verify(data: Path | None, full: bool, wait: float) -> None:
    """Compare store and index with what was written and with each other; exit 1 where they differ."""
    with errors(), open_workspace("verify", data, wait) as work:
        problems = verification.verify(work, full=full)
        count = work.store.count()
    for problem in problems:
        tell(problem)
    print(f"verified {count} articles, {len(problems)} problems")
    sys.exit(1 if problems else 0)


@app.command()
@click.argument("ids", nargs=-1, required=True)
@data_option
@click.option("--purge", is_flag=True, help="Erase their texts and earlier texts for good.")
@wait_option
def remove(ids: tuple[str, ...], data: Path | None, purge: bool, wait: float) -> None:
    """Withdraw articles; one that its source still holds comes back with the next sync."""
    with errors(), ProgressBar() as progress, open_workspace("remove", data, wait) as work:
        removed, missing = upkeep.remove(work, ids, progress, purge=purge)
    for id in missing:
        tell(f"{id}: no article of the archive has this id")
    print(f"removed {removed}")
    sys.exit(1 if missing else 0)
