"""How the facts of many articles are read at once (`:rows`): statements, and the rows of the wide ones."""

from typing import NamedTuple

ROWS = "(SELECT value FROM json_each(:rows))"
PEOPLE = f"""
    SELECT f.article, f.n, n.name, f.honorific, f.roles, p.key, f.mentions
    FROM person_facts f JOIN names n ON n.id = f.name JOIN people p ON p.id = f.person
    WHERE f.article IN {ROWS} ORDER BY f.article, f.n
"""
OFFICES = f"""
    SELECT f.article, f.person, f.printed, o.full, f.flags, f.mentions
    FROM office_facts f JOIN offices o ON o.id = f.office
    WHERE f.article IN {ROWS} ORDER BY f.article, f.person, f.n
"""


class DocumentRow(NamedTuple):
    article: int
    number: str
    kind: str
    issuer: str
    start: int | None
    end: int | None
    precision: int | None
    part_of_day: int | None
    subject: str
    term: str
    short: str
    resolved: int
    key: str | None
    mentions: str
    candidates: str | None


DOCUMENTS = f"""
    SELECT f.article, f.number, f.kind, f.issuer, f.start, f.end, f.precision, f.part_of_day, f.subject,
           f.term, f.short, f.resolved, d.key, f.mentions,
           CASE WHEN f.document IS NOT NULL THEN NULL
                WHEN f.resolved THEN (SELECT json_group_array(c.key) FROM documents c
                                      WHERE c.slug = f.slug AND c.merged IS NULL AND c.articles > 0)
                ELSE (SELECT json_group_array(key) FROM (
                          SELECT c.key FROM documents c
                          WHERE c.short = f.short AND c.merged IS NULL AND c.articles > 0
                          ORDER BY c.articles DESC, c.key LIMIT 20))
           END
    FROM document_facts f LEFT JOIN documents d ON d.id = f.document
    WHERE f.article IN {ROWS} ORDER BY f.article, f.n
"""


class DateRow(NamedTuple):
    article: int
    role: int
    start: int
    end: int
    precision: int
    part_of_day: int | None
    mentions: str


DATES = f"""
    SELECT article, role, start, end, precision, part_of_day, mentions
    FROM date_facts WHERE article IN {ROWS} ORDER BY article, n
"""


class ConferenceRow(NamedTuple):
    article: int
    n: int
    kind: str
    subject: str
    start: int | None
    end: int | None
    precision: int | None
    part_of_day: int | None
    place: str
    organiser: str
    awards: str
    key: str
    mentions: str


CONFERENCES = f"""
    SELECT f.article, f.n, f.kind, f.subject, f.start, f.end, f.precision, f.part_of_day, f.place,
           f.organiser, f.awards, c.key, f.mentions
    FROM conference_facts f JOIN conferences c ON c.id = f.conference
    WHERE f.article IN {ROWS} ORDER BY f.article, f.n
"""
CONFERENCE_PEOPLE = f"""
    SELECT f.article, f.n, f.role, f.name, p.key FROM conference_people f JOIN people p ON p.id = f.person
    WHERE f.article IN {ROWS} ORDER BY f.article, f.n, f.role, f.i
"""
CONFERENCE_DOCUMENTS = f"""
    SELECT f.article, f.n, f.number, d.key
    FROM conference_documents f LEFT JOIN documents d ON d.id = f.document
    WHERE f.article IN {ROWS} ORDER BY f.article, f.n, f.i
"""
RELATIONS = f"""
    SELECT f.article, f.source_number, s.key, f.target_number, t.key, f.mentions
    FROM relation_facts f LEFT JOIN documents s ON s.id = f.source LEFT JOIN documents t ON t.id = f.target
    WHERE f.article IN {ROWS} ORDER BY f.article, f.n
"""
PROBLEMS = f"""
    SELECT article, message, mentions FROM problem_facts WHERE article IN {ROWS} ORDER BY article, n
"""
PEOPLE_OF = f"""
    SELECT f.article, p.name, p.key FROM person_facts f JOIN people p ON p.id = f.person
    WHERE f.article IN {ROWS} GROUP BY f.article, f.person ORDER BY f.article, min(f.n)
"""
DOCUMENTS_OF = f"""
    SELECT f.article, d.number, d.key FROM document_facts f JOIN documents d ON d.id = f.document
    WHERE f.article IN {ROWS} GROUP BY f.article, f.document ORDER BY f.article, min(f.n)
"""
