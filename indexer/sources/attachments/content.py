"""What is read of one attachment, and how much of it at most."""

from collections.abc import Iterable

import msgspec

from search.inbox.attachments import MOST_CHARACTERS

MOST_PAGES = 200
"""Pages of one file; a resolution has ten, a plan with its annexes fifty."""
LONGEST_TITLE = 1_000
"""Characters of what a file, or its maker's program, calls it; what is longer is no title, and cut."""
LARGEST = 100 * 1024 * 1024
"""Bytes of a file."""


class Content(msgspec.Struct, frozen=True):
    """The text of a file by its pages; `of` is how many pages the file has, `title` what its maker called it,
    `heading` the line that its look makes the first. `problem` says why there is no text, `note` what is
    missing of it."""

    pages: tuple[str, ...] = ()
    of: int = 0
    title: str = ""
    heading: str = ""
    problem: str = ""
    note: str = ""


def bounded(pages: Iterable[str], characters: int = MOST_CHARACTERS) -> tuple[str, ...]:
    """The first pages, no more than may be read; the last of them is cut between two words."""
    kept: list[str] = []
    for page in pages:
        if len(kept) == MOST_PAGES:
            break
        if len(page) > characters:
            return (*kept, beginning) if (beginning := page[:characters].rpartition(" ")[0]) else tuple(kept)
        kept.append(page)
        characters -= len(page)
    return tuple(kept)
