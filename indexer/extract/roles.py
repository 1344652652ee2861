"""What part people play, from the words around the place that names them."""

import re

from search.model import PersonRole
from search.vietnamese.text.tone_form import plain_form, tone_form

_BEFORE = 240
_AFTER = 110
_SENTENCE_ENDS = re.compile(r"[\n;]|[.!?…](?=\s|$|[^\W\d_])")

_CHAIRS = (
    r"(?:đồng )?chủ trì(?!,? (?:biên soạn|nghiên cứu|phối hợp|soạn thảo|tham mưu|thẩm định|xây dựng|đề tài))"
    r"|chủ tọa"
    r"|điều hành(?: (?:hội nghị|hội thảo|đại hội|phiên|buổi|cuộc|kỳ họp|tọa đàm|thảo luận|nội dung"
    r"|phần (?:thảo|tham|hỏi|chất|trao|đối|tọa))|$)"
)
_ATTENDS = (
    r"(?<!không )(?<!không được )tham dự|(?:đến|về) dự(?! (?:thảo|án|toán|luật))"
    r"|(?<!tham )(?<!không )(?<!không thể )dự(?= (?:có|hội|lễ|buổi|chương|đại|cuộc|phiên|kỳ|và|cùng|họp|khai"
    r"|chỉ|tại|ngày|tọa|gặp mặt|sinh hoạt|bế mạc|khánh thành|giao lưu|mít|diễn đàn|ra mắt|ra quân|tổng kết"
    r"|sơ kết|đêm|công bố))|cùng dự|(?<!tham )dự$"
    r"|(?<!tham )dự(?=, (?:phát biểu|chỉ đạo|động viên|chúc mừng|trao|tặng))"
    r"|tham gia đoàn|cùng đi|có mặt|tiếp và làm việc|cùng tiếp"
    r"|(?:về phía|điểm cầu|tiếp đoàn|tham gia)\b[^.;]{0,80} có(?: sự \S+ \S+ của)?"
    r"(?: (?:các )?(?:đồng chí|ông|bà))?:?$"
)
_SPEAKS = (
    r"phát biểu|kết luận (?:hội nghị|buổi|cuộc|phiên|tại)|nhấn mạnh|khẳng định|đề nghị|yêu cầu|cho biết"
    r"|chia sẻ|cho rằng"
    r"|(?<!được )biểu dương|(?<!được )đánh giá cao|(?<!được )ghi nhận|cho hay|lưu ý|phát động|bày tỏ|gợi ý"
    r"|tin tưởng"
    r"|(?<!ban )chỉ đạo(?= (?:hội|buổi|tại|cuộc|phiên|lễ|và|đại hội)|[,.]|$)"
    r"|mong muốn|nói(?= (?:rằng|thêm|về)|:|,|\.|$| “| \")|(?<!đồng thời )tuyên bố|đề xuất|cảm ơn"
    r"|(?<!gây )bức xúc(?! (?:trong|cho|của|lớn|dư))"
    r"|phấn khởi|đánh giá(?=:|,| rằng)"
    r"|khuyến cáo|^thông tin(?= (?:về|với|cụ thể)\b)"
    r"|(?<!các )(?<!đáp )(?<!những )(?<!quyết )(?<!, )(?<!và )(?<!ý kiến )kiến nghị(?! của|,|[.;]|$)"
    r"|(?<!ý kiến )(?<!được )(?<!theo )(?<!đơn )(?<!, )(?<!và )phản ánh(?! của| đúng| thực| qua|,|[.;]|$)"
    r"|tâm đắc|gợi mở|[“\"]gợi mở|trăn trở|băn khoăn|bộc bạch|nhận định|nhìn nhận"
    r"|cảnh báo|phân tích|lý giải|giải thích"
    r"|ôn lại (?:truyền thống|lịch sử|quá trình|chặng đường|ý nghĩa)"
    r"|trả lời(?= (?:câu hỏi|các câu|phỏng vấn|chất vấn|kiến nghị|cử tri|báo chí|phóng viên))"
    r"|thừa nhận|tiết lộ|kêu gọi|tin rằng|thông tin(?= (?:thêm|rằng)|,|:|$)|kể:|kể lại"
)
_SAYS = (
    r"nhấn mạnh|khẳng định|đề nghị|yêu cầu|cho biết|chia sẻ|cho rằng|cho hay|lưu ý|bày tỏ|gợi ý|tin tưởng"
    r"|mong muốn|nói:|nói rằng|tuyên bố|đề xuất|chào mừng|nhận định|cảnh báo|kêu gọi|tin rằng|cảm ơn"
)
"""Behind these stands what was said: «đề nghị các đồng chí tham dự …» is nobody's attendance."""
_PRESENTS = (
    r"trình bày|^báo cáo(?=$|[,:])|(?<!được )(?<!văn bản )(?<!\d )(?<!lập )báo cáo (?!viên|của|kết quả của)"
    r"|thông qua (?:báo|dự|tờ|kế|chương|quyết)|quán triệt|truyền đạt|đọc|công bố"
    r"|(?<!để )(?<!được )(?<!tự )giới thiệu (?:về|khái|tóm|nội|chuyên|mô hình|nghề|những|các|với|một số)"
    r"|(?<!việc )(?<!và )(?<!công tác )triển khai (?:các |một số |những )?(?:nghị quyết|chỉ thị|kết luận"
    r"|quy định|quyết định|kế hoạch|hướng dẫn|văn bản|nội dung|chuyên đề|luật|nghị định|dự thảo)"
)
_HANDS = r"(?<!được )trao(?! đổi)|(?<!được )tặng|thừa ủy quyền(?! ký)"
_HONOURED = (
    r"được (?:(?!(?:ủy (?:quyền|nhiệm|thác)|giao|cử|mời|phân công|thay|để|khi|sẽ)(?!\w))[^,;:.]){2,60} "
    r"(?:tặng thưởng|trao tặng|truy tặng|phong tặng|tặng|trao|khen thưởng|vinh danh|tuyên dương|biểu dương)"
)
"""«được Chủ tịch UBND tỉnh tặng Bằng khen», but not «được Chủ tịch UBND tỉnh ủy quyền trao»."""
_AWARDED = (
    rf"{_HONOURED}|được (?:tặng|trao|nhận|khen|phong|truy tặng|vinh danh|biểu dương|bổ nhiệm|chuẩn y)|(?:đón "
    r"|vinh dự )nhận|nhận (?:bằng|giấy|quyết|huy|danh|hoa|giải|thưởng"
    r"|kỷ niệm|học bổng|nhà (?:tình|đại đoàn)|(?:phần|suất) quà)"
)


