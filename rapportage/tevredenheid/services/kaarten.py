"""That a card was given to a person. Whether it answered, nobody records."""

from django.db import transaction

from gebruikers.models import Gebruiker
from inburgeraars.services.benaderingen import lock_persoon
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.tevredenheid.models import Uitnodiging
from rapportage.tevredenheid.uitdelen import eis_geeft_kaart


@transaction.atomic
def give_card(*, pk: int, gegeven: bool, door: Gebruiker) -> Uitnodiging:
    """Record that a card was given today, or that it was not after all.

    Raises:
        NietInCaseload: another gives the card of this person.
        Overleden: the person died.
    """
    persoon = Uitnodiging.objects.values_list("inburgeraar", flat=True).get(pk=pk)
    lock_persoon(persoon)
    eis_geeft_kaart(persoon, door)
    rij = Uitnodiging.objects.select_for_update(of=("self",)).get(pk=pk)
    if (rij.gegeven_op is not None) == gegeven:
        return rij
    with handeling(Handeling.VRAGENKAART_GEGEVEN, door=door) as daad:
        rij.gegeven_op, rij.gegeven_door = (vandaag(), door) if gegeven else (None, None)
        rij.save(update_fields=["gegeven_op", "gegeven_door"])
        daad.over("inburgeraar", persoon)
    return rij
