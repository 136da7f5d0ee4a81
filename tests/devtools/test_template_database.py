"""The kept, migrated database: made once, used again, made anew when what it follows from changes."""

from pathlib import Path

import pytest

from devtools import template_database
from devtools.postgres import PostgresServer
from devtools.stack import throwaway_stack
from devtools.template_database import DATABASE, prepare_template


@pytest.mark.langzaam
def test_template_is_kept_and_used_until_its_sources_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A restored database is the migrated one, table by table; another fingerprint leaves one dump, the newest."""
    monkeypatch.setattr(template_database, "KEPT", tmp_path)
    seen: list[list[str]] = []
    for sources in ("een", "een", "twee"):
        monkeypatch.setattr(template_database, "_sources", lambda sources=sources: sources)
        with throwaway_stack("proef") as stack:
            assert prepare_template(stack) == DATABASE
            assert stack.postgres is not None
            seen.append(_statements(stack.postgres, tmp_path / "gelijk.sql"))
        assert [path.name for path in tmp_path.glob("*.dump")] == [f"{sources}.dump"]
    assert any(line.startswith("CREATE POLICY zicht") for line in seen[0])
    assert seen[1] == seen[0]
    assert seen[2] == seen[0]


def _statements(server: PostgresServer, dump: Path) -> list[str]:
    """Give what begins each statement of the schema: PostgreSQL writes an expression in other words once restored."""
    template_database._run(server, "pg_dump", "--schema-only", f"--file={dump}", DATABASE)
    lines = dump.read_text(encoding="utf-8").splitlines()
    return sorted(
        line.partition(" WHERE ")[0] for line in lines if line.startswith(("CREATE ", "GRANT ", "REVOKE "))
    )
