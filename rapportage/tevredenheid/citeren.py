"""What people wrote in their own words, and what of it may be cited: what two read, and nobody refused."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from gebruikers.models import Gebruiker
from rapportage.tevredenheid.models import Antwoord, Citaatoordeel, Onderzoek, Vraag

LEZERS_NODIG = 2


@dataclass(frozen=True)
class Woorden:
    """An answer in own words.

    Args:
        antwoord: the answer.
        ja: how many say that it may be cited.
        nee: whether somebody says that it may not.
        eigen: what the reader of the page said; None for nothing yet.
    """

    antwoord: Antwoord
    ja: int
    nee: bool
    eigen: bool | None

    @property
    def mag(self) -> bool:
        """Whether it may be cited."""
        return self.ja >= LEZERS_NODIG and not self.nee


def gelezen_woorden(onderzoek: Onderzoek, lezer: Gebruiker) -> list[tuple[Vraag, list[Woorden]]]:
    """Return the open questions of a round with what people wrote, in an order of chance; three statements."""
    vragen = [v for v in Vraag.objects.filter(vragenlijst=onderzoek.vragenlijst_id) if v.is_open]
    rijen = list(
        Antwoord.objects.only("pk", "vraag_id", "tekst").filter(onderzoek=onderzoek, tekst__isnull=False)
    )
    secrets.SystemRandom().shuffle(rijen)
    oordelen: dict[object, list[Citaatoordeel]] = {}
    for oordeel in Citaatoordeel.objects.filter(antwoord__in=[rij.pk for rij in rijen]):
        oordelen.setdefault(oordeel.antwoord_id, []).append(oordeel)
    return [
        (vraag, [_woorden(rij, oordelen.get(rij.pk, []), lezer) for rij in rijen if rij.vraag_id == vraag.pk])
        for vraag in vragen
    ]


def _woorden(rij: Antwoord, oordelen: Iterable[Citaatoordeel], lezer: Gebruiker) -> Woorden:
    alle = list(oordelen)
    eigen = next((oordeel.mag for oordeel in alle if oordeel.lezer_id == lezer.pk), None)
    ja = sum(oordeel.mag for oordeel in alle)
    return Woorden(rij, ja, nee=any(not oordeel.mag for oordeel in alle), eigen=eigen)
