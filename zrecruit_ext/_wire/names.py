"""The addresses of a host, under a timeout: the system's own look-up cannot be given one."""

from __future__ import annotations

import ipaddress
import socket
import threading
from concurrent.futures import Future
from typing import Any

from zrecruit_ext._http import httpcore

__all__ = ["addresses"]

Found = list[tuple[Any, ...]]


def addresses(host: str, port: int, timeout: float | None) -> list[str]:
    """In the order of the system's preference. Raises httpcore's ConnectTimeout and ConnectError."""
    if _is_address(host):
        return [host]
    answer: Future[Found] = Future()
    # A thread of its own that nobody waits for: one that hangs is left behind, and keeps no program from its end.
    threading.Thread(target=_look_up, args=(host, port, answer), name="zrecruit-dns", daemon=True).start()
    try:
        found = answer.result(timeout)
    except TimeoutError:
        raise httpcore.ConnectTimeout(f"the address of {host} could not be found in time") from None
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _look_up(host: str, port: int, answer: Future[Found]) -> None:
    try:
        answer.set_result(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    except BaseException as error:
        answer.set_exception(error)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
