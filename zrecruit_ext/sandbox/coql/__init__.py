"""Queries in the style of SQL over the record table; the grammar is that of the vendor's sister product."""

__all__: list[str] = []
