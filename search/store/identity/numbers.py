"""What a document number is to the store: the slug under which its bearers are kept."""

from msgspec import Struct

from search.store.identity.series import Restart, restart
from search.vietnamese import numbers
from search.vietnamese.text import slug


class ReadNumber(Struct, frozen=True):
    """A document number as the store knows it: its slug, its parts where it has any, when it begins again."""

    slug: str
    parsed: numbers.DocumentNumber | None
    restart: Restart


def read_number(number: str) -> ReadNumber:
    """A number with the stem of its key, and how soon it may be given again."""
    parsed = numbers.parse(number)
    stem = parsed.slug if parsed and parsed.slug else slug(number)
    return ReadNumber(stem or "van-ban", parsed, restart(parsed, number))
