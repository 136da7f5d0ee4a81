"""Trajectafspraken: made, changed, agreed by both sides, settled (DOMEIN 5.2)."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.dagen import eis_was
from kern.klok import vandaag
from kern.ladder import Score
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.plan.enums import Afspraakpartij, Afspraakstand
from trajecten.plan.fouten import AfspraakNietMeerOpen
from trajecten.plan.models import Afspraak, Component
from trajecten.plan.services.basis import eis_reden, lock_rij, lock_traject

GEVRAAGD_OVER = ("doel", "uiterlijk", "score")
"""When one of these changes, both sides are asked again (DOMEIN 5.2)."""


@dataclass(frozen=True, kw_only=True)
class Afspraakgegevens:
    """The content of an afspraak.

    Args:
        wie: the party who does it.
        doel: the goal.
        uiterlijk: the last day.
        score: the score it aims at.
        component: the component of the plan it belongs to.
    """

    wie: Afspraakpartij
    wat: str
    doel: str = ""
    uiterlijk: dt.date | None = None
    score: Score | None = None
    component: Component | None = None

    def velden(self) -> dict[str, Any]:
        """Return the fields of the row, with texts stripped."""
        return {
            "wie": self.wie,
            "wat": self.wat.strip(),
            "doel": self.doel.strip(),
            "uiterlijk": self.uiterlijk,
            "score": self.score,
            "component": self.component,
        }


def _eis_gegevens(gegevens: Afspraakgegevens, traject_id: int) -> None:
    fouten = {}
    if not gegevens.wat.strip():
        fouten["wat"] = _("Vul in wat jullie afspraken")
    if gegevens.component is not None and gegevens.component.traject_id != traject_id:
        fouten["component"] = _("Kies een onderdeel van dit plan")
    if fouten:
        raise ValidationError(fouten)


@transaction.atomic
def add_afspraak(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    gegevens: Afspraakgegevens,
    akkoord_inburgeraar_op: dt.date | None = None,
    akkoord_coordinator_op: dt.date | None = None,
) -> Afspraak:
    """Make an afspraak in the plan; each side agrees from its day on, and does not agree (yet) without one.

    Raises:
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        ValidationError: an empty afspraak, a component of another plan, or a day to come, by field.
    """
    eis_was("akkoord_inburgeraar_op", akkoord_inburgeraar_op)
    eis_was("akkoord_coordinator_op", akkoord_coordinator_op)
    traject = lock_traject(inburgeraar_id, door)
    _eis_gegevens(gegevens, traject.pk)
    with handeling(Handeling.AFSPRAAK_GEMAAKT, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        return Afspraak.objects.create(
            inburgeraar_id=inburgeraar_id,
            traject=traject,
            akkoord_inburgeraar_op=akkoord_inburgeraar_op,
            akkoord_coordinator_op=akkoord_coordinator_op,
            door=door,
            **gegevens.velden(),
        )


@transaction.atomic
def change_afspraak(
    *, afspraak_id: int, door: Gebruiker, versie: int | None, gegevens: Afspraakgegevens
) -> Afspraak:
    """Change an open afspraak; with another goal, day or score both sides are asked again.

    An afspraak made during a visit becomes part of the plan. `versie` is that of the row as the user saw it.

    Raises:
        AfspraakNietMeerOpen: it was settled before.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: an empty afspraak, or a component of another plan, by field.
    """
    afspraak = lock_rij(Afspraak, afspraak_id, door)
    traject = lock_traject(afspraak.inburgeraar_id, door)
    _eis_open(afspraak)
    _eis_gegevens(gegevens, traject.pk)
    velden = gegevens.velden() | {"traject": traject}
    if any(getattr(afspraak, naam) != velden[naam] for naam in GEVRAAGD_OVER):
        velden |= {"akkoord_inburgeraar_op": None, "akkoord_coordinator_op": None}
    with handeling(Handeling.AFSPRAAK_GEWIJZIGD, door=door) as daad:
        daad.over("inburgeraar", afspraak.inburgeraar_id)
        return wijzig_rij(afspraak, gezien=versie, velden=velden, ook=("stand",))


@transaction.atomic
def agree_afspraak(
    *,
    afspraak_id: int,
    door: Gebruiker,
    versie: int | None,
    inburgeraar_op: dt.date | None,
    coordinator_op: dt.date | None,
) -> Afspraak:
    """Record from which day each side agrees with an afspraak; a side without a day does not agree (yet).

    `versie` is that of the row as the user saw it, because both agree with what it said then.

    Raises:
        AfspraakNietMeerOpen: it was settled before.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: a day to come, by field.
    """
    eis_was("inburgeraar_op", inburgeraar_op)
    eis_was("coordinator_op", coordinator_op)
    afspraak = lock_rij(Afspraak, afspraak_id, door)
    _eis_open(afspraak)
    with handeling(Handeling.AFSPRAAK_AKKOORD, door=door) as daad:
        daad.over("inburgeraar", afspraak.inburgeraar_id)
        velden = {"akkoord_inburgeraar_op": inburgeraar_op, "akkoord_coordinator_op": coordinator_op}
        return wijzig_rij(afspraak, gezien=versie, velden=velden, ook=("wie", "wat", "stand", *GEVRAAGD_OVER))


@transaction.atomic
def settle_afspraak(
    *,
    afspraak_id: int,
    door: Gebruiker,
    versie: int | None,
    stand: Afspraakstand,
    op: dt.date | None = None,
    reden: str = "",
) -> Afspraak:
    """Settle an afspraak: kept, or not kept or lapsed with the reason.

    Args:
        afspraak_id: the afspraak.
        door: the user who keeps the dossier.
        versie: of the row as the user saw it.
        stand: the outcome.
        op: the day; today when left out.
        reden: why it was not kept, or lapsed.

    Raises:
        AfspraakNietMeerOpen: it was settled before.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: a day to come, or no reason.
    """
    op = op or vandaag()
    eis_was("op", op)
    reden = reden.strip() if stand == Afspraakstand.NAGEKOMEN else eis_reden(reden)
    if stand == Afspraakstand.OPEN:
        raise ValidationError({"stand": _("Kies wat er van de afspraak kwam")})
    afspraak = lock_rij(Afspraak, afspraak_id, door)
    _eis_open(afspraak)
    with handeling(Handeling.AFSPRAAK_AFGEHANDELD, door=door) as daad:
        daad.over("inburgeraar", afspraak.inburgeraar_id)
        velden = {"stand": stand, "afgehandeld_op": op, "reden": reden}
        return wijzig_rij(afspraak, gezien=versie, velden=velden, ook=("wie", "wat", *GEVRAAGD_OVER))


@transaction.atomic
def reopen_afspraak(*, afspraak_id: int, door: Gebruiker) -> Afspraak:
    """Open an afspraak again that was settled by mistake; an open one stays open.

    Raises:
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
    """
    afspraak = lock_rij(Afspraak, afspraak_id, door)
    if afspraak.stand == Afspraakstand.OPEN:
        return afspraak
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.AFSPRAAK_AFGEHANDELD) as daad:
        daad.over("inburgeraar", afspraak.inburgeraar_id)
        velden = {"stand": Afspraakstand.OPEN, "afgehandeld_op": None, "reden": ""}
        return wijzig_rij(afspraak, gezien=None, velden=velden)


def _eis_open(afspraak: Afspraak) -> None:
    if afspraak.stand != Afspraakstand.OPEN:
        raise AfspraakNietMeerOpen(str(afspraak.get_stand_display()))
