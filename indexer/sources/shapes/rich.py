"""Texts that an editor keeps as a tree of blocks, as lines: Lexical (Payload), Slate, ProseMirror (TipTap),
Portable Text (Sanity), Editor.js, StreamField (Wagtail), and rich text beside its markup (Umbraco)."""

from collections.abc import Iterator, Mapping

import msgspec

_BLOCKS = ("root", "blocks", "children", "content", "items", "value", "data")
"""Where a block keeps those within it, or its text."""
_HOLDERS = ("root", "blocks", "document")
"""Where a document keeps its blocks."""
_INLINE = frozenset({"text", "span", "link", "autolink", "hardBreak", "linebreak", "tab", "mention"})
_NO_TEXT = frozenset({"image", "upload", "embed", "video", "raw", "code_html", "delimiter"})
_BREAKS = frozenset({"hardBreak", "linebreak"})
_DEEP, _MOST = 40, 200_000
"""How deep blocks stand in each other, and how many of one text are read."""


def text(value: object) -> str | None:
    """The text of a tree of blocks, a line a block; None for what is none."""
    if isinstance(value, str):
        value = _from_json(value)
    if isinstance(value, Mapping) and isinstance(markup := value.get("markup"), str):
        return markup
    if not _is_tree(value, _DEEP):
        return None
    left = [_MOST]
    lines = (" ".join(line.split()) if "<" not in line else line for line in _lines(value, _DEEP, left))
    return "\n".join(line for line in lines if line) or None


def _from_json(text: str) -> object:
    """A tree that a database keeps as a text; None for what is none."""
    if not text.lstrip().startswith(("{", "[")):
        return None
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None


def _is_tree(value: object, deep: int) -> bool:
    """A list of blocks that say what they are, or an object that holds one."""
    if not deep:
        return False
    if isinstance(value, list):
        return bool(value) and all(isinstance(one, Mapping) for one in value) and any(map(_is_block, value))
    if not isinstance(value, Mapping):
        return False
    return _is_block(value) or any(_is_tree(value.get(name), deep - 1) for name in _HOLDERS)


def _is_block(value: Mapping[str, object]) -> bool:
    said = value.get("type") or value.get("_type") or value.get("nodeType")
    return isinstance(said, str) and any(name in value for name in (*_BLOCKS, "text"))


def _kind(value: Mapping[str, object]) -> str:
    return str(value.get("type") or value.get("_type") or value.get("nodeType") or "")


def _lines(value: object, deep: int, left: list[int]) -> Iterator[str]:
    """The lines of a block and of those within it; what is inline stands on one line."""
    left[0] -= 1
    if deep < 0 or left[0] < 0:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        line = ""
        for one in value:
            if _is_inline(one):
                line += _words(one, deep - 1, left)
                continue
            yield line
            line = ""
            yield from _lines(one, deep - 1, left)
        yield line
    elif isinstance(value, Mapping) and _kind(value) not in _NO_TEXT:
        if isinstance(words := value.get("text"), str):
            yield words
        for name in _BLOCKS:
            if isinstance(inner := value.get(name), list | Mapping | str):
                yield from _lines(inner, deep - 1, left)


def _is_inline(value: object) -> bool:
    if not isinstance(value, Mapping):
        return False
    kind = _kind(value)
    # Slate's leaves say nothing but their text.
    return kind in _INLINE or (not kind and isinstance(value.get("text"), str))


def _words(value: Mapping[str, object], deep: int, left: list[int]) -> str:
    """The words of what stands within a line."""
    if _kind(value) in _BREAKS:
        return " "
    if isinstance(words := value.get("text"), str):
        return words
    return "".join(_lines(value.get("children") or value.get("content"), deep, left))
