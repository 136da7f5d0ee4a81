"""The chapter on satisfaction: what people answered in the rounds of the year, and how often we saw them at home."""

import datetime as dt
from dataclasses import replace
from typing import Any

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.woorden import voluit
from rapportage.cijfers.populatie import WIJK
from rapportage.cijfers.populaties import HOE_VER
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek.gegevens import Boek, kolommen, woordkolommen
from rapportage.opmaak.delen import Blok, Hoofdstuk, Rij
from rapportage.opmaak.hoofdstukken import bezoeken
from rapportage.opmaak.vijftallen import kruistabel, ongeveer
from rapportage.opmaak.woorden import GEEN, getal
from rapportage.tevredenheid.enums import Onderzoeksoort

BLIJ, GEWOON, VERDRIETIG = "blij", "gewoon", "verdrietig"


def tevredenheid(boek: Boek) -> Hoofdstuk:
    """Return the chapter; with an open place as long as no round of the year was counted.

    An edition of before there were rounds has none.
    """
    rondes: list[dict[str, Any]] = boek.cijfers.get("tevredenheid", [])
    thuis = [bezoeken.figuur_bezoeken(boek.jaar), bezoeken.tabel_bezoeken(boek.jaar), *_thuis(boek)]
    if not rondes:
        return Hoofdstuk(
            sleutel=Verslagdeel.TEVREDENHEID,
            naam=_("Klanttevredenheid"),
            kop=_("Wat mensen van hun traject vinden, weten we nog niet"),
            nog_open=_("het klanttevredenheidsonderzoek. In deze periode is er geen onderzoek geteld."),
            inleiding=_("Wat we wel weten: hoe vaak we mensen thuis bezochten, en of we ze toen spraken."),
            blokken=thuis,
        )
    voorop = _voorop(rondes)
    return Hoofdstuk(
        sleutel=Verslagdeel.TEVREDENHEID,
        naam=_("Klanttevredenheid"),
        kop=_kop(voorop),
        inleiding=_lead(rondes),
        blokken=[
            tabel_van_ronde(voorop),
            *eigen_woorden(voorop),
            *(
                replace(blok, rang=1)
                for ronde in rondes
                if ronde is not voorop
                for blok in (tabel_van_ronde(ronde), *eigen_woorden(ronde))
            ),
            *(replace(blok, rang=2) for blok in thuis),
            replace(_onderzoek(rondes), rang=3),
        ],
    )


