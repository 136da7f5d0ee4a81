"""The wording of notices of besluiten, made when they are read."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from besluiten.models import Besluit
from besluiten.permissions import LEZERS
from gebruikers.meldingen import Verwoord
from gebruikers.models import Gebruiker, Melding
from kern.woorden import jaar_zo_nodig
from logboek.enums import Handeling


def over_besluiten(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of besluiten in words; who reads no besluiten any more is told no decision.

    Args:
        meldingen: of one reader.
        namen: names of users, by key.
    """
    lezer = Gebruiker.objects.get(pk=meldingen[0].gebruiker_id)
    leest = lezer.heeft(*LEZERS)
    besluiten = Besluit.objects.in_bulk([m.over_id for m in meldingen]) if leest else {}
    return {m.pk: _over(m, besluiten.get(m.over_id), namen) for m in meldingen}


def _over(melding: Melding, besluit: Besluit | None, namen: Mapping[int, str]) -> Verwoord:
    if besluit is None:
        return Verwoord(
            _("Er is een besluit van de werkgroep voor jou. Je kunt de besluiten niet meer lezen.")
        )
    zinnen = {
        Handeling.BESLUIT_TOEGEVOEGD.value: _("%(door)s heeft een besluit voor jou toegevoegd: ‘%(wat)s’."),
        Handeling.BESLUIT_GEWIJZIGD.value: _("%(door)s heeft een besluit aan jou gegeven: ‘%(wat)s’."),
        Handeling.BESLUIT_HERINNERD.value: _(
            "%(door)s herinnert je aan het besluit ‘%(wat)s’. Het moet uiterlijk %(dag)s klaar zijn."
        ),
    }
    tekst = zinnen[melding.handeling] % {
        "door": namen.get(melding.door_id or 0, _("Een collega")),
        "wat": besluit.besluit,
        "dag": jaar_zo_nodig(besluit.uiterlijk),
    }
    return Verwoord(tekst, reverse("besluiten:besluit", args=[besluit.pk]))
