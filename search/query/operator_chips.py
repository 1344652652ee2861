"""Chips that say what a reader's signs do: what is left out, which sides are enough, what is required."""

from collections.abc import Sequence

from msgspec.structs import replace

from search import messages
from search.query.facts.meaning import Meaning
from search.query.lexer import Lexeme
from search.query.parsed import Understood

SIGNS = str.maketrans(dict.fromkeys('"“”„«»()*', " "))
"""What of a stretch of a query is no word."""
_WORDS = frozenset({"word", "prefix", "phrase", "field"})


def excluded(
    text: str, start: int, items: Sequence[Lexeme | Meaning], inner: Sequence[Understood]
) -> list[Understood]:
    """The chips of what a minus at `start` leaves out, in place of those `inner` to it.

    Facts keep their chips, a single one with its sign; words have one for all that is left out."""
    end = items[-1].end
    if any(_is_words(item) for item in items):
        sides = [chip.label for chip in inner if (chip.kind, chip.start) == ("either", items[0].start)]
        value = plain(text[items[0].start : end])
        label = messages.excluded(sides[0] if sides else quoted(value))
        return [Understood("excluded", text[start:end], value, label, start, end)]
    facts = [replace(chip, label=messages.but(chip.label)) for chip in inner if chip.kind != "either"]
    if len(facts) == 1:
        return [replace(facts[0], text=text[start:end], start=start, end=end)]
    return facts


def either(
    text: str, start: int, end: int, sides: Sequence[tuple[int, int]], inner: Sequence[Understood]
) -> list[Understood]:
    """The chip of sides of which one is enough, before those of what they hold besides words."""
    values = [plain(text[first:last]) for first, last in sides]
    label = messages.either(list(map(quoted, values)))
    chip = Understood("either", text[start:end], " OR ".join(values), label, start, end)
    return [chip, *(one for one in inner if one.kind not in ("phrase", "required", "excluded"))]


def quotation(text: str, item: Lexeme) -> Understood:
    """The chip of what stands in quotes: a phrase, or one word that must be there."""
    label = " ".join(token.text for token in item.words)
    typed = text[item.start : item.end]
    if item.distance is not None:
        near = messages.close(quoted(label), item.distance)
        return Understood("phrase", typed, label, near, item.start, item.end)
    if len(item.words) > 1:
        return Understood("phrase", typed, label, quoted(label), item.start, item.end)
    return Understood("required", typed, label, messages.required(quoted(label)), item.start, item.end)


def plain(part: str) -> str:
    """A stretch of a query without its quotes and parentheses."""
    return " ".join(part.translate(SIGNS).split())


def quoted(words: str) -> str:
    """Words as they are shown among others."""
    return f"“{words}”"


def _is_words(item: Lexeme | Meaning) -> bool:
    return item.kind in _WORDS if isinstance(item, Lexeme) else not item.chips
