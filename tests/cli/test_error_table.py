"""Every bad input is one typed error with its own line; `docs/errors.md` is written by these tests.

`ZRECRUIT_WRITE_DOCS=1 pytest tests/cli/test_error_table.py` writes the table; without it the table must be right.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve, frozen

from zrecruit_ext.cli import failures, main, run
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import RecruitError
from zrecruit_ext.programs import intake
from zrecruit_ext.sandbox.launch import start

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

DOCS = Path(__file__).parents[2] / "docs" / "errors.md"
JOB = "700000000000000001"
HTML = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


@frozen
class Seen:
    """How a situation ended."""

    error: type[BaseException]
    code: str | None
    exit: int | None
    line: str


@frozen
class Place:
    """Where a situation is made: a sandbox, a folder, an environment."""

    sandbox: RecruitSandbox
    folder: Path
    patch: pytest.MonkeyPatch
    errors: list[Exception]
    read: Callable[[], str]

    def command(self, *arguments: str | Path) -> Seen:
        """Run a command here and see the line that it writes last."""
        self.errors.clear()
        self.read()
        code = main([str(a) for a in arguments])
        line = (self.read().strip().splitlines() or [""])[-1]
        error = self.errors[-1] if self.errors else None
        return Seen(type(error), getattr(error, "code", None), code, line)

    def file(self, name: str, content: bytes | str) -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def resume(self, name: str, content: bytes | str) -> Seen:
        """Take one résumé in; its outcome is the error, the command ends with 3."""
        folder = self.file(f"in/{name}", content).parent
        code = main(["intake", str(folder), "--job", JOB])
        with Recruit.from_env(token_store="memory:") as zr:
            (outcome,) = intake(zr, folder, JOB).files
        assert outcome.error is not None
        return Seen(type(outcome.error), outcome.error.code, code, f"zrecruit: {outcome.error}")

    def python(self, act: Callable[[Recruit], object], **settings: Any) -> Seen:
        """What cannot be reached by a command."""
        with Recruit.from_env(token_store="memory:", **settings) as zr, pytest.raises(RecruitError) as caught:
            act(zr)
        return Seen(caught.type, caught.value.code, None, f"zrecruit: {caught.value}")

    def fault(self, effect: dict[str, Any], **match: str) -> None:
        self.sandbox.faults({"match": match, "effect": effect})

    def refusal(self, status: int, code: str, message: str) -> None:
        body = {"code": code, "message": message, "status": "error", "details": {}}
        self.fault({"status": status, "body": body}, path="/recruit/")


def get(place: Place, *more: str) -> Seen:
    return place.command("api", "GET", "Candidates", *more)


def table(place: Place, content: bytes | str) -> Seen:
    return place.command("import", place.file("people.csv", content))


def missing_credentials(place: Place) -> Seen:
    place.patch.delenv("ZOHO_CLIENT_SECRET")
    place.patch.delenv("ZOHO_REFRESH_TOKEN")
    return get(place)


def wrong_refresh_token(place: Place) -> Seen:
    place.patch.setenv("ZOHO_REFRESH_TOKEN", "1000.wrong.wrong")
    return get(place)


def wrong_client_secret(place: Place) -> Seen:
    place.patch.setenv("ZOHO_CLIENT_SECRET", "wrong")
    return get(place)


def unknown_data_centre(place: Place) -> Seen:
    place.patch.delenv("ZRECRUIT_SANDBOX_URL")
    place.patch.setenv("ZOHO_DC", "mars")
    return get(place)


def sandbox_elsewhere(place: Place) -> Seen:
    place.patch.setenv("ZRECRUIT_SANDBOX_URL", "http://sandbox.example")
    return get(place)


def unknown_store(place: Place) -> Seen:
    place.patch.setenv("ZRECRUIT_TOKEN_STORE", "carrier-pigeon:home")
    return get(place)


def unreadable_sandbox_url(place: Place) -> Seen:
    place.patch.setenv("ZRECRUIT_SANDBOX_URL", "http://127.0.0.1:99999")
    return get(place)


def store_without_room(place: Place) -> Seen:
    place.patch.setenv("ZRECRUIT_TOKEN_STORE", f"file:{place.file('plain', '')}/tokens.json")
    seen = get(place)
    return evolve(seen, line=re.sub(r"\.tokens\.json\.[0-9a-f]+\.lock", "tokens.json", seen.line))


def raw_write_with_bad_rows(place: Place) -> Seen:
    body = place.file("body.json", '{"data": [{"First_Name": "Ada"}]}')
    return evolve(place.command("api", "POST", "Candidates", "--data", f"@{body}"), code="MANDATORY_NOT_FOUND")


def missing_interviewer(place: Place) -> Seen:
    folder = place.file("in/ada.txt", "Ada").parent
    return place.command("intake", folder, "--job", JOB, "--interviewer", "700000000000000999")


def unrepaired(place: Place) -> Seen:
    table(place, "Last_Name,Email\nIto,a@b.example\nBo,a@b.example\n")
    seen = place.command("import", place.folder / "people.failed.csv")
    code, message = (place.folder / "people.failed-2.csv").read_text().splitlines()[1].split(",", 3)[3].split(",", 1)
    return evolve(seen, code=code, line=f"line 2: {code} {message.rpartition(',')[0].strip(chr(34))}")


def nobody_answers(place: Place) -> Seen:
    with start() as gone:
        url = gone.url
    place.patch.setenv("ZRECRUIT_SANDBOX_URL", url)
    return get(place)


def html_page(place: Place) -> Seen:
    place.fault({"status": 502, "body": HTML}, path="/recruit/")
    return get(place)


def html_as_success(place: Place) -> Seen:
    place.fault({"status": 200, "body": HTML}, path="/recruit/")
    return place.python(lambda zr: list(zr.candidates.list()))


def cut_short(place: Place) -> Seen:
    place.sandbox.load({"Candidates": [{"id": "700000000000000007", "Last_Name": "Ito"}]})
    place.fault({"cut": 20}, path="/recruit/")
    return get(place)


def lost_write(place: Place) -> Seen:
    place.fault({"reset": True}, path="/recruit/")
    return place.command("api", "POST", "Candidates", "--data", '{"data": [{"Last_Name": "Ito"}]}')


def too_slow(place: Place) -> Seen:
    place.fault({"delay": 1.0}, path="/recruit/")
    return place.python(lambda zr: list(zr.candidates.list()), deadline=0.2)


def credits_used_up(place: Place) -> Seen:
    place.refusal(429, "TOO_MANY_REQUESTS", "too many requests")
    return get(place)


def scope_missing(place: Place) -> Seen:
    place.refusal(401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL")
    return get(place)


def no_permission(place: Place) -> Seen:
    place.refusal(403, "NO_PERMISSION", "permission denied")
    return get(place)


def naive_time(place: Place) -> Seen:
    naive = datetime(2026, 5, 4, 10, 0)  # noqa: DTZ001  (that is the point)
    return place.python(lambda zr: zr.interviews.create([{"Interview_Name": "x", "Start_DateTime": naive}]))


def naive_time_in_a_cell(place: Place) -> Seen:
    path = place.file(
        "i.csv", "Interview_Name,Candidate_Name,Start_DateTime\nx,700000000000000007,2026-05-04T10:00:00\n"
    )
    seen = place.command("import", path, "--module", "Interviews", "--operation", "insert")
    cells = (place.folder / "i.failed.csv").read_text().splitlines()[1]
    return Seen(type(None), "INVALID_DATA", seen.exit, f"line 2: {' '.join(cells.split(',')[4:6])}")


def bad_rows(place: Place) -> Seen:
    seen = table(place, "Last_Name,Email\n,a@b.example\n")
    return Seen(type(None), "MANDATORY_NOT_FOUND", seen.exit, "line 2: MANDATORY_NOT_FOUND Last_Name must not be empty")


def missing_job(place: Place) -> Seen:
    folder = place.file("in/ada.txt", "Ada").parent
    return place.command("intake", folder, "--job", "700000000000000999")


def unwritable(place: Place) -> Seen:
    path = place.file("people.csv", "Last_Name,Email\n,a@b.example\n")
    place.patch.setattr("os.access", lambda _, mode: mode != os.W_OK)
    return place.command("import", path)


Situation = Callable[[Place], Seen]

SITUATIONS: dict[str, Situation] = {
    "credentials missing": missing_credentials,
    "refresh token wrong": wrong_refresh_token,
    "client secret wrong": wrong_client_secret,
    "data centre unknown": unknown_data_centre,
    "sandbox URL not on this machine": sandbox_elsewhere,
    "sandbox URL unreadable": unreadable_sandbox_url,
    "token store unknown": unknown_store,
    "token store without a folder": store_without_room,
    "foreign host": lambda p: p.command("api", "GET", "https://evil.example/recruit/v2/Candidates"),
    "host without a scheme": lambda p: p.command("api", "GET", "//other.example/recruit/v2/Candidates"),
    "URL unreadable": lambda p: p.command("api", "GET", "http://[::1"),
    "nobody answers": nobody_answers,
    "HTML error page": html_page,
    "HTML page as a success": html_as_success,
    "body cut short": cut_short,
    "connection lost after a write": lost_write,
    "deadline passed": too_slow,
    "credits or calls used up": credits_used_up,
    "scope missing": scope_missing,
    "permission missing": no_permission,
    "record not there": lambda p: p.python(lambda zr: zr.candidates.get("700000000000000999")),
    "no such path": lambda p: p.command("api", "GET", "/recruit/v2/Candidates/actions/nothing"),
    "no such module": lambda p: p.command("fields", "Kandidates"),
    "no such field": lambda p: p.command("fields", "Candidates", "--picklist", "Sorce"),
    "not a record id": lambda p: p.python(lambda zr: zr.candidates.get("first one")),
    "write through a read-only client": lambda p: p.python(
        lambda zr: zr.candidates.create([{"Last_Name": "Ito"}]), read_only=True
    ),
    "date-time without an offset": naive_time,
    "date-time without an offset in a cell": naive_time_in_a_cell,
    "comma and parentheses in raw criteria": lambda p: p.command(
        "api", "GET", "Candidates/search", "-q", "criteria=(Last_Name:equals:Smith, (Jr.))"
    ),
    "résumé unreadable": lambda p: p.resume("cv.pdf", b"%PDF-1.7 nothing of the kind"),
    "résumé empty": lambda p: p.resume("cv.txt", b""),
    "résumé without an e-mail address": lambda p: p.resume("cv.txt", "Ada Example\n+49 30 5550101\n"),
    "folder missing": lambda p: p.command("intake", p.folder / "none", "--job", JOB),
    "folder without résumés": lambda p: p.command("intake", p.file("empty/notes.md", "x").parent, "--job", JOB),
    "job opening not there": missing_job,
    "interviewer not there": missing_interviewer,
    "CSV with wrong columns": lambda p: table(p, "First Name,Surname,Email\nAda,Ito,a@b.example\n"),
    "CSV with a quote never closed": lambda p: table(p, 'Last_Name,Email\n"Ito,a@b.example\n'),
    "CSV with text after a quote": lambda p: table(p, 'Last_Name,Email\n"Ito"x,a@b.example\n'),
    "CSV in another encoding": lambda p: table(p, "Last_Name,Email\nMüller,a@b.example\n".encode("cp1252")),
    "CSV in UTF-16": lambda p: table(p, "Last_Name,Email\n".encode("utf-16")),
    "CSV empty": lambda p: table(p, ""),
    "CSV not there": lambda p: p.command("import", p.folder / "none.csv"),
    "CSV with bad rows": bad_rows,
    "CSV with failed rows fed in unrepaired": unrepaired,
    "CSV with a field to find by that is none": lambda p: p.command(
        "import", p.file("people.csv", "Last_Name,Email,City\nIto,a@b.example,Bonn\n"), "--find-by", "City"
    ),
    "rows of a raw write refused": raw_write_with_bad_rows,
    "failed rows cannot be written": unwritable,
    "wrong option": lambda p: p.command("api", "--colour", "GET", "Candidates"),
    "body that is not JSON": lambda p: p.command("api", "POST", "Candidates", "--data", "{"),
}


@pytest.fixture
def place(
    recruit_sandbox: RecruitSandbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Place:
    for name, value in {**recruit_sandbox.env(), "ZRECRUIT_TOKEN_STORE": "memory:"}.items():
        monkeypatch.setenv(name, value)
    recruit_sandbox.load({"Job_Openings": [{"id": JOB, "Posting_Title": "Engineer"}]})
    errors: list[Exception] = []

    def remembered(error: Exception) -> str:
        errors.append(error)
        return failures.line_of(error)

    monkeypatch.setattr(run, "line_of", remembered)
    return Place(recruit_sandbox, tmp_path, monkeypatch, errors, lambda: capsys.readouterr().err)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_bad_input_is_one_typed_error_with_its_own_line(place: Place, situation: str) -> None:
    seen = SITUATIONS[situation](place)
    row = documented(place, situation, seen)
    if os.environ.get("ZRECRUIT_WRITE_DOCS") == "1":
        ROWS[situation] = row
        DOCS.write_text(page(), encoding="utf-8")
    assert row in DOCS.read_text(encoding="utf-8").splitlines()
    assert len(seen.line.splitlines()) == 1
    assert seen.exit in (1, 2, 3, None)


def test_no_row_is_left_of_a_situation_that_is_gone() -> None:
    rows = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows[1:]] == list(SITUATIONS)


def test_no_two_situations_have_the_same_line() -> None:
    lines = [
        line.rpartition(" | ")[2] for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| ")
    ]
    assert len(lines) == len(set(lines))


ROWS: dict[str, str] = {}

HEAD = """# Errors