def _spotted(pattern: str) -> re.Pattern[str]:
    """A pattern for clauses, which are read in their plain form."""
    return re.compile(tone_form(rf"(?<!\w)(?:{pattern})"))


_ACCORDING = r"theo(?: (?:lời|chia sẻ của|đánh giá của|nhận định của|ý kiến của))?$"
_SAID_BEFORE = (
    r"(?:phát biểu|(?<!ban )chỉ đạo)(?!.* (?:cho|với) $)"
    rf"|(?<![^,] )(?:kết luận|trao đổi|trả lời|trò chuyện|chia sẻ|tham luận)[^,]*,|{_ACCORDING}"
)
_LEFT: tuple[tuple[PersonRole, re.Pattern[str]], ...] = (
    ("chairs", _spotted(rf"{_CHAIRS}|chủ trì của")),
    ("attends", _spotted(_ATTENDS)),
    ("speaks", _spotted(_SAID_BEFORE)),
    (
        "presents",
        _spotted(
            r"(?:trình bày(?! trước)|(?<![^,] )(?:báo cáo(?! của)|thông qua)(?=[^,]*,)|quán triệt"
            r"|truyền đạt|nghe(?= các|$))(?!.*(?:cho|với) $)"
        ),
    ),
    ("hands_over", _spotted(r"trao(?! đổi)[^,]*,$")),
)
_RIGHT: tuple[tuple[PersonRole, re.Pattern[str]], ...] = (
    ("chairs", _spotted(_CHAIRS)),
    ("attends", _spotted(_ATTENDS)),
    ("presents", _spotted(_PRESENTS)),
    ("awarded", _spotted(_AWARDED)),
    ("hands_over", _spotted(_HANDS)),
)
_IN_QUOTES = re.compile(r"^.*(?:”|\"(?=\s*[,–-]))")
"""What is quoted before «…, ông X» is no verb that leads up to him."""
_COMES = _spotted("dự|có mặt|tham gia|cùng đi|tiếp")
_SPEECH = _spotted(_SPEAKS)
_SAYING = _spotted(_SAYS)
_PASSIVE = re.compile(tone_form(r"(?:đã |vừa |luôn )?được (?:(?!mời |phân công|và )[^,;]){2,80}"))
"""«Ông X được Tỉnh ủy tin tưởng giao trọng trách»: what others do."""
_ASKING = tuple(map(tone_form, ("đề nghị", "yêu cầu", "chỉ đạo", "đề xuất", "biểu dương", "phát động")))
_NO_SAYING = _spotted(r"(?:việc|hồ sơ|đơn|văn bản|tờ trình|bị|để|theo|nhằm)(?!\w)[^,]*$")
"""What such a verb is only part of: «hồ sơ đề nghị cấp giấy»."""
_GIVEN_TO = _spotted(
    r"(?:trao|tặng|truy tặng|phong tặng)(?! đổi)(?:[^,;]{1,120})? (?:cho|đến|đối với)(?: (?:đồng chí|ông"
    r"|bà|các))?$"
)
_ALSO_GIVEN = re.compile(
    tone_form(
        r"(?:\([^()]{1,60}\) ?)?(?:[,;] ?)?(?:và )?(?:các )?"
        r"(?:giải|bằng khen|giấy khen|huy chương|huy hiệu|kỷ niệm chương"
        r"|danh hiệu|phần thưởng|học bổng)\b[^,;]{0,60} cho(?: (?:các )?(?:đồng chí|ông|bà|em|anh|chị))?"
    )
)
"""«Trao giải Nhất cho A, giải Nhì cho B»: B is given one too."""
_PERSONS = r"(?: (?:các )?(?:đồng chí|ông|bà))?:?$"
# «dưới sự chủ trì của ông X», «ông A đồng chủ trì hội thảo với ông X»: the words lead up to who chairs.
_CHAIRED_BY = _spotted(
    rf"(?:sự (?:đồng )?(?:chủ trì|chủ tọa|điều hành) của|đồng chủ trì[^,;]{{0,60}} (?:với|cùng)){_PERSONS}"
)
# «chủ trì hội nghị với sự tham dự của ông X»
_ATTENDED_BY = _spotted(rf"(?:tham dự|có mặt|tham gia) của{_PERSONS}")
_BY = _spotted(r"(?:của|cho|với|gia đình|thăm|đón|tiếp|gặp|viếng|nhớ|tới|đến|về)$")
_MOVED = _spotted(
    r"(?:chỉ định|bổ nhiệm|miễn nhiệm|điều động|luân chuyển|phân công|kỷ luật|cách chức|đối với|bầu|cử)$"
)
"""Whose object the person is: «thông qua việc miễn nhiệm ông X»."""
_ACCORDING_TO = _spotted(_ACCORDING)
_LED_IN = _spotted(rf"(?:có|gồm|:|với){_PERSONS}|(?:do|bởi)$|^$")
"""How the words behind a comma lead up to somebody else than the one named before."""
_LEADS_ON = _spotted(rf"(?:với )?sự [^,]{{0,40}} của{_PERSONS}|(?<=, )[^,]{{0,60}} (?:có|gồm){_PERSONS}")
_MORE_MEMBERS = re.compile(
    tone_form(
        r"(?:\s*cùng [^;,.\n]{2,40})?\s*[;,]\s*(?:cùng |và )?"
        r"(?:các|đại diện|lãnh đạo|một số|đông đảo|thành viên|(?:tỉnh |huyện |thành |thị )?ủy viên) "
        r"[^.\n:]{2,160}?(?P<act>(?:tham |đến |về |cùng )?dự|chủ trì)"
        r"(?: (?:hội nghị|buổi lễ|lễ|buổi họp|họp))?\s*(?:\.|\n|$)"
    )
)
_QUOTED = re.compile(
    tone_form(
        r"(?![^:]*\b(?:bài|cuốn|vở|tập|tác phẩm|chủ đề|chuyên đề|khẩu hiệu|dòng chữ|tên|đề tài|phim)\b)"
        r"(?:, )?[^\W\d_][^,.;:“\"]{1,40}: ?[“\"]"
    )
)
"""«Ông X phân trần: “…”»: whatever the verb, what follows is said, unless it is a name («chủ đề: “…”»)."""
_TO_COME = re.compile("(?:cũng |và )?sẽ ")
_ACTS_OF_RITES: frozenset[PersonRole] = frozenset(("presents", "awarded", "hands_over"))
_OF_THE_RITE = re.compile(
    tone_form(
        r"(\b(?:dự|chủ trì|tổ chức|tham gia|điều hành|dự và chỉ đạo)(?: \S+){0,2}? (?:lễ|hội nghị|họp báo"
        r"|chương trình|hội thảo|phiên họp|buổi gặp mặt))(?! và) (?:(?! và (?!đón nhận))[^,;:.])*"
    )
)
"""What a rite is named for is done there, not by each who attends: «dự lễ trao Huy hiệu Đảng», «dự hội nghị
công bố quyết định»; but «dự lễ và trao quà»."""
_LEAVE = _spotted(rf"được (?:tặng|trao|nhận|khen|phong)|{_HONOURED}")


