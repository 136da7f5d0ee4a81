"""Recording the findings of Taxeren bit by bit, by the user who guides (DOMEIN 5.1)."""

import datetime as dt
from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep, Doelgroepbevinding
from inburgeraars.services.benaderingen import lock_persoon
from kern.dagen import eis_was
from kern.klok import vandaag
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.taxatie.enums import Doelperspectief
from trajecten.taxatie.models import Taxatie
from trajecten.traject.fouten import GeenTraject
from trajecten.traject.lopend import eis_begeleidt
from trajecten.traject.models import Traject


@dataclass(frozen=True, kw_only=True)
class Bevonden:
    """The findings about a person; unknown ones are empty.

    Args:
        leervraag: a `Leervraag`.
        taalniveau: a `Taalniveau`.
        taalniveau_hoe: how the level was determined.
        doelperspectief: a `Doelperspectief`.
        doel: the doelperspectief in the person's words.
        netwerk: the people it can rely on already.
        vragen: other questions of the person.
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
    """Record the findings about a person in its running traject; row history keeps earlier versions.

    `bevonden` holds all fields of the form; `gezien` is the version that the form was opened with.

    Raises:
        NietInCaseload: the user does not guide this person.
        GeenTraject: no traject runs.
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


class AlGekozen(Weigering):
    """The doelperspectief was chosen meanwhile: choosing it here would hide what somebody else found."""

    def __init__(self) -> None:
        super().__init__(_("Het doel is ondertussen gekozen. Wijzig het in het dossier, bij Taxatie."))


@transaction.atomic
def choose_doelperspectief(
    *, inburgeraar_id: int, door: Gebruiker, doelperspectief: Doelperspectief
) -> Taxatie:
    """Record the doelperspectief of a person that has none yet; the other findings stay as they are.

    Raises:
        NietInCaseload: the user does not guide this person.
        GeenTraject: no traject runs.
        AlGekozen: there is one by now.
    """
    lock_persoon(inburgeraar_id)
    nu = Taxatie.objects.filter(inburgeraar=inburgeraar_id, traject__gesloten_op__isnull=True).first()
    if nu is not None and nu.doelperspectief:
        raise AlGekozen
    gevonden = {naam: getattr(nu, naam) for naam in Bevonden.__dataclass_fields__} if nu else {}
    bevonden = Bevonden(**gevonden | {"doelperspectief": doelperspectief.value})
    return save_taxatie(inburgeraar_id=inburgeraar_id, door=door, bevonden=bevonden)


@transaction.atomic
def judge_doelgroep(
    *, inburgeraar_id: int, door: Gebruiker, doelgroep: Doelgroep, grond: str, datum: dt.date
) -> Doelgroepbevinding:
    """Record the doelgroep of a person: a dated finding beside the earlier ones (DOMEIN 4).

    Args:
        inburgeraar_id: the person.
        door: the user who guides.
        doelgroep: "niet te bepalen" is a judgement too.
        grond: what the judgement rests on.
        datum: the day from which it was known.

    Raises:
        NietInCaseload: the user does not guide this person.
        ValidationError: a day still to come.
    """
    eis_was("datum", datum)
    persoon = lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    with handeling(Handeling.DOELGROEP_BEOORDEELD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        return Doelgroepbevinding.objects.create(
            inburgeraar=persoon, doelgroep=doelgroep, grond=grond.strip(), datum=datum, door=door
        )
