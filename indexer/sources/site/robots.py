"""robots.txt (RFC 9309): which addresses a site lets us read, how slowly, and where its sitemaps are.

Written here because a pattern of a hostile file must not cost time: it is matched piece by piece, never as a
regular expression."""

import re
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from msgspec import Struct

from search.vietnamese.text.encodings import text_of

LARGEST = 512 * 1024
"""Bytes that are read of a file."""
MOST_RULES, MOST_SITEMAPS = 2_000, 100
_AS_IT_IS = "%/:?#[]@!$&'()*+,;=~-._"
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")


class Rule(Struct, frozen=True):
    """A pattern of paths, and whether they may be read."""

    allows: bool
    pattern: str

    def matches(self, path: str) -> bool:
        """Whether the pattern, with * for anything and $ for the end, fits the beginning of a path."""
        ends = self.pattern.endswith("$")
        first, *others = self.pattern.removesuffix("$").split("*")
        if not path.startswith(first):
            return False
        at = len(first)
        last = others.pop() if ends and others else None
        for piece in others:
            found = path.find(piece, at)
            if found < 0:
                return False
            at = found + len(piece)
        if last is not None:
            return len(path) - len(last) >= at and path.endswith(last)
        return at == len(path) if ends else True


@dataclass(slots=True)
class Robots:
    """What a robots.txt says to us."""

    rules: list[Rule] = field(default_factory=list)
    delay: float = 0.0
    sitemaps: list[str] = field(default_factory=list)

    def allows(self, url: str) -> bool:
        """Whether an address may be read: the longest pattern that fits decides, of equal ones «allow»."""
        parts = urlsplit(url)
        path = _plain(parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        fitting = [rule for rule in self.rules if rule.matches(path)]
        return max(fitting, key=lambda one: (len(one.pattern), one.allows), default=Rule(True, "")).allows


def read(data: bytes, agent: str) -> Robots:
    """The rules for `agent` (the name of a program), else those for everyone."""
    groups: dict[str, Robots] = {}
    sitemaps: list[str] = []
    named: list[str] = []
    open_group = False
    for line in text_of(data[:LARGEST]).text.splitlines():
        name, colon, value = line.partition("#")[0].partition(":")
        name, value = name.strip().lower(), value.strip()
        if not colon:
            continue
        if name == "user-agent":
            named = [*named, value.lower()] if open_group else [value.lower()]
            open_group = True
            for one in named:
                groups.setdefault(one, Robots())
        elif name == "sitemap":
            sitemaps = [*sitemaps, value][:MOST_SITEMAPS]
        else:
            open_group = False
            for one in named:
                _add(groups[one], name, value)
    product = agent.partition("/")[0].lower()
    chosen = next((groups[one] for one in groups if one != "*" and one and product.startswith(one)), None)
    found = chosen or groups.get("*") or Robots()
    found.sitemaps = sitemaps
    return found


def _add(group: Robots, name: str, value: str) -> None:
    if name in ("allow", "disallow") and value and len(group.rules) < MOST_RULES:
        group.rules.append(Rule(name == "allow", _plain(value)))
    elif name == "crawl-delay":
        try:
            group.delay = max(0.0, float(value))
        except ValueError:
            return


def _plain(path: str) -> str:
    """A path in which letters that need no escape have none, so that two writings of one path are equal."""
    return _ESCAPE.sub(lambda found: _unescaped(found[0], chr(int(found[1], 16))), quote(path, _AS_IT_IS))


def _unescaped(escape: str, letter: str) -> str:
    return letter if letter.isascii() and (letter.isalnum() or letter in "-._~") else escape.upper()
