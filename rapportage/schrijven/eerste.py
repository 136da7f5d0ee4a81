"""A first text of a chapter from its figures: fixed sentences, in which each figure is a reference.

It is of nobody until somebody saves it as theirs, and stands in no published report before.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.enums import Verslagdeel
from rapportage.redactie.cijferlijst import PILOT, VORIG_JAAR, Cijferlijst, in_tekst
from rapportage.schrijven.delen import Deel
from rapportage.schrijven.enums import Tekstsoort
from rapportage.vragen.cijfers import BIJ as BIJ_VRAAG


class _Bron:
    """The figures of a chapter: of a wijk, or of all."""

    def __init__(self, deel: Deel, lijst: Cijferlijst, periode: str) -> None:
        self.wijk, self.lijst, self.periode = deel.wijk, lijst, periode

    def heeft(self, *delen: str) -> bool:
        return self._verwijzing(delen) in self.lijst

    def _verwijzing(self, delen: tuple[str, ...]) -> str:
        naam, *rest = delen
        achter = [deel for deel in rest if deel in {VORIG_JAAR, PILOT}]
        groepen = [deel for deel in rest if deel not in achter]
        return ":".join((naam, *groepen, *([self.wijk] if self.wijk else []), *achter))

    def aantal(self, *delen: str) -> int:
        """Return the number that a sentence with a figure asks for: 1, or another."""
        return 1 if self.heeft(*delen) and self.lijst[self._verwijzing(delen)].waarde == "1" else 2

    def zin(self, woorden: str, *delen: str) -> str:
        """Return a sentence with a figure in place of `%(n)s`; nothing without that figure."""
        if not self.heeft(*delen):
            return ""
        return woorden % {"n": in_tekst(self._verwijzing(delen)), "periode": self.periode}

    def naast_vorig_jaar(self, naam: str) -> str:
        """Return what a figure was the year before; nothing when that lies before the pilot."""
        if not self.heeft(naam, VORIG_JAAR):
            return ""
        return _("Een jaar eerder: %(n)s.") % {"n": in_tekst(self._verwijzing((naam, VORIG_JAAR)))}


def _gestart(b: _Bron) -> Iterator[str]:
    yield b.zin(
        ngettext(
            "%(periode)s is %(n)s traject gestart.",
            "%(periode)s zijn %(n)s trajecten gestart.",
            b.aantal("gestart"),
        ),
        "gestart",
    )
    yield b.naast_vorig_jaar("gestart")


def _geopend(b: _Bron) -> Iterator[str]:
    yield b.zin(
        ngettext("Er is %(n)s traject geopend.", "Er zijn %(n)s trajecten geopend.", b.aantal("geopend")),
        "geopend",
    )


def _gevonden(b: _Bron) -> Iterator[str]:
    yield b.zin(
        ngettext(
            "%(periode)s vonden we %(n)s persoon.",
            "%(periode)s vonden we %(n)s mensen.",
            b.aantal("gevonden"),
        ),
        "gevonden",
    )
    yield b.naast_vorig_jaar("gevonden")
    yield b.zin(
        ngettext(
            "Via het wijknetwerk was dat %(n)s persoon.",
            "Via het wijknetwerk waren dat %(n)s mensen.",
            b.aantal("gevonden", "wijknetwerk"),
        ),
        "gevonden",
        "wijknetwerk",
    )
    yield b.zin(
        ngettext(
            "Via het BPI was dat %(n)s persoon.",
            "Via het BPI waren dat %(n)s mensen.",
            b.aantal("gevonden", "BPI"),
        ),
        "gevonden",
        "BPI",
    )


def _verloop(b: _Bron) -> Iterator[str]:
    yield from _gestart(b)
    yield b.zin(
        ngettext(
            "Er is %(n)s traject afgerond.",
            "Er zijn %(n)s trajecten afgerond.",
            b.aantal("geeindigd", "afgerond"),
        ),
        "geeindigd",
        "afgerond",
    )
    yield b.zin(
        ngettext(
            "Na de start is %(n)s traject gestopt.",
            "Na de start zijn %(n)s trajecten gestopt.",
            b.aantal("geeindigd", "gestopt"),
        ),
        "geeindigd",
        "gestopt",
    )


def _bezoeken(b: _Bron) -> Iterator[str]:
    yield b.zin(_("De trajectcoördinatoren gingen %(n)s keer op huisbezoek."), "huisbezoeken")
    yield b.zin(
        ngettext(
            "Zo bezochten we %(n)s persoon.", "Zo bezochten we %(n)s mensen.", b.aantal("mensen_bezocht")
        ),
        "mensen_bezocht",
    )


def _samenvatting(b: _Bron) -> Iterator[str]:
    for deel in (_gevonden, _geopend, _verloop):
        yield from deel(b)


def _wijk(b: _Bron) -> Iterator[str]:
    for deel in (_gevonden, _geopend, _gestart, _bezoeken):
        yield from deel(b)


ZINNEN: Mapping[Verslagdeel, Callable[[_Bron], Iterator[str]]] = MappingProxyType(
    {
        Verslagdeel.SAMENVATTING: _samenvatting,
        Verslagdeel.AMBITIE_1: _verloop,
        Verslagdeel.AMBITIE_2: _gevonden,
        Verslagdeel.AMBITIE_3: _gestart,
        Verslagdeel.DOELBEREIK: _gestart,
        Verslagdeel.GEVONDEN: _gevonden,
        Verslagdeel.VERLOOP: _verloop,
        Verslagdeel.WIJK: _wijk,
        Verslagdeel.UREN: _bezoeken,
    }
)
"""The chapters that begin with sentences; the others begin empty."""

BIJ: Mapping[Verslagdeel, tuple[str, ...]] = MappingProxyType(
    {
        Verslagdeel.SAMENVATTING: ("gevonden", "geopend", "gestart", "geeindigd"),
        Verslagdeel.AMBITIE_1: ("geeindigd", "gestart"),
        Verslagdeel.AMBITIE_2: ("gevonden", "vindplaatsen", "activiteiten", "onvervuld"),
        Verslagdeel.AMBITIE_3: ("gestart", "doelen", "gevonden"),
        Verslagdeel.JAREN: ("gestart", "gevonden", "geeindigd"),
        Verslagdeel.DOELBEREIK: ("gestart", "doelen", "geopend"),
        Verslagdeel.GEVONDEN: ("gevonden", "benaderd", "geopend"),
        Verslagdeel.VERLOOP: ("gestart", "geeindigd"),
        Verslagdeel.WIJK: ("gevonden", "geopend", "gestart", "open", "huisbezoeken", "mensen_bezocht"),
        Verslagdeel.UREN: (
            "uren_per_wijk",
            "urenregels",
            "huisbezoeken",
            "mensen_bezocht",
            "contacten",
            "kosten",
            "uurtarief",
        ),
        **{vraag.deel: namen for vraag, namen in BIJ_VRAAG.items()},
        Verslagdeel.TEVREDENHEID: ("tevredenheid",),
        Verslagdeel.NETWERK: ("contacten", "vindplaatsen"),
    }
)
"""The figures that a chapter is about, by their name in the register: shown first beside the editor."""


def eerste_tekst(deel: Deel, lijst: Cijferlijst, periode: str) -> dict[str, str]:
    """Return the first text of a chapter by part: sentences from its figures as the inleiding, and nothing else.

    `periode` is what the report tells of, in words that begin a sentence: In 2026, In de pilot.
    """
    leeg = dict.fromkeys((soort.value for soort in Tekstsoort), "")
    if (maak := ZINNEN.get(deel.soort)) is None:
        return leeg
    zinnen = " ".join(filter(None, maak(_Bron(deel, lijst, periode))))
    return leeg | ({Tekstsoort.INLEIDING.value: f"<p>{zinnen}</p>"} if zinnen else {})
