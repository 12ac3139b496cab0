"""What to ask next: reads whose parameters are known, taken from answers that came before."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import define, field, frozen

from zrecruit_ext.programs.verify.document import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zrecruit_ext.programs.verify.document import Read

__all__ = ["Plan", "Probe", "Source"]


class Source(NamedTuple):
    """Where the value of a parameter comes from: key `key` of the rows under `rows` of an operation's answer."""

    rows: str
    parameter: str
    key: str = "id"


SOURCES: Mapping[str, tuple[Source, ...]] = {
    "list_modules": (Source("modules", "module_api_name", "api_name"), Source("modules", "module", "api_name")),
    "list_records": (Source("data", "record_id"), Source("data", "email", "Email")),
    "list_candidates": (Source("data", "candidate_id"), Source("data", "email", "Email")),
    "list_job_openings": (Source("data", "job_opening_id"),),
    "list_interviews": (Source("data", "interview_id"),),
    "list_attachments": (Source("data", "attachment_id"),),
    "list_related_lists": (Source("related_lists", "related_list_api_name", "api_name"),),
    "list_custom_views": (Source("custom_views", "custom_view_id"),),
    "list_tags": (Source("tags", "tag_id"),),
    "list_users": (Source("users", "user_id"),),
    "list_roles": (Source("roles", "role_id"),),
    "list_profiles": (Source("profiles", "profile_id"),),
}
# optional parameters without which the operation says nothing
NEEDED = {"search_records": ("email",), "search_candidates": ("email",)}
ROWS_TRIED = 5
PAGE = {"per_page": 20}


@frozen
class Probe:
    """One read: the values of its parameters by name."""

    read: Read
    values: Mapping[str, str]

    @property
    def path(self) -> str:
        """The path with its parameters filled in."""
        return self.read.path.format_map(self.values)

    @property
    def query(self) -> dict[str, Any]:
        """Values of the query, and a small page where the operation has pages."""
        wanted = {name: value for name, value in self.values.items() if name in self.read.query}
        return {**{name: size for name, size in PAGE.items() if name in self.read.query}, **wanted}


@define
class Plan:
    """Hands out reads, each operation in its turn, so that a small budget sees as many of them as it can."""

    reads: list[Read]
    _contexts: list[dict[str, str]] = field(factory=lambda: [dict[str, str]()])
    _asked: dict[str, list[tuple[str, ...]]] = field(factory=lambda: defaultdict(list[tuple[str, ...]]))

    def probes(self, rounds: int) -> Iterator[Probe]:
        """The next reads as they become possible; each operation at most `rounds` times."""
        for _ in range(rounds):
            before = sum(map(len, self._asked.values()))
            for read in self.reads:
                probe = self._next(read)
                if probe is not None:
                    yield probe
            if before == sum(map(len, self._asked.values())):
                return

    def learn(self, probe: Probe, answer: object) -> None:
        """Take from an answer what later reads need."""
        for source in SOURCES.get(probe.read.operation_id, ()):
            found = [str(row[source.key]) for row in rows_of(answer, source.rows) if row.get(source.key)]
            for value in found[: ROWS_TRIED if source.key == "id" else None]:
                self._contexts.append({**probe.values, source.parameter: value})

    def _next(self, read: Read) -> Probe | None:
        needed = (*read.required, *NEEDED.get(read.operation_id, ()))
        for context in self._contexts:
            if not all(name in context for name in needed):
                continue
            key = tuple(context[name] for name in needed)
            if key not in self._asked[read.operation_id]:
                self._asked[read.operation_id].append(key)
                return Probe(read, {name: context[name] for name in needed})
        return None
