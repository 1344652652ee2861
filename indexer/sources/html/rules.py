"""`sites.toml`: what the staff of a site know of its pages, as CSS selectors by host.

["tuyengiao.example.vn"]
title = "h2.tieu-de"
body = "#noi-dung"
published = ".ngay-dang"
remove = [".tin-khac", ".quang-cao"]
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from indexer import messages
from indexer.sources.html.lines.blocks import one_line
from indexer.sources.item import Unreadable
from indexer.sources.site import settings

if TYPE_CHECKING:
    from lxml.cssselect import CSSSelector
    from lxml.html import HtmlElement

NAME = "sites.toml"
TEXTS = ("title", "published", "section", "author")
FIELDS = (*TEXTS, "body", "remove")
LARGEST = 1_000_000
_AT_LINE = re.compile(r"\(at line (\d+)")


class Rule(Struct, frozen=True):
    """Where on the pages of one site each field stands; what it does not name is found as on any page."""

    selectors: Mapping[str, "tuple[CSSSelector, ...]"]

    @property
    def names_body(self) -> bool:
        return "body" in self.selectors

    def __reduce__(self) -> "tuple[Any, ...]":
        """Compiled selectors cannot be sent to another process: what they were compiled from is."""
        return _compiled, ({name: tuple(one.css for one in its) for name, its in self.selectors.items()},)

    def text(self, field: str, root: "HtmlElement") -> str:
        """The words of the first element that the rule selects for a field."""
        for selector in self.selectors.get(field, ()):
            for element in selector(root):
                if text := one_line(element.get("content") or element.text_content()):
                    return text
        return ""

    def body(self, root: "HtmlElement") -> "HtmlElement | None":
        """The element that holds the article's text."""
        return next((found[0] for one in self.selectors.get("body", ()) if (found := one(root))), None)

    def clear(self, root: "HtmlElement") -> None:
        """Take out what the rule says is no part of an article."""
        for selector in self.selectors.get("remove", ()):
            for element in selector(root):
                if element.getparent() is not None:
                    element.drop_tree()


def _compiled(selectors: Mapping[str, tuple[str, ...]]) -> Rule:
    from lxml.cssselect import CSSSelector

    return Rule(
        {
            name: tuple(CSSSelector(one, translator="html") for one in listed)
            for name, listed in selectors.items()
        }
    )


Rules = Mapping[str, Rule]


def load(*folders: Path) -> tuple[dict[str, Rule], list[Unreadable]]:
    """The rules of every folder that has a `sites.toml`, later ones winning, and what of them is wrong.

    A wrong rule is named with its line and what mends it; the others hold."""
    rules: dict[str, Rule] = {}
    wrong: list[Unreadable] = []
    for folder in folders:
        path = folder / NAME
        try:
            text = path.read_bytes()[:LARGEST].decode("utf-8-sig") if path.is_file() else ""
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            line = _AT_LINE.search(str(error))
            wrong.append(
                Unreadable(messages.line(str(path), int(line[1]) if line else 0), messages.BROKEN_TOML)
            )
            continue
        except (OSError, UnicodeDecodeError) as error:
            reason = messages.unreadable(error) if isinstance(error, OSError) else messages.NOT_UTF_8
            wrong.append(Unreadable(str(path), reason))
            continue
        for host, fields in hosts(tables):
            found = _rule(path, text, host, fields)
            if isinstance(found, Rule):
                rules[settings.ascii_name(host)] = found
            else:
                wrong.append(found)
    return rules, wrong


def written(rules: Rules) -> list[tuple[str, str, str]]:
    """What the rules say: host, field and selectors."""
    return [
        (host, name, ", ".join(one.css for one in selectors))
        for host, rule in sorted(rules.items())
        for name, selectors in sorted(rule.selectors.items())
    ]


def hosts(tables: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Each host with its rules; `[la.example]` without quotes is TOML for a table in a table."""
    for key, value in tables.items():
        if isinstance(value, dict) and value and all(isinstance(one, dict) for one in value.values()):
            yield from hosts(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def _rule(path: Path, text: str, host: str, fields: Any) -> Rule | Unreadable:
    try:
        from cssselect import SelectorError
        from lxml.etree import LxmlError
    except ImportError:
        return Unreadable(str(path), messages.html_not_installed(("lxml", "cssselect")))
    if not isinstance(fields, dict):
        return Unreadable(messages.line(str(path), _line(text, host)), messages.rule_not_a_table(host))
    selectors: dict[str, tuple[CSSSelector, ...]] = {}
    for name, value in fields.items():
        place = messages.line(str(path), _line(text, host, name))
        if name in settings.NAMES:
            if not settings.is_sound(name, value):
                return Unreadable(place, messages.setting_wrong(name, settings.NAMES[name]))
            continue
        if name not in FIELDS:
            return Unreadable(place, messages.rule_unknown(name, (*FIELDS, *settings.NAMES)))
        listed = value if isinstance(value, list) else [value]
        if not listed or not all(isinstance(one, str) and one.strip() for one in listed):
            return Unreadable(place, messages.rule_not_a_selector(name))
        try:
            selectors |= _compiled({name: tuple(listed)}).selectors
        # cssselect has bare errors too for what it does not know, and lxml for characters XML does not have.
        except (SelectorError, LxmlError, ValueError, RuntimeError) as error:
            return Unreadable(place, messages.rule_broken_selector(name, error))
    return Rule(selectors)


def _line(text: str, host: str, name: str = "") -> int:
    """The line of a key in the file, or of its table's head; 0 where it is written in a way not foreseen."""
    inside = False
    head = 0
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("[") or (not inside and line.split("=")[0].strip().strip("\"'") == host):
            inside = host in line
            head = number if inside else head
        elif inside and name and line.split("=")[0].strip().strip("\"'") == name:
            return number
    return head
