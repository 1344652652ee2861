"""The id of an article: given, or its address, its path, or a hash."""

import hashlib
import re

from indexer.sources.addresses import is_an_articles
from indexer.sources.survey import Survey
from search.inbox.record import given_id
from search.query.article_address import openable

_LONE = re.compile("[\ud800-\udfff]")
"""What stands for the bytes of a file's name that is not UTF-8."""


def id_of(given: str, url: str, path: str, written: str, survey: Survey) -> str:
    """The id as given, else the url where it is this article's own, else the path, else a hash of what is
    `written` (title and date). Raises ArticleRejected for one that cannot stand in an address of the site."""
    if given := given_id(given):
        return given
    own = url if is_an_articles(url) and not survey.is_shared(url) else ""
    derived = own or path
    if openable(derived) and not _LONE.search(derived):
        return derived
    return _hash(derived or written)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
