"""From the fields of one article as they came to an Article, checked; every refusal says what to mend."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from indexer import messages
from indexer.sources.attachments.files import Attached, sent
from indexer.sources.identity import id_of
from indexer.sources.item import Kind, Note
from indexer.sources.markup import from_html, with_line_ends
from indexer.sources.published import Undated, published
from indexer.sources.survey import Survey
from search.inbox.attachments import Given
from search.inbox.record import TEXTS, BadField, attachments, captions, text, texts
from search.messages import missing
from search.model import Article
from search.vietnamese.text import normalise
from search.vietnamese.text.encodings import mend

LONGEST_TITLE = 300
"""A first line longer than this is a paragraph: the title is its beginning."""
_WHOLE = Survey()
Attach = Callable[[Sequence[Given]], Attached]
"""Reads the attachments that a record names."""


@dataclass(slots=True)
class Taken:
    """An article, and what staff should know of how it was read."""

    article: Article
    notes: tuple[Note, ...]


def article(fields: Mapping[str, object], fallback_id: str = "") -> Article:
    """The article these fields describe (DESIGN.md's JSON Lines record). Raises ArticleRejected."""
    return taken(fields, fallback_id).article


def taken(
    fields: Mapping[str, object], fallback_id: str = "", survey: Survey = _WHOLE, attach: Attach = sent
) -> Taken:
    """The article these fields describe, in Unicode, without HTML, with what was mended for it.

    Without an id it is the url where that can name it, else `fallback_id`, else a hash of title and date.
    `survey` tells what only the whole source can, `attach` reads the attachments. Raises ArticleRejected."""
    draft = _Draft(fields)
    draft.mend()
    draft.convert()
    draft.entitle()
    found = draft.article(fallback_id, survey)
    if files := attachments(fields):
        attached = attach(files)
        found = replace(found, attachments=attached.attachments)
        draft.notes += attached.notes
    return Taken(found, tuple(draft.notes))


@dataclass(slots=True)
class _Draft:
    """The texts of an article while they are mended, step by step."""

    fields: Mapping[str, object]
    texts: dict[str, str] = field(init=False)
    captions: list[str] = field(init=False)
    notes: list[Note] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.texts, self.captions = texts(self.fields), captions(self.fields)

    def mend(self) -> None:
        """All of an article is judged together: a title alone is too short to tell its encoding."""
        mended = mend((*self.texts.values(), *self.captions))
        if mended.encodings:
            self._note("encoding", messages.recoded(mended.encodings))
        self._replace([with_line_ends(normalise(text)) for text in mended.parts])

    def convert(self) -> None:
        plain = [from_html(text) for text in (*self.texts.values(), *self.captions)]
        if any(text is not None for text in plain):
            names = (*TEXTS, *["captions"] * len(self.captions))
            found = dict.fromkeys(name for name, text in zip(names, plain, strict=True) if text is not None)
            self._note("html", messages.html_converted(tuple(found)))
            texts = (*self.texts.values(), *self.captions)
            self._replace(
                [old if new is None else normalise(new) for old, new in zip(texts, plain, strict=True)]
            )

    def entitle(self) -> None:
        """A missing title is the body's first line, which then leaves the body where more is left."""
        body = self.texts["body"].strip()
        if not body:
            raise BadField("body", missing("body"))
        if self.texts["title"].strip():
            return
        first, _, rest = body.partition("\n")
        if len(first) > LONGEST_TITLE:
            first = f"{first[:LONGEST_TITLE].rsplit(None, 1)[0]}…"
        elif rest.strip():
            self.texts["body"] = rest
        self.texts["title"] = first
        self._note("title", messages.untitled(first))

    def article(self, fallback_id: str, survey: Survey) -> Article:
        url = _plain(self.fields, "url").strip()
        when = self.fields.get("published_at")
        title = self.texts["title"]
        day = None
        try:
            day = published(when, lambda: survey.month_first)
        except Undated as error:
            self._note("day", messages.bad_day(str(when), str(error)))
        written = f"{title}\n{'' if when is None else when}"
        return Article(
            id=id_of(_plain(self.fields, "id"), url, fallback_id, written, survey),
            title=" ".join(title.split()),
            body=self.texts["body"].strip("\n"),
            url=url,
            summary=self.texts["summary"].strip(),
            captions=tuple(" ".join(one.split()) for one in self.captions if one.strip()),
            section=self.texts["section"].strip(),
            author=self.texts["author"].strip(),
            published=day,
        )

    def _replace(self, parts: list[str]) -> None:
        self.texts = dict(zip(TEXTS, parts, strict=False))
        self.captions = parts[len(TEXTS) :]

    def _note(self, kind: Kind, text: str) -> None:
        self.notes.append(Note(kind, text))


def _plain(fields: Mapping[str, object], name: str) -> str:
    """An id or address: never recoded, and only its entities read."""
    plain = normalise(text(fields, name))
    return (from_html(plain) or plain) if name == "url" else plain
