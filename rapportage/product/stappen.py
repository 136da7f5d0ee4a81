"""The steps of the text of a part as the step indicator shows them."""

import datetime as dt
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime

from gebruikers.models import Gebruiker
from rapportage.product.enums import Productstand
from rapportage.product.models import Producttekst


@dataclass(frozen=True)
class Stapregel:
    """A step: its name, whether it is done, and who took it."""

    naam: str
    stand: str
    noot: str


def productstappen(tekst: Producttekst) -> list[Stapregel]:
    """Return the steps from concept to approved, with who took each and when."""
    nu = list(Productstand).index(Productstand(tekst.stand))
    wie: dict[Productstand, tuple[Gebruiker | None, dt.datetime | None]] = {
        Productstand.TER_LEZING: (tekst.lezer, tekst.aangeboden_op),
        Productstand.GELEZEN: (tekst.lezer, tekst.gelezen_op),
        Productstand.GOEDGEKEURD: (tekst.goedgekeurd_door, tekst.goedgekeurd_op),
    }

    def stap(nummer: int, stand: Productstand) -> Stapregel:
        door, op = wie.get(stand, (None, None))
        noot = f"{door.naam}, {date_format(localtime(op), 'j F')}" if door and op else ""
        klaar = nummer < nu or (nummer == nu and stand == Productstand.GOEDGEKEURD)
        return Stapregel(
            capfirst(str(stand.label)), "klaar" if klaar else "nu" if nummer == nu else "straks", noot
        )

    return [stap(nummer, stand) for nummer, stand in enumerate(Productstand)]
