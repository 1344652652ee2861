"""What staff know better than the rules: other names, entities to merge or to tell apart, corrections.

All of it is kept apart from what was read, applied after every reading, and can be taken back."""

import getpass
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import get_args

import click

from indexer.command import data_option, errors, open_workspace, wait_option
from indexer.extract import Lexicon
from indexer.publishing.decisions import decide
from search.inbox.letter import Apart, Asked, Undo
from search.store.overrides.said import (
    Alias,
    Command,
    Confirmation,
    Correction,
    Kind,
    Merge,
    Override,
    Rule,
    Split,
    What,
)

kind_argument = click.argument("kind", type=click.Choice(["person", "document"]))
any_kind_argument = click.argument("kind", type=click.Choice(get_args(Kind)))


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return ""


class _Decisions(click.Group):
    """A group in which what is no command is the beginning of a decision: `merge person KEY INTO`."""

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(context, args[0]) is None:
            args = ["add", *args]
        return super().resolve_command(context, args)


def _decide(command: str, asked: Asked, by: str, data: Path | None, wait: float) -> None:
    """Carry a decision out, bring the index up to it, and print what is otherwise now."""
    with errors(), open_workspace(command, data, wait) as work:
        lexicon = Lexicon(work.store.lexicon_names())
        with work.store.writing() as writing:
            text = decide(writing, lexicon, asked, by)
        work.index.take_up(work.store)
    print(text)


by_option = click.option("--by", default=_who, help="Who decides; default the user of the system.")


def _adds(group: click.Group) -> Callable[[Callable[..., Asked]], click.Command]:
    """Make of a function the command `add` of a group: what it makes of its arguments is what is decided."""

    def command(said: Callable[..., Asked]) -> click.Command:
        @group.command("add")
        @by_option
        @data_option
        @wait_option
        @wraps(said)  # its arguments with it, which click keeps beside a function
        def add(by: str, data: Path | None, wait: float, **arguments: object) -> None:
            _decide(f"{group.name} add", said(**arguments), by, data, wait)

        return add

    return command


@click.group(cls=_Decisions)
def alias() -> None:
    """Other names of people and official documents.

    KEY is the one in its address, for example le-thi-mo or 35-nq-tw."""


@_adds(alias)
@kind_argument
@click.argument("key")
@click.argument("spelling")
def add_alias(kind: Kind, key: str, spelling: str) -> Alias:
    """From now on, and in all articles, SPELLING means KEY."""
    return Alias(kind, key, spelling)


@click.group(cls=_Decisions)
def merge() -> None:
    """Make two people, official documents or conferences one."""


@_adds(merge)
@any_kind_argument
@click.argument("key")
@click.argument("into")
def add_merge(kind: Kind, key: str, into: str) -> Merge:
    """INTO stays, and the address of KEY leads to it for ever."""
    return Merge(kind, key, into)


@click.group(cls=_Decisions)
def split() -> None:
    """Tell apart what bears one name, one number, or was taken for one conference."""


@_adds(split)
@any_kind_argument
@click.argument("key")
@click.argument("ids", nargs=-1, required=True)
def add_split(kind: Kind, key: str, ids: tuple[str, ...]) -> Apart:
    """In the articles of these IDS, KEY means another one, who gets a page of their own."""
    return Apart(kind, key, ids)


@click.group(cls=_Decisions)
def correct() -> None:
    """Correct what was read in one article; it stays corrected whenever the article is read again."""


@_adds(correct)
@click.argument("article")
@click.argument("what", type=click.Choice(get_args(What)))
@click.argument("value", nargs=-1)
@click.option("--of", default="", help="The person or document, as printed; or the kind of conference.")
def add_correction(article: str, what: What, value: tuple[str, ...], of: str) -> Correction:
    """In ARTICLE (its id), WHAT is VALUE: a name, offices, roles, a day (2023-08-30), chairs…

    no-person and no-conference take no value: what was read there is none."""
    return Correction(article, what, of, value)


@click.group(cls=_Decisions)
def confirm() -> None:
    """Say that something is right which the staff's page asks about."""


@_adds(confirm)
@click.argument("rule", type=click.Choice(get_args(Rule)))
@click.argument("about", nargs=-1, required=True)
def add_confirmation(rule: Rule, about: tuple[str, ...]) -> Confirmation:
    """What RULE doubts of ABOUT (keys, ids or words, as the page has them) is right, and not asked again."""
    return Confirmation(rule, about)


def _add_common(group: click.Group, command: Command) -> None:
    """`list` and `undo`, which each of the groups has."""

    @group.command("list")
    @data_option
    def list_all(data: Path | None) -> None:
        """What was decided, by whom and when."""
        with errors(), open_workspace(f"{command} list", data, 0) as work:
            decided = work.store.overrides()
        for one in decided:
            if one.command == command:
                print(told(one))

    @group.command("undo")
    @click.argument("number", type=int)
    @data_option
    @wait_option
    def undo(number: int, data: Path | None, wait: float) -> None:
        """Take back the decision with this NUMBER (see list)."""
        _decide(f"{command} undo", Undo(number, command), "", data, wait)


def told(one: Override) -> str:
    """A decision in one line."""
    said = one.said
    match said:
        case Alias():
            text = f"{said.of} {said.key}: also called {said.spelling}"
        case Merge():
            text = f"{said.of} {said.key}: one with {said.into}"
        case Split():
            text = f"{said.of} {said.new}: told apart in {len(said.pins)} articles"
        case Confirmation():
            text = f"{said.rule}: {', '.join(said.about)} is right"
        case Correction():
            of = f" of {said.of}" if said.of else ""
            text = f"{said.article}: {said.what}{of} is {', '.join(said.value) or 'none'}"
    undone = f", taken back {one.undone}" if one.undone else ""
    made = " ".join(part for part in (one.made, one.by) if part)
    return f"{one.number:>4}  {text}  ({made or 'before this was written down'}{undone})"


# As these were called before each had a group of its own.
alias.add_command(add_merge, "merge")
alias.add_command(add_split, "split")
GROUPS: dict[Command, click.Group] = {
    "alias": alias,
    "merge": merge,
    "split": split,
    "correct": correct,
    "confirm": confirm,
}
for _command, _group in GROUPS.items():
    _add_common(_group, _command)
