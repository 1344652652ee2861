"""Letters carried out in transactions of the store, each answered in the one that carries it out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from indexer import messages
from indexer.counts import Counts
from indexer.extract import Lexicon
from indexer.extraction import Read
from indexer.publishing.articles import Articles
from indexer.publishing.decisions import decide
from indexer.sources.record import taken
from indexer.sources.survey import Survey
from indexer.workspace import Workspace
from search.errors import ArticleRejected, StoreError
from search.inbox import Decision, Delete, Letter, Put, Received
from search.model import Answer, Article
from search.store import Writing
from search.store.writes.hashing import content_hash

SOURCE = "api"
"""The source of the articles that came through the inbox; the others are paths and addresses."""
MESSAGE = 2_000
"""Characters of an answer; of a thousand articles with the same fault the first ones say enough."""


@dataclass(slots=True)
class TakenUp:
    """What was taken up; `tickets` are those of the articles that were put, by id."""

    letters: int = 0
    refused: int = 0
    counts: Counts = field(default_factory=Counts)
    tickets: dict[str, str] = field(default_factory=dict)

    def line(self) -> str:
        """One line for whoever runs the indexer."""
        return f"inbox: {self.letters} letters, {self.refused} refused; {self.counts.line()}"


class _Draft(Struct, frozen=True):
    """The articles of a letter, each with its hash, and what their sender should know."""

    articles: tuple[tuple[Article, str], ...] = ()
    notes: tuple[str, ...] = ()


class _Refused(Exception):
    """A letter that cannot be carried out; where it began to write, that is rolled back."""


class Mail:
    """Letters of one sitting: the known names and the rules are read once."""

    def __init__(self, work: Workspace, lexicon: Lexicon, report: TakenUp) -> None:
        self._store, self._lexicon, self._report = work.store, lexicon, report
        self._articles = Articles(work, lexicon, report.counts, SOURCE)

    def carry_out(self, batch: Sequence[Received]) -> None:
        """Carry letters out and answer them, in one transaction; a decision comes alone."""
        content = batch[0].letter.content if batch[0].letter else None
        if isinstance(content, Decision):
            self._decide(batch[0], content)
        else:
            self._put(batch)

    def _decide(self, received: Received, decision: Decision) -> None:
        assert received.letter
        try:
            with self._store.writing() as writing:
                if writing.answered([received.ticket]):
                    return
                try:
                    text = decide(writing, self._lexicon, decision.asked, received.letter.by)
                except (StoreError, ArticleRejected) as error:
                    raise _Refused(str(error)) from error
                self._answer(writing, received.ticket, text)
        except _Refused as error:
            with self._store.writing() as writing:
                self._refuse(writing, received.ticket, str(error))

    def _put(self, batch: Sequence[Received]) -> None:
        drafts = {one.ticket: _draft(one.letter) for one in batch if one.letter}
        sent = [draft for draft in drafts.values() if isinstance(draft, _Draft)]
        found = self._articles.facts([one for draft in sent for one in draft.articles])
        with self._store.writing() as writing:
            answered = writing.answered(one.ticket for one in batch if one.ticket)
            for one in batch:
                if not one.ticket or one.ticket in answered:
                    continue
                answered.add(one.ticket)
                try:
                    self._one(writing, one, drafts.get(one.ticket), found)
                except _Refused as error:
                    self._refuse(writing, one.ticket, str(error))

    def _one(
        self, writing: Writing, received: Received, draft: "_Draft | str | None", found: dict[str, Read]
    ) -> None:
        if received.letter is None or draft is None:
            raise _Refused(messages.no_letter(received.problem))
        if isinstance(draft, str):
            raise _Refused(draft)
        match received.letter.content:
            case Delete(id):
                if not writing.remove(id):
                    raise _Refused(messages.no_such_article(id))
                self._report.counts.removed += 1
                self._answer(writing, received.ticket)
            case _:
                self._take_in(writing, received.ticket, draft, found)

    def _take_in(self, writing: Writing, ticket: str, draft: _Draft, found: dict[str, Read]) -> None:
        rejected = [
            f"{article.id}: {reason}"
            for article, hash in draft.articles
            if (reason := self._articles.take(writing, article, hash, found))
        ]
        self._report.counts.set_aside += len(rejected)
        if len(rejected) == len(draft.articles):
            raise _Refused("; ".join(rejected))
        self._report.tickets |= {article.id: ticket for article, _ in draft.articles}
        self._answer(writing, ticket, "; ".join([*rejected, *draft.notes]))

    def _answer(self, writing: Writing, ticket: str, message: str = "") -> None:
        self._report.letters += 1
        writing.answer(ticket, Answer(False, writing.revision, message[:MESSAGE]))

    def _refuse(self, writing: Writing, ticket: str, message: str) -> None:
        self._report.letters += 1
        self._report.refused += 1
        writing.answer(ticket, Answer(True, None, message[:MESSAGE]))


def _draft(letter: Letter) -> _Draft | str:
    """The articles of a letter; why it cannot be carried out, where one of them is none."""
    content = letter.content
    if not isinstance(content, Put):
        return _Draft()
    survey = Survey(lambda: content.articles)
    articles, notes = list[tuple[Article, str]](), list[str]()
    for number, fields in enumerate(content.articles, 1):
        place = messages.nth(number) if len(content.articles) > 1 else ""
        try:
            one = taken(fields, "", survey)
        except ArticleRejected as error:
            return f"{place}{error}"
        articles.append((one.article, content_hash(one.article)))
        notes += [f"{place}{note.text}" for note in one.notes]
    return _Draft(tuple(articles), tuple(notes))
