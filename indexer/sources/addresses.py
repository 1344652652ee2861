"""Which addresses can name one article."""

from urllib.parse import urlsplit

_HOME = frozenset(
    ("", "index", "default", "home", "trang-chu", "trangchu", "main", "pages/default", "vi", "vn")
)
"""Paths of home pages, without their endings."""


def is_an_articles(url: str) -> bool:
    """Whether `url` is a real address (of http or https, with a host) other than a home page."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or not host or any(letter.isspace() for letter in url):
        return False
    if parts.query or parts.fragment.startswith(("/", "!")):
        return True
    path = parts.path.strip("/").lower()
    return path.rsplit(".", 1)[0] not in _HOME
