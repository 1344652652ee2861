"""Text as the archive compares it: what is stored, tokens with their offsets, exact and folded keys."""

from search.vietnamese.text.tokens import (
    Token,
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
    "exact_key",
    "fold",
    "fold_aligned",
    "folded_key",
    "keys",
    "normalise",
    "slug",
    "tokens",
]
