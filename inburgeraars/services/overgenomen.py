"""The person of a traject that ran already when it was read in: added, found and approached on days that lie back.

Beside `personen` and `benaderingen`, which write what happens now: a person met in the wijk is found on the day it is
registered, and a reservation or call-up goes before a claim.
"""

import datetime as dt
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou, Overleden
from inburgeraars.models import (
    Adres,
    Benadering,
    EigenOpgave,
    Inburgeraar,
    Route,
    Taal,
    Tolk,
    Vindgegevens,
    Vindroute,
)
from inburgeraars.namen import Naam
from inburgeraars.services.benaderingen import aanstelling_voor_wijk, begin_benadering, lock_persoon
from inburgeraars.services.opgave import Opgave, schrijf_opgave, staat_geboren_in_register
from inburgeraars.services.personen import Woonadres, zet_adres, zet_naam
from inburgeraars.services.vindgegevens import stond_in_bpi
from kern.dagen import eis_was
from kern.weigering import Weigering
from netwerk.models import Vindplaats
from wijken.models import Wijk


@dataclass(frozen=True, kw_only=True)
class Bekend:
    """What is told of the person of a running traject. What identifies stays out of the repr."""

    naam: Naam
    opgave: Opgave
    telefoon: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    adres: Woonadres | None = field(default=None, repr=False)
    taal: Taal | None = None
    tolk: Tolk | None = None


def add_overgenomen(*, bekend: Bekend, wijk: Wijk) -> Inburgeraar:
    """Add the person of a running traject who is not known here, in the wijk of the traject. Called inside the act.

    Raises:
        ValidationError: the name holds what no name holds, by field.
    """
    persoon = Inburgeraar(wijk=wijk)
    zet_naam(persoon, bekend.naam)
    persoon.save(force_insert=True)
    return persoon


def fill_overgenomen(*, persoon: Inburgeraar, bekend: Bekend) -> None:
    """Add what is told of the person and not known here: what the register or a colleague wrote stays as it is.

    An address holds from today, and gives the wijk the person lives in now. Called inside the act, after the claim.
    """
    persoon.refresh_from_db()
    for veld in ("telefoon", "email", "taal"):
        waarde = getattr(bekend, veld)
        if waarde and not getattr(persoon, veld):
            setattr(persoon, veld, waarde)
    if bekend.tolk and persoon.tolk == Tolk.GEEN:
        persoon.tolk = bekend.tolk
    if bekend.adres is not None and not Adres.objects.filter(inburgeraar=persoon).in_kracht().exists():
        zet_adres(persoon, bekend.adres)
    persoon.save(update_fields=["telefoon", "email", "taal", "tolk", "wijk"])
    staat_er = EigenOpgave.objects.filter(inburgeraar=persoon).exists()
    if bekend.opgave and not staat_er and not staat_geboren_in_register(persoon.pk):
        schrijf_opgave(persoon, bekend.opgave)


def lock_over_te_nemen(inburgeraar_id: int, *, van: dt.date) -> Inburgeraar:
    """Return a known person, locked, of whom a traject that ran since a day can be read in.

    Raises:
        Overleden: the person died.
        Weigering: somebody approached the person on that day or later, so that it is known here what happened.
    """
    persoon = lock_persoon(inburgeraar_id)
    if persoon.overleden_op is not None:
        raise Overleden
    for eerder in Benadering.objects.filter(inburgeraar=persoon).order_by("-van", "-pk"):
        if eerder.tot is None or eerder.tot > van:
            raise Weigering(
                _(
                    "Deze persoon is hier al bekend en is na die dag al benaderd. Haal de rij weg en leg het "
                    "traject vast in het dossier."
                )
            )
    return persoon


def claim_overgenomen(
    *,
    persoon: Inburgeraar,
    contact: Gebruiker,
    van: dt.date,
    wijk: Wijk,
    vindroute: Vindroute,
    vindplaats: Vindplaats | None,
) -> Benadering:
    """Record how the person was found and that it is approached since a day, by its fixed contact.

    Called inside the act, with the person locked. How a person was found is set once: what stands there stays.

    Raises:
        NietVanJou: the fixed contact does not work in the wijk of the traject.
        ValidationError: a day still to come.
    """
    eis_was("van", van)
    if aanstelling_voor_wijk(contact, wijk.pk) is None:
        raise NietVanJou(
            _("Dit vaste contact heeft geen aanstelling in deze wijk. Kies een ander, of een andere wijk.")
        )
    if not Vindgegevens.objects.filter(inburgeraar=persoon).exists():
        in_wijk = vindroute == Vindroute.WIJKNETWERK
        Vindgegevens.objects.create(
            inburgeraar=persoon,
            vindroute=vindroute,
            vindplaats=vindplaats if in_wijk else None,
            wijk=wijk if in_wijk and vindplaats is None else None,
            al_in_bpi=stond_in_bpi(persoon.pk, op=van),
            gevonden_op=van if in_wijk else None,
        )
    return begin_benadering(persoon, route=Route.WIJKGERICHT, door=contact, van=van, wijk_id=wijk.pk)
