"""`zrecruit sandbox`."""

import threading
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from zrecruit_ext.cli.options import AsJson, read_json
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.cli.signals import Stopped
from zrecruit_ext.errors import ConfigError
from zrecruit_ext.sandbox.launch import Refused, RunningSandbox, start

__all__ = ["command"]


def command(
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")] = 0,
    db: Annotated[Path | None, typer.Option("--db", help="Keep the data in this file.")] = None,
    candidates: Annotated[int, typer.Option("--candidates", min=0, help="Invent this many.")] = 0,
    seed: Annotated[int, typer.Option("--seed", help="The same number invents the same people.")] = 0,
    load: Annotated[Path | None, typer.Option("--load", help='JSON: {"Candidates": [{"id": ...}], ...}.')] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Refuse what only the reference seed knows.")] = False,
    as_json: AsJson = False,
) -> int:
    """Serve a stateful fake of the whole API on this machine until SIGTERM or Ctrl-C.

    With --json the first line on stdout says where it is and how to log in.
    """
    fixtures = _fixtures(load) if load is not None else None
    try:
        running = start(db, candidates, seed, strict, port, host=host, load=fixtures)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(
            f"no sandbox at {host} port {port}: {reason}", advice="Choose another --port or --db."
        ) from error
    except Refused as refused:
        raise ConfigError(
            f"{load} cannot be loaded: {refused.message}", advice="Give lists of records by module."
        ) from refused
    with running as sandbox:
        if as_json:
            print_json(_facts(sandbox))
        else:
            print_lines(_lines(sandbox))
        try:
            threading.Event().wait()
        except Stopped:
            return 0
    return 0


def _fixtures(load: Path) -> dict[str, Any]:
    rows = read_json(load)
    if not isinstance(rows, dict):
        raise typer.BadParameter(f"{load} holds no object of lists by module")
    return cast("dict[str, Any]", rows)


def _facts(sandbox: RunningSandbox) -> dict[str, str]:
    return {
        "url": sandbox.url,
        "client_id": sandbox.client_id,
        "client_secret": sandbox.client_secret,
        "refresh_token": sandbox.refresh_token,
        "org_id": sandbox.org_id,
    }


def _lines(sandbox: RunningSandbox) -> list[str]:
    """What to paste into another terminal."""
    return [
        f"# sandbox at {sandbox.url}, until Ctrl-C; in another terminal:",
        *(f"export {name}={value}" for name, value in sandbox.env().items()),
        "zrecruit api GET Candidates",
    ]
