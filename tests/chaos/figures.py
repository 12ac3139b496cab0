"""How a chaos script says what it measured: lines `what | figure | bar | ok`, and an exit status."""

from __future__ import annotations

import sys
from typing import Any, NoReturn

__all__ = ["Figures"]

SEPARATOR = " | "


class Figures:
    """The figures of one script; `done` ends it, with 1 when a bar was missed."""

    def __init__(self) -> None:
        self._missed = 0

    def say(self, what: str, figure: Any, bar: str, ok: bool) -> None:
        self._missed += not ok
        print(SEPARATOR.join((what, str(figure), bar, "ok" if ok else "MISSED")), flush=True)

    def exactly(self, what: str, figure: Any, wanted: Any) -> None:
        self.say(what, figure, f"= {wanted}", figure == wanted)

    def at_most(self, what: str, figure: float, bar: float) -> None:
        self.say(what, _short(figure), f"<= {_short(bar)}", figure <= bar)

    def at_least(self, what: str, figure: float, bar: float) -> None:
        self.say(what, _short(figure), f">= {_short(bar)}", figure >= bar)

    def done(self) -> NoReturn:
        sys.exit(1 if self._missed else 0)


def _short(number: float) -> str:
    return f"{number:,}" if isinstance(number, int) else f"{number:.3f}".rstrip("0").rstrip(".")
