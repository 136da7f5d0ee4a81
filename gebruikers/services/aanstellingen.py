"""Aanstellingen: who may do what, where, and from when until when (DOMEIN 2).

None is ever deleted: an aanstelling that ended stays, so that it is always known who was responsible when.

The database holds it too: `gebruikers/sql/zicht_aanstelling.sql` and `gebruikers/sql/bewaak_aanstelling.sql`.
"""

import datetime as dt
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker, Meldingsoort
from gebruikers.permissions import Dagen, eerste_dag_zonder, is_eigen, where_errors
from gebruikers.services.controle import at_field, check_row
from gebruikers.services.meldingen import teamleiders_in_kracht, tell
from kern.beleid import Onderwerp
from kern.klok import DAG, vandaag
from kern.terugdraaien import versie_voor
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import handeling
from wijken.models import Organisatie, Wijk

SLOT_BEHEER = 0x6265686565720001
"""Key of the advisory lock that lets one transaction at a time change who is beheerder."""

VELDEN = {
    "aanstelling_van_voor_tot": "laatste_dag",
    "aanstelling_partner_heeft_organisatie": "organisatie",
    "aanstelling_fte": "fte",
    "aanstelling_geen_overlap": "van",
    "aanstelling_handhaving_apart": "rol",
    "aanstelling_cijfers_apart": "rol",
}


@transaction.atomic
def add_aanstelling(
    *,
    gebruiker: Gebruiker,
    rol: Rol,
    door: Gebruiker | None,
    wijk: Wijk | None = None,
    organisatie: Organisatie | None = None,
    fte: Decimal = Decimal(1),
    van: dt.date | None = None,
    laatste_dag: dt.date | None = None,
) -> Aanstelling:
    """Appoint a user; the act is logged and the teamleiders in force get a notice.

    Args:
        gebruiker: who is appointed.
        rol: the rol.
        door: who appoints; None when the system does.
        wijk: for a trajectcoördinator or wijkcoördinator; None means all wijken.
        organisatie: for a partner only.
        fte: part of a full working week, 0.05 to 1.
        van: first day; None means today.
        laatste_dag: last day; None means open.

    Raises:
        PermissionDenied: a user appoints itself.
        ValidationError: with messages by argument, such as a rol that cannot go with another one.
    """
    if is_eigen(door, gebruiker):
        raise PermissionDenied(
            _("Je kunt jezelf geen aanstelling geven. Vraag een andere functioneel beheerder.")
        )
    Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    aanstelling = Aanstelling(
        gebruiker=gebruiker,
        rol=rol,
        wijk=wijk,
        organisatie=organisatie,
        fte=fte,
        van=van or vandaag(),
        tot=_tot(laatste_dag),
    )
    _check(aanstelling)
    _write(aanstelling, Handeling.AANSTELLING_TOEGEVOEGD, door)
    return aanstelling


@transaction.atomic
def change_aanstelling(
    *,
    aanstelling: Aanstelling,
    door: Gebruiker | None,
    fte: Decimal,
    laatste_dag: dt.date | None,
    fte_vanaf: dt.date | None = None,
) -> Aanstelling:
    """Change fte or last day of an aanstelling that has not ended.

    Another fte from a later day on ends the aanstelling and starts the next one that day, so that the fte before stays
    recorded.

    Args:
        aanstelling: the aanstelling.
        door: who changes it; None when the system does.
        fte: part of a full working week, 0.05 to 1.
        laatste_dag: last day; None means open.
        fte_vanaf: first day of the new fte; None means from the start.

    Returns:
        The aanstelling that holds last: the same one, or the next.

    Raises:
        PermissionDenied: it is the user's own.
        ValidationError: with messages by argument.
    """
    _lock_beheer_for(aanstelling)
    nieuw = Aanstelling.objects.select_for_update().get(pk=aanstelling.pk)
    if is_eigen(door, nieuw.gebruiker):
        raise PermissionDenied(
            _("Je kunt je eigen aanstelling niet wijzigen. Vraag een andere functioneel beheerder.")
        )
    _require_open(nieuw, "laatste_dag")
    oude_tot, oude_fte = nieuw.tot, nieuw.fte
    nieuw.tot, nieuw.fte = _tot(laatste_dag), fte
    if (oude_tot, oude_fte) == (nieuw.tot, nieuw.fte):
        return nieuw
    if nieuw.tot is not None and nieuw.tot <= vandaag():
        raise ValidationError({"laatste_dag": _("Kies vandaag of later. Eerder stoppen kan bij Beëindigen.")})
    if fte != oude_fte and fte_vanaf is not None and fte_vanaf > nieuw.van:
        return _split(nieuw, oude_fte=oude_fte, op=fte_vanaf, door=door, oude_tot=oude_tot)
    _check(nieuw)
    _guard_last_beheerder(nieuw, _lost(nieuw, oude_tot), "laatste_dag")
    _write(nieuw, Handeling.AANSTELLING_GEWIJZIGD, door)
    return nieuw


