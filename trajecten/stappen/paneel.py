"""Panel: the results of a traject, whether the person goes on alone, and the nazorg (DOMEIN 5.5)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kern.klok import vandaag
from kern.woorden import voluit
from trajecten.kader.gegevens import Gegeven
from trajecten.kader.lezen import Rijen
from trajecten.kader.moment import Moment, dag_in_woorden
from trajecten.stappen.models import Eindresultaat, Nazorgmeting
from trajecten.stappen.rijen import AFRONDEN
from trajecten.taken.enums import Taakstand
from trajecten.traject.enums import Stap

AFRONDING = "afronding"


@dataclass(frozen=True, kw_only=True)
class Nazorgregel:
    """A planned meting in words.

    Args:
        stand: "gedaan", "te laat" or "gepland".
    """

    dag: str
    stand: str


@dataclass(frozen=True, kw_only=True)
class Afrondingpaneel:
    """The panel.

    Args:
        resultaten: the results of the traject.
        verder: whether the person goes on alone, and the aim of nazorg.
        metingen: those of nazorg, in order.
        nazorg_tot: until when the fixed contact stays; empty without nazorg.
        mag: whether this user keeps the dossier, so that it can be filled in.
        in_nazorg: whether the traject was completed, so that nazorg can be planned.
    """

    resultaten: list[Gegeven]
    verder: list[Gegeven]
    metingen: list[Nazorgregel]
    nazorg_tot: str
    mag: bool
    in_nazorg: bool


def afronding(rijen: Rijen) -> Afrondingpaneel | None:
    """Return the panel; None as long as a traject is not near its end."""
    traject, alle = rijen.traject, rijen.van(AFRONDEN)
    if traject is None:
        return None
    eigen = [r for r in alle.resultaten if r.traject_id == traject.pk]
    verder = next((a for a in alle.afrondingen if a.traject_id == traject.pk), None)
    metingen = [n for n in alle.nazorg if n.traject_id == traject.pk and not n.vervallen]
    mag = bool(rijen.persoon.houdt)
    afgerond = traject.uitkomst.startswith("afgerond")
    komt = traject.gesloten_op is None and traject.stap == Stap.AFRONDEN
    if not (eigen or verder or metingen or ((komt or afgerond) and mag)):
        return None
    regels = []
    if verder is not None:
        regels = [
            Gegeven(
                wat=_("Verder op eigen kracht"),
                waarde=verder.get_zelfstandig_display().capitalize(),
                noot=verder.zelfstandig_hoe,
            ),
            Gegeven(wat=_("Nazorg let op"), waarde=verder.nazorg),
        ]
    return Afrondingpaneel(
        resultaten=[_resultaat(r, mag=mag) for r in eigen],
        verder=[g for g in regels if g.waarde or g.noot],
        metingen=[_meting(n) for n in metingen],
        nazorg_tot=voluit(metingen[-1].gepland_op) if metingen else "",
        mag=mag,
        in_nazorg=afgerond,
    )


def _resultaat(resultaat: Eindresultaat, *, mag: bool) -> Gegeven:
    delen = [voluit(resultaat.datum), resultaat.taalniveau]
    return Gegeven(
        wat=str(resultaat.soort),
        waarde=" · ".join(filter(None, delen)),
        noot=resultaat.in_woorden,
        href=reverse("trajecten:resultaat", args=[resultaat.pk]) if mag else "",
    )


def _meting(meting: Nazorgmeting) -> Nazorgregel:
    gedaan = meting.taak.stand != Taakstand.OPEN
    te_laat = meting.gepland_op < vandaag()
    return Nazorgregel(
        dag=voluit(meting.gepland_op),
        stand="gedaan" if gedaan else "te laat" if te_laat else "gepland",
    )


def resultaat_momenten(rijen: Rijen) -> Iterator[Moment]:
    """Yield the results as entries of the timeline."""
    for resultaat in rijen.van(AFRONDEN).resultaten:
        wie = rijen.verloop.wie(resultaat.door, resultaat.created_at)
        delen = [dag_in_woorden(resultaat.datum), resultaat.taalniveau, wie]
        yield Moment(
            soort=AFRONDING,
            kop=_("Resultaat: %s") % resultaat.soort,
            icoon="flag",
            getint=False,
            meta=" · ".join(filter(None, delen)),
            tekst=resultaat.in_woorden,
            badges=[],
            datum=resultaat.datum,
            orde=(resultaat.created_at, resultaat.pk),
        )


def overlijden_momenten(rijen: Rijen) -> Iterator[Moment]:
    """Yield that a person died as an entry of the timeline, and that it was taken back."""
    for rij in rijen.van(AFRONDEN).overlijdens:
        kop, dag = _("Overleden"), rij.overleden_op
        badges = [_("teruggenomen")] if rij.teruggenomen_op else []
        wie = rijen.verloop.wie(rij.door, rij.created_at)
        yield _van_overlijden(kop, dag, wie, "", badges, (rij.created_at, rij.pk))
        if rij.teruggenomen_op is not None and rij.teruggenomen_door is not None:
            kop, dag = _("Overlijden teruggenomen"), timezone.localtime(rij.teruggenomen_op).date()
            yield _van_overlijden(
                kop, dag, rij.teruggenomen_door.naam, rij.reden, [], (rij.teruggenomen_op, rij.pk)
            )


def _van_overlijden(
    kop: str, dag: dt.date, wie: str, tekst: str, badges: list[str], orde: tuple[dt.datetime, int]
) -> Moment:
    return Moment(
        soort=AFRONDING,
        kop=kop,
        icoon="flag",
        getint=False,
        meta=f"{dag_in_woorden(dag)} · {wie}",
        tekst=tekst,
        badges=badges,
        datum=dag,
        orde=orde,
    )
