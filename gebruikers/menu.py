"""Menus and landing pages per rol. Apps register their pages; no entry leads to a page that does not exist."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.urls import ResolverMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.weg_terug import van_hier


@dataclass(frozen=True, kw_only=True)
class Menupunt:
    """A page in the menu of some rollen.

    Args:
        naam: the word in the menu.
        url_naam: the namespaced name of the URL.
        rollen: the rollen in use that see it.
        landing: the rollen in use that start on it.
        landt: of these the users who do, where it is not all; they start on it rather than on what is for their whole rol.
        volgorde: low comes first.
        telt: the number of things that wait there for a user, shown behind the word.
    """

    naam: str | Promise
    url_naam: str
    rollen: frozenset[Rol]
    landing: frozenset[Rol] = frozenset()
    landt: Callable[[Gebruiker], bool] | None = None
    volgorde: int = 50
    telt: Callable[[Gebruiker], int] | None = None


@dataclass(frozen=True, kw_only=True)
class Zoekveld:
    """The search box in the header of some rollen.

    Args:
        url_naam: the namespaced name of the URL that searches.
        naam: the query parameter.
        tekst: what can be typed.
        rollen: the rollen in use that see it.
    """

    url_naam: str
    naam: str
    tekst: str | Promise
    rollen: frozenset[Rol]

    @property
    def url(self) -> str:
        """The address of the page that searches."""
        return reverse(self.url_naam)


@dataclass(frozen=True, kw_only=True)
class Snelpunt:
    """A page that is one tap away on every page of who holds some rollen, and is told from where it was opened.

    Args:
        url_naam: the namespaced name of the URL.
        naam: what it does, in words.
        icoon: its icon.
        rollen: the rollen that see it.
        over: what a page is about, as the query of that URL names it, by the match and the query of the page; what names
            a person is not among it.
    """

    url_naam: str
    naam: str | Promise
    icoon: str
    rollen: frozenset[Rol]
    over: Callable[[ResolverMatch, QueryDict], Mapping[str, str]]


_PUNTEN: list[Menupunt] = []
_ZOEKVELDEN: dict[str, Zoekveld] = {}
_SNELPUNTEN: dict[str, Snelpunt] = {}


def registreer(
    naam: str | Promise,
    url_naam: str,
    *,
    rollen: Iterable[Rol],
    landing: Iterable[Rol] = (),
    landt: Callable[[Gebruiker], bool] | None = None,
    volgorde: int = 50,
    telt: Callable[[Gebruiker], int] | None = None,
) -> None:
    """Add a page to the menus; an app calls this in its `ready()`. Arguments as in `Menupunt`."""
    punt = Menupunt(
        naam=naam,
        url_naam=url_naam,
        rollen=frozenset(rollen),
        landing=frozenset(landing),
        landt=landt,
        volgorde=volgorde,
        telt=telt,
    )
    if punt not in _PUNTEN:
        _PUNTEN.append(punt)
        _PUNTEN.sort(key=lambda p: p.volgorde)


def registreer_zoekveld(url_naam: str, *, naam: str, tekst: str | Promise, rollen: Iterable[Rol]) -> None:
    """Add a search box to the header; called by the app that searches. Arguments as in `Zoekveld`."""
    _ZOEKVELDEN[url_naam] = Zoekveld(url_naam=url_naam, naam=naam, tekst=tekst, rollen=frozenset(rollen))


def registreer_snel(
    url_naam: str,
    *,
    naam: str | Promise,
    icoon: str,
    rollen: Iterable[Rol],
    over: Callable[[ResolverMatch, QueryDict], Mapping[str, str]],
) -> None:
    """Add what is one tap away on every page; called by the app whose page it is. Arguments as in `Snelpunt`."""
    _SNELPUNTEN[url_naam] = Snelpunt(
        url_naam=url_naam, naam=naam, icoon=icoon, rollen=frozenset(rollen), over=over
    )


def zoekveld_voor(rol: str | None) -> Zoekveld | None:
    """Return the search box of a rol; None for a rol that does not look for persons."""
    return next((z for z in _ZOEKVELDEN.values() if rol in z.rollen), None)


def punten_voor(rol: str | None) -> list[Menupunt]:
    """Return the menu of a rol, in order."""
    return [p for p in _PUNTEN if rol in p.rollen]


def landing_voor(gebruiker: Gebruiker) -> str:
    """Return the address where this user starts; the account page for a user without an aanstelling."""
    aanstelling = gebruiker.aanstelling_in_gebruik
    if aanstelling is None:
        return reverse("gebruikers:account")
    punten = punten_voor(aanstelling.rol)
    van_rol = [p for p in punten if aanstelling.rol in p.landing]
    eigen = (p for p in van_rol if p.landt and p.landt(gebruiker))
    thuis = next(eigen, next((p for p in van_rol if p.landt is None), punten[0] if punten else None))
    return reverse(thuis.url_naam) if thuis else reverse("gebruikers:account")


NAAST_ELKAAR = 7
"""How many entries fit beside the name and the search field at 1280 px; one less beside what is one tap away."""


@dataclass(frozen=True)
class Menukeuze:
    """An entry as the header shows it; `telling` gives its number, None for an entry without one."""

    naam: str
    url: str
    actief: bool
    telling: Callable[[], int] | None = None

    @cached_property
    def aantal(self) -> int:
        """The number of things that wait there; counted when the header is drawn."""
        return self.telling() if self.telling else 0


@dataclass(frozen=True)
class Snelkeuze:
    """What is one tap away, as the page of a request offers it."""

    punt: Snelpunt
    request: HttpRequest

    @cached_property
    def url(self) -> str:
        """The address, with what the page is about and the way back to it; made when it is drawn, and it ends in a query."""
        match = self.request.resolver_match
        over = self.punt.over(match, self.request.GET) if match else {}
        return f"{reverse(self.punt.url_naam)}?{urlencode({**over, **van_hier(self.request)})}"


def _snel_op(request: HttpRequest, gebruiker: Gebruiker) -> Snelkeuze | None:
    """Return what is one tap away of the page of a request: nothing on that page itself."""
    hier = request.resolver_match.view_name if request.resolver_match else ""
    punten = (p for p in _SNELPUNTEN.values() if gebruiker.heeft(*p.rollen) and p.url_naam != hier)
    return next((Snelkeuze(punt, request) for punt in punten), None)


@dataclass(frozen=True)
class Rolkeuze:
    """One of several aanstellingen that the user may work in."""

    waarde: int
    naam: str
    actief: bool


@dataclass(frozen=True)
class Kop:
    """The header."""

    ondertitel: str = ""
    menu: list[Menukeuze] = field(default_factory=list)
    gebruiker: Gebruiker | None = None
    rollen: list[Rolkeuze] = field(default_factory=list)
    thuis: str = "/"
    account_url: str = ""
    wissel_url: str = ""
    zoek: Zoekveld | None = None
    snel: Snelkeuze | None = None

    @property
    def voorop(self) -> list[Menukeuze]:
        """The entries that stand beside each other on a wide screen."""
        plaatsen = NAAST_ELKAAR - (self.snel is not None)
        return self.menu if len(self.menu) <= plaatsen else self.menu[: plaatsen - 1]

    @property
    def meer(self) -> list[Menukeuze]:
        """The entries behind *Meer* on a wide screen: what does not fit beside the others."""
        return self.menu[len(self.voorop) :]

    @property
    def hier_in_meer(self) -> bool:
        """Whether the page is one of those behind *Meer*."""
        return any(keuze.actief for keuze in self.meer)

    @property
    def demo(self) -> bool:
        """Whether this is a demo, with made-up people."""
        return bool(settings.DEMO)

    @property
    def sessieduur(self) -> int:
        """Seconds that a session lasts without a page or a submit."""
        return int(settings.INACTIEF_NA.total_seconds())

    @cached_property
    def ongelezen(self) -> int:
        """The number of unread notices of the user."""
        return self.gebruiker.meldingen.filter(gelezen_op=None).count() if self.gebruiker else 0


def kop_van(request: HttpRequest) -> Kop:
    """Return the header for the user of a request."""
    gebruiker = request.user
    if not isinstance(gebruiker, Gebruiker):
        return Kop()
    in_gebruik = gebruiker.aanstelling_in_gebruik
    if in_gebruik is None:
        return Kop(
            ondertitel=_("geen aanstelling"), gebruiker=gebruiker, account_url=reverse("gebruikers:account")
        )
    punten = punten_voor(in_gebruik.rol)
    adressen = [reverse(p.url_naam) for p in punten]
    hier = max((url for url in adressen if request.path.startswith(url)), key=len, default=None)
    return Kop(
        ondertitel=" · ".join(filter(None, [in_gebruik.bereik, in_gebruik.get_rol_display()])),
        menu=[
            Menukeuze(
                str(punt.naam),
                url,
                actief=url == hier,
                telling=partial(punt.telt, gebruiker) if punt.telt else None,
            )
            for punt, url in zip(punten, adressen, strict=True)
        ],
        gebruiker=gebruiker,
        rollen=[
            Rolkeuze(a.pk, str(a), actief=a == in_gebruik)
            for a in (gebruiker.in_kracht if len(gebruiker.in_kracht) > 1 else [])
        ],
        account_url=reverse("gebruikers:account"),
        wissel_url=reverse("gebruikers:rol"),
        zoek=zoekveld_voor(in_gebruik.rol),
        snel=_snel_op(request, gebruiker),
    )
