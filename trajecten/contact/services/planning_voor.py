"""A visit that a teamleider plans for the fixed contact of a person, who is told of it (docs/adr/0047)."""

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import tell_each
from inburgeraars.models import Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import lock_persoon
from kern.beleid import Onderwerp
from kern.dagen import JAAR, eis_komt
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.fouten import BezoekNietMeerOpen
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import Bezoekplan
from trajecten.traject.lopend import vast_contact


def niet_te_plannen(inburgeraar_id: int, door: Gebruiker) -> str:
    """Return why a teamleider cannot plan a visit for the fixed contact of a person; empty when it can."""
    contact = vast_contact(inburgeraar_id)
    if contact is None:
        return _("Deze persoon heeft geen vast contact. Kies eerst een vast contact.")
    if contact.pk == door.pk:
        return _("Jij bent zelf het vaste contact. Plan het bezoek in het dossier.")
    return ""


@transaction.atomic
def plan_voor_contact(*, inburgeraar_id: int, door: Gebruiker, plan: Bezoekplan) -> GeplandBezoek:
    """Plan a visit of the fixed contact of a person, or of who replaces it that day, and tell who goes.

    Args:
        inburgeraar_id: the person.
        door: a teamleider, who is not the fixed contact.
        plan: from today on.

    Raises:
        ValidationError: a day in the past, or more than a year ahead.
        Weigering: not a teamleider, or nobody else to go.
    """
    _eis_teamleider(door)
    eis_komt("datum", plan.datum, hoogstens=JAAR)
    persoon = lock_persoon(inburgeraar_id)
    if waarom := niet_te_plannen(persoon.pk, door):
        raise Weigering(waarom)
    wie = _wie_gaat(persoon.pk, plan)
    with handeling(Handeling.BEZOEK_GEPLAND, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        bezoek = GeplandBezoek.objects.create(
            inburgeraar=persoon,
            door_id=wie,
            gepland_door=door,
            datum=plan.datum,
            tijd=plan.tijd,
            wat=plan.wat.strip(),
        )
        tell_each(
            wie_en_wat=[(wie, Onderwerp("gepland_bezoek", bezoek.pk))],
            soort=Meldingsoort.BEZOEK,
            handeling=Handeling.BEZOEK_GEPLAND,
            door_id=door.pk,
            dag=plan.datum,
        )
        return bezoek


@transaction.atomic
def withdraw_voor_contact(*, bezoek_id: int, door: Gebruiker) -> GeplandBezoek:
    """Take back a visit planned for the fixed contact, by the teamleider who planned it; the notice says so then.

    Raises:
        BezoekNietMeerOpen: it was held, moved or cancelled before.
        Weigering: another planned it, or it was announced already.
    """
    lock_persoon(GeplandBezoek.objects.values_list("inburgeraar_id", flat=True).get(pk=bezoek_id))
    bezoek = GeplandBezoek.objects.select_related("inburgeraar").get(pk=bezoek_id)
    _eis_teamleider(door)
    if bezoek.gepland_door_id != door.pk:
        raise Weigering(_("Alleen de teamleider die dit bezoek heeft gepland, kan het terugnemen."))
    if bezoek.stand == Bezoekstand.VERVALLEN:
        return bezoek
    if bezoek.stand != Bezoekstand.GEPLAND:
        raise BezoekNietMeerOpen(str(bezoek.get_stand_display()))
    if bezoek.aangekondigd_op is not None:
        raise Weigering(_("Dit bezoek is al aangekondigd. Vraag het vaste contact om het af te zeggen."))
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.BEZOEK_GEPLAND) as daad:
        daad.over("inburgeraar", bezoek.inburgeraar_id)
        velden = {"stand": Bezoekstand.VERVALLEN, "reden": _("Toch niet gepland.")}
        return wijzig_rij(bezoek, gezien=None, velden=velden)


def _eis_teamleider(door: Gebruiker) -> None:
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen een teamleider kan een bezoek plannen voor het vaste contact."))


def _wie_gaat(inburgeraar_id: int, plan: Bezoekplan) -> int:
    """Return the key of who has the work on the day of the visit: a replacement before the fixed contact."""
    op_dag = Toegang.objects.filter(
        inburgeraar=inburgeraar_id, grond__in=[Toegangsgrond.VERVANGING, Toegangsgrond.CASELOAD]
    ).in_kracht(plan.datum)
    gronden = dict(op_dag.order_by("pk").values_list("grond", "gebruiker_id"))
    wie = gronden.get(Toegangsgrond.VERVANGING) or gronden.get(Toegangsgrond.CASELOAD)
    if wie is None:
        raise Weigering(_("Op die dag heeft deze persoon geen vast contact meer."))
    return wie
