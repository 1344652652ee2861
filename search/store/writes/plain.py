"""Facts without what the store assigns, for telling whether a new reading changed anything."""

from msgspec.structs import replace

from search.model import ConferenceFact, DocumentFact, DocumentRef, Facts, PersonRef, Relation


def plain(facts: Facts) -> Facts:
    """The same facts with empty keys and candidates."""
    return Facts(
        people=tuple(replace(person, key="") for person in facts.people),
        documents=tuple(_document(document) for document in facts.documents),
        dates=facts.dates,
        conferences=tuple(_conference(conference) for conference in facts.conferences),
        relations=tuple(_relation(relation) for relation in facts.relations),
        problems=facts.problems,
    )


def _document(fact: DocumentFact) -> DocumentFact:
    return replace(fact, key="", candidates=())


def _conference(fact: ConferenceFact) -> ConferenceFact:
    return replace(
        fact,
        key="",
        chairs=tuple(PersonRef(person.name) for person in fact.chairs),
        speakers=tuple(PersonRef(person.name) for person in fact.speakers),
        documents=tuple(DocumentRef(document.number) for document in fact.documents),
    )


def _relation(fact: Relation) -> Relation:
    return replace(fact, source=DocumentRef(fact.source.number), target=DocumentRef(fact.target.number))
