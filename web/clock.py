"""The one place that asks what day it is: Vietnamese days, UTC+7."""

from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def day_of(time: str) -> date | None:
    """The Vietnamese day of a time in UTC; None for ""."""
    return datetime.fromisoformat(time).astimezone(VIETNAM).date() if time else None


def seconds_since(time: str) -> int:
    """Whole seconds since a time in UTC."""
    return max(0, int((datetime.now(UTC) - datetime.fromisoformat(time)).total_seconds()))


def now() -> datetime:
    """This moment, UTC."""
    return datetime.now(UTC)


def today() -> date:
    return datetime.now(UTC).astimezone(VIETNAM).date()
