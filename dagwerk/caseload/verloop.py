"""How the numbers of the caseload went: the counts that were kept, read beside those of now (docs/adr/0046)."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from urllib.parse import urlencode

from django.db.models import Case, F, Sum, Value, When
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dagwerk.caseload.enums import PER_COLLEGA, Maat
from dagwerk.caseload.models import Caseloadtelling
from dagwerk.caseload.tellingen import Aantallen, maandeinden
from dagwerk.mijn_dag.jaar import getal
from inburgeraars.models import Vindroute
from kern.klok import vandaag
from kern.woorden import UUR, jaar_zo_nodig, met_een_decimaal
from trajecten.normen.enums import Signaalregel
from trajecten.traject.enums import Stap
from vinden.personen import NIEMAND
from wijken.models import Wijk

MAANDEN = 6
"""So many ends of months stand in a line, before the dot of now."""
VERLOOP_VANAF = 2
"""So many of them must be known before there is a line."""
IEDEREEN = -1
"""As a fixed contact: whoever it is."""


@dataclass(frozen=True, kw_only=True)
class Reeks:
    """A number that has a course.

    Args:
        sleutel: its name in the URL.
        naam: what it counts.
        deel: the step, the rule or the vindroute; None for all of them together.
        zonder_contact: only people without a fixed contact.
    """

    sleutel: str
    naam: str | Promise
    maat: Maat
    deel: str | None = None
    zonder_contact: bool = False

    @property
    def per_collega(self) -> bool:
        """Whether it is of a coordinator; else it is of a wijk."""
        return self.maat in PER_COLLEGA

    @property
    def adres(self) -> str:
        """The page with its table of months."""
        return f"{reverse('trajecten:caseload_verloop')}?{urlencode({'reeks': self.sleutel})}"

    def in_woorden(self, aantal: int) -> str:
        """Return a number as it is read."""
        return met_een_decimaal(Decimal(aantal) / UUR) if self.maat == Maat.PER_PERSOON else str(aantal)


OPEN = Reeks(sleutel="open", naam=gettext_lazy("Open trajecten"), maat=Maat.OPEN)
NIET_TOEGEWEZEN = Reeks(
    sleutel="niemand", naam=gettext_lazy("Zonder vast contact"), maat=Maat.OPEN, zonder_contact=True
)
SIGNAAL = Reeks(sleutel="signaal", naam=gettext_lazy("Vraagt aandacht"), maat=Maat.SIGNAAL, deel="")
STIL = Reeks(
    sleutel="stil",
    naam=gettext_lazy("Te lang niet gesproken"),
    maat=Maat.SIGNAAL,
    deel=Signaalregel.GEEN_CONTACT,
)
HELFT = Reeks(
    sleutel="helft",
    naam=gettext_lazy("Taal of participatie niet op tijd begonnen"),
    maat=Maat.SIGNAAL,
    deel=Signaalregel.NIET_BEGONNEN,
)
AFSPRAAK = Reeks(
    sleutel="afspraak",
    naam=gettext_lazy("Afspraak te laat"),
    maat=Maat.SIGNAAL,
    deel=Signaalregel.AFSPRAAK_TE_LAAT,
)
METING = Reeks(
    sleutel="meting", naam=gettext_lazy("Meting nodig"), maat=Maat.SIGNAAL, deel=Signaalregel.METING_NODIG
)
TE_LANG = {
    stap: Reeks(sleutel=f"te-lang-in-{stap}", naam=naam, maat=Maat.TE_LANG, deel=stap)
    for stap, naam in (
        (Stap.TAXEREN, gettext_lazy("Te lang in Taxeren")),
        (Stap.VORMGEVEN, gettext_lazy("Te lang in Vormgeven")),
        (Stap.PLAATSEN, gettext_lazy("Te lang in Plaatsen")),
    )
}
GESTART = {
    Vindroute.BPI: Reeks(
        sleutel="gestart-bpi",
        naam=gettext_lazy("Gestart via het BPI"),
        maat=Maat.GESTART,
        deel=Vindroute.BPI,
    ),
    Vindroute.WIJKNETWERK: Reeks(
        sleutel="gestart-wijknetwerk",
        naam=gettext_lazy("Gestart via het wijknetwerk"),
        maat=Maat.GESTART,
        deel=Vindroute.WIJKNETWERK,
    ),
}
DIT_JAAR = Reeks(sleutel="gestart-dit-jaar", naam=gettext_lazy("Gestart in het jaar"), maat=Maat.DIT_JAAR)
VERZUIM = Reeks(sleutel="verzuim", naam=gettext_lazy("Verzuim"), maat=Maat.VERZUIM)
BEGELEID = Reeks(sleutel="begeleid", naam=gettext_lazy("Begeleid in het jaar"), maat=Maat.BEGELEID)
UREN = Reeks(sleutel="uren", naam=gettext_lazy("Uur per persoon"), maat=Maat.PER_PERSOON)

REEKSEN = {
    reeks.sleutel: reeks
    for reeks in (
        *(SIGNAAL, STIL, HELFT, *TE_LANG.values(), AFSPRAAK, METING, NIET_TOEGEWEZEN, OPEN, VERZUIM),
        *(*GESTART.values(), DIT_JAAR, BEGELEID, UREN),
    )
}
"""Every number with a course, by its name in the URL, in the order of the page."""


type _Plek = tuple[str, str, int | None, int]
"""Kind, part, wijk and fixed contact (`NIEMAND`, `IEDEREEN`, or a key where the number is of a coordinator)."""


@dataclass(frozen=True, kw_only=True)
class Dagstand:
    """The numbers of a day that was counted.

    Args:
        volledig: it was counted on the day itself, so that there are signals.
    """

    dag: dt.date
    volledig: bool
    aantallen: Mapping[_Plek, int]

    def aantal(self, reeks: Reeks, *, wijk: int | None = None, contact: int | None = None) -> int | None:
        """Return a number of a wijk, of a coordinator, or (without either) of all wijken; None when nobody knows it."""
        if reeks.maat == Maat.SIGNAAL and not self.volledig:
            return None
        som = sum(
            aantal
            for (maat, deel, waar, wie), aantal in self.aantallen.items()
            if maat == reeks.maat
            and reeks.deel in (None, deel)
            and (wijk is None or wijk == waar)
            and (contact is None or contact == wie)
            and (not reeks.zonder_contact or wie == NIEMAND)
        )
        return som or (None if reeks.maat == Maat.PER_PERSOON else 0)


def van_nu(aantallen: Aantallen) -> Dagstand:
    """Return the numbers of this moment, as they are read from a day that was counted."""
    uit: dict[_Plek, int] = {}
    for sleutel, aantal in aantallen.items():
        wie = sleutel.contact or NIEMAND
        if sleutel.maat not in PER_COLLEGA and wie != NIEMAND:
            wie = IEDEREEN
        plek = (sleutel.maat.value, sleutel.deel, sleutel.wijk, wie)
        uit[plek] = uit.get(plek, 0) + aantal
    return Dagstand(dag=vandaag(), volledig=True, aantallen=uit)


def geteld(dagen: Iterable[dt.date]) -> dict[dt.date, Dagstand]:
    """Return what was counted on these days, as far as it was, in one query."""
    wie = Case(
        When(aantallen__wijk__isnull=True, then=F("aantallen__contact")),
        When(aantallen__contact__isnull=True, then=Value(NIEMAND)),
        default=Value(IEDEREEN),
    )
    rijen = (
        Caseloadtelling.objects.filter(dag__in=list(dagen), dag__lt=vandaag())
        .order_by("dag")
        .values("dag", "volledig", "aantallen__maat", "aantallen__deel", "aantallen__wijk", wie=wie)
        .annotate(som=Sum("aantallen__aantal"))
    )
    uit: dict[dt.date, Dagstand] = {}
    delen: dict[dt.date, dict[_Plek, int]] = {}
    for rij in rijen:
        deel = delen.setdefault(rij["dag"], {})
        uit.setdefault(rij["dag"], Dagstand(dag=rij["dag"], volledig=rij["volledig"], aantallen=deel))
        if rij["som"]:
            plek = (rij["aantallen__maat"], rij["aantallen__deel"], rij["aantallen__wijk"], rij["wie"])
            deel[plek] = rij["som"]
    return uit


@dataclass(frozen=True, kw_only=True)
class Lijn:
    """A number at the ends of months and now, as a small line.

    Args:
        punten: the values, None where it is not known; the last one is of now.
        norm: drawn beside it; None without one.
        titel: the same in words.
    """

    punten: tuple[float | None, ...]
    titel: str
    norm: float | None = None


@dataclass(frozen=True, kw_only=True)
class Verloop:
    """What was counted, for the sentences and tables of a page.

    Args:
        standen: the counted days.
        wijk: the only wijk of the page; None for all.
    """

    standen: Mapping[dt.date, Dagstand]
    wijk: Wijk | None
    maanden: list[dt.date] = field(default_factory=list)

    def was(
        self, dag: dt.date, reeks: Reeks, *, wijk: int | None = None, contact: int | None = None
    ) -> int | None:
        """Return a number of a day gone by; None when it was not counted."""
        stand = self.standen.get(dag)
        return stand.aantal(reeks, wijk=self._waar(reeks, wijk), contact=contact) if stand else None

    def lijn(
        self,
        reeks: Reeks,
        nu: int,
        *,
        wijk: int | None = None,
        contact: int | None = None,
        norm: int | None = None,
        sinds: dt.date | None = None,
    ) -> Lijn | None:
        """Return the line of a number that is `nu` now; None before two months are known: a stub shows no course.

        Args:
            reeks: the number.
            nu: what it is now.
            wijk: of which wijk.
            contact: of which coordinator.
            norm: the norm, in the unit of the number.
            sinds: months that ended before this day are left out.
        """
        punten: list[tuple[dt.date, int | None]] = [
            (dag, self.was(dag, reeks, wijk=wijk, contact=contact)) for dag in self.maanden
        ]
        punten = [(dag, aantal if sinds is None or dag >= sinds else None) for dag, aantal in punten]
        bekend = [(dag, aantal) for dag, aantal in punten if aantal is not None]
        if len(bekend) < VERLOOP_VANAF:
            return None
        woorden = [f"{jaar_zo_nodig(dag)} {reeks.in_woorden(aantal)}" for dag, aantal in bekend]
        return Lijn(
            punten=(*(aantal for _dag, aantal in punten), nu),
            norm=norm,
            titel=_("%(naam)s: %(toen)s, nu %(nu)s")
            % {"naam": reeks.naam, "toen": ", ".join(woorden), "nu": reeks.in_woorden(nu)},
        )

    def _waar(self, reeks: Reeks, wijk: int | None) -> int | None:
        if reeks.per_collega or wijk is not None:
            return None if reeks.per_collega else wijk
        return self.wijk.pk if self.wijk else None


def verloop(wijk: Wijk | None, tegen: dt.date | None) -> Verloop:
    """Return what was counted at the ends of the last months and on the day `tegen`, in one query."""
    maanden = maandeinden()[-MAANDEN:]
    return Verloop(standen=geteld({*maanden, *([tegen] if tegen else [])}), wijk=wijk, maanden=maanden)


def in_woorden(nu: int, was: int | None, tegen: dt.date) -> tuple[str, bool]:
    """Return the difference with a day gone by in words, empty when it is not known, and whether it became more."""
    if was is None:
        return "", False
    dag = jaar_zo_nodig(tegen)
    if nu == was:
        return _("gelijk aan %s") % dag, False
    woorden = _("%(n)s meer dan op %(dag)s") if nu > was else _("%(n)s minder dan op %(dag)s")
    return woorden % {"n": getal(abs(nu - was)), "dag": dag}, nu > was
