"""A site that is read over the network: feeds, sitemaps, WordPress's interface, or page after page."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from search.errors import SettingsError

if TYPE_CHECKING:
    from indexer.sources.site.site import Site

NEEDED = ("httpx2", "lxml", "readability", "trafilatura")


def opened(url: str, data: Path) -> "Site":
    """The site at an address, with what is known of it in a data directory.

    Raises SettingsError where what reading it takes is not installed."""
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        raise SettingsError(
            f"{', '.join(missing)} not installed: reading a site takes pip install '.[sources]'."
        )
    from indexer.sources.site.site import Site

    return Site(url, data)
