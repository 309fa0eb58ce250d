"""A real PostgreSQL server, started for the tests that need one and stopped with them."""

import atexit
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest


def postgres_address() -> str:
    """The address of a server of our own; skips the test where there is none to be had."""
    pytest.importorskip("psycopg")
    address = _started()
    if not address:
        pytest.skip("needs PostgreSQL (initdb and pg_ctl) and may not run as root without a user to run it")
    return address


@cache
def _started() -> str:
    """Start a server in a directory of its own, on a socket there, and return its address; "" where that fails."""
    programs = _programs()
    if not programs:
        return ""
    home = Path(tempfile.mkdtemp(prefix="newslint-postgres-"))
    run = _as_user(home)
    data = home / "data"
    try:
        make = [*run, programs / "initdb", "-D", data, "-U", "news", "-A", "trust", "-N"]
        subprocess.run(make, check=True, capture_output=True)
        options = f"-k {home} -c listen_addresses= -c fsync=off"
        start = [*run, programs / "pg_ctl", "-D", data, "-w", "-o", options, "-l", home / "log", "start"]
        subprocess.run(start, check=True, capture_output=True)
    except (subprocess.CalledProcessError, OSError):
        shutil.rmtree(home, ignore_errors=True)
        return ""
    atexit.register(_stop, [*run, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"], home)
    return f"postgresql://news@/postgres?host={home}"


def _stop(command: list[str | Path], home: Path) -> None:
    subprocess.run(command, check=False, capture_output=True)
    shutil.rmtree(home, ignore_errors=True)


def _programs() -> Path | None:
    found = [Path(path).parent for path in [shutil.which("pg_ctl")] if path]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((path for path in found if (path / "initdb").exists() and (path / "pg_ctl").exists()), None)


def _as_user(home: Path) -> list[str | Path]:
    """PostgreSQL refuses to run as root: then it runs as the user "postgres" or "nobody"."""
    if os.getuid() != 0:
        return []
    for user in ("postgres", "nobody"):
        if shutil.which("runuser") and subprocess.run(["id", user], capture_output=True, check=False).returncode == 0:
            shutil.chown(home, user)
            return ["runuser", "-u", user, "--"]
    return []
