"""What waits for who would receive people."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from trajecten.overdracht.enums import LOPEND, Overdrachtstand
from trajecten.overdracht.models import Overdracht


def overdrachten_aan(gebruiker: Gebruiker) -> list[Overdracht]:
    """Return the transfers to a user that wait for its answer or for their day, by proposal and name."""
    rijen = Overdracht.objects.visible_to(gebruiker).filter(aan=gebruiker, stand__in=LOPEND)
    return list(
        rijen.select_related("inburgeraar__wijk", "van", "door").order_by(
            "created_at", "inburgeraar__sorteernaam", "pk"
        )
    )


def wat_wacht(gebruiker: Gebruiker) -> str:
    """Return who asks the user to take people over, in a sentence for Mijn dag; empty when nobody does, in one query."""
    rijen = Overdracht.objects.filter(aan=gebruiker, stand=Overdrachtstand.VOORGESTELD)
    namen = [
        (door, van)
        for door, van in rijen.order_by("created_at", "pk").values_list("door__voornaam", "van__voornaam")
    ]
    if not namen:
        return ""
    n, (door, van) = len(namen), namen[0]
    if len({wie for _door, wie in namen}) > 1:
        return ngettext("%d persoon wacht op je antwoord.", "%d mensen wachten op je antwoord.", n) % n
    mensen = ngettext("%d persoon", "%d mensen", n) % n
    return _("%(door)s vraagt of je %(mensen)s overneemt van %(van)s.") % {
        "door": door,
        "mensen": mensen,
        "van": van,
    }
