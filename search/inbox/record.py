"""What the fields of an article must be, whichever way it comes in; each refusal names its field."""

from collections.abc import Mapping

from search import messages
from search.errors import ArticleRejected
from search.inbox.attachments import BadAttachments, Given, given
from search.limits import ARTICLE_ID
from search.query.article_address import openable

LARGEST = 8 * 1024 * 1024
"""Code points of one article; a longer one is a mistake of export, not an article."""
TEXTS = ("title", "summary", "body", "section", "author")
_DEEP = 4
"""Lists that stand in each other for one text."""
FIELDS = ("id", "url", *TEXTS, "captions", "published_at", "attachments")


class BadField(ArticleRejected):
    """An article whose field of this name cannot be taken."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field, self.message = field, message


def check(fields: Mapping[str, object]) -> None:
    """Refuse, before anything of it is converted, what no reading mends; raises BadField."""
    if not texts(fields)["body"].strip():
        raise BadField("body", messages.missing("body"))
    captions(fields)
    if any(not (one.pages or one.data or one.url) for one in attachments(fields)):
        raise BadField("attachments", messages.ATTACHMENT_SENT_AS_PATH)
    text(fields, "url")
    given_id(text(fields, "id"))


def texts(fields: Mapping[str, object]) -> dict[str, str]:
    """The texts of an article by name, empty where it has none, all together no longer than any may be."""
    found = {name: text(fields, name) for name in TEXTS}
    if sum(map(len, (*found.values(), *captions(fields)))) > LARGEST:
        raise BadField(max(found, key=lambda name: len(found[name])), messages.article_too_long(LARGEST))
    return found


def text(fields: Mapping[str, object], name: str, deep: int = _DEEP) -> str:
    """A field as text: also a number, a list of texts, or what WordPress and JSON-LD write for a text."""
    value = fields.get(name)
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("rendered", "name", "text", "#text") if key in value), value)
    if isinstance(value, list) and name != "id" and deep:
        joint = "\n" if name == "body" else ", "
        return joint.join(text({name: one}, name, deep - 1) for one in value)
    if isinstance(value, int | float) and not isinstance(value, bool) and name != "body":
        return str(int(value) if value == int(value) else value)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadField(name, messages.not_a_text(name, value))
    return value


def captions(fields: Mapping[str, object]) -> list[str]:
    """The captions, in their order."""
    value = fields.get("captions")
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(caption, str) for caption in value):
        raise BadField("captions", messages.CAPTIONS_NOT_TEXTS)
    return list(value)


def attachments(fields: Mapping[str, object]) -> list[Given]:
    """The attachments, in their order, all together no longer than an article may be."""
    try:
        found = given(fields.get("attachments"))
    except BadAttachments as error:
        raise BadField("attachments", str(error)) from error
    if sum(len(page) for one in found for page in one.pages) > LARGEST:
        raise BadField("attachments", messages.article_too_long(LARGEST))
    return found


def given_id(given: str) -> str:
    """An id as it was given, "" for none; refused where it could not stand in an address of the site."""
    given = given.strip()
    if len(given) > ARTICLE_ID:
        raise BadField("id", messages.id_too_long(ARTICLE_ID))
    if given and not openable(given):
        raise BadField("id", messages.ID_NOT_OPENABLE)
    return given