def clause_before(text: str, at: int, floor: int) -> str:
    """The words of the sentence before `at`, from `floor` on, plain and in lower case."""
    window = text[max(floor, at - _BEFORE) : at]
    cut = 0
    for end in _SENTENCE_ENDS.finditer(window):
        cut = end.end()
    return plain_form(window[cut:]).strip().lower()


def same_sentence(text: str, first: int, at: int) -> bool:
    """Whether nothing between the two ends a sentence or a member of a list."""
    return first <= at and _SENTENCE_ENDS.search(text, first, at) is None


def clause_after(text: str, at: int, ceiling: int) -> str:
    """The words of the sentence after `at`, up to the next person at `ceiling`, in the same form."""
    window = text[at : min(ceiling, at + _AFTER)]
    end = _SENTENCE_ENDS.search(window)
    return plain_form(window[: end.start() if end else None]).strip().lower()


def roles_before(clause: str, led: bool = False) -> set[PersonRole]:
    """The parts played by the people whom `clause` leads up to («Đến dự và chủ trì Hội nghị có …»).

    Where somebody is named before (`led`), what he does ends with the last comma: the verbs up to there are
    his («Hội nghị do A chủ trì, tham dự có B»)."""
    clause = _IN_QUOTES.sub("", clause)
    if not clause:
        return set()
    if _CHAIRED_BY.search(clause):
        return {"chairs"}
    if _GIVEN_TO.search(clause) or _ALSO_GIVEN.fullmatch(clause):
        return {"awarded"}
    if _ATTENDED_BY.search(clause):
        return {"attends"}
    if _MOVED.search(clause):
        return set()
    if _BY.search(clause):
        return {"speaks"} if clause.endswith("theo") or _ACCORDING_TO.search(clause) else set()
    if led:
        clause = clause[clause.rstrip(",").rfind(",") + 1 :]
        if not _LED_IN.search(clause):
            return set()
    found = {role for role, pattern in _LEFT if pattern.search(clause)}
    if "chairs" in found and not _COMES.search(clause):
        found.discard("attends")  # «Chủ trì hội nghị tại điểm cầu huyện có …»
    return found


