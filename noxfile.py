"""Every check of the project; `nox` runs the default ones, `nox -s NAME` one of them, `nox -l` lists them.

Each session installs hash-pinned requirements (`nox -s lock` renews them) and the project without its dependencies, so
that a machine with nothing but Python and `nox[uv]` gets what everybody else got.
"""

from __future__ import annotations

import os
from pathlib import Path

import nox

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["lint", "types", "spec", "drift", "tests", "coverage", "contract", "package"]

ROOT = Path(__file__).parent
# name of the lock -> what it is compiled from
LOCKS = {
    "dev": ["--all-extras", "--group", "dev", "pyproject.toml"],
    "codegen": ["--extra", "codegen", "requirements/codegen.in", "pyproject.toml"],
    "contract": ["--extra", "sandbox", "--extra", "cli", "requirements/contract.in", "pyproject.toml"],
}


def setup(session: nox.Session, lock: str, *, project: bool = True) -> None:
    """Installs one lock file, and the checkout itself in editable form."""
    session.install("--require-hashes", "-r", f"requirements/{lock}.txt")
    if project:
        session.install("--no-deps", "--no-build-isolation", "-e", ".")


@nox.session
def lint(session: nox.Session) -> None:
    """Style, formatting and the import contract between core and outer circle."""
    setup(session, "dev")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports", "--no-cache")


@nox.session
def types(session: nox.Session) -> None:
    """mypy and pyright, both strict, on the hand-written package and on the public calls' inferred types."""
    setup(session, "dev")
    session.run("mypy")
    session.run("pyright")


@nox.session
def spec(session: nox.Session) -> None:
    """Merges, validates and lints the fragments, prints the operations and counts what is known from where.

    `-- --check`, as in CI, writes nothing; the share of weak evidence must not have risen.
    """
    setup(session, "codegen", project=False)
    arguments = session.posargs or (["--check"] if os.environ.get("CI") else [])
    session.run("python", "-m", "zrecruit_ext.codegen", "spec", *arguments)
    check = ["--check"] if "--check" in arguments else []
    session.run("python", "-m", "zrecruit_ext.codegen", "evidence", *check)


@nox.session
def diff(session: nox.Session) -> None:
    """`-- REV`: what the spec adds, removes and breaks since a git revision, and the version step that it asks for."""
    setup(session, "codegen", project=False)
    session.run("python", "-m", "zrecruit_ext.codegen", "diff", *session.posargs)


@nox.session
def generate(session: nox.Session) -> None:
    """Regenerates `generated/` from the merged spec."""
    setup(session, "codegen", project=False)
    session.run("python", "-m", "zrecruit_ext.codegen", "generate", *session.posargs)


@nox.session
def drift(session: nox.Session) -> None:
    """The committed client is, byte for byte, what the spec and the templates give."""
    setup(session, "codegen", project=False)
    session.run("python", "-m", "zrecruit_ext.codegen", "drift", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """The whole suite, on two workers, in random order."""
    setup(session, "dev")
    session.run("pytest", "-n", "2", "--dist", "loadfile", *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """For each operation a test that fails when its handler only answers the example; in CI the known ones are tried.

    Elsewhere the missing ones are looked for and openapi/COVERAGE.md is written anew; `-- --fresh` looks for all.
    """
    setup(session, "dev")
    default = ["--check"] if os.environ.get("CI") else []
    session.run("python", "tests/coverage/run.py", *(session.posargs or default))


@nox.session
def contract(session: nox.Session) -> None:
    """Property-based contract run of the spec against the sandbox, normal and strict (schemathesis, warnings fatal)."""
    setup(session, "contract", project=False)
    session.install("--no-deps", "--no-build-isolation", "-e", ".")
    session.run("python", "tests/contract/run.py", *session.posargs)


@nox.session
def mutants(session: nox.Session) -> None:
    """How much the contract run notices: mutants of the spec, bugs in handlers, servers that fake. By name only."""
    setup(session, "contract", project=False)
    session.install("--no-deps", "--no-build-isolation", "-e", ".")
    session.run("python", "tests/contract/bughunt.py")
    session.run("python", "tests/contract/mutants.py", *session.posargs)


@nox.session
def package(session: nox.Session) -> None:
    """Builds the wheel, installs it bare and with `[all]` into empty environments and tries both."""
    setup(session, "dev", project=False)
    session.run("python", "tests/package/run.py", *session.posargs)


@nox.session
def stock(session: nox.Session) -> None:
    """Generates without our templates and runs the unit suite on that client: slower, and still right."""
    setup(session, "codegen", project=False)
    target = Path(session.create_tmp()).resolve() / "stock"
    session.run("python", "-m", "zrecruit_ext.codegen", "stock", "-o", str(target))
    setup(session, "dev", project=False)
    plugin = ("-p", "zrecruit_ext.sandbox.pytest_plugin")  # not installed here, so pytest does not find it by itself
    session.run("pytest", *plugin, "tests/unit", *session.posargs, env={"PYTHONPATH": f"{target}{os.pathsep}{ROOT}"})


@nox.session
def bench(session: nox.Session) -> None:
    """Prints the figures side by side: ratios within one run, since machines are noisy."""
    setup(session, "codegen", project=False)
    setup(session, "dev")
    for script in sorted((ROOT / "tests" / "benchmarks").glob("bench_*.py")):
        session.log(script.name)
        session.run("python", str(script.relative_to(ROOT)), *session.posargs)


@nox.session
def chaos(session: nox.Session) -> None:
    """Faults on purpose: prints each promise with its figure and bar, fails on a missed one; `-- NAME` runs some."""
    setup(session, "dev")
    session.run("python", "tests/chaos/run.py", *session.posargs)


@nox.session
def soak(session: nox.Session) -> None:
    """30 minutes (`-- --minutes N`) of mixed calls through faults: memory, open files, threads and tasks stay."""
    setup(session, "dev")
    session.run("python", "tests/chaos/soak.py", *session.posargs)


@nox.session
def mutation(session: nox.Session) -> None:
    """Changes auth, policy, limits and masking bit by bit; 85 % must be noticed. `-- --sample N` tries some."""
    setup(session, "dev")
    session.run("python", "tests/mutation/run.py", *session.posargs)


@nox.session
def lock(session: nox.Session) -> None:
    """Renews the pinned requirements: hashes, every platform, no registry address."""
    session.install("uv")
    for name, sources in LOCKS.items():
        session.run(
            *("uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header", "--upgrade"),
            *("--python-version", "3.11", "--no-emit-index-url", *sources, "-o", f"requirements/{name}.txt"),
        )
