"""Take the table of errors and the samples out of seed 003: `python tests/golden/extract_reviews.py SEED`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
HEAD = "HTTP Status | Error Code | Message | Reason |"
SAMPLE = "\nSample "


def errors(seed: str) -> list[dict[str, str]]:
    """The rows after the head of the table, up to the first line that is none."""
    lines = seed.split(HEAD, 1)[1].splitlines()[2:]
    cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    return [
        {"status": row[0], "code": row[1], "message": row[2], "reason": row[3]}
        for row in cells
        if len(row) >= 4 and row[0].isdigit()
    ]


def samples(seed: str) -> dict[str, Any]:
    """The bodies by their headings."""
    found: dict[str, Any] = {}
    for part in seed.split(SAMPLE)[1:]:
        heading, body = part.split("\nCopied", 1)
        found[heading] = json.loads(body)
    return found


def write(name: str, value: Any) -> None:
    (HERE / name).write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    write("seed_003_errors.json", errors(text))
    write("seed_003_samples.json", samples(text))
