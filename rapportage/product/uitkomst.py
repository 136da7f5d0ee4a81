"""What outcomes say and do not say yet, in sentences by rule: how many people, and whether that is enough (DOMEIN 9)."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.cijfers.deelname import Verandering
from rapportage.cijfers.oordeel import KLEINSTE_GROEP
from rapportage.cijfers.populaties import VERANDERING
from rapportage.cijfers.uitkomsten import Einde
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.taalcoach import met_en_zonder
from rapportage.opmaak.vijftallen import ongeveer
from rapportage.opmaak.woorden import getal

TWEE_KEER = (Verandering.HOGER, Verandering.GELIJK, Verandering.LAGER)


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
    tabel = boek.tabel("een half jaar geopend", VERANDERING.naam)
    if tabel is None:
        return _(
            "Van te weinig mensen is de trede twee keer gemeten. Of zij meer meedoen, is nog niet te zeggen."
        )
    delen = {klasse: tabel.cijfer(verandering=klasse.value) or 0 for klasse in TWEE_KEER}
    gemeten, hoger = sum(delen.values()), delen[Verandering.HOGER]
    if gemeten < KLEINSTE_GROEP:
        return _(
            "Van %s mensen is de trede twee keer gemeten. Dat is te weinig om te zeggen of mensen meer meedoen."
        ) % ongeveer(gemeten)
    return _(
        "Van %(n)s mensen is de trede twee keer gemeten; %(m)s staan hoger dan bij de eerste meting. Dat het door de aanpak "
        "komt, zegt dit niet: wie laag begint, stijgt eerder, en de trajectcoördinator geeft beide keren zelf de trede."
    ) % {"n": ongeveer(gemeten), "m": ongeveer(hoger)}


def over_taalcoach(boek: Boek) -> str:
    """Return whether it can be said that a taalcoach helps: what the figure says, and what it does not."""
    blok = met_en_zonder(boek)
    dan = (
        _("Of dat door de taalcoach komt, zegt dit niet: wie er een krijgt, is niet geloot.")
        if blok.grafiek
        else _("Of een taalcoach mensen hoger op de ladder brengt, kunnen we dus niet zeggen.")
    )
    return f"{blok.kop}. {dan}"
