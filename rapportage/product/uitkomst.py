"""What outcomes say and do not say yet, in sentences by rule: how many people, and whether that is enough (DOMEIN 9)."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inburgeraars.models import Vindroute
from kern.woorden import met_een_decimaal, opsomming
from rapportage.cijfers.aanpak import MOMENTEN, Aanpak
from rapportage.cijfers.benaderd import BENADERD, BINNEN
from rapportage.cijfers.deelname import Verandering
from rapportage.cijfers.oordeel import KLEINSTE_GROEP
from rapportage.cijfers.populaties import BEGIN, VERANDERING
from rapportage.cijfers.trechter import Mijlpaal
from rapportage.cijfers.uitkomsten import Einde
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.taalcoach import met_en_zonder
from rapportage.opmaak.boek.vergelijking import NAMEN, kort_oordeel
from rapportage.opmaak.hoofdstukken.werklast import Wijklast, uren_per_persoon
from rapportage.opmaak.vijftallen import ongeveer, ruimte_opgeteld, waarom_niet_verdeeld
from rapportage.opmaak.woorden import VINDROUTENAMEN, getal
from trajecten.normen.enums import Normsoort

OPEN = "een half jaar geopend"
"""The population whose change in trede is told."""


def over_doel(boek: Boek) -> str:
    """Return how many of the agreed starts there are, also by vindroute; empty where no target was agreed."""
    samen = boek.voortgang()
    if not samen.doel:
        return ""
    delen = []
    for route in Vindroute:
        stand = boek.voortgang(route=route.value)
        woorden = {"n": getal(stand.gestart), "doel": getal(stand.doel), "route": VINDROUTENAMEN[route.value]}
        delen.append(_("%(n)s van de %(doel)s via het %(route)s") % woorden)
    woorden = {"doel": getal(samen.doel), "n": getal(samen.gestart), "delen": opsomming(delen)}
    return (
        _("Van de %(doel)s starts die voor de hele pilot zijn afgesproken, zijn er %(n)s: %(delen)s.")
        % woorden
    )


def over_beginnen(boek: Boek, jaarboek: Boek | None) -> str:
    """Return of both routes how many began with language in half a year and in a year; empty while that is not shown.

    Args:
        boek: the figures with the traits.
        jaarboek: of the last year that was judged; None before there is one.
    """
    delen, klein = [], False
    for aanpak in Aanpak:
        tabel = boek.tabel(BENADERD[aanpak.value], BEGIN.naam)
        if tabel is None:
            return ""
        aantallen = [tabel.cijfer(begin=klasse) or 0 for klasse in BINNEN.values()]
        klein |= tabel.grootte() < KLEINSTE_GROEP
        delen.append(
            _("%(route)s %(half)s binnen %(kort)d dagen en %(jaar)s binnen %(lang)d dagen, van de %(n)s")
            % {
                "route": NAMEN[aanpak],
                "half": ongeveer(sum(aantallen[:-1]), len(aantallen) - 1),
                "kort": MOMENTEN[-2],
                "jaar": ongeveer(sum(aantallen), len(aantallen)),
                "lang": MOMENTEN[-1],
                "n": getal(tabel.grootte()),
            }
        )
    zinnen = [
        _("Van wie een jaar of langer geleden is benaderd, begon met taal: %s.") % "; ".join(delen),
        _("De groepen zijn niet geloot: dit zegt niet welke route beter werkt."),
        _("Een groep van minder dan %d mensen is te klein om te vergelijken.") % KLEINSTE_GROEP
        if klein
        else "",
        _oordeel(jaarboek),
        ruimte_opgeteld(len(BINNEN)),
    ]
    return " ".join(filter(None, zinnen))


def _oordeel(jaarboek: Boek | None) -> str:
    oordelen = jaarboek.cijfers.get("vergelijking") if jaarboek else None
    if not jaarboek or not oordelen:
        return ""
    delen = "; ".join(f"{oordeel['naam']}: {kort_oordeel(oordeel)}" for oordeel in oordelen)
    return _("Oordeel in de jaarrapportage van %(jaar)d: %(delen)s.") % {
        "jaar": jaarboek.nummer,
        "delen": delen,
    }


def over_uren(boek: Boek) -> str:
    """Return how many people a full job guides by the hours that a person took in the wijken; empty while none are judged."""
    lasten: Mapping[str, Wijklast] = boek.cijfers["last"]
    uren = sorted(aantal for wijk in lasten.values() if (aantal := uren_per_persoon(wijk)))
    if not uren:
        return ""
    normen: Mapping[str, int] = boek.cijfers["normen"]
    heel = normen[Normsoort.UREN_PER_JAAR]
    zin = _(
        "Per persoon was het %(uren)s uur in twaalf maanden. Met %(heel)s uur per volle baan zijn dat ongeveer %(mensen)s mensen "
        "in een jaar; de norm is %(norm)s."
    )
    return zin % {
        "uren": _van_tot(met_een_decimaal(uren[0]), met_een_decimaal(uren[-1])),
        "heel": getal(heel),
        "mensen": _van_tot(getal(round(heel / uren[-1])), getal(round(heel / uren[0]))),
        "norm": getal(normen[Normsoort.BEGELEID_PER_JAAR]),
    }


def _van_tot(van: str, tot: str) -> str:
    return van if van == tot else _("%(van)s tot %(tot)s") % {"van": van, "tot": tot}


def over_afronden(boek: Boek) -> str:
    """Return whether it can be said that people come to the end."""
    n = boek.pilot.som_route("geeindigd", Einde.AFGEROND.value)
    if not n:
        return _("Er is nog geen traject afgerond. Of mensen het einde halen, kunnen we nog niet zeggen.")
    zin = ngettext("Er is %(n)s traject afgerond.", "Er zijn %(n)s trajecten afgerond.", n) % {"n": getal(n)}
    if n < KLEINSTE_GROEP:
        dan = _(
            "Dat is te weinig om te zeggen of deze route mensen vaker tot het einde brengt dan de reguliere."
        )
    else:
        dan = _(
            "Of deze route mensen vaker tot het einde brengt dan de reguliere, zegt dit aantal niet. De jaarrapportage vergelijkt "
            "beide, met de marge. Er is niet geloot wie welke route kreeg."
        )
    return f"{zin} {dan}"


def over_eindes(boek: Boek) -> str:
    """Return of who was found with how many it ended, before the start and after it; empty where no figures tell it."""
    delen: Mapping[str, Mapping[str, Mapping[str, int]]] = boek.cijfers.get("trechter") or {}
    rijen = [(fase, deel) for per_fase in delen.values() for fase, deel in per_fase.items()]
    gevonden = sum(sum(deel.values()) for fase, deel in rijen if fase == Mijlpaal.GEVONDEN)
    if not gevonden:
        return ""
    eruit = sum(deel["eruit"] for _fase, deel in rijen)
    na = sum(deel["eruit"] for fase, deel in rijen if fase == Mijlpaal.GESTART)
    zin = ngettext(
        "Van %(n)s gevonden persoon is het traject bij %(klaar)s afgerond, en met %(bezig)s zijn we nog bezig.",
        "Van %(n)s gevonden mensen is het traject bij %(klaar)s afgerond, en met %(bezig)s zijn we nog bezig.",
        gevonden,
    ) % {
        "n": getal(gevonden),
        "klaar": getal(sum(deel["door"] for fase, deel in rijen if fase == Mijlpaal.GESTART)),
        "bezig": getal(sum(deel["bezig"] for _fase, deel in rijen)),
    }
    if not eruit:
        return zin
    dan = _("Bij %(n)s eindigde het eerder: bij %(voor)s vóór de start, en bij %(na)s na de start.")
    return f"{zin} {dan % {'n': getal(eruit), 'voor': getal(eruit - na), 'na': getal(na)}}"


def over_meedoen(boek: Boek) -> str:
    """Return whether it can be said that people take part more, by the change in trede."""
    tabel = boek.tabel(OPEN, VERANDERING.naam)
    if tabel is None:
        return f"{_waarom_niet(boek)} {meedoen_onbekend()}"
    # The protection may have put who stands equal and who stands lower in one class.
    klassen = [klasse for klasse in tabel.klassen(VERANDERING.naam) if klasse != Verandering.NIET]
    gemeten = sum(tabel.cijfer(verandering=klasse) or 0 for klasse in klassen)
    delen = {
        "n": ongeveer(gemeten, len(klassen)),
        "m": ongeveer(tabel.cijfer(verandering=Verandering.HOGER.value) or 0),
    }
    if gemeten < KLEINSTE_GROEP:
        zin = _(
            "Van %(n)s mensen is de trede twee keer gemeten. Dat is te weinig om te zeggen of mensen meer meedoen."
        )
    else:
        zin = _(
            "Van %(n)s mensen is de trede twee keer gemeten; %(m)s staan hoger dan bij de eerste meting, de anderen gelijk of "
            "lager. Dat het door de aanpak komt, zegt dit niet: wie laag begint, stijgt eerder, en de "
            "trajectcoördinator geeft beide keren zelf de trede."
        )
    return f"{zin % delen} {ruimte_opgeteld(len(klassen))}"


def meedoen_onbekend() -> str:
    """Return that it cannot be told whether people take part more, where why stands beside it."""
    return _("Of mensen meer meedoen, is nog niet te zeggen.")


def _waarom_niet(boek: Boek) -> str:
    """Return why the change in trede is not told: that the group is small only when its exact size says so."""
    kenmerken = boek.jaar.kenmerken
    tabel = None if kenmerken is None else kenmerken.tabel(OPEN, VERANDERING.naam)
    if tabel is None:
        return _("Van de verandering in trede zijn nog geen cijfers.")
    return waarom_niet_verdeeld(tabel)


def over_taalcoach(boek: Boek) -> str:
    """Return whether it can be said that a taalcoach helps: what the figure says, and what it does not."""
    blok = met_en_zonder(boek)
    dan = (
        _("Of dat door de taalcoach komt, zegt dit niet: wie er een krijgt, is niet geloot.")
        if blok.grafiek
        else _("Of een taalcoach mensen hoger op de ladder brengt, kunnen we dus niet zeggen.")
    )
    return f"{blok.kop}. {dan}"
