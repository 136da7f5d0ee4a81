"""The wording of notices of editions, made when they are read."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord
from gebruikers.models import Melding
from kern.woorden import voluit
from rapportage.product.editiemodel import Producteditie


def over_edities(meldingen: list[Melding], _namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of editions in words; who sees its own part alone is led to that, and told of no edition.

    Args:
        meldingen: of one reader, whose sight holds.
        _namen: names of users, by key; the system made these.
    """
    rijen = Producteditie.objects.only("concept", "dag")
    edities = rijen.in_bulk([melding.over_id for melding in meldingen])
    return {melding.pk: _over(melding, edities.get(melding.over_id)) for melding in meldingen}


def _over(melding: Melding, editie: Producteditie | None) -> Verwoord:
    dag = voluit(melding.dag) if melding.dag else ""
    if editie is None:
        return Verwoord(
            _("De productbeschrijving van %s wordt gemaakt. Lees wat er bij jouw onderdeel staat.") % dag,
            reverse("rapportage:product"),
        )
    url = reverse("rapportage:producteditie", args=[editie.pk])
    if editie.concept:
        zin = _(
            "Het concept van de productbeschrijving van %s staat klaar. Lees wat er bij jouw onderdelen staat."
        )
        return Verwoord(zin % dag, url)
    zin = _("De productbeschrijving van %s staat klaar. Lees de editie, en stel haar vast.")
    return Verwoord(zin % dag, url)
