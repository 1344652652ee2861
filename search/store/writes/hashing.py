"""The content hash by which a sync knows that nothing changed."""

from hashlib import blake2b

import msgspec
from msgspec.structs import fields

from search.model import Article

_encoder = msgspec.json.Encoder()
_FIELDS = tuple(field.name for field in fields(Article) if field.name != "attachments")


def content_hash(article: Article) -> str:
    """The same 32 hexadecimal digits for the same article, others when any of its fields changes."""
    try:
        # As it was before there were attachments, so that an article without is the one that was read then.
        content = _encoder.encode(article if article.attachments else _without(article))
    except UnicodeEncodeError:  # a lone surrogate; the store will refuse the article and say why
        content = repr(article).encode("ascii", "backslashreplace")
    return blake2b(content, digest_size=16).hexdigest()


def _without(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in _FIELDS}
