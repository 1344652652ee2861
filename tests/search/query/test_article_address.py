"""An article's own address finds that article, in every way people copy it."""

import pytest

from search.query.parser import as_words, parse
from search.query.tree import Among
from tests.search.query.archive_known import TODAY
from tests.search.query.known import MemoryKnown

KNOWN = MemoryKnown(
    articles_of=(
        ("a", "https://hai-son.example/tin/so-ket.html", "Sơ kết công tác"),
        ("b/1", "http://www.hai-son.example/xem/?id=7&p=2", "Trồng rừng"),
        ("https://hai-son.example/ho", "https://hai-son.example/ho", "Hồ mới"),
    )
)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("https://hai-son.example/tin/so-ket.html", "a"),
        ("  http://www.hai-son.example/tin/so-ket.html/ ", "a"),
        ("HTTPS://Hai-Son.example/tin/so-ket.html#binh-luan", "a"),
        ("hai-son.example/tin/so-ket.html?utm_source=x&UTM_medium=y&fbclid=z", "a"),
        ("https://hai-son.example/xem?id=7&p=2&utm_campaign=q", "b/1"),
        ("https://tin.example/bai-viet/b%2F1?q=r%E1%BB%ABng", "b/1"),
        ("/bai-viet/a", "a"),
        ("/tin/bai-viet/b%2F1/", "b/1"),
        ("localhost:8000/bai-viet/a#x", "a"),
        ("hai-son.example/ho", "https://hai-son.example/ho"),
    ],
)
def test_the_article_is_found(text: str, id: str) -> None:
    found = parse(text, KNOWN, TODAY)
    assert found.query == Among((id,))
    (chip,) = found.understood
    assert (chip.kind, chip.value, chip.text) == ("article", id, text.strip())
    assert text[chip.start : chip.end] == chip.text
    assert as_words(text, chip) == ""


@pytest.mark.parametrize(
    "text",
    [
        "https://hai-son.example/tin/khac.html",
        "https://hai-son.example/xem?id=8",
        "https://hai-son.example/",
        "https://hai-son.example",
        "rừng https://hai-son.example/tin/so-ket.html",
        "/bai-viet/khong-co",
        "/bai-viet/",
        "/bai-viet/a?" + "x" * 1_000,
        "bai-viet/a/b",
        "https://[hai-son.example/tin/so-ket.html",
        "35-NQ/TW",
        "14.10.2020/2021",
        "https://hai-son.example/\ud800",
        "https://hai-son.example/%ff%00",
    ],
)
def test_other_text_stays_what_it_was(text: str) -> None:
    assert not isinstance(parse(text, KNOWN, TODAY).query, Among)
