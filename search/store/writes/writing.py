"""The writing transaction: articles in and out, each change with the next revision."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from search.errors import StoreError
from search.model import Answer, Article, Facts, SetAside, StoredArticle
from search.store.compiled.reads import versions
from search.store.compiled.writes import writing as sql
from search.store.overrides import corrections, entities, log, undoing
from search.store.overrides.said import (
    Alias,
    Command,
    Confirmation,
    Correction,
    Kind,
    Merge,
    Parted,
    Said,
    Split,
)
from search.store.publishing import answers, tokens
from search.store.reads import articles
from search.store.schema import schema
from search.store.schema.columns import json_list
from search.store.sql import Connection, column
from search.store.twins.groups import Groups
from search.store.writes import conference_changes, lexicon, phrases, runs
from search.store.writes.article_rows import BATCH, ArticleRows, Put, State, check
from search.store.writes.plain import plain
from search.store.writes.rows import FactRows, Sheet, sheet


class Writing:
    """One transaction on the store; what it did counts when its `with` block ends without an exception."""

    def __init__(self, connection: Connection, rows: type[FactRows] = FactRows) -> None:
        self._connection, self._rows = connection, rows
        self._articles = ArticleRows(connection)
        self._pending: dict[str, Put] = {}
        self._replaced: dict[int, Sheet] = {}
        self._read_again: list[dict[str, int]] = []
        self._texts_read: dict[int, Article] = {}
        self._revision = schema.revision(connection)
        self._lexicon = schema.lexicon(connection)
        self._facts = rows(connection)
        self._groups = Groups(connection)
        self._corrections = log.corrections(connection)

    def known(self, ids: Iterable[str]) -> dict[str, str]:
        """The content hash of each of these articles that is live, by id."""
        states = self._articles.states(ids)
        return {id: state.hash for id, state in states.items() if state and not state.removed}

    def put(
        self,
        article: Article,
        facts: Facts,
        content_hash: str,
        rules: int,
        source: str = "",
        reasons: tuple[tuple[str, ...], ...] = (),
    ) -> Literal["added", "changed"]:
        """Take an article in with its facts; its revision is new even where its text is not.

        `source` names where it was read, for `Store.ids_of`; `reasons` say why its conferences are the ones
        that they are, where that is known.

        Raises ArticleRejected, leaving the transaction usable, when the article cannot be stored."""
        check(article)
        facts = corrections.corrected(facts, self._corrections.get(article.id, ()))
        state = self._articles.state(article.id)
        if article.id in self._pending or (state and state.row in self._replaced):
            self.flush()
        row = state.row if state else self._articles.next_row
        page = sheet(row, article, facts, reasons)
        live = state is not None and not state.removed
        earlier = state is not None and state.hash not in ("", content_hash)
        self._pending[article.id] = Put(
            page, self._advance(), content_hash, rules, source, state is None, earlier
        )
        self._articles.now(article.id, State(row, False, content_hash))
        if len(self._pending) >= BATCH:
            self.flush()
        return "changed" if live else "added"

    def replace_facts(self, article: str | StoredArticle, facts: Facts, rules: int) -> bool:
        """Give a live article the facts of newer rules; False, and no new revision, if they are the same.

        An article as it was read before is taken as it is, unless the store has a newer revision of it.

        Raises ArticleRejected, and it stays as it was, when its facts cannot be stored."""
        stored = self._newest(article)
        if stored is None:
            return False
        facts = corrections.corrected(facts, self._corrections.get(stored.article.id, ()))
        same = plain(stored.facts) == plain(facts) and self._facts.tells(stored.row, facts)
        page = None if same else sheet(stored.row, stored.article, facts)
        self._read_again.append({"changed": stored.row, "by_rules": rules, "with_lexicon": self._lexicon})
        self._texts_read[stored.row] = stored.article
        if page is None:
            return False
        self._replaced[stored.row] = page
        if len(self._replaced) >= BATCH:
            self.flush()
        return True

    def adopt(self, source: str, ids: Iterable[str]) -> None:
        """Let these live articles belong to a source from now on; that is no change of theirs."""
        self.flush()
        self._articles.adopt(source, list(ids))

    def remove(self, id: str, moved_to: str = "") -> bool:
        """Withdraw a live article, with a revision: its facts go, its text stays for the staff.

        Its id leads to `moved_to`, else to a live one that has its very title and text, if there is one."""
        self.flush()
        state = self._articles.state(id)
        if state is None or state.removed:
            return False
        self._facts.clear([state.row])
        self._facts.write([])
        self._groups.clear([state.row])
        self._connection.run(sql.REMOVE, {"at": self._advance(), "gone": state.row})
        runs.clear_read(self._connection, [id])
        same = (
            [moved_to]
            if moved_to
            else list(column(self._connection, versions.SAME_TEXT, {"gone": state.row}))
        )
        for new in same:
            self._connection.run_each(versions.ADD_MOVE, [(id, new)])
        self._articles.now(id, State(state.row, True, state.hash))
        return True

    def put_withdrawn(self, article: Article, content_hash: str) -> None:
        """Take in an article that is withdrawn already, unless there is one of its id."""
        check(article)
        if self._articles.state(article.id) is None:
            self.put(article, Facts(), content_hash, 0)
            self.remove(article.id)

    def decisions_changed(self) -> None:
        """Forget what was looked up: entities and decisions are others than before."""
        self.flush()
        self._corrections = log.corrections(self._connection)
        self._facts = self._rows(self._connection)

    def erase(self, ids: Iterable[str]) -> int:
        """Forget withdrawn articles for good: texts, earlier texts, title. To be called when the index has
        let go of them. Gives how many there were."""
        self.flush()
        found = self._articles.states(ids)
        rows = [state.row for state in found.values() if state and state.removed]
        for erasure in (versions.ERASE_TEXT, versions.ERASE_VERSIONS, versions.ERASE):
            self._connection.run(erasure, {"rows": json_list(rows)})
        self._connection.run(versions.DROP_MOVES, {"ids": json_list(found)})
        return len(rows)

    def set_aside(self, source: str, items: Iterable[SetAside]) -> None:
        """Remember what of a source could not be taken in; what was met before keeps its day."""
        runs.set_aside(self._connection, source, items)

    def replace_set_aside(self, source: str, items: Iterable[SetAside]) -> None:
        """The same, after a whole reading of the source: what it no longer holds is forgotten."""
        runs.replace_set_aside(self._connection, source, list(items))

    def start_run(self, command: str) -> int:
        """The number of a new run of the indexer."""
        return runs.start(self._connection, command)

    def finish_run(self, number: int, counts: dict[str, int], error: str = "") -> None:
        """Record how a run ended."""
        runs.finish(self._connection, number, counts, error)

    def article(self, id: str) -> StoredArticle | None:
        """A live article as it is by now in this transaction."""
        return articles.article(self._settled(), id)

    @property
    def revision(self) -> int:
        """The revision of the last change so far."""
        return self._revision

    def answered(self, tickets: Iterable[str]) -> set[str]:
        """Which of these letters were answered already: to carry one out again would be once too often."""
        return set(answers.answers(self._connection, tickets))

    def answer(self, ticket: str, answer: Answer) -> None:
        """Say what became of a letter."""
        answers.give(self._connection, ticket, answer)

    def forget_answers(self, before: datetime) -> None:
        """Forget what became of letters before that time (UTC)."""
        answers.forget(self._connection, before)

    def add_token(self, name: str, token: str) -> None:
        """Let whoever has this token publish, under a name; raises StoreError where the name has one."""
        tokens.add(self._connection, name, token)

    def revoke_token(self, name: str) -> None:
        """Let the token of this name open nothing any more; raises StoreError where there is none."""
        tokens.revoke(self._connection, name)

    def add_alias(self, kind: Kind, key: str, spelling: str, by: str = "") -> int:
        """Another name of a person, or number of an official document, from now on and for all articles.

        Gives the number of the decision."""
        return self._decided("alias", *entities.add_alias(self._settled(), kind, key, spelling), by)

    def merge(self, kind: Kind, key: str, into: str, by: str = "") -> int:
        """Make two entities one; `key` redirects to `into` for ever. Gives the number of the decision."""
        return self._decided("merge", *entities.merge(self._settled(), kind, key, into), by)

    def split(self, kind: Kind, key: str, ids: Iterable[str], by: str = "") -> Parted:
        """Give these articles' bearer of the name or number a page of its own; its key, and the number of
        the decision."""
        said, rows = entities.split(self._settled(), kind, key, list(ids))
        number = self._decided("split", said, rows, by)
        return Parted(number, said.new, len({article for article, _ in said.pins}))

    def correct(self, said: Correction, by: str = "") -> int:
        """Let something in an article be otherwise than it was read; gives the number of the decision.

        It holds for the next reading of the article: `replace_facts` it after this. Raises StoreError where
        the article has nothing that it could be about."""
        stored = articles.article(self._settled(), said.article)
        if stored is None:
            raise StoreError(f"{said.article}: no article of the archive has this id.")
        if not corrections.fits(stored.facts, corrections.checked(said)):
            raise StoreError(f"{said.article} has nothing that is called {said.of or said.what!r}.")
        return self._decided("correct", said, (), by)

    def confirm(self, said: Confirmation, by: str = "") -> int:
        """Let what a rule doubted stand as it was read; gives the number of the decision."""
        return self._decided("confirm", said, (), by)

    def undo(self, number: int, command: Command | None = None) -> Said:
        """Take a decision back, with `command` only one of that kind; what it was.

        After one about an article its facts are to be read again."""
        override = log.numbered(self._settled(), number)
        if command not in (None, override.command):
            raise StoreError(f"Number {number} is a decision of {override.command}, not of {command}.")
        if override.undone:
            raise StoreError(f"Number {number} was taken back already, on {override.undone[:10]}.")
        log.undo(self._connection, number)
        self._corrections = log.corrections(self._connection)
        if not isinstance(override.said, Correction | Confirmation):
            self._reassign(override.said)
        return override.said

    def refresh_lexicon(self) -> bool:
        """Freeze the names well attested now; True when that changed the lexicon and so its version."""
        self.flush()
        changed = lexicon.refresh(self._connection)
        self._lexicon = schema.lexicon(self._connection)
        return changed

    def refresh_phrases(self) -> None:
        """Count the frequent phrases of titles anew, if the archive has grown enough to change them."""
        self.flush()
        phrases.refresh(self._connection)

    def flush(self) -> None:
        """Write what is held back, so that the transaction's own reads see it."""
        puts, replaced = list(self._pending.values()), dict(self._replaced)
        self._pending.clear()
        self._replaced.clear()
        if puts or replaced:
            old = [put.sheet.row for put in puts if not put.fresh]
            self._facts.clear([*old, *replaced])
            self._groups.clear(old)
            self._articles.write(puts, self._lexicon)
            self._groups.write({put.sheet.row: put.sheet.article for put in puts})
            others = self._facts.write([*(put.sheet for put in puts), *replaced.values()])
            self._touch({*others, *replaced})
            runs.clear_read(self._connection, [put.sheet.article.id for put in puts])
        if self._read_again:
            self._connection.run_each(sql.READ_BY, self._read_again)
            self._groups.read_again(self._texts_read)
            self._read_again.clear()
            self._texts_read.clear()
        schema.set_value(self._connection, "revision", str(self._revision))

    def _touch(self, rows: Iterable[int]) -> None:
        """Give each of these articles a revision of its own."""
        touched = [{"at": self._advance(), "changed": row} for row in sorted(rows)]
        if touched:
            self._connection.run_each(sql.TOUCH, touched)
            conference_changes.note_reported(self._connection, (one["changed"] for one in touched))

    def _decided(self, command: Command, said: Said, rows: Iterable[int], by: str) -> int:
        number = log.add(self._connection, command, said, by)
        self._corrections = log.corrections(self._connection)
        self._change(rows)
        return number

    def _change(self, rows: Iterable[int]) -> None:
        self._touch(rows)
        self.decisions_changed()  # what was looked up is what staff have just changed

    def _reassign(self, said: Merge | Alias | Split) -> None:
        """Take a decision back, and let the names and numbers of its articles mean what they mean without."""
        rows = undoing.rows(self._connection, said)
        sheets = [sheet(one.row, one.article, one.facts) for one in articles.of_rows(self._connection, rows)]
        conferences = self._facts.conferences_of(rows)
        self._facts.clear(rows)
        self._facts.write([])
        undoing.undo(self._connection, said)
        kept = undoing.conferences(self._connection, said, conferences)
        self._facts = self._rows(self._connection)
        others = self._facts.write(sheets, kept)
        self._change(rows | others)

    def _newest(self, article: str | StoredArticle) -> StoredArticle | None:
        if isinstance(article, str):
            self.flush()
            return articles.article(self._connection, article)
        if article.row in self._replaced or article.article.id in self._pending:
            self.flush()
        revision = next(column(self._connection, sql.REVISION, {"wanted": article.row}), None)
        if revision == article.revision:
            return article
        return None if revision is None else articles.article(self._connection, article.article.id)

    def _settled(self) -> Connection:
        self.flush()
        return self._connection

    def _advance(self) -> int:
        self._revision += 1
        return self._revision
