"""The summary of one page: four figures, each with its change and what it is set beside, and the ladder now and then."""

from dataclasses import replace

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.cijfers.deelname import Boven, Verandering
from rapportage.cijfers.populaties import BOVEN_5, VERANDERING, VERTROKKEN
from rapportage.cijfers.uitkomsten import Einde
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek.gegevens import Boek, kolommen, verandering_in_woorden
from rapportage.opmaak.delen import Blok, Hoofdcijfer, Hoofdstuk, Rij
from rapportage.opmaak.hoofdstukken import meedoen
from rapportage.opmaak.hoofdstukken.gevonden import nog_geen_kenmerken
from rapportage.opmaak.hoofdstukken.maand import EINDES
from rapportage.opmaak.vijftallen import WINST, Kenmerktabel, ongeveer
from rapportage.opmaak.woorden import getal, op_schema, uren, vergelijk

NOG_NIET = "–"


def hoofdstuk(boek: Boek) -> Hoofdstuk:
    """Return the summary."""
    return Hoofdstuk(
        sleutel=Verslagdeel.SAMENVATTING,
        naam=_("Samenvatting"),
        kop=_("Samenvatting: %(wat)s") % {"wat": gestart_tegen_doel(boek)},
        inleiding=_lead(boek),
        hoofdcijfers=[_gestart(boek), _afgerond(boek), _hoger(boek), _begonnen(boek)],
        begrippen=[
            (
                _("Gestart en afgerond"),
                _(
                    "Precies. Gestart is de eerste keer taal, activiteit, opleiding, werk of hulp bij opvoeden."
                ),
            ),
            (
                _("Hoger, en begonnen"),
                _("In vijftallen. Van wie al een half jaar, of een jaar, een traject heeft."),
            ),
        ],
        # The ladder stands with the chapter on taking part too.
        blokken=[
            replace(_ladder(boek), rang=1, achterin=False),
            *([] if boek.over_pilot else [_jaar_in_het_kort(boek)]),
        ],
    )


def gestart_tegen_doel(boek: Boek) -> str:
    """Return how many started beside the target of the pilot, without a verdict: 91 van de 150 gestart."""
    stand = boek.voortgang()
    if not stand.doel:
        return ngettext("%(n)s traject gestart", "%(n)s trajecten gestart", stand.gestart) % {
            "n": getal(stand.gestart)
        }
    return _("%(n)s van de\N{NO-BREAK SPACE}%(doel)s gestart") % {
        "n": getal(stand.gestart),
        "doel": getal(stand.doel),
    }


def meer_hoger_dan_lager(tabel: Kenmerktabel) -> bool:
    """Tell whether truly more people stand higher than lower."""
    return (tabel.cijfer(verandering=Verandering.HOGER.value) or 0) - lager(tabel)[1] >= WINST


def lager(tabel: Kenmerktabel) -> tuple[str, int]:
    """Return the class of who stands lower, with its figure: who stands equal is in it where the classes were merged."""
    klasse = Verandering.LAGER.value
    if klasse not in tabel.klassen(VERANDERING.naam):
        klasse = VERANDERING.samenvoegen[0].naam
    return klasse, tabel.cijfer(verandering=klasse) or 0


def _lead(boek: Boek) -> str:
    lezer = boek.jaar
    if not lezer.som("gevonden") and not lezer.som("gestart") and not boek.pilot.som("geopend"):
        return _("%(periode)s is er nog niemand gevonden, en er is nog geen traject geopend.") % {
            "periode": lezer.periode_vooraan
        }
    zinnen = [zin_gestart(boek)]
    stand = boek.voortgang()
    if stand.doel:
        woorden = (
            _("Het doel was %(doel)s: %(oordeel)s.")
            if boek.over_pilot
            else _("Sinds het begin van de pilot: %(oordeel)s.")
        )
        zinnen.append(woorden % {"doel": getal(stand.doel), "oordeel": op_schema(stand)})
    tabel = boek.tabel("een half jaar geopend", VERANDERING.naam)
    if tabel is None:
        zinnen.append(_("Of mensen meer meedoen, kunnen we nog niet zeggen."))
    elif meer_hoger_dan_lager(tabel):
        zinnen.append(
            tabel.met_dag(_("Meer mensen staan hoger op de ladder dan lager; waardoor, weten we niet."))
        )
    else:
        zinnen.append(_("Of er meer mensen hoger staan op de ladder dan lager, is nog niet te zeggen."))
    return " ".join(zinnen)


