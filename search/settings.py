"""The settings all three commands share: where the archive lives and which engine a new index takes."""

import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, cast, get_args
from urllib.parse import urlsplit

from msgspec import Struct

from search.errors import SettingsError

EngineName = Literal["whoosh", "tantivy", "opensearch"]
_ADDRESS = "NEWS_ARCHIVE_OPENSEARCH=https://HOST:9200 (several with spaces between them)"
_EXAMPLE = "write it as postgresql+psycopg://USER:PASSWORD@HOST/DATABASE"
_NO_SIGN = re.compile("%(?![0-9A-Fa-f]{2})|\\s")
"""What stands in no address: a percent sign that begins no sign, white space."""


class Cluster(Struct, frozen=True):
    """Where OpenSearch is, how one is let in, and how its indexes are made there.

    `prefix` begins the name of every index of this archive."""

    addresses: tuple[str, ...]
    user: str = ""
    password: str = ""
    ca: str = ""
    """The file of the certificate that its nodes' are signed with; "" where the system knows it."""
    shards: int = 1
    replicas: int = 1
    prefix: str = "news-archive"

    def __repr__(self) -> str:
        """Without the password: what is told of settings may end in a log."""
        return f"Cluster({self.addresses!r}, user={self.user!r}, prefix={self.prefix!r})"


class Settings(Struct, frozen=True):
    """`data` is the directory of the index, and of the store unless `database` is the address of another;
    `engine` is what a new generation takes, `cluster` where it is if it is OpenSearch."""

    data: Path
    engine: EngineName
    database: str = ""
    cluster: Cluster | None = None

    @property
    def store(self) -> Path | str:
        """The file of the store, or the address of its PostgreSQL database."""
        return self.database or self.data / "archive.sqlite"

    @property
    def index(self) -> Path:
        return self.data / "index"

    @property
    def inbox(self) -> Path:
        """What the web hands over, where the store is a file: the one place in `data` its user may write."""
        return self.data / "inbox"

    @property
    def words(self) -> Path:
        """The words of the house, written by staff; there need not be any."""
        return self.data / "words.toml"

    @property
    def staff(self) -> Path:
        """The accounts of the staff; there need not be any."""
        return self.data / "staff.json"


def settings_from(
    environment: Mapping[str, str], *, data: str | Path | None = None, engine: str | None = None
) -> Settings:
    """Settings from a mapping (`os.environ` of the caller), overridden by the command line's values.

    Raises SettingsError for an engine, a database or a cluster that does not exist or is not installed."""
    directory = Path(data or environment.get("NEWS_ARCHIVE_DATA") or "data")
    chosen = _engine(engine or environment.get("NEWS_ARCHIVE_ENGINE") or "auto")
    cluster = _cluster(environment)
    if chosen == "opensearch" and cluster is None:
        raise SettingsError(f"Engine opensearch needs its address: set {_ADDRESS}.")
    return Settings(directory, chosen, _database(environment.get("NEWS_ARCHIVE_STORE", "").strip()), cluster)


def _cluster(environment: Mapping[str, str]) -> Cluster | None:
    """The cluster of OpenSearch; None where no address is given."""

    def given(name: str, otherwise: str = "") -> str:
        return environment.get(name, "").strip() or otherwise

    addresses = tuple(given("NEWS_ARCHIVE_OPENSEARCH").replace(",", " ").split())
    if not addresses:
        return None
    if find_spec("opensearchpy") is None:
        raise SettingsError(
            "opensearch-py is not installed: pip install '.[cluster]', or unset NEWS_ARCHIVE_OPENSEARCH."
        )
    prefix = given("NEWS_ARCHIVE_OPENSEARCH_PREFIX", "news-archive")
    if not re.fullmatch("[a-z0-9][a-z0-9-]{0,60}", prefix):
        raise SettingsError("NEWS_ARCHIVE_OPENSEARCH_PREFIX may have small letters, digits and hyphens.")
    return Cluster(
        tuple(map(_node, addresses)),
        given("NEWS_ARCHIVE_OPENSEARCH_USER"),
        given("NEWS_ARCHIVE_OPENSEARCH_PASSWORD"),
        given("NEWS_ARCHIVE_OPENSEARCH_CA"),
        _number(environment, "NEWS_ARCHIVE_OPENSEARCH_SHARDS", 1),
        _number(environment, "NEWS_ARCHIVE_OPENSEARCH_REPLICAS", 0),
        prefix,
    )


def _node(address: str) -> str:
    """The address of one node as it may be shown: a user and a password stand in settings of their own."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        # What Python says of it quotes what stands behind a colon: a password, where one has a slash in it.
        raise SettingsError(f"NEWS_ARCHIVE_OPENSEARCH is no address: set {_ADDRESS}.") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(f"NEWS_ARCHIVE_OPENSEARCH is no list of addresses: set {_ADDRESS}.")
    if parts.username or parts.password:
        raise SettingsError(
            "NEWS_ARCHIVE_OPENSEARCH holds a user or a password: set NEWS_ARCHIVE_OPENSEARCH_USER and "
            "NEWS_ARCHIVE_OPENSEARCH_PASSWORD instead, which no message shows."
        )
    return address.rstrip("/")


def _number(environment: Mapping[str, str], name: str, least: int) -> int:
    """How many shards or copies; one where nothing is said."""
    given = environment.get(name, "").strip() or "1"
    if not given.isdecimal() or not least <= int(given) <= 1024:
        raise SettingsError(f"{name} is {given!r}: set a number from {least} to 1024.")
    return int(given)


def _database(address: str) -> str:
    """The address of a PostgreSQL database; "" for a file of SQLite in the data directory."""
    if not address:
        return ""
    try:
        parts = urlsplit(address)
        _ = parts.port  # it is read, and refused, only when asked for
    except ValueError:
        raise _no_address() from None
    if parts.scheme not in ("postgresql", "postgresql+psycopg"):
        raise SettingsError(
            f"NEWS_ARCHIVE_STORE begins with {parts.scheme or 'no scheme'!r}: {_EXAMPLE}, or unset it for "
            "SQLite in the data directory."
        )
    rest = address.partition("://")[2]
    # The driver takes such addresses otherwise than they are meant, and quotes parts of the password.
    if not rest or parts.netloc.count("@") > 1 or _NO_SIGN.search(rest):
        raise _no_address()
    if not parts.path.strip("/"):
        raise SettingsError(f"NEWS_ARCHIVE_STORE names no database: {_EXAMPLE}.")
    if find_spec("psycopg") is None:
        raise SettingsError(
            "psycopg is not installed: pip install '.[cluster]', or unset NEWS_ARCHIVE_STORE."
        )
    return f"postgresql+psycopg://{rest}"


def _no_address() -> SettingsError:
    return SettingsError(
        f"NEWS_ARCHIVE_STORE is no address: {_EXAMPLE}, signs of the password like / # ? @ % as %2F %23 "
        "%3F %40 %25."
    )


def _engine(name: str) -> EngineName:
    installed = find_spec("tantivy") is not None
    if name == "auto":
        return "tantivy" if installed else "whoosh"
    if name not in get_args(EngineName):
        raise SettingsError(f"Engine {name!r} does not exist: use whoosh, tantivy, opensearch or auto.")
    if name == "tantivy" and not installed:
        raise SettingsError("Engine tantivy is not installed: pip install '.[fast]', or use --engine whoosh.")
    return cast(EngineName, name)
