"""Text as the archive compares it: what is stored, tokens with their offsets, exact and folded keys."""

from search.vietnamese.text.tokens import (
    Token,
    beginning,
    exact_key,
    fold,
    fold_aligned,
    folded_key,
    keys,
    normalise,
    slug,
    tokens,
)

__all__ = [
    "Token",
    "beginning",
    "exact_key",
    "fold",
    "fold_aligned",
    "folded_key",
    "keys",
    "normalise",
    "slug",
    "tokens",
]
