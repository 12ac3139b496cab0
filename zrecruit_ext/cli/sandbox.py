"""`zrecruit sandbox`."""

import threading
from pathlib import Path
from typing import Annotated, Any, cast

import orjson
import typer

from zrecruit_ext.cli.options import AsJson, read_json
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.cli.signals import Stopped
from zrecruit_ext.errors import ConfigError
from zrecruit_ext.sandbox.launch import Refused, RunningSandbox, start

__all__ = ["command"]


def command(
    snapshot_file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="With --from-org: what --save has written.")
    ] = None,
    from_org: Annotated[
        bool, typer.Option("--from-org", help="Make it like your organisation: its metadata, none of its people.")
    ] = False,
    save: Annotated[
        Path | None, typer.Option("--save", metavar="FILE", help="With --from-org: keep what was read.")
    ] = None,
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

    With --json the first line on stdout says where it is and how to log in. --from-org reads modules, fields,
    picklists, layouts, views, related lists, tags, roles and profiles (about 6 credits a module), or FILE.
    """
    fixtures = _organisation(from_org, snapshot_file, save) | (_fixtures(load) if load is not None else {})
    try:
        running = start(db, candidates, seed, strict, port, host=host, load=fixtures)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(
            f"no sandbox at {host} port {port}: {reason}", advice="Choose another --port or --db."
        ) from error
    except Refused as refused:
        raise ConfigError(
            f"{load or snapshot_file or 'the copy'} cannot be loaded: {refused.message}",
            advice="Give lists of records by module.",
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


def _organisation(wanted: bool, file: Path | None, save: Path | None) -> dict[str, Any]:
    """The setup of the user's organisation, read from it or from a file that was saved before."""
    if not wanted:
        if file is not None or save is not None:
            raise typer.BadParameter(f"{file or save}: a copy of an organisation needs --from-org")
        return {}
    if file is not None:
        return _fixtures(file)
    from zrecruit_ext.cli.progress import shown_progress  # a plain sandbox starts without a client
    from zrecruit_ext.client import Recruit
    from zrecruit_ext.files import PartFile
    from zrecruit_ext.programs.progress import Event
    from zrecruit_ext.sandbox.snapshot import snapshot

    with Recruit.from_env(read_only=True) as zr, shown_progress() as progress:
        found = snapshot(zr, lambda name, number, total: progress(Event("modules", name, number, total)))
    if save is not None:
        with PartFile(save.absolute().parent) as part:
            part.write(orjson.dumps(found, option=orjson.OPT_INDENT_2))
            part.commit(save.absolute())
    return dict(found)


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
