"""A browser that shows each answer as it came: status, where it leads, and text."""

import http.client
import re
import socket
import ssl
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

WACHT = 40.0
"""Seconds; longer than the proxy waits for an answer."""


@dataclass(frozen=True)
class Antwoord:
    """What came back; status 0 when nothing did."""

    status: int
    naar: str = ""
    tekst: str = ""


@dataclass
class Browser:
    """One user's browser, before a server with a certificate that it trusts."""

    adres: str
    tls: ssl.SSLContext | None
    koekjes: dict[str, str] = field(default_factory=dict)

    def haal(self, pad: str, *, wacht: float = WACHT) -> Antwoord:
        """Ask for a page."""
        return self._vraag("GET", pad, None, wacht)

    def stuur(self, pad: str, velden: dict[str, str]) -> Antwoord:
        """Send a form."""
        return self._vraag("POST", pad, urlencode(velden), WACHT)

    def _vraag(self, methode: str, pad: str, lijf: str | None, wacht: float) -> Antwoord:
        delen = urlsplit(self.adres)
        assert delen.hostname is not None
        if self.tls is None:
            verbinding = http.client.HTTPConnection(delen.hostname, delen.port, timeout=wacht)
        else:
            verbinding = http.client.HTTPSConnection(
                delen.hostname, delen.port, timeout=wacht, context=self.tls
            )
        koppen = {"Cookie": "; ".join(f"{n}={w}" for n, w in self.koekjes.items()), "Connection": "close"}
        if lijf is not None:
            koppen |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "Referer": f"{self.adres}{pad}",
            }
        try:
            verbinding.request(methode, pad, lijf, koppen)
            antwoord = verbinding.getresponse()
            tekst = antwoord.read().decode(errors="replace")
        except (OSError, http.client.HTTPException):
            return Antwoord(0)
        finally:
            verbinding.close()
        for kop in antwoord.headers.get_all("Set-Cookie", []):
            self.koekjes |= {naam: koekje.value for naam, koekje in SimpleCookie(kop).items()}
        return Antwoord(antwoord.status, antwoord.headers.get("Location", ""), tekst)


def veld(tekst: str, naam: str) -> str:
    """Return the value of a hidden field of a page; empty when it has none."""
    gevonden = re.search(rf'name="{naam}" value="([^"]+)"', tekst)
    return gevonden[1] if gevonden else ""


class Druppel:
    """A client that announces a form and sends a byte of it now and then."""

    def __init__(self, adres: str, tls: ssl.SSLContext | None, pad: str) -> None:
        delen = urlsplit(adres)
        assert delen.hostname is not None
        assert delen.port is not None
        kaal = socket.create_connection((delen.hostname, delen.port), timeout=10)
        self.socket = tls.wrap_socket(kaal, server_hostname=delen.hostname) if tls else kaal
        kop = f"POST {pad} HTTP/1.1\r\nHost: {delen.netloc}\r\nContent-Length: 10000\r\n"
        # Or the product would answer before it reads the form.
        kop += f"X-Forwarded-Proto: https\r\nOrigin: https://{delen.netloc}\r\n"
        vorm = "Content-Type: application/x-www-form-urlencoded\r\nCookie: csrftoken=" + "x" * 32
        self.socket.sendall(f"{kop}{vorm}\r\n\r\n".encode())

    def drup(self) -> None:
        """Send one byte.

        Raises:
            OSError: the other side hung up.
        """
        self.socket.send(b"x")
