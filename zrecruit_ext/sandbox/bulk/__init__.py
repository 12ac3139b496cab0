"""Bulk read and bulk write: jobs over many rows, in both dialects."""

__all__: list[str] = []
