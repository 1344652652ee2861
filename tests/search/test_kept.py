"""What is kept for one state of the archive: never of another, and never more than there is room for."""

from search.kept import Kept


def lengths(kept: Kept[int], state: int, *words: str) -> list[str]:
    """The words whose length had to be counted anew."""
    made: list[str] = []

    def counted(word: str) -> int:
        made.append(word)
        return len(word)

    for word in words:
        assert kept.of(state, word, lambda word=word: counted(word)) == len(word)  # type: ignore[misc]
    return made


def test_what_was_made_is_made_once_in_a_state() -> None:
    kept = Kept[int](10)
    assert lengths(kept, 1, "sông", "núi", "sông") == ["sông", "núi"]
    assert lengths(kept, 2, "sông") == ["sông"]
    assert lengths(kept, 1, "sông") == ["sông"]


def test_the_one_longest_not_asked_for_makes_room() -> None:
    kept = Kept[int](2)
    assert lengths(kept, 1, "a", "bc", "a", "def", "a", "bc") == ["a", "bc", "def", "bc"]


def test_what_is_made_while_the_state_changes_is_not_kept() -> None:
    kept = Kept[int](10)

    def slowly() -> int:
        assert kept.of(2, "b", lambda: 2) == 2
        return 1

    assert kept.of(1, "a", slowly) == 1
    assert kept.of(2, "a", lambda: 3) == 3, "made anew in the state that came meanwhile"
