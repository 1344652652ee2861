"""The counts every run ends with."""

from dataclasses import dataclass


@dataclass(slots=True)
class Counts:
    """What a run did, by article."""

    read: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    set_aside: int = 0

    def line(self) -> str:
        """The last line of a run: every count, always in this order."""
        return ", ".join(f"{name.replace('_', ' ')} {count}" for name, count in self.named().items())

    def named(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in self.__dataclass_fields__}
