"""XML as the feeds and descriptions need it: every text cleaned of what XML 1.0 cannot hold, then escaped."""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape
from starlette.exceptions import HTTPException
from starlette.responses import Response

from web.settings import WebSettings

HEAD = Markup('<?xml version="1.0" encoding="utf-8"?>\n')
NO_BASE = "Cần đặt NEWS_ARCHIVE_BASE_URL (địa chỉ gốc của trang) thì mới có tệp này."
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without control characters and lone surrogates."""
    return _FORBIDDEN.sub("", text)


def element(name: str, content: str | Markup = "", **attributes: str) -> Markup:
    """One element; Markup stays, any other text is escaped. A trailing underscore is cut from names."""
    given = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", ":"), clean(value))
        for key, value in attributes.items()
    )
    inner = content if isinstance(content, Markup) else escape(clean(content))
    return Markup("<{}{}>{}</{}>\n").format(Markup(name), given, inner, Markup(name))


def answer(parts: Iterator[Markup], root: str, media: str, **attributes: str) -> Response:
    """A whole document."""
    content = HEAD + element(root, Markup("").join(parts), **attributes)
    return Response(content.encode("utf-8"), media_type=f"{media}; charset=utf-8")


def needed_base(settings: WebSettings) -> str:
    """The base address, for files in which every address is absolute; 404 where none is set."""
    if not settings.base_url:
        raise HTTPException(404, NO_BASE)
    return settings.base_url
