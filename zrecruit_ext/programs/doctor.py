"""Whether an account is set up for what one wants to do: who we are, where, and what the token may read."""

from __future__ import annotations

import json
import time
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import asdict, define, field, frozen

from zrecruit_ext._json import mapping
from zrecruit_ext.errors import Forbidden, RecruitError, ScopeMismatch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext.client import Recruit

__all__ = ["Check", "Diagnosis", "diagnose"]

OK, WARNING, FAILED = "ok", "warning", "failed"
SKEW = 60.0
"""Seconds by which this machine's clock may differ from the service's before tokens and windows suffer."""


class Read(NamedTuple):
    """A cheap read and the scope it stands for."""

    name: str
    path: str
    scope: str


READS = (
    Read("candidates", "Candidates", "ZohoRecruit.modules.candidate.READ"),
    Read("job openings", "Job_Openings", "ZohoRecruit.modules.jobopening.READ"),
    Read("applications", "Applications", "ZohoRecruit.modules.application.READ"),
    Read("interviews", "Interviews", "ZohoRecruit.modules.interview.READ"),
    Read("clients", "Clients", "ZohoRecruit.modules.client.READ"),
    Read("contacts", "Contacts", "ZohoRecruit.modules.contact.READ"),
    Read("notes", "Notes", "ZohoRecruit.modules.notes.READ"),
    Read("fields", "settings/fields?module=Candidates", "ZohoRecruit.settings.fields.READ"),
    Read("tags", "settings/tags?module=Candidates", "ZohoRecruit.settings.tags.READ"),
    Read("roles", "settings/roles", "ZohoRecruit.settings.roles.READ"),
    Read("profiles", "settings/profiles", "ZohoRecruit.settings.profiles.READ"),
)


@frozen
class Check:
    """One question and its answer."""

    name: str
    state: str
    """`ok`, `warning` or `failed`."""
    text: str
    advice: str = ""


@frozen
class Diagnosis:
    """All checks, in the order they were made."""

    checks: tuple[Check, ...]
    missing_scopes: tuple[str, ...]

    @property
    def healthy(self) -> bool:
        """Nothing failed; warnings may stand."""
        return all(check.state != FAILED for check in self.checks)

    def to_json(self) -> dict[str, Any]:
        """The diagnosis as one JSON object."""
        return {"healthy": self.healthy, **asdict(self)}


def diagnose(zr: Recruit, *, now: Callable[[], float] = time.time) -> Diagnosis:
    """Make every check; about 15 reads of one credit each. `now` is this machine's clock, in seconds since 1970.

    A check that cannot be made is a failed one; nothing is raised but for programming errors.
    """
    patient = _Patient(zr, now)
    if patient.ask("user", _user, "users?type=CurrentUser"):
        patient.ask("organisation", _organisation, "org")
        patient.ask("modules", _modules, "settings/modules")
        for read in READS:
            patient.may(read)
    return Diagnosis(tuple(patient.checks), tuple(patient.missing))


@define
class _Patient:
    zr: Recruit
    now: Callable[[], float]
    checks: list[Check] = field(factory=list[Check])
    missing: list[str] = field(factory=list[str])

    def ask(self, name: str, tell: Callable[[Mapping[str, Any]], str], path: str) -> bool:
        """One read that tells something; False when nothing after it can work either."""
        try:
            response = self.zr.request("GET", path)
        except ScopeMismatch as error:
            self._add(name, FAILED, "the token lacks the scope", error.advice)
            return True
        except RecruitError as error:
            self._add(name, FAILED, *_told(error))
            return False
        if name == "user":
            centre = self.zr.policy.centre
            self._add("data centre", OK, f"{centre.name}, {centre.origin('recruit')}")
            self._clock(response.headers.get("date", ""))
        self._add(name, OK, tell(json.loads(response.content) if response.content else {}))
        return True

    def may(self, read: Read) -> None:
        """Whether the token's scopes and the user's profile allow a read."""
        try:
            self.zr.request("GET", read.path, params={"per_page": 1} if "?" not in read.path else None)
        except ScopeMismatch:
            self.missing.append(read.scope)
            self._add(read.name, WARNING, f"missing scope {read.scope}", "Give consent again with it.")
        except Forbidden as error:
            self._add(read.name, WARNING, *_told(error))
        except RecruitError as error:
            self._add(read.name, FAILED, *_told(error))
        else:
            self._add(read.name, OK, "readable")

    def _clock(self, date: str) -> None:
        if not date:
            return
        skew = self.now() - parsedate_to_datetime(date).timestamp()
        text = f"{abs(skew):.0f} s {'ahead of' if skew > 0 else 'behind'} the service"
        if abs(skew) > SKEW:
            self._add("clock", WARNING, text, "Let the system set its clock (NTP): time windows of reads depend on it.")
        else:
            self._add("clock", OK, text)

    def _add(self, name: str, state: str, text: str, advice: str = "") -> None:
        self.checks.append(Check(name, state, text, advice))


def _told(error: RecruitError) -> tuple[str, str]:
    """What happened and what to do."""
    return str(error).removesuffix(error.advice).strip(), error.advice


def _user(answer: Mapping[str, Any]) -> str:
    user = _first(answer, "users")
    role, profile = (mapping(user.get(key)).get("name") or "?" for key in ("role", "profile"))
    return f"{user.get('full_name', '?')} <{user.get('email', '?')}>, profile {profile}, role {role}"


def _organisation(answer: Mapping[str, Any]) -> str:
    org = _first(answer, "org")
    license_ = mapping(org.get("license_details"))
    plan = license_.get("plan_type") or license_.get("paid_type")
    return f"{org.get('company_name', '?')}, edition {plan or 'unknown'}, id {org.get('zgid') or 'not told'}"


def _first(answer: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    return mapping(next(iter(answer.get(key) or ()), None))


def _modules(answer: Mapping[str, Any]) -> str:
    open_ = [row for row in answer.get("modules") or () if row.get("api_supported")]
    own = sum(row.get("generated_type") == "custom" for row in open_)
    return f"{len(open_)} in the API, {own} of your own"
