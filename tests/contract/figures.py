"""What a run must have shown, from the sandbox's journal and the fuzzer's own: a green run may be a hollow one."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from settings import HERE, named, operations

Json = dict[str, Any]
VARIANCE = HERE / "variance.toml"
LEAST_ACCEPTED = 0.5


def documented(document: Json) -> set[tuple[str, int]]:
    """Each success of each operation that has a body."""
    return {
        (node["operationId"], int(status))
        for _, _, node in operations(document)
        for status, answer in node["responses"].items()
        if status.startswith("2") and "content" in answer and "_of_" not in node["operationId"]
    }


def excused(document: Json, kind: str = "variance") -> set[tuple[str, int]]:
    """Those that the vendor may give and the sandbox gives only when a fault rule says so."""
    entries = tomllib.loads(VARIANCE.read_text(encoding="utf-8"))[kind]
    return {
        (operation, status)
        for entry in entries
        for name in entry["operations"]
        for operation in named(name, document)
        for status in entry["statuses"]
    }


def live_links(document: Json) -> set[str]:
    """The links of the successes that the sandbox gives."""
    idle = {f"{name} {status}" for name, status in excused(document)}
    return {
        f"{verb.upper()} {path} -> [{status}] {name}"
        for path, verb, node in operations(document)
        for status, answer in node["responses"].items()
        if f"{node['operationId']} {status}" not in idle
        for name in answer.get("links", {})
    }


def unseen(document: Json, journal: list[Json]) -> list[str]:
    """Successes with a body that no case brought about."""
    seen = {(row["operation"], row["status"]) for row in journal}
    return sorted(
        f"{name} {status}"
        for name, status in documented(document) - excused(document) - excused(document, "seldom") - seen
    )


def overexcused(document: Json, journal: list[Json]) -> list[str]:
    """Successes the sandbox was said not to give and gave."""
    seen = {(row["operation"], row["status"]) for row in journal}
    return sorted(f"{name} {status}" for name, status in excused(document) & documented(document) & seen)


def accepted(log: Path) -> tuple[int, int, list[str]]:
    """Valid cases answered 2xx or 3xx, valid cases, and operations of which fewer than one in ten were."""
    good: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for line in log.read_text(encoding="utf-8").splitlines():
        operation, _, positive, status = json.loads(line)
        if positive:
            every[operation] += 1
            good[operation] += 200 <= status < 400
    rare = {
        name for entry in tomllib.loads(VARIANCE.read_text(encoding="utf-8"))["rare"] for name in entry["operations"]
    }
    poor = sorted(name for name in every.keys() - rare if good[name] * 10 < every[name])
    return good.total(), every.total(), poor