def _voorop(rondes: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the round that heads the chapter: the last yearly one, which asked most people; without one the last."""
    jaarlijks = [ronde for ronde in rondes if ronde["soort"] == Onderzoeksoort.JAARLIJKS]
    return (jaarlijks or rondes)[-1]


def verdeeld(ronde: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the questions of a round of which the answers are divided."""
    return [vraag for vraag in ronde["vragen"] if vraag["antwoorden"]]


def _kop(ronde: dict[str, Any]) -> str:
    vragen = verdeeld(ronde)
    welk = _welk(ronde)
    if not vragen:
        return _("Te weinig mensen hebben geantwoord om de uitkomst van het %s te tonen") % welk
    laatste = vragen[-1]
    blij = _mensen(laatste, BLIJ)
    samen = sum(antwoord["mensen"] for antwoord in laatste["antwoorden"])
    woorden = {
        "vraag": laatste["vraag"],
        "blij": ongeveer(blij),
        "samen": ongeveer(samen),
        "welk": welk,
    }
    return _("‘%(vraag)s’ %(blij)s van de %(samen)s mensen zeggen ja in het %(welk)s") % woorden


def _welk(ronde: dict[str, Any]) -> str:
    """Return what a round is called in a sentence, after an article."""
    if ronde["soort"] == Onderzoeksoort.JAARLIJKS:
        return _("jaarlijkse onderzoek")
    return _("onderzoek bij een mijlpaal")


def _mensen(vraag: dict[str, Any], gezicht: str) -> int:
    return sum(antwoord["mensen"] for antwoord in vraag["antwoorden"] if antwoord["gezicht"] == gezicht)


def _lead(rondes: list[dict[str, Any]]) -> str:
    een = ngettext("Er was %(n)s onderzoek.", "Er waren %(n)s onderzoeken.", len(rondes)) % {
        "n": getal(len(rondes))
    }
    twee = _(
        "De antwoorden zijn van niemand: er is niet bewaard wie wat zei, en er zijn geen kruisingen gemaakt."
    )
    return f"{een} {twee}"


def per_gezicht(vraag: dict[str, Any]) -> list[int]:
    """Return how many people answered yes, a little and no, and how many anything else."""
    drie = [_mensen(vraag, gezicht) for gezicht in (BLIJ, GEWOON, VERDRIETIG)]
    return [*drie, sum(antwoord["mensen"] for antwoord in vraag["antwoorden"]) - sum(drie)]


def tabel_van_ronde(ronde: dict[str, Any]) -> Blok:
    """Return the answers of a round as a table, or how many there were where they are not divided."""
    vragen = verdeeld(ronde)
    woorden = {"kaarten": getal(ronde["uitgenodigd"]), "respons": ronde["respons"]}
    noot = _("Kaarten: %(kaarten)s. Beantwoord: %(respons)s. De aantallen zijn vijftallen.") % woorden
    if not vragen:
        return Blok(
            waarover=ronde["naam"],
            kop=_("%s: niet verdeeld") % ronde["naam"],
            kolommen=woordkolommen(_("Wat"), _("Hoe")),
            rijen=[
                Rij(kop=_("Kaarten"), cellen=[getal(ronde["uitgenodigd"])]),
                Rij(kop=_("Beantwoord"), cellen=[ronde["respons"]]),
                Rij(kop=_("Uitkomst"), cellen=[_("van minder dan 10 mensen verdelen we de antwoorden niet")]),
            ],
        )
    return Blok(
        waarover=_("Mensen die hebben geantwoord, naar antwoord"),
        kop=ronde["naam"],
        kolommen=kolommen(_("Vraag"), _("Ja"), _("Een beetje"), _("Nee"), _("Anders")),
        rijen=[_rij(vraag) for vraag in vragen],
        noot=noot,
        begrippen=[(_("Anders"), _("weet ik niet, geen les, of niet beantwoord"))],
    )


def eigen_woorden(ronde: dict[str, Any]) -> list[Blok]:
    """Return what is cited of a round as a table; none where nothing is, as in what was frozen before it could be."""
    citaten = ronde.get("citaten", ())
    if not citaten:
        return []
    n = len(citaten)
    return [
        Blok(
            soort="woorden",
            waarover=ngettext(
                "%d antwoord, zoals iemand het heeft geschreven",
                "%d antwoorden, zoals mensen ze hebben geschreven",
                n,
            )
            % n,
            kop=_("In eigen woorden: %s") % ronde["naam"],
            kolommen=woordkolommen(_("Vraag"), _("Antwoord")),
            rijen=[
                Rij(
                    kop=citaat["vraag"],
                    cellen=[format_html('<p dir="auto">“{}”</p>', citaat["woorden"])],
                )
                for citaat in citaten
            ],
            noot=_(
                "Gekozen, niet geteld. Twee mensen hebben elk antwoord gelezen voordat we het citeerden. We bewaren niet wie "
                "het heeft geschreven."
            ),
            rang=1,
        )
    ]


def _rij(vraag: dict[str, Any]) -> Rij:
    return Rij(kop=vraag["vraag"], cellen=[getal(n) if n else GEEN for n in per_gezicht(vraag)])


def _thuis(boek: Boek) -> list[Blok]:
    tabel = boek.tabel("bezocht", HOE_VER.naam, WIJK)
    if tabel is None:
        return []
    kop = _("%(m)s van de %(n)s bezochte mensen spraken we thuis") % {
        "m": capfirst(ongeveer(tabel.cijfer(hoe_ver="gesproken") or 0)),
        "n": getal(tabel.grootte()),
    }
    return [
        kruistabel(
            tabel,
            kenmerk=HOE_VER.naam,
            groep=WIJK,
            kop=kop,
            waarover=_("Mensen bezocht sinds het begin van de pilot, naar hoe ver het kwam"),
        )
    ]


def _onderzoek(rondes: list[dict[str, Any]]) -> Blok:
    """Return how was asked, of the rounds that were held."""
    return Blok(
        rang=1,
        achterin=False,
        waarover=_("Hoe het onderzoek ging"),
        kop=_("Zo hebben we het gevraagd"),
        kolommen=woordkolommen(_("Wat"), _("Hoe")),
        rijen=[
            *(Rij(kop=ronde["naam"], cellen=[_wanneer(ronde)]) for ronde in rondes),
            Rij(kop=_("Hoe"), cellen=[_("op een telefoon of op papier")]),
            Rij(kop=_("Taal"), cellen=[_("gewone taal, in vijf talen")]),
            Rij(kop=_("Namen"), cellen=[_("niemand is in de uitkomsten te herkennen")]),
        ],
    )


def _wanneer(ronde: dict[str, Any]) -> str:
    van, tot = (voluit(dt.date.fromisoformat(ronde[naam])) for naam in ("van", "tot"))
    return _("van %(van)s tot en met %(tot)s") % {"van": van, "tot": tot}
