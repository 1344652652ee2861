"""From a stored article to what an engine indexes of it: finished terms, keywords and calendar terms."""

from collections.abc import Iterable
from datetime import date

from search import limits
from search.index.engine import Entry, FieldTerms
from search.model import Article, ConferenceFact, DateRole, Facts, OfficeHeld, StoredArticle
from search.query.tree import DateField, KeywordField, TextField
from search.vietnamese.dates.calendar_terms import terms
from search.vietnamese.dates.periods import day
from search.vietnamese.people import office_key
from search.vietnamese.text import keys, slug


def entry(stored: StoredArticle) -> Entry:
    """The entry of one article: a pure function of its texts and facts."""
    article, facts = stored.article, stored.facts
    return Entry(
        id=article.id,
        row=stored.row,
        revision=stored.revision,
        texts=_texts(article),
        keywords=_keywords(article, facts, stored.day),
        dates=_dates(facts, stored.day),
        day=stored.day.toordinal() if stored.day else None,
    )


def _texts(article: Article) -> dict[TextField, FieldTerms]:
    paragraphs = article.body.split("\n")
    attached = (line for page in article.pages for line in page.split("\n"))
    every = (article.title, article.summary, *article.captions, *paragraphs, article.author, *attached)
    return {
        "text": _terms(every),
        "title": _terms((article.title,)),
        "summary": _terms((article.summary,)),
        "captions": _terms(article.captions),
        "author": _terms((article.author,)),
    }


def _terms(texts: Iterable[str]) -> FieldTerms:
    exact: list[str] = []
    folded: list[str] = []
    breaks: list[int] = []
    for text in texts:
        more_exact, more_folded = keys(text)
        if not more_exact:
            continue
        if exact:
            breaks.append(len(exact))
        exact += more_exact
        folded += more_folded
    return FieldTerms(_cut(exact), _cut(folded), tuple(breaks))


def _keywords(article: Article, facts: Facts, stands: date | None) -> dict[KeywordField, tuple[str, ...]]:
    people = [person for person in facts.people if not person.only_signed]
    held = [(person.key, key) for person in people for office in person.offices for key in _held(office)]
    return {
        "person": _unique(person.key for person in people),
        "office": _unique(office for _, office in held),
        "person_office": _unique(f"{person}|{office}" for person, office in held),
        "number": _unique(document.key for document in facts.documents),
        "short_number": _unique(document.short for document in facts.documents),
        "section": _unique([slug(article.section)]),
        "conference": _unique(_conference_terms(facts.conferences)),
        "kind": _unique(slug(conference.kind) for conference in facts.conferences),
        "signed": _unique(person.key for person in facts.people if person.signed),
        "year": (str(stands.year),) if stands else (),
    }


def _held(office: OfficeHeld) -> list[str]:
    """The key of an office, and where it is held as «nguyên» or «quyền» that too."""
    key = office_key(office.full)
    return [key, *([f"nguyên {key}"] if office.former else []), *([f"quyền {key}"] if office.acting else [])]


def _conference_terms(conferences: tuple[ConferenceFact, ...]) -> list[str]:
    return [conference.key for conference in conferences] + (["true"] if conferences else [])


def _dates(facts: Facts, stands: date | None) -> dict[DateField, tuple[str, ...]]:
    """The calendar terms of each role; an undated article is looked for by the day of its event."""
    published = terms(day(stands)) if stands else ()
    issued = [document.issued for document in facts.documents if document.issued]

    def of(role: DateRole) -> list[str]:
        return [name for fact in facts.dates if fact.role == role for name in terms(fact.when)]

    return {
        "published": published,
        "happened": _unique(of("happened")),
        "issued": _unique([*of("issued"), *(name for period in issued for name in terms(period))]),
    }


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if 0 < len(value) <= limits.TERM))


def _cut(terms: list[str]) -> tuple[str, ...]:
    """Terms that an engine can take: what is longer is no word, and must not cost the article."""
    if max(map(len, terms), default=0) > limits.TERM:
        return tuple(term[: limits.TERM] for term in terms)
    return tuple(terms)
