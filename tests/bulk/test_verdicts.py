"""Result files of write jobs, as services and proxies may give them."""

from __future__ import annotations

import zipfile
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from zrecruit_ext.bulk.packing import Packed
from zrecruit_ext.bulk.plan import WriteOptions, WritePlan
from zrecruit_ext.bulk.verdicts import JobDone, Verdict, verdicts_of
from zrecruit_ext.errors import BadArchive

if TYPE_CHECKING:
    from pathlib import Path

PLAN = WritePlan("Candidates", WriteOptions(find_by="Email"), ("Last_Name", "Email"), (), ())
SENT = [["Ek", "a@x.org"], ["Bo", "b@x.org"], ["Bo", "b@x.org"], ["Cy", "c@x.org"]]


def judged(folder: Path, *lines: str) -> list[Verdict]:
    path = folder / "result-7.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("7.csv", "\n".join(lines) + "\n")
    return verdicts_of(JobDone("7", Packed(path, 0, len(SENT), ""), path), SENT, PLAN)


HEADER = "Last_Name,Email,STATUS,RECORD_ID,ERRORS"
ROWS = [
    "Ek,a@x.org,ADDED,71,",
    "Bo,b@x.org,ADDED,72,",
    "Bo,b@x.org,SKIPPED,,DUPLICATE_DATA-Email",
    "Cy,c@x.org,UPDATED,73,",
]


def test_rows_are_judged_in_their_order(tmp_path: Path) -> None:
    found = judged(tmp_path, HEADER, *ROWS)
    assert [(each.status, each.id) for each in found] == [
        ("added", "71"),
        ("added", "72"),
        ("skipped", None),
        ("updated", "73"),
    ]


def test_results_in_another_order_find_their_rows(tmp_path: Path) -> None:
    found = judged(tmp_path, HEADER, *reversed(ROWS))
    assert [each.status for each in found] == ["added", "skipped", "added", "updated"]
    assert [each.id for each in found] == ["71", None, "72", "73"]


def test_rows_that_the_result_leaves_out_have_failed_without_a_word(tmp_path: Path) -> None:
    found = judged(tmp_path, HEADER, ROWS[0], ROWS[3])
    assert [each.code for each in found] == ["", "NO_RESULT", "NO_RESULT", ""]
    assert Counter(each.status for each in found) == {"added": 1, "failed": 2, "updated": 1}


def test_cells_that_the_service_writes_otherwise_leave_the_order(tmp_path: Path) -> None:
    found = judged(tmp_path, HEADER, *(row.replace("@x.org", "@X.ORG") for row in ROWS))
    assert [each.id for each in found] == ["71", "72", None, "73"]


@pytest.mark.parametrize(
    ("errors", "code", "column"),
    [
        ("INVALID_DATA-Email,Phone", "INVALID_DATA", "Email,Phone"),
        ("MANDATORY_NOT_FOUND-Last_Name:INVALID_DATA-Email", "MANDATORY_NOT_FOUND", "Last_Name"),
        ("NOT_APPROVED", "NOT_APPROVED", ""),
        ("DUPLICATE_DATA-Phone", "DUPLICATE_DATA", "Phone"),
        ("a word of the service", "SKIPPED", ""),
        ("", "SKIPPED", ""),
    ],
)
def test_errors_are_a_code_and_a_column(tmp_path: Path, errors: str, code: str, column: str) -> None:
    found = judged(tmp_path, HEADER, *ROWS[:3], f'Cy,c@x.org,Skipped,,"{errors}"')[3]
    assert (found.status, found.code, found.column, bool(found.message)) == ("failed", code, column, True)


def test_a_result_without_verdicts_is_none(tmp_path: Path) -> None:
    with pytest.raises(BadArchive, match="STATUS"):
        judged(tmp_path, "Last_Name,Email", "Ek,a@x.org")
