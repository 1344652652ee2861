"""What machines read of a page: schema.org as JSON-LD, of what is known and no more.

`begin` comes before paths: the base address, else nothing, and then no address is told. An article has no
image of its own here: the picture of the archive stands for it."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from search.model import Conference, ConferenceFact, Facts, OfficialDocument, PersonRef, StoredArticle
from search.store.reads.values import ConferencePage, PersonPage
from search.vietnamese import bodies
from search.vietnamese.dates.periods import Period
from web import addresses
from web.serving.assets import asset
from web.wording import capital

CONTEXT = "https://schema.org"
PEOPLE = 20

Thing = dict[str, Any]


def article(stored: StoredArticle, changed: str, site: str, begin: str) -> Markup:
    """A NewsArticle with its authors, the conferences it is about, the people and official documents in it;
    `changed` is when its text last changed."""
    one, facts = stored.article, stored.facts
    published = one.published.isoformat() if one.published else ""
    return _script(
        {
            "@type": "NewsArticle",
            "headline": one.title,
            "description": one.summary,
            "inLanguage": "vi",
            "datePublished": published,
            "dateModified": changed or published,
            "articleSection": one.section,
            "author": _authors(one.author, facts, begin),
            "creditText": one.author,
            "publisher": _publisher(site, begin),
            "image": _at(begin, asset("icon.png")),
            "isBasedOn": one.url if addresses.linkable(one.url) else "",
            "url": _at(begin, addresses.article(one.id)),
            "about": [_event(conference, conference.key, begin) for conference in facts.conferences],
            "mentions": [*_mentioned(facts, begin)][:PEOPLE],
        }
    )


def person(found: PersonPage, begin: str) -> Markup:
    """A Person, with the offices that articles give."""
    one = found.person
    held = dict.fromkeys(span.office for span in found.offices if not span.former)
    return _script(
        {
            **_person(one.name, _at(begin, addresses.person(one.key))),
            "alternateName": list(one.aliases),
            "hasOccupation": [{"@type": "Occupation", "name": office} for office in held],
        }
    )


def document(one: OfficialDocument, subject: str, begin: str) -> Markup:
    """An official document by its number; many are of the Party, so it is not called a law."""
    return _script({**_document(one.kind, one.number, one.issuer, one.key, begin), "about": subject})


def conference(found: ConferencePage, begin: str) -> Markup:
    """An Event with who took part."""
    one = found.conference
    present = [ref for report in found.reports for ref in (*report.fact.chairs, *report.fact.speakers)]
    named = {ref.key or ref.name: ref for ref in present}
    return _script({**_event(one, one.key, begin), "attendee": [_ref(ref, begin) for ref in named.values()]})


def home(site: str, begin: str) -> Markup:
    """The WebSite with its search."""
    search: Thing = {}
    if begin:
        target = {"@type": "EntryPoint", "urlTemplate": f"{begin}/tim-kiem?q={{q}}"}
        search = {"@type": "SearchAction", "target": target, "query-input": "required name=q"}
    about = {"@type": "WebSite", "name": site, "inLanguage": "vi", "url": _at(begin, "/")}
    return _script({**about, "potentialAction": search})


def _authors(byline: str, facts: Facts, begin: str) -> list[Thing]:
    """Who wrote it, of those that were read from the byline; a body where it names one."""
    people = [
        _person(who.name, _at(begin, addresses.author(who.key)) if who.key else "")
        for who in facts.people
        if "author" in who.roles
    ]
    if people or not byline:
        return people
    body = bodies.named(byline)
    return [_organisation(body)] if body else []


def _mentioned(facts: Facts, begin: str) -> Iterable[Thing]:
    for who in facts.people:
        if not who.only_signed:
            yield _person(who.name, _at(begin, addresses.person(who.key)) if who.key else "")
    for one in facts.documents:
        yield _document(one.kind, one.number, one.issuer, one.key, begin)


def _event(one: Conference | ConferenceFact, key: str, begin: str) -> Thing:
    return {
        "@type": "Event",
        "name": capital(f"{one.kind} {one.subject}".strip()),
        "startDate": _day(one.when.start, one.when) if one.when else "",
        "endDate": _day(one.when.last, one.when) if one.when else "",
        "location": {"@type": "Place", "name": one.place} if one.place else "",
        "organizer": _organisation(one.organiser),
        "url": _at(begin, addresses.conference(key)) if key else "",
    }


def _day(day: date, when: Period) -> str:
    """As exact as it is known: a day, a month, or a year."""
    return day.isoformat()[: {"day": 10, "month": 7}.get(when.precision, 4)]


def _document(kind: str, number: str, issuer: str, key: str, begin: str) -> Thing:
    return {
        "@type": "CreativeWork",
        "name": capital(f"{kind} {number}".strip()),
        "identifier": number,
        "genre": kind,
        "creator": _organisation(issuer),
        "url": _at(begin, addresses.document(key)) if key else "",
    }


def _ref(ref: PersonRef, begin: str) -> Thing:
    return _person(ref.name, _at(begin, addresses.person(ref.key)) if ref.key else "")


def _person(name: str, url: str) -> Thing:
    return {"@type": "Person", "name": name, "url": url}


def _publisher(name: str, begin: str) -> Thing:
    picture = _at(begin, asset("icon.png"))
    return _organisation(name) | ({"logo": {"@type": "ImageObject", "url": picture}} if picture else {})


def _organisation(name: str) -> Thing:
    return {"@type": "Organization", "name": name} if name else {}


def _at(begin: str, path: str) -> str:
    return begin + path if begin else ""


def _script(thing: Thing) -> Markup:
    """As it may stand in a script: no text of an article can end it."""
    text = json.dumps({"@context": CONTEXT, **_said(thing)}, ensure_ascii=False)
    escaped = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(escaped)  # JSON's own escapes: nothing in it can be markup any more


def _said(value: Any) -> Any:
    """Without what is empty, at any depth."""
    if isinstance(value, Mapping):
        return {name: _said(its) for name, its in value.items() if its}
    return [_said(one) for one in value] if isinstance(value, list) else value
