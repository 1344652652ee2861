"""The settings of each host, out of `sites.toml` in the data directory."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from indexer.sources.html.rules import hosts
from indexer.sources.site.settings import SiteSettings, ascii_name, read


def load(path: Path) -> dict[str, SiteSettings]:
    """The settings by host; what is wrong with the file is told by whoever reads its rules for pages."""
    try:
        tables = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}
    return {ascii_name(host): read(fields) for host, fields in hosts(tables) if isinstance(fields, dict)}


def of(host: str, known: Mapping[str, SiteSettings]) -> SiteSettings:
    """The settings of a host, with or without «www.»."""
    bare = ascii_name(host).removeprefix("www.")
    return known.get(ascii_name(host)) or known.get(bare) or known.get(f"www.{bare}") or SiteSettings()
