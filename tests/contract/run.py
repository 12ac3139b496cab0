"""Property-based contract run: schemathesis against the sandbox, in all phases, warnings fatal.

The document handed to the fuzzer is the committed one plus an overlay from the sandbox's own metadata: which modules
exist is a fact of an organisation, not of the API. Both modes of the sandbox run side by side, as two processes; what
follows `--` on the command line goes to the tool.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from contract_sandbox import Contract, contract_sandbox
from figures import LEAST_ACCEPTED, accepted, live_links, overexcused, unseen
from settings import HERE, as_toml, settings_for

MODES = ("normal", "strict")
LEAST_LINKS = 0.85


def tool(contract: Contract, folder: Path, examples: int, extra: list[str]) -> int:
    """The phases without memory, by the tool's command line."""
    document, config = folder / "contract.json", folder / "schemathesis.toml"
    document.write_text(json.dumps(contract.document), encoding="utf-8")
    config.write_text(as_toml(settings_for(contract.document)), encoding="utf-8")
    command = ["st", "--config-file", str(config), "run", str(document), "--url", contract.url]
    env = {"PYTHONPATH": str(HERE), "SCHEMATHESIS_HOOKS": str(HERE / "hooks.py")}
    full = [*command, "--max-examples", str(examples), *extra]
    return subprocess.run(full, env=os.environ | env, check=False, cwd=folder).returncode


def walk(contract: Contract, scenarios: int) -> list[str]:
    """The phase with memory; what is wrong with it."""
    import hooks  # noqa: F401 - registers checks and formats in this process
    from chains import follow

    contract.refill()  # the other phases have deleted much
    outcome = follow(contract.document, contract.url, scenarios)
    links = live_links(contract.document)
    followed = {link for link in links if any(each.startswith(link) for each in outcome.links)}
    print(f"stateful: {outcome.cases} cases, {len(followed)} of {len(links)} links followed")
    wrong = [f"{name}: {text}" for name, text in outcome.failures.items()]
    if len(followed) < LEAST_LINKS * len(links):
        wrong.append(f"links never followed: {', '.join(sorted(links - followed))}")
    return wrong


def judge(contract: Contract, log: Path) -> list[str]:
    """What a green run has left open."""
    journal = contract.journal()
    statuses = Counter(f"{row['status'] // 100}xx" for row in journal)
    good, every, poor = accepted(log)
    missing, excess = unseen(contract.document, journal), overexcused(contract.document, journal)
    print(f"{len(journal)} requests, {dict(sorted(statuses.items()))}")
    print(f"valid cases: {every}, accepted: {good} ({good / max(every, 1):.0%})")
    print(f"successes with a body that were never seen: {', '.join(missing) or 'none'}")
    return [
        *([f"never seen: {', '.join(missing)}"] if missing else []),
        *([f"seen in spite of variance.toml: {', '.join(excess)}"] if excess else []),
        *([f"hardly ever accepted: {', '.join(poor)}"] if poor else []),
        *(["too few valid cases were accepted"] if good < LEAST_ACCEPTED * every else []),
    ]


def one_mode(mode: str, examples: int, scenarios: int, extra: list[str]) -> int:
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as name, contract_sandbox(strict=mode == "strict") as contract:
        log = Path(name) / "cases"
        os.environ |= {"CONTRACT_CASES": str(log), "SANDBOX_TOKEN": contract.token}
        code = tool(contract, Path(name), examples, extra)
        between = time.perf_counter()
        wrong = [*walk(contract, scenarios), *judge(contract, log)]
    ended = time.perf_counter()
    print("\n".join(["", *wrong]) if wrong else "", end="\n" if wrong else "")
    verdict = "failed" if code or wrong else "passed"
    print(f"contract, {mode}: {verdict}, {between - started:.0f} + {ended - between:.0f} s")
    return 1 if code or wrong else 0


def both(arguments: list[str]) -> int:
    """Each mode in a process of its own; the second one's output follows the first one's."""
    started = time.perf_counter()
    command = [sys.executable, str(Path(__file__).resolve())]
    with tempfile.TemporaryFile("w+") as held:
        second = subprocess.Popen([*command, "--mode", MODES[1], *arguments], stdout=held, stderr=subprocess.STDOUT)
        first = subprocess.run([*command, "--mode", MODES[0], *arguments], check=False)
        code = first.returncode or second.wait()
        second.wait()
        held.seek(0)
        print(held.read())
    print(f"contract, both modes: {time.perf_counter() - started:.0f} s")
    return code


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mode", choices=MODES, help="one mode of the sandbox; without it both, side by side")
    parser.add_argument("--examples", type=int, default=12, help="cases per operation of the fuzzing phase")
    parser.add_argument("--scenarios", type=int, default=6, help="sequences per operation with links")
    options, extra = parser.parse_known_args()
    if options.mode is None:
        return both(sys.argv[1:])
    return one_mode(options.mode, options.examples, options.scenarios, extra)


if __name__ == "__main__":
    sys.exit(main())
