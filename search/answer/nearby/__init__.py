"""The second group of a page: articles that have most of the words, each told what it lacks."""

from search.answer.nearby.around import Around
from search.answer.nearby.loosened import loosened

__all__ = ["Around", "loosened"]
