"""The papers of the work as an edition prints them: what Vormgeven asks, the message and card at the door, and the plan's headings.

Out of the reference data and the words that the product puts on paper, frozen: another municipality can begin with them.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kern.woorden import opsomming
from rapportage.opmaak.delen import Blok, Kolom, Rij
from trajecten.papieren.models import Controleregel, Controlesoort
from trajecten.papieren.talen import NEDERLANDS, TALEN

PROCES, CONTACT = 2, 3
"""The parts that are about the process, and about how contact is made."""
NAMEN = {
    "wie": "[naam]",
    "gemeente": "[gemeente]",
    "dag": "[dag]",
    "om": " om [tijd] uur",
    "datum": "[dag]",
    "naam": "[voornaam]",
    "telefoon": "[telefoon]",
}
"""What stands in the place of a name, a day and a number."""


def bevroren_papieren(dag: dt.date) -> dict[str, Any]:
    """Return the papers as an edition keeps them: what is asked on a day, for whom, and the Dutch words on paper."""
    kaart, plan, aankondiging = NEDERLANDS.kaart, NEDERLANDS.plan, NEDERLANDS.aankondiging
    regels = Controleregel.objects.in_kracht(dag).filter(soort__in=Controlesoort.objects.in_kracht(dag))
    gevraagd: dict[str, list[str]] = {}
    for regel in regels.select_related("soort", "taalroute").order_by("soort__volgorde", "soort__naam", "pk"):
        voor = filter(None, (regel.get_doelgroep_display(), str(regel.taalroute or "")))
        gevraagd.setdefault(str(regel.soort), []).append(", ".join(map(str, voor)))
    return {
        "gevraagd": [[naam, voor] for naam, voor in gevraagd.items()],
        "vooraf": f"{aankondiging.nieuw} {aankondiging.bel}".format_map(NAMEN),
        "kaart": [
            regel.format_map(NAMEN)
            for regel in (
                kaart.groet,
                *kaart.regels,
                f"{kaart.bel} {{telefoon}}",
                f"{kaart.slot} {{wie}}, {{gemeente}}",
            )
        ],
        "plan": [
            [plan.titel, [plan.intro]],
            [plan.doen, [*plan.soorten.values()], [plan.waar, plan.wanneer, plan.hoe, plan.telefoon]],
            [plan.afspraken, [*plan.wie.values()], [plan.doel, plan.wanneer]],
            [plan.bezoek, [plan.wanneer]],
            [plan.bellen, [plan.bellen_kan]],
        ],
        "talen": [woorden.nederlands for woorden in TALEN.values()],
    }


def blok_papieren(inhoud: Mapping[str, Any], nummer: int) -> Iterator[Blok]:
    """Yield the papers that an edition kept, at the part that they belong to; editions of before they were kept have none."""
    papieren = inhoud.get("papieren")
    if papieren and nummer == PROCES:
        if papieren["gevraagd"]:
            yield _gevraagd(papieren["gevraagd"])
        yield _plan(papieren)
    elif papieren and nummer == CONTACT:
        yield _aan_de_deur(papieren)


def _gevraagd(gevraagd: list[list[Any]]) -> Blok:
    return Blok(
        breed=True,
        soort="proza",
        waarover=_("Papieren en controles die bij stap 2, vormgeven, horen"),
        kop=_("Wat er klaar is voor iemand wordt geplaatst"),
        kolommen=_woorden(_("Papier of controle"), _("Voor wie")),
        rijen=[
            Rij(kop=capfirst(naam), cellen=[_("iedereen") if "" in voor else opsomming(voor)])
            for naam, voor in gevraagd
        ],
        noot=_(
            "GWS en ISI zijn systemen waarin de gemeente een traject ook vastlegt. Ontbreekt er iets, dan kan iemand met een "
            "reden verder."
        ),
    )


def _plan(papieren: Mapping[str, Any]) -> Blok:
    return Blok(
        breed=True,
        soort="proza",
        waarover=_("Het plan op papier, dat iemand meekrijgt"),
        kop=_("De koppen van het plan, en wat eronder staat"),
        kolommen=_woorden(_("Kop"), _("Wat eronder staat")),
        rijen=[Rij(kop=kop, cellen=[_delen(*delen)]) for kop, *delen in papieren["plan"]],
        noot=_in_talen(papieren),
    )


def _delen(wat: list[str], elk: Sequence[str] = ()) -> str:
    """Return what stands below a heading, and what stands at each of these."""
    zin = " · ".join(wat)
    return _("%(wat)s. Bij elk: %(elk)s.") % {"wat": zin, "elk": ", ".join(elk).lower()} if elk else zin


def _aan_de_deur(papieren: Mapping[str, Any]) -> Blok:
    return Blok(
        breed=True,
        soort="proza",
        waarover=_("Wat we iemand schrijven die we nog niet hebben gesproken"),
        kop=_("Het kaartje of bericht vooraf, en het kaartje als er niemand thuis is"),
        kolommen=_woorden(_("Wanneer"), _("Wat erop staat")),
        rijen=[
            Rij(kop=_("Voor het bezoek"), cellen=[papieren["vooraf"]]),
            Rij(kop=_("Niemand thuis"), cellen=[" ".join(papieren["kaart"])]),
        ],
        noot=_in_talen(papieren),
    )


def _in_talen(papieren: Mapping[str, Any]) -> str:
    talen = papieren["talen"]
    return _("Dit is er in %(n)d talen: %(talen)s.") % {"n": len(talen), "talen": opsomming(talen)}


def _woorden(*namen: str) -> list[Kolom]:
    return [Kolom(naam=naam, getal=False) for naam in namen]
