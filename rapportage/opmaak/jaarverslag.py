"""A jaarrapportage or eindrapportage from its figures: cover and contents, the chapters of the book, and the definitions."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar

from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.woorden import voluit
from rapportage.cijfers.uitkomsten import Einde
from rapportage.enums import Rapportsoort
from rapportage.opmaak.boek.delen import boekdelen
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.omslag import Omslag, omslag
from rapportage.opmaak.delen import Blok, Hoofdcijfer, Hoofdstuk, genummerd, genummerde_hoofdstukken
from rapportage.opmaak.hoofdstukken import bezoeken, gevonden, meedoen, verloop, wijken
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import getal, uren, verschil
from rapportage.parameters import geteld_tot
from rapportage.tijdvakken import begin_van, periode_in_woorden

KOSTEN = frozenset({"uurtarief", "kosten", "kosten_per_traject", "kosten_per_persoon"})


@dataclass(frozen=True, kw_only=True)
class Jaarverslag:
    """The contents of the template of the report; `lopende_kop` stands on every page.

    Args:
        naam: the kind of report, as in its title.
        over: which year or years, as in its title.
        omslag: the cover; None of figures that were stored before the book.
        hoofdstukken: the chapters, in order.
        figuur: of figures that were stored before the book, what stands in its summary.
    """

    naam: str
    over: str
    periode: str
    peildatum: str
    lopende_kop: str
    bekend_op: str
    voorbehoud: str
    kern: str
    hoofdcijfers: list[Hoofdcijfer]
    omslag: Omslag | None
    hoofdstukken: list[Hoofdstuk]
    figuur: Blok
    definities: list[dict[str, str]] = field(default_factory=list)

    toont_blokken: ClassVar[bool] = False
    """Its page shows the findings; what they rest on stands in the book and in the files."""


def jaarverslag(
    cijfers: dict[str, Any], teksten: Mapping[str, Sequence[SafeString]] = MappingProxyType({})
) -> Jaarverslag:
    """Return the report of stored figures, as `rapportage.cijfers.jaar.jaarcijfers` returns them.

    Args:
        cijfers: the figures.
        teksten: what people wrote, by the key of the chapter: blocks of safe HTML.
    """
    lezer = Lezer(cijfers)
    peildatum = parse_date(cijfers["peildatum"])
    bekend = parse_datetime(cijfers["bekend_op"])
    if peildatum is None or bekend is None:
        msg = "figures without a peildatum"
        raise ValueError(msg)
    soort = Rapportsoort(cijfers["rapport"])
    van, tot = begin_van(soort, peildatum), geteld_tot(peildatum, bekend)
    tussenstand: bool = cijfers.get("tussenstand", False)
    weg = _niet_getoond(cijfers)
    definities = [definitie(d) for d in cijfers["definities"] if d.get("naam") not in weg]
    boek = Boek(lezer, peildatum) if lezer.is_boek else None
    hoofdstukken = boekdelen(boek, definities, teksten) if boek else _eerdere_hoofdstukken(lezer)
    return Jaarverslag(
        naam=capfirst(str(soort.label)),
        over=periode_in_woorden(soort, peildatum),
        periode=_("%(van)s tot en met %(tot)s") % {"van": voluit(van), "tot": voluit(tot)},
        peildatum=voluit(tot),
        lopende_kop=(_("tussenstand van %s") if tussenstand else _("peildatum %s")) % voluit(tot),
        bekend_op=date_format(bekend, _("j F Y, H.i \\u\\u\\r")),
        voorbehoud=_("Tussenstand: het jaar is nog niet voorbij, of nog niet alles is vastgelegd.")
        if tussenstand
        else "",
        kern=_kern(lezer),
        hoofdcijfers=_hoofdcijfers(lezer),
        omslag=omslag(boek) if boek else None,
        hoofdstukken=hoofdstukken,
        figuur=genummerd([gevonden.figuur(lezer)], Counter())[0],
        definities=definities,
    )


def _eerdere_hoofdstukken(lezer: Lezer) -> list[Hoofdstuk]:
    """Return the chapters as they were before the book; their figures do not hold what it tells."""
    verloop_ = (verloop,) if verloop.is_er(lezer) else ()
    delen = (gevonden, *verloop_, bezoeken, meedoen, wijken)
    return genummerde_hoofdstukken([deel.hoofdstuk(lezer) for deel in delen], Counter())


def _niet_getoond(cijfers: dict[str, Any]) -> set[str]:
    """Return the figures that this book does not tell; their words stand with them in the files."""
    weg = {"verzuim"}
    if cijfers["werk"].get("kosten") is None:
        weg |= KOSTEN
    if not any(cijfers["werk"].get("geopend_overgenomen", {}).values()):
        weg.add("geopend_overgenomen")
    return weg | {deel for deel in ("tevredenheid", "winst") if not cijfers.get(deel)}


def definitie(definitie: dict[str, str]) -> dict[str, str]:
    """Return a word and what it means, with what a reader must know of it; older files have no caveats."""
    uitleg = " ".join(filter(None, (definitie["uitleg"], definitie.get("voorbehoud", ""))))
    return {"begrip": definitie["begrip"], "uitleg": uitleg}


def _kern(lezer: Lezer) -> str:
    bezoeken_ = lezer.som("huisbezoeken")
    if not bezoeken_ and not lezer.som("gevonden"):
        return _("%(periode)s is er nog niemand gevonden of bezocht.") % {"periode": lezer.periode_vooraan}
    gevonden, geopend = lezer.som("gevonden"), lezer.som("geopend")
    zinnen = [
        ngettext("%(periode)s vonden we %(n)s persoon.", "%(periode)s vonden we %(n)s mensen.", gevonden)
        % {"periode": lezer.periode_vooraan, "n": getal(gevonden)},
        ngettext("Er is %(n)s traject geopend.", "Er zijn %(n)s trajecten geopend.", geopend)
        % {"n": getal(geopend)},
        _("De trajectcoördinatoren gingen %(n)s keer op huisbezoek.") % {"n": getal(bezoeken_)},
    ]
    return " ".join(zinnen)


def _hoofdcijfers(lezer: Lezer) -> list[Hoofdcijfer]:
    via_wijk = lezer.som_route("gevonden", "wijknetwerk")
    minuten = lezer.minuten()
    return [
        _hoofdcijfer(
            lezer,
            _("Mensen gevonden"),
            lezer.paar("gevonden"),
            _("Via het wijknetwerk: %(n)s. Via het BPI: %(m)s.")
            % {"n": getal(via_wijk), "m": getal(lezer.som_route("gevonden", "BPI"))},
        ),
        _hoofdcijfer(
            lezer,
            _("Trajecten geopend"),
            lezer.paar("geopend"),
            _("Open op de peildatum: %(n)s.") % {"n": getal(lezer.som("open"))},
        ),
        *_gestart_en_afgerond(lezer),
        _hoofdcijfer(
            lezer,
            _("Huisbezoeken"),
            lezer.paar("huisbezoeken"),
            _("We bezochten %(n)s mensen.") % {"n": getal(lezer.som("mensen_bezocht"))},
        ),
        _hoofdcijfer(
            lezer,
            _("Uren"),
            (uren(minuten[0]), None if minuten[1] is None else uren(minuten[1])),
            _("Contacten, en wat per week is bijgehouden."),
        ),
    ]


def _gestart_en_afgerond(lezer: Lezer) -> list[Hoofdcijfer]:
    """Return the key figures of what started and was completed; none in figures that were stored before they held it."""
    if not verloop.is_er(lezer):
        return []
    return [
        _hoofdcijfer(
            lezer,
            _("Trajecten gestart"),
            lezer.paar("gestart"),
            _("Via het wijknetwerk: %(n)s. Via het BPI: %(m)s.")
            % {
                "n": getal(lezer.som_route("gestart", "wijknetwerk")),
                "m": getal(lezer.som_route("gestart", "BPI")),
            },
        ),
        _hoofdcijfer(
            lezer,
            _("Trajecten afgerond"),
            lezer.paar_route("geeindigd", Einde.AFGEROND.value),
            _("Gestopt na de start: %(n)s.")
            % {"n": getal(lezer.som_route("geeindigd", Einde.GESTOPT.value))},
        ),
    ]


def _hoofdcijfer(lezer: Lezer, naam: str, paar: tuple[int, int | None], zin: str) -> Hoofdcijfer:
    nu, toen = paar
    return Hoofdcijfer(
        naam=naam,
        getal=getal(nu),
        verandering=""
        if toen is None
        else _("(%(jaar)s: %(toen)s, %(verschil)s)")
        % {"jaar": lezer.kolom_vorig_jaar, "toen": getal(toen), "verschil": verschil(nu, toen)},
        zin=zin,
    )
