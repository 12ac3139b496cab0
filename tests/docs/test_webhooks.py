"""What the page on webhooks shows runs as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zrecruit_ext.webhooks import HANDLERS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "webhooks.md"
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)


def run(block: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> dict[str, object]:
    monkeypatch.chdir(folder)
    monkeypatch.setattr(HANDLERS, "_known", {})
    scope: dict[str, object] = {"__name__": "shown"}
    exec(compile(block, str(PAGE), "exec"), scope)
    return scope


def test_a_receiver_refuses_what_is_no_notice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scope = run(BLOCKS[0], monkeypatch, tmp_path)
    scope["inbox"].store.close()  # type: ignore[attr-defined]
    assert capsys.readouterr().out == "401 []\n"


def test_a_worker_has_nothing_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    run(BLOCKS[1], monkeypatch, tmp_path)
    assert list(HANDLERS._known) == ["shown.copy_candidate"]


def test_an_effect_is_noted_in_the_transaction(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    connection = run(BLOCKS[2], monkeypatch, tmp_path)["connection"]
    rows = connection.execute("SELECT event, effect FROM zrecruit_effects").fetchall()  # type: ignore[attr-defined]
    assert rows == [("1", "welcome mail")]
    connection.close()  # type: ignore[attr-defined]
