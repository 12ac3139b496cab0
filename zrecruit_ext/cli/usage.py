"""`zrecruit usage`."""

from collections.abc import Iterator

from rich.cells import cell_len

from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import ConfigError
from zrecruit_ext.usage import OperationUsage, Usage

__all__ = ["command"]

_HEADER = ("calls", "errors", "mean s", "p95 s", "credits")
_NAME = 38


def command(as_json: AsJson = False) -> int:
    """Say what was called today (UTC) by all workers that share a limit store, and how many credits are left.

    The store is that of ZRECRUIT_LIMIT_STORE; nothing is sent to the service.
    """
    with Recruit.from_env() as zr:
        usage = zr.usage()
    if not usage.shared:
        raise ConfigError(
            "calls are counted by each process for itself",
            advice="Set ZRECRUIT_LIMIT_STORE (such as sqlite:PATH or redis://HOST) for all of them, and here.",
        )
    if as_json:
        print_json(usage.to_dict())
    else:
        print_lines(_report(usage))
    return 0


def _report(usage: Usage) -> Iterator[str]:
    if usage.operations:
        yield _line("operation", _HEADER)
        yield from (_line(each.operation, _cells(each)) for each in (*usage.operations, usage.total))
    else:
        yield f"nothing was called on {usage.day} (UTC)"
    left = usage.credits_left
    if left is None:
        yield "credits left: not known (set ZRECRUIT_EDITION and ZRECRUIT_USERS)"
    elif left.left:
        yield f"credits left: {left.left:,} of {left.budget:,}"
    else:
        yield f"credits left: 0 of {left.budget:,}; more at {left.more_at:%Y-%m-%d %H:%M} UTC"


def _cells(each: OperationUsage) -> tuple[str, ...]:
    return f"{each.calls:,}", f"{each.errors:,}", f"{each.mean:.3f}", f"{each.p95:.3f}", f"{each.credits:,}"


def _line(name: str, cells: tuple[str, ...]) -> str:
    """At most 80 columns as long as no number is beyond all measure."""
    shown = name if cell_len(name) <= _NAME else f"{name[: _NAME - 1]}…"
    return shown.ljust(_NAME) + "".join(cell.rjust(8) for cell in cells)
