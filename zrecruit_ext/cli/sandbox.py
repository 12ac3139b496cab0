"""`zrecruit sandbox`."""

import threading
from pathlib import Path
from typing import Annotated

import typer
from zrecruit_ext.sandbox.launch import RunningSandbox, start

from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.cli.signals import Stopped

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
    running = start(host=host, port=port, db=db, candidates=candidates, seed=seed, load=load, strict=strict)
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
