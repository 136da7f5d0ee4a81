"""Pages as a browser uses them: a form is opened, filled in and sent with everything that it holds."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any
from uuid import uuid4

from allauth.usersessions.models import UserSession
from django.contrib.messages import get_messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.test import Client
from django.urls import resolve, reverse

from gebruikers.models import Gebruiker
from tests.levend_jaar.teksten import Lezer

FOUTNIVEAU = 40
"""The level of a message that something did not happen."""


VOLGT = 3
"""How many links of one kind are followed in the messages after an act."""


class Afgewezen(AssertionError):
    """A page did not do what the story asked; the text says what it said instead."""


class Formulier:
    """A form of a page: where it is sent to, and the values it holds by name."""

    def __init__(self, methode: str, actie: str) -> None:
        self.methode, self.actie = methode, actie
        self.namen: set[str] = set()
        self.waarden: dict[str, list[str]] = {}

    def neem(self, naam: str, waarde: str | None) -> None:
        """Note a field; with a value it is sent."""
        self.namen.add(naam)
        if waarde is not None:
            self.waarden.setdefault(naam, []).append(waarde)


class _Lezer(HTMLParser):
    """Finds the forms of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Formulier] = []
        self._form: Formulier | None = None
        self._keuze = ""
        self._eerste: str | None = None
        self._tekst: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self._form = Formulier(a.get("method", "get").lower(), a.get("action", ""))
            self.forms.append(self._form)
        elif self._form is not None:
            self._neem_veld(tag, a)

    def _neem_veld(self, tag: str, a: dict[str, str]) -> None:
        assert self._form is not None
        match tag:
            case "input":
                vink = a.get("type") in {"checkbox", "radio"}
                if a.get("name") and a.get("type") not in {"submit", "button", "file"}:
                    waarde = a.get("value", "on" if vink else "")
                    self._form.neem(a["name"], waarde if "checked" in a or not vink else None)
                elif a.get("name"):
                    self._form.neem(a["name"], None)
            case "select":
                self._keuze, self._eerste = a.get("name", ""), None if "multiple" in a else ""
                self._form.neem(self._keuze, None)
            case "option":
                if "selected" in a:
                    self._form.neem(self._keuze, a.get("value", ""))
                elif self._eerste == "":
                    self._eerste = a.get("value", "")
            case "textarea":
                self._form.neem(a["name"], "")
                self._tekst = a["name"]

    def handle_data(self, data: str) -> None:
        if self._tekst is not None and self._form is not None:
            self._form.waarden[self._tekst][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "textarea":
            self._tekst = None
        elif tag == "select" and self._form is not None and self._keuze not in self._form.waarden:
            # A browser sends the first answer of a list in which none is chosen.
            self._form.neem(self._keuze, self._eerste)


def formulieren(antwoord: HttpResponse) -> list[Formulier]:
    """Return the forms of a page."""
    lezer = _Lezer()
    lezer.feed(antwoord.content.decode())
    return lezer.forms


def fouten(antwoord: Any) -> str:
    """Return the errors of the forms that a page was made of."""
    waarden = (waarde for deel in antwoord.context or () for laag in deel.dicts for waarde in laag.values())
    gezien = {
        id(form): form.errors.as_text() for form in waarden if isinstance(form, BaseForm) and form.errors
    }
    return " ".join(gezien.values()).replace("\n", " ")


@dataclass(frozen=True, kw_only=True)
class Wijze:
    """How a form is sent.

    Args:
        vraag: the query string of its page.
        bevestig: a page that first shows what follows is sent once more as it is.
        knop: name and value of the button that is pressed.
    """

    vraag: str = ""
    bevestig: bool = False
    knop: tuple[str, str] | None = None


ZONDER_RIJ = frozenset(
    f"trajecten:{naam}"
    for naam in (
        *("huisbezoek_nieuw", "contact_wijkcentrum", "contact_elders", "contact_telefoon", "contact_bericht"),
        *("contact_instantie", "contact_groepsactiviteit", "contact_vindplaats", "bezoek_plannen"),
        *("doelgroep", "stap", "meting_nieuw", "component_nieuw", "afspraak_nieuw", "taak_nieuw"),
        *("aanbod_nieuw", "persoon_nieuw", "aanwezigheid", "heropenen", "vrijgeven", "regulier_oproepen"),
    )
)
"""Forms that add something, and hold nothing of a row: who opened one knows them all."""


class Balie:
    """Where everybody of the town is signed in: opens pages and sends forms as one of them."""

    def __init__(self) -> None:
        self.haast = False
        """Whether forms of `ZONDER_RIJ` are sent without opening their page, but for the first time."""
        self._klanten: dict[int, tuple[Client, dt.datetime]] = {}
        self.geopend = 0
        self.lezer = Lezer()
        self._gevolgd = Counter[tuple[str, str]]()
        self.verstuurd: dict[str, int] = {}
        """How often each form or button was sent, by the name of its URL."""

    def klant(self, wie: Gebruiker, nu: dt.datetime) -> Client:
        """Return a client of a user who signed in less than twenty minutes ago."""
        assert wie.pk is not None
        client, laatst = self._klanten.get(wie.pk, (None, nu))
        if client is None or nu - laatst > dt.timedelta(minutes=20):
            client = Client()
            client.force_login(wie)
            UserSession.objects.create(
                user=wie, session_key=client.session.session_key, ip="127.0.0.1", user_agent="dorp"
            )
        self._klanten[wie.pk] = client, nu
        return client

    def vergeet(self, wie: Gebruiker) -> None:
        """Let somebody sign in anew the next time."""
        assert wie.pk is not None
        self._klanten.pop(wie.pk, None)

    def open(self, client: Client, naam: str, *args: object, vraag: str = "") -> HttpResponse:
        """Open a page; anything but a page is a refusal."""
        adres = reverse(naam, args=args)
        antwoord = client.get(adres + (f"?{vraag}" if vraag else ""))
        self.geopend += 1
        if antwoord.status_code != 200:
            raise Afgewezen(f"GET {adres}: {antwoord.status_code}")
        self.lezer.lees(str(antwoord.wsgi_request.user), naam, antwoord)
        return antwoord  # type: ignore[return-value]

    def verstuur(
        self,
        client: Client,
        naam: str,
        *args: object,
        velden: Mapping[str, Any],
        wijze: Wijze,
    ) -> HttpResponse:
        """Open the page of a form, fill in fields, and send it all; the answer leads on, or the story ends."""
        if self.haast and naam in ZONDER_RIJ and naam in self.verstuurd:
            eigen = {n: _als_tekst(w) for n, w in velden.items()}
            return self.stuur(client, naam, *args, data={"sleutel": str(uuid4()), **eigen})
        adres = reverse(naam, args=args) + (f"?{wijze.vraag}" if wijze.vraag else "")
        pagina = self.open(client, naam, *args, vraag=wijze.vraag)
        ingevuld = {n: _als_tekst(w) for n, w in velden.items()}
        data = self._aangevuld(pagina, adres, ingevuld)
        if wijze.bevestig:
            eerst: Any = client.post(adres, data)
            if eerst.status_code == 302:
                return self._gelukt(client, eerst, naam, adres)
            data = self._aangevuld(eerst, adres, ingevuld)
        if wijze.knop is not None:
            data[wijze.knop[0]] = wijze.knop[1]
        return self.stuur(client, naam, *args, data=data, vraag=wijze.vraag)

    def _aangevuld(self, pagina: Any, adres: str, ingevuld: Mapping[str, Any]) -> dict[str, Any]:
        """Return what is filled in with everything else that the form of the page holds."""
        rest = self._formulier(pagina, adres, ingevuld).waarden
        return {**ingevuld, **{n: w for n, w in rest.items() if n not in ingevuld}}

    def _formulier(self, pagina: HttpResponse, adres: str, ingevuld: Mapping[str, Any]) -> Formulier:
        forms = [f for f in formulieren(pagina) if f.methode == "post"]
        passend = [f for f in forms if {n for n in ingevuld if not n.endswith("_vrij")} <= f.namen]
        if not passend:
            gezien = [sorted(f.namen) for f in forms]
            raise Afgewezen(f"{adres}: no form with {sorted(ingevuld)}, but {gezien}")
        return passend[0]

    def stuur(
        self, client: Client, naam: str, *args: object, data: Mapping[str, Any], vraag: str = ""
    ) -> HttpResponse:
        """Send data to an address, as a form or a button does; the answer leads on, or the story ends."""
        adres = reverse(naam, args=args) + (f"?{vraag}" if vraag else "")
        # Each view of a page has a token of its own; the same body twice would be a double tap.
        data = {"csrfmiddlewaretoken": uuid4().hex, **data}
        antwoord: HttpResponse = client.post(adres, data)  # type: ignore[assignment]
        if antwoord.status_code not in {200, 204, 302}:
            raise Afgewezen(f"POST {adres} {dict(data)}: {antwoord.status_code}")
        if antwoord.status_code == 200 and "text/html" in antwoord.get("Content-Type", ""):
            raise Afgewezen(f"POST {adres} {dict(data)}: shown again: {fouten(antwoord)}")
        return self._gelukt(client, antwoord, naam, adres)

    def toon(self, client: Client, naam: str, *args: object, data: Mapping[str, Any]) -> HttpResponse:
        """Send data to an address that answers with a page and stores nothing."""
        antwoord: HttpResponse = client.post(reverse(naam, args=args), {**data})  # type: ignore[assignment]
        if antwoord.status_code != 200:
            raise Afgewezen(f"POST {naam} {dict(data)}: {antwoord.status_code}")
        self.lezer.lees(str(antwoord.wsgi_request.user), naam, antwoord)  # type: ignore[attr-defined]
        self.verstuurd[naam] = self.verstuurd.get(naam, 0) + 1
        return antwoord

    def _gelukt(self, client: Client, antwoord: Any, naam: str, adres: str) -> HttpResponse:
        meldingen = list(get_messages(antwoord.wsgi_request))
        mis = [str(m) for m in meldingen if m.level >= FOUTNIVEAU]
        if mis:
            raise Afgewezen(f"POST {adres}: {' '.join(mis)}")
        for melding in meldingen:
            self.lezer.lees_melding(naam, str(melding))
            self._volg(client, naam, str(melding))
        self.verstuurd[naam] = self.verstuurd.get(naam, 0) + 1
        gedaan: HttpResponse = antwoord
        return gedaan

    def _volg(self, client: Client, naam: str, melding: str) -> None:
        """Open the pages to which a message leads, some of each kind."""
        for link in re.findall(r'href="(/[^"]+)"', melding):
            soort = naam, resolve(link.partition("?")[0]).view_name
            self._gevolgd[soort] += 1
            if self._gevolgd[soort] <= VOLGT and (stand := client.get(link).status_code) not in {200, 302}:
                raise Afgewezen(f"na {naam} leidt een melding naar {link}: {stand}")


def _als_tekst(waarde: Any) -> Any:
    if isinstance(waarde, dt.date):
        return waarde.isoformat()
    if isinstance(waarde, (list, tuple)):
        return [_als_tekst(w) for w in waarde]
    return waarde