def says_on(text: str, at: int, ceiling: int) -> bool:
    """Whether the sentence goes on to what its subject says: «X đã ôn lại …; nhấn mạnh …», «Ông X: …»."""
    window = text[at : min(ceiling, at + _FAR_AFTER)]
    if answer := _ANSWERS.match(window):
        return not window[: answer.end()].endswith("\n")
    end = _FULL_STOP.search(window)
    return _SAYS_ON.search(plain_form(window[: end.start() if end else None]).lower()) is not None


_FAR_AFTER = 420
_FULL_STOP = re.compile(r"\n|[.!?…](?=\s|$)")
_SAYS_ON = re.compile(tone_form(rf";\s*(?:đồng thời )?(?:{_SAYS}|đánh giá cao)"))
_ANSWERS = re.compile(r"[ \u00a0]?:[ \u00a0]?[^\W\d]")


def roles_of_list(text: str, at: int, ceiling: int) -> set[PersonRole]:
    """What a list does whose last members are no names: «… B; các Ủy viên Ban Thường vụ tham dự»."""
    window = text[at : min(ceiling, at + 2 * _AFTER)]
    found = _MORE_MEMBERS.match(plain_form(window).lower())
    if found is None:
        return set()
    return {"chairs"} if "chủ" in found["act"] else {"attends"}


