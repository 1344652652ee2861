"""The words around dates, as patterns for prose (with marks) and for typed text (marks taken away)."""

from functools import cached_property

from search.vietnamese.dates.day_patterns import DayPatterns
from search.vietnamese.dates.span_patterns import LIST_JOINT, SpanPatterns

__all__ = ["LIST_JOINT", "PROSE", "TYPED", "Words"]

_NUMBER_WORDS = (
    "số sô định quyết thị tư luật lệnh dẫn báo hoạch điện cáo trình văn "
    "nđ nq qđ tt ct kl vb cv qh án kh hd tb ttlt"
)


class Words(DayPatterns, SpanPatterns):
    """Every pattern of dates, and the words before figures that tell what they are."""

    @cached_property
    def glued(self) -> tuple[str, ...]:
        """Words that figures may be glued to: «ngày22/10/2018»."""
        return (self.word("ngày"), self.word("tháng"))

    @cached_property
    def day_words(self) -> frozenset[str]:
        """Last words before a day that make D/M a date with any separator."""
        return self.words_of("ngày sáng chiều tối trưa đêm hôm")

    @cached_property
    def weak_words(self) -> frozenset[str]:
        """Last words before a day that make D/M a date where the separator is a slash."""
        return self.words_of("nay qua mai kia nhật từ đến tới vào hai ba tư năm sáu bảy dịp")

    @cached_property
    def late_words(self) -> frozenset[str]:
        """Last words before a day behind a part of it: «sáng sớm»."""
        return self.words_of("sớm muộn")

    @cached_property
    def clock_words(self) -> frozenset[str]:
        """Last words before a day that end a time of day: «18 giờ 7/2»."""
        return self.words_of("giờ h g phút")

    @cached_property
    def other_words(self) -> frozenset[str]:
        """Last words before figures that are no day of the calendar we know: lunar days, weeks, turns."""
        return self.words_of("rằm tuần đợt thứ lớp khóa khoá")

    @cached_property
    def term_words(self) -> frozenset[str]:
        """Those of them that two years may follow: «niên khóa 2020-2021»."""
        return self.words_of("khóa khoá")

    @cached_property
    def decade_words(self) -> frozenset[str]:
        """Last words before the figures of a decade: «những năm 80», «thập niên 1990»."""
        return self.words_of("năm niên kỷ kỉ")

    @cached_property
    def first_ten(self) -> frozenset[str]:
        """Last words before the first ten days of a month, a lunar one unless a solar year stands there."""
        return self.words_of("mùng mồng")

    @cached_property
    def number_words(self) -> frozenset[str]:
        """Last words before M/Y that make it a document number."""
        return self.words_of(_NUMBER_WORDS)


PROSE, TYPED = Words(True), Words(False)
