"""Where a text introduces a person: the words of the name, of all that introduces it, and of the offices."""

from typing import Literal

from msgspec import Struct

from search.vietnamese.people.offices.span import OfficeSpan

Sure = Literal["introduced", "likely", "possible", "memorial", "reference"]
"""How sure the words are that they name a person; «memorial»: streets and schools bear the name as well."""


class Introduction(Struct, frozen=True):
    """Words `name` up to `after` are the name; `first` up to `last` all that introduces it.

    `together`: the offices behind the name are also those of whoever stands joined before («đều là»)."""

    name: int
    after: int
    first: int
    last: int
    offices: tuple[OfficeSpan, ...] = ()
    honorific: str = ""
    sure: Sure = "introduced"
    group: int = 0
    together: bool = False
