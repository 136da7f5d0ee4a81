"""Recording at once what Taxeren asks, and going on to Vormgeven (DOMEIN 5.1: both can be passed from one visit)."""

from dataclasses import dataclass

from django.db import transaction

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from inburgeraars.services.benaderingen import lock_persoon
from kern.klok import vandaag
from participatie.services.metingen import Waarneming, eis_kan_kloppen, record_meting
from trajecten.stappen.services.stappen import take_stap
from trajecten.taxatie.enums import Doelperspectief
from trajecten.taxatie.services import choose_doelperspectief, judge_doelgroep
from trajecten.traject.enums import Stap


@dataclass(frozen=True, kw_only=True)
class Getaxeerd:
    """What was found out; None for what is left for later.

    Args:
        verder: whether the step to Vormgeven follows at once.
    """

    doelgroep: Doelgroep | None = None
    doelperspectief: Doelperspectief | None = None
    waarneming: Waarneming | None = None
    verder: bool = False


@transaction.atomic
def save_getaxeerd(*, inburgeraar_id: int, door: Gebruiker, getaxeerd: Getaxeerd) -> None:
    """Carry out each part as the service of its own form does, all of today, or none of them.

    Raises:
        ValidationError: the meting has a day to come, or no reason.
        NietInCaseload: the user does not guide this person.
        GeenTraject: no traject runs.
        AlGekozen: the doelperspectief was chosen meanwhile.
        HoudtDossierNiet: the user does not keep the dossier.
        AlGemeten: there is a meting of today.
        StapKanNiet: the step is refused, or another was taken meanwhile.
    """
    if getaxeerd.waarneming is not None:
        eis_kan_kloppen(getaxeerd.waarneming)
    lock_persoon(inburgeraar_id)
    if getaxeerd.doelgroep is not None:
        judge_doelgroep(
            inburgeraar_id=inburgeraar_id,
            door=door,
            doelgroep=getaxeerd.doelgroep,
            grond="",
            datum=vandaag(),
        )
    if getaxeerd.doelperspectief is not None:
        choose_doelperspectief(
            inburgeraar_id=inburgeraar_id, door=door, doelperspectief=getaxeerd.doelperspectief
        )
    if getaxeerd.waarneming is not None:
        record_meting(inburgeraar_id=inburgeraar_id, door=door, waarneming=getaxeerd.waarneming)
    if getaxeerd.verder:
        take_stap(inburgeraar_id=inburgeraar_id, door=door, van=Stap.TAXEREN, naar=Stap.VORMGEVEN)
