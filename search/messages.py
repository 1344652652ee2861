"""Every sentence a reader is told about a query, in one place, for an editor to read in one sitting."""

from collections.abc import Sequence

NAMED = 5
"""So many of several are named; the others are counted."""

QUESTION_WORD = "từ hỏi"
"""Why a word of the query was left out."""

NEWEST_SAYS = "Theo bài mới nhất"
BEFORE = "Trước đó"
FORMER = "Từng giữ chức"
NAMED_IN = "Số bài"
KIND, ISSUER, ISSUED = "Loại văn bản", "Nơi ban hành", "Ban hành"
SUBJECT, IMPLEMENTED_BY = "Nội dung", "Được thực hiện bởi"
"""What the facts of the card above results are called."""


def acting(title: str, *, acting: bool) -> str:
    """The title of an office that is held for the time being."""
    return f"{title} (quyền)" if acting else title


def last_before(when: str) -> str:
    """Who held an office by the last article before a time of which none tells."""
    return f"Theo bài gần nhất trước {when}"


def since(day: str) -> str:
    """The first day an office is known from."""
    return f"từ {day}"


def figures(number: int) -> str:
    """A number with the point of thousands: 12.345."""
    return f"{number:,}".replace(",", ".")


def articles(count: int) -> str:
    """How many articles name someone."""
    return f"{figures(count)} bài viết"


def stands_in(name: str, page: int, of: int) -> str:
    """Where a passage stands that an attachment says: its page, where the attachment has several."""
    return f"tr. {page} của {name}" if of > 1 else name


def too_many_attachments(most: int) -> str:
    """More files than an article may have."""
    return f'"attachments" có hơn {most} tệp; bỏ bớt'


def too_far(most: int) -> str:
    """A distance that is too great."""
    return f"Giữa các từ chỉ được xen tối đa {most} từ khác nên đã tìm với ~{most}."


def too_many_close(most: int) -> str:
    """Too many words to stand close to each other."""
    return f"Dấu ~ dùng được cho tối đa {most} từ nên bị bỏ qua; các từ được tìm đứng liền nhau."


def close(words: str, distance: int) -> str:
    """Words that stand close to each other."""
    return f"{words} cách nhau tối đa {distance} từ"


def excluded(what: str) -> str:
    """What no article of the result has."""
    return f"không có {what}"


def but(fact: str) -> str:
    """A fact that no article of the result has."""
    return f"trừ {fact}"


def either(sides: Sequence[str]) -> str:
    """Sides of which one is enough."""
    return " hoặc ".join(sides)


def required(word: str) -> str:
    """A word that every article must have, those nearby too."""
    return f"bắt buộc có {word}"


def _some(names: Sequence[str]) -> str:
    more = f" và {len(names) - NAMED} mục khác" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more


def _all_of(cut: bool) -> str:
    return "kết quả chỉ gồm những mục được nhắc nhiều nhất" if cut else "kết quả gồm tất cả"


def part_of_names(typed: str, names: Sequence[str], *, cut: bool) -> str:
    """A part of several people's names."""
    return f"«{typed}» có trong tên của {_some(names)}; {_all_of(cut)}."


def other_terms(number: str, term: str, labels: Sequence[str]) -> str:
    """A number with a congress term of which none is known, and those that are."""
    return f"Kho không có văn bản {number} của {term}; có {_some(labels)}."


def several_documents(typed: str, labels: Sequence[str], *, cut: bool = False) -> str:
    """A number that several official documents bear."""
    return f"Số «{typed}» có thể là {_some(labels)}; {_all_of(cut)}."


def several_people(names: Sequence[str], count: int) -> str:
    """A name that `count` people bear, spelled in these ways."""
    return f"Có {count} nhân vật được gọi như vậy ({_some(names)}); {_all_of(False)}."


def many_offices(typed: str, most: int) -> str:
    """The beginning of too many offices."""
    return f"Quá nhiều chức vụ bắt đầu bằng «{typed}»; chỉ {most} chức vụ hay gặp nhất được tính."


