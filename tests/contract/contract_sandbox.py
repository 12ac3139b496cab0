"""The sandbox of a contract run and the document of its organisation."""

from __future__ import annotations

import json
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from overlay import EXAMPLE_RECORDS, PARENT_RECORDS, Organisation, contract_document

from zrecruit_ext.sandbox.launch import RunningSandbox, start

Json = dict[str, Any]


@dataclass
class Contract:
    """A running sandbox, a token for it and the document the fuzzer gets."""

    url: str
    token: str
    document: Json

    def journal(self) -> list[Json]:
        """Each request the sandbox has seen."""
        found: list[Json] = get(f"{self.url}/_sandbox/journal")
        return found


def get(url: str) -> Any:
    with urllib.request.urlopen(url) as answer:
        return json.load(answer)


def post(url: str, body: Any) -> None:
    request = urllib.request.Request(url, data=json.dumps(body).encode(), headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request):
        pass


def mint(sandbox: RunningSandbox) -> str:
    form = {
        "grant_type": "refresh_token",
        "client_id": sandbox.client_id,
        "client_secret": sandbox.client_secret,
        "refresh_token": sandbox.refresh_token,
    }
    body = urllib.parse.urlencode(form).encode()
    with urllib.request.urlopen(f"{sandbox.url}/oauth/v2/token", data=body) as answer:
        return str(json.load(answer)["access_token"])


@contextmanager
def contract_sandbox(strict: bool = False) -> Iterator[Contract]:
    """A sandbox without the vendor's limits (they have tests of their own), with records for the examples to find."""
    with start(candidates=50, load=EXAMPLE_RECORDS, limits=False, strict=strict) as sandbox:
        modules = get(f"{sandbox.url}/_sandbox/metadata")["modules"]
        post(f"{sandbox.url}/_sandbox/load", PARENT_RECORDS)
        document = contract_document(Organisation(modules, sandbox.client_id, strict))
        yield Contract(sandbox.url, mint(sandbox), document)
