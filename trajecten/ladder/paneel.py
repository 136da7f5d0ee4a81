"""Panel and page of the ladder in a dossier: the current score, scores over time, and the reasons (DOMEIN 7)."""

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.laddergrafiek import Punt, Strook, Vlag, trap, verloop
from kern.woorden import voluit
from participatie.models import Meting
from participatie.permissions import is_tweede_lezer
from participatie.scoring import Stand, score_van, stand_op, tellend
from trajecten.kader.lezen import Rijen
from trajecten.kader.moment import Moment, dag_in_woorden
from trajecten.kader.rijen import METINGEN
from trajecten.plan.enums import Afspraakstand
from trajecten.plan.rijen import PLAN
from trajecten.traject.enums import Stap
from trajecten.traject.verloop import geldig

METING = "meting"
SMAL, BREED = 326, 740
"""The widths of the drawing over time, in pixels, for a phone and for a desk."""


@dataclass(frozen=True, kw_only=True)
class Meetregel:
    """A meting in words."""

    datum: dt.date
    score: int | None
    trede: str
    waarom: str
    aanleiding: str
    wie: str
    tweede_lezer: bool
    verbeterd: str
    versies_url: str
    verbeter_url: str


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """The panel.

    Args:
        score: that of the last meting; None without a meting.
        geldt: whether the score counts in the pijler of today.
        kop: the first line.
        noot: since when, or what is missing.
        waarom: the reason, in the words of the user who measured.
        beeld: the ladder as a picture.
        mag_meten: whether the user keeps the dossier.
    """

    score: int | None
    geldt: bool
    kop: str
    noot: str
    waarom: str
    beeld: SafeString
    mag_meten: bool


@dataclass(frozen=True, kw_only=True)
class Ladderverloop:
    """The page: the panel, scores over time, and every meting, newest first.

    Args:
        smal, breed: the same drawing for a phone and for a desk; empty with nothing to draw.
        mag_meelezen: whether the user may measure as a second reader.
    """

    ladder: Ladder
    zin: str
    smal: SafeString | str
    breed: SafeString | str
    regels: list[Meetregel]
    mag_meelezen: bool


def ladder(_gebruiker: Gebruiker, rijen: Rijen) -> Ladder:
    """Return a person's place on the ladder today; the walls decide what the user can read of it."""
    stand = stand_op(rijen.van(METINGEN).metingen, rijen.van(METINGEN).fases, vandaag())
    laatste = stand.meting
    score = score_van(laatste, rijen.van(METINGEN).fases) if laatste else None
    kop, noot = _kop_en_noot(rijen, stand, score)
    pad = [
        s
        for m in tellend(rijen.van(METINGEN).metingen, vandaag())
        if (s := score_van(m, rijen.van(METINGEN).fases)) is not None
    ]
    woord = _("nu") if stand.gemeten else _("laatst")
    return Ladder(
        score=score,
        geldt=stand.gemeten,
        kop=kop,
        noot=noot,
        waarom=laatste.waarom if laatste else "",
        beeld=trap(
            f"{kop}. {noot}",
            tot=score,
            vlaggen=_vlaggen(rijen, score, woord, geldt=stand.gemeten),
            pad=pad,
            pijler=stand.pijler,
        ),
        mag_meten=rijen.persoon.houdt,
    )


def _vlaggen(rijen: Rijen, score: int | None, woord: str, *, geldt: bool) -> list[Vlag]:
    """Return the flags: the score, and the furthest goal of the open afspraken when it lies ahead."""
    uit = [Vlag(score=score, woord=woord, open=not geldt)] if score else []
    doel = max(
        (a.score for a in rijen.van(PLAN).afspraken if a.score and a.stand == Afspraakstand.OPEN),
        default=None,
    )
    if doel is not None and doel > (score or 0):
        uit.append(Vlag(score=doel, woord=_("doel"), open=True))
    return uit


def _kop_en_noot(rijen: Rijen, stand: Stand[Meting], score: int | None) -> tuple[str, str]:
    pijler = _("Pijler %(nummer)d, %(wanneer)s") % {
        "nummer": stand.pijler.value,
        "wanneer": stand.pijler.label,
    }
    if stand.meting is None or score is None:
        return _("Nog niet gemeten"), pijler
    titel = rijen.van(METINGEN).treden.get((stand.meting.ladderversie_id, score), "")
    kop = _("Trede %(trede)d: %(titel)s") % {"trede": stand.meting.trede, "titel": titel}
    op = voluit(stand.meting.datum)
    if stand.gemeten:
        return kop, _("%(pijler)s, gemeten op %(dag)s") % {"pijler": pijler, "dag": op}
    return _("Nog niet gemeten in deze pijler."), _(
        "%(pijler)s. Laatste meting: score %(score)d op %(dag)s"
    ) % {
        "pijler": pijler,
        "score": score,
        "dag": op,
    }


