"""Recording and correcting metingen (DOMEIN 7; nota, Roermondse participatiescore)."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.services.benaderingen import lock_persoon
from kern.dagen import eis_was
from kern.klok import vandaag
from kern.ladder import Trede
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from participatie.enums import Aanleiding
from participatie.fouten import AlGemeten, HoudtDossierNiet
from participatie.models import Ladderversie, Meting
from participatie.permissions import is_eerste_lezer, is_tweede_lezer


@dataclass(frozen=True, kw_only=True)
class Waarneming:
    """An observation of a person's trede.

    Args:
        trede: 1 to 4; None when it cannot be told.
        waarom: the reason, in one sentence.
        aanleiding: the occasion.
        datum: the day of the observation; None means today.
    """

    trede: Trede | None
    waarom: str
    aanleiding: Aanleiding = Aanleiding.VOORTGANG
    datum: dt.date | None = None

    @property
    def dag(self) -> dt.date:
        """The day of the observation."""
        return self.datum or vandaag()


@transaction.atomic
def record_meting(
    *, inburgeraar_id: int, door: Gebruiker, waarneming: Waarneming, tweede_lezer: bool = False
) -> Meting:
    """Record a meting, under the version of the ladder that holds on its day. No step of a traject blocks it.

    Args:
        inburgeraar_id: the person.
        door: who keeps the dossier; for a second reader's, the teamleider or a colleague who sees it.
        waarneming: the observation.
        tweede_lezer: whether it serves only figures of agreement between readers.

    Raises:
        HoudtDossierNiet: `door` does not keep the dossier, or as second reader keeps it.
        AlGemeten: there is a meting on this day for the same occasion.
        ValidationError: a day still to come, or no reason.
    """
    eis_kan_kloppen(waarneming)
    lock_persoon(inburgeraar_id)
    _eis_mag(inburgeraar_id, door, tweede_lezer=tweede_lezer)
    aanleiding = Aanleiding.TWEEDE_LEZER if tweede_lezer else waarneming.aanleiding
    _eis_nog_niet_gemeten(inburgeraar_id, waarneming.dag, aanleiding)
    with handeling(Handeling.METING_VASTGELEGD, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        return Meting.objects.create(
            inburgeraar_id=inburgeraar_id,
            datum=waarneming.dag,
            trede=waarneming.trede,
            ladderversie=_ladder_op(waarneming.dag),
            waarom=waarneming.waarom.strip(),
            aanleiding=aanleiding,
            tweede_lezer=tweede_lezer,
            door=door,
        )


@transaction.atomic
def correct_meting(
    *, meting_id: int, door: Gebruiker, waarneming: Waarneming, reden: str, gezien: int | None
) -> Meting:
    """Correct a meting; its earlier versions stay readable.

    Args:
        meting_id: the meting.
        door: who keeps the dossier now; a second reader corrects its own metingen.
        waarneming: the right observation.
        reden: why it is corrected.
        gezien: the version that the form was opened with.

    Raises:
        HoudtDossierNiet: `door` does not keep the dossier, or it is another reader's meting.
        AlGemeten: there is a meting for the same occasion on the day it would move to.
        Ondertussen: it was changed meanwhile.
        ValidationError: a day still to come, or no reason.
    """
    eis_kan_kloppen(waarneming)
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom je dit verbetert")})
    persoon = lock_persoon(Meting.objects.values_list("inburgeraar_id", flat=True).get(pk=meting_id))
    meting = Meting.objects.get(pk=meting_id)
    _eis_mag(persoon.pk, door, tweede_lezer=meting.tweede_lezer)
    if meting.tweede_lezer and meting.door_id != door.pk:
        raise HoudtDossierNiet(tweede_lezer=True)
    aanleiding = Aanleiding(meting.aanleiding) if meting.tweede_lezer else waarneming.aanleiding
    if (waarneming.dag, aanleiding) != (meting.datum, meting.aanleiding):
        _eis_nog_niet_gemeten(persoon.pk, waarneming.dag, aanleiding)
    velden: dict[str, Any] = {
        "datum": waarneming.dag,
        "trede": waarneming.trede,
        "waarom": waarneming.waarom.strip(),
        "aanleiding": aanleiding,
        "correctiereden": reden.strip(),
    }
    if waarneming.dag != meting.datum:
        velden["ladderversie"] = _ladder_op(waarneming.dag)
    with handeling(Handeling.METING_VERBETERD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        return wijzig_rij(meting, gezien=gezien, velden=velden)


def eis_kan_kloppen(waarneming: Waarneming) -> None:
    """Refuse what can be told wrong without reading anything: a day to come, or no reason.

    Raises:
        ValidationError: on field `datum` or `waarom`.
    """
    eis_was(
        "datum",
        waarneming.dag,
        _("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag. Vul de dag in waarop je keek"),
    )
    if not waarneming.waarom.strip():
        raise ValidationError({"waarom": _("Vul in één zin in waarom deze trede past")})


def _eis_mag(inburgeraar_id: int, door: Gebruiker, *, tweede_lezer: bool) -> None:
    mag = is_tweede_lezer if tweede_lezer else is_eerste_lezer
    if not mag(inburgeraar_id, door):
        raise HoudtDossierNiet(tweede_lezer=tweede_lezer)


def _eis_nog_niet_gemeten(inburgeraar_id: int, datum: dt.date, aanleiding: Aanleiding) -> None:
    """Refuse a second meting of a day for the same occasion, which a second reader's is one.

    The lock on the person keeps other transactions from adding one.
    """
    er_al = Meting.objects.filter(inburgeraar_id=inburgeraar_id, datum=datum, aanleiding=aanleiding)
    if er_al.exists():
        raise AlGemeten(datum)


def _ladder_op(datum: dt.date) -> Ladderversie:
    versie = Ladderversie.objects.op(datum)
    if versie is None:
        raise Weigering(_("De participatieladder is nog niet geladen. Vertel het de functioneel beheerder."))
    return versie
