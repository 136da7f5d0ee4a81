"""Nazorg: planned metingen after a traject, their tasks, and access until the last one (DOMEIN 5.5)."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon, is_in_nazorg, lock_persoon
from kern.dagen import eis_was
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import Verslag
from trajecten.stappen.fouten import GeenNazorg
from trajecten.stappen.models import Nazorgmeting
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.traject.lopend import eis_begeleidt, open_traject, vast_contact
from trajecten.traject.models import Traject

EERDER_GEMETEN = dt.timedelta(days=42)
"""A meting at most so long before a planned one counts as the planned one."""


def plan_nazorg(traject: Traject, *, voor: Gebruiker, door: Gebruiker, dagen: Iterable[dt.date]) -> None:
    """Plan metingen on the given days, with a task each, and let the fixed contact keep access until the last one.

    Called by the closing of a completed traject, inside its act and with the person locked. `voor` is the fixed contact.
    """
    dagen = sorted(set(dagen))
    if not dagen:
        return
    for dag in dagen:
        _voeg_toe(traject, dag, voor=voor, door=door)
    houd_toegang(traject.inburgeraar_id, tot_en_met=dagen[-1])


def _voeg_toe(traject: Traject, dag: dt.date, *, voor: Gebruiker, door: Gebruiker) -> None:
    taak = Taak.objects.create(
        inburgeraar_id=traject.inburgeraar_id,
        voor=voor,
        door=door,
        uiterlijk=dag,
        wat=_("Nazorgmeting"),
    )
    Nazorgmeting.objects.create(
        inburgeraar_id=traject.inburgeraar_id, traject=traject, gepland_op=dag, taak=taak, door=door
    )


def houd_toegang(inburgeraar_id: int, *, tot_en_met: dt.date) -> None:
    """Let the access of the caseload end after a day; today at the earliest."""
    caseload = Toegang.objects.filter(inburgeraar=inburgeraar_id, grond=Toegangsgrond.CASELOAD).in_kracht()
    caseload.update(tot=max(tot_en_met, vandaag()) + DAG)


def laat_nazorg_vervallen(traject: Traject) -> None:
    """Let the planned metingen lapse with their tasks, because the traject goes on."""
    open_ = te_meten(traject)
    Nazorgmeting.objects.filter(pk__in=[m.pk for m in open_]).update(vervallen=True)
    Taak.objects.filter(pk__in=[m.taak_id for m in open_]).update(
        stand=Taakstand.VERVALLEN, afgehandeld_op=vandaag(), reden=_("Het traject gaat weer verder.")
    )


def in_nazorg(inburgeraar_id: int) -> Traject | None:
    """Return the traject whose nazorg runs: the last, if completed; None when another runs or it ended otherwise."""
    laatste = Traject.objects.filter(inburgeraar_id=inburgeraar_id).order_by("-geopend_op", "-pk").first()
    return laatste if laatste is not None and laatste.uitkomst.startswith("afgerond") else None


@transaction.atomic
def adjust_nazorg(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    dagen: Mapping[int, dt.date | None],
    erbij: dt.date | None = None,
) -> None:
    """Move metingen of nazorg, let them lapse, or plan one more; access then lasts until the last that is left.

    Args:
        inburgeraar_id: the person.
        door: the user who keeps the dossier.
        dagen: the new day of each meting still to do, by its key; None lets it lapse.
        erbij: the day of an extra meting.

    Raises:
        GeenNazorg: no traject was completed, or another runs.
        NietInCaseload: another user keeps this dossier.
        ValidationError: a day in the past, or the same day twice.
    """
    lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    traject = in_nazorg(inburgeraar_id)
    if traject is None:
        raise GeenNazorg
    te_doen = {m.pk: m for m in te_meten(traject)}
    nieuw = {pk: dagen.get(pk, meting.gepland_op) for pk, meting in te_doen.items()}
    _eis_kan(te_doen, nieuw, erbij)
    with handeling(Handeling.NAZORG_BIJGEWERKT, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        # All are marked as lapsed first, so that two can exchange their days.
        gaat = [pk for pk, dag in nieuw.items() if dag != te_doen[pk].gepland_op]
        Nazorgmeting.objects.filter(pk__in=gaat).update(vervallen=True)
        for pk, dag in nieuw.items():
            _zet(te_doen[pk], dag)
        if erbij is not None:
            _voeg_toe(traject, erbij, voor=vast_contact(inburgeraar_id) or door, door=door)
        gepland = Nazorgmeting.objects.filter(traject=traject, vervallen=False).order_by("gepland_op")
        laatste = gepland.last()
        houd_toegang(inburgeraar_id, tot_en_met=laatste.gepland_op if laatste else vandaag())


def te_meten(traject: Traject) -> list[Nazorgmeting]:
    """Return the metingen of nazorg still to do, soonest first."""
    rijen = Nazorgmeting.objects.filter(traject=traject, vervallen=False, taak__stand=Taakstand.OPEN)
    return list(rijen.select_related("taak").order_by("gepland_op"))


def _eis_kan(
    te_doen: Mapping[int, Nazorgmeting], nieuw: Mapping[int, dt.date | None], erbij: dt.date | None
) -> None:
    dagen = [dag for dag in (*nieuw.values(), erbij) if dag is not None]
    if len(set(dagen)) < len(dagen):
        raise ValidationError(_("Twee metingen staan op dezelfde dag. Kies een andere dag"))
    for pk, dag in nieuw.items():
        if dag is not None and dag != te_doen[pk].gepland_op and dag < vandaag():
            raise ValidationError({f"op_{pk}": _("Deze dag is al geweest. Kies een dag die nog komt")})
    if erbij is not None and erbij < vandaag():
        raise ValidationError({"erbij": _("Deze dag is al geweest. Kies een dag die nog komt")})


def _zet(meting: Nazorgmeting, dag: dt.date | None) -> None:
    taak = meting.taak
    if dag is None:
        meting.vervallen = True
        taak.stand, taak.afgehandeld_op = Taakstand.VERVALLEN, vandaag()
        taak.reden = _("Deze nazorgmeting hoeft niet meer.")
    elif dag != meting.gepland_op:
        meting.gepland_op = taak.uiterlijk = dag
    else:
        return
    meting.save(update_fields=["vervallen", "gepland_op"])
    taak.save(update_fields=["stand", "afgehandeld_op", "reden", "uiterlijk"])


def settle_nazorg(*, inburgeraar_id: int, door: Gebruiker, op: dt.date) -> None:
    """Tick off the task of the meting of nazorg that was due, after a meting on day `op`.

    Called after a meting was recorded, in the same transaction.
    """
    eis_was("op", op)
    traject = in_nazorg(inburgeraar_id)
    if traject is None or traject.gesloten_op is None or op <= traject.gesloten_op:
        return
    meting = next((m for m in te_meten(traject) if m.gepland_op - EERDER_GEMETEN <= op), None)
    if meting is None:
        return
    with handeling(Handeling.TAAK_GEDAAN, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        meting.taak.stand, meting.taak.afgehandeld_op = Taakstand.GEDAAN, vandaag()
        meting.taak.save(update_fields=["stand", "afgehandeld_op"])


def gesprekken_in_nazorg(traject: Traject, door: Gebruiker) -> list[dt.date]:
    """Return the days after a closing on which this user had a talk that can open a traject, newest first."""
    gesproken = Verslag.objects.filter(
        inburgeraar=traject.inburgeraar_id,
        resultaat=Resultaat.GESPROKEN,
        contactmoment__door=door,
        contactmoment__soort__in=[soort for soort in Contactsoort if soort.opent_traject],
        datum__gt=traject.gesloten_op,
    )
    return list(gesproken.order_by("-datum").values_list("datum", flat=True).distinct())


@transaction.atomic
def begin_new_traject(
    *, inburgeraar_id: int, door: Gebruiker, reden: str, gesprek_op: dt.date | None = None
) -> Benadering:
    """Claim a person in nazorg on purpose: nazorg ends, and a second traject begins on the day of its talk.

    `door` is a coordinator of the person's wijk, and becomes the fixed contact. `gesprek_op` is the day of the talk
    with which it begins; without one a talk of today counts, and else it opens at the first talk (DOMEIN 8a).

    Raises:
        GeenNazorg: the person is not in nazorg.
        Weigering: the traject was closed today, so that it is reopened instead.
        NietVanJou, AlBenaderd: as for claiming.
        ValidationError: no reason, or no such talk.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom er een nieuw traject begint")})
    persoon = lock_persoon(inburgeraar_id)
    traject = in_nazorg(inburgeraar_id)
    if traject is None or not is_in_nazorg(inburgeraar_id):
        raise GeenNazorg
    if traject.gesloten_op == vandaag():
        raise Weigering(_("Dit traject is vandaag afgesloten. Gaat het verder? Heropen het dan."))
    gesprekken = gesprekken_in_nazorg(traject, door)
    opening = gesprek_op or next((dag for dag in gesprekken if dag == vandaag()), None)
    if opening is not None and opening not in gesprekken:
        raise ValidationError(
            {"gesprek_op": _("Op deze dag staat er geen gesprek van jou. Kies een ander gesprek")}
        )
    benadering = claim_persoon(inburgeraar_id=inburgeraar_id, door=door, uit_nazorg=True, toelichting=reden)
    for meting in te_meten(traject):
        _zet(meting, None)
    if opening is not None:
        with handeling(Handeling.TRAJECT_GEOPEND, door=door) as daad:
            daad.over("inburgeraar", inburgeraar_id)
            open_traject(persoon=persoon, door=door, op=opening)
    return benadering
