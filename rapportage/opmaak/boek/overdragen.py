"""The advice of the eindrapportage: what is there on the last day, which is kept, stopped or handed over."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.cijfers.uitkomsten import Einde
from rapportage.cijfers.vindplaatsen import aantal_vindplaatsen
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.slot import besluiten, signalen, zin_besluiten
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.woorden import getal


def advies(boek: Boek) -> Hoofdstuk:
    """Return the chapter."""
    open_ = boek.jaar.som("open")
    kop = ngettext(
        "Op de laatste dag was nog %(n)s traject open",
        "Op de laatste dag waren nog %(n)s trajecten open",
        open_,
    )
    return Hoofdstuk(
        sleutel=Verslagdeel.ADVIES,
        naam=_("Advies en besluiten"),
        kop=kop % {"n": getal(open_)} if open_ else _("Op de laatste dag was er geen traject meer open"),
        inleiding=zin_besluiten(boek),
        nog_open=_(
            "het advies: wat de gemeente houdt, wat stopt en wie wat overneemt. En de besluiten die we de raad vragen."
        ),
        blokken=[_wat_er_is(boek), besluiten(boek), signalen(boek)],
    )


def _wat_er_is(boek: Boek) -> Blok:
    """Return what is there on the last day, and what must be decided of it."""
    activiteiten = sum(len(namen) for namen in boek.cijfers["activiteiten"].values())
    plekken = sum(aantal_vindplaatsen(plekken) for plekken in boek.cijfers["vindplaatsen"].values())
    afgerond = boek.jaar.som_route("geeindigd", Einde.AFGEROND)
    rijen = [
        (_("Open trajecten"), boek.jaar.som("open"), _("Wie is na de pilot het vaste contact?")),
        (_("Afgeronde trajecten"), afgerond, _("Wie doet de nazorg?")),
        (_("Vindplaatsen"), plekken, _("Wie blijft er komen?")),
        (_("Activiteiten"), activiteiten, _("Wie houdt plaatsen vrij voor nieuwkomers?")),
        (
            _("Organisaties in het netwerk"),
            sum(boek.cijfers["organisaties"].values()),
            _("Wie onderhoudt het netwerk?"),
        ),
    ]
    return Blok(
        waarover=_("Aantallen op de laatste dag van de pilot, precies"),
        kop=_("Wat er was, om te houden, te stoppen of over te dragen"),
        kolommen=[
            Kolom(naam=_("Wat er is"), getal=False),
            Kolom(naam=_("Aantal")),
            Kolom(naam=_("Te besluiten"), getal=False),
        ],
        rijen=[Rij(kop=wat, cellen=[getal(n), vraag]) for wat, n, vraag in rijen],
        begrippen=[(_("Open"), _("Geopend en niet gesloten. Nazorg telt niet mee."))],
    )