def no_person(typed: str) -> str:
    return f"Kho bài viết không có nhân vật nào là «{typed}»."


def no_author(typed: str) -> str:
    return f"Kho bài viết không có tác giả nào là «{typed}»."


def no_document(typed: str) -> str:
    return f"Kho bài viết không có văn bản nào mang số «{typed}»."


def reversed_days(first: str, last: str) -> str:
    return f"Ngày bắt đầu ({first}) muộn hơn ngày kết thúc ({last}) nên không có bài nào."


def no_office(typed: str) -> str:
    return f"Kho bài viết không có chức vụ nào bắt đầu bằng «{typed}»."


# What has no place in the query language.

EMPTY_QUOTES = "Ngoặc kép không có từ nào bên trong nên bị bỏ qua."
STAR_IN_QUOTES = "Dấu * trong ngoặc kép bị bỏ qua."
OPEN_QUOTES = "Ngoặc kép chưa đóng nên bị bỏ qua; các từ được tìm rời."
STAR_TOO_EARLY = "Dấu * cần ít nhất hai chữ cái đứng trước nên bị bỏ qua."
STAR_ALONE = "Dấu * phải đứng ngay sau một từ nên bị bỏ qua."
STRAY = {
    "or": "OR phải đứng giữa hai vế nên ở đây bị bỏ qua.",
    "and": "AND phải đứng giữa hai vế nên ở đây bị bỏ qua.",
    "not": "NOT phải đứng trước một từ nên ở đây bị bỏ qua.",
    "minus": "Dấu - phải đứng ngay trước một từ nên ở đây bị bỏ qua.",
    "plus": "Dấu + phải đứng ngay trước một từ nên ở đây bị bỏ qua.",
    "field": "Sau tên trường không có gì nên bị bỏ qua.",
    "open": "Cặp ngoặc không có gì bên trong nên bị bỏ qua.",
}
"""Signs without what they stand before or between, by the kind of lexeme."""
NEEDS_DISTANCE = "Sau dấu ~ phải là một số nên dấu ấy bị bỏ qua; các từ được tìm đứng liền nhau."
NEEDS_TWO = "Dấu ~ cần ít nhất hai từ khác nhau trong ngoặc kép nên bị bỏ qua."
UNOPENED = "Dấu ) không có dấu ( đi trước nên bị bỏ qua."
UNCLOSED = "Dấu ( không có dấu ) đi sau nên bị bỏ qua."
NOTHING_LEFT = "Không còn từ nào để tìm nên mọi bài viết được liệt kê."


def stray_bracket(sign: str) -> str:
    return f"Dấu {sign} không có nghĩa ở đây nên bị bỏ qua."


def too_deep(most: int) -> str:
    return f"Ngoặc lồng nhau quá {most} lớp; lớp này bị bỏ qua."


def too_long(most: int) -> str:
    return f"Câu tìm dài quá {most} ký tự; phần từ đây về sau bị bỏ qua."


def too_many_words(most: int) -> str:
    return f"Câu tìm có quá {most} từ; phần từ đây về sau bị bỏ qua."


def too_many_phrases(most: int) -> str:
    return f"Chỉ tìm được {most} cụm trong ngoặc kép một lần; các từ của cụm này được tìm riêng từng từ."


def more_problems(count: int) -> str:
    return f"Còn {count} chỗ khác trong câu tìm không dùng được hoặc chưa rõ nghĩa."


# What a field cannot use; «{}» is what was typed behind it.

AS_WORDS, AS_PHRASE, AS_NOTHING = "; được tìm như từ thường.", "; được tìm như cụm từ.", "."
"""How such a sentence ends: what is searched for instead."""


def unknown_person(typed: str) -> str:
    return f"Kho bài viết không có nhân vật nào tên là «{typed}»"


