"""What facts are read from: an article's own words, not the boilerplate of its page, and not without end."""

from collections.abc import Iterator

from msgspec.structs import replace

from indexer.extract.text import boilerplate
from indexer.extract.text.page import boilerplate_rows
from search.messages import figures
from search.model import Article, Attachment, FactProblem

LONGEST = 200_000
"""Characters of one part that are read for facts; some 65 times the length of an ordinary article."""
_LONGEST_END = 80
"""A line as long as this never heads the boilerplate of a page."""


def own_words(article: Article) -> tuple[Article, tuple[FactProblem, ...]]:
    """The article to read facts from: each offset in it is an offset in `article`.

    Boilerplate left in the body («Tin khác», contacts of the site) is blanked out; parts beyond `LONGEST` are
    cut, and a problem says so."""
    problems = tuple(_too_long(article))
    if problems:
        article = replace(
            article,
            title=article.title[:LONGEST],
            summary=article.summary[:LONGEST],
            body=article.body[:LONGEST],
            captions=tuple(caption[:LONGEST] for caption in article.captions),
            author=article.author[:LONGEST],
        )
    article, cut = _without_far_pages(article)
    problems += cut
    body = _without_boilerplate(article.body)
    return (article if body is article.body else replace(article, body=body)), problems


def _without_far_pages(article: Article) -> tuple[Article, tuple[FactProblem, ...]]:
    """The article with the attachments' pages beyond `LONGEST` made empty."""
    left, kept = LONGEST, list[Attachment]()
    for attachment in article.attachments:
        pages = list[str]()
        for page in attachment.pages:
            pages.append(page if len(page) <= left else "")
            left -= len(page)
        kept.append(replace(attachment, pages=tuple(pages)))
    if left >= 0:
        return article, ()
    return replace(article, attachments=tuple(kept)), (_only("tệp đính kèm quá dài"),)


def _too_long(article: Article) -> Iterator[FactProblem]:
    for part, _, text in article.parts():
        if len(text) > LONGEST and part != "attachment":
            yield _only(f"phần «{part}» quá dài")


def _only(too_long: str) -> FactProblem:
    return FactProblem(f"{too_long}: chỉ đọc dữ kiện trong {figures(LONGEST)} ký tự đầu")


def _without_boilerplate(body: str) -> str:
    """`body` with the lines of the page's boilerplate made blank, as long; itself without any."""
    rows = body.split("\n")
    if len(rows) < 2 or not _may_carry(rows):
        return body
    stray = boilerplate_rows([row.strip(" \t\xa0\r") for row in rows])
    if not stray:
        return body
    return "\n".join(" " * len(row) if at in stray else row for at, row in enumerate(rows))


def _may_carry(rows: list[str]) -> bool:
    """Quickly, whether a line heads boilerplate or the body ends in the site's contacts."""
    last = next((row for row in reversed(rows) if row.strip()), "")
    if boilerplate.kind(last) in ("contact", "line"):
        return True
    return any(boilerplate.kind(row) == "end" for row in rows if 2 < len(row) < _LONGEST_END)
