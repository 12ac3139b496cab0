"""A stateful Zoho Recruit for tests: real HTTP, routes and validation from the spec, state in SQLite.

Start it with `zrecruit_ext.sandbox.launch.start()`, `zrecruit sandbox`, or the pytest fixture `recruit_sandbox`.
"""

__all__: list[str] = []
