"""The sandbox of a contract run and the document of its organisation."""

from __future__ import annotations

import json
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from overlay import DIST, VIEW, Organisation, contract_document
from population import parents, witnesses
from things import Api, made

from zrecruit_ext.sandbox.launch import RunningSandbox, start
from zrecruit_ext.sandbox.spec import Spec

Json = dict[str, Any]


@dataclass
class Contract:
    """A running sandbox, a token for it and the document the fuzzer gets."""

    url: str
    token: str
    document: Json
    modules: list[Json]
    fixtures: list[Json]
    spec: Spec
    """The running sandbox's own, for bugs to be put in."""

    def refill(self) -> None:
        """The records for examples to find, as they were."""
        for each in self.fixtures:
            post(f"{self.url}/_sandbox/load", each)

    def more_fields(self) -> dict[str, set[str]]:
        """Fields of the organisation by component: what rows hold beyond what their component names."""
        schemas = self.document["components"]["schemas"]
        own = {m["api_name"]: {f["api_name"] for f in m["fields"]} for m in self.modules}
        modules = {name: schema["x-module"]["api_name"] for name, schema in schemas.items() if "x-module" in schema}
        found = {name: own.get(module, set()) for name, module in modules.items()}
        found["Record"] = set().union(*own.values())
        return {name: fields - schemas[name].get("properties", {}).keys() for name, fields in found.items()}

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
    with start(candidates=50, limits=False, strict=strict) as sandbox:
        modules = get(f"{sandbox.url}/_sandbox/metadata")["modules"]
        user = get(f"{sandbox.url}/_sandbox/users")[0]["id"]
        token = mint(sandbox)
        committed = json.loads(DIST.read_text(encoding="utf-8"))
        views = [{"module_api_name": module["api_name"], "name": "Contract", "id": VIEW} for module in modules]
        fixtures = [{"custom_views": views}, parents(), witnesses(committed, modules, user)]
        for each in fixtures:
            post(f"{sandbox.url}/_sandbox/load", each)
        things = made(Api(sandbox.url, token, sandbox.org_id))
        document = contract_document(Organisation(modules, sandbox.client_id, user, things, strict))
        contract = Contract(sandbox.url, token, document, modules, fixtures, sandbox._world.spec)
        yield contract
