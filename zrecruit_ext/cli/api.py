"""`zrecruit api METHOD PATH`."""

import sys
from typing import Annotated, Any

import orjson
import typer

from zrecruit_ext.cli.codes import OK, SOME_FAILED
from zrecruit_ext.cli.failures import line_of
from zrecruit_ext.cli.options import parse_json, parse_pairs, read_bytes
from zrecruit_ext.cli.row_failures import Failures, failures_in
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import RowsFailed, UnwritableFile

__all__ = ["command"]

_READS = ("GET", "HEAD")
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")


def command(
    method: Annotated[str, typer.Argument(metavar="METHOD", help="GET, POST, PUT, PATCH, DELETE.")],
    path: Annotated[str, typer.Argument(metavar="PATH", help="Such as /recruit/v2/Candidates, or just Candidates.")],
    query: Annotated[list[str] | None, typer.Option("-q", "--query", metavar="KEY=VALUE", help="Repeat it.")] = None,
    data: Annotated[
        str | None, typer.Option("--data", metavar="JSON|@FILE", help="The JSON body, @FILE, or @- for stdin.")
    ] = None,
) -> int:
    """Send one raw call through the policies: token, host guard, limits, retries. Prints the body.

    Rows of a write that failed are also written to NAME.failed.jsonl beside the file of --data (else in this folder).
    """
    verb = method.upper()
    if verb not in _METHODS:
        raise typer.BadParameter(f"{method!r} is no method; use {', '.join(_METHODS)}")
    params, body = parse_pairs(query or []), _body(data)
    with Recruit.from_env() as zr:
        response = zr.request(verb, path, params=params, content=body, headers=_headers(body))
    _write(response.content)
    return OK if verb in _READS else _judged(failures_in(response.content, body), data)


def _judged(failures: Failures, data: str | None) -> int:
    """A write is as good as its rows."""
    if not failures:
        return OK
    try:
        where = f"They are in {failures.write(data)}"
    except UnwritableFile as error:
        where = str(error)
    sys.stderr.write(f"zrecruit: {line_of(RowsFailed(str(failures), advice=where))}\n")
    return SOME_FAILED


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
