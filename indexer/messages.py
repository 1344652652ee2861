"""Every sentence of the indexer that stands on a page: what was set aside, where, why, and what helps.

They are Vietnamese, because staff read them on the status page; a terminal prints the same ones. What only
a terminal shows (usage, locks, disks) stays English where it arises.
"""

import errno
import re
from collections.abc import Mapping, Sequence

from search.messages import figures

NO_SUCH_PLACE = "không có tệp hay thư mục này; kiểm tra lại đường dẫn"
NOT_A_FILE = "không phải tệp mà là ống dẫn hay thiết bị, đọc không biết đến bao giờ hết; bỏ nó ra khỏi nguồn"
NOT_AN_ARTICLE = (
    "không phải bài viết: chỉ đọc .txt, .html, .mht, .warc, .wacz, .jsonl, .json, .csv, .xlsx, .xml, .pdf, "
    ".docx; bỏ ra hoặc đổi dạng"
)
BINARY = "không phải văn bản mà là dữ liệu nhị phân; lưu lại trang dưới dạng văn bản thuần (.txt)"
NO_TITLE_FIRST = "không thấy bài viết: dòng đầu phải là tiêu đề, rồi đến các đoạn văn; sửa tệp theo cách ấy"
EMPTY_FILE = "tệp rỗng; lưu lại trang"
LEAVES_THE_SOURCE = (
    "là liên kết (symlink) dẫn ra ngoài thư mục nguồn nên không đọc; chép tệp thật vào đây hoặc bỏ liên kết"
)
NO_PAGE_IN_MHT = "không thấy trang web nào trong tệp .mht; lưu lại trang từ trình duyệt"
READER_ENDED = (
    "tiến trình đọc trang này bị dừng hai lần từ bên ngoài (có lẽ thiếu bộ nhớ); lưu lại riêng bài viết"
    " hoặc đồng bộ lại"
)
NO_WARC = "không thấy tệp WARC nào trong gói WACZ này; xuất lại từ công cụ thu thập"
BROKEN_TOML = 'quy tắc trang viết sai TOML nên chưa dùng; sửa dòng này, ví dụ: title = "h1.tieu-de"'
NOT_UTF_8 = "không phải UTF-8 nên chưa dùng; lưu lại tệp dưới dạng UTF-8"
HIDDEN_SHEET = "trang tính đang ẩn nên không đưa vào; bỏ ẩn nếu là bài đã đăng, hoặc xóa trang tính này"
TOO_DEEP = "không phải bài viết: JSON lồng quá sâu; xuất lại dòng này"
NOT_AN_OBJECT = 'không phải bài viết: mỗi dòng phải là một {"title": "…", "body": "…"}; sửa dòng này'
NO_FEED = (
    "không phải nguồn tin: chỉ đọc RSS, Atom, tệp xuất của WordPress (WXR) và bảng có tiêu đề, nội dung;"
    " bỏ tệp ra hoặc đổi dạng"
)
NO_COLUMNS = (
    "không thấy cột bài viết; dòng đầu phải là tên cột, ít nhất «tiêu đề» và «nội dung» (title, body)"
)
BROKEN_ROW = "dòng này không khớp với các cột (thừa ô, hay thiếu dấu ngoặc kép); sửa dòng hoặc xuất lại"
TABLES_NOT_INSTALLED = "đọc tệp này cần phần thêm «sources»: chạy pip install '.[sources]' rồi đồng bộ lại"
NOT_A_DATE = "không phải là ngày"
MOSTLY_FOREIGN = "phần lớn không đọc được như tiếng Việt (bảng mã lạ, hay tiếng khác); xem lại bài này"
NO_SUCH_DAY = "không lịch nào có ngày ấy"
EMPTY_DAY = "là ngày trống của máy, không phải ngày đăng"

_CAUSES = {
    errno.EACCES: "không có quyền đọc",
    errno.EPERM: "không có quyền đọc",
    errno.EIO: "đĩa đọc bị lỗi",
    errno.ELOOP: "liên kết vòng tròn",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EMFILE: "mở quá nhiều tệp cùng lúc",
    errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
    errno.ESTALE: "ổ mạng đã ngắt",
}
_NUMBERED = re.compile(r"\.(?:json|xml|rss|atom|wxr)(?:\.gz|\.xz)?$", re.IGNORECASE)
_BYTE = re.compile(r"\(byte (\d+)\)")


