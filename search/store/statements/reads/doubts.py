"""Facts that may be wrong: what the rules that doubt them look at."""

from sqlalchemy import func, select

from search.store.schema.fact_tables import document_facts, office_facts, person_facts
from search.store.schema.tables import people
from search.store.sql.expressions import whole, words
from search.store.statements.reads.articles import LIVE, a
from search.store.statements.reads.lines import NEWEST

p, f, h, d = people.alias("p"), person_facts.alias("f"), office_facts.alias("h"), document_facts.alias("d")
_documents = d.join(a, a.c.row == d.c.article)

ISSUED_LATER = (
    select(d.c.article, d.c.number, d.c.start, d.c.mentions)
    .select_from(_documents)
    .where(LIVE, a.c.day.is_not(None), d.c.start > a.c.day)
    .order_by(*NEWEST, d.c.n)
    .limit(whole("limit"))
)
PEOPLE = select(p.c.id, p.c.key, p.c.name, p.c.articles).where(p.c.articles > 0).order_by(p.c.id)
HELD = (
    select(h.c.office, f.c.person)
    .select_from(h.join(f, (f.c.article == h.c.article) & (f.c.n == h.c.person)))
    .distinct()
    .order_by(h.c.office, f.c.person)
)
NAMED = (
    select(f.c.article, f.c.mentions)
    .select_from(f.join(a, a.c.row == f.c.article))
    .where(f.c.person == whole("id"))
    .order_by(*NEWEST, f.c.n)
    .limit(1)
)
ISSUERS = (
    select(d.c.issuer, func.count())
    .where(d.c.issuer != "")
    .group_by(d.c.issuer)
    .order_by(func.count().desc(), d.c.issuer)
)
ISSUED_BY = (
    select(d.c.article, d.c.number, d.c.mentions)
    .select_from(_documents)
    .where(d.c.issuer == words("issuer"))
    .order_by(*NEWEST, d.c.n)
    .limit(1)
)
SUBJECTS = (
    select(d.c.article, d.c.number, d.c.subject, d.c.mentions)
    .select_from(_documents)
    .where(d.c.subject != "")
    .order_by(a.c.revision.desc(), d.c.n)
    .limit(whole("limit"))
)
