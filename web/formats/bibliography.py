"""An article as a source that somebody cites: one line of text, BibTeX and RIS."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from search.model import Article, Facts
from search.vietnamese.text import slug
from web import wording

MEDIA = {"bib": "application/x-bibtex", "ris": "application/x-research-info-systems"}
"""Of each form that can be taken along, by how its file ends."""
_LABEL = re.compile(r"(?P<work>[^:]{1,40}):\s*(?P<name>.+)", re.DOTALL)
_PICTURES = re.compile(r"\W*(?:nguồn\s)?(?:ảnh|hình|video|clip|đồ họa)(?:\s\w+)?\W*", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_COMMANDS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # BibTeX counts a brace behind a backslash too: one alone would swallow the entries after it.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
"""What TeX would obey, as it prints it."""
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


class Source(Struct, frozen=True):
    """What a citation names. `address` is where the article was published, else where it stands here; `kept`
    is this archive's page where that is another one; both are absolute or empty."""

    authors: tuple[str, ...]
    title: str
    site: str
    section: str
    published: date | None
    address: str
    kept: str
    read: date

    @property
    def key(self) -> str:
        """What BibTeX calls it: author, year and first words, in plain letters."""
        words = slug(self.title).split("-")[:3]
        year = str(self.published.year) if self.published else ""
        return slug("".join(self.authors[:1])).replace("-", "") + year + "".join(words) or "baiviet"


def authors(article: Article, facts: Facts) -> tuple[str, ...]:
    """Who wrote it: the names that were read as authors', else the byline without what it says they made.

    Who only took the pictures wrote nothing."""
    named = tuple(who.name for who in facts.people if "author" in who.roles)
    byline = article.author.strip()
    if named or not byline:
        return named
    labelled = _LABEL.fullmatch(byline)
    if labelled is None:
        return (_line(byline),)
    return () if _PICTURES.fullmatch(labelled["work"]) else (_line(labelled["name"]),)


def plain(source: Source) -> str:
    """One line, as a footnote has it."""
    who = f"{', '.join(map(_line, source.authors))}, " if source.authors else ""
    said = [f"{who}«{_line(source.title)}»", source.site]
    said += [wording.day(source.published)] if source.published else []
    said += [_line(source.address)] if source.address else []
    said += [f"bản lưu: {source.kept}"] if source.kept else []
    return f"{', '.join(said)}, truy cập {wording.day(source.read)}."


def bibtex(source: Source) -> str:
    """An entry for BibLaTeX. A name stands in braces: what comes first in it is the family's."""
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in source.authors),
        "title": f"{{{_tex(source.title)}}}",
        "organization": _tex(source.site),
        "date": wording.iso(source.published),
        "url": _line(source.address).translate(_IN_ADDRESS),
        "urldate": wording.iso(source.read) if source.address else "",
        "note": f"Bản lưu: {_tex(source.kept)}" if source.kept else "",
        "langid": "vietnamese",
    }
    lines = (f"  {name:<12} = {{{value}}}" for name, value in fields.items() if value)
    return f"@online{{{source.key},\n" + ",\n".join(lines) + "\n}\n"


def ris(source: Source) -> str:
    """A record as reference managers take it, its lines ended as the format demands."""
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in _tags(source))


def _tags(source: Source) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield from (("AU", name) for name in source.authors)
    yield "TI", source.title
    yield "T2", source.site
    if source.section:
        yield "SE", source.section
    if source.published:
        yield "PY", str(source.published.year)
        yield "DA", f"{source.published:%Y/%m/%d}"
    if source.address:
        yield "UR", source.address
        yield "Y2", f"{source.read:%Y/%m/%d}"
    if source.kept:
        yield "N1", f"Bản lưu: {source.kept}"
    yield "LA", "vi"
    yield "ER", ""


def _tex(text: str) -> str:
    return _line(text).translate(_COMMANDS)


def _line(text: str) -> str:
    """In one line, without signs that show nothing and would change what stands around them."""
    shown = (c if not unicodedata.category(c).startswith("C") else " " for c in text)
    return _SPACES.sub(" ", "".join(shown)).strip()
