"""Subscriptions to changes of records, and the notices they send."""

__all__: list[str] = []
