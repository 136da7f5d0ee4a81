"""The wording of notices of exceptions to the norm."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord, lezer_van
from gebruikers.models import Melding
from logboek.enums import Handeling
from trajecten.uren.enums import Uitzonderingstand
from trajecten.uren.models import Uitzondering


def over_uitzonderingen(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of exceptions to the norm in words. Arguments as in `over_selecties`."""
    lezer = lezer_van(meldingen)
    gevonden: dict[int, Uitzondering] = {}
    if lezer:
        gevonden = Uitzondering.objects.visible_to(lezer).in_bulk([m.over_id for m in meldingen])
    return {m.pk: _over_uitzondering(m, gevonden.get(m.over_id), namen) for m in meldingen}


def _over_uitzondering(melding: Melding, vraag: Uitzondering | None, namen: Mapping[int, str]) -> Verwoord:
    door = namen.get(melding.door_id or 0, _("Een collega"))
    if melding.handeling == Handeling.UITZONDERING_GEVRAAGD:
        tekst = _("%(door)s begeleidt met deze stap meer mensen dan de norm, en vraagt een uitzondering.")
        url = reverse("trajecten:uitzondering", args=[vraag.pk]) if vraag else ""
        return Verwoord(tekst % {"door": door}, url)
    tekst = _("%(door)s zegt nee tegen je vraag om een uitzondering op de norm.")
    if melding.handeling == Handeling.ONGEDAAN_GEMAAKT or (
        vraag and vraag.antwoord == Uitzonderingstand.OPEN
    ):
        tekst = _("%(door)s heeft het antwoord op je vraag om een uitzondering teruggenomen.")
    if vraag is not None and vraag.antwoord == Uitzonderingstand.JA:
        tekst = _("%(door)s zegt ja: je begeleidt dit jaar tot en met %(tot)d mensen.")
    url = reverse("trajecten:dossier", args=[vraag.inburgeraar_id]) if vraag else ""
    return Verwoord(tekst % {"door": door, "tot": vraag.tot if vraag else 0}, url)
