"""How a person was found, and whether it stood on the register by then (DOMEIN 4): one rule for all ways."""

import datetime as dt

from django.db.models import Q

from inburgeraars.models import BpiLevering, Inburgeraar, Registergegevens, Vindgegevens, Vindroute
from netwerk.models import Vindplaats
from wijken.models import Buurt, Wijk


def wijk_van(plek: Vindplaats | Buurt | Wijk) -> int:
    """Return the wijk of a place where somebody can be met."""
    return plek.pk if isinstance(plek, Wijk) else plek.wijk_id


def stond_in_bpi(inburgeraar_id: int, *, op: dt.date, genoemd_in: BpiLevering | None = None) -> bool:
    """Tell whether a person was on the last delivery of the register applied before its first contact.

    Of a contact only the day is known: a delivery applied on that same day counts as before it.

    Args:
        inburgeraar_id: the person.
        op: the day of the first contact; of the claim or reservation, when that came first.
        genoemd_in: a delivery that turns out to have named the person, beside those its register data know of.
    """
    nog_niet_weg = Q(vervallen_op__isnull=True) | Q(vervallen_op__gt=op)
    geleverd = Q(eerste_levering__verwerkt_op__date__lte=op)
    if genoemd_in is not None and _verwerkt_voor(genoemd_in, op):
        geleverd = Q()
    return Registergegevens.objects.filter(nog_niet_weg, geleverd, inburgeraar_id=inburgeraar_id).exists()


def _verwerkt_voor(levering: BpiLevering, op: dt.date) -> bool:
    return BpiLevering.objects.filter(pk=levering.pk, verwerkt_op__date__lte=op).exists()


def vond_in_register(persoon: Inburgeraar, *, op: dt.date) -> None:
    """Record that a person was found by the register, unless it is known already how it was found.

    `op` is the day of the claim, reservation or takeover.
    """
    if not Vindgegevens.objects.filter(inburgeraar=persoon).exists():
        Vindgegevens.objects.create(
            inburgeraar=persoon, vindroute=Vindroute.BPI, al_in_bpi=stond_in_bpi(persoon.pk, op=op)
        )


def note_al_in_bpi(inburgeraar_id: int, *, genoemd_in: BpiLevering | None = None) -> bool:
    """Record that a person met in the wijk stood on the register by then, now that its line is known.

    `genoemd_in` as in `stond_in_bpi`. Returns whether this was not recorded yet.
    """
    gevonden = Vindgegevens.objects.filter(
        inburgeraar=inburgeraar_id,
        vindroute=Vindroute.WIJKNETWERK,
        al_in_bpi=False,
        gevonden_op__isnull=False,
    ).first()
    if gevonden is None or gevonden.eerste_contact is None:
        return False
    if not stond_in_bpi(inburgeraar_id, op=gevonden.eerste_contact, genoemd_in=genoemd_in):
        return False
    gevonden.al_in_bpi = True
    gevonden.save(update_fields=["al_in_bpi"])
    return True


def meld_eerder_contact(inburgeraar_id: int, *, op: dt.date) -> None:
    """Record that a person found in the wijk was met on an earlier day than known so far.

    A visit is often logged days later; deliveries applied between the two days then no longer count as "al in BPI".
    """
    gevonden = Vindgegevens.objects.filter(
        inburgeraar=inburgeraar_id, vindroute=Vindroute.WIJKNETWERK
    ).first()
    if gevonden is None or gevonden.eerste_contact is None or gevonden.eerste_contact <= op:
        return
    gevonden.ontmoet_op = op
    gevonden.al_in_bpi = gevonden.al_in_bpi and stond_in_bpi(inburgeraar_id, op=op)
    gevonden.save(update_fields=["ontmoet_op", "al_in_bpi"])
