"""`.mht`: a page that a browser saved whole, as the mail format of MHTML."""

import email.policy
from email import message_from_bytes

from indexer import messages
from search.errors import ArticleRejected

SUFFIXES = (".mht", ".mhtml")
_PARTS = 2_000


def page(data: bytes) -> tuple[bytes, str]:
    """The page in an MHTML file and the address it was saved from; raises ArticleRejected without one."""
    message = message_from_bytes(data, policy=email.policy.compat32)
    address = _address(message.get("Snapshot-Content-Location"))
    for at, part in enumerate(message.walk()):
        if at > _PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            found = part.get_payload(decode=True)
            if isinstance(found, bytes) and found.strip():
                return found, address or _address(part.get("Content-Location"))
    raise ArticleRejected(messages.NO_PAGE_IN_MHT)


def _address(value: object) -> str:
    text = "".join(str(value or "").split())
    return text if text.startswith(("http://", "https://")) else ""
