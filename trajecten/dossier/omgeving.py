"""Around a person: with whom it lives, what was agreed, and what stands in the way (DOMEIN 5.1)."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from trajecten.dossier.rijen import Rijen
from trajecten.enums import Afspraakstand
from trajecten.erbij import Kandidaat, kandidaten


@dataclass(frozen=True, kw_only=True)
class Belemmeringrij:
    """A barrier that is not over."""

    pk: int
    soort: str
    toelichting: str
    sinds: str


@dataclass(frozen=True, kw_only=True)
class Afspraakrij:
    """An afspraak that is open: what, and who by when."""

    wat: str
    wie: str


@dataclass(frozen=True, kw_only=True)
class Omgeving:
    """The panel; a part that is empty is not shown."""

    huisgenoten: list[Kandidaat]
    afspraken: list[Afspraakrij]
    belemmeringen: list[Belemmeringrij]


def omgeving(gebruiker: Gebruiker, rijen: Rijen) -> Omgeving:
    """Return what is known around a person. Barriers are for who keeps the dossier, and for the teamleider.

    Args:
        gebruiker: who looks.
        rijen: what is known of the person.
    """
    afspraken = [a for a in rijen.afspraken if a.stand == Afspraakstand.OPEN]
    return Omgeving(
        huisgenoten=kandidaten(gebruiker, rijen.persoon),
        afspraken=[
            Afspraakrij(
                wat=a.wat,
                wie=" · ".join(
                    filter(
                        None,
                        (
                            str(a.get_wie_display()),
                            _("voor %s") % date_format(a.uiterlijk, "j F") if a.uiterlijk else "",
                        ),
                    )
                ),
            )
            for a in afspraken
        ],
        belemmeringen=[
            Belemmeringrij(
                pk=b.pk,
                soort=str(b.soort).capitalize(),
                toelichting=b.toelichting,
                sinds=date_format(b.sinds, "j F Y"),
            )
            for b in rijen.belemmeringen
        ],
    )
