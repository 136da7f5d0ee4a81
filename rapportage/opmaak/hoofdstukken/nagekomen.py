"""What came in after the monitoring before this one, as a short list."""

import datetime as dt
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.woorden import in_uren, voluit
from rapportage.cijfers.nagekomen import GEEINDIGD, MINUTEN
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.uitkomsten import Einde
from rapportage.enums import Rapportsoort
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.opmaak.hoofdstukken.maand import EINDES
from rapportage.opmaak.woorden import getal
from rapportage.tijdvakken import periode_in_woorden


def tabel(gevonden: dict[str, Any] | None, soort: Rapportsoort) -> Blok:
    """Return the list, or a block that says there is nothing to list."""
    waarover = _("Nagekomen: wat we nu weten van de vorige monitoring")
    if gevonden is None:
        return Blok(
            nummer=_("Nagekomen"),
            waarover=_("Wat we nu weten van de vorige monitoring"),
            kop=_("Er is geen eerdere monitoring om mee te vergelijken"),
        )
    dag = dt.date.fromisoformat(gevonden["peildatum"])
    periode = periode_in_woorden(soort, dag)
    regels = gevonden["regels"]
    if not regels:
        return Blok(
            nummer=_("Nagekomen"),
            waarover=_("Wat we nu weten van de vorige monitoring"),
            kop=_("Aan de cijfers van %(periode)s is niets veranderd") % {"periode": periode},
        )
    return Blok(
        waarover=waarover,
        kop=ngettext(
            "Sinds de monitoring van %(periode)s veranderde %(n)d cijfer",
            "Sinds de monitoring van %(periode)s veranderden %(n)d cijfers",
            len(regels),
        )
        % {"periode": periode, "n": len(regels)},
        kolommen=[
            Kolom(naam=_("Cijfer"), getal=False),
            Kolom(naam=_("Stond er")),
            Kolom(naam=_("Nagekomen")),
            Kolom(naam=_("Stond er, pilot")),
            Kolom(naam=_("Nagekomen, pilot")),
        ],
        rijen=[_rij(regel) for regel in regels],
        noot=_(
            "De eerste twee kolommen gaan over %(periode)s, de andere twee over de pilot tot en met %(dag)s. De vorige "
            "monitoring blijft zoals ze is."
        )
        % {"periode": periode, "dag": voluit(dag)},
    )


def _rij(regel: dict[str, Any]) -> Rij:
    is_duur = regel["cijfer"] == MINUTEN
    cellen = []
    for stond, is_nu in (regel["werk"], regel["werk_pilot"]):
        verschil = is_nu - stond
        cellen.append(in_uren(stond) if is_duur else getal(stond))
        cellen.append(met_teken(verschil, in_uren(abs(verschil)) if is_duur else getal(abs(verschil))))
    return Rij(kop=", ".join(filter(None, (_naam(regel), regel["wijk"]))), cellen=cellen)


def _naam(regel: dict[str, Any]) -> str:
    if regel["cijfer"] == MINUTEN:
        return _("Uren")
    if regel["cijfer"] == GEEINDIGD:
        return str(EINDES[Einde(regel["soort"])])
    return capfirst(str(REGISTER[regel["cijfer"]].begrip))


def met_teken(verschil: int, bedrag: str) -> str:
    """Return a change with its sign; `bedrag` is its size in words."""
    if not verschil:
        return "0"
    return f"+{bedrag}" if verschil > 0 else f"-{bedrag}"
