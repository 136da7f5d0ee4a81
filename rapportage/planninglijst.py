"""The planning on its page: of each kind when, what came last, what comes next, and for whom."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gebruikers.models import Gebruiker
from rapportage.enums import Rapportsoort
from rapportage.lijst import Standregel, stand_van, uitgaven
from rapportage.models import Rapportplanning, Rapportuitgave
from rapportage.parameters import in_woorden
from rapportage.permissions import lezers_van, soorten_voor
from rapportage.tijdvakken import periode_in_woorden, te_maken_vanaf, volgende_peildatum

WANNEER = {
    Rapportsoort.MAANDMONITORING: gettext_lazy(
        "Op de eerste werkdag na elke maand, om 6.10\N{NO-BREAK SPACE}uur"
    ),
    Rapportsoort.KWARTAALMONITORING: gettext_lazy(
        "Op de eerste werkdag na elk kwartaal, om 6.10\N{NO-BREAK SPACE}uur"
    ),
    Rapportsoort.JAARRAPPORTAGE: gettext_lazy("Elk jaar op 1 maart, om 0.10\N{NO-BREAK SPACE}uur"),
    Rapportsoort.EINDRAPPORTAGE: gettext_lazy(
        "Eén keer, na de pilot: op 1 maart %(jaar)d, om 0.10\N{NO-BREAK SPACE}uur"
    ),
}
"""When a kind is made: ten minutes after its figures are fixed (`rapportage.tijdvakken.te_maken_vanaf`)."""


@dataclass(frozen=True, kw_only=True)
class Planningrij:
    """A kind of report on the page.

    Args:
        planning: its row.
        naam: the kind, in words.
        wanneer: its rhythm.
        laatst: when it last asked for an edition; empty when it never did.
        uitgave: the last edition it asked for.
        stand: how far that is.
        volgende: when the next is made; empty after the pilot.
        volgende_over: the period of that one.
        achter: how many editions could be made by now and were not asked for.
        namen: whom a mail tells of it, by name.
        buiten: those of them who may not read it any more, and get none.
        krijgt_mail: whether the reader is told.
    """

    planning: Rapportplanning
    naam: str
    wanneer: str
    laatst: str
    uitgave: Rapportuitgave | None
    stand: Standregel | None
    volgende: str
    volgende_over: str
    achter: int
    namen: tuple[str, ...]
    buiten: tuple[str, ...]
    krijgt_mail: bool

    @property
    def voor_wie(self) -> str:
        """How many people are told, in words."""
        aantal = len(self.namen)
        return (
            ngettext("%(n)d persoon", "%(n)d mensen", aantal) % {"n": aantal} if aantal else _("nog niemand")
        )


def planningrijen(gebruiker: Gebruiker) -> list[Planningrij]:
    """Return a row for every kind that a user reads, in the order of how often it comes."""
    volgorde = list(WANNEER)
    rijen = Rapportplanning.objects.filter(soort__in=soorten_voor(gebruiker)).prefetch_related("abonnees")
    laatste = {
        uitgave.planning_id: uitgave
        for uitgave in uitgaven().filter(planning__in=rijen).order_by("planning", "peildatum")
    }
    lezers = {planning.over: _lezers(planning.over) for planning in rijen}
    return [
        _rij(planning, laatste.get(planning.pk), lezers[planning.over], gebruiker)
        for planning in sorted(rijen, key=lambda planning: volgorde.index(planning.over))
    ]


def _lezers(soort: Rapportsoort) -> set[int]:
    return set(lezers_van(soort).values_list("pk", flat=True))


def _rij(
    planning: Rapportplanning, uitgave: Rapportuitgave | None, lezers: set[int], lezer: Gebruiker
) -> Planningrij:
    volgende = volgende_peildatum(planning.over)
    abonnees = sorted(planning.abonnees.all(), key=lambda wie: (wie.achternaam, wie.voornaam, wie.pk))
    return Planningrij(
        planning=planning,
        naam=capfirst(planning.get_soort_display()),
        wanneer=str(WANNEER[planning.over]) % {"jaar": settings.PILOT_TOT_EN_MET.year + 1},
        laatst=in_woorden(planning.laatst_op) if planning.laatst_op else "",
        uitgave=uitgave,
        stand=stand_van(uitgave) if uitgave else None,
        volgende=in_woorden(te_maken_vanaf(planning.over, volgende)) if volgende else "",
        volgende_over=periode_in_woorden(planning.over, volgende) if volgende else "",
        achter=len(planning.ontbreekt),
        namen=tuple(wie.naam for wie in abonnees if wie.pk in lezers),
        buiten=tuple(wie.naam for wie in abonnees if wie.pk not in lezers),
        krijgt_mail=any(wie.pk == lezer.pk for wie in abonnees),
    )
