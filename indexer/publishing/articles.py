"""Articles of one source, taken in one by one where they are new or changed."""

from collections.abc import Mapping, Sequence

from indexer import messages
from indexer.counts import Counts
from indexer.extract import Lexicon
from indexer.extraction import Read, facts
from indexer.rules import rules_version
from indexer.workspace import Workspace
from search.errors import ArticleRejected
from search.model import Article
from search.store import Writing


class Articles:
    """Puts articles into transactions of the store, and counts what they are there."""

    def __init__(self, work: Workspace, lexicon: Lexicon, counts: Counts, source: str) -> None:
        self._store, self._lexicon, self._counts, self._source = work.store, lexicon, counts, source
        self._rules = rules_version(work.settings.data)

    def facts(self, articles: Sequence[tuple[Article, str]]) -> dict[str, Read]:
        """By hash, the facts of the articles that are not in the archive as they are."""
        known = self._store.hashes([article.id for article, _ in articles])
        changed = {hash: article for article, hash in articles if known.get(article.id) != hash}
        return dict(zip(changed, facts(changed.values(), self._lexicon, len(changed)), strict=True))

    def take(self, writing: Writing, article: Article, hash: str, found: Mapping[str, Read]) -> str:
        """Take one article in, with what `facts` found; gives why it cannot be, or ""."""
        self._counts.read += 1
        if writing.known([article.id]).get(article.id) == hash:
            writing.adopt(self._source, [article.id])
            self._counts.unchanged += 1
            return ""
        # An earlier one of the same transaction may have changed what was as it is.
        its_facts = found.get(hash) or next(facts([article], self._lexicon, 1))
        if isinstance(its_facts, ArticleRejected):
            return str(its_facts)
        try:
            outcome = writing.put(article, its_facts, hash, self._rules, self._source)
        except ArticleRejected as error:
            return messages.not_stored(error)
        self._counts.added += outcome == "added"
        self._counts.changed += outcome == "changed"
        return ""
