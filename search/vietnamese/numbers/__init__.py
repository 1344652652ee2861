"""Document numbers: found in prose, read in any spelling, printed one way, compared."""

from search.vietnamese.numbers.in_query import parse, typed_numbers
from search.vietnamese.numbers.in_text import find
from search.vietnamese.numbers.spellings import canonical, same, variants
from search.vietnamese.numbers.symbols import DocumentNumber, FoundNumber

__all__ = [
    "DocumentNumber",
    "FoundNumber",
    "canonical",
    "find",
    "parse",
    "same",
    "typed_numbers",
    "variants",
]
