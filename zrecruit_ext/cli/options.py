"""Options that several commands share, and the parsing of values."""

from datetime import tzinfo
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

__all__ = ["AsJson", "parse_pairs", "parse_zone"]

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout; progress goes to stderr.")]


def parse_zone(name: str | None) -> tzinfo | None:
    """A time zone by its name, `None` for this machine's."""
    try:
        return ZoneInfo(name) if name is not None else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise typer.BadParameter(f"{name!r} is no time zone; use a name such as Europe/Berlin") from None


def parse_pairs(pairs: list[str]) -> list[tuple[str, str]]:
    """`key=value` texts; the value may hold further equal signs."""
    split = [pair.partition("=") for pair in pairs]
    bad = next((key for key, sign, _ in split if not sign or not key), None)
    if bad is not None:
        raise typer.BadParameter(f"{bad!r} is not of the form key=value")
    return [(key, value) for key, _, value in split]
