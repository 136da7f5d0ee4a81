"""What outcomes say and do not say yet, in sentences by rule: how many people, and whether that is enough (DOMEIN 9)."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.cijfers.deelname import Verandering
from rapportage.cijfers.oordeel import KLEINSTE_GROEP
from rapportage.cijfers.populaties import VERANDERING
from rapportage.cijfers.trechter import Mijlpaal
from rapportage.cijfers.uitkomsten import Einde
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.taalcoach import met_en_zonder
from rapportage.opmaak.vijftallen import ongeveer, ruimte_opgeteld, waarom_niet_verdeeld
from rapportage.opmaak.woorden import getal

OPEN = "een half jaar geopend"
"""The population whose change in trede is told."""


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
