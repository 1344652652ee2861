"""The one place that asks what day it is: Vietnamese days, UTC+7."""

from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def today() -> date:
    return datetime.now(UTC).astimezone(VIETNAM).date()
