from __future__ import annotations

import re
from pathlib import Path

import pytest

from zrecruit_ext.codegen.__main__ import COMMANDS, main
from zrecruit_ext.codegen.spec import main as spec


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small spec in two fragments, with its merged file, that a test may spoil."""
    head, paths = (Path(__file__).with_name("small.yaml").read_text(encoding="utf-8")).split("\npaths:\n")
    paths, components = paths.split("\ncomponents:\n")
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "document.yaml").write_text(f"{head}\ncomponents:\n{components}", encoding="utf-8")
    (tmp_path / "small" / "things.yaml").write_text(f"paths:\n{paths}", encoding="utf-8")
    assert spec(["--root", str(tmp_path)]) == 0
    return tmp_path


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_committed_spec_is_sound_and_its_table_fits_100_columns(
    fragments: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["spec", "--check", "--root", str(fragments.parent), "zoho_recruit"]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert last.endswith("zoho_recruit.json is up to date")
    assert max(map(len, lines)) <= 100
    row = ["list_deleted_records", "recruit", "safe", "2", "official", "modules.{module}.READ"]
    assert row in [line.split() for line in lines]


def test_check_fails_when_the_merged_file_is_stale(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(root / "small" / "things.yaml", "Does it", "Does it well")
    assert spec(["--check", "--root", str(root)]) == 1
    assert "differs from its fragments; run `python -m zrecruit_ext.codegen spec`" in capsys.readouterr().err
    assert spec(["--root", str(root)]) == 0
    assert spec(["--check", "--root", str(root)]) == 0


def test_check_fails_when_there_is_no_merged_file(root: Path) -> None:
    (root / "dist" / "small.json").unlink()
    assert spec(["--check", "--root", str(root)]) == 1
    assert not (root / "dist" / "small.json").exists()


def test_problems_name_the_fragment_and_nothing_is_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (root / "dist" / "small.json").read_bytes()
    replace(root / "small" / "things.yaml", "x-retry: safe", "x-retry: perhaps")
    assert spec(["--root", str(root)]) == 1
    error = capsys.readouterr().err
    assert (
        "things.yaml: list_things: x-retry is 'perhaps'; use one of safe, idempotent, guarded, never [facts]" in error
    )
    assert (root / "dist" / "small.json").read_bytes() == before


def test_what_openapi_itself_forbids_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(root / "small" / "document.yaml", "title: Small", "name: Small")
    assert spec(["--root", str(root)]) == 1
    assert re.search(r"^info: .title. is a required property; see [^\n]+ \[openapi\]$", capsys.readouterr().err, re.M)


def test_a_wrong_example_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(root / "small" / "things.yaml", "{data: [{Status: New}]}", "{data: [{Status: 7}]}")
    assert spec(["--root", str(root)]) == 1
    error = capsys.readouterr().err
    assert "things.yaml: create_things requestBody: the example breaks its schema at data/0/Status" in error


def test_doubled_keys_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(root / "small" / "things.yaml", "      summary: Does it", "      summary: Does it\n      summary: Again")
    assert spec(["--root", str(root)]) == 1
    assert re.search(r"^things\.yaml:\d+: key 'summary' stands twice", capsys.readouterr().err)


def test_a_folder_without_specs_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no folder with a document\.yaml"):
        spec(["--root", str(tmp_path)])


def test_an_unknown_command_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["frobnicate"]) == 2
    assert "unknown command 'frobnicate'; use one of spec" in capsys.readouterr().err


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(COMMANDS, "spec", "no_such_library:main")
    assert main(["spec"]) == 2
    assert capsys.readouterr().err == (
        "spec needs no_such_library; install it with `pip install 'zrecruit[codegen]'`\n"
    )
