"""The wording of notices of planned visits that lapsed, made when they are read."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord, lezer_van
from gebruikers.models import Melding
from kern.woorden import jaar_zo_nodig
from trajecten.contact.models import GeplandBezoek


def over_bezoeken(meldingen: list[Melding], _namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of visits that lapsed in words, with the dossier for a reader who may open it.

    Args:
        meldingen: of one reader.
    """
    lezer = lezer_van(meldingen)
    gevonden: dict[int, GeplandBezoek] = {}
    if lezer:
        gevonden = GeplandBezoek.objects.visible_to(lezer).in_bulk([m.over_id for m in meldingen])
    return {m.pk: _over_bezoek(m, gevonden.get(m.over_id)) for m in meldingen}


def _over_bezoek(melding: Melding, bezoek: GeplandBezoek | None) -> Verwoord:
    assert melding.dag
    tekst = _(
        "Je bezoek van %(dag)s gaat niet door: deze persoon woont nu in een andere wijk. Ben je er wel"
        " geweest? Vertel het de teamleider."
    )
    url = reverse("trajecten:dossier", args=[bezoek.inburgeraar_id]) if bezoek else ""
    return Verwoord(tekst % {"dag": jaar_zo_nodig(melding.dag)}, url)
