"""Take the calls and samples out of the reference of seed 000: `extract_seed.py SEED > seed_000.json`.

Each block of the text that is an HTTP request or a JSON sample becomes one entry: the heading above it, the method,
path and query of a request with its JSON body, or the sample.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = re.compile(r"^```(http|json)\n(.*?)^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#{2,4}) (.+)$", re.MULTILINE)
REQUEST = re.compile(r"(GET|POST|PUT|DELETE) (?:https://[^/\s]+)?(/[^\s?]*)(\?[^\s]*)?")


def entries(text: str) -> Iterator[dict[str, Any]]:
    for block in BLOCK.finditer(text):
        kind, content = block.groups()
        heading = [match.group(2) for match in HEADING.finditer(text, 0, block.start())][-1]
        if kind == "json":
            yield {"heading": heading, "sample": json.loads(content)}
            continue
        body = re.search(r"^\{\n.*\}", content, re.MULTILINE | re.DOTALL)
        for method, path, query in REQUEST.findall(content):
            entry: dict[str, Any] = {"heading": heading, "method": method, "path": path, "query": query}
            yield {**entry, "body": json.loads(body.group())} if body else entry


if __name__ == "__main__":
    found = list(entries(Path(sys.argv[1]).read_text(encoding="utf-8")))
    sys.stdout.write(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
