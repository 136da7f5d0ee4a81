import os
import shutil
import signal
import socket
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from devtools.geheimen import load_secrets
from devtools.postgres import PostgresServer, find_binaries
from devtools.preparation import Marks
from devtools.stack import EmbeddedStack, Running, StackBusyError, environment_of
from tests.devtools.processes import STUBBORN, alive, descendants, eventually, supervisor

SUPERUSER = "host=127.0.0.1 user=postgres dbname=inburgering"


@pytest.fixture(autouse=True)
def _keep_signal_handlers() -> Iterator[None]:
    """A stack ignores stop signals once it stops, for it is the last thing its process does; pytest goes on."""
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handlers = [signal.getsignal(signum) for signum in signals]
    yield
    for signum, handler in zip(signals, handlers, strict=True):
        signal.signal(signum, handler)


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStack]:
    with EmbeddedStack(
        tmp_path_factory.mktemp("een map met spaties") / "staat", owner="demo", throwaway=True
    ) as running:
        yield running


def connect(stack: EmbeddedStack, role: str) -> psycopg.Connection:
    assert stack.postgres is not None
    return psycopg.connect(stack.postgres.url(role), autocommit=True)


def superuser(stack: EmbeddedStack) -> psycopg.Connection:
    assert stack.postgres is not None
    password = load_secrets(stack.state)["wachtwoord_postgres"]
    return psycopg.connect(SUPERUSER, port=stack.postgres.port, password=password, autocommit=True)


def test_roles_have_no_more_rights_than_declared(stack: EmbeddedStack) -> None:
    with superuser(stack) as connection:
        rows = connection.execute(
            "SELECT rolname, rolcanlogin, rolcreatedb, rolsuper OR rolcreaterole OR rolbypassrls OR rolreplication "
            "FROM pg_roles WHERE rolname = ANY (%s) ORDER BY 1",
            [["eigenaar", "web", "taak", "cijfers", "wisser"]],
        ).fetchall()
    assert rows == [
        ("cijfers", False, False, False),
        ("eigenaar", True, True, False),
        ("taak", True, False, False),
        ("web", True, False, False),
        ("wisser", False, False, False),
    ]


def test_roles_switch_only_as_declared_and_inherit_nothing(stack: EmbeddedStack) -> None:
    with superuser(stack) as connection:
        rows = connection.execute(
            "SELECT member::regrole::text, roleid::regrole::text, inherit_option, set_option, admin_option "
            "FROM pg_auth_members WHERE member::regrole::text = ANY (%s) ORDER BY 1, 2",
            [["eigenaar", "web", "taak", "cijfers", "wisser"]],
        ).fetchall()
    assert {(member, role) for member, role, *_ in rows} == {
        ("web", "cijfers"),
        *(("taak", role) for role in ("web", "cijfers", "wisser")),
        *(("eigenaar", role) for role in ("web", "taak", "cijfers", "wisser")),
    }
    assert {tuple(options) for _, _, *options in rows} == {(False, True, False)}


def test_web_may_become_cijfers_and_not_wisser(stack: EmbeddedStack) -> None:
    with connect(stack, "web") as connection:
        connection.execute("SET ROLE cijfers")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SET ROLE wisser")


@pytest.mark.parametrize(("role", "timeout"), [("web", "5min"), ("taak", "5min"), ("eigenaar", "0")])
def test_transactions_of_the_working_roles_are_bounded(stack: EmbeddedStack, role: str, timeout: str) -> None:
    with connect(stack, role) as connection:
        assert connection.execute("SHOW transaction_timeout").fetchone() == (timeout,)


def test_database_belongs_to_eigenaar_and_sorts_by_code_point(stack: EmbeddedStack) -> None:
    with connect(stack, "eigenaar") as connection:
        row = connection.execute(
            "SELECT datdba::regrole::text, pg_encoding_to_char(encoding), datlocprovider::text, datlocale "
            "FROM pg_database WHERE datname = 'inburgering'"
        ).fetchone()
        assert row == ("eigenaar", "UTF8", "b", "C.UTF-8")
        for extension in ("pg_trgm", "unaccent", "btree_gist"):
            connection.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")


def test_temporary_tables_are_for_the_worker_alone(stack: EmbeddedStack) -> None:
    with connect(stack, "taak") as connection:
        connection.execute("CREATE TEMPORARY TABLE staging (id int)")
    with connect(stack, "web") as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("CREATE TEMPORARY TABLE staging (id int)")


def test_postgres_asks_a_password_and_has_no_socket(stack: EmbeddedStack) -> None:
    assert stack.postgres is not None
    with pytest.raises(psycopg.OperationalError, match=r"no password supplied|fe_sendauth"):
        psycopg.connect(
            f"host=127.0.0.1 port={stack.postgres.port} user=web dbname=inburgering", passfile=os.devnull
        )
    with superuser(stack) as connection:
        assert connection.execute("SHOW unix_socket_directories").fetchone() == ("",)


def test_valkey_asks_a_password_and_appends(stack: EmbeddedStack) -> None:
    assert stack.valkey is not None
    with redis.Redis.from_url(stack.valkey.url) as client:
        assert client.config_get("appendonly") == {"appendonly": "yes"}
    with redis.Redis(port=stack.valkey.port) as client, pytest.raises(redis.AuthenticationError):
        client.ping()


def test_a_second_stack_on_the_same_state_is_refused(stack: EmbeddedStack) -> None:
    with pytest.raises(StackBusyError, match=r"al in gebruik door \./dev demo, proces"):
        EmbeddedStack(stack.state, owner="manage").acquire()