@transaction.atomic
def end_aanstelling(
    *, aanstelling: Aanstelling, door: Gebruiker | None, laatste_dag: dt.date | None = None
) -> Aanstelling:
    """End an aanstelling: at once, or after a last day. Access ends with it, also in a running session.

    Args:
        aanstelling: the aanstelling.
        door: who ends it; None when the system does. A user's own can only end at once.
        laatste_dag: the last day that it holds, past or future; None: it ends now.

    Raises:
        PermissionDenied: the user's own, with a last day to come.
        ValidationError: it had ended; the last day lies before the first; it would leave a day without beheerder.
    """
    _lock_beheer_for(aanstelling)
    nieuw = Aanstelling.objects.select_for_update().get(pk=aanstelling.pk)
    _require_open(nieuw, "laatste_dag")
    oude_tot = nieuw.tot
    # An aanstelling that has not begun is withdrawn: its period becomes empty.
    nieuw.tot = _tot(laatste_dag) or max(vandaag(), nieuw.van)
    if is_eigen(door, nieuw.gebruiker) and nieuw.tot > vandaag():
        raise PermissionDenied(_("Je eigen aanstelling kun je alleen per direct beëindigen."))
    if nieuw.tot == oude_tot:
        return nieuw
    if oude_tot is not None and nieuw.tot > oude_tot:
        raise ValidationError({"laatste_dag": _("Deze aanstelling eindigt al eerder.")})
    _check(nieuw)
    _guard_last_beheerder(nieuw, _lost(nieuw, oude_tot), "laatste_dag")
    _write(nieuw, Handeling.AANSTELLING_BEEINDIGD, door)
    return nieuw


@transaction.atomic
def restore_aanstelling(*, aanstelling: Aanstelling, door: Gebruiker) -> Aanstelling:
    """Take back the end of an aanstelling, given today or for a day to come: it lasts again as long as it did before.

    Raises:
        PermissionDenied: it is the user's own.
        ValidationError: it ended on an earlier day, or it cannot go with another one that was added meanwhile.
    """
    _lock_beheer_for(aanstelling)
    nieuw = Aanstelling.objects.select_for_update().get(pk=aanstelling.pk)
    if is_eigen(door, nieuw.gebruiker):
        raise PermissionDenied(
            _("Je kunt je eigen aanstelling niet wijzigen. Vraag een andere functioneel beheerder.")
        )
    was = versie_voor(nieuw, "tot")
    if nieuw.tot is None or was is None or nieuw.tot < vandaag() or (was.tot and was.tot <= nieuw.tot):
        raise ValidationError(_("Dit kan niet meer. Voeg een nieuwe aanstelling toe."))
    nieuw.tot = was.tot
    _check(nieuw)
    _write(nieuw, Handeling.AANSTELLING_GEWIJZIGD, door)
    return nieuw


