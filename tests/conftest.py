"""What holds for every drawer."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# how quick a machine is, or how busy, is no behaviour
settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any-machine")
