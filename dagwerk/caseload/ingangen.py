"""The entrances above the caseload page: assigning people, and somebody who leaves."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.caseload.tellen import Groep, Medewerker, Peil, groepen, medewerkers
from dagwerk.caseload.zinnen import overdracht, toewijzen
from dagwerk.mijn_dag.jaar import getal
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig
from vinden.personen import NIEMAND
from wijken.models import Wijk


def toewijzen_adres(groepen_: list[Groep], wijk: Wijk | None) -> str:
    """Return the page on which people get a fixed contact: who has none, else whose contact does not work here any more."""
    wie = [pk for g in groepen_ for pk in g.niet_toegewezen]
    if wie:
        return toewijzen(wie)
    return reverse("trajecten:zonder_contact") + (f"?wijk={wijk.pk}" if wijk else "")


@dataclass(frozen=True, kw_only=True)
class Vertrekrij:
    """A coordinator whose dossiers can be divided among colleagues.

    Args:
        regel: how many trajecten are open, and until when the coordinator works here.
        url: the page on which they are divided.
        tot: its last day; None without an end.
    """

    naam: str
    regel: str
    url: str
    tot: dt.date | None


def wie_vertrekt(gebruiker: Gebruiker) -> list[Vertrekrij]:
    """Return who can leave: who works here or has open trajecten, whose end is nearest first; in two queries."""
    peil = Peil(gebruiker=gebruiker.pk, wijk=None, dag=vandaag())
    open_: Counter[int] = Counter()
    for groep in groepen(peil):
        open_[groep.contact] += groep.open
    mensen = medewerkers(set(open_) - {NIEMAND}, peil.dag)
    rijen = [_rij(m, open_[m.pk]) for m in mensen if m.wijken or open_[m.pk]]
    return sorted(rijen, key=lambda rij: rij.tot or dt.date.max)


def _rij(wie: Medewerker, aantal: int) -> Vertrekrij:
    delen = [ngettext("%s open traject", "%s open trajecten", aantal) % getal(aantal)]
    if not wie.wijken:
        delen.append(_("werkt hier niet meer"))
    elif wie.laatste_dag is not None:
        delen.append(_("de aanstelling eindigt op %s") % jaar_zo_nodig(wie.laatste_dag))
    return Vertrekrij(
        naam=wie.naam,
        regel=" · ".join(delen),
        url=overdracht(wie.pk),
        tot=wie.laatste_dag if wie.wijken else dt.date.min,
    )
