"""Handing verzuim over to a consulent, moving it to another, and letting it lapse (DOMEIN 2 and 5)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, Doelgroep, Doelgroepbevinding, Toegang, Toegangsgrond
from kern.dagen import eis_was
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.handhaving.services.basis import lock_van_dossier, vertel
from trajecten.plan.enums import Componentsoort
from trajecten.plan.feiten import naam_van
from trajecten.plan.models import Component
from trajecten.plan.services.basis import lock_traject
from trajecten.traject.models import Traject


@dataclass(frozen=True, kw_only=True)
class Verzuimmelding:
    """What a coordinator hands over.

    Args:
        gebeurd: what happened.
        geprobeerd: what was tried to solve it.
        component: the component that it is about; None for the traject as a whole.
    """

    verzuim_sinds: dt.date
    gebeurd: str
    geprobeerd: str
    component: Component | None = None


@transaction.atomic
def hand_over_verzuim(
    *, inburgeraar_id: int, door: Gebruiker, consulent: Gebruiker, melding: Verzuimmelding
) -> Verzuimoverdracht:
    """Hand verzuim over to a consulent, who sees that and no more of the dossier (nota, Werkwijze, Volgen).

    Address and doelgroep are copied as they are today, because the consulent cannot read them elsewhere. The
    consulent's toegang begins today and ends when the handover is closed. The consulent gets a notice.

    Raises:
        GeenTraject: no traject runs.
        NietInCaseload: `door` does not keep this dossier.
        Weigering: handhaving runs already.
        ValidationError: what is missing or impossible, by field.
    """
    eis_was("verzuim_sinds", melding.verzuim_sinds)
    traject = lock_traject(inburgeraar_id, door)
    _eis_heel(traject, melding)
    eis_is_consulent(consulent)
    with handeling(Handeling.VERZUIM_OVERGEDRAGEN, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        try:
            with transaction.atomic():
                overdracht = _schrijf(traject, door, consulent, melding)
        except IntegrityError as fout:
            raise Weigering(_("Er loopt al handhaving voor deze persoon.")) from fout
        vertel(overdracht, consulent.pk, Handeling.VERZUIM_OVERGEDRAGEN, door)
    return overdracht


def _schrijf(
    traject: Traject, door: Gebruiker, consulent: Gebruiker, melding: Verzuimmelding
) -> Verzuimoverdracht:
    bevinding = Doelgroepbevinding.objects.filter(inburgeraar=traject.inburgeraar_id).first()
    adres = Adres.objects.filter(inburgeraar=traject.inburgeraar_id).in_kracht().first()
    return Verzuimoverdracht.objects.create(
        inburgeraar_id=traject.inburgeraar_id,
        traject=traject,
        component=melding.component,
        toegang=_open_toegang(traject.inburgeraar_id, consulent),
        verzuim_sinds=melding.verzuim_sinds,
        gebeurd=melding.gebeurd.strip(),
        geprobeerd=melding.geprobeerd.strip(),
        waar=_waar(melding.component),
        doelgroep=bevinding.doelgroep if bevinding else Doelgroep.NIET_TE_BEPALEN,
        adres=_voluit(adres),
        door=door,
    )


def _eis_heel(traject: Traject, melding: Verzuimmelding) -> None:
    """Refuse a handover without what happened and what was tried, about a component of another traject, or about help."""
    leeg = {
        "gebeurd": _("Vul in wat er gebeurde"),
        "geprobeerd": _("Vul in wat je hebt geprobeerd"),
    }
    fouten = {veld: zin for veld, zin in leeg.items() if not getattr(melding, veld).strip()}
    if melding.component is not None and melding.component.traject_id != traject.pk:
        fouten["component"] = _("Dit onderdeel hoort bij een ander traject. Kies een ander")
    elif melding.component is not None and melding.component.soort == Componentsoort.HULP:
        fouten["component"] = _(
            "Van hulp hoort de consulent niets. Kies het hele traject of een ander onderdeel"
        )
    if fouten:
        raise ValidationError(fouten)


def eis_is_consulent(consulent: Gebruiker) -> None:
    """Refuse a user who is no consulent.

    Raises:
        ValidationError: no aanstelling as consulent in force.
    """
    if not consulent.heeft(Rol.CONSULENT):
        raise ValidationError({"consulent": _("Deze collega is geen consulent meer. Kies een ander")})


def _open_toegang(inburgeraar_id: int, consulent: Gebruiker) -> Toegang:
    return Toegang.objects.create(
        inburgeraar_id=inburgeraar_id,
        gebruiker=consulent,
        grond=Toegangsgrond.VERZUIMOVERDRACHT,
        van=vandaag(),
    )


def _eindig(toegang: Toegang) -> None:
    toegang.tot = max(vandaag(), toegang.van)
    toegang.save(update_fields=["tot"])


def _waar(component: Component | None) -> str:
    """Return the name of the component, because a consulent cannot read the plan."""
    return naam_van(component)[:200] if component is not None else ""


def _voluit(adres: Adres | None) -> str:
    """Return an address on one line, for a letter."""
    if adres is None:
        return ""
    plaats = " ".join(filter(None, (adres.postcode, adres.woonplaats)))
    return ", ".join(filter(None, (adres.kort, plaats)))[:160]


@transaction.atomic
def move_overdracht(*, overdracht_id: int, door: Gebruiker, consulent: Gebruiker) -> Verzuimoverdracht:
    """Hand a running handover to another consulent, who continues it; the former consulent loses sight of it.

    Raises:
        NietInCaseload: `door` does not keep this dossier.
        Weigering: it was closed.
        ValidationError: `consulent` is no consulent, or has it already.
    """
    overdracht = lock_van_dossier(overdracht_id, door)
    eis_is_consulent(consulent)
    if overdracht.toegang.gebruiker_id == consulent.pk:
        raise ValidationError({"consulent": _("Deze consulent behandelt het al. Kies een andere consulent")})
    with handeling(Handeling.VERZUIM_OVERGEDRAGEN, door=door) as daad:
        daad.over("inburgeraar", overdracht.inburgeraar_id)
        _eindig(overdracht.toegang)
        overdracht.toegang = _open_toegang(overdracht.inburgeraar_id, consulent)
        overdracht.save(update_fields=["toegang"])
        vertel(overdracht, consulent.pk, Handeling.VERZUIM_OVERGEDRAGEN, door)
    return overdracht


def lapse_overdracht(traject: Traject, *, door: Gebruiker, op: dt.date) -> None:
    """Let a running handover lapse, because its traject is closed on day `op`: there is nothing left to decide.

    Called inside the act of closing, with the person locked.
    """
    lopend = Verzuimoverdracht.objects.filter(traject=traject, gesloten_op__isnull=True)
    for overdracht in lopend.select_related("toegang"):
        vertel(overdracht, overdracht.toegang.gebruiker_id, Handeling.HANDHAVING_VERVALLEN, door)
        overdracht.gesloten_op = op
        overdracht.save(update_fields=["gesloten_op"])
        _eindig(overdracht.toegang)
