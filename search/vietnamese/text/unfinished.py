"""Text of which the last syllable is still being typed."""

from search.vietnamese.text.tokens import fold_aligned, keys


def unfinished(typed: str) -> list[list[str]]:
    """The folded syllables of `typed`, of which the last may go on, in each way it may be meant: «quy» as
    the syllable it is (qui), or as the beginning of «quyết». None where nothing is typed."""
    words = keys(typed)[1]
    if not words:
        return []
    last = fold_aligned(typed).rstrip()[-len(words[-1]) :]
    return [words] if last == words[-1] or not last.isalpha() else [words, [*words[:-1], last]]
