"""The way over a site that WordPress runs: by its own list of posts, changed ones first asked for."""

from datetime import datetime, timedelta

from indexer.sources.site import messages, wordpress
from indexer.sources.site.fetching import LARGEST, Answer
from indexer.sources.site.files import fetched
from indexer.sources.site.links import site_of
from indexer.sources.site.listings import Listed
from indexer.sources.site.network import Refused
from indexer.sources.site.state import Known
from indexer.sources.site.visiting import Visitor
from indexer.sources.site.walk import follow

_SECOND = timedelta(seconds=1)
_NO_SUCH_PAGE, _ERRORS = 400, 500
"""What WordPress answers where a page is asked for behind the last one, and where it broke down."""


def follow_posts(visitor: Visitor, api: str) -> bool:
    """Take every post that is new or changed; False where the site does not give its posts this way.

    The address of the interface keeps how far the walk is: `changed` is the change from which it asks,
    `depth` the page it stands at, `size` how many posts a page holds, `etag` the newest change it has met."""
    at = visitor.state.get(api) or Known(api, kind="none")
    live = [one for one in visitor.state if one.kind == "article" and not one.moved and one.gone < 2]
    if at.depth == 0 and any(one.id not in visitor.stored and not one.waiting for one in live):
        at.changed = ""
    before = wordpress.Posts([], None)
    while visitor.left:
        page = max(at.depth, 1)
        answer = _answer(visitor, wordpress.posts_url(api, page, at.changed, at.size))
        if isinstance(answer, str) and not at.size:
            _begin_anew(at, wordpress.FEWER)
            before = wordpress.Posts([], None)
            continue
        if isinstance(answer, str):
            return _gave_up(visitor, api, at, answer)
        got = wordpress.read(answer)
        if got is None and page == 1:
            return False
        if got is None and answer.status != _NO_SUCH_PAGE:
            return _gave_up(visitor, api, at, messages.answered(answer.status))
        got = got or wordpress.Posts([], 0)  # there were more pages when this walk began
        for post in got.posts:
            _take(visitor, post)
            at.etag = max(at.etag, post.changed)
        at.depth = page + 1
        visitor.state.put(at)
        if _is_last(got, page, before):
            at.changed, at.depth = _before(at.etag) or at.changed, 0
            visitor.state.put(at)
            _compare(visitor, api)
            return True
        before = got
    visitor.cut_off(1)
    return True


def _begin_anew(at: Known, size: int) -> None:
    """At the first page of what changed since the newest change that was met."""
    at.changed, at.depth, at.size = _before(at.etag) or at.changed, 0, size


def _gave_up(visitor: Visitor, api: str, at: Known, reason: str) -> bool:
    """Whether that is told: where the site has never given a post this way there are other ways."""
    if not at.etag:
        return False
    visitor.failed(api, f"{messages.NO_LIST}: {reason}")
    _begin_anew(at, 0)
    visitor.state.put(at)
    return True


def _is_last(got: wordpress.Posts, page: int, before: wordpress.Posts) -> bool:
    """Whether no page follows, whatever the head of the answer says: a proxy may have lost what it said, and
    a page that is empty or the one before once more leads nowhere."""
    if not got.listed or got.listed == before.listed:
        return True
    return got.pages is not None and page >= got.pages


def _answer(visitor: Visitor, url: str) -> Answer | str:
    """What the interface answers, or why it does not."""
    try:
        answer = visitor.get(url, largest=LARGEST)
    except Refused as error:
        return str(error)
    return messages.answered(answer.status) if answer.status >= _ERRORS else answer


def _asked(visitor: Visitor, url: str) -> Answer | None:
    """The same; why it does not is told."""
    answer = _answer(visitor, url)
    if isinstance(answer, str):
        visitor.failed(url, f"{messages.NO_LIST}: {answer}")
        return None
    return answer


def _take(visitor: Visitor, post: wordpress.Post) -> None:
    known = visitor.known(post.url, 1)
    has_it = known.kind == "article" and known.id in visitor.stored and not known.gone and not known.moved
    visitor.seen.add(post.url)
    if site_of(post.url) != visitor.site or (known.changed == post.changed and (has_it or known.waiting)):
        return
    known.changed, known.facts, known.gone, known.moved = post.changed, post.facts, 0, ""
    known.waiting, known.problem, known.checked = True, "", visitor.now().timestamp()
    known.files = fetched(visitor, post.url, post.page)
    visitor.state.keep(known, post.page)


def _compare(visitor: Visitor, api: str) -> None:
    """Where the site has another number of posts than is known, look at those that are not in its list."""
    state = visitor.state
    alive = {
        one.url for one in state if (one.kind == "article" or one.waiting) and one.gone < 2 and not one.moved
    }
    first = _asked(visitor, wordpress.addresses_url(api, 1))
    listed = wordpress.addresses(first) if first else None
    if first is None or listed is None:
        return
    total = wordpress.total(first, listed)
    if total != len(alive) or (total <= len(listed) and alive - set(listed)):
        for page in range(2, -(-total // wordpress.PER_PAGE) + 1):
            answer = _asked(visitor, wordpress.addresses_url(api, page)) if visitor.left else None
            more = wordpress.addresses(answer) if answer else None
            if more is None:
                return
            if not set(more).difference(listed):
                break  # whatever number of posts the head tells, these are all
            listed += more
    pages = [Listed(url, known.changed if (known := state.get(url)) else "") for url in listed]
    follow(visitor, pages, complete=True)


def _before(changed: str) -> str:
    """A second earlier: posts that changed within one second are asked for together again."""
    try:
        return (datetime.fromisoformat(changed) - _SECOND).isoformat()
    except ValueError:
        return ""
