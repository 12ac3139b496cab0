"""The run itself: ask, judge, remember, until the budget or the questions run out."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import orjson
from attrs import define, field

from zrecruit_ext.errors import AuthError, RecruitError, ScopeMismatch, TokenRefused, TokenThrottled, WireError
from zrecruit_ext.programs.progress import Event, silent
from zrecruit_ext.programs.verify.document import Document, rows_of
from zrecruit_ext.programs.verify.judge import Finding, Judge
from zrecruit_ext.programs.verify.plan import Plan
from zrecruit_ext.programs.verify.report import CONFIRMED, CONTRADICTED, UNSEEN, Contradiction, Report, Verdict

if TYPE_CHECKING:
    from zrecruit_ext.client import Recruit
    from zrecruit_ext.programs.progress import Progress
    from zrecruit_ext.programs.verify.document import Read
    from zrecruit_ext.programs.verify.plan import Probe

__all__ = ["verify"]

ROUNDS = 30
ASSOCIATED = {"Candidates": "Job_Openings", "Job_Openings": "Candidates", "JobOpenings": "Candidates"}
NO_ROWS = "the organisation has nothing to read it with"
NO_BUDGET = "the budget was used up"


def verify(zr: Recruit, *, budget: int = 100, document: Document | None = None, progress: Progress = silent) -> Report:
    """Read what the organisation has and compare its answers with the spec.

    Only GET operations are sent, for at most `budget` credits; make `zr` with `read_only=True`. A refused read (no
    scope, no permission) is unseen, not contradicted. Raises what makes every further call pointless: TokenRefused,
    TokenThrottled, ConfigError, WireError, and any AuthError but a missing scope before the first answer.
    """
    run = _Run(zr, document or Document.packaged())
    return run.all(budget, progress)


@define
class _Run:
    zr: Recruit
    document: Document
    judge: Judge = field(init=False)
    credits: int = 0
    calls: Counter[str] = field(factory=Counter[str])
    found: Counter[tuple[str, Finding]] = field(factory=Counter[tuple[str, Finding]])
    refusals: dict[str, str] = field(factory=dict[str, str])
    answered: set[str] = field(factory=set[str])
    custom: dict[str, set[str]] = field(factory=lambda: defaultdict(set[str]))

    def __attrs_post_init__(self) -> None:
        self.judge = Judge(self.document)

    def all(self, budget: int, progress: Progress) -> Report:
        plan = Plan(self.document.reads)
        spent = False
        for probe in plan.probes(ROUNDS):
            if self.credits + probe.read.credits > budget:
                spent = True
                continue
            plan.learn(probe, self._ask(probe))
            progress(Event("calls", probe.read.operation_id, sum(self.calls.values())))
        return self._report(NO_BUDGET if spent else NO_ROWS)

    def _ask(self, probe: Probe) -> object:
        """The decoded answer, judged; None where there is none."""
        name = probe.read.operation_id
        self.calls[name] += 1
        self.credits += probe.read.credits
        try:
            response = self.zr.request("GET", probe.path, params=probe.query)
        except ScopeMismatch:
            self.refusals[name] = f"the token lacks {' and '.join(probe.read.scopes)}"
            return None
        except (TokenRefused, TokenThrottled, WireError):
            raise
        except RecruitError as error:
            if isinstance(error, AuthError) and not self.answered:
                raise
            self._refused(probe.read, error)
            return None
        answer = _decoded(response.content)
        self.answered.add(name)
        self.found.update(
            (name, each) for each in self.judge.findings(probe.read, response.status_code, answer, _module(probe))
        )
        if name == "list_fields":
            own = {str(row["api_name"]) for row in rows_of(answer, "fields") if row.get("custom_field")}
            self.custom[self.document.modules.get(probe.values["module"], "")] |= own
        return answer

    def _refused(self, read: Read, error: RecruitError) -> None:
        if error.status is None:
            raise error
        self.refusals[read.operation_id] = f"answered {error.status} {error.code or ''}".rstrip()
        if str(error.status) not in read.responses:
            declared = " ".join(sorted(read.responses))
            self.found[read.operation_id, Finding("status", declared, str(error.status))] += 1

    def _report(self, why: str) -> Report:
        broken = {operation for operation, _ in self.found}
        own = {(schema, name) for schema, names in self.custom.items() for name in names}
        unknown = {key: kind for key, kind in self.judge.unknown.items() if key not in own}
        return Report(
            calls=sum(self.calls.values()),
            credits=self.credits,
            operations=tuple(self._operation(read, broken, why) for read in self.document.reads),
            fields=tuple(self._fields()),
            contradictions=tuple(
                Contradiction(operation, each.place, each.expected, each.found, times)
                for (operation, each), times in self.found.most_common()
            ),
            undocumented=tuple((*key, kind) for key, kind in sorted(unknown.items())),
            custom_fields=len(self.judge.unknown) - len(unknown),
        )

    def _operation(self, read: Read, broken: set[str], why: str) -> Verdict:
        name = read.operation_id
        if name in broken:
            return Verdict(name, read.evidence, CONTRADICTED)
        if name in self.answered:
            return Verdict(name, read.evidence, CONFIRMED)
        return Verdict(name, read.evidence, UNSEEN, self.refusals.get(name, why))

    def _fields(self) -> list[Verdict]:
        verdicts: list[Verdict] = []
        for schema, name, evidence in self.document.fields():
            key = schema, name
            verdict = CONTRADICTED if key in self.judge.wrong else CONFIRMED if key in self.judge.seen else UNSEEN
            verdicts.append(Verdict(f"{schema}.{name}", evidence, verdict))
        return verdicts


def _module(probe: Probe) -> str | None:
    """The module of an answer's rows, where the path tells it."""
    segments = probe.path.split("/")
    own, last = segments[3] if len(segments) > 3 else "", segments[-1]
    if last == "associate":
        return ASSOCIATED.get(own)
    return last if len(segments) > 5 and last[:1].isupper() else own


def _decoded(content: bytes) -> object:
    try:
        return orjson.loads(content) if content else None
    except orjson.JSONDecodeError:
        return ""  # text where JSON is due: every schema finds that wrong
