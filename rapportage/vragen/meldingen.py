"""The wording of notices of what somebody is to find out, made when they are read: they say what became of it since."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord
from gebruikers.models import Gebruiker, Melding
from kern.woorden import jaar_zo_nodig
from rapportage.vragen.enums import Puntstand
from rapportage.vragen.models import Uitzoekpunt
from rapportage.vragen.permissions import LEZERS


def over_punten(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of what is to be found out in words; who reads the questions no more is told no subject.

    Args:
        meldingen: of one reader.
        namen: names of users, by key.
    """
    lezer = Gebruiker.objects.get(pk=meldingen[0].gebruiker_id)
    leest = lezer.heeft(*LEZERS)
    punten = Uitzoekpunt.objects.met_wie().in_bulk([m.over_id for m in meldingen]) if leest else {}
    return {m.pk: _over(m, punten.get(m.over_id), namen) for m in meldingen}


def _over(melding: Melding, punt: Uitzoekpunt | None, namen: Mapping[int, str]) -> Verwoord:
    if punt is None:
        return Verwoord(
            _("Een collega heeft je gevraagd iets uit te zoeken. Je kunt de vijf vragen niet meer lezen.")
        )
    zin = _zin(punt) if punt.wie_id == melding.gebruiker_id or not punt.is_open else _van_ander()
    tekst = zin % {
        "door": namen.get(melding.door_id or 0, _("Een collega")),
        "wat": punt.wat,
        "dag": jaar_zo_nodig(punt.uiterlijk),
        "wie": punt.wie.naam,
    }
    return Verwoord(tekst, reverse("rapportage:uitzoekpunt", args=[punt.pk]))


def _zin(punt: Uitzoekpunt) -> str:
    match punt.stand:
        case Puntstand.INGETROKKEN:
            return _(
                "%(door)s heeft je gevraagd uit te zoeken: ‘%(wat)s’. Het is ingetrokken: niemand hoeft dit nog te doen."
            )
        case Puntstand.BEANTWOORD:
            return _("%(door)s heeft je gevraagd uit te zoeken: ‘%(wat)s’. Het is beantwoord.")
    return _("%(door)s vraagt je uit te zoeken: ‘%(wat)s’. Het moet uiterlijk %(dag)s bekend zijn.")


def _van_ander() -> str:
    return _("%(door)s heeft je gevraagd uit te zoeken: ‘%(wat)s’. Dat doet %(wie)s nu.")
