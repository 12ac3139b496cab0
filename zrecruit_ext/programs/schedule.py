"""When a phone screen takes place."""

from __future__ import annotations

from datetime import datetime, time, timedelta, tzinfo

from attrs import frozen

__all__ = ["Slot", "phone_screen"]

_HOUR = time(10, 0)
_AHEAD = timedelta(days=3)


@frozen
class Slot:
    """A time span with an offset at both ends."""

    start: datetime
    length: timedelta = timedelta(minutes=30)

    @property
    def end(self) -> datetime:
        return self.start + self.length

    @property
    def duration(self) -> str:
        return f"{int(self.length.total_seconds() // 60)} minutes"


def phone_screen(now: datetime, zone: tzinfo | None = None) -> Slot:
    """Three days ahead at ten in the morning, in `zone` (the machine's own when it is `None`).

    The wall clock is fixed first and the offset looked up for that day, so a change to summer time in between does not
    move the call. `now` must carry an offset: a naive one raises ValueError.
    """
    if now.tzinfo is None:
        raise ValueError("now carries no offset")
    day = now.astimezone(zone).date() + _AHEAD
    wall = datetime.combine(day, _HOUR, tzinfo=zone)
    # a naive wall clock means the machine's zone to astimezone(), with that day's offset
    return Slot(wall if zone is not None else wall.astimezone())
