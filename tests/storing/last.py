"""The users of a fault run: `python -m tests.storing.last URL CERTIFICATE USERS SECONDS LEDGER`.

Each adds tasks and ticks them off, and writes in the ledger what it was told of each:

- `gedaan`: the answer led on;
- `niet`: the answer said that nothing was saved; it is not sent again, so that a false answer shows;
- `onbekend`: no answer, or one that says that nobody knows; it is sent again, the same, until something is known.

Meanwhile a probe asks for a page of a signed-in user every tenth of a second, and slow clients send forms.
"""

import contextlib
import json
import random
import re
import ssl
import sys
import threading
import time
from pathlib import Path
from typing import Any

from tests.storing.browser import Antwoord, Browser, Druppel, veld

AANMELDEN = "/account/aanmelden/"
TRAAG = 50
"""Slow clients beside the users."""
GEDULD = 30.0
"""Seconds after the end in which a user still asks what became of the last thing sent."""
NIETS_OPGESLAGEN = ("Er is niets opgeslagen", "is niet opgeslagen")


class Grootboek:
    """What was told, a line each."""

    def __init__(self, bestand: Path) -> None:
        self._bestand = bestand.open("w", encoding="utf-8")
        self._slot = threading.Lock()

    def noteer(self, **feiten: Any) -> None:
        """Add a line."""
        with self._slot:
            self._bestand.write(json.dumps({"op": time.time()} | feiten) + "\n")
            self._bestand.flush()


class Gebruiker:
    """One user at work."""

    def __init__(self, nummer: int, wie: dict[str, Any], browser: Browser, boek: Grootboek) -> None:
        self.nummer, self.wie, self.browser, self.boek = nummer, wie, browser, boek
        self.pad = f"/inburgeraars/{wie['persoon']}/taken/nieuw/"
        self.keer = 0

    def werk(self, tot: float) -> None:
        """Work until a moment."""
        while time.monotonic() < tot:
            pagina = self.browser.haal(self.pad)
            if pagina.status == 302:
                self.meld_aan()
            elif pagina.status == 200:
                self._voeg_toe(pagina, tot)
            # A person reads and types between two pages.
            time.sleep(random.uniform(0.5, 2.0))  # noqa: S311  no secret

    def meld_aan(self) -> bool:
        """Sign in."""
        token = veld(self.browser.haal(AANMELDEN).tekst, "csrfmiddlewaretoken")
        velden = {
            "login": self.wie["login"],
            "password": self.wie["password"],
            "csrfmiddlewaretoken": token,
        }
        return bool(token) and self.browser.stuur(AANMELDEN, velden).status == 302

    def _voeg_toe(self, pagina: Antwoord, tot: float) -> None:
        self.keer += 1
        wat = f"proef {self.nummer}.{self.keer}"
        velden = {naam: veld(pagina.tekst, naam) for naam in ("csrfmiddlewaretoken", "sleutel")}
        velden |= {"wat": wat, "uiterlijk": time.strftime("%Y-%m-%d")}
        antwoord = self._verstuur("taak", wat, self.pad, velden, tot)
        if antwoord != "gedaan":
            return
        dossier = self.browser.haal(f"/inburgeraars/{self.wie['persoon']}/")
        plek = dossier.tekst.find(wat)
        knoppen = [*re.finditer(r'action="(/taken/\d+/gedaan/)"', dossier.tekst)]
        if plek >= 0 and knoppen:
            pad = min(knoppen, key=lambda knop: abs(knop.start() - plek))[1]
            velden = {"csrfmiddlewaretoken": veld(dossier.tekst, "csrfmiddlewaretoken")}
            self._verstuur("gedaan", pad, pad, velden, tot)

    def _verstuur(self, daad: str, wat: str, pad: str, velden: dict[str, str], tot: float) -> str:
        """Send something, and again while nobody knows what became of it; return what is known at last."""
        onbekend: list[int] = []
        while True:
            antwoord = self.browser.stuur(pad, velden)
            uitslag = oordeel(antwoord)
            if uitslag == "aanmelden":
                # The session ended meanwhile: this was not done. What was sent before may have been.
                uitslag = "onbekend" if onbekend else "niet"
            elif uitslag == "onbekend" and time.monotonic() < tot + GEDULD:
                onbekend.append(antwoord.status)
                time.sleep(0.5)
                continue
            self.boek.noteer(daad=daad, wat=wat, uitslag=uitslag, status=antwoord.status, onbekend=onbekend)
            return uitslag


def oordeel(antwoord: Antwoord) -> str:
    """Return what an answer tells its user."""
    if antwoord.status == 302:
        return "aanmelden" if antwoord.naar.startswith(AANMELDEN) else "gedaan"
    if any(zin in antwoord.tekst for zin in NIETS_OPGESLAGEN):
        return "niet"
    return "onbekend"


def peil(browser: Browser, tot: float, boek: Grootboek) -> None:
    """Ask for a page again and again, and write when it did and did not come."""
    while time.monotonic() < tot:
        begin = time.time()
        status = browser.haal("/mijn-dag/", wacht=10).status
        boek.noteer(daad="peiling", begin=begin, goed=status == 200, status=status, duur=time.time() - begin)
        time.sleep(0.1)


def drup(adres: str, tls: ssl.SSLContext | None, tot: float) -> None:
    """Keep slow clients busy; who is cut off begins anew."""
    druppels: list[Druppel] = []
    while time.monotonic() < tot:
        with contextlib.suppress(OSError):
            while len(druppels) < TRAAG:
                druppels.append(Druppel(adres, tls, AANMELDEN))
        over = []
        for druppel in druppels:
            with contextlib.suppress(OSError):
                druppel.drup()
                over.append(druppel)
        druppels = over
        time.sleep(2)


def main(adres: str, certificaat: str, gebruikers: Path, seconden: float, boek: Grootboek) -> None:
    """Let them work."""
    wie = json.loads(gebruikers.read_text(encoding="utf-8"))
    tls = ssl.create_default_context(cafile=certificaat) if certificaat else None
    werkers = [Gebruiker(n, g, Browser(adres, tls), boek) for n, g in enumerate(wie, start=1)]
    peiler = Gebruiker(0, wie[0], Browser(adres, tls), boek)
    while not peiler.meld_aan():
        time.sleep(0.5)
    tot = time.monotonic() + seconden
    draden = [threading.Thread(target=w.werk, args=(tot,)) for w in werkers]
    draden += [threading.Thread(target=peil, args=(peiler.browser, tot, boek))]
    draden += [threading.Thread(target=drup, args=(adres, tls, tot))] if tls else []
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), float(sys.argv[4]), Grootboek(Path(sys.argv[5])))
