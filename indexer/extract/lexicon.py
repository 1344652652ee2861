"""What the archive already knows when it reads an article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Name keys (`search.vietnamese.people.found.name_key`) of people well attested in the archive.

    Facts are a function of the text, the rules and this: it changes only in `extract` and `rebuild`."""

    names: frozenset[str] = frozenset()


NOTHING_KNOWN = Lexicon()
