"""The periods of reports: from which day a kind counts, on which days it can end, and when its figures are fixed.

For roles that open no dossier a peildatum has one moment of 'bekend op' (DOMEIN 9): two moments of one day, subtracted,
would be a diary of one person.
"""

import datetime as dt
from collections.abc import Iterator

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kern.klok import DAG, nu
from kern.werkdagen import volgende_werkdag
from rapportage.enums import Rapportsoort

VERTRAGING = dt.timedelta(minutes=10)
"""The least age of 'bekend op': a transaction not committed yet could still change what was known (docs/adr/0003)."""

VAST_OM = dt.time(6)
"""When the figures of a month or quarter are fixed, on the first working day after it."""

MAANDEN = {
    Rapportsoort.MAANDMONITORING: 1,
    Rapportsoort.KWARTAALMONITORING: 3,
    Rapportsoort.JAARRAPPORTAGE: 12,
}
"""How many months a report of a kind tells of; the eindrapportage tells of the whole pilot."""


def begin_van(soort: Rapportsoort, peildatum: dt.date) -> dt.date:
    """Return the first day of the period of a report."""
    if soort == Rapportsoort.EINDRAPPORTAGE:
        return settings.PILOT_VAN
    maanden = MAANDEN[soort]
    return dt.date(peildatum.year, (peildatum.month - 1) // maanden * maanden + 1, 1)


def einde_van(soort: Rapportsoort, dag: dt.date) -> dt.date:
    """Return the last day of the period of a kind of report that a day lies in."""
    if soort == Rapportsoort.EINDRAPPORTAGE:
        return settings.PILOT_TOT_EN_MET
    volgende = begin_van(soort, dag).month + MAANDEN[soort]
    jaren, maand = divmod(volgende - 1, MAANDEN[Rapportsoort.JAARRAPPORTAGE])
    return dt.date(dag.year + jaren, maand + 1, 1) - DAG


def is_jaareinde(dag: dt.date) -> bool:
    """Tell whether a day is the last of a year."""
    return dag == einde_van(Rapportsoort.JAARRAPPORTAGE, dag)


def sluiting(jaar: int) -> dt.datetime:
    """Return the moment at which the figures of a year are fixed: 1 March after it."""
    return dt.datetime(jaar + 1, 3, 1, tzinfo=timezone.get_default_timezone())


def vast_op(soort: Rapportsoort, peildatum: dt.date) -> dt.datetime:
    """Return the one moment of 'bekend op' of a report that is not asked for by hand."""
    if soort.is_monitoring:
        return timezone.make_aware(dt.datetime.combine(volgende_werkdag(peildatum), VAST_OM))
    return sluiting(peildatum.year)


def te_maken_vanaf(soort: Rapportsoort, peildatum: dt.date) -> dt.datetime:
    """Return when a report can be made: ten minutes after its figures were fixed."""
    return vast_op(soort, peildatum) + VERTRAGING


def peildata(soort: Rapportsoort) -> list[dt.date]:
    """Return the peildata of the pilot of which a report can be made by now, in order."""
    return [dag for dag in alle_peildata(soort) if te_maken_vanaf(soort, dag) <= nu()]


def volgende_peildatum(soort: Rapportsoort) -> dt.date | None:
    """Return the first peildatum of the pilot of which no report can be made yet; None after the last."""
    return next((dag for dag in alle_peildata(soort) if te_maken_vanaf(soort, dag) > nu()), None)


def alle_peildata(soort: Rapportsoort) -> Iterator[dt.date]:
    """Yield the last day of each period of the pilot, in order."""
    dag = einde_van(soort, settings.PILOT_VAN)
    if soort == Rapportsoort.EINDRAPPORTAGE:
        yield dag
        return
    while begin_van(soort, dag) <= settings.PILOT_TOT_EN_MET:
        yield dag
        dag = einde_van(soort, dag + DAG)


def periode_in_woorden(soort: Rapportsoort, peildatum: dt.date) -> str:
    """Return the period as it is named in a title: november 2026, kwartaal 4, 2026, or 2026; of the pilot 2025-2027."""
    if soort == Rapportsoort.MAANDMONITORING:
        return date_format(peildatum, "F Y")
    if soort == Rapportsoort.KWARTAALMONITORING:
        return _("kwartaal %(n)d, %(jaar)d") % {
            "n": peildatum.month // MAANDEN[soort],
            "jaar": peildatum.year,
        }
    if soort == Rapportsoort.EINDRAPPORTAGE:
        return f"{settings.PILOT_VAN.year}-{peildatum.year}"
    return str(peildatum.year)


def titel_van_jaar(soort: Rapportsoort, jaar: int) -> str:
    """Return the title of a report of a year: Jaarrapportage 2026."""
    return titel(soort, dt.date(jaar, 12, 31))


def titel(soort: Rapportsoort, peildatum: dt.date) -> str:
    """Return the title of a report: Monitoring november 2026, or Jaarrapportage 2026."""
    naam = _("Monitoring") if soort.is_monitoring else capfirst(str(soort.label))
    return f"{naam} {periode_in_woorden(soort, peildatum)}"
