"""Panel: the timeline of a dossier, a union of domain rows and never of a log: newest first, by month."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering
from kern.woorden import zonder_jaar
from trajecten.bespreking.momenten import bespreek_momenten
from trajecten.contact.enums import Bezoekstand, Contactsoort, Resultaat
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.handhaving.paneel import handhaving_momenten
from trajecten.kader.hoofd import mag_vastleggen
from trajecten.kader.leesbewijs import BEWIJS
from trajecten.kader.lezen import Rijen
from trajecten.kader.moment import Moment, dag_in_woorden
from trajecten.kader.rijen import Verloop
from trajecten.kader.verslagen import PER_KEER, lees_verslagen
from trajecten.ladder.paneel import METING, meetmomenten
from trajecten.overdracht.paneel import is_overgedragen, overdracht_momenten
from trajecten.plan.momenten import plan_momenten
from trajecten.plan.rijen import PLAN
from trajecten.stappen.paneel import overlijden_momenten, resultaat_momenten
from trajecten.stappen.trajectwijk import trajectwijk_momenten
from trajecten.taken.momenten import vraag_momenten
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang
from trajecten.traject.verloop import geldig
from trajecten.uren.momenten import norm_momenten

VERSTE = 1_000_000
"""The most entries to pass over, whatever number the URL holds."""
VERSLAG, STAP, BENADERING, GEPLAND = "verslag", "stap", "benadering", "gepland"
GESPROKEN = "gesproken"
"""The filter for reports of a talk; the others are the kind of an entry."""
SOORTEN = {
    "": gettext_lazy("Alles"),
    GESPROKEN: gettext_lazy("Gesproken"),
    STAP: gettext_lazy("Stap"),
    METING: gettext_lazy("Meting"),
}
"""The filters, with their words."""


@dataclass(frozen=True, kw_only=True)
class Maand:
    """The entries of a month."""

    naam: str
    momenten: list[Moment]


@dataclass(frozen=True, kw_only=True)
class Tijdlijn:
    """The panel: some months, and the number of older entries.

    Args:
        soort: the filter that is on; empty for all.
        alle: the number of entries of this kind.
    """

    maanden: list[Maand]
    ouder: int
    volgende: int
    soort: str
    alle: int


def tijdlijn(
    gebruiker: Gebruiker, rijen: Rijen, *, vanaf: int = 0, aantal: int = PER_KEER, soort: str = ""
) -> Tijdlijn:
    """Return one part of the timeline, in three queries whatever its length. Users can correct their own contacts.

    Args:
        gebruiker: the user who looks; the walls decide what it can read.
        rijen: of the person, read with `TIJDLIJN`.
        vanaf: the number of newest entries to pass over.
        aantal: the most entries to return, at most `PER_KEER`.
        soort: a filter of `SOORTEN`; empty for all entries.
    """
    vanaf = min(max(vanaf, 0), VERSTE)
    overige = [m for m in _overige(gebruiker, rijen) if soort in {"", m.soort}]
    # At least this many of the entries passed over are reports, so none of these reports is in this part.
    over = max(vanaf - len(overige), 0)
    verslagen, van_verslagen = _verslagen(gebruiker, rijen, over, vanaf + aantal, soort)
    momenten = sorted(verslagen + overige, key=lambda m: (m.datum, m.orde), reverse=True)[vanaf - over :][
        :aantal
    ]
    alle = van_verslagen + len(overige)
    return Tijdlijn(
        maanden=[
            Maand(naam=maand, momenten=list(groep))
            for maand, groep in groupby(momenten, key=lambda m: date_format(m.datum, "F Y").capitalize())
        ],
        ouder=max(alle - vanaf - len(momenten), 0),
        volgende=vanaf + len(momenten),
        soort=soort,
        alle=alle,
    )


def gebeurd_sinds(gebruiker: Gebruiker, rijen: Rijen, dag: dt.date, moment: dt.datetime) -> list[Moment]:
    """Return what happened after a day, or was recorded after a moment; newest first, of reports the last `PER_KEER`.

    `rijen` are of the person, read with `TIJDLIJN`.
    """
    verslagen, _alle = _verslagen(gebruiker, rijen, 0, PER_KEER, "")
    momenten = (m for m in verslagen + _overige(gebruiker, rijen) if m.datum > dag or m.orde[0] > moment)
    return sorted(momenten, key=lambda m: (m.datum, m.orde), reverse=True)


def filters(pk: int, soort: str, bewijs: str) -> list[dict[str, object]]:
    """Return the filters of the timeline of a person as links, `soort` as the active one."""
    adres = reverse("trajecten:tijdlijn", args=[pk])
    return [
        {
            "naam": naam,
            "url": f"{adres}?{urlencode({'soort': waarde, BEWIJS: bewijs})}",
            "actief": waarde == soort,
        }
        for waarde, naam in SOORTEN.items()
    ]


def _overige(gebruiker: Gebruiker, rijen: Rijen) -> list[Moment]:
    """Return all entries but the reports: a handful per person, so all are read."""
    return [
        *_van_stappen(rijen.verloop),
        *trajectwijk_momenten(rijen),
        *(_van_benadering(b) for b in rijen.verloop.benaderingen if not is_overgedragen(rijen, b)),
        *overdracht_momenten(rijen),
        *(_van_gepland(b) for b in rijen.verloop.bezoeken if b.stand != Bezoekstand.GEPLAND),
        *plan_momenten(rijen),
        *resultaat_momenten(rijen),
        *overlijden_momenten(rijen),
        *handhaving_momenten(rijen),
        *meetmomenten(rijen),
        *norm_momenten(rijen),
        *vraag_momenten(rijen, gebruiker if rijen.persoon.houdt else None),
        *bespreek_momenten(gebruiker, rijen),
    ]


def _verslagen(
    gebruiker: Gebruiker, rijen: Rijen, van: int, tot: int, soort: str
) -> tuple[list[Moment], int]:
    """Return the reports from position `van` up to `tot`, newest first, and the number of all reports of this kind."""
    if soort not in {"", GESPROKEN}:
        return [], 0
    gesproken = soort == GESPROKEN
    if van == 0 and tot <= PER_KEER and not gesproken:
        verslagen = rijen.eerste_verslagen
    else:
        verslagen = lees_verslagen(rijen.persoon.pk, van, tot, gesproken=gesproken)
    gemaakt: dict[int | None, list[str]] = {}
    for afspraak in sorted(rijen.van(PLAN).afspraken, key=lambda a: a.pk):
        gemaakt.setdefault(afspraak.uit_contact_id, []).append(afspraak.wat)
    verbetert = gebruiker if mag_vastleggen(gebruiker, rijen) else None
    namens = rijen.verloop.namens
    momenten = [
        _van_verslag(
            v,
            verbetert,
            gemaakt.get(v.contactmoment_id, []),
            namens(v.contactmoment.door_id, v.datum),
        )
        for v in verslagen
    ]
    return momenten, rijen.samen["gesprekken" if gesproken else "aantal"]


def _kop(contact: Contactmoment, resultaat: Resultaat) -> str:
    """Return the kind of a contact, with whom or where; and the result when it is not the usual one."""
    soort = Contactsoort(contact.soort)
    waar = contact.organisatie or contact.activiteit or contact.vindplaats
    kop = str(soort.label).capitalize() + (f": {waar}" if waar else "")
    if soort == Contactsoort.HUISBEZOEK and resultaat != Resultaat.GESPROKEN:
        return str(resultaat.label)
    return kop if resultaat == soort.resultaten[0] else f"{kop}, {str(resultaat.label).lower()}"


def _wie(contact: Contactmoment, namens: str) -> str:
    """Return who made a contact, on behalf of whom, and who went along."""
    wie = contact.door.naam
    if namens:
        wie = _("%(wie)s namens %(vast)s") % {"wie": wie, "vast": namens}
    if contact.samen_met is None:
        return wie
    return _("%(wie)s, samen met %(ander)s") % {"wie": wie, "ander": contact.samen_met.naam}


def _van_verslag(verslag: Verslag, verbetert: Gebruiker | None, afspraken: list[str], namens: str) -> Moment:
    """Return the entry of a report; `verbetert` is the user when it may correct what it recorded of this person."""
    contact, resultaat = verslag.contactmoment, Resultaat(verslag.resultaat)
    soort, gesproken = Contactsoort(contact.soort), resultaat == Resultaat.GESPROKEN
    meta = [dag_in_woorden(verslag.datum), _("%d min") % contact.minuten, _wie(contact, namens)]
    badges = [_("erbij: %s") % verslag.aanwezig] if verslag.aanwezig else []
    if verslag.taal is not None:
        badges.append(f"{verslag.taal}, {verslag.get_tolk_display()}" if verslag.tolk else str(verslag.taal))
    if verslag.waarom_elders:
        badges.append(_("buiten de wijk: %s") % verslag.get_waarom_elders_display())
    eigen = verbetert is not None and contact.door_id == verbetert.pk
    return Moment(
        soort=VERSLAG,
        kop=_kop(contact, resultaat),
        icoon="door-closed" if soort == Contactsoort.HUISBEZOEK and not gesproken else soort.icoon,
        getint=gesproken,
        meta=" · ".join(meta),
        tekst=verslag.tekst,
        badges=badges,
        datum=verslag.datum,
        orde=(verslag.created_at, verslag.pk),
        kansen=verslag.kansen,
        afspraken=tuple(afspraken),
        verbeterd=verslag.correctiereden,
        versies_url=reverse("trajecten:verslag_versies", args=[verslag.pk]) if verslag.correctiereden else "",
        verbeter_url=reverse("trajecten:verslag_verbeteren", args=[verslag.pk]) if eigen else "",
    )


def _van_stappen(verloop: Verloop) -> Iterator[Moment]:
    """Yield the transitions; of what was reopened the closing too, as withdrawn."""
    staat = {o.pk for o in geldig(verloop.overgangen)}
    for overgang in verloop.overgangen:
        wie = verloop.wie(overgang.door, overgang.created_at)
        yield _van_stap(overgang, wie, staat=overgang.pk in staat)


def _van_stap(overgang: Stapovergang, wie: str, *, staat: bool) -> Moment:
    if not overgang.naar_stap:
        kop = _("Traject gesloten: %s") % overgang.get_uitkomst_display()
    elif overgang.van_stap:
        kop = _("Stap: van %(van)s naar %(naar)s") % {
            "van": Stap(overgang.van_stap).label,
            "naar": Stap(overgang.naar_stap).label,
        }
    elif staat:
        kop = _("Traject geopend in %s") % Stap(overgang.naar_stap).label
    else:
        kop = _("Traject heropend in %s") % Stap(overgang.naar_stap).label
    return Moment(
        soort=STAP,
        kop=kop,
        icoon="footprints",
        getint=False,
        meta=f"{dag_in_woorden(overgang.datum)} · {wie}",
        tekst=overgang.reden,
        badges=[] if staat or overgang.naar_stap else [_("teruggenomen")],
        datum=overgang.datum,
        orde=(overgang.created_at, overgang.pk),
    )


def _van_benadering(benadering: Benadering) -> Moment:
    wie = benadering.door.naam if benadering.door else str(benadering.wijk)
    meta = [dag_in_woorden(benadering.van), wie]
    if benadering.eindreden and benadering.tot:
        meta.append(
            _("%(reden)s op %(dag)s")
            % {"reden": benadering.get_eindreden_display(), "dag": zonder_jaar(benadering.tot)}
        )
    return Moment(
        soort=BENADERING,
        kop=_("Geclaimd, %s") % benadering.get_route_display(),
        icoon="user-check",
        getint=False,
        meta=" · ".join(meta),
        tekst=benadering.toelichting,
        badges=[],
        datum=benadering.van,
        orde=(benadering.sinds, benadering.pk),
    )


def _van_gepland(bezoek: GeplandBezoek) -> Moment:
    """Return the entry of a visit that was not held on its planned day, on that day."""
    if bezoek.verzet_naar is not None:
        kop = _("Bezoek verzet naar %s") % zonder_jaar(bezoek.verzet_naar.datum)
    else:
        kop = _("Bezoek afgezegd")
    return Moment(
        soort=GEPLAND,
        kop=kop,
        icoon="calendar",
        getint=False,
        meta=f"{dag_in_woorden(bezoek.datum)} · {bezoek.door.naam}",
        tekst=bezoek.reden,
        badges=[],
        datum=bezoek.datum,
        orde=(bezoek.created_at, bezoek.pk),
    )