What goes wrong, what it is in Python, how a command ends, and the one line it writes. Made by
`tests/cli/test_error_table.py`, which runs every situation. Classes are those of `zrecruit_ext.errors` (and
`zrecruit_ext.programs`); all derive from `RecruitError`. Exit codes: 1 failure, 2 wrong usage, 3 some rows or files
failed (they stand in a file); a dash is a situation that only Python can get into.

| situation | class | code | exit | line |
|---|---|---|---|---|
"""


def page() -> str:
    return HEAD + "".join(f"{ROWS[name]}\n" for name in SITUATIONS if name in ROWS)


def documented(place: Place, situation: str, seen: Seen) -> str:
    """A row of the table, without what differs from run to run."""
    line = seen.line.replace(str(place.folder), "FOLDER").replace("|", "\\|")
    for varying, shown in (
        (r"127\.0\.0\.1:\d+", "127.0.0.1:PORT"),
        (r"\[Errno \d+\] ", ""),
        (r"expected \d+", "expected N"),
    ):
        line = re.sub(varying, shown, line)
    kind = "usage" if seen.exit == 2 else "row failure" if seen.error is type(None) else seen.error.__name__
    return f"| {situation} | {kind} | {seen.code or ''} | {'-' if seen.exit is None else seen.exit} | {line} |"