def unknown_number(typed: str) -> str:
    return f"Kho bài viết không có văn bản nào mang số «{typed}»"


def bad_day(typed: str) -> str:
    return f"Ngày không hợp lệ: «{typed}»"


def unknown_section(typed: str) -> str:
    return f"Không có chuyên mục nào tên là «{typed}»"


def unknown_office(typed: str) -> str:
    return f"Không có chức vụ nào bắt đầu bằng «{typed}»"


def unknown_kind(typed: str) -> str:
    return f"Không rõ loại hội nghị «{typed}»"


# What may be meant by plain words.


def bare_number(typed: str, labels: Sequence[str]) -> str:
    """A number that stands alone stays a word."""
    return f"«{typed}» được tìm như từ thường. Nếu muốn tìm văn bản, hãy gõ số đầy đủ: {', '.join(labels)}."


def maybe_person(typed: str, name: str) -> str:
    """Two syllables may well be ordinary words."""
    return f'«{typed}» được tìm như từ thường. Nếu là tên người, hãy gõ người:"{name}".'


def several_bearers(typed: str, names: Sequence[str]) -> str:
    """A given name that several people bear."""
    return f"«{typed}» được tìm như từ thường; có thể là {_some(names)}: hãy gõ cả họ tên."


def no_such_day(problem: str) -> str:
    return f"{problem}; được tìm như từ thường."


def no_year(typed: str, example: str) -> str:
    return f"«{typed}» thiếu năm nên được tìm như từ thường; hãy thêm năm, ví dụ {example}."


def any_year(day: str) -> str:
    """The label of a day without its year."""
    return f"ngày {day} của mọi năm"


def period_of_years(typed: str, first: int, last: int) -> str:
    return (
        f"«{typed}» được hiểu là một giai đoạn; nếu muốn tìm mọi bài của các năm ấy, "
        f"hãy gõ «từ năm {first} đến năm {last}»."
    )


def not_by_time(typed: str, label: str) -> str:
    """A date told from today inside a sentence."""
    return f"«{typed}» được tìm như từ thường; nếu muốn tìm theo thời gian, hãy gõ «{label}»."


# What is told of the fields of an article that is to come in, on the status page and over HTTP.

CAPTIONS_NOT_TEXTS = '"captions" không phải danh sách văn bản; viết ["…", "…"]'
ATTACHMENTS_NOT_LISTED = (
    '"attachments" viết sai; viết ["nghi-quyet-35.pdf"] hoặc [{"name": "…", "url": "…", "text": "…"}]'
)
NAMELESS_ATTACHMENT = 'một tệp trong "attachments" không có tên; thêm "name"'
NOT_BASE64 = '"data" của tệp đính kèm không phải base64; mã hóa lại tệp'
ATTACHMENT_SENT_AS_PATH = (
    'tệp trong "attachments" chỉ có tên hoặc đường dẫn; gửi kèm chữ trong "text" hay "pages", cả tệp trong '
    '"data" (base64), hoặc địa chỉ trong "url"'
)
ID_NOT_OPENABLE = (
    "«id» có ký tự không đứng được trong địa chỉ trang (xuống dòng, ký tự điều khiển) hoặc là «.», «..»; "
    "đặt id khác"
)
_KINDS: dict[type, str] = {
    bool: "đúng/sai", int: "số", float: "số", list: "danh sách", dict: "đối tượng",
}  # fmt: skip


def article_too_long(most: int) -> str:
    return f"bài dài hơn {figures(most)} ký tự; tách bài ra hoặc bỏ đi"


def id_too_long(most: int) -> str:
    return f'"id" dài hơn {most} ký tự; rút ngắn lại'


def missing(field: str) -> str:
    return f'thiếu "{field}" hoặc để trống; điền nội dung vào'


def not_a_text(field: str, value: object) -> str:
    kind = _KINDS.get(type(value), type(value).__name__)
    return f'"{field}" không phải văn bản mà là {kind}; viết trong ngoặc kép'
