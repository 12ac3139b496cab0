"""Runs every chaos script, or those whose names are given (`tokens wire`), and prints one table at the end."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    wanted = sys.argv[1:]
    scripts = [
        path for path in sorted(HERE.glob("chaos_*.py")) if not wanted or path.stem.removeprefix("chaos_") in wanted
    ]
    if not scripts:
        print(f"there is no chaos script of that name; known are {', '.join(names())}", file=sys.stderr)
        return 2
    lines, failed = [], []
    for script in scripts:
        found, status = measured(script)
        lines += found
        failed += [script.stem] if status or not found else []
    print("\n" + table(lines))
    if failed:
        print(f"\nmissed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def names() -> list[str]:
    return [path.stem.removeprefix("chaos_") for path in sorted(HERE.glob("chaos_*.py"))]


def measured(script: Path) -> tuple[list[list[str]], int]:
    """The lines of one script, shown as they come, and its exit status."""
    started, lines = time.monotonic(), []
    print(f"== {script.stem}", flush=True)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            print(f"   {line}", end="", flush=True)
            if line.count(" | ") == 3:
                lines.append(line.strip().split(" | "))
    print(f"   ({time.monotonic() - started:.0f} s, exit {process.returncode})", flush=True)
    return lines, process.returncode


def table(lines: list[list[str]]) -> str:
    rows = [["what", "figure", "bar", ""], *lines]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


if __name__ == "__main__":
    sys.exit(main())
