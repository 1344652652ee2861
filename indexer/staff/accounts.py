"""Accounts of the staff: who may see `/quan-tri`, and decide there."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from indexer.clock import now
from indexer.command import chosen_settings, data_option, errors
from indexer.workspace import WAIT
from search import staff as accounts
from search.errors import StaffError
from search.store.writes.lock import lock

name_argument = click.argument("name")
stdin_option = click.option(
    "--stdin", is_flag=True, help="Take the password from the first line of the standard input."
)


@click.group()
def staff() -> None:
    """Accounts of those who may sign in to /quan-tri."""


@staff.command()
@name_argument
@stdin_option
@data_option
def add(name: str, stdin: bool, data: Path | None) -> None:
    """Make an account; the password is asked for, and never stands on the command line."""
    with errors():
        path = _file(data)
        if accounts.read(path).named(name) is not None:
            raise StaffError(f"There is an account {name!r} already: staff password {name} changes it.")
        typed = _password(stdin)
        _change(path, lambda known: known.having(name, typed, _today()))
    print(f"{name} may sign in now")


@staff.command()
@name_argument
@stdin_option
@data_option
def password(name: str, stdin: bool, data: Path | None) -> None:
    """Set another password; whoever is signed in with the one before is signed out."""
    with errors():
        path = _file(data)
        accounts.read(path).without(name)  # raises where there is none
        typed = _password(stdin)
        _change(path, lambda known: known.having(name, typed, _today()))
    print(f"{name} has another password now")


@staff.command()
@name_argument
@data_option
def remove(name: str, data: Path | None) -> None:
    """Take an account away; whoever is signed in with it is signed out."""
    with errors():
        _change(_file(data), lambda known: known.without(name))
    print(f"{name} may not sign in any more")


@staff.command("list")
@data_option
def list_all(data: Path | None) -> None:
    """Every account, and since when it has its password."""
    with errors():
        for one in accounts.read(_file(data)).accounts:
            print(f"{one.name}  (password of {one.made})")


def _file(data: Path | None) -> Path:
    path = chosen_settings(data).staff
    if not path.parent.is_dir():
        raise StaffError(f"{path.parent}: there is no archive here; set --data, or run sync first.")
    return path


def _change(path: Path, change: Callable[[accounts.Accounts], accounts.Accounts]) -> None:
    """Change the accounts as they are in this moment: two who change them do not undo each other."""
    with lock(path.with_name("staff.lock"), "python -m indexer staff", WAIT):
        accounts.write(path, change(accounts.read(path)))


def _password(stdin: bool) -> str:
    if stdin:
        return sys.stdin.readline().rstrip("\r\n")
    try:
        return str(click.prompt("Password", hide_input=True, confirmation_prompt="The same again"))
    except click.Abort as error:
        raise StaffError("No password was typed; without a terminal give it with --stdin.") from error


def _today() -> str:
    return f"{now():%Y-%m-%d}"
