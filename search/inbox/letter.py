"""A letter: what is asked, by whom and when, under a ticket that nobody can guess."""

import re
import secrets
from datetime import datetime
from typing import Any, TypeAlias

import msgspec
from msgspec import Struct

from search.errors import ArchiveError, LetterTooLarge
from search.store.overrides.said import Alias, Command, Confirmation, Correction, Kind, Merge

LARGEST = 16 * 1024 * 1024
"""Bytes of a letter; an article of ours has some ten thousand."""
TICKET = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)


class Put(msgspec.Struct, tag="put", frozen=True):
    """Take these articles in, each whole; an object each, as a line of JSON Lines has it."""

    articles: tuple[dict[str, Any], ...]


class Delete(msgspec.Struct, tag="delete", frozen=True):
    """Withdraw the article with this id."""

    id: str


class Apart(msgspec.Struct, tag="split", frozen=True):
    """In the articles with these ids `key` is another one, who gets a page of their own."""

    of: Kind
    key: str
    ids: tuple[str, ...]


class Undo(msgspec.Struct, tag="undo", frozen=True):
    """Take the decision with this number back; with `command` only one of that kind."""

    number: int
    command: Command | None = None


Asked: TypeAlias = Alias | Merge | Apart | Correction | Confirmation | Undo
"""What staff can ask for, as the commands of `python -m indexer` take it: of an `Alias` its kind, key and
spelling count, of a `Merge` its kind, key and `into`; what else they have is written when it is done."""


class Decision(msgspec.Struct, tag="decision", frozen=True):
    """What staff decide."""

    asked: Asked


Content: TypeAlias = Put | Delete | Decision


class Letter(Struct, frozen=True):
    """What is asked; `sent` is when by the sender's clock, `by` the name of a token or of a person."""

    ticket: str
    content: Content
    sent: datetime
    by: str


_decoder = msgspec.json.Decoder(Letter)


def letter(content: Content, sent: datetime, by: str) -> Letter:
    """A new letter with a ticket of its own."""
    return Letter(secrets.token_urlsafe(16), content, sent, by)


def is_ticket(text: str) -> bool:
    """Whether a text looks like a ticket of ours."""
    return TICKET.fullmatch(text) is not None


def written(one: Letter) -> bytes:
    """A letter as it is kept; raises LetterTooLarge."""
    data = msgspec.json.encode(one)
    if len(data) > LARGEST:
        raise LetterTooLarge(f"The letter has {len(data)} bytes, none may have more than {LARGEST}.")
    return data


def read(data: bytes, ticket: str) -> Letter:
    """A letter as it was kept under its ticket; raises ArchiveError, saying why it is none."""
    try:
        found: Letter = _decoder.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ArchiveError(f"it is no letter ({str(error)[:200]})") from error
    if found.ticket != ticket:
        raise ArchiveError("it lies under another ticket than its own")
    return found
