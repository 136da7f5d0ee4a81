"""The first chapter of an edition: what it is about, what is known of whether it works, and how the ten parts stand."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from kern.woorden import voluit
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij


def opening(
    inhoud: Mapping[str, Any], pilot: str, onbekend: Sequence[tuple[str, str]], stand: Sequence[Blok]
) -> Hoofdstuk:
    """Return what it is about, for whom and why, how large the pilot is, whether it works, and how the ten parts stand.

    Args:
        inhoud: what the edition froze.
        pilot: how large the pilot is, in a sentence; empty when no figures tell it.
        onbekend: what the outcomes say, and do not say yet: a question, and how far its answer is.
        stand: how the ten parts stand.
    """
    van, tot = voluit(settings.PILOT_VAN), voluit(settings.PILOT_TOT_EN_MET)
    return Hoofdstuk(
        sleutel="stand",
        naam=_("Waar het om gaat"),
        kop=_("Inburgeren in de wijk, met één vast contact"),
        inleiding=_(
            "Een trajectcoördinator van de gemeente gaat naar de wijk, maakt met mensen een plan voor taal en meedoen, en "
            "blijft hun vaste contact tot na het einde."
        ),
        alineas=[
            _(
                "Voor wie? Voor mensen die van de wet moeten inburgeren (plichtig), en voor mensen die dat niet moeten, maar "
                "taal en meedoen wel nodig hebben (behoeftig)."
            ),
            _(
                "Waarom? Een diploma zegt niet of iemand meedoet. De pilot wil dat mensen blijven meedoen, dat de wijk "
                "leefbaar is, en dat meer mensen inburgeren en dat beter gaat."
            ),
            " ".join(
                filter(
                    None,
                    [_("De pilot loopt van %(van)s tot en met %(tot)s.") % {"van": van, "tot": tot}, pilot],
                )
            ),
            begin_zelf(),
        ],
        blokken=[*_nog_niet_bekend(inhoud, onbekend), *stand],
    )


def begin_zelf() -> str:
    """Return where a reader begins who wants to do it too."""
    return _(
        "Begin je zelf? Lees dan eerst onderdeel 2 (het proces), 1 (wie je zoekt) en 3 (hoe je mensen vindt)."
    )


def _nog_niet_bekend(inhoud: Mapping[str, Any], onbekend: Sequence[tuple[str, str]]) -> Iterator[Blok]:
    """Yield what is known and what is not: of the outcomes, and of the five questions with who finds it out."""
    zinnen = [*onbekend]
    if punten := inhoud.get("uitzoekpunten", ()):
        zinnen.append((_("Wat zoeken we nog uit?"), " ".join(map(_uitzoekpunt, punten))))
    if zinnen:
        yield Blok(
            breed=True,
            soort="onbekend",
            waarover=_("Wat de cijfers zeggen en niet zeggen, en wat nog wordt uitgezocht"),
            kop=_("Werkt het? Dit weten we, en dit nog niet"),
            kolommen=[Kolom(naam=_("Vraag"), getal=False), Kolom(naam=_("Hoe ver we zijn"), getal=False)],
            rijen=[Rij(kop=vraag, cellen=[zin]) for vraag, zin in zinnen],
        )


def _uitzoekpunt(punt: Mapping[str, Any]) -> str:
    """Return what is not known yet, with who finds it out and by when."""
    zin = (
        _("%(wat)s (%(wie)s, uiterlijk %(dag)s)")
        if punt["wie"]
        else _("%(wat)s (niemand; het moest op %(dag)s bekend zijn)")
    )
    dag = voluit(dt.date.fromisoformat(punt["uiterlijk"]))
    return zin % {"wat": punt["wat"], "wie": punt["wie"], "dag": dag}
