"""The wording of notices of a BSN; the number itself stands in none."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord, lezer_van
from gebruikers.models import Gebruiker, Melding
from inburgeraars.models import Inburgeraar
from kern.velden import Niveau
from logboek.enums import Handeling
from trajecten.papieren.enums import Intrekantwoord
from trajecten.papieren.models import Bsnintrekking

_VRAAG = "bsnintrekking"


def over_bsn(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of a BSN in words: asked to be withdrawn, answered, or somebody else's after all.

    Arguments as in `over_selecties`.
    """
    lezer = lezer_van(meldingen)
    over = {
        soort: [m.over_id for m in meldingen if m.over_soort == soort] for soort in ("inburgeraar", _VRAAG)
    }
    vragen, personen = _binnen_zicht(lezer, over) if lezer else ({}, {})
    return {
        m.pk: _over_vraag(m, vragen.get(m.over_id), namen)
        if m.over_soort == _VRAAG
        else _nummer_weg(m, personen.get(m.over_id), namen)
        for m in meldingen
    }


def _binnen_zicht(
    lezer: Gebruiker, over: Mapping[str, list[int]]
) -> tuple[dict[int, Bsnintrekking], dict[int, Inburgeraar]]:
    vragen = Bsnintrekking.objects.visible_to(lezer).in_bulk(over[_VRAAG])
    return vragen, Inburgeraar.objects.visible_to(lezer, Niveau.DOSSIER).in_bulk(over["inburgeraar"])


def _over_vraag(melding: Melding, vraag: Bsnintrekking | None, namen: Mapping[int, str]) -> Verwoord:
    door = {"door": namen.get(melding.door_id or 0, _("Een collega"))}
    if melding.handeling == Handeling.BSN_INTREKKEN_GEVRAAGD:
        url = reverse("trajecten:bsn_intrekking", args=[vraag.pk]) if vraag else ""
        return Verwoord(_("%(door)s vraagt om een BSN in te trekken.") % door, url)
    url = reverse("trajecten:bsn", args=[vraag.inburgeraar_id]) if vraag else ""
    if vraag is not None and vraag.antwoord == Intrekantwoord.NEE:
        return Verwoord(_("%(door)s zegt nee op je verzoek om een BSN in te trekken.") % door, url)
    return Verwoord(_("%(door)s heeft op jouw verzoek een BSN ingetrokken.") % door, url)


def _nummer_weg(melding: Melding, persoon: Inburgeraar | None, namen: Mapping[int, str]) -> Verwoord:
    """Say that a number of the register turned out to be somebody else's."""
    tekst = _(
        "%(door)s heeft een nummer uit het register weggehaald bij %(wie)s: het hoort bij iemand anders."
    ) % {
        "door": namen.get(melding.door_id or 0, _("Een collega")),
        "wie": persoon.naam if persoon else _("iemand uit je caseload"),
    }
    return Verwoord(tekst, reverse("trajecten:documenten", args=[persoon.pk]) if persoon else "")
