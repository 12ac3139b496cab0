"""`zrecruit api METHOD PATH`."""

import sys
from typing import Annotated, Any

import orjson
import typer

from zrecruit_ext.cli.options import parse_json, parse_pairs, read_bytes
from zrecruit_ext.client import Recruit

__all__ = ["command"]

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")
_PREFIX = "/recruit/v2/"


def command(
    method: Annotated[str, typer.Argument(metavar="METHOD", help="GET, POST, PUT, PATCH, DELETE.")],
    path: Annotated[str, typer.Argument(metavar="PATH", help="Such as /recruit/v2/Candidates, or just Candidates.")],
    query: Annotated[list[str] | None, typer.Option("-q", "--query", metavar="KEY=VALUE", help="Repeat it.")] = None,
    data: Annotated[
        str | None, typer.Option("--data", metavar="JSON|@FILE", help="The JSON body, @FILE, or @- for stdin.")
    ] = None,
) -> int:
    """Send one raw call through the policies: token, host guard, limits, retries. Prints the body."""
    verb = method.upper()
    if verb not in _METHODS:
        raise typer.BadParameter(f"{method!r} is no method; use {', '.join(_METHODS)}")
    params, body = parse_pairs(query or []), _body(data)
    with Recruit.from_env() as zr:
        response = zr.request(verb, _full(path), params=params, content=body, headers=_headers(body))
        _write(response.content)
    return 0


def _full(path: str) -> str:
    """A name without a slash in front is one of the records API."""
    return path if path.startswith("/") or "://" in path else _PREFIX + path


def _headers(body: bytes | None) -> dict[str, str]:
    return {} if body is None else {"Content-Type": "application/json"}


def _body(data: str | None) -> bytes | None:
    """The bytes to send, as they are, once they are known to be JSON."""
    if data is None:
        return None
    content = read_bytes(data[1:]) if data.startswith("@") else data.encode()
    parse_json(content, "--data")
    return content


def _write(content: bytes) -> None:
    """JSON is indented for a person at a terminal; in a pipe the bytes are the service's own."""
    if sys.stdout.isatty() and content:
        content = _indented(content)
    sys.stdout.buffer.write(content + (b"\n" if content and not content.endswith(b"\n") else b""))
    sys.stdout.buffer.flush()


def _indented(content: bytes) -> bytes:
    value: Any
    try:
        value = orjson.loads(content)
    except orjson.JSONDecodeError:
        return content
    return orjson.dumps(value, option=orjson.OPT_INDENT_2)
