"""The commands by name. Only the module of the command that runs is imported, so `--help` stays quick."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["COMMANDS", "Command"]


class Command(NamedTuple):
    """A command that is imported when it is wanted: `module` has a function `command`."""

    module: str
    help: str

    def load(self) -> Callable[..., Any]:
        return cast("Callable[..., Any]", import_module(f"zrecruit_ext.cli.{self.module}").command)


COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "demo": Command("demo", "Run the whole main job on a sandbox of its own."),
        "sandbox": Command("sandbox", "Serve a stateful fake of the whole API on this machine."),
        "intake": Command("intake", "Take a folder of résumés in for one job opening."),
        "import": Command("import_", "Write the rows of a CSV file, in calls of 100 or by bulk jobs."),
        "export": Command("export", "Read a whole module, however large, into a CSV file."),
        "jobs": Command("jobs", "List the runs of bulk jobs and how far they are."),
        "login": Command("login", "Get a refresh token with the user's consent, and keep it."),
        "status": Command("status", "Say which logins are known and whether they work."),
        "logout": Command("logout", "Revoke a login and forget it."),
        "doctor": Command("doctor", "Look whether this account is set up."),
        "usage": Command("usage", "Say what was called today, and how many credits are left."),
        "verify": Command("verify", "Compare your organisation's answers with the spec, reading only."),
        "scopes": Command("scopes", "Print the smallest set of scopes that operations need."),
        "fields": Command("fields", "List the fields of a module as your organisation has them."),
        "generate": Command("generate", "Generate a client of your own, with calls and fields you add."),
        "listen": Command("listen", "Receive notices of changes, and show or forward them."),
        "trigger": Command("trigger", "Let an event come about in the sandbox."),
        "webhooks": Command("webhooks", "List and renew channels; show and replay dead events."),
        "api": Command("api", "Send one raw call through the policies and print the body."),
    }
)
