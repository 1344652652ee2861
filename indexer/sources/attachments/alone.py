"""A file that no article leads to, as an article by itself: its head says its title and its day."""

import re

from indexer.extract.letterheads import Letterhead, letterhead
from indexer.extract.text.scan import scan
from indexer.sources.attachments import messages
from indexer.sources.attachments.content import Content
from indexer.sources.item import Note
from search.model import Article, Attachment
from search.vietnamese.text import keys, normalise

LONGEST_TITLE = 300
_MOTTO = re.compile(
    r"(?:cộng hòa xã hội chủ nghĩa việt nam|độc lập\W+tự do\W+hạnh phúc|đảng cộng sản việt nam)\W*",
    re.IGNORECASE,
)
_NUMBER_LINE = re.compile(r"S[ốỐ]\s*:?\s*\d", re.IGNORECASE)
_MADE_BY = re.compile(
    r"^(?:Microsoft (?:Word|PowerPoint|Excel)\s*-\s*)|\.(?:docx?|pdf|xlsx?)$", re.IGNORECASE
)
_SHARE = 0.8
"""So much of a title that a program wrote must stand in the text."""
_FEWEST_WORDS = 3


def article(name: str, content: Content, id: str) -> tuple[Article, tuple[Note, ...]]:
    """The article that a file is; its text is the pages of its one attachment."""
    attached = Attachment(normalise(name), pages=content.pages)
    text = Article(id, "", "", attachments=(attached,))
    first = next((part for part in scan(text) if part.index == 0), None)
    head = (letterhead(first) if first else None) or Letterhead()
    period = head.issued.period if head.issued else None
    found = Article(
        id,
        _cut(_headline(head) or _styled(content) or _first_line(content.pages) or attached.name),
        "",
        published=period.start if period else None,
        attachments=(attached,),
    )
    said = [Note("attachment", messages.attached(attached.name, content.note))] if content.note else []
    return found, tuple(said)


def _headline(head: Letterhead) -> str:
    """«Nghị quyết số 35-NQ/TU về tăng cường …», as far as the head says so much."""
    kind = head.kind or (head.number.value.kind_name if head.number else "")
    if not kind or not (head.subject or head.number):
        return ""
    number = f" số {head.number.value.canonical}" if head.number else ""
    subject = f" {head.subject[0].lower()}{head.subject[1:]}" if head.subject else ""
    return f"{kind}{number}{subject}"


def _styled(content: Content) -> str:
    """What the file styles as its heading; what its maker's program calls it where the text says so too."""
    if len(keys(content.heading)[0]) >= _FEWEST_WORDS and not _MOTTO.search(content.heading):
        return content.heading
    title = _MADE_BY.sub("", content.title).strip()
    words = keys(title)[1]
    there = set(keys("\n".join(content.pages[:1]))[1])
    if len(words) < _FEWEST_WORDS or sum(word in there for word in words) < _SHARE * len(words):
        return ""
    return title


def _first_line(pages: tuple[str, ...]) -> str:
    """The first line that is no motto of the state or the Party, no number and no rule."""
    for page in pages:
        for line in page.split("\n"):
            bare = _MOTTO.sub("", line).strip()
            if len(keys(bare)[0]) >= _FEWEST_WORDS and not _NUMBER_LINE.match(bare):
                return bare
    return ""


def _cut(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE].rsplit(None, 1)[0]}…"
