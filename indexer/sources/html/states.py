"""The data that frameworks leave in a page for their scripts: Next.js, Nuxt, Angular, SvelteKit, Vue.

Nuxt writes them flat (devalue): a list in which every value stands once, and objects and lists name the
places of theirs. SvelteKit and Angular write what an interface answered, JSON within JSON."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 4_000_000
"""Characters of one script."""
_DEEPEST = 100
"""How far one value may stand within others."""
_JSON = (
    "//script[@id='__NEXT_DATA__' or @id='__NUXT_DATA__' or @id='ng-state' or @id='serverApp-state'"
    " or @data-nuxt-data or @data-sveltekit-fetched]"
)
_SET = re.compile(
    r"window(?:\.__?\w+|\[\s*[\"']__?\w+[\"']\s*\])\s*=\s*(?=[{\[])"
    r"|window\.\w*(?:STATE|State|Data|DATA)\w*\s*=\s*(?=[{\[])"
)
_ESCAPED = {"&q;": '"', "&s;": "'", "&l;": "<", "&g;": ">", "&a;": "&"}
"""As Angular wrote its state before version 16."""


def states(root: "HtmlElement") -> Iterator[object]:
    """The data of every script that has such, as plain values."""
    for script in root.xpath(_JSON):
        text = (script.text or "").strip()
        if "&q;" in text[:2_000]:
            text = re.sub("&[qslga];", lambda sign: _ESCAPED[sign.group()], text)
        data = _decoded(text)
        flat = isinstance(data, list) and (
            script.get("id") == "__NUXT_DATA__" or script.get("data-nuxt-data") is not None
        )
        yield _Flat(data).value(0) if flat else _opened(data)
    for script in root.xpath("//script[not(@src)]"):
        yield from _assigned(script.text or "")


def _decoded(text: str) -> Any:
    if len(text) > LONGEST:
        return None
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return None


def _opened(data: Any) -> Any:
    """With what an interface answered in place of its text."""
    if not isinstance(data, dict):
        return data
    answers = [data, *(one for one in data.values() if isinstance(one, dict))]
    bodies = [one.get(name) for one in answers for name in ("body", "b")]
    texts = [text for text in bodies if isinstance(text, str) and text.lstrip()[:1] in ("{", "[")]
    return [*map(_decoded, texts), data] if texts else data


def _assigned(text: str) -> Iterator[object]:
    """What a script sets as a whole: `window.__INITIAL_STATE__ = {…};`."""
    if len(text) > LONGEST:
        return
    decoder = json.JSONDecoder()
    for begun in _SET.finditer(text):
        try:
            yield decoder.raw_decode(text, begun.end())[0]
        except (ValueError, RecursionError):
            continue


class _Flat:
    """Values that name the places of others in one list."""

    def __init__(self, values: list[Any]) -> None:
        self._values = values
        self._made: dict[int, Any] = {}

    def value(self, at: object, deep: int = 0) -> Any:
        """The value at a place; what is no place (undefined, NaN), or stands within itself, is nothing."""
        if (
            not isinstance(at, int)
            or isinstance(at, bool)
            or not 0 <= at < len(self._values)
            or deep > _DEEPEST
        ):
            return None
        if at not in self._made:
            self._made[at] = None
            self._made[at] = self._whole(self._values[at], deep + 1)
        return self._made[at]

    def _whole(self, raw: Any, deep: int) -> Any:
        if isinstance(raw, dict):
            return {name: self.value(at, deep) for name, at in raw.items()}
        if not isinstance(raw, list):
            return raw
        if not raw or not isinstance(raw[0], str):
            return [self.value(at, deep) for at in raw]
        if raw[0] == "Set":
            return [self.value(at, deep) for at in raw[1:]]
        if raw[0] in ("Map", "null"):
            keys = raw[1::2] if raw[0] == "null" else [str(self.value(at, deep)) for at in raw[1::2]]
            return {str(key): self.value(at, deep) for key, at in zip(keys, raw[2::2], strict=False)}
        inner = raw[1] if len(raw) > 1 else None
        return self.value(inner, deep) if isinstance(inner, int) else inner
