"""What staff decide, carried out: the same whether it comes from the command line or through the inbox."""

from collections.abc import Iterable

from indexer import upkeep
from indexer.extract import Lexicon
from search.inbox.letter import Apart, Asked, Undo
from search.store import Writing
from search.store.overrides.said import Alias, Confirmation, Correction, Merge


def decide(writing: Writing, lexicon: Lexicon, asked: Asked, by: str) -> str:
    """Carry a decision out, whole, in one transaction; says what is otherwise now, beginning with its number.

    Raises StoreError where it does not fit what is there; the transaction is then to be rolled back."""
    match asked:
        case Alias(kind, key, spelling):
            return f"{writing.add_alias(kind, key, spelling, by)}: {spelling} now means {key}"
        case Merge(kind, key, into):
            return f"{writing.merge(kind, key, into, by)}: {key} now leads to {into}"
        case Apart(kind, key, ids):
            parted = writing.split(kind, key, ids, by)
            return f"{parted.number}: {parted.articles} articles now mean {parted.key}"
        case Correction(article, what, _, value):
            number = writing.correct(asked, by)
            _read_again(writing, lexicon, [article])
            return f"{number}: {article}, {what} is now {', '.join(value) or 'none'}"
        case Confirmation(rule, about):
            return f"{writing.confirm(asked, by)}: {rule} is right about {', '.join(about)}"
        case Undo(number, command):
            said = writing.undo(number, command)
            _read_again(writing, lexicon, [said.article] if isinstance(said, Correction) else ())
            return f"{number}: taken back"


def _read_again(writing: Writing, lexicon: Lexicon, ids: Iterable[str]) -> None:
    """In the transaction of the correction: a kill never leaves it written down and without effect."""
    for id in ids:
        if (stored := writing.article(id)) is not None:
            upkeep.read_again(writing, stored, lexicon)
