"""What staff know better than the rules: other names, entities to merge, entities to tell apart.

All of it survives a rebuild, because it is kept beside the facts and not in them.
"""

from pathlib import Path
from typing import Literal, get_args

import click

from indexer.command import data_option, errors, open_workspace, wait_option

Kind = Literal["person", "document"]
kind_argument = click.argument("kind", type=click.Choice(get_args(Kind)))


@click.group("alias")
def app() -> None:
    """Other names of people and official documents; merge them or tell them apart.

    KEY is the one in its address, for example le-thi-mo or 35-nq-tw."""


@app.command()
@kind_argument
@click.argument("key")
@click.argument("spelling")
@data_option
@wait_option
def add(kind: Kind, key: str, spelling: str, data: Path | None, wait: float) -> None:
    """From now on, and in all articles, SPELLING means KEY."""
    with errors(), open_workspace("alias add", data, wait) as work:
        with work.store.writing() as writing:
            writing.add_alias(kind, key, spelling)
        work.index.take_up(work.store)
    print(f"{spelling} now means {key}")


@app.command()
@kind_argument
@click.argument("key")
@click.argument("into")
@data_option
@wait_option
def merge(kind: Kind, key: str, into: str, data: Path | None, wait: float) -> None:
    """Make two entities one: INTO stays, and the address of KEY leads to it for ever."""
    with errors(), open_workspace("alias merge", data, wait) as work:
        with work.store.writing() as writing:
            writing.merge(kind, key, into)
        work.index.take_up(work.store)
    print(f"{key} now leads to {into}")


@app.command()
@kind_argument
@click.argument("key")
@click.argument("ids", nargs=-1, required=True)
@data_option
@wait_option
def split(kind: Kind, key: str, ids: tuple[str, ...], data: Path | None, wait: float) -> None:
    """In the articles of these IDS the name or number means another one, who gets a page of their own."""
    with errors(), open_workspace("alias split", data, wait) as work:
        with work.store.writing() as writing:
            new = writing.split(kind, key, ids)
        work.index.take_up(work.store)
    print(f"{len(ids)} articles now mean {new}")
