"""Facts from texts: `extract` reads one article; each kind of fact has a file of its own."""

from indexer.extract.conferences import conferences
from indexer.extract.dates import dates
from indexer.extract.documents import documents, relations
from indexer.extract.lexicon import NOTHING_KNOWN, Lexicon
from indexer.extract.people import people
from indexer.extract.text.own_words import own_words
from search.model import Article, Facts

__all__ = ["Lexicon", "extract"]


def extract(article: Article, lexicon: Lexicon = NOTHING_KNOWN) -> Facts:
    """All facts of one article: a function of its text, the rules and the lexicon, nothing else."""
    article, unread = own_words(article)
    found_people = people(article, lexicon)
    found_documents = documents(article)
    found_dates, problems = dates(article, found_documents)
    return Facts(
        people=found_people,
        documents=found_documents,
        dates=found_dates,
        conferences=conferences(article, found_people, found_documents, found_dates),
        relations=relations(article, found_documents),
        problems=unread + problems,
    )
