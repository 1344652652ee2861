"""From the fields of one article as they came to an Article, checked; every refusal says what to mend."""

import hashlib
import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone

from indexer import messages
from search.errors import ArticleRejected
from search.limits import ARTICLE_ID
from search.model import Article
from search.vietnamese import dates
from search.vietnamese.text import normalise
from search.vietnamese.text.encodings import repair

LARGEST = 8 * 1024 * 1024
"""Code points of one article; a longer one is a mistake of export, not an article."""
_LONE = re.compile("[\ud800-\udfff]")
"""What stands for the bytes of a file's name that is not UTF-8."""
VIETNAM = timezone(timedelta(hours=7))
TEXTS = ("id", "url", "title", "summary", "body", "section", "author", "published_at")


def article(fields: Mapping[str, object], fallback_id: str = "") -> Article:
    """The article these fields describe (DESIGN.md's JSON Lines record).

    Without an id it is the url, else `fallback_id`, else a hash of title and date. Raises ArticleRejected."""
    texts = {name: _text(fields, name) for name in TEXTS}
    captions = _captions(fields.get("captions"))
    if sum(map(len, texts.values())) + sum(map(len, captions)) > LARGEST:
        raise ArticleRejected(messages.article_too_long(LARGEST))
    for required in ("title", "body"):
        if not texts[required].strip():
            raise ArticleRejected(messages.missing(required))
    return Article(
        id=_id(texts, fallback_id),
        title=" ".join(texts["title"].split()),
        body=texts["body"].strip("\n"),
        url=texts["url"].strip(),
        summary=texts["summary"].strip(),
        captions=captions,
        section=texts["section"].strip(),
        author=texts["author"].strip(),
        published=published(texts["published_at"]),
    )


def published(text: str) -> date | None:
    """The Vietnamese day of an ISO 8601 time or of a date as Vietnamese write it; None for no text.

    Raises ArticleRejected for a date that cannot be read or does not exist."""
    text = text.strip()
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return _written(text)
    try:
        return (moment.astimezone(VIETNAM) if moment.tzinfo else moment).date()
    except OverflowError as error:
        raise _undated(text, messages.NO_SUCH_DAY) from error


def _written(text: str) -> date:
    found = dates.find(text[:200], None)
    for one in found:
        if one.period and one.period.precision == "day" and one.period.days == 1:
            return one.period.start
    problem = next((one.problem for one in found if one.problem), messages.NOT_A_DATE)
    raise _undated(text, problem)


def _undated(text: str, problem: str) -> ArticleRejected:
    return ArticleRejected(messages.bad_day(text, problem))


def _text(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise ArticleRejected(messages.not_a_text(name, value))
    return value if len(value) > LARGEST else normalise(repair(value).text)


def _captions(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(caption, str) for caption in value):
        raise ArticleRejected(messages.CAPTIONS_NOT_TEXTS)
    texts = (" ".join(normalise(repair(caption[: LARGEST + 1]).text).split()) for caption in value)
    return tuple(text for text in texts if text)


def _id(texts: Mapping[str, str], fallback: str) -> str:
    given = texts["id"].strip()
    if len(given) > ARTICLE_ID:
        raise ArticleRejected(messages.id_too_long(ARTICLE_ID))
    if given:
        return given
    derived = texts["url"].strip() or fallback
    if derived and len(derived) <= ARTICLE_ID and not _LONE.search(derived):
        return derived
    return _hash(derived or f"{texts['title']}\n{texts['published_at']}")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
