"""Options that several commands share, and the parsing of values."""

import sys
from datetime import tzinfo
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import orjson
import typer

__all__ = ["AsJson", "parse_json", "parse_pairs", "parse_zone", "read_bytes", "read_json"]

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


def read_bytes(name: str) -> bytes:
    """A file, or stdin for `-`."""
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise typer.BadParameter(f"{name}: {(error.strerror or 'unreadable').lower()}") from None


def parse_json(content: bytes, name: str) -> Any:
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise typer.BadParameter(f"{name} is not JSON: {error}") from None


def read_json(path: Path) -> Any:
    """The value in a JSON file."""
    return parse_json(read_bytes(str(path)), str(path))
