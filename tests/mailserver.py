"""A small real mail server in a thread: answers as told, holds where told, keeps what it accepted."""

import contextlib
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Self, cast

GEWOON = {
    "CONNECT": "220 mailserver.test",
    "EHLO": "250-mailserver.test\r\n250 AUTH PLAIN LOGIN",
    "AUTH": "235 goed",
    "MAIL": "250 goed",
    "RCPT": "250 goed",
    "DATA": "354 ga door",
    "EINDE": "250 aangenomen",
    "QUIT": "221 dag",
    "RSET": "250 goed",
}
"""The answer at each step; EINDE is the one after the text."""


class Mailserver:
    """Listens on 127.0.0.1 as long as the block lasts."""

    def __init__(self) -> None:
        self.aangenomen: list[EmailMessage] = []
        self.envelop: list[tuple[str, str]] = []
        self._antwoorden: dict[str, list[str]] = {}
        self._altijd: dict[str, str] = {}
        self._bij: dict[str, Callable[[], object]] = {}
        self._vast: dict[tuple[str, str], tuple[threading.Event, threading.Event]] = {}
        self._server = _Luisteraar(self)
        self.adres = cast("tuple[str, int]", self._server.server_address)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        for _bereikt, verder in self._vast.values():
            verder.set()
        self._server.shutdown()
        self._server.server_close()

    def antwoord(self, stap: str, tekst: str, *, keer: int | None = None) -> None:
        """Answer otherwise at a step, so many times or always; an empty answer breaks the connection."""
        if keer is None:
            self._altijd[stap] = tekst
        else:
            self._antwoorden[stap] = [tekst] * keer

    def bij(self, stap: str, doe: Callable[[], object]) -> None:
        """Call something before answering at a step."""
        self._bij[stap] = doe

    @contextlib.contextmanager
    def houdt_vast(self, stap: str, aan: str = "") -> Iterator[threading.Event]:
        """Do not answer at a step, of the mail to one address or of each, as long as the block lasts.

        Gives the event that the step was reached.
        """
        bereikt, verder = self._vast[stap, aan] = threading.Event(), threading.Event()
        try:
            yield bereikt
        finally:
            del self._vast[stap, aan]
            verder.set()

    def op(self, stap: str, aan: str) -> str:
        """What to answer at a step; waits while it is held."""
        if stap in self._bij:
            self._bij[stap]()
        bereikt, verder = self._vast.get((stap, aan)) or self._vast.get((stap, "")) or (None, None)
        if bereikt and verder:
            bereikt.set()
            verder.wait(60)
        eenmalig = self._antwoorden.get(stap)
        if eenmalig:
            return eenmalig.pop()
        return self._altijd.get(stap, GEWOON.get(stap, "500 onbekend"))


class _Verbroken(Exception):
    """The server hangs up."""


class _Luisteraar(socketserver.ThreadingTCPServer):
    """A thread for each connection."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, mailserver: Mailserver) -> None:
        super().__init__(("127.0.0.1", 0), _Verbinding)
        self.mailserver = mailserver


class _Verbinding(socketserver.StreamRequestHandler):
    """One conversation."""

    def handle(self) -> None:
        self.mailserver = cast("_Luisteraar", self.server).mailserver
        with contextlib.suppress(_Verbroken, ConnectionError, TimeoutError):
            self._gesprek()

    def _gesprek(self) -> None:
        self.aan = ""
        self._zeg("CONNECT")
        van = ""
        while regel := self.rfile.readline().decode().strip():
            stap = regel[:4].upper()
            if stap == "MAIL":
                van = _adres(regel)
            elif stap == "RCPT":
                self.aan = _adres(regel)
                self.mailserver.envelop.append((van, self.aan))
            code = self._zeg(stap)
            if stap == "DATA" and code == "354":
                self._tekst()
            if stap == "QUIT":
                return

    def _tekst(self) -> None:
        regels = []
        while (regel := self.rfile.readline()) not in {b".\r\n", b""}:
            regels.append(regel.removeprefix(b".") if regel.startswith(b"..") else regel)
        antwoord = self.mailserver.op("EINDE", self.aan)
        if antwoord.startswith("250"):
            # It has the mail before it says so, as a real one does.
            mail = message_from_bytes(b"".join(regels), policy=policy.default)
            self.mailserver.aangenomen.append(mail)
        self._antwoord(antwoord)

    def _zeg(self, stap: str) -> str:
        return self._antwoord(self.mailserver.op(stap, self.aan))

    def _antwoord(self, tekst: str) -> str:
        if not tekst:
            self.connection.shutdown(socket.SHUT_RDWR)
            raise _Verbroken
        self.wfile.write(f"{tekst}\r\n".encode())
        return tekst[:3]


def _adres(regel: str) -> str:
    return regel[regel.index("<") + 1 : regel.index(">")]
