"""Panel above the visit form: what was said and agreed last time, and what still runs (DOMEIN 6)."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import met_weekdag, voluit
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.hoofd import Hoofd
from trajecten.kader.lezen import Rijen
from trajecten.plan.enums import Afspraakpartij, Afspraakstand
from trajecten.plan.rijen import PLAN


@dataclass(frozen=True, kw_only=True)
class Lopend:
    """An afspraak that is open: what, and by whom and when."""

    pk: int
    wat: str
    regel: str
    uiterlijk: dt.date | None


@dataclass(frozen=True, kw_only=True)
class Vorigekeer:
    """The panel; what is not known is empty.

    Args:
        wanneer: the day of the last report with a text; `tekst` is that text.
        afgesproken: what the visit was planned for, under the heading `afgesproken_kop`.
        loopt: the afspraken that are open, the soonest first.
        van_mij: the user keeps the dossier, so an afspraak can be ticked.
        waarschuwing: the safety note, with its reason.
        minderjarig: that the person is a minor, in words.
    """

    wanneer: str
    tekst: str
    afgesproken: str
    afgesproken_kop: str
    loopt: list[Lopend]
    van_mij: bool
    waarschuwing: str
    waarschuwing_reden: str
    minderjarig: str

    @property
    def eerste_dag(self) -> dt.date | None:
        """The first day still to come of an afspraak that is open."""
        return min((a.uiterlijk for a in self.loopt if a.uiterlijk and a.uiterlijk > vandaag()), default=None)

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.tekst or self.afgesproken or self.loopt or self.waarschuwing or self.minderjarig)


def gepland_bezoek(gebruiker: Gebruiker, rijen: Rijen, gekozen: int | None) -> GeplandBezoek | None:
    """Return the planned visit that a form is about: the chosen one, else that of today, else the last one before.

    Only the user's own, and none still to come.
    """
    dag = vandaag()
    eigen = [b for b in rijen.gepland if b.door_id == gebruiker.pk and b.datum <= dag]
    zelf = next((b for b in eigen if b.pk == gekozen), None)
    return zelf or next((b for b in eigen if b.datum == dag), None) or (eigen[-1] if eigen else None)


def vorige_keer(rijen: Rijen, kop: Hoofd, bezoek: GeplandBezoek | None) -> Vorigekeer:
    """Return the panel; `bezoek` is the planned visit that the form is about."""
    verslag = next((v for v in rijen.eerste_verslagen if v.tekst), None)
    afspraken = [a for a in rijen.van(PLAN).afspraken if a.stand == Afspraakstand.OPEN]
    vandaag_ = bezoek is not None and bezoek.datum == vandaag()
    return Vorigekeer(
        wanneer=met_weekdag(verslag.datum) if verslag else "",
        tekst=verslag.tekst if verslag else "",
        afgesproken=bezoek.wat if bezoek else "",
        afgesproken_kop=_("Afgesproken voor vandaag")
        if vandaag_ or bezoek is None
        else _("Afgesproken voor %s") % met_weekdag(bezoek.datum),
        loopt=[
            Lopend(
                pk=a.pk,
                wat=a.wat,
                regel=_regel(a.wie, rijen.persoon.voornamen, a.uiterlijk),
                uiterlijk=a.uiterlijk,
            )
            for a in afspraken
        ],
        van_mij=kop.begeleidt,
        waarschuwing=kop.waarschuwing,
        waarschuwing_reden=kop.waarschuwing_reden,
        minderjarig=kop.minderjarig,
    )


def _regel(wie: str, naam: str, uiterlijk: dt.date | None) -> str:
    partij = naam if wie == Afspraakpartij.INBURGERAAR and naam else str(Afspraakpartij(wie).label)
    if uiterlijk is None:
        return partij
    if uiterlijk < vandaag():
        return _("%(wie)s · moest klaar zijn op %(dag)s") % {"wie": partij, "dag": voluit(uiterlijk)}
    return _("%(wie)s · uiterlijk %(dag)s") % {"wie": partij, "dag": voluit(uiterlijk)}
