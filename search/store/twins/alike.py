"""Whether two texts are one that was published twice: a copy with another lead, byline or end, not a report
made after the same pattern with other numbers, days or names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, islice

from search.model import Article
from search.vietnamese.text import Token, tokens
from search.vietnamese.text.folded_bytes import folded_keys
from search.vietnamese.text.sketch import SHINGLE

SHORTEST, LONGEST = 60, 12_000
"""Syllables: a shorter text is a notice or a caption, whose like is written every week; of a longer one the
beginning is compared."""
LETTERS = 80_000
"""The same of a text with its attachments, in characters."""
SHARED, LENGTH = 0.9, 0.7
"""The part of the shorter text's shingles that the longer one has, and how long the shorter must be of it.
Of 60 pairs of real news that shared .85 and were .6 as long, read by eye, none was another story, but a
few were written anew; of 300 articles with a byline, a dateline, other furniture, without marks or without
their lead all were known again (`tests/search/store/test_copies.py` holds kinds of such copies)."""
PLACE = 12
"""Syllables in which one stands for the other: what is longer was written anew, which a copy may be."""
BYLINE = 15
"""Syllables at the end in which other names are those of who copied."""
_DATELINE = re.compile(r"\W*+[^.\n]{2,40}?\)?\s*[-–—:]\s+(?=\w)")
"""«(TTXVN) - », «Hải Sơn: »: where a report comes from, or whom a copy was taken from."""
_SENTENCE = re.compile(r"[.!?:;\n\"“”(\[/…-]\s*$")


@dataclass(frozen=True)
class Text:
    """One article's running text, as it is compared; its tokens are found only where its words are alike."""

    running: str

    @cached_property
    def folded(self) -> list[str]:
        return folded_keys(self.running)[:LONGEST]

    @cached_property
    def tokens(self) -> list[Token]:
        return tokens(self.running)[:LONGEST]

    @cached_property
    def begins(self) -> frozenset[int]:
        """The places of tokens that begin a sentence, whose capital says nothing."""
        found, text = self.tokens, self.running
        return frozenset(
            at
            for at, token in enumerate(found)
            if not at or _SENTENCE.search(text[found[at - 1].end : token.start])
        )

    @cached_property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        parts = (islice(self.folded, start, None) for start in range(SHINGLE))
        return frozenset(zip(*parts, strict=False))

    def numbers(self, start: int, end: int) -> set[str]:
        """What is said in figures between two places."""
        return {one for one in self.folded[start:end] if any(map(str.isdigit, one))}

    def names(self, start: int, end: int) -> set[str]:
        """The syllables with a capital between two places."""
        return {
            self.folded[at]
            for at in range(start, end)
            if at not in self.begins and self.tokens[at].text[:1].isupper()
        }


def running_text(article: Article) -> str:
    """The lead, the body and the attachments of an article, as far as they are compared; its title is not,
    since that is what a copy changes first."""
    pages = (page for attached in article.attachments for page in attached.pages)
    return "\n".join(part for part in (article.summary, article.body, *pages) if part)[:LETTERS]


def text_of(article: Article) -> Text:
    """The running text of an article, without where it was reported from."""
    whole = running_text(article)
    dateline = _DATELINE.match(whole)
    return Text(whole[dateline.end() :] if dateline else whole)


def alike(one: Text, other: Text) -> float:
    """How much of the longer of two texts the other has where they are the same article; else 0."""
    few, many = sorted((one, other), key=lambda text: len(text.folded))
    if len(few.folded) < max(SHORTEST, LENGTH * len(many.folded)):
        return 0.0
    shared = len(few.shingles & many.shingles)
    if shared < SHARED * len(few.shingles) or any(_otherwise(one, other)):
        return 0.0
    return shared / len(many.shingles)


def _otherwise(one: Text, other: Text) -> Iterator[bool]:
    """For each place at which both say something else, whether that is a number or a name."""
    from rapidfuzz.distance import Levenshtein  # which most runs never need

    edits = Levenshtein.opcodes(one.folded, other.folded)
    for same, run in groupby(edits, lambda edit: edit.tag == "equal"):
        if same:
            continue
        parts = list(run)
        here, there = (parts[0].src_start, parts[-1].src_end), (parts[0].dest_start, parts[-1].dest_end)
        if max(here[1] - here[0], there[1] - there[0]) > PLACE:
            continue
        yield _differ(one.numbers(*here), other.numbers(*there))
        if min(len(one.folded) - here[0], len(other.folded) - there[0]) > BYLINE:
            yield _differ(one.names(*here), other.names(*there))


def _differ(here: set[str], there: set[str]) -> bool:
    """Whether each says something that the other does not: what only one says was left out."""
    return bool(here - there and there - here)
