"""Which files are attachments, by their names."""

from html import escape
from pathlib import PurePosixPath
from unicodedata import normalize
from urllib.parse import quote, unquote, urlsplit

READ = (".pdf", ".docx")
TOLD = (".doc",)
"""Of former programs: no text is read from these, and it is said what helps."""
SUFFIXES = (*READ, *TOLD)


def is_attachment(name: str) -> bool:
    """Whether a file of this name, or at this address, is one."""
    return name.lower().endswith(SUFFIXES)


def link_path(link: str) -> str:
    """The path to which a link leads, as files are named; "" where it leads to no attachment."""
    try:
        path = unquote(urlsplit(link.strip()).path)
    except ValueError:
        return ""
    return path if is_attachment(path) and "\0" not in path else ""


def file_name(path: str) -> str:
    """The last part of a path, as a reader calls the file."""
    return PurePosixPath(path.replace("\\", "/")).name


def spellings(name: str) -> set[bytes]:
    """The ways in which a page may write the name of a file in a link."""
    forms = {name, normalize("NFC", name), normalize("NFD", name)}
    forms |= {quote(form) for form in forms}
    forms |= {quote(form) for form in forms}
    written = {form.encode("utf-8", "surrogateescape") for form in forms}
    # As HTML: «k&#7871;-ho&#x1EA1;ch.pdf», «A &amp; B.pdf».
    for form in map(escape, forms):
        written.add(form.encode("ascii", "xmlcharrefreplace"))
        for digits in ("x", "X"):
            written.add("".join(_referred(sign, digits) for sign in form).encode("ascii"))
    return written


def _referred(sign: str, digits: str) -> str:
    return sign if sign.isascii() else f"&#x{ord(sign):{digits}};"
