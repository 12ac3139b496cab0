"""The record engine: state of the sandbox, apart from HTTP."""

__all__: list[str] = []