def lock_beheer() -> None:
    """Wait until no other transaction changes who is beheerder; the lock is held until this one ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SLOT_BEHEER])


def beheerder_days(*, behalve: Gebruiker | None = None, zonder: Aanstelling | None = None) -> list[Dagen]:
    """Return the periods in which active users are beheerder.

    Args:
        behalve: a user to leave out.
        zonder: an aanstelling to leave out.
    """
    rijen = Aanstelling.objects.met_rol(Rol.BEHEERDER).filter(gebruiker__is_active=True).order_by("van", "pk")
    if behalve is not None:
        rijen = rijen.exclude(gebruiker=behalve)
    if zonder is not None:
        rijen = rijen.exclude(pk=zonder.pk)
    return list(rijen.values_list("van", "tot"))


def no_beheerder_from(dag: dt.date) -> str:
    """Return the refusal of an act after which there is no beheerder from a day on."""
    if dag <= vandaag():
        return _("Dit is de laatste functioneel beheerder. Stel eerst een andere aan.")
    return _("Vanaf %(dag)s is er dan geen functioneel beheerder meer. Stel eerst een andere aan.") % {
        "dag": voluit(dag)
    }


def _tot(laatste_dag: dt.date | None) -> dt.date | None:
    return laatste_dag + DAG if laatste_dag else None


def _lost(nieuw: Aanstelling, oude_tot: dt.date | None) -> Dagen | None:
    """Return the days that an aanstelling no longer covers; None when it loses none."""
    if nieuw.tot is None or (oude_tot is not None and oude_tot <= nieuw.tot):
        return None
    return nieuw.tot, oude_tot


def _lock_beheer_for(aanstelling: Aanstelling) -> None:
    # Before any row is locked, so that two users who end each other's aanstelling wait here, not for each other's
    # rows.
    if aanstelling.rol == Rol.BEHEERDER:
        lock_beheer()


def _guard_last_beheerder(aanstelling: Aanstelling, verlies: Dagen | None, veld: str) -> None:
    if aanstelling.rol != Rol.BEHEERDER or verlies is None or not aanstelling.gebruiker.is_active:
        return
    dag = eerste_dag_zonder(verlies, beheerder_days(zonder=aanstelling), vanaf=vandaag())
    if dag is not None:
        raise ValidationError({veld: no_beheerder_from(dag)})


def _require_open(aanstelling: Aanstelling, veld: str) -> None:
    if aanstelling.tot is not None and aanstelling.tot <= vandaag():
        raise ValidationError({veld: _("Deze aanstelling is al beëindigd. Voeg een nieuwe toe.")})


def _check(aanstelling: Aanstelling) -> None:
    fouten = where_errors(aanstelling.rol, aanstelling.wijk, aanstelling.organisatie)
    if fouten:
        raise ValidationError(fouten)
    check_row(aanstelling, VELDEN)


def _split(
    oud: Aanstelling, *, oude_fte: Decimal, op: dt.date, door: Gebruiker | None, oude_tot: dt.date | None
) -> Aanstelling:
    """End an aanstelling on a day and start the next one with another fte."""
    if oud.tot is not None and op >= oud.tot:
        raise ValidationError(
            {"fte_vanaf": _("Kies een dag die in de aanstelling valt, uiterlijk de laatste dag.")}
        )
    vervolg = Aanstelling(
        gebruiker=oud.gebruiker,
        rol=oud.rol,
        wijk=oud.wijk,
        organisatie=oud.organisatie,
        fte=oud.fte,
        van=op,
        tot=oud.tot,
    )
    verlies = _lost(vervolg, oude_tot)
    oud.fte, oud.tot = oude_fte, op
    _guard_last_beheerder(oud, verlies, "laatste_dag")
    with handeling(Handeling.AANSTELLING_GEWIJZIGD, door=door) as daad:
        ontvangers = teamleiders_in_kracht()
        oud.save()
        _check(vervolg)
        with at_field(Aanstelling, VELDEN):
            vervolg.save()
        daad.over("gebruiker", oud.gebruiker_id)
        daad.over("aanstelling", oud.pk)
        daad.over("aanstelling", vervolg.pk)
        tell(
            ontvangers=ontvangers,
            soort=Meldingsoort.AANSTELLING,
            handeling=Handeling.AANSTELLING_GEWIJZIGD,
            over=Onderwerp("aanstelling", vervolg.pk),
            door=door,
        )
    return vervolg


def _write(aanstelling: Aanstelling, act: Handeling, door: Gebruiker | None) -> None:
    """Save, log and leave notices, in one act."""
    ontvangers = teamleiders_in_kracht()
    with handeling(act, door=door) as daad:
        with at_field(Aanstelling, VELDEN):
            aanstelling.save()
        daad.over("gebruiker", aanstelling.gebruiker_id)
        daad.over("aanstelling", aanstelling.pk)
        tell(
            ontvangers=ontvangers,
            soort=Meldingsoort.AANSTELLING,
            handeling=act,
            over=Onderwerp("aanstelling", aanstelling.pk),
            door=door,
        )
