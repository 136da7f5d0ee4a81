"""The proxy in front of the web server: that of an installation (`proxy/`), with a certificate of its own."""

import contextlib
import datetime as dt
import os
import shutil
import signal
import socket
import ssl
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from devtools.console import fail
from devtools.geheimen import write_private
from devtools.paths import ROOT
from devtools.postgres import free_port
from devtools.processes import Child, Program, tail, wait_until
from devtools.system_packages import ensure_proxy

SHARED = ("nginx.conf", "weg.html")
"""What a test has in common with an installation; the rest says where things are."""
START_SECONDS = 10.0


class Proxy:
    """nginx on a free port of this machine, with TLS, before a web server on another port."""

    def __init__(self, directory: Path, logs: Path, web_port: int) -> None:
        """Write its configuration; nothing is started.

        Args:
            directory: its folder, made when absent.
            logs: where its log goes.
            web_port: that of the web server.
        """
        self.directory = directory
        self.log = logs / "nginx.log"
        self.port = free_port()
        self.child: Child | None = None
        directory.mkdir(parents=True, exist_ok=True)
        for name in SHARED:
            shutil.copy(ROOT / "proxy" / name, directory / name)
        (directory / "luister.conf").write_text(f"listen 127.0.0.1:{self.port} ssl;\n", encoding="utf-8")
        (directory / "web.conf").write_text(f"server 127.0.0.1:{web_port} max_fails=0;\n", encoding="utf-8")
        _write_certificate(directory)

    @property
    def url(self) -> str:
        """The address for browsers."""
        return f"https://localhost:{self.port}"

    def trust(self) -> ssl.SSLContext:
        """Return a context that trusts its certificate alone."""
        return ssl.create_default_context(cafile=str(self.directory / "certificaat.pem"))

    def start(self) -> None:
        """Start, and wait until it listens.

        Raises:
            DevError: nginx is not installed, or does not start.
        """
        nginx = ensure_proxy()
        # Its folder may be root's alone.
        user = ["-g", "user root;"] if os.geteuid() == 0 else []
        self.child = Child(
            Program(
                name="De proxy",
                arguments=[
                    *(str(nginx), "-p", f"{self.directory}/", "-c", str(self.directory / "nginx.conf")),
                    *("-e", "stderr", *user),
                ],
                environment={"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C"},
                log=self.log,
                directory=self.directory,
                orphan_signal=signal.SIGKILL,
            )
        )
        child = self.child
        if not wait_until(lambda: self._listens() or child.returncode is not None, seconds=START_SECONDS) or (
            child.returncode is not None
        ):
            fail(f"De proxy start niet. Uit {self.log}:\n{tail(self.log)}")

    def _listens(self) -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            return True
        return False

    def stop(self) -> None:
        """Stop."""
        if self.child is not None:
            self.child.stop()
            self.child = None


def _write_certificate(directory: Path) -> None:
    """Write a certificate for this machine, good for a day, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)  # noqa: TID251 - the clock of certificates, not that of the product
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(minutes=5))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    (directory / "certificaat.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    write_private(directory / "sleutel.pem", private.decode())
