"""The wording of notices of replacement: whom one replaces until when, and never why."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord, lezer_van
from gebruikers.models import Gebruiker, Melding
from kern.klok import vandaag
from kern.woorden import voluit
from trajecten.overdracht.models import Vervanging


def over_vervangingen(meldingen: list[Melding], _namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of replacement in words: how it is now. Arguments as in `over_selecties`."""
    lezer = lezer_van(meldingen)
    rijen = Vervanging.objects.filter(
        vervanger=lezer, vervangt__in=[m.over_id for m in meldingen], tot__gt=vandaag()
    )
    lopend = {rij.vervangt_id: rij for rij in rijen.select_related("vervangt").order_by("-van", "-pk")}
    namen = Gebruiker.objects.in_bulk([m.over_id for m in meldingen])
    return {m.pk: _over(lopend.get(m.over_id), namen.get(m.over_id)) for m in meldingen}


def _over(rij: Vervanging | None, wie: Gebruiker | None) -> Verwoord:
    naam = wie.naam if wie else _("een collega")
    if rij is None or rij.tot_en_met is None:
        return Verwoord(_("Je vervangt %s niet meer.") % naam, "")
    tekst = _("Je vervangt %(naam)s van %(van)s tot en met %(tot)s. De bezoeken staan op Mijn dag.")
    dagen = {"naam": naam, "van": voluit(rij.van), "tot": voluit(rij.tot_en_met)}
    return Verwoord(tekst % dagen, reverse("trajecten:mijn_dag"))
