"""`zrecruit listen`."""

import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import Annotated

import typer

from zrecruit_ext.cli.forwarding import forwarder
from zrecruit_ext.cli.hook_server import PATH, HookServer
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.cli.signals import Stopped
from zrecruit_ext.errors import ConfigError
from zrecruit_ext.webhooks import Event, Handlers, Inbox, Receiver, Worker

__all__ = ["command"]

IN_MEMORY = "memory:"
KEPT = 3_600.0
"""Seconds that events are known where the inbox ends with the process."""
PURGED = 60.0


def command(
    token: Annotated[
        list[str],
        typer.Option(
            "--token", envvar="ZRECRUIT_WEBHOOK_TOKEN", help="Token of the channel; again for the one before."
        ),
    ],
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")] = 8765,
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    inbox: Annotated[
        str, typer.Option("--inbox", envvar="ZRECRUIT_INBOX", help="sqlite:PATH or postgresql://..., for good.")
    ] = IN_MEMORY,
    forward_to: Annotated[
        str | None, typer.Option("--forward-to", metavar="URL", help="Hand each event on, until it is taken.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line per accepted event.")] = False,
) -> int:
    """Receive notices on POST /webhook until SIGTERM or Ctrl-C, and show each event that is new.

    An event is in the inbox before it is answered. Without --inbox it is in memory, and gone with this process. With
    --forward-to each is posted to an application until that answers 2xx.
    """
    kept = Inbox(inbox)
    receiver = Receiver(kept, tokens=token)
    handlers = Handlers()
    if forward_to is not None:
        handlers.on("*", name="forward")(forwarder(forward_to, token[0]))
    with ExitStack() as stack:
        server = _server(host, port, receiver, _shown(as_json))
        stack.callback(server.server_close)
        if forward_to is not None or inbox == IN_MEMORY:
            stack.callback(_working(Worker(kept, handlers, idle=0.2), kept, inbox == IN_MEMORY))
        sys.stderr.write(f"zrecruit: listening on http://{host}:{server.server_port}{PATH}\n")
        sys.stderr.flush()
        try:
            server.serve_forever(0.2)
        except Stopped:
            return 0
    return 0


def _server(host: str, port: int, receiver: Receiver, told: Callable[[Event], None]) -> HookServer:
    try:
        return HookServer(host, port, receiver, told)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(
            f"nobody can listen at {host} port {port}: {reason}", advice="Choose another --port."
        ) from error


def _shown(as_json: bool) -> Callable[[Event], None]:
    turn = threading.Lock()

    def show(event: Event) -> None:
        with turn:
            if as_json:
                print_json(event.to_dict())
            else:
                print_lines([f"{event.name} {','.join(event.ids)} ({event.dialect}, {event.id})"])

    return show


def _working(worker: Worker, inbox: Inbox, purging: bool) -> Callable[[], None]:
    """Works off the inbox on threads of its own; what ends that."""
    ended = threading.Event()

    def purge() -> None:
        while purging and not ended.wait(PURGED):
            inbox.purge(KEPT)

    threads = [threading.Thread(target=each, daemon=True) for each in (worker.run, purge)]
    for thread in threads:
        thread.start()

    def end() -> None:
        ended.set()
        worker.stop()
        threads[0].join(2.0)

    return end
