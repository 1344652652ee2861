"""The life of an official document as a line: each step with its heading and the sentence that says it."""

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from search.store.reads.registers.documents import Step, What
from web.pages import marking

TITLES: dict[What, str] = {
    "issued": "Ban hành",
    "implemented": "Thực hiện",
    "preliminary": "Sơ kết",
    "final": "Tổng kết",
    "conference": "Hội nghị có nói đến",
}
TURNING: frozenset[What] = frozenset(("issued", "preliminary", "final"))
"""Where the line turns: these steps stand out."""
_EXPECTED: tuple[What, ...] = ("issued", "implemented", "preliminary", "final")


class LifeStep(Struct, frozen=True):
    """A step with the sentence that says it."""

    step: Step
    title: str
    turning: bool
    sentence: Markup


class Life(Struct, frozen=True):
    """The steps, and the titles of those of which no article tells."""

    steps: tuple[LifeStep, ...]
    unknown: tuple[str, ...]


def life(steps: Iterable[Step]) -> Life:
    """The line of a life from its steps."""
    shown = tuple(_shown(step) for step in steps)
    met = {one.step.what for one in shown}
    return Life(shown, tuple(TITLES[what] for what in _EXPECTED if what not in met))


def _shown(step: Step) -> LifeStep:
    sentence = marking.said(step.said.source, step.said.mention)
    return LifeStep(step, TITLES[step.what], step.what in TURNING, sentence)
