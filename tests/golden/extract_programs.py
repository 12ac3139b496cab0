"""Take the programs out of the reference of seed 000: `extract_programs.py SEED > seed_000_programs.json`.

One entry per block of Python or JavaScript, as it stands, under the line of its first statement in the seed; the sample
of a CSV file beside them.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

BLOCK = re.compile(r"^```(python|javascript|csv)\n(.*?)^```", re.MULTILINE | re.DOTALL)


if __name__ == "__main__":
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    found = [
        {"language": block[1], "line": text.count("\n", 0, block.start(2)) + 1, "code": block[2]}
        for block in BLOCK.finditer(text)
    ]
    sys.stdout.write(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
