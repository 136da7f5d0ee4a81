"""The questionnaire as an edition prints it: the questions and their answers, out of the reference data, frozen."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kern.klok import nu
from kern.woorden import opsomming
from rapportage.bescherming.vormen import KLEINSTE_GROEP
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.tevredenheid.enums import Gezicht, Lijststand, Plaatje
from rapportage.tevredenheid.models import TAALCODES, Vragenlijst
from rapportage.tevredenheid.talen import ALLE

NUMMER = 8
"""The part that is about the klanttevredenheidsonderzoek."""


def bevroren_vragenlijst() -> dict[str, Any] | None:
    """Return the questionnaire as an edition keeps it: the last that was adopted by now, else the last; None without one."""
    lijsten = Vragenlijst.objects.prefetch_related("vragen__keuzes").order_by("-nummer")
    vast = lijsten.filter(stand=Lijststand.VASTGESTELD, vastgesteld_op__lte=nu()).first()
    lijst = vast or lijsten.first()
    if lijst is None:
        return None
    return {
        "naam": str(lijst),
        "vastgesteld": vast is not None,
        "vragen": [
            {
                "vraag": str(vraag),
                "plaatje": vraag.plaatje,
                "antwoorden": [[str(keuze), keuze.gezicht] for keuze in vraag.keuzes.all()],
            }
            for vraag in lijst.vragen.all()
        ],
    }


def blok_vragenlijst(inhoud: Mapping[str, Any], nummer: int) -> Iterator[Blok]:
    """Yield the questionnaire that an edition kept, at the part that is about it; editions of before it was kept have none."""
    lijst = inhoud.get("vragenlijst")
    if nummer != NUMMER or not lijst:
        return
    vast = _("vastgesteld") if lijst["vastgesteld"] else _("nog niet vastgesteld")
    yield Blok(
        breed=True,
        soort="vragenlijst",
        waarover=_("%(lijst)s, %(stand)s") % {"lijst": lijst["naam"], "stand": vast},
        kop=_("De vragen, zoals we ze stellen"),
        kolommen=[Kolom(naam=naam, getal=False) for naam in (_("Vraag"), _("Antwoorden"), _("Plaatje"))],
        rijen=[
            Rij(
                kop=f"{plaats}. {vraag['vraag']}",
                cellen=[
                    " · ".join(woord for woord, _gezicht in vraag["antwoorden"]) or _("in eigen woorden"),
                    str(Plaatje(vraag["plaatje"]).label),
                ],
            )
            for plaats, vraag in enumerate(lijst["vragen"], 1)
        ],
        noot=f"{_talen(lijst)} {_wanneer_genoeg()}",
    )


def _talen(lijst: Mapping[str, Any]) -> str:
    gezichten = {
        woord: str(Gezicht(gezicht).label)
        for vraag in lijst["vragen"]
        for woord, gezicht in vraag["antwoorden"]
    }
    bij = opsomming([f"{woord.lower()} ({plaatje})" for woord, plaatje in gezichten.items()])
    talen = opsomming([ALLE[code].woorden.nederlands for code in TAALCODES])
    return _("Elk antwoord heeft een plaatje: %(bij)s. De vragen zijn er in %(n)d talen: %(talen)s.") % {
        "bij": bij,
        "n": len(TAALCODES),
        "talen": talen,
    }


def _wanneer_genoeg() -> str:
    """Return from how many people on an outcome is told, and how."""
    return capfirst(
        _(
            "van minder dan %d mensen verdelen we de antwoorden niet, en lezen we ook niet wat zij schreven. Vanaf dan staan "
            "de aantallen in vijftallen: 20 kan in het echt 16 tot en met 24 zijn. Zo is niemand te herkennen."
        )
        % KLEINSTE_GROEP
    )
