"""The wording of notices of planned visits, made when they are read: one that lapsed, or was planned for the reader."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord, lezer_van
from gebruikers.models import Melding
from kern.woorden import jaar_zo_nodig
from logboek.enums import Handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek


def over_bezoeken(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of visits in words, with the page for a reader who may open it.

    Args:
        meldingen: of one reader.
        namen: the names of who did it.
    """
    lezer = lezer_van(meldingen)
    gevonden: dict[int, GeplandBezoek] = {}
    if lezer:
        gevonden = GeplandBezoek.objects.visible_to(lezer).in_bulk([m.over_id for m in meldingen])
    return {
        m.pk: _gepland(m, gevonden.get(m.over_id), namen)
        if m.handeling == Handeling.BEZOEK_GEPLAND
        else _vervallen(m, gevonden.get(m.over_id))
        for m in meldingen
    }


def _gepland(melding: Melding, bezoek: GeplandBezoek | None, namen: Mapping[int, str]) -> Verwoord:
    assert melding.dag
    gaat_door = bezoek is not None and bezoek.stand != Bezoekstand.VERVALLEN
    tekst = (
        _(
            "%(wie)s heeft voor jou een bezoek gepland op %(dag)s. Komt dat niet uit? Verzet het of zeg het af."
        )
        if gaat_door
        else _("Het bezoek van %(dag)s dat %(wie)s voor jou had gepland, gaat niet door.")
    )
    url = reverse("trajecten:bezoek", args=[bezoek.pk]) if bezoek and gaat_door else ""
    wie = namen.get(melding.door_id or 0, "")
    return Verwoord(tekst % {"wie": wie, "dag": jaar_zo_nodig(melding.dag)}, url)


def _vervallen(melding: Melding, bezoek: GeplandBezoek | None) -> Verwoord:
    assert melding.dag
    tekst = _(
        "Je bezoek van %(dag)s gaat niet door: deze persoon woont nu in een andere wijk. Ben je er wel"
        " geweest? Vertel het de teamleider."
    )
    url = reverse("trajecten:dossier", args=[bezoek.inburgeraar_id]) if bezoek else ""
    return Verwoord(tekst % {"dag": jaar_zo_nodig(melding.dag)}, url)
