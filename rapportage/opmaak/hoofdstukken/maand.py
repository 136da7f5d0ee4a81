"""The tables of monitoring: the work of a period beside the pilot up to its last day."""

import datetime as dt

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kern.woorden import met_een_decimaal
from rapportage.cijfers.doelen import Voortgang
from rapportage.cijfers.uitkomsten import Einde
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import GEEN, VINDROUTENAMEN, getal, op_schema, uren, uren_in_woorden
from trajecten.contact.enums import Contactsoort
from trajecten.traject.enums import Stap
from trajecten.uren.enums import Urensoort

EINDES = {
    Einde.AFGEROND: gettext_lazy("Afgerond"),
    Einde.GESTOPT: gettext_lazy("Gestopt na de start"),
    Einde.VERTROKKEN: gettext_lazy("Verhuisd of overleden na de start"),
    Einde.NIET_GESTART: gettext_lazy("Gesloten vóór de start"),
}


def doel(lezer: Lezer, wijk: str | None = None, route: str | None = None) -> int:
    """Return the target of started trajecten, of one wijk and one vindroute or of all."""
    doelen: dict[str, dict[str, int]] = lezer.cijfers["doelen"]
    return sum(
        aantal
        for naam, per_route in doelen.items()
        for vindroute, aantal in per_route.items()
        if wijk in {None, naam} and route in {None, vindroute}
    )


def tabel_werk(nu: Lezer, pilot: Lezer, in_periode: str) -> Blok:
    """Return the main figures beside those of the pilot."""

    def rij(kop: str, *, cijfer: str, soort: str | None = None, tot: str = "") -> Rij:
        tellingen = [
            lezer.som(cijfer) if soort is None else lezer.som_route(cijfer, soort) for lezer in (nu, pilot)
        ]
        return Rij(kop=kop, cellen=[*map(getal, tellingen), tot])

    geopend = pilot.som("geopend")
    return Blok(
        waarover=_("Aantallen werk, precies"),
        kop=ngettext(
            "Sinds het begin is %(n)s traject geopend; open: %(m)s",
            "Sinds het begin zijn %(n)s trajecten geopend; open: %(m)s",
            geopend,
        )
        % {"n": getal(geopend), "m": getal(nu.som("open"))}
        if geopend
        else _("Er is nog geen traject geopend"),
        kolommen=[
            Kolom(naam=_("Wat we tellen"), getal=False),
            Kolom(naam=capfirst(in_periode)),
            Kolom(naam=_("Pilot tot nu toe")),
            Kolom(naam=_("Doel pilot")),
        ],
        rijen=[
            rij(_("Mensen benaderd"), cijfer="benaderd"),
            rij(_("Mensen gevonden"), cijfer="gevonden"),
            rij(_("Huisbezoeken"), cijfer="huisbezoeken"),
            rij(_("Trajecten geopend"), cijfer="geopend"),
            rij(_("Trajecten gestart"), cijfer="gestart", tot=getal(doel(nu))),
            *(rij(str(kop), cijfer="geeindigd", soort=einde.value) for einde, kop in EINDES.items()),
            Rij(kop=_("Open op de peildatum"), cellen=[getal(nu.som("open")), "", ""], totaal=True),
        ],
    )


def tabel_doelen(pilot: Lezer, peildatum: dt.date) -> Blok:
    """Return what started in the pilot beside the targets, by trajectwijk and vindroute."""
    routes = pilot.routes("gestart")

    def stand_van(wijk: str | None) -> Voortgang:
        samen = pilot.som("gestart") if wijk is None else pilot.van_wijk("gestart", wijk) or 0
        return Voortgang(gestart=samen, doel=doel(pilot, wijk), dag=peildatum)

    def rij(kop: str, wijk: str | None) -> Rij:
        stand = stand_van(wijk)
        cellen = [
            _van(
                pilot.som_route("gestart", route) if wijk is None else pilot.cel("gestart", route, wijk),
                doel(pilot, wijk, route),
            )
            for route in routes
        ]
        schema = [met_een_decimaal(stand.hoort), op_schema(stand, kort=True)] if stand.doel else [GEEN, GEEN]
        return Rij(kop=kop, cellen=[*cellen, _van(stand.gestart, stand.doel), *schema], totaal=wijk is None)

    achter = [w for w in pilot.wijken if stand_van(w).is_achter]
    return Blok(
        waarover=_("Trajecten gestart in de pilot tot nu toe, tegen het doel aan het eind, precies"),
        kop=ngettext("%(n)s wijk loopt achter op schema", "%(n)s wijken lopen achter op schema", len(achter))
        % {"n": getal(len(achter))}
        if achter
        else _("Geen wijk loopt achter op schema"),
        kolommen=[
            Kolom(naam=_("Trajectwijk"), getal=False),
            *(Kolom(naam=capfirst(VINDROUTENAMEN[route])) for route in routes),
            Kolom(naam=_("Samen")),
            Kolom(naam=_("Op schema")),
            Kolom(naam=_("Oordeel"), getal=False),
        ],
        rijen=[*(rij(wijk, wijk) for wijk in pilot.wijken), rij(_("Samen"), None)],
        noot=_("Voor of achter is berekend vóór het afronden. De wijken samen kunnen daardoor afwijken."),
    )


