"""Waiting for a job, in virtual time."""

from __future__ import annotations

import pytest

from zrecruit_ext._drive.effects import Flow, Ticks
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.bulk.polling import Ended, Patience, state_of, wait_for
from zrecruit_ext.errors import AnswerLost, BulkJobFailed, BulkJobUnfinished


class Service:
    """A job that shows these words, one a look; the last one stays."""

    def __init__(self, *words: str | Exception) -> None:
        self.words, self.times = list(words), list[float]()

    def look(self) -> Flow[Ended]:
        self.times.append((yield from Ticks()))
        word = self.words.pop(0) if len(self.words) > 1 else self.words[0]
        if isinstance(word, Exception):
            raise word
        return Ended("7", state_of(word), {"state": word})

    def beat(self) -> Flow[None]:
        yield from Ticks()

    def pauses(self) -> list[float]:
        return [late - early for early, late in zip(self.times, self.times[1:], strict=False)]


@pytest.mark.parametrize("word", ["IN PROGRESS", "INPROGRESS", "in_progress", "Queued", "ADDED", "WHO KNOWS", "", None])
def test_any_word_but_an_end_is_a_job_at_work(word: str | None) -> None:
    assert state_of(word) == "running"


@pytest.mark.parametrize(
    ("word", "state"),
    [("Completed", "completed"), ("SKIPPED", "completed"), ("FAILURE", "failed"), ("failed", "failed")],
)
def test_ends_are_ends_in_any_spelling(word: str, state: str) -> None:
    assert state_of(word) == state


def test_pauses_grow_to_a_bound_and_none_is_as_long_as_the_other() -> None:
    service = Service(*["ADDED"] * 20, "COMPLETED")
    patience = Patience(first=2.0, factor=1.5, most=30.0)
    driver = VirtualDriver(seed=3)
    (ended,) = driver.run(wait_for("7", service.look, patience, service.beat))
    pauses, bound = service.pauses(), 2.0
    assert ended.state == "completed"
    assert len(pauses) == 20
    for pause in pauses:
        assert bound / 2 <= pause <= bound
        bound = min(bound * 1.5, 30.0)
    assert len(set(pauses)) == 20


def test_a_job_that_never_ends_is_left_at_the_deadline() -> None:
    service = Service("IN PROGRESS")
    driver = VirtualDriver()
    with pytest.raises(BulkJobUnfinished):
        driver.run(wait_for("7", service.look, Patience(deadline=600.0), service.beat))
    assert driver.time <= 600.0
    assert service.times[-1] > 560.0


def test_an_answer_that_was_lost_is_no_end() -> None:
    service = Service(AnswerLost("gone"), "IN PROGRESS", AnswerLost("gone"), "COMPLETED")
    (ended,) = VirtualDriver().run(wait_for("7", service.look, Patience(), service.beat))
    assert (ended.state, len(service.times)) == ("completed", 4)


def test_a_failure_has_the_words_of_the_part_that_failed() -> None:
    facts = {"resource": [{"status": "FAILED", "message": "File index not found. Stage - 132"}]}
    assert "File index not found. Stage - 132" in str(Ended("7", "failed", facts).error())
    with pytest.raises(BulkJobFailed, match="job 7 failed"):
        VirtualDriver().run(wait_for("7", Service("FAILURE").look, Patience(), Service("x").beat))
