"""Search an archive from the command line: python -m search QUERY."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import click
import msgspec
from msgspec.structs import replace

from search.answer.results import Explanation, Hit, Marked, Nearby, ResultPage, SearchRequest
from search.archive import Archive
from search.errors import ArchiveError, SettingsError
from search.index.engine import Reason
from search.settings import settings_from
from search.vietnamese import dates

USAGE, CANNOT_GO_ON = 2, 3
TIE = 0.002
"""Scores nearer to each other than this are printed as equal; engines then put the newer one first."""
VIETNAM = timezone(timedelta(hours=7))


@click.command()
@click.argument("query", default="")
@click.option(
    "--data", type=click.Path(path_type=Path), help="Data directory; default $NEWS_ARCHIVE_DATA, else ./data."
)
@click.option("--json", is_flag=True, help="Print the result as JSON.")
@click.option("--from", "first", default="", help="Published on or after this day.")
@click.option("--to", "last", default="", help="Published on or before this day.")
@click.option("--person", "people", multiple=True, help="A person's key or name; may repeat.")
@click.option("--number", "numbers", multiple=True, help="A document number; may repeat.")
@click.option("--size", type=click.IntRange(1, 100), default=10, show_default=True, help="Results to print.")
@click.option("--explain", is_flag=True, help="Say why each hit stands where it does.")
def search(
    query: str,
    data: Path | None,
    json: bool,
    first: str,
    last: str,
    people: tuple[str, ...],
    numbers: tuple[str, ...],
    size: int,
    explain: bool,
) -> None:
    """Search the archive for what a reader would type."""
    today = datetime.now(UTC).astimezone(VIETNAM).date()
    try:
        request = SearchRequest(
            text=query,
            people=people,
            numbers=numbers,
            published_from=_day(first, "--from", today, last=False),
            published_to=_day(last, "--to", today, last=True),
            size=size,
        )
        archive = Archive.open(settings_from(os.environ, data=data))
        try:
            page = archive.find(request, today)
            reasons = archive.explain(request, today) if explain else ()
        finally:
            archive.close()
    except SettingsError as error:
        print(error, file=sys.stderr)
        sys.exit(USAGE)
    except ArchiveError as error:
        print(error, file=sys.stderr)
        sys.exit(CANNOT_GO_ON)
    print(msgspec.json.format(msgspec.json.encode(page)).decode() if json else _as_text(page, reasons))


def _day(text: str, option: str, today: date, *, last: bool) -> date | None:
    if not text:
        return None
    found = dates.parse(text, today)
    if found is None or found.period is None:
        raise click.BadParameter(f"{text!r} is not a date; write 2023-08-30 or 30/8/2023", param_hint=option)
    return found.period.last if last else found.period.start


def _as_text(page: ResultPage, reasons: Sequence[Explanation]) -> str:
    lines = [f"{problem.message}" for problem in page.problems]
    lines += [f"[{one.label}]" for one in page.understood]
    lines += [f"Đã bỏ {one.reason}: “{one.text}”" for one in page.ignored]
    if page.suggestion:
        lines.append(f"Có phải bạn muốn tìm: {page.suggestion}")
    explained = {
        one.id: _reason_line(one, above) for one, above in zip(reasons, (None, *reasons), strict=False)
    }
    for number, hit in enumerate(page.hits, 1):
        lines += _hit_lines(number, hit)
        if hit.id in explained:
            lines.append(f"     = {explained[hit.id]}")
    lines.append(f"{page.total} bài viết, {page.took_ms} ms ({page.index.engine})")
    if page.nearby:
        lines += _nearby_lines(page.nearby)
    return "\n".join(lines)


def _nearby_lines(nearby: Nearby) -> Iterator[str]:
    yield f"Gần đúng, cho “{nearby.text}”:" if nearby.text else "Gần đúng, có phần lớn các từ:"
    for number, one in enumerate(nearby.hits, 1):
        yield from _hit_lines(number, replace(one.hit, near=False))
        if one.missing:
            yield f"     Thiếu: {', '.join(lack.text for lack in one.missing)}"


def _hit_lines(number: int, hit: Hit) -> list[str]:
    published = f"{hit.published:%d/%m/%Y}" if hit.published else "không rõ ngày"
    near = "  (khác dấu, khác loại)" if hit.near else ""
    return [
        f"{number:>3}. {_plain(hit.title_marked)}  — {published}{near}  [{hit.id}]",
        *(f"     {_plain(snippet)}" for snippet in hit.snippets),
    ]


REASONS: Mapping[Reason, str] = {
    "words": "từ",
    "marks": "viết đúng như gõ",
    "title": "tiêu đề",
    "summary": "tóm tắt",
    "captions": "chú thích ảnh",
    "pairs": "cặp từ liền nhau",
    "phrases": "cả cụm liền nhau",
    "facts": "số văn bản, loại hội nghị",
}


def _reason_line(one: Explanation, above: Explanation | None) -> str:
    if not one.weights:
        return "xếp theo ngày đăng"
    parts = " + ".join(f"{REASONS[weight.reason]} {weight.value:,.2f}" for weight in one.weights)
    tied = above is not None and abs(above.score - one.score) < TIE
    return f"{one.score:,.2f} điểm: {parts}" + (" (bằng điểm bài trên, đăng trước)" if tied else "")


def _plain(marked: Marked) -> str:
    return "".join(f"«{piece.text}»" if piece.marked else piece.text for piece in marked)


if __name__ == "__main__":
    search()
