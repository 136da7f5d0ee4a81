"""What outcomes say and do not say yet, in sentences by rule: how many people, and whether that is enough (DOMEIN 9)."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.cijfers.deelname import Verandering
from rapportage.cijfers.oordeel import KLEINSTE_GROEP
from rapportage.cijfers.populaties import VERANDERING
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
