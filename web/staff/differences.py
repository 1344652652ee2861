"""What differs between two texts: paragraphs that changed, and in them the words."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from markupsafe import Markup, escape
from msgspec import Struct

from search.model import Article
from web import wording

_PIECES = re.compile(r"\s+|\w+\s*|[^\w\s]+\s*")
MOST_WORDS, MOST_PARAGRAPHS = 1_500, 2_000
"""Of what is compared; finding differences takes the square of it. What is longer is shown whole."""


class Change(Struct, frozen=True):
    """A paragraph before and after; one of both is empty where it is new or gone."""

    before: Markup
    after: Markup


class PartChanged(Struct, frozen=True):
    """A part of an article in which something changed."""

    name: str
    changes: tuple[Change, ...]


def between(old: Article, new: Article) -> list[PartChanged]:
    """The parts that differ, in the order of an article."""
    parts = [
        ("Tiêu đề", old.title, new.title),
        ("Tóm tắt", old.summary, new.summary),
        ("Nội dung", old.body, new.body),
        ("Chú thích ảnh", "\n".join(old.captions), "\n".join(new.captions)),
        ("Tệp đính kèm", _attached(old), _attached(new)),
        ("Tác giả", old.author, new.author),
        ("Chuyên mục", old.section, new.section),
        ("Ngày đăng", wording.day(old.published), wording.day(new.published)),
        ("Địa chỉ gốc", old.url, new.url),
    ]
    return [PartChanged(name, tuple(_changes(a, b))) for name, a, b in parts if a != b]


def _attached(article: Article) -> str:
    return "\n".join(text for one in article.attachments for text in (one.name, *one.pages))


def _changes(old: str, new: str) -> Iterator[Change]:
    before, after = _paragraphs(old), _paragraphs(new)
    if max(len(before), len(after)) > MOST_PARAGRAPHS:
        yield Change(_whole("del", old), _whole("ins", new))
        return
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _side_by_side(before[a:b], after[c:d])


def _side_by_side(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Paragraphs in the place of others: each beside the one that it is most like in its order."""
    for index in range(max(len(before), len(after))):
        old = before[index] if index < len(before) else ""
        new = after[index] if index < len(after) else ""
        yield _words(old, new)


def _words(old: str, new: str) -> Change:
    a, b = _PIECES.findall(old), _PIECES.findall(new)
    if not a or not b or max(len(a), len(b)) > MOST_WORDS:
        return Change(_whole("del", old), _whole("ins", new))
    matched = SequenceMatcher(None, a, b, autojunk=False)
    before, after = list[Markup](), list[Markup]()
    for tag, i, j, k, m in matched.get_opcodes():
        was, now = "".join(a[i:j]), "".join(b[k:m])
        before.append(escape(was) if tag == "equal" else _whole("del", was))
        after.append(escape(now) if tag == "equal" else _whole("ins", now))
    return Change(Markup().join(before), Markup().join(after))


def _whole(tag: str, text: str) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(Markup(tag), text) if text else Markup()


def _paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]
