"""The vocabularies: one entry a line, in code-point order, its columns parted by « | ».

Lines that begin with «#» say what a file is for. Folded forms are computed where they are needed, never
typed here."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise


class VocabularyError(ValueError):
    """A vocabulary that cannot be used; the message names the file, the line and the mend."""


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of a vocabulary of one column. Raises VocabularyError."""
    return tuple(first for (first,) in rows(name, 1))


@cache
def rows(name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The entries of a vocabulary, each with so many columns, of which the last may be empty.

    Raises VocabularyError."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return read(text, columns, f"search/vietnamese/data/{name}.txt")


@cache
def by_class(name: str) -> Mapping[str, tuple[str, ...]]:
    """The entries of a vocabulary whose second column names their classes, parted by commas: class → entries.

    Raises VocabularyError."""
    found: dict[str, list[str]] = {}
    for entry, classes in rows(name, 2):
        for one in classes.split(", "):
            found.setdefault(one, []).append(entry)
    return {one: tuple(entries) for one, entries in found.items()}


def read(text: str, columns: int, source: str) -> tuple[tuple[str, ...], ...]:
    """The entries that stand in `text`; `source` names it in errors. Raises VocabularyError."""
    lines = [
        (number, line) for number, line in enumerate(text.splitlines(), start=1) if not line.startswith("#")
    ]
    found = []
    for number, line in lines:
        cells = tuple(cell.strip() for cell in line.split("|"))
        if len(cells) != columns or not cells[0]:
            raise VocabularyError(
                f"{source}:{number}: «{line}» should have {columns} columns, parted by « | »."
            )
        if unicodedata.normalize("NFC", line) != line or " | ".join(cells).rstrip() != line:
            raise VocabularyError(
                f"{source}:{number}: «{line}» should be NFC text with single spaces around «|»."
            )
        found.append(cells)
    for (number, line), (first, second) in zip(lines[1:], pairwise(found), strict=True):
        if second <= first:
            what = (
                "stands twice" if second == first else "should stand earlier: lines are in code-point order"
            )
            raise VocabularyError(f"{source}:{number}: «{line}» {what}.")
    return tuple(found)
