"""Who is invited in a round, in words, as it stands beside the round; and what may be said of the response."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from kern.woorden import voluit
from rapportage.bescherming.vormen import KLEINSTE_GROEP
from rapportage.tevredenheid.enums import Onderzoeksoort, Onderzoekstand
from rapportage.tevredenheid.models import Onderzoek
from rapportage.tevredenheid.services.antwoorden import VANAF


def regel_van(onderzoek: Onderzoek) -> str:
    """Return whom a round invites, as a sentence."""
    if onderzoek.soort == Onderzoeksoort.PROEF:
        return _("Niemand uit de trajecten: de kaarten zijn voor wie wil proefdraaien.")
    if onderzoek.mijlpaal is not None:
        return " ".join((onderzoek.mijlpaal.regel, *_wanneer(onderzoek)))
    return _("Iedereen van wie het traject op %s liep en al was gestart.") % voluit(onderzoek.van)


def _wanneer(onderzoek: Onderzoek) -> tuple[str, str]:
    """Return between which days a milestone gives a card, and who gets none; what closed may have ended before that day."""
    van, tot = map(voluit, onderzoek.mijlpaaldagen)
    if onderzoek.stand in {Onderzoekstand.GESLOTEN, Onderzoekstand.GETELD}:
        return (
            _("Die periode begon op %s en eindigde toen er geen kaarten meer bij kwamen.") % van,
            _("Wie bij deze mijlpaal al een kaart had, kreeg er geen."),
        )
    dagen = _("Dat is van %(van)s tot en met %(tot)s, als het uiterlijk die laatste dag is vastgelegd.")
    return dagen % {"van": van, "tot": tot}, _("Wie bij deze mijlpaal al een kaart had, krijgt er geen.")


def mag_woorden_lezen(onderzoek: Onderzoek) -> bool:
    """Tell whether enough people answered to read, and cite, what they wrote; what testers wrote stands beside their answers.

    The database holds it too (`rapportage/sql/zicht_antwoord.sql`).
    """
    return onderzoek.beantwoord >= KLEINSTE_GROEP and not onderzoek.is_proef


def te_weinig_bewaard(onderzoek: Onderzoek) -> bool:
    """Tell whether a round was counted with so few answers that they were thrown away."""
    return (
        onderzoek.stand == Onderzoekstand.GETELD and not onderzoek.is_proef and onderzoek.beantwoord < VANAF
    )


@dataclass(frozen=True)
class Respons:
    """How many were invited, and how many answered as far as that tells of nobody."""

    uitgenodigd: int
    beantwoord: int | None
    zin: str


def respons_van(onderzoek: Onderzoek) -> Respons:
    """Return the response: the number itself only when at least five answered and at least five did not.

    Where all but a few answered, or only a few did, the number says of somebody whether it answered.
    """
    kaarten, antwoorden = onderzoek.uitgenodigd, onderzoek.beantwoord
    if onderzoek.stand == Onderzoekstand.GEPLAND:
        return Respons(kaarten, None, _("Nog niet begonnen."))
    if onderzoek.is_proef or VANAF <= antwoorden <= kaarten - VANAF:
        return Respons(kaarten, antwoorden, _("%(n)d van %(van)d") % {"n": antwoorden, "van": kaarten})
    if te_weinig_bewaard(onderzoek):
        return Respons(kaarten, None, _("minder dan 5, te weinig om te bewaren"))
    if antwoorden < VANAF:
        return Respons(kaarten, None, _("minder dan 5"))
    return Respons(kaarten, None, _("bijna iedereen"))
