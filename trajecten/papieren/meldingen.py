"""The wording of notices of a BSN; the number itself stands in none."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord, lezer_van
from gebruikers.models import Melding
from inburgeraars.models import Inburgeraar
from kern.velden import Niveau


def over_bsn(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of a BSN in words. Arguments as in `over_selecties`."""
    lezer, personen = lezer_van(meldingen), dict[int, Inburgeraar]()
    if lezer:
        zichtbaar = Inburgeraar.objects.visible_to(lezer, Niveau.DOSSIER)
        personen = zichtbaar.in_bulk([m.over_id for m in meldingen if m.over_soort == "inburgeraar"])
    return {m.pk: _nummer_weg(m, personen.get(m.over_id), namen) for m in meldingen}


def _nummer_weg(melding: Melding, persoon: Inburgeraar | None, namen: Mapping[int, str]) -> Verwoord:
    """Say that a number of the register turned out to be somebody else's."""
    tekst = _(
        "%(door)s heeft een nummer uit het register weggehaald bij %(wie)s: het hoort bij iemand anders."
    ) % {
        "door": namen.get(melding.door_id or 0, _("Een collega")),
        "wie": persoon.naam if persoon else _("iemand uit je caseload"),
    }
    return Verwoord(tekst, reverse("trajecten:documenten", args=[persoon.pk]) if persoon else "")