def given_by_next(before: str, after: str) -> bool:
    """Whether the next person gives something to this one: «A được Chủ tịch UBND tỉnh B tặng Bằng khen».

    `before` stands between the two, `after` behind the next."""
    return _RECEIVES.search(before) is not None and _GIVES.match(after) is not None


_RECEIVES = _spotted(r"được(?: (?:đồng chí|ông|bà))?$")
_GIVES = re.compile(
    tone_form(r"(?:trao|tặng|truy tặng|phong tặng|khen thưởng|biểu dương|tuyên dương)(?! đổi)\b")
)


def goes_on_with_another(before: str, after: str) -> bool:
    """Whether the words behind people speak of somebody else: of him who did something for them («Ông A trao
    quyết định cho các ông B, C và phát biểu …»), or of what they tell («Theo ông X, báo chí …»)."""
    if after.startswith(","):
        return "theo" in before and _ACCORDING_TO.search(before) is not None
    return _AND_THEN.match(after) is not None and bool(_GIVEN_TO.search(before) or _BY.search(before))


_AND_THEN = re.compile(r"(?:\([^()]{1,60}\) )?và ")


def roles_after(clause: str) -> set[PersonRole]:
    """The parts played by the person after whom `clause` stands («… thông qua báo cáo tóm tắt»)."""
    if not clause:
        return set()
    if on := _LEADS_ON.search(clause):
        clause = clause[: on.start()]
    if _TO_COME.match(clause):
        return set()
    said = _SAYING.search(clause)
    acts = clause[: said.start()] if said else clause
    own = _OF_THE_RITE.sub(r"\1", acts)
    found = {role for role, pattern in _RIGHT if pattern.search(own if role in _ACTS_OF_RITES else acts)}
    passive = _PASSIVE.match(clause)
    speaks = _SPEECH.search(clause, passive.end() if passive else 0)
    asked = speaks is not None and speaks.group() in _ASKING and _NO_SAYING.search(clause[: speaks.start()])
    if (speaks is not None and not asked) or _QUOTED.match(clause):
        found.add("speaks")
    if "awarded" in found and "hands_over" in found and _LEAVE.search(clause):
        found.discard("hands_over")
    return found
