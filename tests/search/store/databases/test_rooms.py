"""The rooms of the store: what is read never leans on how it is written."""

import pytest

from tests.test_house import imported, relative, sources


@pytest.mark.parametrize(
    ("room", "forbidden"),
    [
        ("reads", {"writes"}),
        ("identity", {"reads", "writes", "schema"}),
        ("schema", {"reads", "writes", "identity"}),
    ],
)
def test_a_room_of_the_store_leans_on_those_below(room: str, forbidden: set[str]) -> None:
    wrong = [
        (relative(path), name)
        for path in sources(f"search/store/{room}")
        for name in imported(path)
        if name.startswith("search.store.") and name.split(".")[2] in forbidden
    ]
    assert wrong == []
