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
from population import ENTRIES, PARENTS, parent_ids, parents, witnesses

from zrecruit_ext.sandbox.launch import RunningSandbox, start

Json = dict[str, Any]
MULTIPART = "multipart/form-data; boundary=part"
ATTACHMENT = b'--part\r\nContent-Disposition: form-data; name="file"; filename="cv.txt"\r\n\r\nwords\r\n--part--\r\n'


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
    with start(candidates=50, limits=False, strict=strict) as sandbox:
        modules = get(f"{sandbox.url}/_sandbox/metadata")["modules"]
        user = get(f"{sandbox.url}/_sandbox/users")[0]["id"]
        committed = json.loads(DIST.read_text(encoding="utf-8"))
        views = [{"module_api_name": module["api_name"], "name": "Contract", "id": VIEW} for module in modules]
        for fixtures in (ENTRIES, {"custom_views": views}, parents(), witnesses(committed, modules, user)):
            post(f"{sandbox.url}/_sandbox/load", fixtures)
        document = contract_document(Organisation(modules, sandbox.client_id, user, strict))
        contract = Contract(sandbox.url, mint(sandbox), document)
        prepare(contract)
        yield contract


def prepare(contract: Contract) -> None:
    """What cannot be loaded is put in through the API: a file and a note on the records that lists hang on."""
    for module in PARENTS:
        for key in parent_ids(module):
            send(contract, f"/recruit/v2/{module}/{key}/Attachments?attachments_category=Others", MULTIPART, ATTACHMENT)
            note = {"Note_Content": "words", "Parent_Id": key, "se_module": module}
            send(contract, "/recruit/v2/Notes", "application/json", json.dumps({"data": [note]}).encode())


def send(contract: Contract, path: str, media_type: str, body: bytes) -> None:
    headers = {"Content-Type": media_type, "Authorization": f"Zoho-oauthtoken {contract.token}"}
    with urllib.request.urlopen(urllib.request.Request(f"{contract.url}{path}", data=body, headers=headers)):
        pass
