"""Making what is due by itself: each missing edition once, in order, however often and late this runs.

An edition waits until the one before of its kind is made or failed: what came in after that one is told in it.
"""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.opdracht import Stand
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportplanning, Rapportuitgave
from rapportage.parameters import nog_geen_eindrapport, planmatig
from rapportage.permissions import lezers_van
from rapportage.services.uitgaven import vraag_uitgave
from rapportage.tijdvakken import peildata

BEZIG = (Stand.WACHT, Stand.BEZIG)


class NietsTeMaken(Weigering):
    """No period of this kind is over and fixed yet."""

    def __init__(self, soort: Rapportsoort) -> None:
        super().__init__(
            nog_geen_eindrapport()
            if soort == Rapportsoort.EINDRAPPORTAGE
            else _("Er is nog niets te maken: de cijfers van de eerste periode liggen nog niet vast.")
        )


class GeenLezer(Weigering):
    """Somebody was chosen who may not read this kind of report."""

    veld = "abonnees"

    def __init__(self) -> None:
        super().__init__(_("Een van de gekozen mensen mag dit rapport niet meer lezen. Kies opnieuw."))


def fill_planning() -> None:
    """Make a row for every kind that has none; it begins with the next period, and makes nothing of before."""
    bestaand = set(Rapportplanning.objects.values_list("soort", flat=True))
    Rapportplanning.objects.bulk_create(
        [
            Rapportplanning(soort=soort.value, gevraagd_tot=next(reversed(peildata(soort)), None))
            for soort in Rapportsoort
            if soort.value not in bestaand
        ],
        ignore_conflicts=True,
    )


def ask_due() -> int:
    """Ask for the first missing edition of every kind that is switched on; runs as `taak`, every few minutes.

    Two at once: the row of the kind is locked, and the one who comes second passes it over. The edition and the mark
    that it was asked for are one transaction, so whoever dies in between leaves both undone.

    Returns:
        How many editions were asked for.
    """
    fill_planning()
    return sum(
        _ask_next(pk) for pk in Rapportplanning.objects.filter(actief=True).values_list("pk", flat=True)
    )


@transaction.atomic
def _ask_next(pk: int) -> bool:
    planning = Rapportplanning.objects.select_for_update(skip_locked=True).filter(pk=pk, actief=True).first()
    if planning is None or not planning.ontbreekt or _onder_handen(planning) is not None:
        return False
    _ask(planning, door=None)
    return True


@transaction.atomic
def make_now(*, planning_id: int, door: Gebruiker) -> Rapportuitgave:
    """Ask for the first missing edition without waiting for its turn, or lead to the last one that was made.

    Returns:
        The edition: new, under way, made, or failed.

    Raises:
        NietsTeMaken: no period is fixed yet.
    """
    planning = Rapportplanning.objects.select_for_update().get(pk=planning_id)
    if not peildata(planning.over):
        raise NietsTeMaken(planning.over)
    return _onder_handen(planning) or _ask(planning, door=door)


def _onder_handen(planning: Rapportplanning) -> Rapportuitgave | None:
    """Return the edition of this kind that is being made, if any."""
    bezig = Rapportuitgave.objects.filter(planning=planning, stand__in=BEZIG)
    return bezig.defer("cijfers", "pdf").order_by("peildatum").first()


def _ask(planning: Rapportplanning, *, door: Gebruiker | None) -> Rapportuitgave:
    """Ask for the first missing edition, else for the last; within the lock on its planning."""
    dag = next(iter(planning.ontbreekt), None) or peildata(planning.over)[-1]
    uitgave = vraag_uitgave(gevraagd=planmatig(planning.over, dag), door=door)
    if uitgave.planning_id is None:
        Rapportuitgave.objects.filter(pk=uitgave.pk).update(planning=planning)
    if planning.gevraagd_tot is None or dag > planning.gevraagd_tot or planning.laatst_op is None:
        planning.gevraagd_tot, planning.laatst_op = dag, nu()
        planning.save(update_fields=["gevraagd_tot", "laatst_op"])
    return uitgave


@transaction.atomic
def switch_planning(*, planning_id: int, aan: bool, door: Gebruiker) -> Rapportplanning:
    """Switch a kind on or off. What should have come while it was off is made once it is on again."""
    planning = Rapportplanning.objects.select_for_update().get(pk=planning_id)
    if planning.actief != aan:
        with handeling(Handeling.PLANNING_GEWIJZIGD, door=door, onderdeel="aan" if aan else "uit") as daad:
            planning.actief = aan
            planning.save(update_fields=["actief"])
            daad.over("rapportplanning", planning.pk)
    return planning


@transaction.atomic
def change_abonnees(
    *, planning_id: int, abonnees: Collection[int], gezien: Collection[int], door: Gebruiker
) -> Rapportplanning:
    """Change whom a mail tells of a new edition; only what differs from what the form showed is changed.

    Args:
        planning_id: the key of the planning.
        abonnees: the keys of who was chosen.
        gezien: the keys of who stood ticked when the form was opened.
        door: who changes it.

    Raises:
        GeenLezer: somebody who was added may not read this kind.
    """
    planning = Rapportplanning.objects.select_for_update().get(pk=planning_id)
    erbij, eraf = set(abonnees) - set(gezien), set(gezien) - set(abonnees)
    lezers = lezers_van(planning.over)
    if erbij - set(lezers.filter(pk__in=erbij).values_list("pk", flat=True)):
        raise GeenLezer
    if erbij or eraf:
        with handeling(Handeling.PLANNING_GEWIJZIGD, door=door, onderdeel="voor wie") as daad:
            planning.abonnees.add(*erbij)
            planning.abonnees.remove(*eraf)
            daad.over("rapportplanning", planning.pk)
    return planning
