from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def fragments() -> Path:
    return ROOT / "openapi" / "zoho_recruit"


@pytest.fixture(scope="session")
def dist() -> Path:
    return ROOT / "openapi" / "dist" / "zoho_recruit.json"


@pytest.fixture(scope="session")
def document(dist: Path) -> dict[str, Any]:
    """The merged document; shared, so tests must not change it."""
    return json.loads(dist.read_bytes())


@pytest.fixture(scope="session")
def seed() -> list[dict[str, Any]]:
    """Calls and samples of seed 000."""
    return json.loads((ROOT / "tests" / "golden" / "seed_000.json").read_bytes())
