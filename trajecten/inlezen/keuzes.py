"""What can be chosen in the columns of the workbook: the reference data of this installation, by the words in a cell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Doelgroep, Geslacht, Taal, Tolk, Vindroute
from kern.ladder import Score, Trede
from netwerk.models import Vindplaats
from participatie.enums import Aanleiding
from trajecten.contact.enums import Contactsoort, Resultaat, Waaromelders
from trajecten.plan.enums import Afspraakpartij, Afspraakstand, Componentsoort
from trajecten.plan.models import Taalroute
from trajecten.taxatie.enums import Doelperspectief, Taalniveau
from wijken.models import Organisatie, Wijk

NIET_TE_BEPALEN = "niet te bepalen"
AFGEROND, GESTOPT = "afgerond", "gestopt"
OP_NAAM = (
    Contactsoort.HUISBEZOEK,
    Contactsoort.WIJKCENTRUM,
    Contactsoort.ELDERS,
    Contactsoort.TELEFOON,
    Contactsoort.BERICHT,
)
"""The kinds of contact that the workbook holds: those with the person alone."""


@dataclass(frozen=True)
class Keuzes:
    """The lists, by name (`Kolom.lijst`); a list holds the words of a cell with what they stand for."""

    lijsten: Mapping[str, Mapping[str, Any]]

    def woorden(self, lijst: str) -> list[str]:
        """Return the words of a list, in order."""
        return list(self.lijsten[lijst])

    def kies(self, lijst: str, woord: str) -> Any | None:
        """Return what a word stands for, whatever its capitals; None when the list lacks it."""
        gezocht = " ".join(woord.casefold().split())
        return next((w for naam, w in self.lijsten[lijst].items() if naam.casefold() == gezocht), None)


def _labels(leden: Iterable[Any]) -> dict[str, Any]:
    return {str(lid.label): lid for lid in leden}


def laad_keuzes() -> Keuzes:
    """Return the lists as they are now."""
    vindplaatsen = Vindplaats.objects.select_related("wijk").order_by("wijk__naam", "naam", "pk")
    coordinatoren = Aanstelling.objects.in_kracht().met_rol(Rol.TRAJECTCOORDINATOR).order_by()
    contacten = Gebruiker.objects.filter(pk__in=coordinatoren.values("gebruiker"), is_active=True)
    treden: dict[str, Any] = {str(trede.value): trede for trede in Trede}
    return Keuzes(
        {
            "geslachten": _labels((Geslacht.MAN, Geslacht.VROUW)),
            "talen": {t.naam: t for t in Taal.objects.te_kiezen()},
            "tolken": _labels(Tolk),
            "wijken": {w.naam: w for w in Wijk.objects.filter(pilot=True)},
            "vindroutes": _labels(Vindroute),
            "vindplaatsen": {f"{v.naam} ({v.wijk.naam})": v for v in vindplaatsen},
            "doelgroepen": _labels(Doelgroep),
            "doelperspectieven": _labels(Doelperspectief),
            "contacten": {g.email: g for g in contacten.order_by("email")},
            "onderdeelsoorten": _labels(Componentsoort),
            "taalroutes": {r.naam: r for r in Taalroute.objects.te_kiezen()},
            "taalniveaus": _labels(Taalniveau),
            "organisaties": {o.naam: o for o in Organisatie.objects.filter(actief=True)},
            "aflopen": {_("afgerond"): AFGEROND, _("gestopt"): GESTOPT},
            "partijen": _labels(Afspraakpartij),
            "scores": {str(score.value): score for score in Score},
            "afspraakstanden": _labels(Afspraakstand),
            "treden": treden | {_("niet te bepalen"): NIET_TE_BEPALEN},
            "aanleidingen": _labels(a for a in Aanleiding if a != Aanleiding.TWEEDE_LEZER),
            "contactsoorten": _labels(OP_NAAM),
            "resultaten": _labels(r for r in Resultaat if r != Resultaat.BESPROKEN),
            "redenen_elders": _labels(Waaromelders),
        }
    )
