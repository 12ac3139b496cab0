"""Everything a running sandbox is made of, and how it goes back to its beginning."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.agenda import Agenda
from zrecruit_ext.sandbox.assessments import AssessmentRules
from zrecruit_ext.sandbox.automation import Automations
from zrecruit_ext.sandbox.bulk.jobs import Desk
from zrecruit_ext.sandbox.clock import Clock
from zrecruit_ext.sandbox.devices import DeviceDesk
from zrecruit_ext.sandbox.engine.activities import Activities
from zrecruit_ext.sandbox.engine.associations import Associations
from zrecruit_ext.sandbox.engine.definitions import Definitions
from zrecruit_ext.sandbox.engine.entries import STANDARD
from zrecruit_ext.sandbox.engine.files import Files
from zrecruit_ext.sandbox.engine.links import Links
from zrecruit_ext.sandbox.engine.loading import Loader
from zrecruit_ext.sandbox.engine.note_types import NoteTypes
from zrecruit_ext.sandbox.engine.notes import Notes
from zrecruit_ext.sandbox.engine.pairing import Pairing
from zrecruit_ext.sandbox.engine.records import Records
from zrecruit_ext.sandbox.engine.status import Statuses
from zrecruit_ext.sandbox.engine.store import Store
from zrecruit_ext.sandbox.faults import FaultBox
from zrecruit_ext.sandbox.journal import Journal
from zrecruit_ext.sandbox.limits import Limits
from zrecruit_ext.sandbox.metadata import Catalog
from zrecruit_ext.sandbox.oauth import TokenDesk
from zrecruit_ext.sandbox.people import custom_fields, rows
from zrecruit_ext.sandbox.reviews import ReviewRules
from zrecruit_ext.sandbox.search_index import SearchIndex, SearchSettings
from zrecruit_ext.sandbox.setup.book import SetupBook
from zrecruit_ext.sandbox.spec import Spec, load_spec
from zrecruit_ext.sandbox.users import UserBook
from zrecruit_ext.sandbox.validate import SchemaSet
from zrecruit_ext.sandbox.watch.sender import Watch

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Settings", "World"]


@dataclass(frozen=True, slots=True)
class Settings:
    """How a sandbox is to be.

    `db` keeps state in a file; `candidates` and `seed` choose the invented agency, `load` adds fixtures to it;
    `strict` refuses what only third parties document. `concurrency` is the free edition's, `credits` (in 24 hours)
    the largest edition's; `limits=False` switches both off, and those on tokens. `spec` replaces the spec that ships
    with the client.
    """

    db: Path | None = None
    candidates: int = 0
    seed: int = 0
    load: Mapping[str, Any] | None = None
    strict: bool = False
    limits: bool = True
    concurrency: int | None = 5
    credits: int | None = 1_000_000
    spec: Path | None = None


class World:
    """State and rules of one sandbox, apart from HTTP."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.stopping = asyncio.Event()
        self.spec: Spec = load_spec(settings.spec)
        self.schemas = SchemaSet(self.spec)
        self.clock = Clock()
        self.journal = Journal()
        self.faults = FaultBox(self.spec.operations, settings.seed)
        self.users = UserBook(settings.seed)
        self.catalog = Catalog(self.spec, settings.strict)
        limited = settings.limits
        self.limits = Limits(
            self.clock, self.journal, settings.concurrency if limited else None, settings.credits if limited else None
        )
        self.tokens = TokenDesk(self.clock, self.users, limited)
        self.devices = DeviceDesk(self.clock, self.tokens)
        self.store = Store(settings.db)
        self.records = Records(self.store, self.catalog, self.clock, self.users, self.schemas, settings.strict)
        self.definitions = Definitions(self.store, self.catalog)
        self.setup = SetupBook(self.store, self.catalog)
        self.loader = Loader(self.records, self.definitions, self.setup)
        self.files, self.notes = Files(self.records), Notes(self.records)
        self.associations = observed(self.records, self.loader, self.schemas)
        self.links, self.activities = Links(self.records, self.associations), Activities(self.records)
        self.automations = Automations()
        self.records.observers += [self.links, NoteTypes(self.store), self.automations]
        self.statuses = Statuses(self.records, self.associations, self.notes)
        self.pairing = Pairing(self.records, self.associations, self.statuses)
        self.agenda = Agenda(self.clock)
        self.bulk = Desk(self.store, self.clock, self.agenda)
        self.watch = Watch(self.catalog, self.clock, self.agenda)
        self.search = SearchIndex(self.clock)
        self.records.observers += [self.watch, self.search]
        self._beginning: sqlite3.Connection | None = None
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def reset(self) -> None:
        """Records, users, clock, tokens, faults, journal and counts as they were at the start."""
        self.clock.offset = 0.0
        self.journal.reset()
        self.limits.reset()
        self.faults.reset()
        self.users.reset()
        self.store.restore(self._fresh_state())
        self.catalog.reset()
        self._recall()
        self.tokens.reset()
        self.devices.reset()
        self.agenda.clear()
        self.bulk.reset()
        self.watch.reset()
        self.search.set(SearchSettings())

    def stats(self) -> dict[str, int]:
        """Counts since the start or the last reset."""
        return {
            "token_mints": self.tokens.mints,
            "token_denials": self.tokens.denials,
            "token_evictions": self.tokens.evictions,
            "requests": self.journal.requests,
            "max_concurrency": self.journal.max_concurrency,
            "credits_used": self.journal.credits_used,
        }

    def close(self) -> None:
        """Close the database and the copy of its beginning."""
        self.store.close()
        if self._beginning is not None:
            self._beginning.close()

    def _begin(self) -> None:
        if self.store.one("SELECT 1 FROM definition LIMIT 1") is None:
            self._fill(self.loader, self.definitions)
        else:
            self._recall()
        if self.settings.db is None:
            self._beginning = self.store.snapshot()
        self.tokens.reset()

    def _fill(self, loader: Loader, definitions: Definitions) -> None:
        """The invented agency, then the user's own fixtures."""
        definitions.declare(custom_fields())
        loader.load(STANDARD)
        agency = rows(self.settings.candidates, self.settings.seed)
        loader.load({name: found for name, found in agency.items() if found})
        if self.settings.load:
            loader.load(self.settings.load)

    def _recall(self) -> None:
        """What the store knows and the catalog has forgotten."""
        self.definitions.recall()
        self.setup.recall()
        self._add_users()

    def _add_users(self) -> None:
        for user in (self.settings.load or {}).get("users", ()):
            self.users.add(user)

    def _fresh_state(self) -> sqlite3.Connection:
        """The state of a sandbox that has just been filled; for a file it is made when first asked for."""
        if self._beginning is None:
            store = Store()
            records = Records(store, self.catalog, self.clock, self.users, self.schemas)
            definitions = Definitions(store, self.catalog)
            loader = Loader(records, definitions, SetupBook(store, self.catalog))
            observed(records, loader, self.schemas)
            self._fill(loader, definitions)
            self._beginning = store.snapshot()
            store.close()
        return self._beginning


def observed(records: Records, loader: Loader, schemas: SchemaSet) -> Associations:
    """Associations that take part in what is written and loaded, as do the rules of single modules."""
    reviews, assessments = ReviewRules(records, schemas), AssessmentRules(records, schemas)
    records.rules |= {"Reviews": reviews, "Assessments": assessments}
    loader.settlers += [reviews.complete, assessments.complete]
    associations = Associations(records)
    records.observers.append(associations)
    loader.settlers.append(associations.settle)
    return associations
