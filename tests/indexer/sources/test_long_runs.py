"""Fields and pages of one sign or one tag without end: what is read of them grows as they do."""

import pytest

from indexer.sources.markup import from_html
from indexer.sources.record import article
from indexer.sources.shapes import shortcodes
from tests import growth


@pytest.mark.parametrize(
    "unit",
    ["<script ", "<script>", "<!--", "<![CDATA[", "<!doctype ", "<p ", "<p a='", '<p a="', "&#", "&lt;"],
)
def test_a_field_of_tags_that_never_end(unit: str) -> None:
    assert growth.in_time(from_html, unit, 16_000)


@pytest.mark.parametrize("unit", ["[", "[caption ", "[caption]", "[/a", "[a b]", "[/a][a]"])
def test_a_field_of_codes_that_never_end(unit: str) -> None:
    assert growth.in_time(shortcodes.taken_out, unit, 10_000)


@pytest.mark.parametrize("unit", [" ", "1", "(", "-", "1/", "A. ", "\n", "ạ", "Ã¡"])
def test_every_field_of_a_record(unit: str) -> None:
    def read(text: str) -> None:
        article({"id": "a", "title": text, "body": f"Tin {text}", "section": text, "published_at": text})

    assert growth.in_time(read, unit, 4_000)


@pytest.mark.parametrize("unit", ["<p", "<p a", "<p a=1 ", "<p/", "<p\n"])
def test_a_page_of_tags_that_never_end(unit: str) -> None:
    pytest.importorskip("lxml")
    from indexer.sources.html.markup import parsed

    def read(text: str) -> None:
        parsed(f"<html><body><p>Tin</p><i title='{text}'>Tin</i>".encode())

    assert growth.in_time(read, unit, 6_000)
