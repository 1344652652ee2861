"""What staff decided, in the words of keys and ids, so that it holds for another database as well."""

from typing import Literal, NamedTuple, TypeAlias

import msgspec
from msgspec import Struct

Kind = Literal["person", "document", "conference"]
What = Literal[
    "name", "offices", "roles", "no-person", "happened", "issuer", "document-subject", "issued",
    "kind", "subject", "place", "organiser", "day", "chairs", "speakers", "no-conference",
]  # fmt: skip
Rule = Literal["issued-later", "place-name", "near-names", "unknown-issuer", "subject", "unread"]
"""Rules that doubt a fact, in the order of the harm that it does where it is wrong."""
Command = Literal["alias", "merge", "split", "correct", "confirm"]


class Merge(msgspec.Struct, tag="merge", frozen=True):
    """`key` is one with `into`. What went over with it is kept for taking the decision back."""

    of: Kind
    key: str
    into: str
    names: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    pins: tuple[tuple[str, str], ...] = ()
    followers: tuple[str, ...] = ()


class Alias(msgspec.Struct, tag="alias", frozen=True):
    """`spelling` means `key`; `added` where nobody bore it, `merged` are those who did."""

    of: Kind
    key: str
    spelling: str
    added: bool = False
    merged: tuple[Merge, ...] = ()


class Split(msgspec.Struct, tag="split", frozen=True):
    """In these articles (id, spelling) the name, number or kind means `new`, told apart from `key`."""

    of: Kind
    new: str
    key: str = ""
    pins: tuple[tuple[str, str], ...] = ()


class Parted(NamedTuple):
    """What telling apart did: the number of the decision, the new key, and in how many articles it stands."""

    number: int
    key: str
    articles: int


class Correction(msgspec.Struct, tag="correct", frozen=True):
    """In one article, `what` of the person or document called `of` (or of its conferences) is `value`."""

    article: str
    what: What
    of: str = ""
    value: tuple[str, ...] = ()


class Confirmation(msgspec.Struct, tag="confirm", frozen=True):
    """What a rule doubted is right: the rule, and the keys, ids or words that it was in doubt about."""

    rule: Rule
    about: tuple[str, ...]


Said: TypeAlias = Merge | Alias | Split | Correction | Confirmation
_decoder = msgspec.json.Decoder(Said)


class Override(Struct, frozen=True):
    """One decision of the staff: `made` and `undone` are times in UTC, "" for not known and not undone."""

    number: int
    command: Command
    said: Said
    made: str = ""
    by: str = ""
    undone: str = ""


def encoded(said: Said) -> str:
    """A decision as the store keeps it."""
    return msgspec.json.encode(said).decode()


def decoded(text: str) -> Said:
    """A decision as the store keeps it, read back."""
    said: Said = _decoder.decode(text)
    return said
