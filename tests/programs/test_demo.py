"""The demo proves the main job on numbers, and again on the second run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from zrecruit_ext.programs.demo import demo_resumes, run_demo
from zrecruit_ext.programs.demo_rows import BAD_ROWS, ROWS

if TYPE_CHECKING:
    from tests.programs.conftest import Organisation

STATE = ("candidates", "attachments", "attachments_equal", "notes", "associations", "interviews", "listed")


def test_the_demo_run_again_without_its_files_changes_nothing(org: Organisation, tmp_path: Path) -> None:
    first = run_demo(org.zr, tmp_path, ("seed", "vendor")).summary
    before = org.candidates
    for file in tmp_path.iterdir():
        file.unlink()
    second = run_demo(org.zr, tmp_path, ("seed", "vendor")).summary
    assert first["csv"]["added"] == second["csv"]["unchanged"] == ROWS - len(BAD_ROWS)
    assert (first["created"], second["created"], second["updated"]) == (6, 0, 0)
    assert {k: first[k] for k in STATE} == {k: second[k] for k in STATE}
    assert first["candidates"] == ROWS - len(BAD_ROWS) + 6
    assert [first[k] for k in STATE[1:6]] == [6] * 5
    assert org.candidates == before


def test_every_bad_row_of_the_demo_fails_and_no_other(org: Organisation, tmp_path: Path) -> None:
    result = run_demo(org.zr, tmp_path, ("seed",)).csv
    assert [failure.line - 1 for failure in result.failures] == sorted(BAD_ROWS)


def test_the_packaged_resumes_are_the_examples() -> None:
    examples = Path(__file__).parents[2] / "examples" / "resumes"
    with demo_resumes() as folder:
        packaged = {p.name: p.read_bytes() for p in folder.iterdir()}
    assert packaged == {p.name: p.read_bytes() for p in examples.iterdir() if p.name in packaged}
    assert len({Path(name).suffix for name in packaged}) == 6
