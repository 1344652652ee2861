"""The content hash by which a sync knows that nothing changed."""

from hashlib import blake2b

import msgspec

from search.model import Article

_encoder = msgspec.json.Encoder()


def content_hash(article: Article) -> str:
    """The same 32 hexadecimal digits for the same article, others when any of its fields changes."""
    try:
        fields = _encoder.encode(article)
    except UnicodeEncodeError:  # a lone surrogate; the store will refuse the article and say why
        fields = repr(article).encode("ascii", "backslashreplace")
    return blake2b(fields, digest_size=16).hexdigest()
