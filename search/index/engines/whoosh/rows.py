"""An article's syllables in order, as bytes in which phrases and pairs are found by plain search.

A field is ` a b \\n c `: a phrase never crosses the line end, and a syllable's place is the number of
spaces before it. Vietnamese letters take one byte, so that folding is one `bytes.translate`; where
that is not what the folded keys say (`ly` → `li`, foreign letters), the folded row is kept as well.
"""

import unicodedata
from codecs import charmap_encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import unescape
from itertools import accumulate, pairwise
from typing import get_args

from search.index.engine import FieldTerms
from search.index.engines.nearness import close, pairs, reach
from search.query.tree import TextField, Within, Word
from search.vietnamese.text import folded_key

TEXT_FIELDS: tuple[TextField, ...] = get_args(TextField)
_BETWEEN_FIELDS = b"\0"
_BETWEEN_FORMS = b"\2"
_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_CODES = {code: code for code in range(128)} | {ord(char): 128 + n for n, char in enumerate(_LETTERS)}
_CHARS = {byte: chr(code) for code, byte in _CODES.items()}
_FOLDING = bytes.maketrans(
    bytes(range(128, 128 + len(_LETTERS))),
    "".join("d" if char == "đ" else unicodedata.normalize("NFD", char)[0] for char in _LETTERS).encode(),
)


def row(texts: Mapping[TextField, FieldTerms]) -> bytes:
    """All text fields of an article, in the order of `TEXT_FIELDS`."""
    fields = [texts.get(field, FieldTerms((), ())) for field in TEXT_FIELDS]
    exact = _BETWEEN_FIELDS.join(_lines(terms.exact, terms.breaks) for terms in fields)
    folded = _BETWEEN_FIELDS.join(_lines(terms.folded, terms.breaks) for terms in fields)
    return exact if exact.translate(_FOLDING) == folded else exact + _BETWEEN_FORMS + folded


def exact_part(row: bytes, field: TextField) -> bytes:
    """The exact keys of one field."""
    return _part(row.partition(_BETWEEN_FORMS)[0], field)


def folded_part(row: bytes, field: TextField) -> bytes:
    """The folded keys of one field."""
    exact, _, folded = row.partition(_BETWEEN_FORMS)
    return _part(folded, field) if folded else _part(exact, field).translate(_FOLDING)


def run(words: Iterable[Word]) -> bytes:
    """Neighbouring words as they stand in a row."""
    return _encoded(f" {' '.join(word.term for word in words)} ")


def decoded(term: bytes) -> str:
    """A syllable of a row as a key again."""
    return unescape("".join(map(_CHARS.__getitem__, term)))


def stands(words: Sequence[Word], row: bytes, field: TextField) -> bool:
    """Whether the words stand one after another in a field; exact and folded ones may mix."""
    return standing(words, field)(row)


def standing(words: Sequence[Word], field: TextField) -> Callable[[bytes], bool]:
    """The question of `stands`, to be asked of many rows."""
    pattern = run(words)
    if all(word.marked for word in words):
        return lambda row: pattern in row and pattern in exact_part(row, field)
    if not any(word.marked for word in words):
        return lambda row: pattern in folded_part(row, field)
    steps = [(step, word.marked, run([word])) for step, word in enumerate(words)]
    unmarked = run(Word(folded_key(word.term)) for word in words)

    def mixed(row: bytes) -> bool:
        folded = folded_part(row, field)
        if unmarked not in folded:  # Most articles that have all of the words: told without counting places.
            return False
        exact = exact_part(row, field)
        starts: set[int] | None = None
        for step, marked, pattern in steps:
            here = {place - step for place in _places(exact if marked else folded, pattern)}
            starts = here if starts is None else starts & here
            if not starts:
                return False
        return True

    return mixed


def near(node: Within) -> Callable[[bytes], bool]:
    """Whether every two of the words stand close to each other, to be asked of many rows."""
    patterns = {word: run([word]) for pair in pairs(node) for word in pair}
    furthest = reach(node)

    def asked(row: bytes) -> bool:
        parts = {True: exact_part(row, node.field), False: folded_part(row, node.field)}
        places = {word: _halves(parts[word.marked], pattern) for word, pattern in patterns.items()}
        return all(close(places[one], places[other], furthest) for one, other in pairs(node))

    return asked


def _halves(row: bytes, pattern: bytes) -> list[int]:
    """The places of a syllable as `nearness` counts them; before a line end stands one space more."""
    places, at, last, here = [], row.find(pattern), 0, 0
    while at >= 0:
        here += 2 * row.count(b" ", last, at) - row.count(b"\n", last, at)
        places.append(here)
        last, at = at, row.find(pattern, at + 1)
    return places


def _places(row: bytes, pattern: bytes) -> list[int]:
    """Which syllables of the row the pattern begins at; a line end counts as one."""
    starts, at = [], row.find(pattern)
    while at >= 0:
        starts.append(at)
        at = row.find(pattern, at + 1)
    return list(accumulate(row.count(b" ", last, at) for last, at in pairwise([0, *starts])))


def _part(row: bytes, field: TextField) -> bytes:
    if field == "text":
        return row[: max(row.find(_BETWEEN_FIELDS), 0)]
    parts = row.split(_BETWEEN_FIELDS)
    return parts[TEXT_FIELDS.index(field)] if len(parts) == len(TEXT_FIELDS) else b""


def _lines(terms: Sequence[str], breaks: Iterable[int]) -> bytes:
    edges = sorted({0, len(terms), *breaks})
    return _encoded("\n".join(f" {' '.join(terms[start:end])} " for start, end in pairwise(edges)))


def _encoded(text: str) -> bytes:
    return charmap_encode(text, "xmlcharrefreplace", _CODES)[0]