def zin_gestart(boek: Boek, wijk: str | None = None) -> str:
    """Return how many started in the period, in the city or a wijk, beside the year before."""
    lezer = boek.jaar
    nu = lezer.som("gestart") if wijk is None else lezer.van_wijk("gestart", wijk) or 0
    toen = lezer.paar("gestart")[1] if wijk is None else lezer.van_wijk("gestart", wijk, toen=True)
    zin = ngettext("%(periode)s is %(n)s traject gestart", "%(periode)s zijn %(n)s trajecten gestart", nu) % {
        "periode": lezer.periode_vooraan,
        "n": getal(nu),
    }
    return zin + ("." if toen is None else f", {vergelijk(nu, toen, lezer.vorig_jaar)}.")


def _gestart(boek: Boek) -> Hoofdcijfer:
    nu, toen = boek.jaar.paar("gestart")
    stand = boek.voortgang()
    woorden = (
        _("Het doel was %(doel)s: %(oordeel)s.")
        if boek.over_pilot
        else _("Samen %(n)s van de %(doel)s; op schema: %(hoort)s.")
    )
    return Hoofdcijfer(
        naam=_("Gestart %(periode)s") % {"periode": boek.jaar.periode},
        getal=getal(nu),
        verandering=verandering_in_woorden(boek.jaar, nu, toen),
        zin=woorden
        % {
            "n": getal(stand.gestart),
            "doel": getal(stand.doel),
            "hoort": getal(round(stand.hoort)),
            "oordeel": op_schema(stand),
        }
        if stand.doel
        else _("Er is geen doel vastgesteld."),
    )


def _afgerond(boek: Boek) -> Hoofdcijfer:
    nu, toen = boek.jaar.paar_route("geeindigd", Einde.AFGEROND.value)
    return Hoofdcijfer(
        naam=_("Afgerond %(periode)s") % {"periode": boek.jaar.periode},
        getal=getal(nu),
        verandering=verandering_in_woorden(boek.jaar, nu, toen),
        zin=(
            _("Gestopt na de start: %(m)s.")
            if boek.over_pilot
            else _("In de hele pilot: %(n)s. Gestopt na de start: %(m)s.")
        )
        % {
            "n": getal(boek.pilot.som_route("geeindigd", Einde.AFGEROND.value)),
            "m": getal(boek.jaar.som_route("geeindigd", Einde.GESTOPT.value)),
        },
    )


def _hoger(boek: Boek) -> Hoofdcijfer:
    tabel = boek.tabel("een half jaar geopend", VERANDERING.naam)
    toen = boek.toen("een half jaar geopend", VERANDERING.naam)
    naam = _("Een hogere trede dan eerst")
    if tabel is None:
        return Hoofdcijfer(
            naam=naam,
            getal=NOG_NIET,
            verandering="",
            zin=boek.waarom_niet("een half jaar geopend", VERANDERING.naam),
        )
    hoger = tabel.cijfer(verandering=Verandering.HOGER.value) or 0
    klasse, minder = lager(tabel)
    return Hoofdcijfer(
        naam=naam,
        getal=getal(hoger),
        verandering=_een_jaar_eerder(toen, verandering=Verandering.HOGER.value),
        zin=tabel.met_dag(
            _("Van %(n)s mensen. %(lager)s: %(m)s. Niet twee keer gemeten: %(k)s.")
            % {
                "n": getal(tabel.grootte()),
                "lager": capfirst(klasse),
                "m": ongeveer(minder),
                "k": ongeveer(tabel.cijfer(verandering=Verandering.NIET.value) or 0),
            }
        ),
    )


