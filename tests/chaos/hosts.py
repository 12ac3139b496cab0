"""Machines: network namespaces joined by a bridge where the system allows it, else processes with a folder each."""

from __future__ import annotations

import asyncio
import os
import subprocess
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accounts import FORK

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Host", "hosts", "reachable"]


@dataclass(frozen=True)
class Host:
    """`prefix` runs a command on it; `outside` is the address by which it reaches this machine's servers."""

    prefix: tuple[str, ...]
    outside: str

    @property
    def kind(self) -> str:
        return "network namespaces" if self.prefix else "processes (no namespaces here)"


def run(*command: str) -> None:
    subprocess.run(("ip", *command), check=True, capture_output=True)


@contextmanager
def hosts(number: int) -> Iterator[list[Host]]:
    """`number` machines, taken away at the end."""
    tag = f"zr{os.getpid() % 10_000}"
    with ExitStack() as stack:
        try:
            found = _namespaces(tag, number, stack)
        except (OSError, subprocess.CalledProcessError):
            found = [Host((), "127.0.0.1")] * number
        yield found


def _namespaces(tag: str, number: int, stack: ExitStack) -> list[Host]:
    net = f"10.{77 + os.getpid() % 100}.0"
    run("link", "add", tag, "type", "bridge")
    stack.callback(run, "link", "del", tag)
    run("addr", "add", f"{net}.1/24", "dev", tag)
    run("link", "set", tag, "up")
    for host in range(number):
        name, wire = f"{tag}n{host}", f"{tag}v{host}"
        run("netns", "add", name)
        stack.callback(run, "netns", "del", name)
        run("link", "add", wire, "type", "veth", "peer", "name", "eth0", "netns", name)
        run("link", "set", wire, "master", tag, "up")
        run("-n", name, "addr", "add", f"{net}.{host + 10}/24", "dev", "eth0")
        run("-n", name, "link", "set", "eth0", "up")
        run("-n", name, "link", "set", "lo", "up")
    return [Host(("ip", "netns", "exec", f"{tag}n{host}"), f"{net}.1") for host in range(number)]


@contextmanager
def reachable(host: Host, port: int) -> Iterator[int]:
    """The port under which such hosts reach a server of this machine that listens on its loopback."""
    if not host.prefix:
        yield port
        return
    receiver, sender = FORK.Pipe(duplex=False)
    process = FORK.Process(target=lambda: asyncio.run(_forward(host.outside, port, sender)), daemon=True)
    process.start()
    yield receiver.recv()
    process.kill()
    process.join()


async def _forward(address: str, port: int, sender: object) -> None:
    async def join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        other_reader, other_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(_copy(reader, other_writer), _copy(other_reader, writer), return_exceptions=True)

    server = await asyncio.start_server(join, address, 0, backlog=1024)
    sender.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    finally:
        writer.close()
