"""Taking the end of an approach back: who guided goes on as if it never ended (DOMEIN 5, reopening)."""

from django.db.models import Q, QuerySet

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import beeindig, begin_benadering
from kern.klok import vandaag
from kern.terugdraaien import draai_terug


def laatste_claim(inburgeraar_id: int) -> Benadering | None:
    """Return the last wijkgerichte approach of a person."""
    claims = Benadering.objects.filter(inburgeraar=inburgeraar_id, route=Route.WIJKGERICHT)
    return claims.order_by("-van", "-pk").first()


def is_benaderd_na(benadering: Benadering) -> bool:
    """Tell whether a person was claimed or called up after an approach ended, also when that ended by now."""
    return _sinds(benadering).exclude(route=Route.GERESERVEERD).exists()


def _sinds(benadering: Benadering) -> QuerySet[Benadering]:
    """Return the approaches of the person that began after this one ended."""
    zelfde_dag = Q(van=benadering.tot, pk__gt=benadering.pk)
    return Benadering.objects.filter(
        zelfde_dag | Q(van__gt=benadering.tot), inburgeraar=benadering.inburgeraar_id
    )


def hervat_claim(persoon: Inburgeraar, benadering: Benadering, *, door: Gebruiker, einde: int | None) -> None:
    """Let the last claim of a person go on as if it never ended; another user continues it from today.

    Who guided has the days between again; `door` has access from today, because sight is never retroactive.
    Reservations made since have no days any more. Called inside an act, with the person locked; the caller tells who is
    the fixed contact again (`meld_caseload`) once all is back that ended with it.

    Args:
        persoon: the person.
        benadering: its last claim.
        door: who goes on with it.
        einde: the key of the Logregel of the act that ended it, which ended the access of who replaced as well.
    """
    for reservering in _sinds(benadering).filter(route=Route.GERESERVEERD):
        beeindig(reservering, Eindreden(reservering.eindreden or Eindreden.GECLAIMD), op=reservering.van)
    toegang = Toegang.objects.filter(
        inburgeraar=persoon, grond=Toegangsgrond.CASELOAD, gebruiker=benadering.door
    ).latest("van", "pk")
    zelfde = benadering.door_id == door.pk
    benadering.eindreden = "" if zelfde else Eindreden.OVERGENOMEN
    benadering.tot = None if zelfde else max(vandaag(), benadering.van)
    benadering.save(update_fields=["eindreden", "tot"])
    toegang.tot = None if zelfde else max(vandaag(), toegang.van)
    toegang.save(update_fields=["tot"])
    # Before anybody is told who the fixed contact is: a replacement goes on in its own row, or ends with another contact.
    draai_terug(Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.VERVANGING), einde)
    if zelfde:
        Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.WIJKGERICHT)
    else:
        begin_benadering(persoon, route=Route.WIJKGERICHT, door=door, van=vandaag(), wijk_id=persoon.wijk_id)
