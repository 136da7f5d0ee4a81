"""The users of the demo: one for each rol, coordinators for each pilot wijk, and some who have left."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from demodata.kalender import PILOT_VAN, op_moment, werkdag_vanaf
from demodata.schrijven import Boek
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.klok import DAG
from logboek.enums import Handeling
from wijken.models import Organisatie, Wijk

DOMEIN = "demo.invalid"
"""A domain that never exists (RFC 2606): no mail of the demo can reach anybody."""

WACHTWOORD = "samen-langs-de-roer"
"""The password of every demo user. No secret: `demogebruikers` prints it, and no other installation has these users."""


@dataclass(frozen=True, kw_only=True)
class Functie:
    """A future aanstelling: `wijk` as code, `organisatie` by name, `tot` the first day that it no longer holds."""

    rol: Rol
    wijk: str = ""
    organisatie: str = ""
    fte: str = "1"
    van: dt.date = PILOT_VAN
    tot: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class Medewerker:
    """A future user."""

    voornaam: str
    achternaam: str
    functies: tuple[Functie, ...]

    @property
    def email(self) -> str:
        """The address the user signs in with."""
        return f"{self.voornaam}.{self.achternaam.replace(' ', '')}@{DOMEIN}".lower()


OVERDRACHT = dt.date(2025, 10, 31)
"""The last day of the first second coordinator of Donderberg, who hands over its people that afternoon."""

MEDEWERKERS = (
    Medewerker(voornaam="Kees", achternaam="Vossen", functies=(Functie(rol=Rol.BEHEERDER),)),
    Medewerker(
        voornaam="Ilse",
        achternaam="Verkoulen",
        functies=(Functie(rol=Rol.TRAJECTCOORDINATOR, wijk="DON"),),
    ),
    Medewerker(
        voornaam="Bart",
        achternaam="Smitsmans",
        functies=(Functie(rol=Rol.TRAJECTCOORDINATOR, wijk="DON", fte="0.8", tot=OVERDRACHT + DAG),),
    ),
    Medewerker(
        voornaam="Karim",
        achternaam="Belhadj",
        functies=(
            Functie(
                rol=Rol.TRAJECTCOORDINATOR,
                wijk="DON",
                fte="0.8",
                van=dt.date(2025, 10, 13),
                tot=dt.date(2026, 5, 1),
            ),
            Functie(rol=Rol.TRAJECTCOORDINATOR, wijk="DON", van=dt.date(2026, 5, 1)),
        ),
    ),
    Medewerker(
        voornaam="Jolanda",
        achternaam="Peulen",
        functies=(Functie(rol=Rol.TRAJECTCOORDINATOR, wijk="KEM"),),
    ),
    Medewerker(
        voornaam="Sjoerd",
        achternaam="Linssen",
        functies=(Functie(rol=Rol.TRAJECTCOORDINATOR, wijk="VEL", fte="0.9"),),
    ),
    Medewerker(
        voornaam="Naima",
        achternaam="Ramaekers",
        functies=(Functie(rol=Rol.TRAJECTCOORDINATOR, wijk="VEL", fte="0.8"),),
    ),
    Medewerker(
        voornaam="Thijs",
        achternaam="Peeters",
        functies=(Functie(rol=Rol.TRAJECTCOORDINATOR, wijk="KEM", fte="0.9"),),
    ),
    Medewerker(voornaam="Annemiek", achternaam="Creemers", functies=(Functie(rol=Rol.TEAMLEIDER),)),
    Medewerker(voornaam="Petra", achternaam="Heuvelmans", functies=(Functie(rol=Rol.CONSULENT),)),
    Medewerker(
        voornaam="Rob",
        achternaam="Wauben",
        functies=(Functie(rol=Rol.CONSULENT, fte="0.6", tot=dt.date(2026, 3, 1)),),
    ),
    Medewerker(voornaam="Lotte", achternaam="Rademakers", functies=(Functie(rol=Rol.BELEIDSMEDEWERKER),)),
    Medewerker(voornaam="Wim", achternaam="Cuijpers", functies=(Functie(rol=Rol.PROJECTLEIDER, fte="0.5"),)),
    Medewerker(
        voornaam="Gerda", achternaam="Slangen", functies=(Functie(rol=Rol.WIJKCOORDINATOR, wijk="DON"),)
    ),
    Medewerker(
        voornaam="Tjeu",
        achternaam="Nouwen",
        functies=(
            Functie(rol=Rol.WIJKCOORDINATOR, wijk="KEM", fte="0.5"),
            Functie(rol=Rol.WIJKCOORDINATOR, wijk="VEL", fte="0.5"),
        ),
    ),
    Medewerker(
        voornaam="Anouk",
        achternaam="Verheesen",
        functies=(Functie(rol=Rol.PARTNER, organisatie="Gilde Opleidingen"),),
    ),
    Medewerker(
        voornaam="Mirjam",
        achternaam="Op den Kamp",
        functies=(Functie(rol=Rol.PARTNER, organisatie="Wel.kom"),),
    ),
    Medewerker(voornaam="Henk", achternaam="van Lierop", functies=(Functie(rol=Rol.TAALCOACH, fte="0.1"),)),
    Medewerker(voornaam="Frans", achternaam="Beurskens", functies=(Functie(rol=Rol.AFDELINGSHOOFD),)),
    Medewerker(voornaam="Marijke", achternaam="Thissen", functies=(Functie(rol=Rol.ADVISEUR, fte="0.3"),)),
)


@dataclass
class Team:
    """The users after they were added to the book."""

    gebruikers: dict[str, Gebruiker] = field(default_factory=dict)
    aanstellingen: list[Aanstelling] = field(default_factory=list)

    def met(self, rol: Rol, dag: dt.date, wijk: Wijk | None = None) -> list[Gebruiker]:
        """Return the users with a rol (for a wijk) on a day, in the order of MEDEWERKERS."""
        passend = (
            a.gebruiker
            for a in self.aanstellingen
            if a.rol == rol and a.is_in_kracht(dag) and (wijk is None or a.wijk in {None, wijk})
        )
        return list({id(g): g for g in passend}.values())

    def aanstelling(self, gebruiker: Gebruiker, dag: dt.date) -> Aanstelling | None:
        """Return the aanstelling in which a user acts on a day."""
        return next((a for a in self.aanstellingen if a.gebruiker is gebruiker and a.is_in_kracht(dag)), None)

    def nummer(self, gebruiker: Gebruiker) -> int:
        """Return the position of a user in the list."""
        return list(self.gebruikers.values()).index(gebruiker)


def voeg_gebruikers_toe(
    boek: Boek, *, wijken: dict[str, Wijk], organisaties: dict[str, Organisatie], tot: dt.date
) -> Team:
    """Add the users to the book who had come by the last day.

    Args:
        boek: the book.
        wijken: by code.
        organisaties: by name.
        tot: the day that counts as today.
    """
    team = Team()
    wachtwoord = make_password(WACHTWOORD)
    beheerder: Gebruiker | None = None
    for plaats, wie in enumerate(MEDEWERKERS):
        functies = [f for f in wie.functies if f.van <= tot]
        if not functies:
            continue
        van = min(f.van for f in functies)
        op = op_moment(werkdag_vanaf(van - dt.timedelta(days=20)), dt.time(9, 2 * plaats))
        gebruiker = Gebruiker(
            email=wie.email,
            voornaam=wie.voornaam,
            achternaam=wie.achternaam,
            telefoon=f"0475-00{1000 + plaats}",
            password=wachtwoord,
            created_at=op,
            uitgenodigd_op=op,
        )
        daad = boek.log(
            Handeling.GEBRUIKER_TOEGEVOEGD, op=op, door=beheerder, over=[("gebruiker", gebruiker)]
        )
        boek.voeg_toe(gebruiker, op=op, daad=daad)
        boek.voeg_toe(EmailAddress(user=gebruiker, email=wie.email, verified=True, primary=True), op=op)
        team.gebruikers[wie.email] = gebruiker
        _stel_aan(boek, team, gebruiker, functies, beheerder, wijken, organisaties, tot)
        beheerder = beheerder or gebruiker
    return team


def _stel_aan(
    boek: Boek,
    team: Team,
    gebruiker: Gebruiker,
    functies: list[Functie],
    beheerder: Gebruiker | None,
    wijken: dict[str, Wijk],
    organisaties: dict[str, Organisatie],
    tot: dt.date,
) -> None:
    for functie in functies:
        aanstelling = Aanstelling(
            gebruiker=gebruiker,
            rol=functie.rol,
            wijk=wijken[functie.wijk] if functie.wijk else None,
            organisatie=organisaties[functie.organisatie] if functie.organisatie else None,
            fte=Decimal(functie.fte),
            van=functie.van,
        )
        op = _opgenomen(functie, functies, gebruiker)
        over: list[tuple[str, Gebruiker | Aanstelling]] = [
            ("gebruiker", gebruiker),
            ("aanstelling", aanstelling),
        ]
        daad = boek.log(Handeling.AANSTELLING_TOEGEVOEGD, op=op, door=beheerder, over=over)
        boek.voeg_toe(aanstelling, op=op, daad=daad)
        team.aanstellingen.append(aanstelling)
        if functie.tot is not None and functie.tot <= tot:
            einde = op_moment(functie.tot - DAG, dt.time(17))
            daad = boek.log(Handeling.AANSTELLING_BEEINDIGD, op=einde, door=beheerder, over=over)
            boek.wijzig(aanstelling, op=einde, daad=daad, tot=functie.tot)


def _opgenomen(functie: Functie, functies: list[Functie], gebruiker: Gebruiker) -> dt.datetime:
    """Return when an aanstelling was recorded: with its user, or when the previous aanstelling ended."""
    if functie is functies[0] or functie.van == functies[0].van:
        return gebruiker.created_at + dt.timedelta(minutes=1)
    return op_moment(functie.van, dt.time(8, 30))
