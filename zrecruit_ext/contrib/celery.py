"""An inbox worked off by Celery: same inbox, same handlers, as many machines as there are workers.

work = task(app, Worker(inbox))
work.delay()                       # after a receipt; and from beat every minute, for what is to be tried again
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zrecruit_ext.webhooks import Worker

__all__ = ["task"]

AT_ONCE = 100
"""Events of one run of the task; then it goes to the end of the queue, so that others have their turn."""


def task(app: Any, worker: Worker, name: str = "zrecruit.work") -> Any:
    """The task that works on what is due. The inbox keeps the events, so nothing is lost with a message or a worker."""

    def work() -> int:
        done = 0
        while done < AT_ONCE and worker.step():
            done += 1
        if done == AT_ONCE:
            made.delay()
        return done

    made: Any = app.task(work, name=name, ignore_result=True)
    return made