def test_environment_of_a_published_stack_equals_its_own(stack: EmbeddedStack) -> None:
    stack.publish("http://localhost:8000")
    running = Running.read(stack.state)
    assert running is not None
    assert environment_of(stack.state, running) == stack.environment("http://localhost:8000")


def test_what_a_killed_stack_published_is_not_believed(stack: EmbeddedStack) -> None:
    Running(pid=1, postgres_port=1, valkey_port=1).write(stack.state)
    assert Running.read(stack.state) is None


def test_secrets_are_made_once_and_private(tmp_path: Path) -> None:
    first = load_secrets(tmp_path)
    assert load_secrets(tmp_path) == first
    assert len(set(first.values())) == len(first)
    assert stat.S_IMODE((tmp_path / "geheimen.json").stat().st_mode) == 0o600


def test_data_survives_a_stop_and_a_kill(tmp_path: Path) -> None:
    """Also in Valkey, and also when the servers are gone without a word; the next start waits for what is left."""
    state = tmp_path / "staat"
    with EmbeddedStack(state, owner="demo") as stack:
        assert stack.valkey is not None
        with connect(stack, "eigenaar") as connection:
            connection.execute("CREATE TABLE proef AS SELECT 1 AS waarde")
        with redis.Redis.from_url(stack.valkey.url) as client:
            client.set("proef", "1")
    with supervisor(state) as process:
        process.kill()
    with EmbeddedStack(state, owner="demo") as stack:
        assert stack.valkey is not None
        with connect(stack, "eigenaar") as connection:
            assert connection.execute("SELECT waarde FROM proef").fetchone() == (1,)
        with redis.Redis.from_url(stack.valkey.url) as client:
            assert client.get("proef") == b"1"


@pytest.mark.parametrize("signum", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_no_process_is_left_behind(tmp_path: Path, signum: signal.Signals) -> None:
    with supervisor(tmp_path) as process:
        below = descendants(process.pid)
        assert len(below) > 4  # PostgreSQL with its own processes, and Valkey
        process.send_signal(signum)
        process.wait()
    assert eventually(lambda: not alive(below)), alive(below)


def test_the_guard_ends_what_ignores_every_request(tmp_path: Path) -> None:
    """Also a grandchild, of which the kernel tells nobody that its grandparent died."""
    with supervisor(tmp_path, STUBBORN) as process:
        assert eventually(
            lambda: len(descendants(process.pid)) == 4
        )  # the guard, the shell and its two children
        below = descendants(process.pid)
        process.kill()
        process.wait()
    assert eventually(lambda: not alive(below), seconds=5), alive(below)


def test_a_taken_port_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, socket.create_server(("127.0.0.1", 0)) as probe:
        free = probe.getsockname()[1]
        probe.close()
        ports = [taken.getsockname()[1], free]
        monkeypatch.setattr("devtools.postgres.free_port", lambda: ports.pop(0))
        server = PostgresServer(tmp_path, tmp_path / "logs", load_secrets(tmp_path), throwaway=True)
        server.start()
        assert server.port == free
        server.stop()


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a project that is root's alone, on a machine without user namespaces; beside it is where its data goes."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        base.chmod(0o755)
        private = base / "project"
        package = find_binaries().parent.parent
        for part in (package.name, f"{package.name}.libs"):
            shutil.copytree(package.with_name(part), private / part, symlinks=True)
        private.chmod(0o700)
        monkeypatch.setenv("PG_BIN", str(private / package.name / "pginstall" / "bin"))
        monkeypatch.setattr("devtools.privileges.user_namespace_works", lambda: False)
        monkeypatch.setattr("devtools.privileges.SHARED_BASE", base / "gedeeld")
        yield private


def test_without_user_namespaces_root_runs_postgres_as_nobody(elsewhere: Path) -> None:
    """On binaries and data of its own, for neither the project nor the state directory need be open to that user."""
    state = elsewhere / "staat"
    shared = elsewhere.parent / "gedeeld"
    server = PostgresServer(state, state / "logs", load_secrets(state), throwaway=True)
    server.start()
    with psycopg.connect(server.url("web")) as connection:
        assert connection.execute("SELECT current_user").fetchone() == ("web",)
    server.stop()
    if os.geteuid() == 0:
        assert server.data.stat().st_uid == 65534
        assert server.data.is_relative_to(shared)
    server.placement.forget()
    assert not shared.exists() or not list(shared.iterdir())


def test_data_elsewhere_follows_its_state_directory(elsewhere: Path) -> None:
    """It is found after a move, and a new state directory in the old place starts with data of its own."""
    state = elsewhere / "staat"
    with EmbeddedStack(state, owner="demo") as stack, connect(stack, "eigenaar") as connection:
        connection.execute("CREATE TABLE proef AS SELECT 1 AS waarde")
    moved = state.rename(elsewhere / "verhuisd")
    for place, tables in ((state, 0), (moved, 1)):
        with EmbeddedStack(place, owner="demo") as stack, connect(stack, "eigenaar") as connection:
            found = connection.execute("SELECT count(*) FROM pg_tables WHERE tablename = 'proef'").fetchone()
            assert found == (tables,)


def test_a_new_cluster_counts_as_not_prepared(tmp_path: Path) -> None:
    """What was done in one that is gone, with a container for example, is done again."""
    Marks(tmp_path).set("migrate", "a")
    with EmbeddedStack(tmp_path, owner="demo", throwaway=True):
        assert not Marks(tmp_path).has("migrate")
        Marks(tmp_path).set("migrate", "b")
    with EmbeddedStack(tmp_path, owner="demo", throwaway=True):
        assert Marks(tmp_path).has("migrate")
