"""The change in trede of who has a taalcoach, beside that of who has none and of everybody."""

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kern.grafiek.kleuren import DONKER, LICHT, LIJNEN, STIPPEN
from kern.grafiek.legenda import legenda, vakje
from kern.grafiek.verdeling import Verdeling, cohort
from rapportage.cijfers.deelname import Coach, Verandering
from rapportage.cijfers.populaties import VERANDERING
from rapportage.cijfers.taalcoach import TAALCOACH
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.delen import Blok
from rapportage.opmaak.vijftallen import (
    Kenmerktabel,
    noot_vijftallen,
    ongeveer,
    precies,
    waarom_niet_verdeeld,
)
from rapportage.opmaak.woorden import getal

VULLINGEN = (DONKER, LICHT, LIJNEN, STIPPEN)


def met_en_zonder(boek: Boek) -> Blok:
    """Return the figure; where one of the groups is too small, how many have a taalcoach, and that it is too few."""
    waarover = _("De laatste meting naast de eerste, met en zonder taalcoach")
    kenmerken = boek.jaar.kenmerken
    tabel = (
        None
        if kenmerken is None
        else kenmerken.tabel("een half jaar geopend", VERANDERING.naam, TAALCOACH.naam)
    )
    if tabel is None:
        return Blok(waarover=waarover, kop=_("Er zijn nog geen cijfers apart van mensen met een taalcoach"))
    if not tabel.klassen(TAALCOACH.naam):
        kop = _("Met en zonder taalcoach tonen we nog niet apart")
        return Blok(waarover=waarover, kop=kop, noot=f"{precies(tabel)} {waarom_niet_verdeeld(tabel)}")
    if not tabel.klassen(VERANDERING.naam):
        return _te_weinig(tabel, waarover)
    return _figuur(tabel, waarover)


def _te_weinig(tabel: Kenmerktabel, waarover: str) -> Blok:
    mensen = {wie: tabel.cijfer(taalcoach=wie.value) or 0 for wie in Coach}
    wie = min(mensen, key=lambda deze: mensen[deze])
    kop = _("Te weinig mensen %(wie)s om apart te tonen") % {"wie": wie.value}
    zin = _("Van de %(n)s mensen zijn er %(m)s %(wie)s.") % {
        "n": getal(tabel.grootte()),
        "m": ongeveer(mensen[wie]),
        "wie": wie.value,
    }
    # The number of `rapportage.cijfers.taalcoach.MINSTENS`.
    pas = _("Een groep verdelen we hier pas vanaf 15 mensen, in vijftallen.")
    return Blok(waarover=tabel.waarover(waarover), kop=kop, noot=noot_vijftallen(tabel, zin, pas))


def _figuur(tabel: Kenmerktabel, waarover: str) -> Blok:
    klassen = tabel.klassen(VERANDERING.naam)

    def rij(naam: str, **wie: str) -> Verdeling:
        aantallen = [tabel.cijfer(verandering=klasse, **wie) or 0 for klasse in klassen]
        return Verdeling(naam=naam, aantallen=aantallen, onder=_("n = %s") % ongeveer(sum(aantallen)))

    rijen = [*(rij(capfirst(wie.value), taalcoach=wie.value) for wie in Coach), rij(_("Iedereen"))]
    hoger = tabel.cijfer(verandering=Verandering.HOGER.value, taalcoach=Coach.MET.value) or 0
    kop = _("Met taalcoach staan %(m)s van %(n)s mensen hoger dan bij de eerste meting") % {
        "m": ongeveer(hoger),
        "n": ongeveer(tabel.cijfer(taalcoach=Coach.MET.value) or 0),
    }
    namen = legenda([(vakje(v), capfirst(klasse)) for v, klasse in zip(VULLINGEN, klassen, strict=False)])
    zin = _("Wie een taalcoach krijgt, is niet geloot: dit zegt niet dat de taalcoach het verschil maakt.")
    return Blok(
        waarover=tabel.waarover(waarover),
        kop=kop,
        grafiek=format_html("{}{}", namen, cohort(kop, rijen, VULLINGEN[: len(klassen)])),
        noot=noot_vijftallen(tabel, zin, precies(tabel)),
    )
