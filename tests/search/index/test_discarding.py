"""What is discarded of an index goes whole, with every record of it; what is kept stays."""

from pathlib import Path

from search.index.generations import discard


def test_a_record_goes_with_its_generation_and_when_that_is_gone_already(tmp_path: Path) -> None:
    for name in ("0001-whoosh", "0003-tantivy"):
        (tmp_path / name).mkdir()
    for name in (
        "current",
        "0001-whoosh.sums",
        "0002-whoosh.sums.new",
        "0002-whoosh.sums",
        "0003-tantivy.sums",
    ):
        (tmp_path / name).touch()
    discard(tmp_path, keep={"0003-tantivy"})
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "0003-tantivy",
        "0003-tantivy.sums",
        "current",
    ]
