"""Adapters to frameworks; each needs its framework installed and nothing else."""

__all__: list[str] = []
