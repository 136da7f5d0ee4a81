"""The productbeschrijving in monitoring: which parts were due, are late, or were approved, and where little is heard."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.woorden import opsomming
from rapportage.ervaringen.enums import STIL_NA
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import GEEN, getal
from rapportage.product.enums import Voortgang

type Stand = Mapping[str, Any]


def tabel(nu: Lezer, in_periode: str) -> Blok:
    """Return the parts, each with how far its text is, when one was approved last, since when it is late, and what comes next.

    Which were due and which were approved in the period stands below, by name.
    """
    delen: Mapping[str, Stand] = dict(sorted(nu.cijfers["onderdelen"].items(), key=_nummer))
    return Blok(
        breed=True,
        waarover=_("De onderdelen van de productbeschrijving op de peildatum"),
        kop=_kop(list(delen.values())),
        kolommen=[
            Kolom(naam=naam, getal=False)
            for naam in (
                _("Onderdeel"),
                _("Stand"),
                _("Laatst goedgekeurd"),
                _("Te laat sinds"),
                _("Volgende dag"),
            )
        ],
        rijen=[Rij(kop=naam, cellen=_cellen(deel)) for naam, deel in delen.items()],
        noot=" ".join([*_in_de_periode(delen, in_periode), _stil(nu)]),
        begrippen=[
            (
                _("Stand"),
                _(
                    "Begonnen: iemand heeft een tekst opgeslagen. Geschreven: de tekst is aan een andere eigenaar gegeven om te "
                    "lezen. Gelezen: die heeft alles gelezen. Goedgekeurd: er is geen tekst onderweg en de laatste is goedgekeurd."
                ),
            ),
            (
                _("Te laat"),
                _(
                    "De dag waarop de tekst klaar moest zijn, is voorbij, en voor die dag of een latere is geen tekst "
                    "goedgekeurd."
                ),
            ),
        ],
    )


def _nummer(deel: tuple[str, Stand]) -> int:
    return int(deel[0].partition(" ")[0])


def _kop(delen: list[Stand]) -> str:
    laat = sum(bool(deel["te_laat_sinds"]) for deel in delen)
    if not laat:
        return _("Geen onderdeel van de productbeschrijving is te laat")
    zin = ngettext(
        "%(n)s onderdeel van de productbeschrijving is te laat",
        "%(n)s onderdelen van de productbeschrijving zijn te laat",
        laat,
    )
    return zin % {"n": getal(laat)}


def _cellen(deel: Stand) -> list[str]:
    laat = deel["dagen_te_laat"]
    dagen = ngettext("%d dag", "%d dagen", laat) % laat
    sinds = _dag(deel["te_laat_sinds"])
    return [
        str(Voortgang(deel["stand"]).label) if "stand" in deel else GEEN,
        _dag(deel["laatst_goedgekeurd"]),
        f"{sinds} ({dagen})" if laat else sinds,
        _dag(deel["volgende"]),
    ]


def _dag(dag: str | None) -> str:
    """Return a day in short, on one line: the columns are narrow."""
    if not dag:
        return GEEN
    return date_format(dt.date.fromisoformat(dag), "j b Y").replace(" ", "\N{NO-BREAK SPACE}")


def _in_de_periode(delen: Mapping[str, Stand], in_periode: str) -> list[str]:
    """Return which parts were due in the period, and of which a text was approved in it."""
    moest, goed = (
        opsomming([naam.partition(" ")[2] for naam, deel in delen.items() if deel[wat]])
        for wat in ("klaar_op", "goedgekeurd_op")
    )
    return [
        _("Klaar zijn in %(periode)s moest: %(namen)s.") % {"periode": in_periode, "namen": moest}
        if moest
        else _("In %(periode)s hoefde geen onderdeel klaar te zijn.") % {"periode": in_periode},
        _("Goedgekeurd in %(periode)s: %(namen)s.") % {"periode": in_periode, "namen": goed}
        if goed
        else _("In %(periode)s is geen tekst goedgekeurd.") % {"periode": in_periode},
    ]


def _stil(nu: Lezer) -> str:
    """Return about which of the five questions nothing was shared for eight weeks or more.

    In the first eight weeks of the pilot no question can be silent that long, and so none is said to be heard either.
    """
    weken: dict[str, int] = nu.cijfers["weken_zonder_ervaring"]
    grens = STIL_NA.days // 7
    stil = [vraag for vraag, aantal in weken.items() if aantal >= grens]
    if not stil:
        if dt.date.fromisoformat(nu.cijfers["peildatum"]) < settings.PILOT_VAN + STIL_NA:
            return (
                _(
                    "De pilot loopt op de peildatum nog geen %d weken. Of een vraag stil blijft, is dan nog niet te zeggen."
                )
                % grens
            )
        return _("Bij elk van de vijf vragen is in de laatste %d weken een ervaring gedeeld.") % grens
    return _("Bij %(vragen)s is %(weken)d weken of langer geen ervaring gedeeld.") % {
        "vragen": opsomming(stil),
        "weken": grens,
    }
