"""Names that only a sample of a seed knows, and a choice of checks that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox


@pytest.fixture
def zr(recruit_sandbox: RecruitSandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recruit]:
    for name, value in recruit_sandbox.env().items():
        monkeypatch.setenv(name, value)
    with Recruit.from_env(token_store="memory:") as client:
        yield client


@pytest.mark.parametrize(
    ("module", "row", "twin"),
    [
        ("Candidates", {"Last_Name": "Doe", "Current_Company": "Acme"}, "Current_Employer"),
        ("Job_Openings", {"Posting_Title": "Analyst", "Job_Openings_Name": "Acme"}, "Job_Opening_Name"),
    ],
)
def test_a_name_of_a_sample_is_another_one_for_the_vendors_field(
    zr: Recruit, module: str, row: dict[str, str], twin: str
) -> None:
    (made,) = zr.module(module).create([row]).raise_for_failures()
    assert zr.module(module).get(made.id).to_dict()[twin] == "Acme"


def test_the_stage_of_a_sample_is_kept(zr: Recruit) -> None:
    (made,) = zr.job_openings.create([{"Posting_Title": "Analyst", "Stage": "Second"}]).raise_for_failures()
    assert zr.job_openings.get(made.id).to_dict()["Stage"] == "Second"


def test_a_choice_of_checks_that_is_none_is_told(zr: Recruit) -> None:
    with pytest.raises(InputError, match="validate='bogus'"):
        zr.candidates.create([{"Last_Name": "Doe"}], validate="bogus")  # type: ignore[arg-type]
