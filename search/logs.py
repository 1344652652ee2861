"""Lines of a log: text for people or one JSON object each for programs, with what they belong to."""

import logging
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any, Literal, cast, get_args

from search.errors import SettingsError

Form = Literal["text", "json"]
PACKAGES = ("search", "indexer", "web", "uvicorn")
"""Whose lines are told from INFO on; of other libraries warnings are enough."""
TEXT = "%(asctime)s %(levelname)s %(task)s %(name)s: %(message)s"

task: ContextVar[str] = ContextVar("task", default="")
"""What is worked on: the id of a request, or of a run."""


def form(environment: Mapping[str, str]) -> Form | None:
    """What `NEWS_ARCHIVE_LOG` says; None where it says nothing. Raises SettingsError for another word."""
    given = environment.get("NEWS_ARCHIVE_LOG", "").strip()
    if given and given not in get_args(Form):
        raise SettingsError(f"NEWS_ARCHIVE_LOG is {given!r}: write text or json.")
    return cast(Form, given) if given else None


class OfTask(logging.Filter):
    """Gives each line the id of what is worked on, under the name `tag` where it has one."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self._tag = tag

    def filter(self, record: logging.LogRecord) -> bool:
        record.task = task.get() or "-"
        if task.get():
            setattr(record, self._tag, task.get())
        return True


def configuration(form: Form, tag: str, levels: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The set-up of a process, for `logging.config.dictConfig`: everything on standard error.

    `tag` is the name of a task's id in JSON; `levels` are those of single loggers."""
    loggers = {name: {"level": "INFO", "handlers": [], "propagate": True} for name in PACKAGES}
    loggers |= {name: {"level": level} for name, level in (levels or {}).items()}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"task": {"()": "search.logs.OfTask", "tag": tag}},
        "formatters": {"text": {"format": TEXT}, **({"json": _json()} if form == "json" else {})},
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": form,
                "filters": ["task"],
                "stream": "ext://sys.stderr",
            }
        },
        "loggers": loggers,
        "root": {"level": "WARNING", "handlers": ["stderr"]},
    }


def _json() -> dict[str, Any]:
    return {
        "()": "pythonjsonlogger.msgspec.MsgspecFormatter",
        "fmt": "%(levelname)s %(name)s %(message)s",
        "rename_fields": {"levelname": "level", "name": "logger"},
        "timestamp": "time",
        "reserved_attrs": [*vars(logging.makeLogRecord({})), "message", "asctime", "task", "color_message"],
    }
