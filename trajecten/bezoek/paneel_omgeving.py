"""Panel: the household of a person, and its barriers (DOMEIN 5.1)."""

from dataclasses import dataclass

from gebruikers.models import Gebruiker
from kern.woorden import voluit
from trajecten.bezoek.wie_erbij import Kandidaat, kandidaten
from trajecten.kader.lezen import Rijen


@dataclass(frozen=True, kw_only=True)
class Belemmeringrij:
    """A barrier that is not over."""

    pk: int
    soort: str
    toelichting: str
    sinds: str


@dataclass(frozen=True, kw_only=True)
class Omgeving:
    """The panel; a part that is empty is not shown."""

    huisgenoten: list[Kandidaat]
    belemmeringen: list[Belemmeringrij]


def omgeving(gebruiker: Gebruiker, rijen: Rijen) -> Omgeving:
    """Return the household and the barriers; only the user who keeps the dossier and the teamleider see barriers."""
    return Omgeving(
        huisgenoten=kandidaten(gebruiker, rijen.persoon),
        belemmeringen=[
            Belemmeringrij(
                pk=b.pk,
                soort=str(b.soort).capitalize(),
                toelichting=b.toelichting,
                sinds=voluit(b.sinds),
            )
            for b in rijen.belemmeringen
        ],
    )
