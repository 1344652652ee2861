"""The files in an export of WordPress: items of their own, which name the post that they belong to."""

from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

from indexer.sources.attachments.kinds import link_path

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK = b"attachment_url>"
_PIECE = 1024 * 1024
_NAMES = frozenset(("post_type", "post_parent", "attachment_url", "status"))


def names_any(file: IO[bytes]) -> bool:
    """Whether an export lists files at all, told without parsing it."""
    before = b""
    while piece := file.read(_PIECE):
        if _MARK in before + piece:
            return True
        before = piece[-len(_MARK) :]
    return False


def by_post(items: Iterable[tuple[int, "_Element"]]) -> dict[str, list[str]]:
    """The addresses of the PDF and Word files of each post, by its number, in the order of the export."""
    found: dict[str, list[str]] = {}
    for _, item in items:
        said = {name: (child.text or "").strip() for child in item if (name := _name(child)) in _NAMES}
        url, post = said.get("attachment_url", ""), said.get("post_parent", "0")
        public = said.get("post_type") == "attachment" and said.get("status") not in ("private", "trash")
        if public and post not in ("", "0") and link_path(url):
            found.setdefault(post, []).append(url)
    return found


def post_of(item: "_Element") -> str:
    """The number of an item's post."""
    return next(((child.text or "").strip() for child in item if _name(child) == "post_id"), "")


def _name(element: "_Element") -> str:
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""