def _begonnen(boek: Boek) -> Hoofdcijfer:
    tabel = boek.tabel("een jaar geopend", BOVEN_5.naam)
    toen = boek.toen("een jaar geopend", BOVEN_5.naam)
    naam = _("Begonnen binnen een jaar")
    if tabel is None:
        return Hoofdcijfer(
            naam=naam, getal=NOG_NIET, verandering="", zin=boek.waarom_niet("een jaar geopend", BOVEN_5.naam)
        )
    ja = tabel.cijfer(boven_5=Boven.JA.value) or 0
    return Hoofdcijfer(
        naam=naam,
        getal=getal(ja),
        verandering=_een_jaar_eerder(toen, boven_5=Boven.JA.value),
        zin=tabel.met_dag(
            _(
                "Van de %(n)s mensen met een traject van een jaar of ouder, van wie %(m)s verhuisd of overleden vóór de "
                "start. Ze zijn begonnen en daarna gemeten."
            )
            % {"n": getal(tabel.grootte()), "m": ongeveer(tabel.cijfer(boven_5=VERTROKKEN) or 0)}
        ),
    )


def _een_jaar_eerder(toen: Kenmerktabel | None, **klasse: str) -> str:
    """Return the figure of a year before and its group; no difference, for both are rounded."""
    eerder = None if toen is None else toen.cijfer(**klasse)
    if toen is None or eerder is None:
        return ""
    return _("(%(jaar)d: %(n)s van de %(m)s)") % {
        "jaar": toen.tabel.dag.year,
        "n": getal(eerder),
        "m": getal(toen.grootte()),
    }


def _ladder(boek: Boek) -> Blok:
    if boek.jaar.kenmerken is None:
        return nog_geen_kenmerken(
            boek.jaar, waarover=_("Plek op de ladder"), wat=_("De cijfers over de ladder")
        )
    return meedoen.ladder(boek.jaar.kenmerken)


def _jaar_in_het_kort(boek: Boek) -> Blok:
    """Return the main numbers of the year beside the year before and the pilot."""

    def rij(kop: str, cijfer: str, soort: str | None = None) -> Rij:
        nu, toen = boek.jaar.paar(cijfer) if soort is None else boek.jaar.paar_route(cijfer, soort)
        pilot = boek.pilot.som(cijfer) if soort is None else boek.pilot.som_route(cijfer, soort)
        return Rij(kop=kop, cellen=_cellen(boek, nu, toen, pilot))

    nu, toen = boek.jaar.minuten()
    in_uren = [None if m is None else uren(m) for m in (nu, toen, boek.pilot.minuten()[0])]
    gevonden, geopend = boek.jaar.som("gevonden"), boek.jaar.som("geopend")
    return Blok(
        rang=2,
        waarover=_("Het werk in aantallen, precies"),
        kop=_("Gevonden: %(n)s; trajecten geopend: %(m)s") % {"n": getal(gevonden), "m": getal(geopend)},
        kolommen=kolommen(_("Wat we tellen"), *boek.koppen, ruim=[_("Pilot")]),
        rijen=[
            rij(_("Mensen gevonden"), "gevonden"),
            rij(_("Trajecten geopend"), "geopend"),
            rij(_("Trajecten gestart"), "gestart"),
            *(rij(str(EINDES[einde]), "geeindigd", einde.value) for einde in (Einde.AFGEROND, Einde.GESTOPT)),
            rij(_("Huisbezoeken"), "huisbezoeken"),
            Rij(kop=_("Uren"), cellen=_cellen(boek, in_uren[0] or 0, in_uren[1], in_uren[2] or 0)),
        ],
    )


def _cellen(boek: Boek, nu: int, toen: int | None, pilot: int) -> list[str]:
    return boek.naast_elkaar(NOG_NIET if toen is None else getal(toen), getal(nu), getal(pilot))
