"""The settings all three commands share: where the archive lives and which engine a new index takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, cast, get_args

from search.errors import SettingsError

EngineName = Literal["whoosh", "tantivy"]


@dataclass(frozen=True, slots=True)
class Settings:
    """`data` is the directory of store and index; `engine` is what a new generation takes."""

    data: Path
    engine: EngineName

    @property
    def store(self) -> Path:
        return self.data / "archive.sqlite"

    @property
    def index(self) -> Path:
        return self.data / "index"

    @property
    def words(self) -> Path:
        """The words of the house, written by staff; there need not be any."""
        return self.data / "words.toml"


def settings_from(
    environment: Mapping[str, str], *, data: str | Path | None = None, engine: str | None = None
) -> Settings:
    """Settings from a mapping (`os.environ` of the caller), overridden by the command line's values.

    Raises SettingsError for an engine that does not exist or is not installed."""
    directory = Path(data or environment.get("NEWS_ARCHIVE_DATA") or "data")
    return Settings(directory, _engine(engine or environment.get("NEWS_ARCHIVE_ENGINE") or "auto"))


def _engine(name: str) -> EngineName:
    installed = find_spec("tantivy") is not None
    if name == "auto":
        return "tantivy" if installed else "whoosh"
    if name not in get_args(EngineName):
        raise SettingsError(f"Engine {name!r} does not exist: use whoosh, tantivy or auto.")
    if name == "tantivy" and not installed:
        raise SettingsError("Engine tantivy is not installed: pip install '.[fast]', or use --engine whoosh.")
    return cast(EngineName, name)
