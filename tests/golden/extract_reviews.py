"""Take the table of errors out of seed 003: `python tests/golden/extract_reviews.py SEED`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

TARGET = Path(__file__).with_name("seed_003_errors.json")
HEAD = "HTTP Status | Error Code | Message | Reason |"


def errors(seed: str) -> list[dict[str, str]]:
    """The rows after the head of the table, up to the first line that is none."""
    lines = seed.split(HEAD, 1)[1].splitlines()[2:]
    cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    return [
        {"status": row[0], "code": row[1], "message": row[2], "reason": row[3]}
        for row in cells
        if len(row) >= 4 and row[0].isdigit()
    ]


if __name__ == "__main__":
    found = errors(Path(sys.argv[1]).read_text(encoding="utf-8"))
    TARGET.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
