"""A query that is an article's own address: with or without scheme, «www.», a last slash, what follows «#»
and what campaigns add to it; or the address of its page on this site."""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from search import limits
from search.query.known import Known
from search.query.operator_chips import quoted
from search.query.parsed import Clause, Parsed, Understood
from search.query.tree import Among

_ADDRESS = re.compile(r"(?i:https?://)?[\w-]+(?:\.[\w-]+)*(?::\d+)?/\S+")
_PAGE = re.compile(r"/bai-viet/([^/?#\s]+)/?(?:[?#]\S*)?$")
"""How the page of an article on this site ends: its id, in percent signs."""
_CAMPAIGN = re.compile(r"(?i:utm_\w+|fbclid|gclid|zarsrc)(?:=|$)")


_UNOPENABLE = frozenset(("Cc", "Cs", "Zl", "Zp"))
"""Control characters, halves of characters, ends of lines and paragraphs."""


def openable(id: str) -> bool:
    """Whether an article of this id has an address on this site: it is not too long, has nothing in it that
    may not stand in an address, and is not `.` or `..`, which browsers take for a way up."""
    fits = 0 < len(id) <= limits.ARTICLE_ID and id not in (".", "..")
    return fits and not any(unicodedata.category(sign) in _UNOPENABLE for sign in id)


def article_at(text: str, known: Known) -> Parsed | None:
    """The one article whose address the whole query is; None where it is none, or nobody's."""
    typed = text.strip()
    if len(typed) > limits.QUERY_LENGTH:
        return None
    page = _PAGE.search(typed)
    if not typed.isprintable() or not (_ADDRESS.fullmatch(typed) or (page and typed.startswith("/"))):
        return None
    found = known.article_at(tuple(_spellings(typed)), unquote(page[1]) if page else "")
    if found is None:
        return None
    id, title = found
    start = text.index(typed)
    end = start + len(typed)
    node = Among((id,))
    chip = Understood("article", typed, id, quoted(title), start, end)
    return Parsed(node, (chip,), (), (Clause("bound", node, start, end),), text)


def _spellings(typed: str) -> Iterator[str]:
    """The ways in which a source may have written this address."""
    if typed.startswith("/"):
        return
    yield typed
    try:
        parts = urlsplit(typed if "://" in typed else f"https://{typed}")
    except ValueError:
        return
    path, query = parts.path.rstrip("/"), _own(parts)
    if not path and not query:
        return  # the address of a site is nobody's
    host = parts.netloc.lower().removeprefix("www.")
    for scheme in ("https", "http"):
        for name in (host, f"www.{host}"):
            for slash in ("", "/"):
                yield f"{scheme}://{name}{path}{slash}{query}"


def _own(parts: SplitResult) -> str:
    """What stands after the question mark, without what a campaign added."""
    kept = [one for one in parts.query.split("&") if one and not _CAMPAIGN.match(one)]
    return f"?{'&'.join(kept)}" if kept else ""
