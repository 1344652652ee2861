"""Patterns of days, lists and ranges of days, and of the words that lead to them."""

import re
from functools import cached_property

from search.vietnamese.dates.spelling import (
    DAY_PARTS,
    FIRST_TEN,
    IN_BRACKETS,
    NEAR_YEAR,
    NOT_LUNAR,
    WEEKDAY,
    YEAR,
    S,
    Spelling,
)

_POINT_START = rf"\d{{1,2}}(?:[ \t\xa0]?[/.\-][ \t\xa0]?\d|{S},?{S}tháng)"


class DayPatterns(Spelling):
    """Days, over one spelling of the words."""

    @cached_property
    def point_start(self) -> re.Pattern[str]:
        """How any of them begins, so that most figures are looked at once."""
        return self.pattern(_POINT_START)

    @cached_property
    def points(self) -> tuple[re.Pattern[str], ...]:
        """A day and month, the fullest form first: `day`, `month`; `sign`, `year` or `short` if written.

        A `bare` year stands behind them with no word for it, so that it may count what follows."""
        sign = r"[ \t\xa0]?(?P<sign>[/.\-])[ \t\xa0]?"
        figures = rf"(?P<day>\d{{1,2}}){sign}(?P<month>\d{{1,2}})"
        again = r"[ \t\xa0]?(?P=sign)[ \t\xa0]?"
        ends = rf"(?![ \t\xa0]?[/.][ \t\xa0]?\d|(?P=sign)\d|\d){NOT_LUNAR}"
        words = rf"(?P<day>\d{{1,2}}){S}tháng{S}(?P<month>\d{{1,2}})(?!\d)"
        forms = (
            rf"{figures}{again}{YEAR}{ends}",
            rf"{figures}{again}(?P<short>\d\d)(?!\d){ends}",
            rf"{figures}{S},?{S}(?:của{S})?năm{S}{YEAR}{ends}",
            rf"{figures}{IN_BRACKETS}{NOT_LUNAR}",
            rf"{figures}(?P<bare>,?)[ \xa0]{{1,2}}{NEAR_YEAR}{ends}",
            rf"{figures}{ends}",
            rf"{words}{S}(?:,?{S}(?:của{S})?năm|[/.\-]){S}{YEAR}{NOT_LUNAR}",
            rf"{words}{IN_BRACKETS}{NOT_LUNAR}",
            rf"{words}{S}(?P<bare>,?){S}{YEAR}{NOT_LUNAR}",
            rf"{words}{NOT_LUNAR}",
            rf"(?P<day>\d{{1,2}}){S},{S}tháng{S}(?P<month>\d{{1,2}}){S}(?:,?{S}năm|[/.\-]){S}{YEAR}{NOT_LUNAR}",
        )
        return tuple(map(self.pattern, forms))

    @cached_property
    def day_list(self) -> re.Pattern[str]:
        """Days before a point of the same month: `days`, and the last `joint` («14 -», «7, 8 và»)."""
        return self.pattern(
            rf"(?P<days>\d{{1,2}}(?:{S},{S}\d{{1,2}}(?!\d)){{0,5}})(?P<joint>{S}-{S}|{S}(?:đến|tới|và|&|,){S}|{S}(?=rạng\s))"
            rf"(?:hết{S})?(?:(?:rạng\s+)?(?:{DAY_PARTS}){S})?(?:ngày{S})?(?:{FIRST_TEN}{S})?(?={_POINT_START})"
        )

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """What joins the two ends of a range; `word` where it is one."""
        return self.pattern(
            rf"{S}(?:-|(?P<word>đến|tới)(?:{S}hết)?){S}(?:(?:rạng\s+)?(?:{DAY_PARTS}){S})?"
            rf"(?:{WEEKDAY}{S},?{S})?(?:ngày{S})?(?:{FIRST_TEN}{S})?(?=\d)"
        )

    @cached_property
    def also(self) -> re.Pattern[str]:
        """What joins a further day to a list: «13.4 và 20.4»."""
        return self.pattern(rf"{S}(?:,|và|&){S}(?=\d{{1,2}}[/.\-]\d)")

    @cached_property
    def iso(self) -> re.Pattern[str]:
        signs = "-" if self.marked else "-/."
        return re.compile(
            rf"(?P<year>[12]\d{{3}})(?P<sign>[{signs}])(?P<month>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}})(?![\d\-])"
        )

    @cached_property
    def day_lead(self) -> re.Pattern[str]:
        """Words right before a day that belong to it: `part` of day."""
        return self.pattern(
            rf"(?<!\w)(?:từ{S})?(?:(?:vào|lúc){S})?"
            rf"(?:(?:rạng\s+)?(?P<part>{DAY_PARTS})(?:\s+(?:nay|qua|mai|cùng|sớm|muộn))?[ ,(]*)?"
            rf"(?:hôm(?:\s+(?:nay|qua|kia|sau|trước))?[ ,(]*)?(?:{WEEKDAY}[ ,(]*)?"
            rf"(?:từ{S})?(?:(?:các|hai|2|02){S}(?=ngày))?(?:ngày[ :]*)?(?:{FIRST_TEN}{S})?$"
        )

    @cached_property
    def told_day(self) -> re.Pattern[str]:
        """Words before figures that name a day: «chiều nay 12-3», «sáng sớm 12-3», «vào thứ ba (12-3)»."""
        return self.pattern(
            rf"(?:(?<!\w)(?:hôm|{DAY_PARTS})\s+(?:nay|qua|mai|kia|sớm|muộn)"
            rf"|(?:^|[.,;(\n]|(?<!\w)(?:vào|hôm|từ|đến|tới|{DAY_PARTS}))\s*{WEEKDAY}"
            rf"|(?<!\w)(?:chủ\s+nhật|{WEEKDAY}(?=\s*\()))[ ,(]*$"
        )

    @cached_property
    def named_day(self) -> re.Pattern[str]:
        """«ngày», or a part of a day, right before figures."""
        return self.pattern(rf"(?<!\w)(?:ngày|hôm|{DAY_PARTS})(?:\s+(?:nay|qua|mai|sớm))?[ :,(]*$")

    @cached_property
    def clock(self) -> re.Pattern[str]:
        """A time of day before figures, which makes them a day where a slash stands between: «18h, 7/2»."""
        return self.pattern(
            r"(?<![\w/.,\-])\d{1,2}\s?(?:giờ|[hg](?![^\W\d_]))(?:\s?\d{1,2}(?:\s?phút)?)?[ ,(]+$"
        )

    @cached_property
    def solar(self) -> re.Pattern[str]:
        """Behind a day: it is no lunar one."""
        return self.pattern(r"[\s,(]{0,3}dương\s+lịch(?!\w)")

    @cached_property
    def share(self) -> re.Pattern[str]:
        """Words before figures that make them a share: «lên tới 2/3»."""
        return self.pattern(r"(?<!\w)(?:lên|chiếm|giảm|tăng|đạt|mất|gần|hơn)\s+(?:đến|tới)\s*$")

    @cached_property
    def timed(self) -> re.Pattern[str]:
        """Words shortly before a bracket that make the figures in it a day: «Hôm qua (14-5)»."""
        return self.pattern(rf"(?<!\w)(?:ngày|hôm|tuần|{DAY_PARTS})(?!\w)[^.;\n()]{{0,40}}\($")
