"""What ends with a traject or with a person who died, and how a reopening takes that back (DOMEIN 5)."""

import datetime as dt

from django.db import connection
from django.db.models import Q
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import AANGENOMEN, VOORSTEL, Overlijden, Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.terugdraaien import draai_terug
from logboek.enums import Handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.handhaving.services import lapse_overdracht
from trajecten.handhaving.services.basis import vertel
from trajecten.plan.enums import Afspraakstand, Componentstand
from trajecten.plan.models import Afspraak, Component
from trajecten.plan.services.toegang import end_toegangen
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.traject.enums import Uitkomst
from trajecten.traject.models import Traject


def eindig_met_traject(traject: Traject, *, uitkomst: Uitkomst, op: dt.date, door: Gebruiker) -> None:
    """End what runs in a traject that closes on day `op`: its plan, the access of partners, handhaving, what is planned.

    Called inside the act of closing, with the person locked.
    """
    lapse_overdracht(traject, door=door, op=op)
    _eindig_plan(
        traject, op=op, stand=Componentstand.AFGEROND if uitkomst.afgerond else Componentstand.GESTOPT
    )
    end_toegangen(traject, op=None if uitkomst == Uitkomst.OVERLEDEN else op)
    laat_vervallen(traject.inburgeraar_id, _("Het traject is afgesloten."))


def _eindig_plan(traject: Traject, *, op: dt.date, stand: Componentstand) -> None:
    """End running components with the status that fits; what did not begin lapses, and so does every open afspraak."""
    reden = _("Het traject is afgesloten.")
    componenten = Component.objects.filter(traject=traject)
    waarom = "" if stand == Componentstand.AFGEROND else reden
    componenten.filter(stand=Componentstand.GESTART).update(stand=stand, geeindigd_op=op, reden=waarom)
    componenten.filter(stand=Componentstand.GEPLAND).update(
        stand=Componentstand.VERVALLEN, geeindigd_op=op, reden=reden
    )
    open_ = Afspraak.objects.filter(
        Q(traject=traject) | Q(traject__isnull=True),
        inburgeraar=traject.inburgeraar_id,
        stand=Afspraakstand.OPEN,
    )
    open_.update(stand=Afspraakstand.VERVALLEN, afgehandeld_op=op, reden=reden)


def laat_vervallen(inburgeraar_id: int, reden: str) -> None:
    """Let the planned visits and the open tasks of a person lapse."""
    gepland = GeplandBezoek.objects.filter(inburgeraar_id=inburgeraar_id, stand=Bezoekstand.GEPLAND)
    gepland.update(stand=Bezoekstand.VERVALLEN, reden=reden)
    taken = Taak.objects.filter(inburgeraar_id=inburgeraar_id, stand=Taakstand.OPEN)
    taken.update(stand=Taakstand.VERVALLEN, afgehandeld_op=vandaag(), reden=reden)


def schrijf_overlijden(inburgeraar_id: int, *, op: dt.date, door: Gebruiker) -> Overlijden:
    """Write that a person died on day `op`, inside the act that ends who approaches it."""
    return Overlijden.objects.create(inburgeraar_id=inburgeraar_id, overleden_op=op, door=door)


def laat_rusten(inburgeraar_id: int) -> None:
    """Let everything planned with a person lapse and all access end, after its death was written in the same act."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rls.rust_na_overlijden(%s, %s)", [inburgeraar_id, _("Deze persoon is overleden.")]
        )


def neem_einde_terug(
    inburgeraar_id: int,
    logregel: int | None,
    *,
    door: Gebruiker,
    van: Gebruiker | None,
    contact: Gebruiker | None,
) -> None:
    """Take back what an act ended beside the benadering: plan, access, handhaving, tasks, and visits still to come.

    The access of the fixed contact, and of who replaces it, comes back with the benadering. Called inside an act, with the
    person locked and its dossier within sight of `door`.

    Args:
        inburgeraar_id: the person.
        logregel: the key of the Logregel of the act; None when it is not known, so that nothing can be taken back.
        door: the user who takes it back.
        van: who guided the person; None when nobody did.
        contact: who guides the person now, and gets the tasks and visits of `van`; those of others stay theirs.
    """
    for model in (Component, Afspraak):
        draai_terug(model.objects.filter(inburgeraar=inburgeraar_id), logregel)
    # A transfer that lapsed with it is proposed anew: the reading of its receiver does not come back.
    anders = Toegang.objects.filter(inburgeraar=inburgeraar_id).exclude(omvang__in=(VOORSTEL, AANGENOMEN))
    draai_terug(anders.exclude(grond__in=(Toegangsgrond.CASELOAD, Toegangsgrond.VERVANGING)), logregel)
    overdrachten = draai_terug(Verzuimoverdracht.objects.filter(inburgeraar=inburgeraar_id), logregel)
    for overdracht in Verzuimoverdracht.objects.filter(pk__in=overdrachten).select_related("toegang"):
        vertel(overdracht, overdracht.toegang.gebruiker_id, Handeling.VERZUIM_OVERGEDRAGEN, door)
    taken = draai_terug(Taak.objects.filter(inburgeraar=inburgeraar_id), logregel)
    komend = GeplandBezoek.objects.filter(inburgeraar=inburgeraar_id, datum__gte=vandaag())
    bezoeken = draai_terug(komend, logregel)
    if contact is not None and van != contact:
        Taak.objects.filter(pk__in=taken, voor=van).update(voor=contact)
        GeplandBezoek.objects.filter(pk__in=bezoeken, door=van).update(door=contact)
