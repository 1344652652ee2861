"""What is read anew of a source, as tests of what is remembered need it."""

from pathlib import Path
from typing import Any

import pytest

from indexer.sources.attachments.content import Content
from indexer.sources.attachments.reading import Reader
from indexer.sources.html import page as html_page


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the attachments that are read from now on, in order."""
    names: list[str] = []
    content = Reader.read

    def noted(reader: Reader, file: Path | bytes) -> Content:
        names.append(file.name if isinstance(file, Path) else "")
        return content(reader, file)

    monkeypatch.setattr(Reader, "read", noted)
    return names


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The pages that are parsed from now on."""
    met: list[bytes] = []
    look = html_page.look

    def told(data: bytes, *rest: Any) -> html_page.Looked:
        met.append(data)
        return look(data, *rest)

    monkeypatch.setattr(html_page, "look", told)
    return met
