"""Every reason to ask attention, with its number of people: what stands folded below the sentences."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy, ngettext

from dagwerk.caseload.getallen import Getal
from dagwerk.signaallijst.keuze import AANDACHT, Signaalkeuze, Signaalmens
from trajecten.normen.enums import Signaalregel
from wijken.models import Wijk


def punten(signalen: Iterable[Signaalmens], wijk: Wijk | None) -> list[Getal]:
    """Return for each rule how many people have a signal, those of nobody left out."""
    mensen = list(signalen)
    keuzes = [Signaalkeuze(wijk=wijk, regel=regel) for regel in AANDACHT]
    return [
        Getal(naam=_waarom(keuze.regel, aantal), aantal=aantal, lijst=keuze)
        for keuze in keuzes
        if (aantal := keuze.aantal(mensen))
    ]


def _waarom(regel: str, aantal: int) -> str:
    """Return the words that follow the number of people with a signal of a rule."""
    if regel == Signaalregel.EEN_BEEN:
        return ngettext(
            "traject waarvan één helft is gestopt", "trajecten waarvan één helft is gestopt", aantal
        )
    if regel == Signaalregel.RESERVERING_LOOPT_AF:
        return ngettext("reservering loopt af", "reserveringen lopen af", aantal)
    return str(_WAAROM[Signaalregel(regel)])


_WAAROM = {
    Signaalregel.GEEN_CONTACT: gettext_lazy("langer niet gesproken dan de norm"),
    Signaalregel.NIET_BEGONNEN: gettext_lazy("met taal of participatie die niet op tijd is begonnen"),
    Signaalregel.LANG_IN_VORMGEVEN: gettext_lazy("te lang in Vormgeven"),
    Signaalregel.VAST_IN_PIJLER_1: gettext_lazy("vast in pijler 1: nog niets gestart"),
    Signaalregel.METING_NODIG: gettext_lazy("bij wie te lang geen meting is gedaan"),
    Signaalregel.TWEE_OMLAAG: gettext_lazy("met twee metingen omlaag"),
    Signaalregel.NAZORG_NODIG: gettext_lazy("bij wie nu een nazorgmeting nodig is"),
    Signaalregel.AFSPRAAK_TE_LAAT: gettext_lazy("met een afspraak die te laat is"),
    Signaalregel.BEZOEK_TE_LAAT: gettext_lazy("met een bezoek dat niet is vastgelegd"),
}