def line(file: str, number: int) -> str:
    """A line of a file («tin.jsonl, dòng 17»; in JSON and XML the number of the article), or (0) the file."""
    if not number:
        return file
    return f"{file}, {'bài thứ' if _NUMBERED.search(file) else 'dòng'} {number}"


def after_line(file: str, number: int) -> str:
    """The place where reading a file broke off."""
    return f"{file}, sau dòng {number}"


def in_index(id: str) -> str:
    """An article that is stored, and that the engine does not take."""
    return f"chỉ mục, bài {id}"


def in_store(id: str) -> str:
    """An article that is stored, and whose facts cannot be read anew."""
    return f"kho, bài {id}"


def in_inbox(name: str) -> str:
    """Something that lay in the inbox."""
    return f"hộp thư, {name}"


def nth(number: int) -> str:
    """Which of several articles that were sent together."""
    return f"bài thứ {number}: "


def no_letter(problem: str) -> str:
    """What lay in the inbox under a ticket and could not be read."""
    return f"không đọc được thư này trong hộp thư ({problem}); gửi lại"


def no_such_article(id: str) -> str:
    """A withdrawal of what is not there."""
    return f"kho không có bài {id}"


def unreadable(error: OSError) -> str:
    """A file or folder that the system does not give."""
    if isinstance(error, FileNotFoundError):
        return NO_SUCH_PLACE
    return f"không đọc được: {_cause(error)}; kiểm tra quyền và đường dẫn"


def broken_off(error: Exception) -> str:
    """A file, packed or not, that could be read up to here and no further."""
    return f"không đọc tiếp được: {_cause(error)}; kiểm tra tệp và quyền đọc, hoặc xuất lại tệp"


def broken_page(error: Exception) -> str:
    """A page that no parser foresaw."""
    return f"không đọc được trang này ({error!r}); lưu lại trang, hoặc báo lỗi kèm tệp"


def html_not_installed(missing: Sequence[str]) -> str:
    names = ", ".join(missing)
    return f"đọc trang đã lưu cần phần thêm «html» (thiếu {names}): chạy pip install '.[html]' rồi làm lại"


def page_too_large(most: int) -> str:
    return f"trang có hơn {figures(most)} dòng hay phần tử; lưu lại riêng bài viết, hoặc lưu dưới dạng .txt"


def page_too_long(most: int) -> str:
    return f"trang dài hơn {figures(most)} ký tự; lưu lại riêng bài viết, hoặc lưu dưới dạng .txt"


def page_too_deep(most: int) -> str:
    return f"trang lồng sâu hơn {most} lớp; lưu lại riêng bài viết, hoặc lưu dưới dạng .txt"


def no_articles(kinds: Mapping[str, int], shown: Sequence[str]) -> str:
    """Pages of a source that are lists, home pages or gone: no fault, and nothing to index."""
    counts = ", ".join(f"{figures(count)} {_PAGES[kind]}" for kind, count in kinds.items() if count)
    total = sum(kinds.values())
    more = f" … (và {figures(total - len(shown))} trang nữa)" if total > len(shown) else ""
    return f"không phải bài viết nên không đưa vào: {counts}: {'; '.join(shown)}{more}"


_PAGES = {
    "list": "trang danh sách",
    "home": "trang chủ",
    "missing": "trang báo lỗi 404",
    "bare": "trang chỉ có tiêu đề hoặc tệp đính kèm",
    "other": "trang khác",
}


def rule_not_a_table(host: str) -> str:
    return f'«{host}» phải là một bảng; viết ["{host}"] trên một dòng rồi các quy tắc bên dưới'


def rule_unknown(name: str, known: Sequence[str]) -> str:
    return f"không có quy tắc «{name}» nên bỏ qua trang này; dùng: {', '.join(known)}"


def no_database(said: str) -> str:
    """A database that does not answer, or does not take the query, in its own words."""
    return f"không đọc được cơ sở dữ liệu ({said}); kiểm tra địa chỉ, tên, mật khẩu và câu truy vấn"


def columns_missing(names: Sequence[str]) -> str:
    listed = ", ".join(f"«{name}»" for name in names)
    return f"câu truy vấn không có cột {listed}; thêm vào, ví dụ: SELECT ma_bai AS id, noi_dung AS body"


