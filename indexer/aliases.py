"""What staff know better than the rules: other names, entities to merge, entities to tell apart.

All of it survives a rebuild, because it is kept beside the facts and not in them.
"""

from typing import Annotated, Literal

import typer

from indexer.command import Data, Wait, errors, open_workspace
from indexer.workspace import WAIT

app = typer.Typer(
    no_args_is_help=True, help="Other names of people and official documents; merge them or tell them apart."
)
Kind = Literal["person", "document"]
KindArgument = Annotated[Kind, typer.Argument(help="person or document")]
Key = Annotated[str, typer.Argument(help="The key in its address, for example le-thi-mo or 35-nq-tw.")]


@app.command()
def add(
    kind: KindArgument,
    key: Key,
    spelling: Annotated[str, typer.Argument(help="Another name, or another number.")],
    data: Data = None,
    wait: Wait = WAIT,
) -> None:
    """From now on, and in all articles, SPELLING means KEY."""
    with errors(), open_workspace("alias add", data, wait) as work:
        with work.store.writing() as writing:
            writing.add_alias(kind, key, spelling)
        work.index.take_up(work.store)
    print(f"{spelling} now means {key}")


@app.command()
def merge(
    kind: KindArgument,
    key: Key,
    into: Annotated[str, typer.Argument(help="The key that stays.")],
    data: Data = None,
    wait: Wait = WAIT,
) -> None:
    """Make two entities one; the address of KEY leads to INTO for ever."""
    with errors(), open_workspace("alias merge", data, wait) as work:
        with work.store.writing() as writing:
            writing.merge(kind, key, into)
        work.index.take_up(work.store)
    print(f"{key} now leads to {into}")


@app.command()
def split(
    kind: KindArgument,
    key: Key,
    ids: Annotated[list[str], typer.Argument(help="Ids of the articles that mean somebody else.")],
    data: Data = None,
    wait: Wait = WAIT,
) -> None:
    """In these articles the name or number means another one, who gets a page of their own."""
    with errors(), open_workspace("alias split", data, wait) as work:
        with work.store.writing() as writing:
            new = writing.split(kind, key, ids)
        work.index.take_up(work.store)
    print(f"{len(ids)} articles now mean {new}")