def ladderverloop(gebruiker: Gebruiker, rijen: Rijen) -> Ladderverloop:
    """Return the page: the place today, scores over time, and each meting with its reason."""
    paneel = ladder(gebruiker, rijen)
    punten = [
        Punt(datum=m.datum, score=s)
        for m in tellend(rijen.van(METINGEN).metingen, vandaag())
        if (s := score_van(m, rijen.van(METINGEN).fases)) is not None
    ]
    zin = _zin(punten)
    beelden = ["", ""]
    if punten:
        beelden = [verloop(zin, punten=punten, stroken=_stroken(rijen), breedte=b) for b in (SMAL, BREED)]
    return Ladderverloop(
        ladder=paneel,
        zin=zin,
        smal=beelden[0],
        breed=beelden[1],
        regels=[_regel(gebruiker, rijen, m) for m in reversed(rijen.van(METINGEN).metingen)],
        mag_meelezen=not paneel.mag_meten and is_tweede_lezer(rijen.persoon.pk, gebruiker),
    )


def _zin(punten: list[Punt]) -> str:
    if not punten:
        return ""
    eerste, laatste = punten[0], punten[-1]
    if len(punten) == 1:
        return _("Eén meting: score %(score)d op %(dag)s") % {
            "score": eerste.score,
            "dag": voluit(eerste.datum),
        }
    return _("Van score %(van)d op %(eerste)s naar score %(naar)d op %(laatste)s") % {
        "van": eerste.score,
        "eerste": voluit(eerste.datum),
        "naar": laatste.score,
        "laatste": voluit(laatste.datum),
    }


def _stroken(rijen: Rijen) -> list[Strook]:
    """Return the steps as strips of the drawing, each up to the next; a closing ends the last one."""
    grenzen = [
        (o.datum, Stap(o.naar_stap) if o.naar_stap else None) for o in geldig(rijen.verloop.overgangen)
    ]
    grenzen.append((vandaag(), None))
    return [
        Strook(naam=str(stap.label), van=van, tot=tot)
        for (van, stap), (tot, _volgende) in pairwise(grenzen)
        if stap is not None and tot > van
    ]


def _regel(gebruiker: Gebruiker, rijen: Rijen, meting: Meting) -> Meetregel:
    score = score_van(meting, rijen.van(METINGEN).fases)
    eigen = meting.door_id == gebruiker.pk if meting.tweede_lezer else rijen.persoon.houdt
    titel = (
        rijen.van(METINGEN).treden.get((meting.ladderversie_id, score), "") if score else _("niet te bepalen")
    )
    return Meetregel(
        datum=meting.datum,
        score=score,
        trede=titel,
        waarom=meting.waarom,
        aanleiding=meting.get_aanleiding_display(),
        wie=_wie(rijen, meting),
        tweede_lezer=meting.tweede_lezer,
        verbeterd=meting.correctiereden,
        versies_url=reverse("trajecten:meting_versies", args=[meting.pk]) if meting.correctiereden else "",
        verbeter_url=reverse("trajecten:meting_verbeteren", args=[meting.pk]) if eigen else "",
    )


def meetmomenten(rijen: Rijen) -> list[Moment]:
    """Return the entries of the timeline about metingen: from which score to which, and why."""
    uit, was = [], None
    for meting in rijen.van(METINGEN).metingen:
        score = score_van(meting, rijen.van(METINGEN).fases)
        uit.append(_moment(meting, _wie(rijen, meting), score, None if meting.tweede_lezer else was))
        if not meting.tweede_lezer:
            was = score or was
    return uit


def _wie(rijen: Rijen, meting: Meting) -> str:
    """Return who did a meting; a second reader only for itself."""
    return meting.door.naam if meting.tweede_lezer else rijen.verloop.wie(meting.door, meting.created_at)


def _moment(meting: Meting, wie: str, score: int | None, was: int | None) -> Moment:
    if score is None:
        kop = _("Meting: niet te bepalen")
    elif was is None or was == score:
        kop = _("Meting: score %d") % score
    else:
        kop = _("Meting: van score %(was)d naar %(nu)d") % {"was": was, "nu": score}
    return Moment(
        soort=METING,
        kop=kop,
        icoon="chart-no-axes-column",
        getint=False,
        meta=f"{dag_in_woorden(meting.datum)} · {wie}",
        tekst=meting.waarom,
        badges=[_("tweede meting")] if meting.tweede_lezer else [],
        datum=meting.datum,
        verbeterd=meting.correctiereden,
        versies_url=reverse("trajecten:meting_versies", args=[meting.pk]) if meting.correctiereden else "",
        orde=(meting.created_at, meting.pk),
    )