def _van(aantal: int, tot: int) -> str:
    return (
        _("%(n)s\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}%(doel)s") % {"n": getal(aantal), "doel": getal(tot)}
        if tot
        else getal(aantal)
    )


def tabel_stroom(nu: Lezer, in_periode: str) -> Blok:
    """Return what came into each step and left it."""
    delen: dict[str, dict[str, int]] = nu.cijfers["stroom"]

    def rij(stap: Stap) -> Rij:
        d = delen[stap.value]
        eind = d["begin"] + d["erbij"] - d["door"] - d["eruit"]
        return Rij(
            kop=str(stap.label),
            cellen=[getal(n) for n in (d["begin"], d["erbij"], d["door"], d["eruit"], eind)],
        )

    door = sum(d["door"] for d in delen.values())
    return Blok(
        waarover=_("Trajecten in elke stap in %(periode)s, precies") % {"periode": in_periode},
        kop=ngettext(
            "%(n)s keer ging een traject naar een andere stap",
            "%(n)s keer ging een traject naar een andere stap",
            door,
        )
        % {"n": getal(door)}
        if door
        else _("Geen traject ging naar een andere stap"),
        kolommen=[
            Kolom(naam=_("Stap"), getal=False),
            Kolom(naam=_("Begin")),
            Kolom(naam=_("Erbij")),
            Kolom(naam=_("Naar andere stap")),
            Kolom(naam=_("Gesloten")),
            Kolom(naam=_("Eind")),
        ],
        rijen=[rij(stap) for stap in Stap],
        noot=_("In elke rij is begin plus erbij, min naar andere stap, min gesloten, gelijk aan eind."),
    )


def tabel_eindes(nu: Lezer, pilot: Lezer, in_periode: str) -> Blok:
    """Return how trajecten ended, by trajectwijk, beside the pilot."""

    def rij(kop: str, einde: str | None) -> Rij:
        if einde is None:
            per_wijk = [nu.van_wijk("geeindigd", wijk) or 0 for wijk in nu.wijken]
            samen = [nu.som("geeindigd"), pilot.som("geeindigd")]
        else:
            per_wijk = [nu.cel("geeindigd", einde, wijk) for wijk in nu.wijken]
            samen = [nu.som_route("geeindigd", einde), pilot.som_route("geeindigd", einde)]
        return Rij(kop=kop, cellen=[getal(n) for n in (*per_wijk, *samen)], totaal=einde is None)

    aantal = nu.som("geeindigd")
    return Blok(
        waarover=_("Trajecten die in %(periode)s eindigden, naar trajectwijk, precies")
        % {"periode": in_periode},
        kop=ngettext("%(n)s traject eindigde", "%(n)s trajecten eindigden", aantal) % {"n": getal(aantal)}
        if aantal
        else _("Geen traject eindigde"),
        kolommen=[
            Kolom(naam=_("Hoe"), getal=False),
            *(Kolom(naam=wijk) for wijk in nu.wijken),
            Kolom(naam=_("Samen")),
            Kolom(naam=_("Pilot tot nu toe")),
        ],
        rijen=[*(rij(str(kop), einde.value) for einde, kop in EINDES.items()), rij(_("Samen"), None)],
    )


def tabel_uren(nu: Lezer, pilot: Lezer, in_periode: str) -> Blok:
    """Return contacts and hours by kind, beside the hours of the pilot."""

    def rij(kop: str, contact: str, regel: str = "") -> Rij:
        hier, alles = (
            lezer.nu["contacten"].get(contact, {"aantal": 0, "minuten": lezer.nu["urenregels"].get(regel, 0)})
            for lezer in (nu, pilot)
        )
        aantal = getal(hier["aantal"]) if contact else ""
        return Rij(kop=kop, cellen=[aantal, getal(uren(hier["minuten"])), getal(uren(alles["minuten"]))])

    rijen = [
        rij(capfirst(str(soort.label)), soort.value)
        for soort in Contactsoort
        if soort.value in pilot.nu["contacten"]
    ]
    rijen += [
        rij(capfirst(str(soort.label)), "", soort.value)
        for soort in Urensoort
        if soort.value in pilot.nu["urenregels"]
    ]
    aantal = sum(rij["aantal"] for rij in nu.nu["contacten"].values())
    samen = uren(nu.minuten()[0])
    return Blok(
        waarover=_("Contacten en uren, precies"),
        kop=_("In %(periode)s: %(uren)s") % {"periode": in_periode, "uren": uren_in_woorden(nu.minuten()[0])},
        kolommen=[
            Kolom(naam=_("Soort"), getal=False),
            Kolom(naam=_("Contacten")),
            Kolom(naam=_("Uren")),
            Kolom(naam=_("Uren, pilot tot nu toe")),
        ],
        rijen=[
            *rijen,
            Rij(
                kop=_("Samen"),
                cellen=[getal(aantal), getal(samen), getal(uren(pilot.minuten()[0]))],
                totaal=True,
            ),
        ],
        noot=_(
            "Uren zijn afgerond: de som kan een uur afwijken. Uren zonder aantal zijn per week bijgehouden."
        ),
    )
