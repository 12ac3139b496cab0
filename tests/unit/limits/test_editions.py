"""The vendor's numbers as data, and what a program says about its own."""

from __future__ import annotations

import pytest

from zrecruit_ext.errors import ConfigError
from zrecruit_ext.limits import Limits
from zrecruit_ext.limits.editions import EDITIONS, UNKNOWN, edition


@pytest.mark.parametrize(
    ("name", "users", "budget", "concurrency"),
    [
        ("Free", 1, 5_000, 5),
        ("Free", 40, 5_000, 5),
        ("Standard", 1, 5_250, 10),
        ("Standard", 20, 10_000, 10),
        ("Standard", 1_000, 100_000, 10),
        ("Professional", 10, 15_000, 15),
        ("Professional", 9_999, 500_000, 15),
        ("Enterprise", 20, 35_000, 20),
        ("zoho one", 20, 35_000, 20),
        ("People Plus", 2_000, 1_000_000, 20),
    ],
)
def test_credits_follow_the_vendors_formula(name, users, budget, concurrency) -> None:
    limits = Limits(edition=name, users=users)
    assert limits.window is not None
    assert (limits.window.budget, limits.window.rolling) == (budget, True)
    assert limits.known_edition.concurrency == concurrency


def test_the_other_dialect_counts_calls_until_midnight() -> None:
    limits = Limits(edition="Ultimate", dialect="reference")
    assert limits.window is not None
    assert (limits.window.budget, limits.window.rolling) == (100_000, False)
    assert (limits.known_edition.per_call, limits.known_edition.concurrency) == (True, 25)
    assert [each.evidence for each in EDITIONS["reference"].values()] == ["reference"] * 5


def test_an_unknown_edition_is_five_calls_at_once_and_no_budget() -> None:
    for limits in (Limits(), Limits(edition="Ultimate"), Limits(edition="Gold")):
        assert limits.known_edition is UNKNOWN
        assert limits.window is None
    assert UNKNOWN.concurrency == 5
    assert edition(None) is UNKNOWN


def test_numbers_taken_from_a_sister_product_say_so() -> None:
    marks = {name: each.concurrency_evidence for name, each in EDITIONS["vendor"].items()}
    assert marks.pop("free") == "official"
    assert set(marks.values()) == {"inferred"}


def test_own_credits_go_before_those_of_the_edition() -> None:
    assert Limits(edition="Free", credits=12_000).window.budget == 12_000  # type: ignore[union-attr]
    assert Limits(credits=300).window.budget == 300  # type: ignore[union-attr]


@pytest.mark.parametrize("wrong", [{"users": 0}, {"credits": 0}, {"dialect": "other"}, {"low": 1.5}])
def test_settings_that_make_no_sense_are_refused(wrong) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Limits(**wrong)


def test_the_environment_may_say_it(monkeypatch) -> None:
    for name in ("EDITION", "USERS", "LIMIT_STORE"):
        monkeypatch.delenv(f"ZRECRUIT_{name}", raising=False)
    assert Limits.from_env() is None
    monkeypatch.setenv("ZRECRUIT_EDITION", "Enterprise")
    monkeypatch.setenv("ZRECRUIT_USERS", "20")
    monkeypatch.setenv("ZRECRUIT_LIMIT_STORE", "redis://:secret@h")
    limits = Limits.from_env()
    assert limits == Limits(edition="Enterprise", users=20, store="redis://:secret@h")
    assert "secret" not in repr(limits)
    monkeypatch.setenv("ZRECRUIT_USERS", "many")
    with pytest.raises(ConfigError, match="ZRECRUIT_USERS is 'many'"):
        Limits.from_env()
