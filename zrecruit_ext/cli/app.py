"""The command line as a Typer application, built around the one command that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from zrecruit_ext.cli.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["build"]

_EPILOG = "Exit codes: 0 all well, 1 failure, 2 wrong usage, 3 some rows failed (and stand in a file)."


def build(arguments: Sequence[str], *, completing: bool = False) -> typer.Typer:
    """The application. Commands that `arguments` do not name are only listed; `completing` loads them all."""
    app = typer.Typer(
        name="zrecruit",
        no_args_is_help=False,
        invoke_without_command=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(epilog=_EPILOG)(_root)
    for name, command in COMMANDS.items():
        wanted = completing or name in arguments
        # a command that runs has its whole docstring for help, one that is listed its one line
        app.command(name, help=None if wanted else command.help)(command.load() if wanted else _listed())
    return app


def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    """Zoho Recruit from the command line.

    Credentials come from ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN and ZOHO_DC;
    with ZRECRUIT_SANDBOX_URL every command talks to that sandbox.
    """
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"zrecruit {installed('zrecruit')}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(2)


def _listed() -> Callable[[], Any]:
    """A placeholder for a command nobody asked for: the help needs its name and one line only."""

    def command() -> None: ...

    return command
