"""What the archive already knows when it reads an article."""

from msgspec import Struct


class Lexicon(Struct, frozen=True):
    """Name keys (`search.vietnamese.people.found.name_key`) of people well attested in the archive.

    Facts are a function of the text, the rules and this: it changes only in `extract` and `rebuild`."""

    names: frozenset[str] = frozenset()


NOTHING_KNOWN = Lexicon()
