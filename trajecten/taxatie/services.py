"""What Taxeren finds out: written bit by bit, by who guides (DOMEIN 5.1)."""

import datetime as dt
from dataclasses import asdict, dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep, Doelgroepbevinding
from inburgeraars.services.benaderingen import lock_persoon
from kern.klok import vandaag
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.taxatie.models import Taxatie
from trajecten.traject.fouten import GeenTraject
from trajecten.traject.lopend import eis_begeleidt
from trajecten.traject.models import Traject


@dataclass(frozen=True, kw_only=True)
class Bevonden:
    """What was found of somebody; what is not known yet is empty.

    Args:
        leervraag: a `Leervraag`.
        taalniveau: a `Taalniveau`.
        taalniveau_hoe: how that was found.
        doelperspectief: a `Doelperspectief`.
        doel: the same in the words of the person.
        netwerk: on whom it can rely already.
        vragen: what else it asks.
    """

    leervraag: str = ""
    taalniveau: str = ""
    taalniveau_hoe: str = ""
    doelperspectief: str = ""
    doel: str = ""
    netwerk: str = ""
    vragen: str = ""


@transaction.atomic
def save_taxatie(
    *, inburgeraar_id: int, door: Gebruiker, bevonden: Bevonden, gezien: int | None = None
) -> Taxatie:
    """Keep what was found of a person in its running traject; what stood there stays in row history.

    Args:
        inburgeraar_id: the person.
        door: who guides.
        bevonden: everything the form asks.
        gezien: the version the form was opened with.

    Raises:
        NietInCaseload: the user does not guide this person.
        GeenTraject: none runs.
        Ondertussen: somebody changed the same meanwhile.
    """
    persoon = lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    traject = Traject.objects.filter(inburgeraar=persoon, gesloten_op__isnull=True).first()
    if traject is None:
        raise GeenTraject
    with handeling(Handeling.TAXATIE_BIJGEWERKT, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        taxatie, _nieuw = Taxatie.objects.get_or_create(
            traject=traject, defaults={"inburgeraar": persoon, "door": door}
        )
        velden = asdict(bevonden)
        if bevonden.taalniveau != taxatie.taalniveau:
            velden["taalniveau_op"] = vandaag() if bevonden.taalniveau else None
        return wijzig_rij(taxatie, gezien=gezien, velden=velden)


@transaction.atomic
def judge_doelgroep(
    *, inburgeraar_id: int, door: Gebruiker, doelgroep: Doelgroep, grond: str, datum: dt.date
) -> Doelgroepbevinding:
    """Record to which doelgroep a person belongs: a dated finding; the ones before stay (DOMEIN 4).

    Args:
        inburgeraar_id: the person.
        door: who guides.
        doelgroep: "niet te bepalen" is a judgement too.
        grond: on what it rests.
        datum: from which day it was known.

    Raises:
        NietInCaseload: the user does not guide this person.
        ValidationError: a day still to come.
    """
    persoon = lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    if datum > vandaag():
        raise ValidationError({"datum": _("Deze dag moet nog komen")})
    with handeling(Handeling.DOELGROEP_BEOORDEELD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        return Doelgroepbevinding.objects.create(
            inburgeraar=persoon, doelgroep=doelgroep, grond=grond.strip(), datum=datum, door=door
        )
