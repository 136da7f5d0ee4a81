"""Verzuim by quarter, for the city: who missed a quarter of the meetings or more, in vijftallen (DOMEIN 8a and 9)."""

import datetime as dt

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kern.woorden import opsomming, voluit
from rapportage.bescherming.vormen import VIJF
from rapportage.cijfers.populaties import VERZUIM, deelnemers_aan
from rapportage.cijfers.verzuim import SOORTEN, Verzuim, Verzuimklasse, uit_tabel
from rapportage.enums import Rapportsoort
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.vijftallen import VOORBEELD, Kenmerken, Kenmerktabel, ongeveer
from rapportage.opmaak.woorden import GEEN, getal
from rapportage.tijdvakken import periode_in_woorden
from trajecten.plan.enums import Componentsoort

HOOGSTENS = 5
"""How many quarters the table shows: this one, and a year before it."""

type Reeks = dict[tuple[Componentsoort, dt.date], Kenmerktabel]
"""The table of each kind of component and quarter; one that is repeated stands at its own day."""


def tabellen_van(kenmerken: Kenmerken) -> Reeks:
    """Return the tables of each quarter that an edition shows; none in one of before verzuim was told."""
    alle = [*kenmerken.kwartalen_eerder, kenmerken]
    if kenmerken.jaar_eerder:
        alle = [kenmerken.jaar_eerder, *alle]
    uit: Reeks = {}
    for deel in alle:
        for soort in SOORTEN:
            tabel = deel.tabel(deelnemers_aan(soort), VERZUIM.naam)
            if tabel is not None and tabel.is_verdeeld:
                uit[soort, tabel.tabel.dag] = tabel
    return uit


def verzuim_van(kenmerken: Kenmerken) -> dict[tuple[Componentsoort, dt.date], Verzuim]:
    """Return the figures of each kind and quarter, where enough was recorded to give one."""
    alle = {sleutel: uit_tabel(tabel.tabel) for sleutel, tabel in tabellen_van(kenmerken).items()}
    return {sleutel: deel for sleutel, deel in alle.items() if deel is not None}


def tabel(lezer: Lezer) -> Blok:
    """Return the table of the kinds of component by quarter."""
    waarover = _("Verzuim per kwartaal, hele stad, mensen in vijftallen")
    if lezer.kenmerken is None or not (tabellen := tabellen_van(lezer.kenmerken)):
        return Blok(
            waarover=waarover,
            kop=_("Over verzuim geven we nog geen cijfer"),
            noot=_("Er ligt nog geen kwartaal vast, of geen groep is verdeeld, zodat niemand herkenbaar is."),
        )
    kwartalen = sorted({dag for _soort, dag in tabellen})[-HOOGSTENS:]
    cijfers, getoond = verzuim_van(lezer.kenmerken), {soort for soort, _dag in tabellen}
    return Blok(
        waarover=waarover,
        kop=_kop(cijfers, kwartalen[-1]),
        kolommen=[
            Kolom(naam=_("Onderdeel"), getal=False),
            *(
                Kolom(naam=capfirst(periode_in_woorden(Rapportsoort.KWARTAALMONITORING, dag)))
                for dag in kwartalen
            ),
            Kolom(naam=_("Te weinig vastgelegd"), ruim=True),
        ],
        rijen=[
            Rij(
                kop=capfirst(str(soort.label)),
                cellen=[
                    *(_cel(cijfers.get((soort, dag))) for dag in kwartalen),
                    _niet_vastgelegd(tabellen, soort, kwartalen[-1]),
                ],
            )
            for soort in SOORTEN
            if soort in getoond
        ],
        noot=_noot(lezer.kenmerken, kwartalen[-1], [s for s in SOORTEN if s not in getoond]),
        begrippen=[
            (
                _("Vaak weg"),
                _("Iemand kwam een kwart of meer van de geplande keren niet, zonder af te melden."),
            )
        ],
    )


def _kop(cijfers: dict[tuple[Componentsoort, dt.date], Verzuim], dag: dt.date) -> str:
    """Return what was found of the first kind with a figure in the last quarter."""
    for soort in SOORTEN:
        if deel := cijfers.get((soort, dag)):
            return _("%(soort)s: %(m)s van de ongeveer %(n)s mensen bleven vaak weg") % {
                "soort": capfirst(str(soort.label)),
                "m": ongeveer(deel.vaak),
                "n": getal(deel.vastgelegd),
            }
    return _("Over het laatste kwartaal geven we geen cijfer over verzuim")


def _cel(deel: Verzuim | None) -> str:
    if deel is None:
        return GEEN
    return _("%(n)s\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}%(m)s") % {
        "n": getal(deel.vaak),
        "m": getal(deel.vastgelegd),
    }


def _niet_vastgelegd(tabellen: Reeks, soort: Componentsoort, dag: dt.date) -> str:
    if (hier := tabellen.get((soort, dag))) is None:
        return GEEN
    aantal = hier.cijfer(verzuim=Verzuimklasse.NIET_VASTGELEGD.value)
    return GEEN if aantal is None else getal(aantal)


def _noot(kenmerken: Kenmerken, laatste: dt.date, niet: list[Componentsoort]) -> str:
    zinnen = [
        _(
            "In vijftallen: 20 kan in het echt 16 tot en met 24 zijn, 0 kan tot en met 4 zijn. Zoveel mensen bleven vaak weg, van "
            "de mensen van wie minstens vier keer is vastgelegd. Dat tweede getal is opgeteld uit twee: 20 kan daar %(van)d tot en "
            "met %(tot)d zijn."
        )
        % {"van": VOORBEELD - 2 * (VIJF - 1), "tot": VOORBEELD + 2 * (VIJF - 1)},
        _(
            "Een streepje: de groep is niet verdeeld, zodat niemand herkenbaar is, of van meer dan een vijfde is te weinig "
            "vastgelegd."
        ),
    ]
    if niet:
        zinnen.append(
            _("Bij %(soorten)s is in geen kwartaal de groep verdeeld.")
            % {"soorten": opsomming([str(soort.label) for soort in niet])}
        )
    if laatste != kenmerken.dag:
        zinnen.append(
            _("De laatste tabel is van %(dag)s. Daarna is er geen verdeeld, zodat niemand herkenbaar is.")
            % {"dag": voluit(laatste)}
        )
    return " ".join(zinnen)


def gestegen(kenmerken: Kenmerken, verschil: int) -> list[tuple[Componentsoort, Verzuim, Verzuim]]:
    """Return the kinds of which truly more people missed a quarter or more than a year before, and a larger part.

    Args:
        kenmerken: the edition.
        verschil: by how much a published figure must rise to be truly more.

    Returns:
        The kind, with its figures now and a year before.
    """
    if kenmerken.jaar_eerder is None:
        return []
    cijfers = verzuim_van(kenmerken)
    uit: list[tuple[Componentsoort, Verzuim, Verzuim]] = []
    for soort in SOORTEN:
        nu, toen = (cijfers.get((soort, dag)) for dag in (kenmerken.dag, kenmerken.jaar_eerder.dag))
        if nu is None or toen is None:
            continue
        if nu.vaak - toen.vaak >= verschil and nu.vaak * toen.vastgelegd > toen.vaak * nu.vastgelegd:
            uit.append((soort, nu, toen))
    return uit
