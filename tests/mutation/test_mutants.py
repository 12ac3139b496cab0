"""The mutator changes one thing at a time, and what it makes is Python."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def mutants() -> Any:
    spec = importlib.util.spec_from_file_location("zrecruit_mutants", HERE / "mutants.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("def f(a):\n    return a < 3", {"a <= 3", "a < 4", "return None"}),
        ("def f(a, b):\n    if a and b:\n        g()", {"a or b", "if not (a and b)", "None"}),
        ("def f(a):\n    if a is None:\n        raise ValueError('x') from None", {"is not None", "pass"}),
        ("def f(a):\n    return not a", {"not not a", "return None"}),
    ],
)
def test_each_change_is_made_once(mutants, source, wanted) -> None:
    found = mutants.mutants_of(source)
    assert len(found) == len(wanted)
    assert all(any(text in mutant.source for mutant in found) for text in wanted)
    for mutant in found:
        compile(mutant.source, "mutant", "exec")


def test_annotations_docstrings_and_messages_stay(mutants) -> None:
    source = 'def f(a: int | 1 = None) -> "x" if 1 < 2 else 3:\n    """Doc 1."""\n    g(f"{1 + 1}")\n'
    assert [mutant.change for mutant in mutants.mutants_of(source)] == ["call left out"]
