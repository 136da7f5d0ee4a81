"""What is on record of a person: how to reach it, how it was found, what the register says."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Adres,
    Doelgroepbevinding,
    Inburgeraar,
    Registergegevens,
    Vindgegevens,
    Vindroute,
)
from inburgeraars.services.bsn import may_reveal_bsn


@dataclass(frozen=True, kw_only=True)
class Gegeven:
    """One fact, with a note and an address it leads to."""

    wat: str
    waarde: str
    noot: str = ""
    href: str = ""


def gegevens(_gebruiker: Gebruiker, persoon: Inburgeraar) -> list[Gegeven]:
    """Return the facts that are known; what is not known is left out.

    Args:
        _gebruiker: who looks; what it may see the walls decide.
        persoon: whose dossier.
    """
    adres = Adres.objects.filter(inburgeraar=persoon).in_kracht().select_related("buurt").first()
    register = Registergegevens.objects.filter(inburgeraar=persoon).first()
    gevonden = Vindgegevens.objects.filter(inburgeraar=persoon).select_related("vindplaats", "buurt").first()
    bevinding = Doelgroepbevinding.objects.filter(inburgeraar=persoon).select_related("door").first()
    feiten = [*_bereikbaar(persoon), *_van_adres(adres), *_gevonden(gevonden)]
    if bevinding is not None:
        feiten.append(
            Gegeven(
                wat=_("Doelgroep"),
                waarde=str(bevinding.get_doelgroep_display()),
                noot=_("%(dag)s, %(wie)s")
                % {"dag": date_format(bevinding.datum, "j F Y"), "wie": bevinding.door.naam},
            )
        )
    feiten += _van_register(register)
    if may_reveal_bsn(persoon.pk):
        feiten.append(
            Gegeven(
                wat=_("BSN"),
                waarde=_("bekijken met een reden"),
                href=reverse("trajecten:bsn", args=[persoon.pk]),
            )
        )
    return feiten


def _bereikbaar(persoon: Inburgeraar) -> list[Gegeven]:
    uit = []
    if persoon.email:
        uit.append(Gegeven(wat=_("E-mail"), waarde=persoon.email, href=f"mailto:{persoon.email}"))
    if persoon.bereikbaar_via:
        uit.append(Gegeven(wat=_("Bereikbaar via"), waarde=persoon.bereikbaar_via))
    return uit


def _van_adres(adres: Adres | None) -> list[Gegeven]:
    if adres is None:
        return []
    postcode = f"{adres.postcode[:4]} {adres.postcode[4:]}" if adres.postcode else ""
    return [
        Gegeven(
            wat=_("Adres"),
            waarde=adres.kort,
            noot=" ".join(filter(None, (postcode, adres.woonplaats))),
        )
    ]


def _gevonden(gevonden: Vindgegevens | None) -> list[Gegeven]:
    if gevonden is None:
        return []
    waar = gevonden.vindplaats or gevonden.buurt
    dag = date_format(gevonden.gevonden_op, "j F Y") if gevonden.gevonden_op else _("nog niet gesproken")
    in_bpi = _("stond al in het BPI") if gevonden.al_in_bpi else _("stond niet in het BPI")
    noten = [str(waar or ""), dag, in_bpi if gevonden.vindroute == Vindroute.WIJKNETWERK else ""]
    return [
        Gegeven(
            wat=_("Gevonden via"),
            waarde=str(gevonden.get_vindroute_display()),
            noot=" · ".join(filter(None, noten)),
        )
    ]


def _van_register(register: Registergegevens | None) -> list[Gegeven]:
    if register is None:
        return [Gegeven(wat=_("Register"), waarde=_("staat niet in het BPI"))]
    uit = []
    if register.geboortedatum is not None:
        uit.append(Gegeven(wat=_("Geboren"), waarde=register.geboortedatum.tonen()))
    if register.datum_vestiging is not None:
        uit.append(
            Gegeven(wat=_("In Nederland sinds"), waarde=date_format(register.datum_vestiging, "j F Y"))
        )
    if register.vervallen_op is not None:
        uit.append(
            Gegeven(
                wat=_("Register"),
                waarde=_("niet meer in het BPI"),
                noot=_("sinds %s, het traject loopt gewoon door")
                % date_format(register.vervallen_op, "j F Y"),
            )
        )
    return uit
