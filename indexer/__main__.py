"""The indexer's command line: python -m indexer sync|rebuild|extract|status|verify|remove|alias."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from indexer import aliases, upkeep
from indexer.command import SOME_SET_ASIDE, Data, EngineOption, Wait, chosen_settings, errors, open_workspace
from indexer.report import print_report, print_set_aside, print_status
from indexer.sync import sync as synchronise
from indexer.terminal import ProgressBar
from indexer.workspace import WAIT, locked_store
from search.archive import Archive

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.add_typer(aliases.app, name="alias")


@app.command()
def sync(
    sources: Annotated[list[Path], typer.Argument(help="Folders and files: .txt, .html, .jsonl (.gz, .xz).")],
    data: Data = None,
    engine: EngineOption = None,
    prune: Annotated[bool, typer.Option(help="Remove what left a source that was read to its end.")] = False,
    wait: Wait = WAIT,
) -> None:
    """Index what is new or changed in SOURCES."""
    with errors(), ProgressBar() as progress, open_workspace("sync", data, wait, engine, create=True) as work:
        report = synchronise(work, sources, prune=prune, progress=progress)
    print_report(report)
    raise typer.Exit(SOME_SET_ASIDE if report.set_aside else 0)


@app.command()
def rebuild(data: Data = None, engine: EngineOption = None, wait: Wait = WAIT) -> None:
    """Read all facts anew and build a new index beside the old one; readers never stop."""
    with errors(), ProgressBar() as progress:
        chosen = chosen_settings(data, engine)
        with locked_store(chosen, "python -m indexer rebuild", wait) as store:
            set_aside = upkeep.rebuild(chosen, store, progress)
            count = store.count()
    print_set_aside(set_aside)
    print(f"rebuilt with {chosen.engine}: {count} articles, set aside {len(set_aside)}")
    raise typer.Exit(SOME_SET_ASIDE if set_aside else 0)


@app.command()
def extract(data: Data = None, wait: Wait = WAIT) -> None:
    """Read facts again from the stored texts, after the rules or the known names changed."""
    with errors(), ProgressBar() as progress, open_workspace("extract", data, wait) as work:
        changed, set_aside = upkeep.extract_again(work.store, progress)
        work.index.take_up(work.store, lambda count: progress("index", count))
        count = work.store.count()
    print_set_aside(set_aside)
    print(f"{count} articles, facts of {changed} changed, set aside {len(set_aside)}")
    raise typer.Exit(SOME_SET_ASIDE if set_aside else 0)


@app.command()
def status(data: Data = None) -> None:
    """What the archive holds, how far its index is, the last runs and what was set aside."""
    with errors():
        archive = Archive.open(chosen_settings(data))
        try:
            print_status(archive)
        finally:
            archive.close()


@app.command()
def verify(data: Data = None, wait: Wait = WAIT) -> None:
    """Compare store and index article by article; exit 1 where they differ."""
    with errors(), open_workspace("verify", data, wait) as work:
        problems = upkeep.verify(work)
        count = work.store.count()
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"verified {count} articles, {len(problems)} problems")
    raise typer.Exit(1 if problems else 0)


@app.command()
def remove(
    ids: Annotated[list[str], typer.Argument(help="Ids of articles.")], data: Data = None, wait: Wait = WAIT
) -> None:
    """Take articles out of the archive; one that its source still holds comes back with the next sync."""
    with errors(), ProgressBar() as progress, open_workspace("remove", data, wait) as work:
        removed, missing = upkeep.remove(work, ids, progress)
    for id in missing:
        print(f"{id}: no article of the archive has this id", file=sys.stderr)
    print(f"removed {removed}")
    raise typer.Exit(1 if missing else 0)


def main() -> None:
    app(prog_name="python -m indexer")


if __name__ == "__main__":
    main()
