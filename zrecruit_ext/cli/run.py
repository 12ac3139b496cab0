"""Running a command: every way it can end becomes an exit code and at most one line on stderr."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import typer

from zrecruit_ext.cli.app import build
from zrecruit_ext.cli.codes import FAILURE, USAGE
from zrecruit_ext.cli.failures import line_of
from zrecruit_ext.cli.signals import Stopped, stop_signals

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["run"]

# what Typer raises for a wrong option, argument or command; BadParameter is the only one it exports
_UsageError: type[Exception] = typer.BadParameter.__bases__[0]


def run(arguments: Sequence[str]) -> int:
    """Run `zrecruit ARGUMENTS` and return the exit code; the tracebacks of errors are shown by ZRECRUIT_DEBUG=1."""
    try:
        _survive_closed_streams()
        _survive_narrow_encodings()
        with stop_signals():
            code = build(arguments, completing="_ZRECRUIT_COMPLETE" in os.environ)(
                list(arguments), prog_name="zrecruit", standalone_mode=False
            )
            sys.stdout.flush()
            return int(code or 0)
    except SystemExit as end:  # shell completion
        return end.code if isinstance(end.code, int) else FAILURE
    except Stopped as stop:
        return _say("stopped. Run it again: it goes on from what the organisation holds.", 128 + stop.signal)
    except BrokenPipeError:
        _close_stdout()
        return FAILURE
    except _UsageError as error:
        return _say(_usage(error), USAGE)
    except ModuleNotFoundError as error:
        return _say(
            f"{(error.name or 'a part').partition('.')[0]} is not installed. Run: pip install 'zrecruit[all]'", USAGE
        )
    except Exception as error:
        return _say(line_of(error), FAILURE)


def _survive_closed_streams() -> None:
    """Nobody wants to read what a shell has closed (`>&-`); a database must not be opened under its number either."""
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            # the lowest free number is given, and those before are open by now
            stream = os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8", closefd=number > 2)
            setattr(sys, name, stream)


def _survive_narrow_encodings() -> None:
    """A name in an alphabet that the locale has no letters for is shown escaped; it is no reason to stop."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)  # a replaced stdout need not have it
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def _usage(error: Exception) -> str:
    message = getattr(error, "format_message", error.__str__)()
    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", "zrecruit")
    what = " ".join(message.split()).rstrip(".")
    return f"{what}{'' if what.endswith('?') else '.'} Run '{path} --help'."


def _say(line: str, code: int) -> int:
    sys.stderr.write(f"zrecruit: {line}\n")
    return code


def _close_stdout() -> None:
    """The reader has gone; point stdout nowhere so that the interpreter's own flush at exit does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
