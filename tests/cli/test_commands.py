"""The commands at work, as somebody at a terminal or a script sees them."""

from __future__ import annotations

import json
import os
import pty
import signal
import threading
import urllib.request
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

from zrecruit_ext import Credentials, Recruit
from zrecruit_ext.cli.output import print_table
from zrecruit_ext.cli.row_failures import failures_in
from zrecruit_ext.errors import ConfigError
from zrecruit_ext.programs.demo import demo_resumes
from zrecruit_ext.programs.demo_sandbox import open_demo
from zrecruit_ext.sandbox.launch import start

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import CommandLine
    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

JOB = "700000000000000001"


Run = Callable[..., Any]


@pytest.fixture
def job(recruit_sandbox: RecruitSandbox) -> str:
    recruit_sandbox.load({"Job_Openings": [{"id": JOB, "Posting_Title": "Engineer"}]})
    return JOB


def count(here: Run, module: str) -> int:
    done = here("api", "get", module)
    return len(json.loads(done.out)["data"]) if done.out else 0


class TestApi:
    def test_prints_the_body_and_nothing_else(self, here: Run, job: str) -> None:
        done = here("api", "get", "/recruit/v2/Job_Openings", "-q", "per_page=1", "-q", "fields=Posting_Title")
        assert (done.code, done.err) == (0, "")
        assert done.json["data"] == [{"id": job, "Posting_Title": "Engineer"}]

    def test_a_bare_name_is_a_module(self, here: Run, job: str) -> None:
        assert here("api", "GET", f"Job_Openings/{job}").json["data"][0]["id"] == job

    def test_nothing_found_is_no_output(self, here: Run) -> None:
        done = here("api", "GET", "Candidates")
        assert (done.code, done.out) == (0, "")

    def test_a_body_comes_from_the_line_or_a_file(self, here: Run, tmp_path: Path) -> None:
        body = '{"data": [{"Last_Name": "Ito", "Email": "%s@example.com"}]}'
        (tmp_path / "body.json").write_text(body % "two")
        for data in (body % "one", f"@{tmp_path}/body.json"):
            assert here("api", "POST", "Candidates", "--data", data).json["data"][0]["code"] == "SUCCESS"
        assert count(here, "Candidates") == 2

    def test_works_between_two_pipes(self, zrecruit: CommandLine) -> None:
        body = '{"data": [{"Last_Name": "Ito", "Email": "ito@example.com"}]}'
        done = zrecruit("api", "POST", "Candidates", "--data", "@-", feed=body)
        assert (done.code, done.err, done.json["data"][0]["code"]) == (0, "", "SUCCESS")

    def test_a_write_whose_rows_failed_ends_with_three_and_a_file_of_them(self, here: Run, tmp_path: Path) -> None:
        rows = [{"Last_Name": "Ito", "Email": "ito@example.com"}, {"First_Name": "Bo"}]
        (tmp_path / "body.json").write_text(json.dumps({"data": rows}))
        done = here("api", "POST", "Candidates", "--data", f"@{tmp_path}/body.json")
        failed = tmp_path / "body.failed.jsonl"
        assert (done.code, [row["status"] for row in done.json["data"]]) == (3, ["success", "error"])
        assert "1 of 2 rows failed, first row 1 MANDATORY_NOT_FOUND" in done.line
        assert done.line.endswith(f"They are in {failed}")
        (fact,) = map(json.loads, failed.read_text().splitlines())
        assert (fact["index"], fact["code"], fact["row"]) == (1, "MANDATORY_NOT_FOUND", rows[1])

    def test_a_delete_whose_rows_failed_ends_with_three(
        self, here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        done = here("api", "DELETE", "Candidates", "-q", "ids=700000000000000999")
        assert done.code == 3
        assert (tmp_path / "zrecruit-api.failed.jsonl").exists()

    def test_a_write_without_row_results_is_no_failure(self) -> None:
        assert failures_in(b'{"data": [{"Last_Name": "Ito", "Email": "a@b.example"}]}', None).rows == ()
        assert failures_in(b"", None).rows == ()

    def test_a_read_is_never_some_rows_failed(self, here: Run) -> None:
        here("api", "POST", "Candidates", "--data", '{"data": [{"Last_Name": "Ito", "Email": "a@b.example"}]}')
        done = here("api", "GET", "Candidates?per_page=1", "-q", "fields=Last_Name")
        assert (done.code, done.err, done.json["data"][0].keys()) == (0, "", {"id", "Last_Name"})

    def test_a_foreign_host_gets_nothing(self, here: Run) -> None:
        done = here("api", "GET", "https://evil.example/recruit/v2/Candidates")
        assert (done.code, done.out) == (1, "")
        assert "evil.example is not a host for this call" in done.line


class TestIntake:
    def test_json_is_one_object_on_stdout_and_progress_is_lines_on_stderr(self, here: Run, job: str) -> None:
        with demo_resumes() as folder:
            first = here("intake", folder, "--job", job, "--json")
            second = here("intake", folder, "--job", job, "--json")
        assert (first.code, second.code) == (0, 0)
        assert (first.json["created"], first.json["attached"], first.json["failed_file"]) == (6, 6, None)
        assert (second.json["unchanged"], second.json["attached"], second.json["scheduled"]) == (6, 0, 0)
        assert [line.split(":")[0] for line in first.err.splitlines()] == [f"résumés {n}/6" for n in range(1, 7)]
        assert count(here, "Candidates") == 6

    def test_a_dry_run_writes_nothing(self, here: Run, job: str) -> None:
        with demo_resumes() as folder:
            done = here("intake", folder, "--job", job, "--dry-run")
        assert (done.code, done.out) == (0, "6 résumés in the vendor's way: a dry run, nothing was written\n")
        assert "would attach the file" in done.err
        assert count(here, "Candidates") == 0

    def test_a_dry_run_shows_what_would_fail(self, here: Run, job: str, tmp_path: Path) -> None:
        folder = tmp_path / "in"
        folder.mkdir()
        (folder / "empty.txt").touch()
        done = here("intake", folder, "--job", job, "--dry-run")
        assert done.code == 3
        assert done.out.splitlines() == [
            "1 résumés in the vendor's way: a dry run, nothing was written; 1 would fail",
            "empty.txt: empty.txt is empty. Give a file with content.",
            f"failed files: {tmp_path / 'in.failed.csv'}",
        ]

    def test_failed_files_are_listed_in_a_file_beside_the_folder(self, here: Run, job: str, tmp_path: Path) -> None:
        folder = tmp_path / "in"
        folder.mkdir()
        (folder / "empty.txt").touch()
        (folder / "ada.txt").write_text("Ada Example\nada@example.com\n")
        done = here("intake", folder, "--job", job, "--json")
        assert (done.code, done.json["created"], done.json["failed"]) == (3, 1, 1)
        failed = tmp_path / "in.failed.csv"
        assert done.json["failed_file"] == str(failed)
        assert failed.read_text().splitlines()[1].startswith(f"{folder}/empty.txt,candidate,EmptyFile,")


class TestImport:
    def test_some_failed_rows_are_exit_code_three_and_a_file(self, here: Run, tmp_path: Path) -> None:
        path = tmp_path / "people.csv"
        path.write_text("Last_Name,Email\nIto,ito@example.com\n,bo@example.com\n")
        done = here("import", path, "--module", "Candidates", "--operation", "upsert", "--find-by", "Email", "--json")
        failed = str(tmp_path / "people.failed.csv")
        assert done.code == 3
        assert done.json == {"rows": 2, "added": 1, "updated": 0, "skipped": 0, "failed": 1, "failed_file": failed}

    def test_a_custom_field_may_have_a_type(self, here: Run, tmp_path: Path) -> None:
        path = tmp_path / "people.csv"
        path.write_text("Last_Name,Email,Notice_Period_Days\nIto,ito@example.com,30\n")
        assert here("import", path, "--custom-field", "Notice_Period_Days:integer").code == 0
        assert json.loads(here("api", "GET", "Candidates").out)["data"][0]["Notice_Period_Days"] == 30

    def test_the_first_failures_are_shown_to_a_person(self, here: Run, tmp_path: Path) -> None:
        path = tmp_path / "people.csv"
        path.write_text("Last_Name,Email\n" + ",a@example.com\n" * 7)
        done = here("import", path)
        assert done.code == 3
        assert done.out.splitlines()[:2] == [
            "7 rows: 0 added, 0 updated, 0 skipped, 7 failed",
            "line 2: MANDATORY_NOT_FOUND Last_Name must not be empty",
        ]
        assert "and 2 more" in done.out


class TestDemo:
    STATE = ("candidates", "attachments", "attachments_equal", "notes", "associations", "interviews", "listed")

    def test_run_again_without_the_files_it_left_it_changes_nothing(self, bare: CommandLine, tmp_path: Path) -> None:
        first = bare("demo", "--json")
        assert (first.code, first.json["ways"]) == (0, ["seed", "vendor"])
        assert (first.json["created"], first.json["csv"]["rows"], first.json["candidates"]) == (6, 1000, 998)
        for file in tmp_path.rglob("*"):
            if file.is_file() and not file.name.startswith("demo.sqlite3"):
                file.unlink()
        second = bare("demo", "--json")
        assert {k: first.json[k] for k in self.STATE} == {k: second.json[k] for k in self.STATE}
        assert (second.json["created"], second.json["updated"], second.json["csv"]["added"]) == (0, 0, 0)
        fresh = bare("demo", "--fresh", "--way", "vendor", "--json")
        assert (fresh.json["ways"], fresh.json["created"], fresh.json["candidates"]) == (["vendor"], 6, 998)

    def test_a_sandbox_that_runs_already_is_used(self, here: Run, zrecruit: CommandLine) -> None:
        done = zrecruit("demo", "--way", "seed")
        assert done.code == 0
        assert "998 candidates" in done.out
        assert count(here, "Candidates") == 200

    def test_a_second_demo_on_the_same_data_is_one_line_and_touches_nothing(
        self, bare: CommandLine, tmp_path: Path
    ) -> None:
        folder = tmp_path / ".local" / "state" / "zrecruit"
        folder.mkdir(parents=True)
        with start(db=folder / "demo.sqlite3", candidates=3) as sandbox:
            held = {path.name for path in folder.iterdir()}
            done = bare("demo", "--fresh")
            assert (done.code, done.out) == (1, "")
            assert done.line.endswith(
                "demo.sqlite3: the database is in use by another sandbox. Wait for the other one."
            )
            assert {path.name for path in folder.iterdir()} == held
            assert len(bare("api", "GET", "Candidates", **sandbox.env()).json["data"]) == 3

    def test_a_database_that_cannot_be_read_is_made_anew_when_asked_for(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("ZRECRUIT_SANDBOX_URL", raising=False)
        (tmp_path / "demo.sqlite3").write_bytes(b"no database at all" * 100)
        with pytest.raises(ConfigError, match="Begin anew with --fresh"), open_demo(tmp_path, fresh=False):
            pass
        with open_demo(tmp_path, fresh=True) as zr:
            assert list(zr.candidates.list()) == []

    @pytest.mark.parametrize(
        ("width", "first"),
        [
            (100, "source    Active  Interview Scheduled"),
            (30, "              Interview"),
            (25, "LinkedIn"),
        ],
    )
    def test_no_word_of_a_table_is_broken(
        self, width: int, first: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("COLUMNS", str(width))
        print_table("by source", ("source", "Active", "Interview Scheduled"), [("LinkedIn", 0, 28)])
        title, *lines = capsys.readouterr().out.splitlines()
        shown = [line.rstrip() for line in lines]
        assert title.rstrip() == "by source"
        assert shown[0].strip() == first.strip()
        assert max(map(len, shown)) <= width
        assert "28" in shown[-1]

    def test_a_narrow_terminal_shows_everything_within_its_width(self, zrecruit: CommandLine) -> None:
        code, shown = on_terminal(zrecruit, 60, "demo", "--way", "vendor")
        assert code == 0
        plain = strip_controls(shown)
        assert "résumés" in plain
        assert "6/6" in plain
        table = [line for line in plain.splitlines() if line.startswith((" source", " LinkedIn", " Referral"))]
        assert len(table) == 3
        assert max(map(len, table)) <= 60


def on_terminal(zrecruit: CommandLine, width: int, *arguments: str) -> tuple[int, str]:
    """Run with a pseudo-terminal of that width as stdin, stdout and stderr; everything it showed."""
    import fcntl
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    chunks: list[bytes] = []
    ends: Any = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    shell = evolve(zrecruit, environment={**zrecruit.environment, "TERM": "xterm"})
    with shell.start(*arguments, **ends) as process:
        os.close(theirs)
        reader = threading.Thread(target=_drain, args=(ours, chunks))
        reader.start()
        code = process.wait(timeout=120)
        reader.join()
    os.close(ours)
    return code, b"".join(chunks).decode()


def _drain(end: int, chunks: list[bytes]) -> None:
    try:
        while chunk := os.read(end, 65536):
            chunks.append(chunk)
    except OSError:  # Linux says EIO when the last writer has gone
        return


def strip_controls(shown: str) -> str:
    import re

    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown).replace("\r", "\n")


def seats_of(facts: dict[str, str]) -> str:
    """The type of Vehicles.Seats in a sandbox that says where it is."""
    who = Credentials(facts["client_id"], facts["client_secret"], facts["refresh_token"])
    with Recruit(who, sandbox_url=facts["url"]) as zr:
        return str(zr.metadata.field("Vehicles", "Seats").data_type)


class TestSandbox:
    def test_the_first_line_says_where_it_is_and_sigterm_ends_it_cleanly(
        self, bare: CommandLine, tmp_path: Path
    ) -> None:
        load = tmp_path / "load.json"
        load.write_text(json.dumps({"Candidates": [{"id": "700000000000000007", "Last_Name": "Ito"}]}))
        with bare.start("sandbox", "--json", "--load", load, "--candidates", "3", "--db", tmp_path / "db") as process:
            assert process.stdout is not None
            facts = json.loads(process.stdout.readline())
            assert set(facts) == {"url", "client_id", "client_secret", "refresh_token", "org_id"}
            with urllib.request.urlopen(f"{facts['url']}/_sandbox/stats", timeout=10) as reply:
                assert json.load(reply)["requests"] == 0
            env = {
                "ZRECRUIT_SANDBOX_URL": facts["url"],
                "ZOHO_CLIENT_ID": facts["client_id"],
                "ZOHO_CLIENT_SECRET": facts["client_secret"],
                "ZOHO_REFRESH_TOKEN": facts["refresh_token"],
            }
            assert len(bare("api", "GET", "Candidates", **env).json["data"]) == 4
            process.send_signal(signal.SIGTERM)
            rest, err = process.communicate(timeout=30)
        assert (process.returncode, rest, err) == (0, "", "")

    def test_a_copy_of_the_organisation_can_be_saved_and_served_again(
        self, zrecruit: CommandLine, bare: CommandLine, recruit_sandbox: RecruitSandbox, tmp_path: Path
    ) -> None:
        recruit_sandbox.load({"Vehicles": [{"Name": "Van of Ito", "Seats": 9}]})
        saved = tmp_path / "organisation.json"
        with zrecruit.start("sandbox", "--json", "--from-org", "--save", saved) as process:
            assert process.stdout is not None
            facts = json.loads(process.stdout.readline())
            assert seats_of(facts) == "integer"
            process.send_signal(signal.SIGTERM)
            _, err = process.communicate(timeout=30)
        assert process.returncode == 0
        assert "Vehicles" in err
        assert "Van of Ito" not in saved.read_text()
        assert "agency.example" not in saved.read_text()
        with bare.start("sandbox", "--json", "--from-org", saved) as process:
            assert process.stdout is not None
            assert seats_of(json.loads(process.stdout.readline())) == "integer"
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=30)

    @pytest.mark.parametrize("arguments", [["saved.json"], ["--save", "saved.json"]])
    def test_a_copy_has_to_be_asked_for(self, here: Run, arguments: list[str]) -> None:
        done = here("sandbox", *arguments)
        assert done.code == 2
        assert "saved.json: a copy of an organisation needs --from-org" in done.line

    def test_a_port_that_is_taken_is_said(self, zrecruit: CommandLine) -> None:
        port = zrecruit.environment["ZRECRUIT_SANDBOX_URL"].rpartition(":")[2]
        done = zrecruit("sandbox", "--port", port)
        assert done.code == 1
        assert f"port {port}: address already in use. Choose another" in done.line

    @pytest.mark.parametrize(
        ("content", "code", "said"),
        [
            ("{", 2, "load.json is not JSON"),
            ("[]", 2, "holds no object of lists by module"),
            ('{"Candidates": 5}', 1, "load.json cannot be loaded"),
        ],
    )
    def test_a_load_file_that_makes_no_sense_is_said(
        self, here: Run, tmp_path: Path, content: str, code: int, said: str
    ) -> None:
        (tmp_path / "load.json").write_text(content)
        done = here("sandbox", "--load", tmp_path / "load.json")
        assert done.code == code
        assert said in done.line
