"""Property-based contract run: schemathesis against the sandbox, in all phases, warnings fatal.

The document handed to the fuzzer is the committed one plus an overlay from the sandbox's own metadata: which modules
exist is a fact of an organisation, not of the API. Limits of the vendor (tokens, credits, concurrency) are off here;
they have tests of their own.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections import Counter
from pathlib import Path
from typing import Any

from overlay import PARENT_RECORDS, VERBS, Organisation, contract_document

from zrecruit_ext.sandbox.launch import RunningSandbox, start

HERE = Path(__file__).resolve().parent
# the ids that the document's examples name, so that they find something
EXAMPLE_RECORDS = {
    "Candidates": [{"id": "123456000000123456", "Last_Name": "Doe", "Email": "john.doe@example.com"}],
    "Job_Openings": [{"id": "123456000000234567", "Posting_Title": "Senior Software Engineer"}],
}


def get(url: str, token: str = "") -> Any:
    request = urllib.request.Request(url, headers={"Authorization": f"Zoho-oauthtoken {token}"})
    with urllib.request.urlopen(request) as answer:
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


def fuzz(document: Path, sandbox: RunningSandbox, token: str, extra: list[str]) -> int:
    command = [
        "st",
        "--config-file",
        str(HERE / "schemathesis.toml"),
        "run",
        str(document),
        "--url",
        sandbox.url,
        *extra,
    ]
    env = os.environ | {"SANDBOX_TOKEN": token, "SCHEMATHESIS_HOOKS": str(HERE / "hooks.py")}
    return subprocess.run(command, env=env, check=False, cwd=HERE).returncode


def unanswered(document: dict[str, Any], journal: list[dict[str, Any]]) -> list[str]:
    """Operations that never gave a 2xx: the run said nothing about them."""
    good = {row["operation"] for row in journal if 200 <= row["status"] < 300}
    every = {item[verb]["operationId"] for item in document["paths"].values() for verb in VERBS if verb in item}
    return sorted(name for name in every - good if "_of_" not in name)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=20, help="cases per operation and phase")
    parser.add_argument("--strict", action="store_true", help="the sandbox refuses what only the reference knows")
    options, extra = parser.parse_known_args()
    started = time.perf_counter()
    with (
        start(candidates=50, load=EXAMPLE_RECORDS, limits=False, strict=options.strict) as sandbox,
        tempfile.TemporaryDirectory() as folder,
    ):
        token = mint(sandbox)
        modules = get(f"{sandbox.url}/_sandbox/metadata")["modules"]
        post(f"{sandbox.url}/_sandbox/load", PARENT_RECORDS)
        document = contract_document(Organisation(modules, sandbox.client_id, options.strict))
        path = Path(folder) / "contract.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        code = fuzz(path, sandbox, token, ["--max-examples", str(options.examples), *extra])
        journal = get(f"{sandbox.url}/_sandbox/journal")
    statuses = Counter(f"{row['status'] // 100}xx" for row in journal)
    hollow = unanswered(document, journal)
    print(f"{len(journal)} requests, {dict(sorted(statuses.items()))}, {time.perf_counter() - started:.0f} s")
    if hollow:
        print(f"never answered with a 2xx, so nothing was learnt of them: {', '.join(hollow)}")
    return code or (1 if hollow else 0)


if __name__ == "__main__":
    sys.exit(main())
