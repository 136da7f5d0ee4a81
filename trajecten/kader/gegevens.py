"""Panel: the facts on record of a person: how to reach it, how it was found, what it told or the register says."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Adres,
    Inburgeraar,
    Registergegevens,
    Vindgegevens,
    Vindroute,
    geboren,
    geslacht,
)
from kern.woorden import voluit
from trajecten.kader.lezen import Rijen


@dataclass(frozen=True, kw_only=True)
class Gegeven:
    """One fact, with a note and the address it leads to."""

    wat: str
    waarde: str
    noot: str = ""
    href: str = ""


def gegevens(_gebruiker: Gebruiker, rijen: Rijen) -> list[Gegeven]:
    """Return the known facts, leaving out the unknown; the walls decide which of them the user can read."""
    persoon, bevinding = rijen.persoon, rijen.bevinding
    feiten = [*_bereikbaar(persoon), *_van_adres(rijen.adres), *_gevonden(rijen.gevonden, rijen.gevonden_op)]
    if bevinding is not None:
        feiten.append(
            Gegeven(
                wat=_("Doelgroep"),
                waarde=bevinding.doelgroep,
                noot=_("%(dag)s, %(wie)s") % {"dag": voluit(bevinding.datum), "wie": bevinding.wie},
            )
        )
    if persoon.trajectwijk:
        woont = _("woont nu in %s") % persoon.wijk if persoon.trajectwijk != persoon.wijk.naam else ""
        feiten.append(Gegeven(wat=_("Trajectwijk"), waarde=persoon.trajectwijk, noot=woont))
    feiten += [*_geboren(persoon), *_van_register(rijen.register)]
    if persoon.mag_bsn:
        feiten.append(_bsn(persoon.pk, bekend=persoon.bsn_bekend))
    return feiten


def _bsn(persoon: int, *, bekend: bool) -> Gegeven:
    if bekend:
        return Gegeven(
            wat=_("BSN"), waarde=_("bekijken met een reden"), href=reverse("trajecten:bsn", args=[persoon])
        )
    return Gegeven(wat=_("BSN"), waarde=_("nog niet bekend"))


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


def _gevonden(gevonden: Vindgegevens | None, op: dt.date | None) -> list[Gegeven]:
    if gevonden is None:
        return []
    waar = gevonden.plek
    dag = voluit(op) if op else _("nog niet gesproken")
    in_bpi = _("stond al in het BPI") if gevonden.al_in_bpi else _("stond niet in het BPI")
    noten = [str(waar or ""), dag, in_bpi if gevonden.vindroute == Vindroute.WIJKNETWERK else ""]
    return [
        Gegeven(
            wat=_("Gevonden via"),
            waarde=str(gevonden.get_vindroute_display()),
            noot=" · ".join(filter(None, noten)),
        )
    ]


def _geboren(persoon: Inburgeraar) -> list[Gegeven]:
    datum, soort = geboren(persoon), geslacht(persoon)
    verteld = _("zelf verteld") if getattr(persoon, "eigenopgave", None) else ""
    noot = "" if getattr(persoon, "registergegevens", None) else verteld
    uit = [Gegeven(wat=_("Geboren"), waarde=datum.tonen(), noot=noot)] if datum else []
    return uit + ([Gegeven(wat=_("Geslacht"), waarde=soort, noot=noot)] if soort else [])


def _van_register(register: Registergegevens | None) -> list[Gegeven]:
    if register is None:
        return [Gegeven(wat=_("Register"), waarde=_("staat niet in het BPI"))]
    uit = []
    if register.datum_vestiging is not None:
        uit.append(Gegeven(wat=_("In Nederland sinds"), waarde=voluit(register.datum_vestiging)))
    if register.vervallen_op is not None:
        uit.append(
            Gegeven(
                wat=_("Register"),
                waarde=_("niet meer in het BPI"),
                noot=_("sinds %s, het traject loopt gewoon door") % voluit(register.vervallen_op),
            )
        )
    return uit
