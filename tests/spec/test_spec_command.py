from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from zrecruit_ext.codegen.__main__ import main
from zrecruit_ext.codegen.spec import main as spec

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path, fragments: Path, dist: Path) -> Path:
    """A copy of the specs that a test may spoil."""
    shutil.copytree(fragments, tmp_path / fragments.name)
    (tmp_path / "dist").mkdir()
    shutil.copy(dist, tmp_path / "dist")
    return tmp_path


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_check_passes_on_what_is_committed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["spec", "--check", "--root", str(root)]) == 0
    assert capsys.readouterr().out.endswith("zoho_recruit.json is up to date\n")


def test_check_fails_when_the_merged_file_is_stale(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(root / "zoho_recruit" / "users.yaml", "List users", "List all users")
    assert spec(["--check", "--root", str(root)]) == 1
    assert "differs from its fragments; run `python -m zrecruit_ext.codegen spec`" in capsys.readouterr().err


def test_the_merged_file_is_written(root: Path) -> None:
    (root / "dist" / "zoho_recruit.json").unlink()
    assert spec(["--root", str(root)]) == 0
    assert spec(["--check", "--root", str(root)]) == 0


def test_problems_name_the_fragment_and_nothing_is_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (root / "dist" / "zoho_recruit.json").read_bytes()
    replace(root / "zoho_recruit" / "users.yaml", "x-retry: safe", "x-retry: perhaps")
    assert spec(["--root", str(root)]) == 1
    error = capsys.readouterr().err
    assert "users.yaml: list_users: x-retry is 'perhaps'; use one of safe, idempotent, guarded, never [facts]" in error
    assert (root / "dist" / "zoho_recruit.json").read_bytes() == before


def test_what_openapi_itself_forbids_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(root / "zoho_recruit" / "document.yaml", "title: Zoho Recruit", "name: Zoho Recruit")
    assert spec(["--root", str(root)]) == 1
    assert re.search(r"^info: .title. is a required property; see [^\n]+ \[openapi\]$", capsys.readouterr().err, re.M)


def test_a_wrong_example_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(root / "zoho_recruit" / "tasks.yaml", "Due_Date: '2025-12-15'", "Due_Date: tomorrow")
    assert spec(["--root", str(root)]) == 1
    assert (
        "tasks.yaml: create_tasks requestBody: the example breaks its schema at data/0/Due_Date"
        in capsys.readouterr().err
    )


def test_the_table_fits_a_terminal_of_100_columns(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert spec(["--check", "--root", str(root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines[:-1])) <= 100
    row = ["list_deleted_records", "recruit", "safe", "2", "official", "modules.{module}.READ"]
    assert row in [line.split() for line in lines]


def test_a_folder_without_specs_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no folder with a document\.yaml"):
        spec(["--root", str(tmp_path)])


def test_an_unknown_command_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["frobnicate"]) == 2
    assert "unknown command 'frobnicate'; use one of spec" in capsys.readouterr().err
