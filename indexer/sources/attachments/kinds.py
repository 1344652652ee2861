"""Which files are attachments, by their names."""

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
    return {form.encode("utf-8", "surrogateescape") for form in forms | {quote(form) for form in forms}}