def setting_wrong(name: str, example: str) -> str:
    return f"«{name}» viết sai nên bỏ qua trang này; viết như: {example}"


def rule_not_a_selector(name: str) -> str:
    return f'«{name}» phải là bộ chọn CSS trong ngoặc kép; ví dụ: {name} = "div.noi-dung"'


def rule_broken_selector(name: str, error: Exception) -> str:
    return f'bộ chọn CSS của «{name}» viết sai ({error}); sửa lại, ví dụ: {name} = "div.noi-dung"'


def file_too_large(most: int) -> str:
    return f"tệp lớn hơn {figures(most)} byte; tách ra hoặc bỏ đi"


def line_too_long(most: int) -> str:
    return f"dòng dài hơn {figures(most)} byte; tách bài ra hoặc bỏ đi"


def record_too_long(most: int) -> str:
    return f"bài dài hơn {figures(most)} byte nên dừng ở đây; tách bài ra hoặc xuất dạng JSON Lines (.jsonl)"


def unpacks_too_large(most: int) -> str:
    return f"tệp nén phình ra hơn {figures(most)} byte nên không mở; tách bảng ra hoặc xuất dạng CSV"


def broken_book(error: Exception) -> str:
    """A workbook that cannot be opened: damaged, or locked by a password."""
    return f"không mở được bảng tính ({str(error)[:80]!r}); bỏ mật khẩu, hoặc lưu lại dạng .xlsx hay .csv"


def not_json(error: Exception) -> str:
    """A line that is not JSON, with the byte where it breaks as far as the parser says it."""
    where = _BYTE.search(str(error))
    at = f", sai ở byte thứ {figures(int(where[1]))}" if where else ""
    return f"không phải JSON{at}; sửa dòng này hoặc xuất lại"


def bad_day(text: str, problem: str) -> str:
    """A date of publication that cannot be read, with what is wrong about it; the article stays undated."""
    return f'không ngày đăng: "published_at" là «{text[:60]}» ({problem}); viết như 2023-08-30 hoặc 30/8/2023'


def html_converted(fields: Sequence[str]) -> str:
    """Fields in which HTML was turned into text."""
    return f"có mã HTML trong {', '.join(fields)}; đã chuyển thành văn bản"


def untitled(title: str) -> str:
    """An article without a title."""
    return f'thiếu "title" nên lấy dòng đầu: «{title[:60]}»'


def recoded(encodings: Sequence[str]) -> str:
    """Old encodings that were turned into Unicode."""
    return f"viết bằng bảng mã cũ ({', '.join(encodings)}); đã chuyển sang Unicode"


def facts_failed(error: Exception) -> str:
    """A rule of ours that failed on an article."""
    return f"không đọc được dữ kiện của bài ({error!r}); báo lỗi này kèm nội dung bài"


def not_stored(reason: object) -> str:
    """An article that the store does not take."""
    return f"kho không nhận bài này ({reason}); báo lỗi này kèm nội dung bài"


def not_indexed(reason: str) -> str:
    """An article that the engine does not take; it is tried again in every run."""
    return f"máy tìm không nhận bài này ({reason}); báo lỗi này kèm nội dung bài"


def stands_twice(id: str, first: str, second: str) -> str:
    return f"id {id} có hai lần: {first} và {second}; lấy bản sau"


def noted(place: str, note: str) -> str:
    """What staff should know of an article that was taken in."""
    return f"{place}: {note}"


def more_noted(source: str, count: int, example: str) -> str:
    """Further articles of a source with the same to say."""
    return f"{source}: và {figures(count)} bài nữa cũng vậy (như: {example})"


def not_pruned(source: str) -> str:
    return f"{source}: chưa đọc được trọn vẹn nên không gỡ bài nào của nguồn; sửa chỗ bị gác lại rồi chạy lại"


def emptied(source: str, count: int) -> str:
    return (
        f"{source}: không còn bài nào, như sau một lần xuất hỏng, nên không gỡ bài nào trong "
        f"{figures(count)} bài của nguồn; kiểm tra nguồn, hoặc gỡ bằng: python -m indexer remove ID…"
    )


def _cause(error: Exception) -> str:
    number = getattr(error, "errno", None)
    if isinstance(error, EOFError):
        return "tệp bị cắt cụt"
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return _CAUSES.get(number, f"máy báo «{said}»") if isinstance(number, int) else f"tệp hỏng («{said}»)"
