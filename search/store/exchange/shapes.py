"""The lines of an export, one shape each; `kind` says which."""

from datetime import date
from typing import TypeAlias

import msgspec

from search.model import Attachment, Facts
from search.store.overrides.said import Command, Kind, Said

FORMAT = 1
"""Raised when a line changes its meaning."""


class Head(msgspec.Struct, tag="archive", tag_field="kind", frozen=True):
    """The first line: the format, and the store the lines are of."""

    format: int
    store: str


class Person(msgspec.Struct, tag="person", tag_field="kind", frozen=True):
    """A person's key, with every spelling of the name; `merged` is the key that it leads to."""

    key: str
    name: str
    names: tuple[tuple[str, bool], ...] = ()
    merged: str = ""
    told: str = ""


class Document(msgspec.Struct, tag="document", tag_field="kind", frozen=True):
    """An official document's key, with what the store knows of it in the order of its columns."""

    key: str
    known: tuple[str | int | None, ...]
    merged: str = ""


class Conference(msgspec.Struct, tag="conference", tag_field="kind", frozen=True):
    """A conference's key, with what the store knows of it in the order of its columns."""

    key: str
    known: tuple[str | int | None, ...]
    merged: str = ""


class Alias(msgspec.Struct, tag="alias", tag_field="kind", frozen=True):
    """A spelling that means an entity."""

    of: Kind
    spelling: str
    key: str
    text: str


class Pin(msgspec.Struct, tag="pin", tag_field="kind", frozen=True):
    """What a spelling means in one article."""

    of: Kind
    article: str
    spelling: str
    key: str


class Decision(msgspec.Struct, tag="override", tag_field="kind", frozen=True):
    """A decision of the staff."""

    command: Command
    said: Said
    made: str = ""
    by: str = ""
    undone: str = ""


class Text(msgspec.Struct, tag="text", tag_field="kind", frozen=True):
    """The texts of an article, in the words of the contract for articles."""

    id: str
    title: str = ""
    body: str = ""
    url: str = ""
    summary: str = ""
    captions: tuple[str, ...] = ()
    section: str = ""
    author: str = ""
    published_at: date | None = None
    attachments: tuple[Attachment, ...] = ()


class Live(Text, tag="article", tag_field="kind", frozen=True):
    """A live article with its facts, their keys, and why its conferences are the ones they are."""

    facts: Facts = Facts()
    reasons: tuple[tuple[str, ...], ...] = ()
    hash: str = ""
    rules: int = 0
    source: str = ""


class Withdrawn(Text, tag="withdrawn", tag_field="kind", frozen=True):
    """An article that was taken out."""

    hash: str = ""


class Earlier(Text, tag="earlier", tag_field="kind", frozen=True):
    """An earlier text of an article."""

    revision: int = 0
    replaced: str = ""


class Move(msgspec.Struct, tag="move", tag_field="kind", frozen=True):
    """An id whose article stands under another one now."""

    old: str
    new: str


Line: TypeAlias = (
    Head | Person | Document | Conference | Alias | Pin | Decision | Live | Withdrawn | Earlier | Move
)
